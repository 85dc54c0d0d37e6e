"""The file that a download grows in: what two who want the same one do to each other."""

import hashlib
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


def test_content_that_comes_whole_needs_no_notes(tmp_path: Path) -> None:
    with PartFile(tmp_path / "x.jpg") as part:
        part.begin(MINE, 0)
        part.write(0, b"done")
        seen = names(tmp_path)
        part.finish(4, None)
    assert seen == [".x.jpg.part"]


def test_notes_are_there_before_a_piece_of_the_content_is(tmp_path: Path) -> None:
    with PartFile(tmp_path / "x.jpg") as part:
        part.begin(MINE, 0)
        part.write(0, b"do")
        assert PartState.from_text((tmp_path / ".x.jpg.part.json").read_text()) == MINE
        part.write(2, b"ne")
        part.finish(4, ("md5", "6b2ded51d81a4403d8a4bd25fa1e57ee"))
    assert names(tmp_path) == ["x.jpg"]


def test_notes_of_an_earlier_part_do_not_outlive_it(tmp_path: Path) -> None:
    other = PartState.of("https://storage.example/x", '"two"', 4)
    with PartFile(tmp_path / "x.jpg") as first:
        first.begin(MINE, 0)
        first.write(0, b"ol")
    with PartFile(tmp_path / "x.jpg") as second:
        assert second.state == MINE
        second.begin(other, 0)
        assert PartState.from_text((tmp_path / ".x.jpg.part.json").read_text()) == other
        second.write(0, b"done")
        second.finish(4, None)
    assert names(tmp_path) == ["x.jpg"]


@pytest.mark.parametrize("pieces", [[b"done"], [b"do", b"ne"], [b"", b"d", b"one"]])
def test_a_digest_that_is_counted_on_the_way_is_that_of_the_file(tmp_path: Path, pieces: list[bytes]) -> None:
    with PartFile(tmp_path / "x.jpg") as part:
        part.begin(MINE, 0, "sha256")
        offset = 0
        for piece in pieces:
            offset = part.write(offset, piece)
        with pytest.raises(DigestMismatch):
            part.finish(4, ("sha256", "0" * 64))
        part.finish(4, ("sha256", hashlib.sha256(b"done").hexdigest()))
    assert (tmp_path / "x.jpg").read_bytes() == b"done"


def test_a_digest_of_what_was_there_before_is_read_from_the_file(tmp_path: Path) -> None:
    with PartFile(tmp_path / "x.jpg") as first:
        first.begin(MINE, 0, "md5")
        first.write(0, b"do")
    with PartFile(tmp_path / "x.jpg") as second:
        second.begin(MINE, 2, "md5")
        second.write(2, b"ne")
        second.finish(4, ("md5", "6b2ded51d81a4403d8a4bd25fa1e57ee"))
    assert (tmp_path / "x.jpg").read_bytes() == b"done"
