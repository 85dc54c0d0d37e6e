"""What an annotation has to be, and how many numbers each kind of shape takes (section 8)."""

from typing import Any

from ..fields import Choice, Flag, Integer, Invalid, Items, Nested, Number, Schema, Text, check

__all__ = ["KINDS", "SHAPE_TYPES", "check_marks", "wrong_points"]

KINDS = ("tags", "shapes", "tracks")
SHAPE_TYPES = ("rectangle", "polygon", "polyline", "points", "ellipse", "cuboid", "mask", "skeleton")

_EXACT = {"rectangle": 4, "ellipse": 4, "cuboid": 16, "skeleton": 0}
_AT_LEAST = {"polygon": 6, "polyline": 4, "points": 2}
_LEAST_MASK = 5

_SPOKEN = Items(
    of=Nested(
        schema=Schema(
            spec_id=Integer(required=True, least=0), value=Text(required=True, blank=True, most=4096)
        )
    )
)
_MARK = Schema(
    id=Integer(null=True),
    frame=Integer(required=True, least=0),
    label_id=Integer(required=True, least=0),
    group=Integer(null=True, least=0),
    source=Text(),
    attributes=_SPOKEN,
)


def wrong_points(kind: str, count: int) -> bool:
    """Whether a shape cannot have that many numbers."""
    if kind in _EXACT:
        return count != _EXACT[kind]
    return count < _LEAST_MASK if kind == "mask" else count < _AT_LEAST[kind] or count % 2 == 1


def _fits(shape: dict[str, Any]) -> None:
    if wrong_points(shape["type"], len(shape.get("points", []))):
        raise Invalid({"points": [f"invalid length for shape type '{shape['type']}'"]})


_DRAWN = Schema(
    type=Choice(of=SHAPE_TYPES, required=True),
    occluded=Flag(),
    outside=Flag(),
    z_order=Integer(),
    rotation=Number(least=0, most=360),
    points=Items(of=Number(keep=True)),
)
_SCORE = Number(least=0, most=1, null=True)
_ELEMENT = Nested(schema=Schema(_MARK, **_DRAWN, score=_SCORE), also=_fits)
_SHAPE = Nested(schema=Schema(_MARK, **_DRAWN, score=_SCORE, elements=Items(of=_ELEMENT)), also=_fits)
_KEYFRAME = Nested(
    schema=Schema(_DRAWN, id=Integer(null=True), frame=Integer(required=True, least=0), attributes=_SPOKEN),
    also=_fits,
)
_SUBTRACK = Schema(_MARK, shapes=Items(of=_KEYFRAME))
_TRACK = Schema(
    _MARK, shapes=Items(of=_KEYFRAME, required=True, least=1), elements=Items(of=Nested(schema=_SUBTRACK))
)
_SCHEMA = Schema(
    version=Integer(),
    tags=Items(of=Nested(schema=_MARK)),
    shapes=Items(of=_SHAPE),
    tracks=Items(of=Nested(schema=_TRACK)),
)


def check_marks(given: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Tags, shapes and tracks with their defaults filled in; 400 by field where something does not fit."""
    checked = check(_SCHEMA, given)
    return {
        "tags": [_mark(one) for one in checked.get("tags", [])],
        "shapes": [_shape(one) for one in checked.get("shapes", [])],
        "tracks": [_track(one) for one in checked.get("tracks", [])],
    }


def _mark(given: dict[str, Any]) -> dict[str, Any]:
    return {
        "frame": given["frame"],
        "label_id": given["label_id"],
        "group": given.get("group"),
        "source": given.get("source", "manual"),
        "attributes": given.get("attributes", []),
        **({"id": given["id"]} if given.get("id") is not None else {}),
    }


def _drawn(given: dict[str, Any]) -> dict[str, Any]:
    told = {
        "type": given["type"],
        "occluded": given.get("occluded", False),
        "outside": given.get("outside", False),
        "z_order": given.get("z_order", 0),
        "rotation": given.get("rotation", 0),
    }
    return told | {name: given[name] for name in ("points", "score") if given.get(name) is not None}


def _shape(given: dict[str, Any]) -> dict[str, Any]:
    elements = [{**_drawn(one), **_mark(one)} for one in given.get("elements", [])]
    return {**_drawn(given), **_mark(given), "elements": elements}


def _keyframe(given: dict[str, Any]) -> dict[str, Any]:
    return {**_drawn(given), "frame": given["frame"], "attributes": given.get("attributes", [])}


def _track(given: dict[str, Any]) -> dict[str, Any]:
    elements = [
        {**_mark(one), "shapes": [_keyframe(shape) for shape in one.get("shapes", [])]}
        for one in given.get("elements", [])
    ]
    return {**_mark(given), "shapes": [_keyframe(one) for one in given["shapes"]], "elements": elements}
