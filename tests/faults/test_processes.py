"""Programs that are killed, interrupted, starved, forked, or two of a kind, in processes of their own."""

import hashlib
import os
import signal
import subprocess
import time
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from tests.faults.bucket import Bucket
from tests.faults.place import names
from tests.support.processes import running, said
from tests.support.server import SILENCE, head

MIB = 2**20
HALF = 5 * 2**18
pytestmark = [
    pytest.mark.parametrize("kind", ["sync", "async"]),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="signals and limits of POSIX"),
]


def victim(
    kind: str, action: str, bucket: Bucket, target: Path
) -> AbstractContextManager[subprocess.Popen[str]]:
    """A process that brings the object here in one way or another."""
    return running("tests.faults.victim", kind, action, f"{bucket.server.url}/1.jpg", str(target))


def begun(process: subprocess.Popen[str]) -> None:
    """Returns when the first bytes are there."""
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"


def written(part: Path) -> None:
    """Returns when the first block is on the disk, which is about a mebibyte of the 1.25 that came."""
    end = time.monotonic() + 10
    while part.stat().st_size < MIB:
        assert time.monotonic() < end
        time.sleep(0.002)


def outcome(process: subprocess.Popen[str], seconds: float = 20) -> str:
    """The last line of a process that ended well."""
    return said(process, seconds)[-1]


def hanging(bucket: Bucket, after: int) -> Any:
    """The first bytes of the object, and then nothing for a long time."""

    def answer(request: Any) -> Any:
        whole = bucket.proper(request)[0]
        start, gap, body = whole.partition(b"\r\n\r\n")
        return [start + gap + body[:after], SILENCE]

    return answer


def test_kill_9_in_the_middle_and_another_process_goes_on(kind: str, bucket: Bucket, tmp_path: Path) -> None:
    bucket.script = [hanging(bucket, HALF)]
    with victim(kind, "download", bucket, tmp_path / "x.jpg") as process:
        begun(process)
        part = tmp_path / ".x.jpg.part"
        written(part)
        process.kill()
        process.wait()
    assert names(tmp_path) == [".x.jpg.part", ".x.jpg.part.json"]
    kept = part.stat().st_size
    with victim(kind, "download", bucket, tmp_path / "x.jpg") as process:
        assert outcome(process) == f"{len(bucket.content)} bytes"
    assert (tmp_path / "x.jpg").read_bytes() == bucket.content
    assert bucket.ranges == [None, f"bytes={kept}-"]
    assert names(tmp_path) == ["x.jpg"]


@pytest.mark.parametrize("resumable", [True, False])
def test_ctrl_c_leaves_the_target_alone(kind: str, bucket: Bucket, tmp_path: Path, resumable: bool) -> None:
    (tmp_path / "x.jpg").write_bytes(b"as it was")
    bucket.etag = bucket.etag if resumable else None
    bucket.script = [hanging(bucket, HALF)]
    with victim(kind, "download", bucket, tmp_path / "x.jpg") as process:
        begun(process)
        written(tmp_path / ".x.jpg.part")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=5)
    assert "KeyboardInterrupt" in err
    assert "Warning" not in err
    assert (tmp_path / "x.jpg").read_bytes() == b"as it was"
    left = [".x.jpg.part", ".x.jpg.part.json"] if resumable else []
    assert names(tmp_path) == [*left, "x.jpg"]


def test_ctrl_c_ends_many_downloads_although_the_storage_is_deaf(
    kind: str, bucket: Bucket, tmp_path: Path
) -> None:
    bucket.script = [lambda _: [SILENCE]] * 9
    with victim(kind, "many", bucket, tmp_path / "frames") as process:
        end = time.monotonic() + 10
        while not bucket.server.requests:
            assert time.monotonic() < end
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)
        begun_to_end = time.monotonic()
        _, err = process.communicate(timeout=10)
    assert "KeyboardInterrupt" in err
    assert time.monotonic() - begun_to_end < 4  # the timeout of the request is five seconds
    assert [name for name in names(tmp_path / "frames") if not name.startswith(".")] == []


def test_a_full_disk_is_an_error_and_what_came_is_kept(kind: str, bucket: Bucket, tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_bytes(b"as it was")
    with victim(kind, "starve", bucket, tmp_path / "x.jpg") as process:
        assert outcome(process) == "OSError: [Errno 27] File too large"
    assert (tmp_path / "x.jpg").read_bytes() == b"as it was"
    assert (tmp_path / ".x.jpg.part").stat().st_size == MIB
    assert len(bucket.server.requests) == 1
    with victim(kind, "download", bucket, tmp_path / "x.jpg") as process:
        assert outcome(process) == f"{len(bucket.content)} bytes"
    assert bucket.ranges == [None, f"bytes={MIB}-"]


def test_two_processes_with_the_same_target_both_end_well(kind: str, bucket: Bucket, tmp_path: Path) -> None:
    whole = bucket.give(200, bucket.content)[0]
    slow = [whole[:HALF], 0.3, whole[HALF:]]
    bucket.script = [lambda _: slow] * 2
    with (
        victim(kind, "download", bucket, tmp_path / "x.jpg") as one,
        victim(kind, "download", bucket, tmp_path / "x.jpg") as other,
    ):
        assert outcome(one) == outcome(other) == f"{len(bucket.content)} bytes"
    assert hashlib.md5((tmp_path / "x.jpg").read_bytes()).hexdigest() == (bucket.etag or "").strip('"')
    assert names(tmp_path) == ["x.jpg"]


@pytest.mark.parametrize(
    "size",
    [pytest.param(200 * MIB, id="200 MiB"), pytest.param(1024 * MIB, id="1 GiB", marks=pytest.mark.long)],
)
def test_memory_stays_flat(kind: str, bucket: Bucket, tmp_path: Path, size: int) -> None:
    block = bytes(MIB)

    def answer(request: Any) -> Any:
        length = 10 if "small" in request.target else size
        return [head(200, {"content-length": length}), *[block[:length]] * max(1, length // MIB)]

    bucket.server.handler = answer
    with victim(kind, "weigh", bucket, tmp_path / "x.jpg") as process:
        grew = outcome(process, 300)
    assert (tmp_path / "x.jpg").stat().st_size == size
    assert int(grew.split()[2]) < 24
