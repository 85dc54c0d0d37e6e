"""What a user may do in a project (wire contract, section 4.8)."""

from typing import Any

from sqlalchemy import Connection, select

from .failures import Refused
from .tables import project_permissions, projects
from .visit import Visit

__all__ = ["level_in", "need_level"]


def level_in(connection: Connection, visit: Visit, project_id: int) -> int:
    """1 to read, 2 to write, 3 to run it; 0 for nothing. Administrators run all."""
    if visit.caller.is_admin:
        return 3
    own = project_permissions.c
    level = connection.scalar(
        select(own.level).where(own.parent_project_id == project_id, own.parent_user_id == visit.caller.id)
    )
    return int(level or 0)


def need_level(connection: Connection, visit: Visit, project_id: Any, level: int) -> int:
    """The id itself; Refused where there is no such project, or the caller may do too little in it."""
    if isinstance(project_id, bool) or not isinstance(project_id, int):
        raise Refused(f"project_id is {project_id!r}, where a whole number is wanted")
    found = connection.scalar(select(projects.c.id).where(projects.c.id == project_id))
    if found is None or level_in(connection, visit, project_id) < level:
        raise Refused(f"there is no project {project_id}, or its level {level} is needed")
    return project_id
