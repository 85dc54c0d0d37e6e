"""Tasks: pictures or a video, cut into jobs, with their annotations."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, overload

from attrs import frozen

from sightline_api.cvat import models
from sightline_api.cvat import tasks as calls

from ..._async.pager import AsyncPager
from ..._fields import text, whole
from ...core.checks import length
from ...core.errors import InvalidInput
from ...core.progress import Listener, silent
from .media import AsyncMedia
from .project_or_task import AsyncProjectOrTask
from .records import AsyncRecords, body_of, id_of

# What a program that only looks at tasks does not need is imported when it is used.
if TYPE_CHECKING:
    from ..._async.operation import AsyncOperation
    from ..annotations.writing import FrameRange
    from ..labels import LabelLike
    from ..local_files import FileLike
    from ..sources import DataSource
    from .data_upload import DataPlan
    from .jobs import AsyncJob

__all__ = ["AsyncTask", "AsyncTasks"]


@frozen(repr=False)
class AsyncTask(AsyncMedia[models.TaskRead], AsyncProjectOrTask[models.TaskRead]):
    """Pictures or a video with annotations."""

    _calls: ClassVar[Any] = calls
    _kind: ClassVar[str] = "task"

    @property
    def project_id(self) -> int | None:
        """The project that it belongs to."""
        return whole(self.raw.project_id)

    @property
    def mode(self) -> str | None:
        """``annotation`` for pictures, ``interpolation`` for a video, empty while there are no data."""
        return text(self.raw.mode)

    @property
    def subset(self) -> str | None:
        """The part of a dataset that it is for, such as ``train``."""
        return text(self.raw.subset)

    @property
    def size(self) -> int | None:
        """Frames; None while there are no data."""
        return whole(self.raw.size)

    @property
    def has_data(self) -> bool:
        """Whether it has frames."""
        return bool(self.size)

    async def _frame_range(self) -> "FrameRange | None":
        # A task that was read before its data came knows nothing of them.
        size = self.size or (await self.refresh()).size
        return (0, size - 1) if size else None

    def jobs(self, **filters: Any) -> "AsyncPager[AsyncJob]":
        """Its jobs, the first frames first; filters are those of ``jobs.list``."""
        from .jobs import AsyncJobs

        return AsyncJobs(self._shell).list(task_id=self.id, **{"sort": "id", **filters})

    def get_jobs(self) -> "AsyncPager[AsyncJob]":
        """Its jobs: CVAT's word for ``jobs``."""
        return self.jobs()

    async def upload_data(
        self,
        images: "DataSource",
        *,
        image_quality: int = 70,
        sorting_method: str | None = None,
        start_frame: int | None = None,
        stop_frame: int | None = None,
        frame_step: int | None = None,
        chunk_size: int | None = None,
        use_cache: bool | None = None,
        data: Mapping[str, Any] | None = None,
        progress: Listener = silent,
    ) -> "AsyncOperation[AsyncTask]":
        """The work of making frames of these files; a task gets data once in its life.

        Files of this machine are streamed, large ones in pieces. After a break or a crash the same call
        sends the rest: what went is noted on this machine (``SIGHTLINE_STATE`` says where). ``data`` are
        further settings by the contract's names.
        """
        from .data_upload import data_plan

        plan = await data_plan(
            self._shell,
            images,
            image_quality=image_quality,
            sorting_method=sorting_method,
            start_frame=start_frame,
            stop_frame=stop_frame,
            frame_step=frame_step,
            chunk_size=chunk_size,
            use_cache=use_cache,
            data=data,
        )
        return await self._take(plan, progress)

    async def _take(self, plan: "DataPlan", progress: Listener) -> "AsyncOperation[AsyncTask]":
        """The work of making frames of data that have been looked at."""
        from .data_upload import send_data
        from .outcomes import task_made
        from .work import started

        rq_id = await send_data(self._shell, self.id, plan, progress=progress)
        return started(self._shell, "create_task", rq_id, task_made, task_id=self.id)

    async def validation_layout(self) -> models.TaskValidationLayoutRead:
        """Which frames are for validation, and how."""
        return await self._shell.send(calls.retrieve_validation_layout(self.id))

    async def update_validation_layout(self, **changes: Any) -> models.TaskValidationLayoutRead:
        """Which frames are for validation now: ``disabled_frames``, ``honeypot_real_frames`` …"""
        return await self._shell.send(calls.partial_update_validation_layout(self.id, body_of(None, changes)))


