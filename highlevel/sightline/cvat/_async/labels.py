"""Labels: what annotations of a project or a task are called."""

from typing import Any, ClassVar

from attrs import frozen

from sightline_api.cvat import labels as calls
from sightline_api.cvat import models

from ..._async.pager import AsyncPager
from ..._fields import text, whole
from .records import AsyncOwned, AsyncRecords

__all__ = ["AsyncLabel", "AsyncLabels"]


@frozen(repr=False)
class AsyncLabel(AsyncOwned[models.Label]):
    """A name for annotations, with what is asked of each of them."""

    _calls: ClassVar[Any] = calls

    @property
    def name(self) -> str | None:
        """What people read."""
        return text(self.raw.name)

    @property
    def type(self) -> str | None:
        """What may be drawn with it: ``any``, or the kind of a shape."""
        return text(self.raw.type)

    @property
    def color(self) -> str | None:
        """``#rrggbb``. A change without a colour has the server make up a new one."""
        return text(self.raw.color)

    @property
    def attributes(self) -> tuple[models.Attribute, ...]:
        """What is asked of each annotation."""
        return tuple(self.raw.attributes) if isinstance(self.raw.attributes, list) else ()

    @property
    def sublabels(self) -> tuple[models.Sublabel, ...]:
        """The points of a skeleton."""
        return tuple(self.raw.sublabels) if isinstance(self.raw.sublabels, list) else ()

    @property
    def project_id(self) -> int | None:
        """The project that it belongs to, None for one of a task alone."""
        return whole(self.raw.project_id)

    @property
    def task_id(self) -> int | None:
        """The task that it belongs to, None for one of a project."""
        return whole(self.raw.task_id)

    async def rename(self, name: str) -> "AsyncLabel":
        """The label under another name, in the colour that it has."""
        return await self.update(name=name, color=self.raw.color)


class AsyncLabels(AsyncRecords[AsyncLabel]):
    """Labels, by ``task_id``, ``project_id`` or ``job_id``; new ones are made through their owner."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = AsyncLabel

    def of(self, kind: str, id: int) -> AsyncPager[AsyncLabel]:
        """The labels of a ``task``, ``project`` or ``job``."""
        lookups: dict[str, Any] = {f"{kind}_id": id}
        return self.list(**lookups)
