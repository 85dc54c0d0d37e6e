"""Our requests kept out of what the HTTP library logs, which would show addresses and headers whole.

Presigned signatures stand in addresses and cookies in headers, and ``logging.basicConfig(level=DEBUG)`` is
all it takes to see them. The library's log of an application's own requests stays as it is.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def unlogged() -> Iterator[None]:
    """A block in which this thread or task makes a request of ours."""
    token = _ours.set(True)
    try:
        yield
    finally:
        _ours.reset(token)
