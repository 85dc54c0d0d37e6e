"""The file that a download grows in: what two who want the same one do to each other."""

import os
from pathlib import Path

import pytest

from sightline import _partfile
from sightline._partfile import PartFile
from sightline.core.errors import DigestMismatch, Truncated
from sightline.core.transfer import PartState
from tests.faults.place import names

MINE = PartState.of("https://storage.example/x", '"one"', 4)


def test_only_one_works_on_the_part_and_the_other_in_private(tmp_path: Path) -> None:
    target = tmp_path / "x.jpg"
    with PartFile(target) as one, PartFile(target) as other:
        one.begin(MINE, 0)
        one.write(0, b"half")
        assert (other.state, other.size) == (None, 0)
        other.begin(PartState.of("https://storage.example/x", '"two"', 5), 0)
        other.write(0, b"whole")
        other.finish(5, None)
        assert target.read_bytes() == b"whole"
        one.finish(4, None)
    assert target.read_bytes() == b"half"
    assert names(tmp_path) == ["x.jpg"]


def test_a_part_that_took_its_name_meanwhile_is_a_target_and_not_written_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, lock = tmp_path / "x.jpg", _partfile._lock
    first = PartFile(target)
    first.__enter__()
    first.begin(MINE, 0)
    first.write(0, b"done")

    def late(descriptor: int) -> bool:
        # Between the opening of the file and its locking the other one comes to an end.
        monkeypatch.setattr(_partfile, "_lock", lock)
        first.finish(4, None)
        first.__exit__(None, None, None)
        return lock(descriptor)

    monkeypatch.setattr(_partfile, "_lock", late)
    with PartFile(target) as second:
        assert second.size == 0
        second.begin(MINE, 0)
        second.write(0, b"other")
        assert target.read_bytes() == b"done"


def test_whoever_gives_up_takes_nothing_away_from_whoever_comes_next(tmp_path: Path) -> None:
    with PartFile(tmp_path / "x.jpg") as one:
        one.begin(PartState.of("https://storage.example/x"), 0)
        one.write(0, b"half")
    assert names(tmp_path) == []
    with PartFile(tmp_path / "x.jpg") as next_one:
        next_one.begin(MINE, 0)
        next_one.write(0, b"half")
    assert names(tmp_path) == [".x.jpg.part", ".x.jpg.part.json"]
    with PartFile(tmp_path / "x.jpg") as last:
        assert (last.state, last.size) == (MINE, 4)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 99}', "\0\udcff"])
def test_notes_that_are_damaged_mean_a_fresh_start(tmp_path: Path, text: str) -> None:
    (tmp_path / ".x.jpg.part").write_bytes(b"half")
    (tmp_path / ".x.jpg.part.json").write_bytes(text.encode(errors="surrogateescape"))
    with PartFile(tmp_path / "x.jpg") as part:
        assert part.state is None
    assert names(tmp_path) == []


def test_the_longest_name_has_room_for_a_part(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 251 + ".jpg")
    with PartFile(target) as part, PartFile(target) as other:
        for one in (part, other):
            one.begin(MINE, 0)
            one.write(0, b"done")
            one.finish(4, ("md5", "6B2DED51D81A4403D8A4BD25FA1E57EE"))
    assert names(tmp_path) == [target.name]


def test_a_private_part_has_the_mode_that_any_new_file_gets(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with PartFile(tmp_path / "x.jpg"), PartFile(tmp_path / "x.jpg") as other:
            other.begin(MINE, 0)
            other.finish(None, None)
    finally:
        os.umask(before)
    assert (tmp_path / "x.jpg").stat().st_mode & 0o777 == 0o644


def test_what_is_not_what_was_promised_takes_no_name(tmp_path: Path) -> None:
    with PartFile(tmp_path / "x.jpg") as part:
        part.begin(MINE, 0)
        part.write(0, b"done")
        with pytest.raises(Truncated, match=r"x\.jpg has 4 bytes instead of 5"):
            part.finish(5, None)
        with pytest.raises(DigestMismatch, match=r"x\.jpg was damaged on its way"):
            part.finish(4, ("sha256", "0" * 64))
        part.drop()
    assert names(tmp_path) == []


def test_the_content_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, done, seen = tmp_path / "x.jpg", os.fsync, []

    def watched(descriptor: int) -> None:
        seen.append((os.fstat(descriptor).st_size, target.exists()))
        done(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    with PartFile(target) as file:
        file.begin(MINE, 0)
        file.write(0, b"done")
        file.finish(4, None)

    assert seen == [(4, False)]
    assert target.read_bytes() == b"done"
