"""Frames of jobs: their numbers are those of the task, and what is known of them belongs to them."""

import zipfile
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from sightline import Cvat
from sightline.core.errors import BadRequest, DigestMismatch, InvalidInput
from sightline.cvat import Job, Task
from sightline.cvat.chunks import check_chunk
from tests.cvat.pictures import put


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    return put(tmp_path / "pictures", 6)


@pytest.fixture
def parted(cvat: Cvat, pictures: list[Path]) -> Task:
    """A task of six pictures in three jobs."""
    return cvat.tasks.create("parted", labels=["car"], images=pictures, segment_size=2).result()


def job(task: Task, number: int) -> Job:
    return list(task.jobs())[number]


def test_all_frames_of_a_later_job_are_its_own(parted: Task, pictures: list[Path], tmp_path: Path) -> None:
    files = job(parted, 1).download_frames(into=tmp_path / "out")
    assert [Path(str(file)).name for file in files] == ["frame_000002.png", "frame_000003.png"]
    assert [Path(str(file)).read_bytes() for file in files] == [path.read_bytes() for path in pictures[2:4]]


def test_frames_of_a_later_job_have_their_own_names(
    parted: Task, pictures: list[Path], tmp_path: Path
) -> None:
    files = job(parted, 2).download_frames([5], into=tmp_path / "out", pattern="{name}{ending}")
    assert files == [tmp_path / "out" / pictures[5].name]


def test_a_frame_that_was_left_out_of_a_job_is_left_out(parted: Task, tmp_path: Path) -> None:
    second = job(parted, 1)
    second.delete_frames([2])
    files = second.download_frames(into=tmp_path / "out")
    assert [Path(str(file)).name for file in files] == ["frame_000003.png"]


def test_a_ground_truth_job_has_the_frames_that_were_chosen_for_it(
    cvat: Cvat, parted: Task, pictures: list[Path], tmp_path: Path
) -> None:
    truth = cvat.jobs.create(parted, frames=[1, 4])
    files = truth.download_frames(into=tmp_path / "out", pattern="{name}{ending}")
    assert files == [tmp_path / "out" / pictures[at].name for at in (1, 4)]
    assert [Path(str(file)).read_bytes() for file in files] == [pictures[at].read_bytes() for at in (1, 4)]


@pytest.mark.parametrize("quality", ["original", "compressed"])
def test_a_chunk_is_what_the_server_says_of_it(parted: Task, tmp_path: Path, quality: str) -> None:
    path = parted.download_chunk(0, tmp_path / "chunk.zip", quality=quality)
    assert len(zipfile.ZipFile(path).namelist()) == 6


def test_the_checksum_of_a_chunk_is_of_its_length_and_its_beginning() -> None:
    content = bytes(range(256)) * 8
    promise = {"x-checksum": str(crc32(b"2048" + content[:1000]))}
    check_chunk(promise, 2048, content)
    check_chunk(promise, 2048, content[:1000])
    for size, head in ((2047, content), (2048, content[1:])):
        with pytest.raises(DigestMismatch, match="crc32"):
            check_chunk(promise, size, head)


@pytest.mark.parametrize(
    "headers", [{}, {"x-checksum": ""}, {"x-checksum": "sha256:00"}, {"x-checksum": "-"}]
)
def test_a_server_that_says_nothing_of_a_chunk_promises_nothing(headers: dict[str, str]) -> None:
    check_chunk(headers, 3, b"abc")


@pytest.mark.parametrize("frames", [3, "3", [-1], [1.5], ["1"]])
def test_what_are_no_frame_numbers_is_refused(parted: Task, tmp_path: Path, frames: Any) -> None:
    for ask in (
        lambda: parted.download_frames(frames, into=tmp_path),
        lambda: parted.delete_frames(frames),
        lambda: parted.restore_frames(frames),
    ):
        with pytest.raises(InvalidInput, match=r"frames: .* is not a "):
            ask()


def test_a_frame_that_there_is_not_is_told_with_the_range_and_nothing_else(parted: Task) -> None:
    with pytest.raises(BadRequest, match=r"Invalid frame '99'.* range") as caught:
        parted.read_frame(99)
    assert "no data" not in str(caught.value)


@pytest.mark.parametrize("into", [5, None, b"out"])
def test_a_place_that_is_no_path_is_refused(parted: Task, into: Any) -> None:
    for ask in (
        lambda: parted.download_frames(into=into),
        lambda: parted.download_frame(0, into),
        lambda: parted.download_chunk(0, into),
        lambda: parted.download_preview(into),
        lambda: parted.export_dataset("COCO 1.0", into),
        lambda: parted.download_backup(into),
    ):
        with pytest.raises(InvalidInput, match=r"into: .* is not a path"):
            ask()


@pytest.mark.parametrize("parallel", [0, -1, 1.5])
def test_fewer_than_one_at_a_time_is_refused(parted: Task, tmp_path: Path, parallel: Any) -> None:
    with pytest.raises(InvalidInput, match=r"parallel: .* is not a whole number of at least 1"):
        parted.download_frames(into=tmp_path, parallel=parallel)
