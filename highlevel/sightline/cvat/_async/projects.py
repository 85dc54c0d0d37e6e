"""Projects: tasks with labels in common."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import frozen

from sightline_api.cvat import models
from sightline_api.cvat import projects as calls

from ..._async.operation import AsyncOperation
from ..._async.pager import AsyncPager
from ..._fields import whole
from ...core.checks import length
from ...core.progress import Listener, silent
from ..filters import present
from ..local_files import FileLike
from .imports import import_file
from .outcomes import project_restored
from .project_or_task import AsyncProjectOrTask
from .records import AsyncRecords
from .work import nothing, started

if TYPE_CHECKING:
    from ..labels import LabelLike
    from .tasks import AsyncTask

__all__ = ["AsyncProject", "AsyncProjects"]


@frozen(repr=False)
class AsyncProject(AsyncProjectOrTask[models.ProjectRead]):
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

    def tasks(self, **filters: Any) -> "AsyncPager[AsyncTask]":
        """Its tasks; filters are those of ``tasks.list``."""
        from .tasks import AsyncTasks

        return AsyncTasks(self._shell).list(project_id=self.id, **filters)

    def get_tasks(self) -> "AsyncPager[AsyncTask]":
        """Its tasks: CVAT's word for ``tasks``."""
        return self.tasks()

    async def import_dataset(
        self,
        format: str,
        file: FileLike | None = None,
        *,
        cloud_storage: int | None = None,
        filename: str | None = None,
        conv_mask_to_poly: bool | None = None,
        progress: Listener = silent,
    ) -> AsyncOperation[None]:
        """The work of reading a dataset, a zip with pictures, into new tasks of this project."""
        rq_id = await import_file(
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


class AsyncProjects(AsyncRecords[AsyncProject]):
    """All projects that one may see."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = AsyncProject

    async def create(self, name: str, *, labels: "Sequence[LabelLike]" = (), **values: Any) -> AsyncProject:
        """A new project; ``labels`` are names or ``LabelSpec``, other values have the contract's names."""
        from ..labels import label_bodies

        body = {"name": length("name", name, 1, 256), "labels": label_bodies(labels), **values}
        return self._make(await self._shell.send(calls.create(body)))

    async def create_from_dataset(
        self,
        spec: Mapping[str, Any],
        file: FileLike,
        *,
        format: str = "CVAT 1.1",
        progress: Listener = silent,
    ) -> AsyncProject:
        """A new project with the tasks of a dataset, when they are there."""
        given = dict(spec)
        project = await self.create(str(given.pop("name")), **given)
        await (await project.import_dataset(format, file, progress=progress)).wait(progress=progress)
        return await project.refresh()

    async def create_from_backup(
        self,
        file: FileLike | None = None,
        *,
        cloud_storage: int | None = None,
        filename: str | None = None,
        progress: Listener = silent,
    ) -> AsyncOperation[AsyncProject]:
        """The work of making a project of a backup, a file here or ``filename`` in a cloud storage."""
        rq_id = await import_file(
            self._shell, calls.create_backup, "project_file", file, cloud_storage, filename, progress=progress
        )
        return started(self._shell, "restore_project", rq_id, project_restored)
