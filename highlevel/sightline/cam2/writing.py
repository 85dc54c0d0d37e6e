"""What is sent to make or change a camera, and to ask whether there is one."""

from collections.abc import Mapping
from typing import Any

from attrs import fields_dict

from ..core.checks import did_you_mean, refuse
from ..core.errors import InvalidInput
from .values import CameraFields, IPCamera, NonIPCamera, StreamCamera, class_of

__all__ = ["changed", "changes_of", "creation_of", "existence_of"]

_CLASSES = "an IPCamera, a NonIPCamera or a StreamCamera"
_WIRE = {"legacy_id": "legacy_cameraID"}


def creation_of(camera: CameraFields) -> dict[str, Any]:
    """The form of a new camera; InvalidInput names what it lacks."""
    if _written(camera).kind is None:
        raise refuse("camera", type(camera).__name__, _CLASSES)
    for name in ("is_active_image", "is_active_video", camera.needed):
        if getattr(camera, name) is None:
            raise InvalidInput(f"{name}: a new {type(camera).__name__} needs it", field=name)
    if (camera.latitude is None) != (camera.longitude is None):
        raise InvalidInput("latitude and longitude: one is given without the other", field="latitude")
    return changes_of(camera)


def changes_of(camera: CameraFields) -> dict[str, Any]:
    """The form of a change: only what is said; the kind goes along where the class names one."""
    names = fields_dict(type(_written(camera)))
    said = {name: value for name in names if (value := getattr(camera, name)) is not None}
    if not said:
        raise InvalidInput("nothing to change: give at least one field", field="camera")
    form = {_WIRE.get(name, name): value for name, value in said.items() if name not in camera.retrieval}
    if camera.kind is None:
        return form
    retrieval = {name: value for name, value in said.items() if name in camera.retrieval}
    return {"type": camera.kind, **form, **({"retrieval": _as_texts(retrieval)} if retrieval else {})}


def changed(kind: object, fields: Mapping[str, Any]) -> CameraFields:
    """The fields as a change of a camera of this kind, where one is known; InvalidInput for a strange one."""
    among = CameraFields if kind is None else class_of(kind)
    known = fields_dict(among)
    for name in fields:
        if name not in known:
            raise InvalidInput(f"{name}: {_no_such_field(name, among)}", field=name)
    if any(value is None for value in fields.values()):
        empty = next(name for name, value in fields.items() if value is None)
        raise InvalidInput(f"{empty}: a field cannot be cleared; give another value", field=empty)
    # A change of the way to the pictures has to name the kind; any other one does not.
    plain = not any(name in among.retrieval for name in fields)
    return (CameraFields if plain else among)(**fields)


def existence_of(camera: CameraFields | None, given: Mapping[str, Any]) -> dict[str, Any]:
    """The query for cameras with a given way to their pictures, by a camera or by its fields."""
    said = {name: value for name, value in given.items() if value is not None}
    if camera is not None and said:
        raise InvalidInput(f"camera: give a camera or {', '.join(said)}, not both", field="camera")
    if camera is None:
        ways = [one for one in (IPCamera, NonIPCamera, StreamCamera) if one.needed in said]
        if len(ways) != 1:
            raise InvalidInput("give one of ip, snapshot_url and m3u8_url", field="ip")
        strange = [name for name in said if name not in ways[0].retrieval]
        if strange:
            raise InvalidInput(f"{strange[0]}: does not go with {ways[0].needed}", field=strange[0])
        camera = ways[0](**said)
    if _written(camera).kind is None or getattr(camera, camera.needed) is None:
        raise InvalidInput(f"{camera.needed or 'camera'}: needed to look for a camera", field="camera")
    asked = [name for name in camera.retrieval if name not in ("brand", "model")]
    found = {name: value for name in asked if (value := getattr(camera, name)) is not None}
    return {"type": camera.kind, **_as_texts(found)}


def _written(camera: CameraFields) -> CameraFields:
    """The same; InvalidInput for what is none of the classes that cameras are written with."""
    if not isinstance(camera, CameraFields):
        raise refuse("camera", type(camera).__name__, f"{_CLASSES}; a camera that was read has .fields")
    return camera


def _as_texts(retrieval: Mapping[str, Any]) -> dict[str, str]:
    # The port is a text in every record.
    return {name: str(value) for name, value in retrieval.items()}


def _no_such_field(name: str, among: type[CameraFields]) -> str:
    for other in (IPCamera, NonIPCamera, StreamCamera):
        if name in other.retrieval and other is not among:
            return f"belongs to another kind of camera; give {other.__name__}({name}=…)"
    known = fields_dict(among)
    return f"cameras have no such field{did_you_mean(name, known)}; there are {', '.join(known)}"
