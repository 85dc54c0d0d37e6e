"""Programs that are killed while they give a task its data; the next one sends the rest."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from sightline import Cvat
from sightline.cvat import Task
from sightline_sandbox import Sandbox
from tests.cvat.pictures import put
from tests.faults.cvat import PASSWORD
from tests.faults.place import names
from tests.support.processes import running, said

MIB = 2**20
CREATE, APPEND = "cvat.tasks.create_data", "cvat.tasks.append_data_chunk"
pytestmark = pytest.mark.parametrize("kind", ["sync", "async"])


@pytest.fixture
def task(cvat_box: Sandbox) -> Iterator[Task]:
    with Cvat(cvat_box.url, username="admin", password=PASSWORD) as client:
        task = client.tasks.create("killed", labels=["car"])
        cvat_box.requests.clear()
        yield task


def victim(
    kind: str, box: Sandbox, task: Task, folder: Path
) -> AbstractContextManager[subprocess.Popen[str]]:
    """A process that gives the task the pictures of a folder."""
    words = (kind, box.url, str(task.id), str(folder / "pictures"))
    return running("tests.faults.cvat_victim", *words, SIGHTLINE_STATE=str(folder / "state"))


def killed_after(process: subprocess.Popen[str], size: int) -> None:
    """Returns when the process said that so many bytes went, and is dead."""
    assert process.stdout is not None
    gone = 0
    while gone < size:
        gone += int(process.stdout.readline())
    process.kill()
    process.wait()


def seen(box: Sandbox) -> list[str]:
    return [str(one.operation).rpartition(".")[2] for one in box.requests]


def test_kill_9_in_a_large_file_and_another_process_goes_on_where_it_stood(
    kind: str, cvat_box: Sandbox, task: Task, tmp_path: Path
) -> None:
    (picture,) = put(tmp_path / "pictures", 1)
    os.truncate(picture, 40 * MIB)  # what lies behind a picture is no part of it
    cvat_box.fault(operation=APPEND, nth=2, delay=1)
    with victim(kind, cvat_box, task, tmp_path) as process:
        killed_after(process, 16 * MIB)
    time.sleep(1)  # what it had under way is over by then
    assert len(names(tmp_path / "state" / "uploads")) == 1
    cvat_box.requests.clear()
    with victim(kind, cvat_box, task, tmp_path) as process:
        first, *_, last = said(process)
    assert int(first) >= 16 * MIB
    assert last == "1 frames"
    assert seen(cvat_box).count("create_data") == 2  # the start and the end: no place was asked for again
    assert names(tmp_path / "state" / "uploads") == []


def test_kill_9_when_a_form_had_gone_and_nothing_is_sent_twice(
    kind: str, cvat_box: Sandbox, task: Task, tmp_path: Path
) -> None:
    pictures = put(tmp_path / "pictures", 3)
    cvat_box.fault(operation=CREATE, drip=10)  # it is done at once, and the answer takes its time
    with victim(kind, cvat_box, task, tmp_path) as process:
        killed_after(process, sum(path.stat().st_size for path in pictures))
    with victim(kind, cvat_box, task, tmp_path) as process:
        assert said(process)[-1] == "3 frames"
    assert seen(cvat_box).count("create_data") == 1  # the work was found by its name
    made = task.refresh()
    assert [made.read_frame(at) for at in range(3)] == [path.read_bytes() for path in pictures]
    assert names(tmp_path / "state" / "uploads") == []
