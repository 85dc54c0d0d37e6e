"""Projects, tasks and jobs as clients see them; many at once, so that a page costs few queries."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import func, select

from ..tables import Data, Guide, Issue, Job, Project, Task
from ..visit import Visit
from .people import show_moment, show_short

__all__ = ["bug_tracker", "show_job", "show_jobs", "show_project", "show_projects", "show_task", "show_tasks"]


def show_project(visit: Visit, project: Project) -> dict[str, Any]:
    """One project."""
    return show_projects(visit, [project])[0]


def show_task(visit: Visit, task: Task) -> dict[str, Any]:
    """One task."""
    return show_tasks(visit, [task])[0]


def show_job(visit: Visit, job: Job) -> dict[str, Any]:
    """One job."""
    return show_jobs(visit, [job])[0]


def show_projects(visit: Visit, projects: Sequence[Project]) -> list[dict[str, Any]]:
    """A page of projects."""
    ids = [one.id for one in projects]
    tasks = visit.session.execute(
        select(Task.project_id, Task.subset, Task.dimension).where(Task.project_id.in_(ids))
    ).all()
    guides = _guides(visit, Guide.project_id, ids)
    return [_project(visit, one, [row for row in tasks if row[0] == one.id], guides) for one in projects]


def _project(visit: Visit, one: Project, tasks: Sequence[Any], guides: dict[int, int]) -> dict[str, Any]:
    return {
        "url": visit.url(f"projects/{one.id}"),
        "id": one.id,
        "name": one.name,
        "owner": show_short(visit, one.owner_id),
        "assignee": show_short(visit, one.assignee_id),
        "guide_id": guides.get(one.id),
        "bug_tracker": one.bug_tracker,
        "created_date": show_moment(one.created_date),
        "updated_date": show_moment(one.updated_date),
        "status": one.status,
        "dimension": tasks[0][2] if tasks else None,
        "organization": one.organization_id,
        "organization_id": one.organization_id,
        "target_storage": one.target_storage,
        "source_storage": one.source_storage,
        "tasks": {"count": len(tasks), "url": visit.url(f"tasks?project_id={one.id}")},
        "labels": {"url": visit.url(f"labels?project_id={one.id}")},
        "assignee_updated_date": show_moment(one.assignee_updated_date),
        "task_subsets": sorted({row[1] for row in tasks} - {""}),
    }


def show_tasks(visit: Visit, tasks: Sequence[Task]) -> list[dict[str, Any]]:
    """A page of tasks."""
    ids = [one.id for one in tasks]
    jobs = visit.session.execute(
        select(Job.task_id, Job.stage, Job.state, func.count())
        .where(Job.task_id.in_(ids), Job.type != "ground_truth")
        .group_by(Job.task_id, Job.stage, Job.state)
    ).all()
    counts, completed, validation = Counter[int](), Counter[int](), Counter[int]()
    for task_id, stage, state, count in jobs:
        counts[task_id] += count
        completed[task_id] += count if (stage, state) == ("acceptance", "completed") else 0
        validation[task_id] += count if stage == "validation" else 0
    wanted = select(
        Data.id,
        Data.size,
        Data.image_quality,
        Data.chunk_size,
        Data.cloud_storage_id,
    ).where(Data.id.in_(one.data_id for one in tasks if one.data_id is not None))
    data = {row[0]: row for row in visit.session.execute(wanted)}
    guides, names = _guides(visit, Guide.task_id, ids), _project_names(visit, tasks)
    shown = []
    for one in tasks:
        told = _task(visit, one, data.get(one.data_id or 0))
        told["guide_id"] = guides.get(one.id)
        told["jobs"] = {
            "count": counts[one.id],
            "completed": completed[one.id],
            "validation": validation[one.id],
            "url": visit.url(f"jobs?task_id={one.id}"),
        }
        if visit.newer:
            told["project_name"] = names.get(one.project_id or 0)
        shown.append(told)
    return shown


def _task(visit: Visit, one: Task, data: Any) -> dict[str, Any]:
    told = {
        "url": visit.url(f"tasks/{one.id}"),
        "id": one.id,
        "name": one.name,
        "project_id": one.project_id,
        "mode": one.mode,
        "owner": show_short(visit, one.owner_id),
        "assignee": show_short(visit, one.assignee_id),
        "bug_tracker": one.bug_tracker,
        "created_date": show_moment(one.created_date),
        "updated_date": show_moment(one.updated_date),
        "overlap": one.overlap,
        "segment_size": one.segment_size,
        "status": one.status,
        "dimension": one.dimension,
        "subset": one.subset,
        "organization": one.organization_id,
        "organization_id": one.organization_id,
        "target_storage": one.target_storage,
        "source_storage": one.source_storage,
        "labels": {"url": visit.url(f"labels?task_id={one.id}")},
        "assignee_updated_date": show_moment(one.assignee_updated_date),
        "validation_mode": one.validation_mode,
    }
    if visit.newer:
        told |= {"initial_replicas": one.replicas, "media_type": "image"}
    else:
        told["consensus_enabled"] = one.replicas > 0
    if data is not None:
        # A task without data has none of these at all (section 4).
        told |= {
            "data_chunk_size": data.chunk_size,
            "data_original_chunk_type": "imageset",
            "data_compressed_chunk_type": "imageset",
            "data_cloud_storage_id": data.cloud_storage_id,
            "size": data.size,
            "image_quality": data.image_quality,
            "data": data.id,
        }
    return told


def show_jobs(visit: Visit, jobs: Sequence[Job]) -> list[dict[str, Any]]:
    """A page of jobs."""
    ids = [one.id for one in jobs]
    tasks = {
        task.id: task
        for task in visit.session.scalars(select(Task).where(Task.id.in_(one.task_id for one in jobs)))
    }
    sizes = _numbers(
        visit,
        select(Task.id, Data.chunk_size).join(Data, Data.id == Task.data_id).where(Task.id.in_(tasks)),
    )
    issues = _numbers(
        visit, select(Issue.job_id, func.count()).where(Issue.job_id.in_(ids)).group_by(Issue.job_id)
    )
    replicas = _numbers(
        visit,
        select(Job.parent_job_id, func.count()).where(Job.parent_job_id.in_(ids)).group_by(Job.parent_job_id),
    )
    guides = _guides(visit, Guide.task_id, list(tasks))
    projects = _guides(visit, Guide.project_id, [one.project_id for one in tasks.values()])
    names = _project_names(visit, list(tasks.values()))
    shown = []
    for one in jobs:
        task = tasks[one.task_id]
        guide = projects.get(task.project_id) if task.project_id is not None else guides.get(task.id)
        told = _job(visit, one, task, guide)
        told["data_chunk_size"] = sizes.get(task.id)
        told["issues"] = {"url": visit.url(f"issues?job_id={one.id}"), "count": issues.get(one.id, 0)}
        if visit.newer:
            told |= {"task_name": task.name, "project_name": names.get(task.project_id or 0)}
            told |= {"replicas_count": replicas.get(one.id, 0), "media_type": "image"}
        else:
            told["consensus_replicas"] = replicas.get(one.id, 0)
        shown.append(told)
    return shown


def _job(visit: Visit, one: Job, task: Task, guide: int | None) -> dict[str, Any]:
    kind = "replica" if visit.newer and one.type == "consensus_replica" else one.type
    return {
        "url": visit.url(f"jobs/{one.id}"),
        "id": one.id,
        "task_id": task.id,
        "project_id": task.project_id,
        "assignee": show_short(visit, one.assignee_id),
        "guide_id": guide,
        "dimension": task.dimension,
        "bug_tracker": bug_tracker(visit, task),
        "status": one.status,
        "stage": one.stage,
        "state": one.state,
        "mode": task.mode,
        "frame_count": len(one.frames) if one.frames is not None else one.stop_frame - one.start_frame + 1,
        "start_frame": one.start_frame,
        "stop_frame": one.stop_frame,
        "data_compressed_chunk_type": "imageset",
        "data_original_chunk_type": "imageset",
        "created_date": show_moment(one.created_date),
        "updated_date": show_moment(one.updated_date),
        "labels": {"url": visit.url(f"labels?job_id={one.id}")},
        "type": kind,
        "organization": task.organization_id,
        "target_storage": task.target_storage,
        "source_storage": task.source_storage,
        "assignee_updated_date": show_moment(one.assignee_updated_date),
        "parent_job_id": one.parent_job_id,
    }


def bug_tracker(visit: Visit, task: Task) -> str | None:
    """Where bugs of a job belong: its project's place, else its task's; null where that is empty."""
    if task.project_id is not None:
        return visit.session.get_one(Project, task.project_id).bug_tracker
    return task.bug_tracker or None


def _guides(visit: Visit, column: Any, ids: Iterable[int | None]) -> dict[int, int]:
    return _numbers(visit, select(column, Guide.id).where(column.in_(list(ids))))


def _project_names(visit: Visit, tasks: Sequence[Task]) -> dict[int, str]:
    wanted = select(Project.id, Project.name).where(Project.id.in_(one.project_id for one in tasks))
    return {row[0]: row[1] for row in visit.session.execute(wanted)}


def _numbers(visit: Visit, wanted: Any) -> dict[int, int]:
    return {row[0]: row[1] for row in visit.session.execute(wanted)}
