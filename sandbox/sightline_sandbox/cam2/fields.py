"""The fields of a camera, read as strictly as a write needs it (wire contract, sections 5 and 6)."""

import json
from collections.abc import Mapping
from typing import Any

from . import parsing
from .problems import refused

__all__ = ["COLUMNS", "COMMON", "NEEDED", "RETRIEVAL", "change_of", "new_camera"]

COMMON: Mapping[str, parsing.Reader] = {
    "legacy_cameraID": parsing.whole,
    "source": parsing.text,
    "latitude": parsing.latitude,
    "longitude": parsing.longitude,
    "country": parsing.text,
    "state": parsing.text,
    "city": parsing.text,
    "is_active_image": parsing.flag,
    "is_active_video": parsing.flag,
    "resolution_width": parsing.positive,
    "resolution_height": parsing.positive,
    "frame_rate": parsing.whole,
    "utc_offset": parsing.whole,
    "timezone_id": parsing.text,
    "timezone_name": parsing.text,
    "reference_logo": parsing.text,
    "reference_url": parsing.text,
}
"""What every camera may have, by wire name."""

RETRIEVAL: Mapping[str, tuple[str, ...]] = {
    "ip": ("ip", "port", "brand", "model", "image_path", "video_path"),
    "non_ip": ("snapshot_url",),
    "stream": ("m3u8_url",),
}
"""The keys of ``retrieval`` by type."""

NEEDED = {"ip": "ip", "non_ip": "snapshot_url", "stream": "m3u8_url"}
"""The key that a type cannot do without."""

COLUMNS = {"legacy_cameraID": "legacy_camera_id"}
"""Columns that are named otherwise than on the wire."""

DEFAULT_PORT = "80"


def new_camera(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a new camera; 422 for what is missing or cannot be read."""
    kind = parsing.needed(fields, "type", parsing.camera_type)
    for name in ("is_active_image", "is_active_video"):
        parsing.needed(fields, name, parsing.flag)
    return {**_common(fields), **_whole_retrieval(kind, _retrieval(fields))}


def change_of(fields: Mapping[str, Any], now: str) -> dict[str, Any]:
    """The columns that a write changes of a camera whose type is ``now``.

    Null and left out leave alone. Another type needs the data of its own, and takes away that of the old one.
    """
    kind = parsing.optional(fields, "type", parsing.camera_type)
    if kind is None:
        if "retrieval" in fields:
            raise refused("type is required to change retrieval")
        return _common(fields)
    given = _retrieval(fields)
    if kind != now:
        return {**_common(fields), **_whole_retrieval(kind, given)}
    return {**_common(fields), **_texts(kind, given)}


def _common(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        COLUMNS.get(name, name): read(name, fields[name]) for name, read in COMMON.items() if name in fields
    }


def _retrieval(fields: Mapping[str, Any]) -> dict[str, Any]:
    given = fields.get("retrieval", {})
    if isinstance(given, str):
        try:
            given = json.loads(given)
        except ValueError:
            raise refused("retrieval is no JSON") from None
    if not isinstance(given, dict):
        raise refused("retrieval must be an object")
    return given


def _texts(kind: str, given: Mapping[str, Any]) -> dict[str, str]:
    found = {key: parsing.text(key, given[key]) for key in RETRIEVAL[kind] if given.get(key) is not None}
    if not found.get(NEEDED[kind], "there"):
        raise refused(f"{NEEDED[kind]} must not be empty")
    port = found.get("port")
    if port is not None and not 0 < parsing.whole("port", port) < 65_536:
        raise refused("port must be between 1 and 65535")
    return found


def _whole_retrieval(kind: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Type and retrieval of a camera that had none of this kind: every other key is empty."""
    found = _texts(kind, given)
    if NEEDED[kind] not in found:
        raise refused(f"{NEEDED[kind]} is required for a camera of type {kind}")
    empty: dict[str, Any] = {key: None for keys in RETRIEVAL.values() for key in keys}
    default = {"port": DEFAULT_PORT} if kind == "ip" else {}
    return {"type": kind, **empty, **default, **found}
