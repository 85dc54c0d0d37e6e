"""Processes killed in the middle of an upload: the next run goes on, nothing is lost, nothing is twice."""

import hashlib
import signal
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sightline import StickyPi
from tests.support.processes import running

JUNE = ("2022-06-01", "2022-07-01")
KILLED_AFTER = (1, 37, 120)


def test_an_upload_into_a_folder_is_killed_again_and_again(tmp_path: Path, pictures: Path) -> None:
    store = tmp_path / "store"
    for done in KILLED_AFTER:
        _upload_and_kill(str(store), pictures, done)
    with StickyPi.local(store) as pi:
        there = len(pi.images.series("%", *JUNE))
        assert there >= max(KILLED_AFTER)
        puts = pi.images.put(pictures)
        assert (len(puts.sent), len(puts.failed)) == (200 - there, 0)
        _all_there_once(pi, pictures, tmp_path / "back")


def test_a_server_is_killed_in_the_middle_of_an_upload(tmp_path: Path, pictures: Path) -> None:
    data = tmp_path / "data"
    with _server(data) as (url, server), _uploader(url, pictures) as uploading:
        _wait_for(uploading, 40)
        server.send_signal(signal.SIGKILL)
        uploading.kill()
    with _server(data) as (url, _), StickyPi(url, username="admin", password="only-for-tests") as pi:
        there = len(pi.images.series("%", *JUNE))
        assert there >= 40
        assert len(pi.images.put(pictures).sent) == 200 - there
        _all_there_once(pi, pictures, tmp_path / "back")


def _all_there_once(pi: StickyPi, pictures: Path, into: Path) -> None:
    rows = pi.images.series("%", *JUNE)
    assert len(rows) == len({(row.device, row.datetime) for row in rows}) == 200
    for row, path in zip(rows, pi.images.download(rows, into=into), strict=True):
        assert isinstance(path, Path)
        content = path.read_bytes()
        assert content == (pictures / path.name).read_bytes()
        assert hashlib.md5(content, usedforsecurity=False).hexdigest() == row.md5


def _upload_and_kill(place: str, pictures: Path, done: int) -> None:
    with _uploader(place, pictures) as uploading:
        _wait_for(uploading, done)
        uploading.send_signal(signal.SIGKILL)


def _uploader(place: str, pictures: Path) -> AbstractContextManager[subprocess.Popen[str]]:
    return running("tests.stickypi.local.uploader", place, str(pictures))


@contextmanager
def _server(data: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    words = ("--data", str(data), "--login", "admin", "--password", "only-for-tests")
    with running("sightline_sandbox", "stickypi", *words) as process:
        assert process.stdout is not None
        yield process.stdout.readline().removeprefix("ready ").strip(), process


def _wait_for(uploading: subprocess.Popen[str], done: int) -> None:
    assert uploading.stdout is not None
    for _ in range(done):
        assert uploading.stdout.readline() == "done\n"
