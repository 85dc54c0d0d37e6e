"""Who may do what, as the recordings show it: the server's own rules are more, and finer.

What a list shows and what a single call allows come from the same conditions.
"""

from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, or_, select, true

from .problems import forbidden
from .tables import Job, Membership, Organization, Project, Task
from .visit import Visit

__all__ = [
    "MANAGERS",
    "check_assignee",
    "may_create",
    "must",
    "owns",
    "role_in",
    "sees_job",
    "sees_project",
    "sees_task",
    "visible_jobs",
    "visible_projects",
    "visible_tasks",
]

MANAGERS = ("owner", "maintainer")


def role_in(visit: Visit, organization_id: int | None) -> str | None:
    """The caller's role in an organization; None for strangers and for the not yet accepted."""
    if organization_id is None:
        return None
    wanted = select(Membership.role).where(
        Membership.organization_id == organization_id,
        Membership.user_id == visit.user.id,
        Membership.is_active,
    )
    return visit.session.scalar(wanted)


def must(allowed: bool) -> None:
    """403 unless it is allowed."""
    if not allowed:
        raise forbidden()


def _managed(visit: Visit, column: SQLColumnExpression[int | None]) -> ColumnElement[bool]:
    """Whether a row lies in an organization that the caller manages."""
    mine = select(Membership.organization_id).where(
        Membership.user_id == visit.user.id, Membership.is_active, Membership.role.in_(MANAGERS)
    )
    return column.in_(mine)


def _in_context(visit: Visit, column: SQLColumnExpression[int | None]) -> ColumnElement[bool]:
    """Whether a row lies in the workspace that a list was asked for."""
    if not visit.context.named:
        return true()
    organization = visit.context.organization
    return column.is_(None) if organization is None else column == organization.id


def _member(visit: Visit, column: SQLColumnExpression[int | None]) -> ColumnElement[bool]:
    """Whether a row is in no organization, or in one that the caller belongs to."""
    mine = select(Membership.organization_id).where(Membership.user_id == visit.user.id, Membership.is_active)
    return or_(column.is_(None), column.in_(mine))


def visible_projects(visit: Visit, everywhere: bool = False) -> ColumnElement[bool]:
    """Projects that the caller may see; ``everywhere`` disregards the named workspace."""
    where = true() if everywhere else _in_context(visit, Project.organization_id)
    if visit.user.is_superuser:
        return where
    me = visit.user.id
    related = or_(Project.owner_id == me, Project.assignee_id == me)
    inside = _member(visit, Project.organization_id)
    return where & ((related & inside) | _managed(visit, Project.organization_id))


def visible_tasks(visit: Visit, everywhere: bool = False) -> ColumnElement[bool]:
    """Tasks that the caller may see: their own, those of their projects, those they manage."""
    where = true() if everywhere else _in_context(visit, Task.organization_id)
    if visit.user.is_superuser:
        return where
    me = visit.user.id
    projects = select(Project.id).where(or_(Project.owner_id == me, Project.assignee_id == me))
    related = or_(Task.owner_id == me, Task.assignee_id == me, Task.project_id.in_(projects))
    inside = _member(visit, Task.organization_id)
    return where & ((related & inside) | _managed(visit, Task.organization_id))


def visible_jobs(visit: Visit, everywhere: bool = False) -> ColumnElement[bool]:
    """Jobs that the caller may see: assigned ones, and those of visible tasks."""
    tasks = select(Task.id).where(visible_tasks(visit, everywhere))
    mine = Job.assignee_id == visit.user.id
    if not everywhere:
        mine = mine & Job.task_id.in_(select(Task.id).where(_in_context(visit, Task.organization_id)))
    return Job.task_id.in_(tasks) | mine


def sees_project(visit: Visit, project: Project) -> bool:
    """Whether this project is one of them."""
    return _finds(visit, Project.id == project.id, visible_projects(visit, True), Project)


def sees_task(visit: Visit, task: Task) -> bool:
    """Whether this task is one of them: its staff."""
    return _finds(visit, Task.id == task.id, visible_tasks(visit, True), Task)


def sees_job(visit: Visit, job: Job) -> bool:
    """Whether this job is one of them."""
    return _finds(visit, Job.id == job.id, visible_jobs(visit, True), Job)


def owns(visit: Visit, row: Project | Task) -> bool:
    """Whether the caller may delete it: the owner, the owner of its project, who manages the organization."""
    if visit.user.is_superuser or row.owner_id == visit.user.id:
        return True
    if isinstance(row, Task) and row.project_id is not None:
        project = visit.session.get_one(Project, row.project_id)
        if project.owner_id == visit.user.id:
            return True
    return role_in(visit, row.organization_id) in MANAGERS


def may_create(visit: Visit, organization: Organization | None) -> bool:
    """Whether the caller may make projects and tasks there: workers may not."""
    if visit.user.is_superuser or organization is None:
        return True
    return role_in(visit, organization.id) in (*MANAGERS, "supervisor")


def check_assignee(visit: Visit, user_id: int | None, organization_id: int | None) -> None:
    """403 for somebody who is not in the workspace: in the personal one there is nobody else."""
    if user_id is None or user_id == visit.user.id or visit.user.is_superuser:
        return
    if organization_id is None:
        raise forbidden()
    member = select(Membership.id).where(
        Membership.organization_id == organization_id, Membership.user_id == user_id, Membership.is_active
    )
    must(visit.session.scalar(member) is not None)


def _finds(visit: Visit, row: ColumnElement[bool], condition: ColumnElement[bool], table: type[Any]) -> bool:
    wanted = select(true()).select_from(table).where(row, condition)
    return visit.session.scalar(wanted) is not None
