"""Methodologies: rules by which plots are analysed."""

from typing import Any

from attrs import frozen

from sightline_api.picterra import models
from sightline_api.picterra import tracer_methodologies as calls

from ..._async.entity import AsyncCollection, AsyncEntity
from ..._async.pager import AsyncPager
from ..._fields import text
from ..paging import pages, text_filter

__all__ = ["AsyncMethodologies", "AsyncMethodology"]


@frozen(repr=False)
class AsyncMethodology(AsyncEntity[models.Methodology]):
    """Rules such as those of a law for a crop."""

    @property
    def id(self) -> str:
        """The methodology's id."""
        return str(self.raw.id)

    @property
    def name(self) -> str | None:
        """Its name; plots groups are listed by it."""
        return text(self.raw.name)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "name": self.raw.name}


class AsyncMethodologies(AsyncCollection):
    """The methodologies that the key can use."""

    def list(self, *, search: str | None = None, limit: int | None = None) -> AsyncPager[AsyncMethodology]:
        """Every methodology; ``search`` looks for a part of the name."""
        call = calls.list(search=text_filter("search", search))
        return self._shell.pager(
            pages(call), lambda raw: AsyncMethodology(raw, connection=self._shell), limit=limit
        )
