"""What finished background work leaves: the task that has its data, the project that was restored."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sightline_api.cvat import models

from ..._async.shell import AsyncShell
from ...core.errors import UnexpectedContent

if TYPE_CHECKING:
    from .projects import AsyncProject
    from .quality import AsyncQualityReport
    from .tasks import AsyncTask

__all__ = ["project_restored", "report_made", "task_made", "task_restored"]


async def task_made(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncTask":
    """The task, which has its data now."""
    from .tasks import AsyncTask, AsyncTasks

    if isinstance(raw, models.TaskRead):
        return AsyncTask(raw, connection=shell)
    return await AsyncTasks(shell).get(int(ids["task_id"]))


async def task_restored(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncTask":
    """The task that a backup became."""
    from .tasks import AsyncTasks

    return await AsyncTasks(shell).get(_result(raw))


async def project_restored(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncProject":
    """The project that a backup became."""
    from .projects import AsyncProjects

    return await AsyncProjects(shell).get(_result(raw))


async def report_made(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncQualityReport":
    """The report that was asked for."""
    from .quality import AsyncQualityReports

    return await AsyncQualityReports(shell).get(_result(raw))


def _result(raw: Any) -> int:
    found = getattr(raw, "result_id", None)
    if not isinstance(found, int):
        raise UnexpectedContent("the finished work tells no id of what it made", status=200)
    return found
