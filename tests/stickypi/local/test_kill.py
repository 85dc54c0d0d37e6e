"""Processes killed in the middle of an upload: the next run goes on, nothing is lost, nothing is twice."""

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sightline import StickyPi

ROOT = Path(__file__).parents[3]
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


@contextmanager
def _uploader(place: str, pictures: Path) -> Iterator["subprocess.Popen[str]"]:
    module = "tests.stickypi.local.uploader"
    with _process("-m", module, place, str(pictures)) as running:
        yield running


@contextmanager
def _server(data: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    words = ["--data", str(data), "--login", "admin", "--password", "only-for-tests"]
    with _process("-m", "sightline_sandbox", "stickypi", *words) as running:
        assert running.stdout is not None
        yield running.stdout.readline().removeprefix("ready ").strip(), running


@contextmanager
def _process(*words: str) -> Iterator["subprocess.Popen[str]"]:
    paths = [str(ROOT), *sys.path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as running:
        try:
            yield running
        finally:
            running.kill()


def _wait_for(uploading: "subprocess.Popen[str]", done: int) -> None:
    assert uploading.stdout is not None
    for _ in range(done):
        assert uploading.stdout.readline() == "done\n"
