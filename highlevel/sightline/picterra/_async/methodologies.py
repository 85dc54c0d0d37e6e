"""Methodologies: rules by which plots are analysed."""

from attrs import frozen

from sightline_api.picterra import models
from sightline_api.picterra import tracer_methodologies as calls

from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ..paging import pages, text_filter
from .named import AsyncNamed

__all__ = ["AsyncMethodologies", "AsyncMethodology"]


@frozen(repr=False)
class AsyncMethodology(AsyncNamed[models.Methodology]):
    """Rules such as those of a law for a crop; plots groups are listed by its name."""


class AsyncMethodologies(AsyncCollection):
    """The methodologies that the key can use."""

    def list(self, *, search: str | None = None, limit: int | None = None) -> AsyncPager[AsyncMethodology]:
        """Every methodology; ``search`` looks for a part of the name."""
        call = calls.list(search=text_filter("search", search))
        return self._shell.pager(
            pages(call), lambda raw: AsyncMethodology(raw, connection=self._shell), limit=limit
        )