class AsyncTasks(AsyncRecords[AsyncTask]):
    """All tasks that one may see."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = AsyncTask

    @overload
    async def create(self, name: str, *, images: None = None, **values: Any) -> AsyncTask: ...

    @overload
    async def create(
        self, name: str, *, images: "DataSource", progress: Listener = silent, **values: Any
    ) -> "AsyncOperation[AsyncTask]": ...

    async def create(
        self,
        name: str,
        *,
        labels: "Sequence[LabelLike] | None" = None,
        project: Any = None,
        images: "DataSource | None" = None,
        progress: Listener = silent,
        upload: Mapping[str, Any] | None = None,
        **values: Any,
    ) -> "AsyncTask | AsyncOperation[AsyncTask]":
        """A new task; with ``images`` the work of making it, whose result is the task.

        ``labels`` are names or ``LabelSpec``, unless it is part of a ``project`` (the project or its id),
        which has them. ``images`` are files of this machine (paths, folders, ``File``), web addresses, a
        ``Share`` or ``CloudFiles``; ``upload`` are settings of ``upload_data``, such as
        ``{"image_quality": 90}``. Other ``values`` have the contract's names: ``segment_size``,
        ``overlap``, ``subset`` … Everything is looked at before anything is sent. Where the upload breaks
        the task is there, and ``tasks.get(id).upload_data(images)`` goes on: the error names its id.
        """
        from ..labels import label_bodies
        from ..sources import upload_settings

        if labels is not None and project is not None:
            raise InvalidInput("labels: the project has them; give labels or project", field="labels")
        body: dict[str, Any] = {"name": length("name", name, 1, 256), **values}
        if project is not None:
            body["project_id"] = id_of("project", project)
        if labels is not None:
            body["labels"] = label_bodies(labels)
        settings = upload_settings(upload, values)
        if images is None:
            if settings:
                raise InvalidInput("upload: settings of an upload, but no images are given", field="upload")
            return await self._new(body)
        from .data_upload import data_plan

        plan = await data_plan(self._shell, images, **settings)
        task = await self._new(body)
        try:
            return await task._take(plan, progress)
        except BaseException as problem:
            problem.add_note(f"The task {task.id} is there without data: upload_data() of it goes on")
            raise

    async def create_from_data(
        self, spec: Mapping[str, Any], images: "DataSource", **upload: Any
    ) -> AsyncTask:
        """A new task when its data are there: CVAT's word for ``create`` with ``images``, waited for."""
        given = dict(spec)
        operation = await self.create(str(given.pop("name")), images=images, upload=upload, **given)
        return await operation.result()

    async def create_from_backup(
        self,
        file: "FileLike | None" = None,
        *,
        cloud_storage: int | None = None,
        filename: str | None = None,
        progress: Listener = silent,
    ) -> "AsyncOperation[AsyncTask]":
        """The work of making a task of a backup, a file here or ``filename`` in a cloud storage."""
        from .imports import import_file
        from .outcomes import task_restored
        from .work import started

        rq_id = await import_file(
            self._shell, calls.create_backup, "task_file", file, cloud_storage, filename, progress=progress
        )
        return started(self._shell, "restore_task", rq_id, task_restored)

    async def _new(self, body: dict[str, Any]) -> AsyncTask:
        return self._make(await self._shell.send(calls.create(body)))
