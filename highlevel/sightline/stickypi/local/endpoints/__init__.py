"""The handlers: a module a group of operations."""

__all__: list[str] = []
