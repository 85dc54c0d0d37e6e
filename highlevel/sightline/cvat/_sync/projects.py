# Written by `make generate` from highlevel/sightline/cvat/_async/projects.py: change that file, not this one.

"""Projects: tasks with labels in common."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import frozen

from sightline_api.cvat import models
from sightline_api.cvat import projects as calls

from ..._fields import whole
from ..._sync.operation import Operation
from ..._sync.pager import Pager
from ...core.checks import length
from ...core.progress import Listener, silent
from ..filters import present
from ..local_files import FileLike
from .imports import import_file
from .outcomes import project_restored
from .project_or_task import ProjectOrTask
from .records import Records
from .work import nothing, started

if TYPE_CHECKING:
    from ..labels import LabelLike
    from .tasks import Task

__all__ = ["Project", "Projects"]


@frozen(repr=False)
class Project(ProjectOrTask[models.ProjectRead]):
    """Tasks with labels in common."""

    _calls: ClassVar[Any] = calls
    _kind: ClassVar[str] = "project"

    @property
    def task_count(self) -> int | None:
        """Tasks in it, when it was asked for."""
        return whole(getattr(self.raw.tasks, "count", None))

    @property
    def task_subsets(self) -> tuple[str, ...]:
        """The subsets of its tasks."""
        return tuple(self.raw.task_subsets) if isinstance(self.raw.task_subsets, list) else ()

    def tasks(self, **filters: Any) -> "Pager[Task]":
        """Its tasks; filters are those of ``tasks.list``."""
        from .tasks import Tasks

        return Tasks(self._shell).list(project_id=self.id, **filters)

    def get_tasks(self) -> "Pager[Task]":
        """Its tasks: CVAT's word for ``tasks``."""
        return self.tasks()

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
        rq_id = import_file(
            self._shell,
            partial(calls.create_dataset, self.id),
            "dataset_file",
            file,
            cloud_storage,
            filename,
            progress=progress,
            format=format,
            conv_mask_to_poly=present(conv_mask_to_poly),
        )
        return started(self._shell, "import", rq_id, nothing)


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
        rq_id = import_file(
            self._shell, calls.create_backup, "project_file", file, cloud_storage, filename, progress=progress
        )
        return started(self._shell, "restore_project", rq_id, project_restored)
