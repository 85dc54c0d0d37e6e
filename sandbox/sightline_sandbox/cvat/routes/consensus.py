"""Replicas of jobs, merged (wire contract, section 10)."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import consensus

from ..fields import Integer, Schema, check
from ..grading.settings import CONSENSUS
from ..lists.listing import Listing, number
from ..problems import listed
from ..registry import serves
from ..rights import must, sees_task, visible_tasks
from ..tables import ConsensusSettings, Job, Task
from ..visit import Visit
from ..work.engine import Plan, begin

__all__ = ["list_settings", "merge", "retrieve_settings", "update_settings"]

_LISTING = Listing(
    columns={"id": ConsensusSettings.id, "task_id": ConsensusSettings.task_id},
    cast={"id": number, "task_id": number},
)


@serves(consensus.list_settings_endpoint)
def list_settings(visit: Visit) -> dict[str, Any]:
    """Of the tasks with replicas that the caller may see."""
    tasks = select(Task.id).where(visible_tasks(visit))
    wanted = select(ConsensusSettings).where(ConsensusSettings.task_id.in_(tasks))
    return _LISTING.show(visit, wanted, lambda rows: [_show(one) for one in rows])


@serves(consensus.retrieve_settings_endpoint)
def retrieve_settings(visit: Visit, settings_id: str) -> dict[str, Any]:
    """How the replicas of a task are merged."""
    return _show(_find(visit, settings_id))


@serves(consensus.partial_update_settings_endpoint)
def update_settings(visit: Visit, settings_id: str) -> dict[str, Any]:
    """Other thresholds."""
    settings = _find(visit, settings_id)
    settings.told = {**settings.told, **check(CONSENSUS, visit.data, partial=True)}
    return _show(settings)


@serves(consensus.create_merge_endpoint, status=202)
def merge(visit: Visit) -> dict[str, str]:
    """Begin to merge the replicas of a task, or of one job; 400 without any."""
    given = check(Schema(task_id=Integer(null=True), job_id=Integer(null=True)), visit.data)
    job = visit.fetch(Job, given["job_id"]) if given.get("job_id") else None
    task = visit.fetch(Task, job.task_id if job is not None else given.get("task_id") or 0)
    must(sees_task(visit, task))
    if task.replicas == 0:
        raise listed("Consensus is not enabled in this task")
    kind, identity = ("job", job.id) if job is not None else ("task", task.id)
    plan = Plan(
        id=f"action=merge&target={kind}&target_id={identity}",
        kind="merge:consensus",
        action="merge",
        target=kind,
        arguments={"task_id": task.id, "job_id": job.id if job is not None else None},
        project_id=task.project_id,
        task_id=task.id,
        job_id=job.id if job is not None else None,
        organization_id=task.organization_id,
    )
    return {"rq_id": begin(visit, plan)}


def _find(visit: Visit, settings_id: str) -> ConsensusSettings:
    settings = visit.fetch(ConsensusSettings, settings_id)
    must(sees_task(visit, visit.session.get_one(Task, settings.task_id)))
    return settings


def _show(settings: ConsensusSettings) -> dict[str, Any]:
    return {"id": settings.id, "task_id": settings.task_id, **settings.told}
