"""A store of one's own that answers the calls of the service: rows in a database, files beside it.

``StickyPi.local("folder")`` is the usual client wearing ``LocalTransport``; the sandbox serves the same
store over HTTP. Needs the extra ``sightline[local]``, ``s3`` too for buckets, ``postgres`` for PostgreSQL.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._async.transport import AsyncLocalTransport
    from ._sync.transport import LocalTransport
    from .links import FILES_URL, LOCAL_URL
    from .service import StoreService
    from .store import Store

__all__ = ["FILES_URL", "LOCAL_URL", "AsyncLocalTransport", "LocalTransport", "Store", "StoreService"]

_PLAIN = {"FILES_URL": ".links", "LOCAL_URL": ".links", "Store": ".store", "StoreService": ".service"}
_TWINS = {"LocalTransport": "transport"}


def __getattr__(name: str) -> Any:
    from ..._lazy import plain, twin

    try:
        return plain(__name__, name, _PLAIN) if name in _PLAIN else twin(__name__, name, _TWINS)
    except ModuleNotFoundError as problem:
        if (problem.name or "").startswith("sqlalchemy"):
            from ...core.errors import ExtraMissing

            raise ExtraMissing("SQLAlchemy, which keeps the rows of a local store,", "local") from None
        raise


def __dir__() -> list[str]:
    return sorted(__all__)
