"""A store that answers the calls of the service: routing, access, errors, for any transport."""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Table
from sqlalchemy.exc import IntegrityError

from sightline_api._runtime.endpoint import Endpoint

from ...core.errors import InvalidInput
from ..enums import Revision
from .access import Access, OpenAccess
from .failures import Failure
from .links import Links, LocalLinks
from .registry import Handler, load_handlers
from .shapes import Shape
from .store import Store
from .visit import Visit
from .wire import Answered, Asked, page, reason, rows

__all__ = ["StoreService"]

log = logging.getLogger("sightline.stickypi.local")

_METHODS = (("allow", "POST, OPTIONS"),)
_CHALLENGE = (("www-authenticate", 'Basic realm="Authentication Required"'),)


def _utc_now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


class StoreService:
    """Answers requests from a store.

    ``revision`` is the one that is spoken. ``access`` lets callers in: without it everybody may do
    everything. ``clock`` tells naive UTC. A server keeps its reasons to itself (``tells_reasons=False``).
    ``imitates=True`` does as the real ones do where that does harm, too: the files of a picture are stored
    before it is known that the row is refused, and what a device wrote goes before what was measured.
    """

    def __init__(
        self,
        store: Store,
        *,
        revision: Revision = Revision.B,
        access: Access | None = None,
        links: Links | None = None,
        clock: Callable[[], datetime] = _utc_now,
        tells_reasons: bool = True,
        imitates: bool = False,
    ) -> None:
        self.store, self.revision, self.clock, self.imitates = store, revision, clock, imitates
        self.access: Access = access or OpenAccess()
        self.links: Links = links or LocalLinks()
        self._tells_reasons = tells_reasons
        self._routes = [
            (re.compile(re.sub(r"\\{.*?\\}", "([^/]+)", re.escape(endpoint.path))), endpoint, handler)
            for endpoint, handler in load_handlers().values()
            if _served(endpoint, revision)
        ]
        self._shapes: dict[str, Shape] = {}

    def answer(self, asked: Asked) -> Answered:
        """The answer to a request: whatever goes wrong becomes one, as on a server."""
        try:
            return self._answer(asked)
        except Failure as failure:
            return self._fail(failure.status, str(failure))
        except IntegrityError:
            return self._fail(500, "there is such a row already")
        except InvalidInput as problem:
            return self._fail(500, str(problem))
        except KeyError as problem:
            return self._fail(500, f"{problem.args[0]} is missing")
        except Exception as problem:
            log.debug("%s %s failed", asked.method, asked.path, exc_info=True)
            words = str(problem).partition("\n[SQL")[0]
            return self._fail(500, f"{type(problem).__name__}: {words}")

    def shape(self, table: Table) -> Shape:
        """How rows of this table are shown."""
        if table.name not in self._shapes:
            self._shapes[table.name] = Shape(table, self.revision)
        return self._shapes[table.name]

    def local_now(self) -> datetime:
        """The time by this machine's own clock, without a zone: that is how rows are dated."""
        return self.clock().replace(tzinfo=UTC).astimezone().replace(tzinfo=None, microsecond=0)

    def close(self) -> None:
        """Nothing; the store is closed."""
        self.store.close()

    def _answer(self, asked: Asked) -> Answered:
        endpoint, handler, what = self._find(asked.path)
        if asked.method == "OPTIONS":
            return Answered(200, (("content-type", "text/html; charset=utf-8"), *_METHODS))
        if asked.method != endpoint.method:
            return page(405, _METHODS)
        scopes: Mapping[str, Any] = endpoint.extensions
        allowed = scopes.get("scopes-until", {}).get(str(self.revision)) or scopes["scopes"]
        caller = self.access.enter(asked.headers.get("authorization"), set(allowed))
        return rows(handler(Visit(self, asked, caller, what)), self.revision)

    def _find(self, path: str) -> tuple[Endpoint[Any], Handler, str]:
        for pattern, endpoint, handler in self._routes:
            found = pattern.fullmatch(path)
            if found is not None:
                return endpoint, handler, found[1] if found.groups() else ""
        raise Failure(404, "there is no such call")

    def _fail(self, status: int, words: str) -> Answered:
        if status in (401, 403):
            headers = (("content-type", "text/html; charset=utf-8"), *_CHALLENGE)
            return Answered(status, headers, b"Unauthorized Access")
        return reason(status, words) if self._tells_reasons else page(status)


def _served(endpoint: Endpoint[Any], revision: Revision) -> bool:
    since, until = endpoint.extensions.get("since", "0"), endpoint.extensions.get("until", "9")
    return bool(since <= str(revision) <= until)
