"""One call on its way through a handler: who asks, what for, and the store behind it."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import Table

from ..enums import Revision
from .access import Access, Caller
from .dates import recognise
from .failures import Failure, Refused
from .forms import Form, read_form
from .links import Links
from .shapes import Shape
from .store import Store
from .wire import Asked

if TYPE_CHECKING:
    from .service import StoreService

__all__ = ["Visit"]


class Visit:
    """What a handler works with."""

    def __init__(self, service: "StoreService", asked: Asked, caller: Caller, what: str) -> None:
        self._service, self._asked = service, asked
        self.caller = caller
        self.what = what
        """The last segment of the path, where the operation has one."""

    @property
    def store(self) -> Store:
        return self._service.store

    @property
    def revision(self) -> Revision:
        return self._service.revision

    @property
    def newer(self) -> bool:
        """Whether this is revision 0.1.1."""
        return self.revision is Revision.B

    @property
    def links(self) -> Links:
        return self._service.links

    @property
    def access(self) -> Access:
        return self._service.access

    @property
    def clock(self) -> Callable[[], datetime]:
        """The time, naive UTC."""
        return self._service.clock

    @property
    def imitates(self) -> bool:
        """Whether things are done as servers do them, even where that does harm."""
        return self._service.imitates

    def shape(self, table: Table) -> Shape:
        """How rows of this table are shown."""
        return self._service.shape(table)

    def stamp(self, *, by: bool = True) -> dict[str, Any]:
        """The columns that every row gets; ``by=False`` leaves out who wrote it."""
        return {
            "datetime_created": self._service.local_now(),
            "api_version": str(self.revision),
            **(self.caller.stamp() if by else {}),
        }

    @cached_property
    def json(self) -> Any:
        """The body as JSON, every text that looks like a time replaced by it."""
        return recognise(self.plain_json, newer=self.newer)

    @cached_property
    def plain_json(self) -> Any:
        """The body as JSON. Failure 400 for none, 415 (0.1.1) where it does not say that it is JSON."""
        kind = self._asked.content_type.partition(";")[0].strip().lower()
        if kind != "application/json" and not kind.endswith("+json"):
            if self.newer:
                raise Failure(415, "the content type has to be application/json")
            return None
        try:
            return json.loads(b"".join(self._asked.body()))
        except ValueError:
            raise Failure(400, "the body is no JSON") from None

    @property
    def entries(self) -> list[dict[str, Any]]:
        """The body where it is a list of objects; Refused where it is anything else."""
        if not isinstance(self.json, list) or not all(isinstance(one, dict) for one in self.json):
            raise Refused("a list of objects is wanted")
        return self.json

    def form(self) -> Form:
        """The body as a multipart form, to be closed."""
        return read_form(self._asked.body(), self._asked.content_type)
