# Written by `make generate` from highlevel/sightline/cvat/_async/labels.py: change that file, not this one.

"""Labels: what annotations of a project or a task are called."""

from typing import Any, ClassVar

from attrs import frozen

from sightline_api.cvat import labels as calls
from sightline_api.cvat import models

from ..._fields import text, whole
from ..._sync.pager import Pager
from .records import Owned, Records

__all__ = ["Label", "Labels"]


@frozen(repr=False)
class Label(Owned[models.Label]):
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

    def rename(self, name: str) -> "Label":
        """The label under another name, in the colour that it has."""
        return self.update(name=name, color=self.raw.color)


class Labels(Records[Label]):
    """Labels, by ``task_id``, ``project_id`` or ``job_id``; new ones are made through their owner."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = Label

    def of(self, kind: str, id: int) -> Pager[Label]:
        """The labels of a ``task``, ``project`` or ``job``."""
        lookups: dict[str, Any] = {f"{kind}_id": id}
        return self.list(**lookups)
