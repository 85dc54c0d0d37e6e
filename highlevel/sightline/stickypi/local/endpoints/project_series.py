"""Stretches of time in projects, with columns of their own; revision 0.1.1 (wire contract, section 4.8).

A server makes a table for each project and alters it. Here the values of those columns stand in one text,
by name: no word of a caller ever becomes part of a statement.
"""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from sightline_api.stickypi import project_columns as column_calls
from sightline_api.stickypi import project_series as calls

from ...enums import Revision
from ..columns import fit, fit_type
from ..failures import Refused
from ..project_access import need_level
from ..registry import handles
from ..shapes import json_time
from ..sql_types import is_column_name, sql_type
from ..tables import project_columns, project_series, projects
from ..visit import Visit

__all__ = ["delete", "delete_columns", "get", "put", "put_columns"]

_READ, _WRITE, _RUN = 1, 2, 3
_OWN = ("device", "start_datetime", "end_datetime")
_TAKEN = {"id", *_OWN}


def _columns(connection: Connection, project_id: int) -> dict[str, str]:
    """SQL types by name of the columns that people added, in the order of adding."""
    own = project_columns.c
    found = select(own.name, own.sql_type).where(own.project_id == project_id).order_by(own.id)
    return {str(row.name): str(row.sql_type) for row in connection.execute(found)}


def _rows(connection: Connection, visit: Visit, project_id: int) -> list[dict[str, Any]]:
    """The series of a project as they are shown."""
    added = _columns(connection, project_id)
    own = project_series.c
    found = connection.execute(select(project_series).where(own.project_id == project_id).order_by(own.id))
    shown = []
    for row in found:
        values = json.loads(row.values_text)
        times = {name: json_time(row._mapping[name], visit.revision) for name in _OWN[1:]}
        shown.append(
            {"id": row.id, "device": row.device, **times, **{name: values.get(name) for name in added}}
        )
    return shown


@handles(calls.get_endpoint)
def get(visit: Visit) -> list[dict[str, Any]]:
    """The series of each project, with the columns that were added."""
    with visit.store.reading() as connection:
        wanted = [need_level(connection, visit, entry["project_id"], _READ) for entry in visit.entries]
        return [row for project_id in wanted for row in _rows(connection, visit, project_id)]


@handles(calls.put_endpoint)
def put(visit: Visit) -> list[dict[str, Any]]:
    """The rows that equal what was sent: new ones, and changed ones where an id was given."""
    return [row for entry in visit.entries for row in _put_one(visit, entry)]


def _put_one(visit: Visit, entry: dict[str, Any]) -> list[dict[str, Any]]:
    try:
        with visit.store.writing() as connection:
            project_id = need_level(connection, visit, entry["project_id"], _WRITE)
            added = _columns(connection, project_id)
            given = {name: value for name, value in entry.items() if name not in ("project_id", "id")}
            unknown = set(given) - set(added) - set(_OWN)
            if unknown:
                raise Refused(f"{', '.join(sorted(unknown))}: the project has no such column")
            own = {name: fit(project_series.columns[name], given[name]) for name in _OWN if name in given}
            if "device" in own:
                own["device_key"] = own["device"].lower()
            extra = {name: _value(added[name], name, given[name]) for name in added if name in given}
            number = entry.get("id")
            if number is None:
                number = _insert(connection, project_id, own, extra)
            else:
                _update(connection, project_id, number, own, extra)
            return [row for row in _rows(connection, visit, project_id) if row["id"] == number]
    except IntegrityError:
        raise Refused("the project has this series already") from None


def _value(kind: str, name: str, value: Any) -> Any:
    fitted = None if value is None else fit_type(sql_type(kind), name, value)
    return json_time(fitted, Revision.B) if isinstance(fitted, datetime) else fitted


def _insert(connection: Connection, project_id: int, own: dict[str, Any], extra: dict[str, Any]) -> int:
    missing = [name for name in _OWN if name not in own]
    if missing:
        raise Refused(f"{', '.join(missing)}: missing")
    made = projects.c.series_made
    connection.execute(update(projects).where(projects.c.id == project_id).values(series_made=made + 1))
    number = int(connection.scalar(select(made).where(projects.c.id == project_id)) or 0)
    row = {"project_id": project_id, "id": number, "values_text": json.dumps(extra), **own}
    connection.execute(insert(project_series).values(row))
    return number


def _update(
    connection: Connection, project_id: int, number: Any, own: dict[str, Any], extra: dict[str, Any]
) -> None:
    this = (project_series.c.project_id == project_id) & (project_series.c.id == number)
    text = connection.scalar(select(project_series.c.values_text).where(this))
    if text is not None:
        values = json.dumps({**json.loads(text), **extra})
        connection.execute(update(project_series).where(this).values({**own, "values_text": values}))


@handles(calls.delete_endpoint)
def delete(visit: Visit) -> list[dict[str, Any]]:
    """The first row of each project, though it is the right one that goes."""
    answer = []
    for entry in visit.entries:
        with visit.store.writing() as connection:
            project_id = need_level(connection, visit, entry["project_id"], _RUN)
            answer += _rows(connection, visit, project_id)[:1]
            this = (project_series.c.project_id == project_id) & (project_series.c.id == entry["id"])
            connection.execute(project_series.delete().where(this))
    return answer


@handles(column_calls.put_endpoint)
def put_columns(visit: Visit) -> list[dict[str, Any]]:
    """The columns just added, or called by another name."""
    return [_put_column(visit, entry) for entry in visit.entries]


def _put_column(visit: Visit, entry: dict[str, Any]) -> dict[str, Any]:
    name, old, kind = entry["column_name"], entry.get("old_column_name"), entry.get("column_SQL_type")
    with visit.store.writing() as connection:
        project_id = need_level(connection, visit, entry["project_id"], _WRITE)
        added = _columns(connection, project_id)
        if not is_column_name(name) or name.lower() in {one.lower() for one in (*added, *_TAKEN)}:
            raise Refused(f"{name!r} is no name for a new column")
        if old is None:
            sql_type(kind)
            row = {"project_id": project_id, "name": name, "sql_type": kind}
            connection.execute(insert(project_columns).values(row))
        elif old in added:
            this = (project_columns.c.project_id == project_id) & (project_columns.c.name == old)
            connection.execute(update(project_columns).where(this).values(name=name))
            _rename(connection, project_id, old, name)
        else:
            raise Refused(f"there is no column {old!r}")
    return {"column_name": name, "column_SQL_type": kind}


@handles(column_calls.delete_endpoint)
def delete_columns(visit: Visit) -> list[dict[str, Any]]:
    """The columns that are gone now, with their values."""
    gone = []
    for entry in visit.entries:
        name = entry["column_name"]
        with visit.store.writing() as connection:
            project_id = need_level(connection, visit, entry["project_id"], _RUN)
            if name not in _columns(connection, project_id):
                raise Refused(f"there is no column {name!r}")
            this = (project_columns.c.project_id == project_id) & (project_columns.c.name == name)
            connection.execute(project_columns.delete().where(this))
            _rename(connection, project_id, name, None)
        gone.append({"column_name": name})
    return gone


def _rename(connection: Connection, project_id: int, old: str, new: str | None) -> None:
    """Nothing; the values of a column stand under another name, or under none."""
    own = project_series.c
    found = select(own.row_id, own.values_text).where(own.project_id == project_id)
    for row in list(connection.execute(found)):
        values = json.loads(row.values_text)
        value = values.pop(old, None)
        if new is not None:
            values[new] = value
        changed = update(project_series).where(own.row_id == row.row_id)
        connection.execute(changed.values(values_text=json.dumps(values)))
