"""Notes by which a later process goes on, and parts of files as bodies."""

import os
import stat
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline._notes import Notes, notes_folder
from sightline._slices import Slice, Watched, fingerprint
from sightline_api._runtime.files import File, MultipartBody, Part
from sightline_api._runtime.wire import BytesBody


def test_what_was_noted_is_there_for_the_next_process(tmp_path: Path) -> None:
    Notes("work", folder=tmp_path).put("a", {"path": "/x"})
    assert Notes("work", folder=tmp_path).get("a") == {"path": "/x"}
    assert Notes("other work", folder=tmp_path).get("a") is None


def test_what_is_done_leaves_nothing_and_takes_old_notes_along(tmp_path: Path) -> None:
    old = Notes("forgotten", folder=tmp_path)
    old.put("a", 1)
    (path,) = tmp_path.iterdir()
    month_ago = time.time() - 30 * 24 * 3600
    os.utime(path, (month_ago, month_ago))
    notes = Notes("work", folder=tmp_path)
    notes.put("a", 1)
    notes.put("a", None)
    notes.drop()
    assert list(tmp_path.iterdir()) == []


def test_notes_that_are_damaged_or_cannot_be_written_are_done_without(tmp_path: Path) -> None:
    Notes("work", folder=tmp_path).put("a", 1)
    (path,) = tmp_path.iterdir()
    path.write_text('{"version": 1, "known": [')
    assert Notes("work", folder=tmp_path).get("a") is None
    (tmp_path / "file").write_text("in the way")
    notes = Notes("work", folder=tmp_path / "file")
    notes.put("a", 2)
    assert notes.get("a") == 2
    notes.drop()


def test_the_folder_of_notes_is_private_and_named_by_the_environment(tmp_path: Path) -> None:
    assert notes_folder({"SIGHTLINE_STATE": "/there"}) == Path("/there")
    assert notes_folder({"XDG_STATE_HOME": "/state"}) == Path("/state/sightline")
    folder = tmp_path / "new"
    Notes("work", folder=folder).put("a", 1)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@given(st.binary(max_size=500), st.integers(0, 500), st.integers(0, 500))
def test_a_slice_is_the_bytes_that_it_says_again_and_again(content: bytes, start: int, length: int) -> None:
    told: list[int] = []
    # No slice reaches beyond its file: that would be one that shrank meanwhile, which is refused.
    start = min(start, len(content))
    length = min(length, len(content) - start)
    body = Slice(File(content, "x"), start, length, "text/plain", told.append)
    for _ in range(2):
        assert b"".join(body.chunks()) == content[start : start + length]
    assert sum(told) == len(content[start : start + length])


def test_a_slice_of_a_file_reads_that_part_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(range(200)))
    with path.open("rb") as stream:
        for content in (path, stream):
            assert b"".join(Slice(File(content), 50, 20, "x").chunks()) == bytes(range(50, 70))


def test_a_watched_body_goes_back_when_it_is_sent_again() -> None:
    told: list[int] = []
    body = Watched(BytesBody(b"12345", "text/plain"), told.append)
    assert b"".join(body.chunks()) == b"".join(body.chunks()) == b"12345"
    assert told == [5, -5, 5]


@pytest.mark.parametrize("size", [1000, 2**20 - 1, 30 * 2**20 + 500_000, 70 * 2**20 - 1])
def test_the_last_piece_counts_as_given_before_anyone_knows_that_it_was_taken(size: int) -> None:
    told: list[int] = []
    body = Watched(MultipartBody([Part("file", File(bytes(size), "a.jpg"))]), told.append)
    pieces = body.chunks()
    last = b""
    while body.handed < body.length:
        assert body.handed == sum(told) + len(last)
        last = next(pieces)
    assert sum(told) == body.length - len(last)


@pytest.mark.parametrize("change", ["name", "size", "age", "content"])
def test_a_fingerprint_changes_with_the_file(tmp_path: Path, change: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(bytes(300_000))
    before = fingerprint(File(path))
    assert fingerprint(File(path)) == before
    if change == "name":
        path = path.rename(tmp_path / "b")
    elif change == "age":
        os.utime(path, ns=(1, 1))
    else:
        age = path.stat().st_mtime_ns
        path.write_bytes(bytes(300_001) if change == "size" else bytes(150_000) + b"x" + bytes(149_999))
        os.utime(path, ns=(age, age))
    assert fingerprint(File(path)) != before
