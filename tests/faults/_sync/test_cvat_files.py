# Written by `make generate` from tests/faults/_async/test_cvat_files.py: change that file, not this one.

"""Files that change under the hands of an upload to CVAT: they vanish, shrink, grow."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sightline import Cvat
from sightline.core.errors import FileRefused
from sightline.core.progress import Advanced, Event
from sightline_sandbox import Sandbox
from tests.cvat.pictures import put
from tests.faults.cvat import PASSWORD
from tests.faults.place import QUICK, names

STEPS: dict[str, Any] = {"sorting_method": "predefined"}


def shrink(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 2**20)


def grow(path: Path) -> None:
    with path.open("ab") as stream:
        stream.write(bytes(2**20))


def when_begun(happens: Callable[[Path], None], path: Path) -> Callable[[Event], None]:
    """A listener that has it happen as soon as something has gone."""
    waiting = [path]

    def listen(event: Event) -> None:
        if isinstance(event, Advanced) and waiting:
            happens(waiting.pop())

    return listen


@pytest.fixture
def heavy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Pictures of which the last one is still here when the first one has gone."""
    monkeypatch.setenv("SIGHTLINE_STATE", str(tmp_path / "state"))
    paths = put(tmp_path / "heavy", 4)
    for path in paths:
        path.write_bytes(path.read_bytes() + bytes(6 * 2**20))
    return paths


@pytest.mark.parametrize(
    ("happens", "problem"),
    [
        (Path.unlink, r"img_003\.png' could be read no more while it was sent \(No such file"),
        (shrink, "changed while it was sent: it is 1048576 bytes shorter"),
        (grow, "changed while it was sent: it is .* bytes longer"),
    ],
)
def test_a_file_changes_while_its_form_is_sent(
    cvat_box: Sandbox, tmp_path: Path, heavy: list[Path], happens: Callable[[Path], None], problem: str
) -> None:
    with Cvat(cvat_box.url, username="admin", password=PASSWORD, **QUICK) as client:
        task = client.tasks.create("changing", labels=["car"])
        with pytest.raises(FileRefused, match=problem):
            task.upload_data(heavy, progress=when_begun(happens, heavy[3]))
        assert names(tmp_path / "state" / "uploads") == []
        cvat_box.requests.clear()
        made = (task.upload_data(heavy[:3])).result()
        assert made.size == 3
    # No file went alone.
    assert "cvat.tasks.append_data_chunk" not in [str(one.operation) for one in cvat_box.requests]


def test_a_file_vanishes_before_its_group_is_sent(cvat_box: Sandbox, heavy: list[Path]) -> None:
    with Cvat(cvat_box.url, username="admin", password=PASSWORD, **{**QUICK, "parallel": 1}) as client:
        task = client.tasks.create("vanished", labels=["car"])
        with pytest.raises(FileRefused, match=r"img_003\.png' could be read no more"):
            task.upload_data(heavy, **STEPS, progress=when_begun(Path.unlink, heavy[3]))


@pytest.mark.parametrize(("happens", "problem"), [(shrink, "19922946 bytes"), (grow, "22020098 bytes")])
def test_a_large_file_changes_between_its_pieces(
    cvat_box: Sandbox, tmp_path: Path, happens: Callable[[Path], None], problem: str
) -> None:
    archive = tmp_path / "backup.zip"
    archive.write_bytes(b"PK" + bytes(20 * 2**20))
    with Cvat(cvat_box.url, username="admin", password=PASSWORD, **QUICK) as client:
        with pytest.raises(FileRefused, match=f"backup.zip changed while it was sent: .*{problem}"):
            client.tasks.create_from_backup(archive, progress=when_begun(happens, archive))


def test_progress_tells_the_bytes_of_the_files_and_no_more(
    cvat_box: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIGHTLINE_STATE", str(tmp_path / "state"))
    paths, told = put(tmp_path / "in", 3), []
    with Cvat(cvat_box.url, username="admin", password=PASSWORD, **QUICK) as client:
        for more in ({}, STEPS):
            task = client.tasks.create("told", labels=["car"])
            events: list[Event] = []
            task.upload_data(paths, progress=events.append, **more)
            told.append(sum(one.amount for one in events if isinstance(one, Advanced)))
    assert told == [sum(path.stat().st_size for path in paths)] * 2
