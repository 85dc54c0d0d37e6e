# Written by `make generate` from tests/replay/stickypi/_async/flows.py: change that file, not this one.

"""Proxies that ask more than once: what they send is what the official client sent, in its order."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from sightline import StickyPi
from sightline.stickypi import PutStatus, TiledTuboid
from tests.replay.matching import form_parts, header
from tests.replay.session import CASSETTES, Session

__all__ = ["flow_at"]

FILES = CASSETTES / "stickypi" / "files"
_Flow = Callable[[Session, StickyPi, Path], list[Any]]


def flow_at(name: str, number: int) -> _Flow | None:
    """The flow that plays this request and some after it, or None where each goes for itself."""
    return _FLOWS.get(name, {}).get(number)


def _sync(session: Session, pi: StickyPi, folder: Path) -> list[Any]:
    puts = pi.images.put(FILES / "images_sync")
    different, sent = PutStatus.DIFFERENT, PutStatus.SENT
    assert [one.status for one in puts if not isinstance(one, Exception)] == [
        PutStatus.PRESENT,
        different,
        *[sent] * 3,
    ]
    assert puts.failed == []
    return []


def _put_tuboids(session: Session, pi: StickyPi, folder: Path) -> list[Any]:
    recorded, _ = session.recorded(session.at + 1)
    parts = {
        name: content for name, _, content in form_parts(recorded.body, header(recorded, "content-type"))
    }
    mine = sorted((FILES / "tiled_tuboids").glob("0a1b2c3d.*"))
    rows = pi.tiled_tuboids.put(mine, parts["series_info"])
    assert [one.tuboid_id for one in rows if isinstance(one, TiledTuboid)] == [path.name for path in mine]
    return rows


def _labelled(session: Session, pi: StickyPi, folder: Path) -> list[Any]:
    asked = _asked(session)
    rows = pi.tiled_tuboids.with_labels(_ranges(asked), what="data")
    assert [(row.tuboid.id, row.label.id if row.label else None) for row in rows] == [
        (1, 1),
        (1, 3),
        (2, 2),
        (3, 5),
    ]
    return [row.tuboid for row in rows]


def _annotated(session: Session, pi: StickyPi, folder: Path) -> list[Any]:
    at = session.at
    asked, whats = (
        _asked(session),
        [urlsplit(session.recorded(at + step)[0].uri).path.split("/")[2] for step in (0, 1)],
    )
    rows = pi.images.with_annotations(_ranges(asked), what_image=whats[0], what_annotation=whats[1])
    ids = [(row.image.id, row.annotation.id if row.annotation else None) for row in rows]
    expected: dict[int, list[tuple[int | None, int | None]]] = {
        1: [(1, 1), (1, 3), (2, 2), (3, None)],
        6: [(3, None)],
        8: [],
    }
    assert ids == expected[at], ids
    return [row.image for row in rows]


def _fetch_bundle(session: Session, pi: StickyPi, folder: Path) -> list[Any]:
    files = pi.ml_bundles.download("insects", folder)
    keys = ["config/config.yaml", "data/one.svg", "data/two.svg", "output/model_final.pth"]
    assert [path.relative_to(folder).as_posix() for path in files if isinstance(path, Path)] == keys
    for path, key in zip(files, keys, strict=True):
        assert isinstance(path, Path)
        assert path.read_bytes() == (FILES / "ml_bundle" / "insects" / key).read_bytes()
    return []


def _fetch_newer(session: Session, pi: StickyPi, folder: Path) -> list[Any]:
    os.utime(folder / "data" / "one.svg", (1.0, 1.0))
    assert pi.ml_bundles.download("insects", folder, "data") == [folder / "data" / "one.svg"]
    assert (folder / "data/one.svg").read_bytes() == (FILES / "ml_bundle/newer/data/one.svg").read_bytes()
    return []


def _upload(version: str, keys: list[str], mtime: float, sent: int) -> _Flow:
    def play(session: Session, pi: StickyPi, folder: Path) -> list[Any]:
        with TemporaryDirectory() as scratch:
            for key in keys:
                _lay(Path(scratch, key), FILES / "ml_bundle" / version / key, mtime)
            done = pi.ml_bundles.upload("insects", scratch)
            assert len(done) == sent
            assert not any(isinstance(one, Exception) for one in done)
        return []

    return play


def _lay(path: Path, original: Path, mtime: float) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(original.read_bytes())
    os.utime(path, (mtime, mtime))


def _asked(session: Session) -> Any:
    return json.loads(session.recorded(session.at)[0].body)


def _ranges(rows: Any) -> list[tuple[Any, Any, Any]]:
    return [(row["device"], row["start_datetime"], row["end_datetime"]) for row in rows]


_BOTH = ["config/config.yaml", "data/one.svg"]
_FLOWS: dict[str, dict[int, _Flow]] = {
    "images_sync": {2: _sync},
    "images_with_annotations": {2: _annotated, 7: _annotated, 9: _annotated},
    "itc_labels": {18: _labelled},
    "ml_bundle": {
        9: _fetch_bundle,
        17: _upload("insects", _BOTH, 4000000000.0, 0),
        18: _upload("newer", ["data/one.svg"], 1500000000.0, 0),
        19: _upload("newer", ["data/one.svg"], 4000000000.0, 1),
        21: _fetch_newer,
    },
    "tiled_tuboids": {2: _put_tuboids},
}
"""By session and number of the first request."""
