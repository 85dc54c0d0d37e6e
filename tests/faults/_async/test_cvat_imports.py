"""Files that are read at the server, and whose way there breaks off: the same call sends the rest."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from sightline import AsyncCvat
from sightline.core.errors import ConnectionBroken, InternalServerError, OperationFailed
from sightline_sandbox import Sandbox
from tests.cvat.pictures import put, put_noise
from tests.faults.cvat import PASSWORD
from tests.faults.place import QUICK, names

PIECE = 16 * 2**20


@asynccontextmanager
async def signed(box: Sandbox, **options: Any) -> AsyncIterator[AsyncCvat]:
    async with AsyncCvat(box.url, username="admin", password=PASSWORD, **{**QUICK, **options}) as client:
        await client.users.me()
        yield client


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's notes are."""
    monkeypatch.setenv("SIGHTLINE_STATE", str(tmp_path / "state"))
    return tmp_path / "state" / "uploads"


def asked(box: Sandbox) -> list[str]:
    """What was asked of the server since the log was cleared, without sign-ins and looks at requests."""
    verbs = [str(one.operation).rpartition(".")[2] for one in box.requests]
    return [verb for verb in verbs if verb not in ("create_login", "retrieve", "retrieve_self")]


def noted(state: Path) -> list[str]:
    """What stands in the notes."""
    return [path.read_text() for path in state.iterdir()]


async def backup(client: AsyncCvat, tmp_path: Path) -> Path:
    """A backup that takes two pieces."""
    picture = put_noise(tmp_path / "noise.png", 2600)
    task = await (await client.tasks.create("large", labels=["car"], images=[picture])).result()
    path = await task.download_backup(tmp_path / "large.zip")
    assert PIECE < path.stat().st_size < 2 * PIECE
    return path


async def test_a_backup_that_broke_off_goes_on_where_it_stood(
    cvat_box: Sandbox, tmp_path: Path, state: Path
) -> None:
    async with signed(cvat_box, retries=0) as client:
        path = await backup(client, tmp_path)
        cvat_box.fault(operation="cvat.tasks.append_backup_chunk", reset_request_after=1000, nth=2)
        with pytest.raises(ConnectionBroken):
            await client.tasks.create_from_backup(path)
    (note,) = noted(state)
    assert PASSWORD not in note and "sessionid" not in note
    cvat_box.requests.clear()
    told: list[int] = []
    async with signed(cvat_box) as client:
        work = await client.tasks.create_from_backup(
            path, progress=lambda event: told.append(getattr(event, "amount", 0))
        )
        assert (await work.result()).size == 1
    # Start and finish: no new room is made, and one piece is all that goes.
    assert asked(cvat_box) == ["create_backup", "head_backup_chunk", "append_backup_chunk", "create_backup"]
    assert PIECE in told and sum(told) == path.stat().st_size
    assert names(state) == []


async def test_another_file_does_not_go_on_with_the_first_ones_upload(
    cvat_box: Sandbox, tmp_path: Path
) -> None:
    async with signed(cvat_box, retries=0) as client:
        path = await backup(client, tmp_path)
        cvat_box.fault(operation="cvat.tasks.append_backup_chunk", reset_request_after=1000, nth=2)
        with pytest.raises(ConnectionBroken):
            await client.tasks.create_from_backup(path)
        other = tmp_path / "other.zip"
        other.write_bytes(random.Random(5).randbytes(PIECE + 1))
        cvat_box.requests.clear()
        work = await client.tasks.create_from_backup(other)
        with pytest.raises(OperationFailed):
            await work.result()
    assert "head_backup_chunk" not in asked(cvat_box)
    assert asked(cvat_box).count("append_backup_chunk") == 2


async def test_annotations_that_broke_off_go_on_where_they_stood(cvat_box: Sandbox, tmp_path: Path) -> None:
    blanks = b" " * 2**20
    path = tmp_path / "long.xml"
    with path.open("wb") as file:
        file.write(b"<annotations><version>1.1</version>")
        for _ in range(17):
            file.write(blanks)
        file.write(
            b'<image id="0" name="img_000.png" width="64" height="48">'
            b'<box label="car" xtl="1" ytl="2" xbr="3" ybr="4" occluded="0" z_order="0"></box>'
            b"</image></annotations>"
        )
    async with signed(cvat_box, retries=0) as client:
        pictures = put(tmp_path / "pictures", 1)
        task = await (await client.tasks.create("xml", labels=["car"], images=pictures)).result()
        cvat_box.fault(operation="cvat.tasks.append_annotations_chunk", reset_request_after=1000, nth=2)
        with pytest.raises(ConnectionBroken):
            await task.import_annotations("CVAT 1.1", path)
    cvat_box.requests.clear()
    async with signed(cvat_box) as client:
        task = await client.tasks.get(task.id)
        await (await task.import_annotations("CVAT 1.1", path)).wait()
        assert [one.label for one in await task.annotations.get()] == ["car"]
    assert asked(cvat_box).count("append_annotations_chunk") == 1


async def test_a_backup_whose_last_step_failed_is_sent_again_since_nothing_tells_of_it(
    cvat_box: Sandbox, tmp_path: Path
) -> None:
    async with signed(cvat_box, retries=0) as client:
        path = await backup(client, tmp_path)
        cvat_box.fault(operation="cvat.tasks.create_backup", status=500, nth=3)  # start, room, and the last
        with pytest.raises(InternalServerError):
            await client.tasks.create_from_backup(path)
        cvat_box.requests.clear()
        assert (await (await client.tasks.create_from_backup(path)).result()).size == 1
    assert asked(cvat_box).count("append_backup_chunk") == 2
