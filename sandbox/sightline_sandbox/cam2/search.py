"""Finding cameras: filters and circles as one statement, a page of 100 in the order of insertion."""

from collections.abc import Mapping, Sequence
from typing import Any

from . import parsing
from .cameras import ANSWERED
from .fields import NEEDED
from .problems import refused
from .sphere import Cap

__all__ = ["PAGE", "Statement", "existing", "page_of", "searched"]

PAGE = 100
"""Cameras, and entries of the log, in one answer."""

_WIDE = 0.03
"""A circle that covers more of the earth than this is looked for in the order of the answer: so many places
are in it that the first hundred are soon found, while the tree would give all of them first."""

_FILTERS: Mapping[str, parsing.Reader] = {
    "type": parsing.camera_type,
    "source": parsing.text,
    "country": parsing.text,
    "state": parsing.text,
    "city": parsing.text,
    "resolution_width": parsing.positive,
    "resolution_height": parsing.positive,
    "is_active_image": parsing.flag,
    "is_active_video": parsing.flag,
}
_CIRCLE = {
    "latitude": parsing.latitude,
    "longitude": parsing.longitude,
    "radius": parsing.positive_number,
}

_TELLING = ("city", "state", "source", "country")
"""Columns that have an index, the most selective first."""

Statement = tuple[str, tuple[Any, ...]]
"""SQL with question marks, and what stands for them."""

_COLUMNS = ", ".join(f"c.{name}" for name in ANSWERED)


def searched(query: Mapping[str, Any]) -> Statement:
    """The statement for a search; 422 for what cannot be read."""
    conditions = {
        name: read(name, query[name]) for name, read in _FILTERS.items() if query.get(name) is not None
    }
    offset = parsing.optional(query, "offset", parsing.not_negative) or 0
    return page_of(conditions, _circle(query), offset)


def page_of(conditions: Mapping[str, Any], cap: Cap | None, offset: int) -> Statement:
    """The statement for cameras with these values, inside of the circle if there is one."""
    # A + keeps the planner from an index. It cannot know how little the tree leaves, nor that a city has
    # fewer cameras than its country.
    best = None if cap else next((name for name in _TELLING if name in conditions), None)
    where = [f"{'' if name == best else '+'}c.{name} = ?" for name in conditions]
    values: list[Any] = list(conditions.values())
    if cap is None:
        source = "cameras c"
    elif cap.share > _WIDE:
        # Written so that the cameras come first, in their order, and each place is looked up by its number.
        source = "cameras c CROSS JOIN places p ON p.id = c.id"
        inside, more = cap.exactly()
        where.append(inside)
        values += more
    else:
        source = "places p CROSS JOIN cameras c ON c.id = p.id" if conditions else "places p"
        inside, more = cap.among_places()
        where.insert(0, inside)
        values = [*more, *values]
    key = "p.id" if cap is not None and cap.share <= _WIDE else "c.id"
    clause = f" WHERE {' AND '.join(where)}" if where else ""
    numbers = f"SELECT {key} AS id FROM {source}{clause} ORDER BY {key} LIMIT {PAGE} OFFSET ?"
    found = f"SELECT {_COLUMNS} FROM ({numbers}) n CROSS JOIN cameras c ON c.id = n.id ORDER BY c.id"
    return found, (*values, offset)


def existing(query: Mapping[str, Any]) -> Statement:
    """The statement for the cameras with a given way to their pictures; a path left out stands for any."""
    kind = parsing.needed(query, "type", parsing.camera_type)
    names: Sequence[str] = ("ip", "port", "image_path", "video_path") if kind == "ip" else (NEEDED[kind],)
    given = {name: parsing.text(name, query[name]) for name in names if query.get(name) is not None}
    if not given.get(NEEDED[kind]):
        raise refused(f"{NEEDED[kind]} is required for a camera of type {kind}")
    if kind == "ip":
        given.setdefault("port", "80")
    where = " AND ".join(f"c.{name} = ?" for name in given)
    return f"SELECT {_COLUMNS} FROM cameras c WHERE {where} ORDER BY c.id", tuple(given.values())


def _circle(query: Mapping[str, Any]) -> Cap | None:
    given = {name: read(name, query[name]) for name, read in _CIRCLE.items() if query.get(name) is not None}
    if not given:
        return None
    if missing := [name for name in _CIRCLE if name not in given]:
        raise refused(f"{' and '.join(missing)} must be given together with {' and '.join(given)}")
    return Cap.of(given["latitude"], given["longitude"], given["radius"])
