# Written by `make generate` from generated/sightline_api/_runtime/_async/__init__.py: change that file, not this one.

# Written by `make generate` from scripts/generator/runtime/_sync/__init__.py: change that file, not this one.
"""The asynchronous twin; ``_sync`` is written from it."""
