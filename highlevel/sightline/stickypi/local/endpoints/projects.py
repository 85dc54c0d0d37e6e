"""Projects and who may do what in them; revision 0.1.1 (wire contract, section 4.8)."""

from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from sightline_api.stickypi import project_permissions as permission_calls
from sightline_api.stickypi import projects as calls

from ..columns import fit_row
from ..failures import Refused
from ..filters import fitting
from ..project_access import level_in, need_level
from ..registry import handles
from ..tables import project_permissions, projects
from ..visit import Visit

__all__ = ["delete", "get", "get_permissions", "put", "put_permissions"]

_KEYS = {"name", "description", "notes"}
_READ, _RUN = 1, 3


def _reached(visit: Visit, level: int) -> list[Any]:
    """The projects that fit the filters of the request and in which the caller has this level."""
    visit.entries  # noqa: B018 (refuses what is no list of objects)
    found = fitting(visit, projects, visit.plain_json)
    with visit.store.reading() as connection:
        return [row for row in found if level_in(connection, visit, row.id) >= level]


def _shown(visit: Visit, row: Any) -> dict[str, Any]:
    shape = visit.shape(projects)
    return shape.read([row._mapping[name] for name in shape.names])


@handles(calls.get_endpoint)
def get(visit: Visit) -> list[dict[str, Any]]:
    """The projects that fit and that the caller may read."""
    return [_shown(visit, row) for row in _reached(visit, _READ)]


@handles(calls.put_endpoint)
def put(visit: Visit) -> list[dict[str, Any]]:
    """The projects just made, run by whoever made them."""
    shape, made = visit.shape(projects), []
    for entry in visit.entries:
        if set(entry) - _KEYS:
            raise Refused(f"{', '.join(sorted(set(entry) - _KEYS))}: no project has that")
        values = {**dict.fromkeys(sorted(_KEYS)), **entry, **visit.stamp()}
        row = fit_row(projects, {**values, "series_made": 0})
        with visit.store.writing() as connection:
            key = connection.execute(insert(projects).values(row)).inserted_primary_key
            assert key is not None
            if visit.caller.id is not None:
                permission = {"parent_project_id": key[0], "parent_user_id": visit.caller.id, "level": _RUN}
                connection.execute(insert(project_permissions).values({**permission, **visit.stamp()}))
        made.append({**shape.written(values), "id": key[0]})
    return made


@handles(calls.delete_endpoint)
def delete(visit: Visit) -> list[dict[str, Any]]:
    """The projects that are gone now. Servers find only those with a permission, for administrators too."""
    gone = {row.id: row for row in _reached(visit, _RUN)}
    with visit.store.writing() as connection:
        if visit.caller.id is not None:
            held = set(connection.scalars(select(project_permissions.c.parent_project_id)))
            gone = {number: row for number, row in gone.items() if number in held}
        connection.execute(projects.delete().where(projects.c.id.in_(list(gone))))
    return [_shown(visit, row) for row in gone.values()]


@handles(permission_calls.get_endpoint)
def get_permissions(visit: Visit) -> list[dict[str, Any]]:
    """All permissions of the projects that fit and that the caller may read."""
    shape, own = visit.shape(project_permissions), project_permissions.c
    wanted = [row.id for row in _reached(visit, _READ)]
    with visit.store.reading() as connection:
        found = select(*shape.columns).where(own.parent_project_id.in_(wanted)).order_by(own.id)
        return [shape.read(row) for row in connection.execute(found)]


@handles(permission_calls.put_endpoint)
def put_permissions(visit: Visit) -> list[dict[str, Any]]:
    """The permissions just given, without ids; a second one of a user is refused."""
    given = []
    for entry in visit.entries:
        try:
            with visit.store.writing() as connection:
                values = {
                    "parent_project_id": need_level(connection, visit, entry["project_id"], _RUN),
                    "parent_user_id": entry["user_id"],
                    "level": entry["level"],
                    **visit.stamp(),
                }
                connection.execute(insert(project_permissions).values(fit_row(project_permissions, values)))
        except IntegrityError:
            visit.store.burn_id(project_permissions)
            raise Refused(f"user {entry['user_id']} is not there, or has a permission already") from None
        given.append(visit.shape(project_permissions).written(values))
    return given
