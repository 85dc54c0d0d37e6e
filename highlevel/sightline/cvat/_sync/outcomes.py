# Written by `make generate` from highlevel/sightline/cvat/_async/outcomes.py: change that file, not this one.

"""What finished background work leaves: the task that has its data, the project that was restored."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sightline_api.cvat import models

from ..._sync.shell import Shell
from ...core.errors import UnexpectedContent

if TYPE_CHECKING:
    from .projects import Project
    from .quality import QualityReport
    from .tasks import Task

__all__ = ["project_restored", "report_made", "task_made", "task_restored"]


def task_made(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "Task":
    """The task, which has its data now."""
    from .tasks import Task, Tasks

    if isinstance(raw, models.TaskRead):
        return Task(raw, connection=shell)
    return Tasks(shell).get(int(ids["task_id"]))


def task_restored(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "Task":
    """The task that a backup became."""
    from .tasks import Tasks

    return Tasks(shell).get(_result(raw))


def project_restored(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "Project":
    """The project that a backup became."""
    from .projects import Projects

    return Projects(shell).get(_result(raw))


def report_made(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "QualityReport":
    """The report that was asked for."""
    from .quality import QualityReports

    return QualityReports(shell).get(_result(raw))


def _result(raw: Any) -> int:
    found = getattr(raw, "result_id", None)
    if not isinstance(found, int):
        raise UnexpectedContent("the finished work tells no id of what it made", status=200)
    return found
