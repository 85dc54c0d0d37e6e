"""Programs that are killed in the middle, or run out of disk: the next one goes on, nothing lost or twice."""

import hashlib
import os
import subprocess
import time
from collections import Counter
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from sightline_sandbox import Sandbox
from tests.stickypi import traps
from tests.stickypi.conftest import put_night
from tests.support.processes import running, said

PUT = "stickypi.images.put"
HOW_MANY = 16
pytestmark = [
    pytest.mark.parametrize("kind", ["sync", "async"]),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="signals and limits of POSIX"),
]


def victim(
    kind: str, action: str, server: Sandbox, folder: Path, device: str
) -> AbstractContextManager[subprocess.Popen[str]]:
    """A process that moves the pictures of a device."""
    return running("tests.stickypi.victim", kind, action, server.url, str(folder), device)


def done(process: subprocess.Popen[str], how_many: int) -> list[str]:
    """The names of the first pictures that were done."""
    assert process.stdout is not None
    return [process.stdout.readline().split()[1] for _ in range(how_many)]


def outcome(process: subprocess.Popen[str]) -> str:
    """The last line of a process that ended well."""
    return said(process)[-1]


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.md5(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_kill_9_in_the_middle_of_an_upload(kind, server, remote, device, tmp_path):
    paths = traps.lay(tmp_path, device, HOW_MANY)
    server.fault(operation=PUT, nth=6, times=None, delay=0.2)
    with victim(kind, "put", server, tmp_path, device) as process:
        done(process, 6)
        process.kill()
        process.wait()
    server.clear_faults()
    before = {image.name for image in remote.images.series(device)}
    assert 6 <= len(before) < HOW_MANY
    with victim(kind, "put", server, tmp_path, device) as process:
        assert outcome(process) == f"ended {{'done': {HOW_MANY}}}"
    rows = remote.images.series(device)
    assert {row.name: row.md5 for row in rows} == {path.name: digests(tmp_path)[path.name] for path in paths}
    stored = [seen for seen in server.requests if (seen.operation, seen.status) == (PUT, 200)]
    assert len(stored) == HOW_MANY, "none went there twice"
    assert not [seen for seen in server.requests if seen.status == 500]


def test_kill_9_in_the_middle_of_a_download(kind, server, remote, device, tmp_path):
    images = put_night(remote, device, tmp_path, HOW_MANY)
    server.requests.clear()
    server.fault(origin="storage", nth=6, times=None, drip=2000)
    target = tmp_path / "to"
    with victim(kind, "download", server, target, device) as process:
        done(process, 5)
        process.kill()
        process.wait()
    server.clear_faults()
    time.sleep(0.5)  # what it had under way is noted by then
    here = {path.name for path in target.iterdir() if not path.name.startswith(".")}
    assert 5 <= len(here) < HOW_MANY
    assert all((target / name).read_bytes() == (tmp_path / "night" / name).read_bytes() for name in here)
    server.requests.clear()
    with victim(kind, "download", server, target, device) as process:
        assert outcome(process) == f"ended {{'done': {HOW_MANY}}}"
    assert digests(target) == {image.name: image.md5 for image in images}
    fetched = Counter(seen.path for seen in server.requests if seen.origin == "storage")
    assert not [path for path in fetched if path.rpartition("/")[2] in here], "none came here twice"
    assert set(fetched.values()) == {1}


def test_full_disk_is_told_of_the_pictures_that_it_hits(kind, server, remote, device, tmp_path):
    small = traps.lay(tmp_path / "from", device, 3)
    large = tmp_path / "from" / traps.name(device, traps.hours(4)[3])
    large.write_bytes(traps.picture(3) + bytes(64 * 1024))
    remote.images.put(tmp_path / "from")
    with victim(kind, "starve", server, tmp_path / "to", device) as process:
        assert outcome(process) == "ended {'OSError': 1, 'done': 3}"
    assert {path.name for path in (tmp_path / "to").iterdir() if path.suffix == ".jpg"} == {
        one.name for one in small
    }
    with victim(kind, "download", server, tmp_path / "to", device) as process:
        assert outcome(process) == "ended {'done': 4}"
    assert (tmp_path / "to" / large.name).read_bytes() == large.read_bytes()
