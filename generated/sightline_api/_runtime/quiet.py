# Written by `make generate` from scripts/generator/runtime/quiet.py: change that file, not this one.
"""Our requests kept out of what the HTTP library logs, which would show addresses and headers whole.

Presigned signatures stand in addresses and cookies in headers, and ``logging.basicConfig(level=DEBUG)`` is
all it takes to see them. The library's log of an application's own requests stays as it is.
"""

import logging
from contextvars import ContextVar

__all__ = ["unlogged"]

_LOGGERS = (
    *("httpx", "httpcore", "httpcore.connection", "httpcore.http11", "httpcore.http2"),
    *("httpcore.proxy", "httpcore.socks", "hpack.hpack", "hpack.table"),
)

_ours: ContextVar[bool] = ContextVar("_ours", default=False)


class _NotOurs(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        return not _ours.get()


# A filter of a logger does not reach the loggers below it, so each gets it; they are made where missing.
for _name in _LOGGERS:
    logging.getLogger(_name).addFilter(_NotOurs())


class unlogged:  # noqa: N801  (a block, and no generator behind it: each piece of each body goes through one)
    """A block in which this thread or task makes a request of ours."""

    __slots__ = ("_token",)

    def __enter__(self) -> None:
        self._token = _ours.set(True)

    def __exit__(self, *_: object) -> None:
        _ours.reset(self._token)
