"""Jobs: parts of tasks, one for one person."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import frozen

from sightline_api.cvat import jobs as calls
from sightline_api.cvat import models

from ..._async.pager import AsyncPager
from ..._fields import moment, text, whole
from ...core.checks import one_of
from ..enums import JobStage, JobState
from .media import AsyncMedia
from .records import AsyncRecords, body_of, id_of, user_name

if TYPE_CHECKING:
    from ..annotations.writing import FrameRange
    from .issues import AsyncIssue

__all__ = ["AsyncJob", "AsyncJobs"]

_METHODS = ("random_uniform", "random_per_job", "manual")


@frozen(repr=False)
class AsyncJob(AsyncMedia[models.JobRead]):
    """A part of a task."""

    _calls: ClassVar[Any] = calls
    _kind: ClassVar[str] = "job"

    @property
    def task_id(self) -> int | None:
        """The task that it is part of."""
        return whole(self.raw.task_id)

    @property
    def project_id(self) -> int | None:
        """The project of that task."""
        return whole(self.raw.project_id)

    @property
    def assignee(self) -> str | None:
        """The user name of who works on it."""
        return user_name(self.raw.assignee)

    @property
    def stage(self) -> JobStage | None:
        """``annotation``, ``validation`` or ``acceptance``."""
        return self.raw.stage if isinstance(self.raw.stage, JobStage) else None

    @property
    def state(self) -> JobState | None:
        """``new``, ``in progress``, ``completed`` or ``rejected``."""
        return self.raw.state if isinstance(self.raw.state, JobState) else None

    @property
    def type(self) -> str | None:
        """``annotation``, ``ground_truth``, or that of a replica."""
        return text(self.raw.type)

    @property
    def start_frame(self) -> int | None:
        """Its first frame, counted in the task."""
        return whole(self.raw.start_frame)

    @property
    def stop_frame(self) -> int | None:
        """Its last frame, inclusive."""
        return whole(self.raw.stop_frame)

    @property
    def frame_count(self) -> int | None:
        """How many frames it has; those of a ground truth job lie apart."""
        return whole(self.raw.frame_count)

    @property
    def updated_date(self) -> datetime | None:
        """When it was changed (aware)."""
        return moment(self.raw.updated_date)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "task_id": self.task_id, "state": text(self.raw.state)}

    async def _frame_range(self) -> "FrameRange | None":
        first, last = self.start_frame, self.stop_frame
        if first is None or last is None:
            return None
        if self.frame_count is None or self.frame_count == last - first + 1:
            return first, last
        # Those of a ground truth job lie apart; what stands between them is dropped just the same.
        named = (await self.meta()).included_frames
        return frozenset(named) if isinstance(named, list) else (first, last)

    def _first_frame(self) -> int:
        return self.start_frame or 0

    async def assign(self, user: Any) -> "AsyncJob":
        """The job, with that person (or their id) working on it; None for nobody."""
        return await self.update(assignee=None if user is None else id_of("user", user))

    async def set_state(self, state: JobState | str, *, stage: JobStage | str | None = None) -> "AsyncJob":
        """The job in another state, such as ``completed``, and maybe at another stage."""
        changes: dict[str, Any] = {"state": one_of("state", str(state), [str(one) for one in JobState])}
        if stage is not None:
            changes["stage"] = one_of("stage", str(stage), [str(one) for one in JobStage])
        return await self.update(changes)

    def issues(self, **filters: Any) -> "AsyncPager[AsyncIssue]":
        """What reviewers found wrong in it; filters are those of ``issues.list``."""
        from .issues import AsyncIssues

        return AsyncIssues(self._shell).list(job_id=self.id, **filters)

    def get_issues(self) -> "AsyncPager[AsyncIssue]":
        """What reviewers found wrong in it: CVAT's word for ``issues``."""
        return self.issues()

    async def create_issue(
        self, message: str, *, frame: int, position: Sequence[float], **values: Any
    ) -> "AsyncIssue":
        """A new issue in this job; ``position`` are coordinates x, y, x, y … in pixels."""
        from .issues import AsyncIssues

        return await AsyncIssues(self._shell).create(self, message, frame=frame, position=position, **values)

    async def validation_layout(self) -> models.JobValidationLayoutRead:
        """Which of its frames are for validation."""
        return await self._shell.send(calls.retrieve_validation_layout(self.id))

    async def update_validation_layout(self, **changes: Any) -> models.JobValidationLayoutRead:
        """Which of its frames are for validation now."""
        return await self._shell.send(calls.partial_update_validation_layout(self.id, body_of(None, changes)))


class AsyncJobs(AsyncRecords[AsyncJob]):
    """All jobs that one may see, the newest first. The server makes them when a task gets its data."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = AsyncJob

    async def create(
        self,
        task: Any,
        *,
        type: str = "ground_truth",
        frames: Sequence[int] | None = None,
        frame_count: int | None = None,
        frame_selection_method: str | None = None,
        **values: Any,
    ) -> AsyncJob:
        """A new job of ground truth for a task (or its id); ``type="replica"`` is one more of a job (2.80).

        It has these ``frames``, or ``frame_count`` of them drawn at random. Only such jobs can be deleted.
        """
        body: dict[str, Any] = {"task_id": id_of("task", task), "type": type, **values}
        method = frame_selection_method or ("manual" if frames is not None else "random_uniform")
        if type == "ground_truth":
            body["frame_selection_method"] = one_of("frame_selection_method", method, _METHODS)
        if frames is not None:
            body["frames"] = list(frames)
        if frame_count is not None:
            body["frame_count"] = frame_count
        return self._make(await self._shell.send(calls.create(body)))
