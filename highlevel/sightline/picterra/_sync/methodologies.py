# Written by `make generate` from highlevel/sightline/picterra/_async/methodologies.py: change that file, not this one.

"""Methodologies: rules by which plots are analysed."""

from typing import Any

from attrs import frozen

from sightline_api.picterra import models
from sightline_api.picterra import tracer_methodologies as calls

from ..._fields import text
from ..._sync.entity import Collection, Entity
from ..._sync.pager import Pager
from ..paging import pages, text_filter

__all__ = ["Methodologies", "Methodology"]


@frozen(repr=False)
class Methodology(Entity[models.Methodology]):
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


class Methodologies(Collection):
    """The methodologies that the key can use."""

    def list(self, *, search: str | None = None, limit: int | None = None) -> Pager[Methodology]:
        """Every methodology; ``search`` looks for a part of the name."""
        call = calls.list(search=text_filter("search", search))
        return self._shell.pager(
            pages(call), lambda raw: Methodology(raw, connection=self._shell), limit=limit
        )
