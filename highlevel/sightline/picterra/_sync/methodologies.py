# Written by `make generate` from highlevel/sightline/picterra/_async/methodologies.py: change that file, not this one.

"""Methodologies: rules by which plots are analysed."""

from attrs import frozen

from sightline_api.picterra import models
from sightline_api.picterra import tracer_methodologies as calls

from ..._sync.entity import Collection
from ..._sync.pager import Pager
from ..paging import pages, text_filter
from .named import Named

__all__ = ["Methodologies", "Methodology"]


@frozen(repr=False)
class Methodology(Named[models.Methodology]):
    """Rules such as those of a law for a crop; plots groups are listed by its name."""


class Methodologies(Collection):
    """The methodologies that the key can use."""

    def list(self, *, search: str | None = None, limit: int | None = None) -> Pager[Methodology]:
        """Every methodology; ``search`` looks for a part of the name."""
        call = calls.list(search=text_filter("search", search))
        return self._shell.pager(
            pages(call), lambda raw: Methodology(raw, connection=self._shell), limit=limit
        )
