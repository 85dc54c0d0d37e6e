# Written by `make generate` from highlevel/sightline/cvat/_async/projects.py: change that file, not this one.

"""Projects: tasks with labels in common."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import frozen

from sightline_api.cvat import models
from sightline_api.cvat import projects as calls

from ..._fields import moment, text, whole
from ..._sync.operation import Operation
from ..._sync.pager import Pager
from ...core.checks import length
from ...core.progress import Listener, silent
from ..filters import present
from ..local_files import FileLike
from .exports import Export, download_export, start_backup
from .imports import from_storage, import_file, one_source
from .media import Exporting
from .outcomes import project_restored
from .records import Records, body_of
from .work import nothing, started

if TYPE_CHECKING:
    from ..labels import LabelLike
    from .tasks import Task

__all__ = ["Project", "Projects"]


@frozen(repr=False)
class Project(Exporting[models.ProjectRead]):
    """Tasks with labels in common."""

    _calls: ClassVar[Any] = calls
    _kind: ClassVar[str] = "project"

    @property
    def name(self) -> str | None:
        """What people call it."""
        return text(self.raw.name)

    @property
    def owner(self) -> str | None:
        """The user name of whom it belongs to."""
        return text(getattr(self.raw.owner, "username", None))

    @property
    def assignee(self) -> str | None:
        """The user name of who looks after it."""
        return text(getattr(self.raw.assignee, "username", None))

    @property
    def status(self) -> str:
        """``annotation``, ``validation`` or ``completed``."""
        return str(self.raw.status)

    @property
    def task_count(self) -> int | None:
        """Tasks in it, when it was asked for."""
        return whole(getattr(self.raw.tasks, "count", None))

    @property
    def task_subsets(self) -> tuple[str, ...]:
        """The subsets of its tasks."""
        return tuple(self.raw.task_subsets) if isinstance(self.raw.task_subsets, list) else ()

    @property
    def created_date(self) -> datetime | None:
        """When it was made (aware)."""
        return moment(self.raw.created_date)

    @property
    def updated_date(self) -> datetime | None:
        """When it was changed (aware)."""
        return moment(self.raw.updated_date)

    def tasks(self, **filters: Any) -> "Pager[Task]":
        """Its tasks; filters are those of ``tasks.list``."""
        from .tasks import Tasks

        return Tasks(self._shell).list(project_id=self.id, **filters)

    def get_tasks(self) -> "Pager[Task]":
        """Its tasks: CVAT's word for ``tasks``."""
        return self.tasks()

    def update(self, values: Mapping[str, Any] | None = None, /, **changes: Any) -> "Project":
        """The project with other values: ``name``, ``assignee_id``, ``owner_id``, ``labels`` …

        ``labels`` adds those without an id, changes those with one, and removes those with
        ``deleted=True``.
        """
        body = body_of(values, changes)
        if "labels" in body:
            from ..labels import label_bodies

            body["labels"] = label_bodies(body["labels"])
        return self._with(self._shell.send(calls.partial_update(self.id, body)))

    def import_dataset(
        self,
        format: str,
        file: FileLike | None = None,
        *,
        cloud_storage: int | None = None,
        filename: str | None = None,
        conv_mask_to_poly: bool | None = None,
        progress: Listener = silent,
    ) -> Operation[None]:
        """The work of reading a dataset, a zip with pictures, into new tasks of this project."""
        one_source(file, cloud_storage, filename)
        query = {"format": format, "conv_mask_to_poly": present(conv_mask_to_poly)}
        make = partial(calls.create_dataset, self.id)
        if file is None:
            rq_id = from_storage(self._shell, make, int(cloud_storage or 0), str(filename), **query)
        else:
            rq_id = import_file(self._shell, make, "dataset_file", file, progress=progress, **query)
        return started(self._shell, "import", rq_id, nothing)

    def start_backup(
        self,
        *,
        lightweight: bool = False,
        location: str | None = None,
        cloud_storage: int | None = None,
        filename: str | None = None,
    ) -> Operation[Export]:
        """The work of making a backup; ``lightweight`` leaves out pictures that are in a cloud storage."""
        return start_backup(
            self._shell,
            calls.create_backup_export,
            self.id,
            lightweight=lightweight,
            location=location,
            cloud_storage=cloud_storage,
            filename=filename,
        )

    def download_backup(
        self,
        into: str | Path,
        *,
        lightweight: bool = False,
        timeout: float | None = None,
        progress: Listener = silent,
    ) -> Path:
        """The file that a backup was saved in, made and waited for."""
        start = partial(self.start_backup, lightweight=lightweight, location="local")
        return download_export(start, into, timeout=timeout, progress=progress)


class Projects(Records[Project]):
    """All projects that one may see."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = Project

    def create(self, name: str, *, labels: "Sequence[LabelLike]" = (), **values: Any) -> Project:
        """A new project; ``labels`` are names or ``LabelSpec``, other values have the contract's names."""
        from ..labels import label_bodies

        body = {"name": length("name", name, 1, 256), "labels": label_bodies(labels), **values}
        return self._make(self._shell.send(calls.create(body)))

    def create_from_dataset(
        self,
        spec: Mapping[str, Any],
        file: FileLike,
        *,
        format: str = "CVAT 1.1",
        progress: Listener = silent,
    ) -> Project:
        """A new project with the tasks of a dataset, when they are there."""
        given = dict(spec)
        project = self.create(str(given.pop("name")), **given)
        (project.import_dataset(format, file, progress=progress)).wait(progress=progress)
        return project.refresh()

    def create_from_backup(
        self,
        file: FileLike | None = None,
        *,
        cloud_storage: int | None = None,
        filename: str | None = None,
        progress: Listener = silent,
    ) -> Operation[Project]:
        """The work of making a project of a backup, a file here or ``filename`` in a cloud storage."""
        one_source(file, cloud_storage, filename)
        if file is None:
            rq_id = from_storage(self._shell, calls.create_backup, int(cloud_storage or 0), str(filename))
        else:
            rq_id = import_file(self._shell, calls.create_backup, "project_file", file, progress=progress)
        return started(self._shell, "restore_project", rq_id, project_restored)
