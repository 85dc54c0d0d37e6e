# Written by `make generate` from highlevel/sightline/stickypi/_async/row.py: change that file, not this one.

"""What rows of Sticky Pi's tables have in common: when they were written, and their columns."""

import datetime as dt
from typing import Any, TypeVar

from ..columns import record, written
from .link import PiEntity

__all__ = ["PiRow"]

M = TypeVar("M")


class PiRow(PiEntity[M]):
    """A row that the server wrote at a time that it tells."""

    @property
    def datetime_created(self) -> dt.datetime | None:
        """When the row was written, by the server's own clock: naive, since it tells no zone."""
        return written(self.raw)[0]

    def record(self) -> dict[str, Any]:
        """Its columns by the service's names, without links."""
        return record(self.raw)
