"""Many cameras from one file: a table (CSV) or a map (GeoJSON), a million of them in about a minute."""

import csv
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from hashlib import file_digest
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fastapi import HTTPException

from .cameras import ANSWERED, index_place, new_id, proper_id
from .clock import milliseconds
from .fields import COMMON, RETRIEVAL, new_camera
from .tables import Import

if TYPE_CHECKING:
    from .world import World

__all__ = ["import_file"]

_BATCH = 20_000
_BLOCK = 1 << 20
_CACHE_KIB = 256 * 1024
"""Of the database's pages in memory while a file is taken: the indexes of a million cameras fit into it."""
_RETRIEVAL_NAMES = frozenset(key for keys in RETRIEVAL.values() for key in keys)
_KNOWN = frozenset({*COMMON, *_RETRIEVAL_NAMES, "cameraID", "type", "retrieval"})

Row = tuple[str, Mapping[str, Any]]
"""Where it stands in the file, and its fields by wire name."""


def import_file(world: "World", path: Path) -> int:
    """How many cameras the file brought: all of them or none, and none of a file that was taken before.

    ValueError names the file and the row that cannot be taken.
    """
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    with world.store.writing() as session:
        if session.get(Import, digest) is not None:
            return 0
        session.add(Import(digest=digest))
        session.flush()
        database = session.connection().connection.driver_connection
        assert isinstance(database, sqlite3.Connection)
        (cache,) = database.execute("PRAGMA cache_size").fetchone()
        database.execute(f"PRAGMA cache_size={-_CACHE_KIB}")
        try:
            return _insert(database, _rows(path), path, milliseconds(world.now()))
        finally:
            database.execute(f"PRAGMA cache_size={cache}")


def _insert(database: sqlite3.Connection, rows: Iterable[Row], path: Path, at: int) -> int:
    # Straight to the driver: a million rows through the layers above it would take minutes.
    (last,) = database.execute("SELECT coalesce(max(id), 0) FROM cameras").fetchone()
    first, number = last + 1, last
    marks = ", ".join("?" for _ in range(len(ANSWERED) + 1))
    into_cameras = f"INSERT INTO cameras (id, {', '.join(ANSWERED)}) VALUES ({marks})"
    into_places = f"INSERT INTO places VALUES ({', '.join('?' * 10)})"
    pending = iter(rows)
    while batch := list(islice(pending, _BATCH)):
        cameras, places = [], []
        for where, fields in batch:
            number += 1
            values = _values(path, where, fields)
            cameras.append((number, *(values.get(name) for name in ANSWERED)))
            latitude, longitude = values.get("latitude"), values.get("longitude")
            if latitude is not None and longitude is not None:
                places.append(index_place(number, latitude, longitude))
        try:
            database.executemany(into_cameras, cameras)
        except sqlite3.IntegrityError as error:
            what = "legacy_cameraID" if "legacy" in str(error) else "cameraID"
            raise ValueError(
                f"{path}: a {what} is there already, in {batch[0][0]} to {batch[-1][0]}"
            ) from None
        database.executemany(into_places, places)
    database.execute(
        "INSERT INTO changes (camera, at) SELECT id, ? FROM cameras WHERE id >= ? ORDER BY id", (at, first)
    )
    return int(number - last)


def _values(path: Path, where: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    try:
        values = new_camera(fields)
        given = fields.get("cameraID")
        values["camera_id"] = proper_id(str(given)) if given is not None else new_id()
    except HTTPException as refusal:
        raise ValueError(f"{path}, {where}: {refusal.detail}") from None
    return values


def _rows(path: Path) -> Iterator[Row]:
    if path.suffix.lower() in (".csv", ".tsv"):
        yield from _table(path)
    elif path.suffix.lower() in (".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson"):
        yield from _map(path)
    else:
        raise ValueError(f"{path}: neither .csv nor .geojson by its name")


def _table(path: Path) -> Iterator[Row]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        reader = csv.reader(file, delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
        names = ["type" if name.strip() == "camera_type" else name.strip() for name in next(reader, [])]
        _check_names(path, "the first line", names)
        for cells in reader:
            fields = {name: cell for name, cell in zip(names, cells, strict=False) if cell != ""}
            if fields:
                yield f"line {reader.line_num}", _nested(fields)


def _map(path: Path) -> Iterator[Row]:
    for number, feature in enumerate(_features(path), 1):
        where = f"feature {number}"
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(properties, dict):
            raise ValueError(f"{path}, {where}: no properties")
        fields = {name: value for name, value in properties.items() if value is not None}
        if "camera_type" in fields:
            fields["type"] = fields.pop("camera_type")
        _check_names(path, where, fields)
        geometry = feature.get("geometry")
        if geometry is not None:
            if not isinstance(geometry, dict) or geometry.get("type") != "Point":
                raise ValueError(f"{path}, {where}: a camera is a Point")
            fields["longitude"], fields["latitude"] = geometry["coordinates"][:2]
        yield where, _nested(fields)


def _nested(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with those of the retrieval where the wire has them."""
    if "retrieval" not in fields:
        fields["retrieval"] = {name: fields[name] for name in _RETRIEVAL_NAMES if name in fields}
    return fields


def _check_names(path: Path, where: str, names: Iterable[str]) -> None:
    if unknown := sorted(set(names) - _KNOWN):
        raise ValueError(
            f"{path}, {where}: cameras have no {', '.join(unknown)}; they have {', '.join(sorted(_KNOWN))}"
        )


def _features(path: Path) -> Iterator[Any]:
    """The features one by one, from a collection or from a file with one a line; memory stays flat."""
    decoder = json.JSONDecoder()
    with path.open(encoding="utf-8-sig") as file:
        buffer = file.read(_BLOCK)
        if '"FeatureCollection"' in buffer[:1000]:
            place = buffer.find("[", buffer.find('"features"'))
            if place < 0:
                raise ValueError(f"{path}: no features in the collection")
            buffer = buffer[place + 1 :]
        at = 0
        while True:
            while at < len(buffer) and buffer[at] in ", \t\r\n\x1e":
                at += 1
            if buffer[at : at + 1] == "]":
                return
            try:
                feature, at = decoder.raw_decode(buffer, at)
            except json.JSONDecodeError as error:
                more = file.read(_BLOCK)
                if not more and not buffer[at:].strip():
                    return
                if not more:
                    raise ValueError(
                        f"{path}: the file ends within a feature, or holds what is no JSON ({error.msg})"
                    ) from None
                buffer, at = buffer[at:] + more, 0
                continue
            yield feature
