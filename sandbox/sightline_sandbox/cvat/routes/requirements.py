"""Requirements of quality, since 2.80 (wire contract, section 10)."""

from typing import Any

from sqlalchemy import select

from sightline_api.cvat import quality

from ..fields import Anything, Flag, Integer, Items, Number, Schema, Text, check
from ..lists.listing import Listing, number
from ..problems import listed
from ..registry import serves
from ..tables import QualitySettings, Requirement
from ..views.people import show_moment
from ..visit import Visit
from .quality import find_settings

__all__ = ["create", "create_bulk", "destroy", "list_all", "replace", "retrieve", "update"]

_SHARES = (
    "required_score",
    "iou_threshold",
    "point_size",
    "line_thickness",
    "line_orientation_threshold",
    "group_match_threshold",
    "object_visibility_threshold",
)
_FLAGS = ("match_orientation", "match_groups", "check_covered_annotations", "panoptic_comparison")
_SCHEMA = Schema(
    name=Text(required=True, most=256),
    settings_id=Integer(),
    sort_order=Integer(),
    filter=Text(blank=True),
    enabled=Flag(),
    annotation_type=Text(null=True),
    metric=Text(null=True),
    parent_requirement=Integer(null=True),
    point_size_base=Text(null=True),
    attribute_comparison=Anything(),
    **{name: Number(null=True, least=0, most=1) for name in _SHARES},
    **{name: Flag(null=True) for name in _FLAGS},
)
_LISTING = Listing(
    columns={"id": Requirement.id, "settings_id": Requirement.settings_id},
    cast={"id": number, "settings_id": number},
    default="id",
)


@serves(quality.list_settings_requirements_endpoint, newer=True)
def list_all(visit: Visit) -> dict[str, Any]:
    """The requirements of settings, in order."""
    return _LISTING.show(visit, select(Requirement), lambda rows: [_show(visit, one) for one in rows])


@serves(quality.create_settings_requirements_endpoint, newer=True)
def create(visit: Visit) -> dict[str, Any]:
    """One more requirement."""
    given = check(_SCHEMA, visit.data)
    if given.get("settings_id") is None:
        raise listed("settings_id is required")
    return _show(visit, _add(visit, given["settings_id"], given))


@serves(quality.create_settings_requirements_bulk_endpoint, newer=True)
def create_bulk(visit: Visit) -> list[dict[str, Any]]:
    """Several requirements, those below others too."""
    schema = Schema(settings_id=Integer(required=True), requirements=Items(required=True))
    given = check(schema, visit.data)
    return [
        shown for one in given["requirements"] for shown in _add_tree(visit, given["settings_id"], one, None)
    ]


@serves(quality.retrieve_settings_requirements_endpoint, newer=True)
def retrieve(visit: Visit, requirement_id: str) -> dict[str, Any]:
    """One requirement."""
    return _show(visit, _find(visit, requirement_id))


@serves(quality.update_settings_requirements_endpoint, newer=True)
def replace(visit: Visit, requirement_id: str) -> dict[str, Any]:
    """Everything anew."""
    row = _find(visit, requirement_id)
    row.told, row.updated_date = check(_SCHEMA, visit.data), visit.now
    return _show(visit, row)


@serves(quality.partial_update_settings_requirements_endpoint, newer=True)
def update(visit: Visit, requirement_id: str) -> dict[str, Any]:
    """Something else."""
    row = _find(visit, requirement_id)
    row.told = {**row.told, **check(_SCHEMA, visit.data, partial=True)}
    row.updated_date = visit.now
    return _show(visit, row)


@serves(quality.destroy_settings_requirements_endpoint, newer=True)
def destroy(visit: Visit, requirement_id: str) -> None:
    """Away with a requirement."""
    visit.session.delete(_find(visit, requirement_id))


def _find(visit: Visit, requirement_id: str) -> Requirement:
    row = visit.fetch(Requirement, requirement_id, "QualityRequirement")
    find_settings(visit, str(row.settings_id))
    return row


def _add(visit: Visit, settings_id: int, given: dict[str, Any]) -> Requirement:
    find_settings(visit, str(settings_id))
    row = Requirement(settings_id=settings_id, told=given, created_date=visit.now, updated_date=visit.now)
    visit.session.add(row)
    visit.session.flush()
    return row


def _add_tree(visit: Visit, settings_id: int, given: Any, above: int | None) -> list[dict[str, Any]]:
    told = check(_SCHEMA, given)
    row = _add(visit, settings_id, {**told, "parent_requirement": above})
    below = [one for part in given.get("children", []) for one in _add_tree(visit, settings_id, part, row.id)]
    return [_show(visit, row), *below]


def _show(visit: Visit, row: Requirement) -> dict[str, Any]:
    settings = visit.session.get_one(QualitySettings, row.settings_id)
    return {
        **dict.fromkeys((*_SHARES, *_FLAGS, "annotation_type", "metric", "point_size_base")),
        "parent_requirement": None,
        "sort_order": 0,
        "filter": "",
        "enabled": True,
        **row.told,
        "id": row.id,
        "settings_id": row.settings_id,
        "task_id": settings.task_id,
        "project_id": settings.project_id,
        "is_base": False,
        "created_date": show_moment(row.created_date),
        "updated_date": show_moment(row.updated_date),
    }
