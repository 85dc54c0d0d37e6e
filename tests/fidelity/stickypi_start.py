"""What the server held before each recording of Sticky Pi began, read off what it then answered."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Table, insert

from sightline.stickypi.local.tables import images, tiled_tuboids, tuboid_series, uid_annotations
from sightline.stickypi.samples import sample_image
from sightline.stickypi.thumbnails import make_thumbnails
from sightline.stickypi.times import moment
from sightline_sandbox import Sandbox
from sightline_sandbox.stickypi.world import World
from tests.fidelity.recordings import Recorded

__all__ = ["PASSWORD", "seed_before"]

PASSWORD = "PLACEHOLDER-PASSWORD-{}"

_READ_WRITE, _READ_ONLY = {"can_write": True}, {"can_write": False}
_PEOPLE: dict[str, dict[str, dict[str, Any]]] = {
    "images_delete": {"alice": _READ_WRITE, "bob": _READ_ONLY},
    "uid_annotations": {"bob": _READ_ONLY},
    "images_to_annotate": {"bob": _READ_ONLY},
    "tiled_tuboids": {"alice": _READ_WRITE},
    "itc_labels": {"bob": _READ_ONLY},
    "ml_bundle": {"bob": _READ_ONLY},
    "projects": {"alice": _READ_WRITE, "bob": _READ_ONLY, "dave": _READ_WRITE},
    "errors": {"bob": _READ_ONLY},
}
_IMAGES = {
    "images_sync": 2,
    "images_get": 4,
    "image_series": 8,
    "image_files": 3,
    "images_delete": 3,
    "uid_annotations": 3,
    "images_with_annotations": 3,
    "images_to_annotate": 11,
    "errors": 1,
    "gzip": 6,
    "gateway_down": 1,
}
"""How many images there were: their ids begin at 1."""
_UNSEEN = {"images_get": {3: ("0a1b2cff", "2021-06-01_21-00-00")}}
"""Those that no answer of the recording shows."""
_ANNOTATIONS = {"images_delete": 1, "images_with_annotations": 3}
_DETECTOR = ("sticky-universal-detector", "1600000000-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")


def seed_before(sandbox: Sandbox, cassette: str, session: Sequence[Recorded]) -> None:
    """Give a fresh sandbox the people, rows and files that the recording begins with, under the same ids."""
    world, name = sandbox.instance, cassette[2:]
    assert isinstance(world, World)
    for person, columns in _PEOPLE.get(name, {}).items():
        world.add_user(person, PASSWORD.format(person), **columns)
    shown = list(_rows(session))
    for number in range(1, _IMAGES.get(name, 0) + 1):
        _add_image(world, number, _UNSEEN.get(name, {}).get(number), shown)
    _add_files(world, session)
    for number in range(1, _ANNOTATIONS.get(name, 0) + 1):
        row = next(row for row in shown if row.get("id") == number and "n_objects" in row)
        text = [one["json"] for one in shown if one.get("id") == number and one.get("json")]
        _add(world, uid_annotations, {**row, "json": text[0] if text else "{}"})
    if name == "images_to_annotate":
        _add(world, uid_annotations, _annotation_of(1, shown))
    if name == "itc_labels":
        _add_tuboids(world, [row for row in shown if "tuboid_id" in row])


def _rows(session: Sequence[Recorded]) -> Iterator[dict[str, Any]]:
    """Every row that the recording answers, the first time it is read."""
    for recorded in session:
        if recorded.answer.kind != "application/json" or "put" in recorded.path:
            continue
        answer = json.loads(recorded.answer.body)
        yield from (row for row in answer if isinstance(row, dict)) if isinstance(answer, list) else ()


def _add_image(
    world: World, number: int, unseen: tuple[str, str] | None, shown: Sequence[dict[str, Any]]
) -> None:
    row = next((row for row in shown if row.get("id") == number and "width" in row), None)
    if row is None:
        assert unseen is not None, f"no answer shows image {number}"
        row = {**next(row for row in shown if "width" in row), "id": number, "md5": "0" * 32}
        row["device"], row["datetime"] = unseen
    _add(world, images, {**row, "device_key": row["device"].lower()})
    content = sample_image(row["device"], row["datetime"], size=(row["width"], row["height"]))
    _store(world, row["device"], moment(row["datetime"]), content)


def _store(world: World, device: str, taken: datetime | None, content: bytes) -> None:
    key = f"raw_images/{device}/{device}.{taken:%Y-%m-%d_%H-%M-%S}.jpg"
    small = make_thumbnails(content)
    endings = {"": content, ".thumbnail": small.thumbnail, ".thumbnail-mini": small.mini}
    for ending, one in endings.items():
        world.store.files.put(key + ending, one)


def _add_files(world: World, session: Sequence[Recorded]) -> None:
    """Pictures that the recording brings are those that were there; larger thumbnails are drawn anew."""
    for recorded in session:
        path = urlsplit(recorded.url).path.partition("/raw_images/")[2]
        whole = recorded.answer.status == 200 and not path.endswith(".thumbnail")
        key = f"raw_images/{path}"
        if path and whole and _there(world, key):
            world.store.files.put(key, recorded.answer.body)
            if key.endswith(".jpg"):
                small = make_thumbnails(recorded.answer.body)
                world.store.files.put(f"{key}.thumbnail", small.thumbnail)


def _there(world: World, key: str) -> bool:
    try:
        world.store.files.stat(key)
    except FileNotFoundError:
        return False
    return True


def _annotation_of(number: int, shown: Sequence[dict[str, Any]]) -> dict[str, Any]:
    created = next(row for row in shown if "width" in row)["datetime_created"]
    name, version = _DETECTOR
    about = {"parent_image_id": number, "algo_name": name, "algo_version": version, "n_objects": 0}
    return {**about, "json": "{}", "datetime_created": created, "api_version": "0.1.1"}


def _add_tuboids(world: World, shown: Sequence[dict[str, Any]]) -> None:
    first = shown[0]
    copied = ("device", "start_datetime", "end_datetime", "algo_name", "algo_version", "n_tuboids")
    series = {name: first[f"{name}_series"] for name in copied}
    stamps = {name: first[name] for name in ("datetime_created", "api_version")}
    own = {"id": first["parent_series_id"], "n_images": 24, "device_key": series["device"].lower()}
    _add(world, tuboid_series, {**series, **stamps, **own})
    for row in {row["id"]: row for row in shown}.values():
        _add(world, tiled_tuboids, {**row, "tuboid_key": row["tuboid_id"].lower()})


def _add(world: World, table: Table, row: dict[str, Any]) -> None:
    values = {name: value for name, value in row.items() if name in table.columns}
    for name, value in values.items():
        taken = moment(value) if "datetime" in name else None
        if taken is not None:
            values[name] = taken.replace(tzinfo=None)
    with world.store.writing() as connection:
        connection.execute(insert(table).values(values))
