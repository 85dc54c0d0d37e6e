"""What projects and tasks have in common when they are written: owner, assignee, storages, workspace."""

from typing import Any

from .fields import Choice, Field, Integer, Nested, Schema, Text
from .marks.keeping import count_up
from .problems import detail
from .rights import check_assignee, may_create, must
from .tables import Project, Task, User
from .visit import Visit

__all__ = ["OWNED", "begin", "change", "refuse_unknown"]

_STORAGE = Nested(
    null=True,
    schema=Schema(location=Choice(of=("local", "cloud_storage")), cloud_storage_id=Integer(null=True)),
)
OWNED = Schema(
    name=Text(required=True, most=256),
    owner_id=Integer(null=True),
    assignee_id=Integer(null=True),
    bug_tracker=Text(blank=True, most=2000),
    source_storage=_STORAGE,
    target_storage=_STORAGE,
)


def refuse_unknown(visit: Visit, schema: Schema, *more: str) -> None:
    """403 for a field that cannot be changed (wire contract, section 1)."""
    known: dict[str, Field | None] = {**schema, **dict.fromkeys(more)}
    if any(name not in known for name in visit.data):
        raise detail(403, "Attempted to update an unknown field")


def begin(visit: Visit, row: Project | Task, given: dict[str, Any]) -> None:
    """Fill a new row; 403 where the caller may not make it there, or not for this assignee."""
    organization = visit.context.organization
    must(may_create(visit, organization))
    row.organization_id = organization.id if organization is not None else None
    row.name, row.bug_tracker = given["name"], given.get("bug_tracker", "")
    row.owner_id = given.get("owner_id") or visit.user.id
    row.assignee_id = given.get("assignee_id")
    _check_people(visit, row, given)
    if row.assignee_id is not None:
        row.assignee_updated_date = visit.now
    row.source_storage, row.target_storage = (_storage(visit, given, side) for side in ("source", "target"))
    row.created_date = row.updated_date = visit.now


def change(visit: Visit, row: Project | Task, given: dict[str, Any]) -> None:
    """Change what was given of a row."""
    _check_people(visit, row, given)
    if "assignee_id" in given and given["assignee_id"] != row.assignee_id:
        row.assignee_updated_date = visit.now
    for name in ("name", "bug_tracker", "owner_id", "assignee_id"):
        if name in given:
            setattr(row, name, given[name])
    for side in ("source", "target"):
        if f"{side}_storage" in given:
            setattr(row, f"{side}_storage", _storage(visit, given, side))
    row.updated_date = visit.now


def _check_people(visit: Visit, row: Project | Task, given: dict[str, Any]) -> None:
    for name in ("owner_id", "assignee_id"):
        if (user_id := given.get(name)) is not None:
            check_assignee(visit, user_id, row.organization_id)
            must(visit.session.get(User, user_id) is not None)


def _storage(visit: Visit, given: dict[str, Any], side: str) -> dict[str, Any] | None:
    told = given.get(f"{side}_storage")
    if told is None:
        return None
    return {
        "id": count_up(visit.session, "storages", 1),
        "location": told.get("location", "local"),
        "cloud_storage_id": told.get("cloud_storage_id"),
    }
