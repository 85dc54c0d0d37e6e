"""The asynchronous twin; ``_sync`` is written from it."""
