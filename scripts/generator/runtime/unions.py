"""Unions of models that have no tag on the wire: the first member that fits is taken."""

from typing import Any

import msgspec

__all__ = ["OneOf", "decode_one_of"]


class OneOf:
    """Base of a union that msgspec cannot tell apart by itself; ``members`` are tried in order."""

    members: tuple[Any, ...] = ()


def decode_one_of(union: type[OneOf], value: Any, dec_hook: Any) -> Any:
    """The value as the member that fits: the one that it is an instance of, else the first that converts."""
    for member in union.members:
        if isinstance(member, type) and isinstance(value, member):
            return value
    problems = []
    for member in union.members:
        try:
            return msgspec.convert(value, member, dec_hook=dec_hook)
        except msgspec.ValidationError as problem:
            problems.append(f"{getattr(member, '__name__', member)}: {problem}")
    raise msgspec.ValidationError(f"fits none of {'; '.join(problems)}")
