"""Quality: how well annotations agree with ground truth."""

from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from attrs import frozen

from sightline_api._runtime.endpoint import Call
from sightline_api.cvat import models
from sightline_api.cvat import quality as calls

from ..._async.entity import AsyncCollection
from ..._async.operation import AsyncOperation
from ..._async.pager import AsyncPager
from ..._async.stored import call_source, target_of
from ..._fields import moment, text, whole
from ...core.checks import positive_int
from ...core.errors import InvalidInput
from ...core.progress import Listener, silent
from .outcomes import report_made
from .records import AsyncChangeable, AsyncRecord, AsyncRecords, body_of, id_of
from .work import begin, started

__all__ = [
    "AsyncQuality",
    "AsyncQualityConflicts",
    "AsyncQualityReport",
    "AsyncQualityReports",
    "AsyncQualitySettings",
    "AsyncQualitySettingsList",
]


@frozen(repr=False)
class AsyncQualityReport(AsyncRecord[models.QualityReport]):
    """How well the annotations of a job, a task or a project agree with ground truth."""

    @property
    def task_id(self) -> int | None:
        """The task that it is about."""
        return whole(self.raw.task_id)

    @property
    def job_id(self) -> int | None:
        """The job that it is about."""
        return whole(self.raw.job_id)

    @property
    def target(self) -> str | None:
        """``job``, ``task`` or ``project``."""
        return text(self.raw.target)

    @property
    def summary(self) -> models.QualityReportSummary:
        """Numbers of frames, conflicts and errors; older servers add ``accuracy`` and others."""
        return self.raw.summary

    @property
    def created_date(self) -> datetime | None:
        """When it was made (aware)."""
        return moment(self.raw.created_date)

    async def refresh(self) -> "AsyncQualityReport":
        """The report as it is now."""
        return self._with(await self._shell.send(calls.retrieve_report(self.id)))

    def conflicts(self, **filters: Any) -> AsyncPager[models.AnnotationConflict]:
        """What does not agree; ``severity`` and ``type`` are among the filters."""
        return AsyncQualityConflicts(self._shell).list(report_id=self.id, **filters)

    async def download(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The JSON file that all of the report was saved in: ``into``, or in that folder."""
        source = call_source(self._shell, calls.retrieve_report_data(self.id), accept="*/*")
        target = target_of(into, f"/quality-report-{self.id}.json")
        return await self._shell.downloads.save(source, target, progress=progress)


class AsyncQualityReports(AsyncRecords[AsyncQualityReport]):
    """Reports, by ``task_id``, ``project_id`` or ``job_id``."""

    _entity: ClassVar[Any] = AsyncQualityReport

    async def get(self, id: Any) -> AsyncQualityReport:
        """The report with this id; raises NotFound."""
        return self._make(await self._shell.send(calls.retrieve_report(positive_int("id", id))))

    async def create(self, *, task: Any = None, project: Any = None) -> AsyncOperation[AsyncQualityReport]:
        """The work of making a report on a task or a project (or its id).

        BadRequest unless there is a job of ground truth that is completed, at the stage of acceptance.
        """
        if (task is None) == (project is None):
            raise InvalidInput("task: give either a task or a project", field="task")
        body = (
            {"task_id": id_of("task", task)}
            if task is not None
            else {"project_id": id_of("project", project)}
        )
        rq_id = await begin(self._shell, calls.create_report(body))
        return started(self._shell, "quality_report", rq_id, report_made)

    def _list_call(self) -> Call[Any]:
        return calls.list_reports()


class AsyncQualityConflicts(AsyncRecords[models.AnnotationConflict]):
    """What does not agree, by ``report_id``."""

    def _list_call(self) -> Call[Any]:
        return calls.list_conflicts()

    def _make(self, raw: Any) -> models.AnnotationConflict:
        made: models.AnnotationConflict = raw
        return made


@frozen(repr=False)
class AsyncQualitySettings(AsyncChangeable[models.QualitySettings]):
    """How agreement is measured for a task or a project."""

    @property
    def task_id(self) -> int | None:
        """The task that they are for."""
        return whole(self.raw.task_id)

    async def refresh(self) -> "AsyncQualitySettings":
        """The settings as they are now."""
        return self._with(await self._shell.send(calls.retrieve_settings(self.id)))

    async def update(self, values: Any = None, /, **changes: Any) -> "AsyncQualitySettings":
        """The settings with other values, by the contract's names, such as ``iou_threshold``."""
        body = body_of(values, changes)
        return self._with(await self._shell.send(calls.partial_update_settings(self.id, body)))


class AsyncQualitySettingsList(AsyncRecords[AsyncQualitySettings]):
    """Settings, one for each task (and project); ``task_id`` finds them."""

    _entity: ClassVar[Any] = AsyncQualitySettings

    async def get(self, id: Any) -> AsyncQualitySettings:
        """The settings with this id; raises NotFound."""
        return self._make(await self._shell.send(calls.retrieve_settings(positive_int("id", id))))

    async def of(self, task: Any) -> AsyncQualitySettings | None:
        """The settings of a task, or its id; None where it has none yet."""
        return await self.list(task_id=id_of("task", task)).first()

    def _list_call(self) -> Call[Any]:
        return calls.list_settings()


class AsyncQuality(AsyncCollection):
    """Reports, conflicts, settings."""

    @property
    def reports(self) -> AsyncQualityReports:
        """What was measured."""
        return AsyncQualityReports(self._shell)

    @property
    def conflicts(self) -> AsyncQualityConflicts:
        """What does not agree."""
        return AsyncQualityConflicts(self._shell)

    @property
    def settings(self) -> AsyncQualitySettingsList:
        """How it is measured."""
        return AsyncQualitySettingsList(self._shell)
