"""Work at the server that is taken back before it begins, in both colours."""

import asyncio
from pathlib import Path

import pytest

from sightline import AsyncCvat, Cvat
from sightline.core.errors import BadRequest, NotFound, OperationFailed
from sightline.core.progress import Advanced, Event
from sightline.cvat import Task
from sightline_sandbox import Sandbox
from sightline_sandbox.cvat.world import World
from tests.cvat.conftest import PASSWORD
from tests.cvat.pictures import put


@pytest.fixture
def held(sandbox: Sandbox, task: Task) -> Task:
    """A task of a server that begins no more work until it is told to settle."""
    hold(sandbox)
    return task


def hold(sandbox: Sandbox) -> None:
    world = sandbox.instance
    assert isinstance(world, World)
    world.jobs.hold()


def test_what_waits_in_line_is_cancelled_and_waiting_for_it_says_so(
    cvat: Cvat, sandbox: Sandbox, held: Task
) -> None:
    work = held.start_export("COCO 1.0")
    assert work.refresh() == "queued"
    work.cancel()
    with pytest.raises(OperationFailed, match="cancelled") as caught:
        work.result(5)
    assert (caught.value.status, work.has_failed) == ("cancelled", True)
    with pytest.raises(NotFound, match="look at its result itself"):
        cvat.resume(work.token).result(5)
    sandbox.settle()
    assert held.start_export("COCO 1.0").result(10).is_here


def test_a_task_whose_data_were_cancelled_is_not_taken_for_done(
    cvat: Cvat, sandbox: Sandbox, tmp_path: Path
) -> None:
    hold(sandbox)
    work = cvat.tasks.create("none", labels=["car"], images=put(tmp_path / "p", 1))
    work.cancel()
    sandbox.settle()
    with pytest.raises(OperationFailed, match="before it began"):
        work.wait(5)


def test_a_request_of_the_list_is_cancelled_as_well(cvat: Cvat, sandbox: Sandbox, held: Task) -> None:
    held.start_backup()
    (request,) = cvat.requests.list(task_id=held.id, status="queued")
    request.cancel()
    assert list(cvat.requests.list(task_id=held.id, status="queued")) == []
    sandbox.settle()


def test_what_has_ended_is_not_cancelled(task: Task) -> None:
    work = task.start_export("COCO 1.0")
    work.wait()
    with pytest.raises(BadRequest):
        work.cancel()
    assert work.is_done
    assert work.result().is_here


def test_an_upload_that_was_interrupted_goes_again_in_one_form(
    cvat: Cvat, sandbox: Sandbox, tmp_path: Path
) -> None:
    files = heavy(tmp_path)

    def impatient(event: Event) -> None:
        if isinstance(event, Advanced) and event.amount > 0:
            raise KeyboardInterrupt

    task = cvat.tasks.create("again", labels=["car"])
    with pytest.raises(KeyboardInterrupt):
        task.upload_data(files, progress=impatient)
    sandbox.requests.clear()
    assert task.upload_data(files).result(30).size == 4
    # No file went alone.
    assert "cvat.tasks.append_data_chunk" not in [str(one.operation) for one in sandbox.requests]


def test_a_cancelled_task_leaves_an_upload_that_goes_again_in_one_form(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIGHTLINE_STATE", str(tmp_path / "state"))
    files = heavy(tmp_path)

    async def story() -> None:
        async with AsyncCvat(sandbox.url, username="admin", password=PASSWORD) as client:
            task = await client.tasks.create("again", labels=["car"])
            begun = asyncio.Event()

            def listen(event: Event) -> None:
                if isinstance(event, Advanced):
                    begun.set()

            upload = asyncio.create_task(task.upload_data(files, progress=listen))
            await begun.wait()
            upload.cancel()
            with pytest.raises(asyncio.CancelledError):
                await upload
            sandbox.requests.clear()
            assert (await (await task.upload_data(files)).result(30)).size == 4

    asyncio.run(story())
    # No file went alone.
    assert "cvat.tasks.append_data_chunk" not in [str(one.operation) for one in sandbox.requests]


def heavy(folder: Path) -> list[Path]:
    """Pictures that take a while on their way."""
    paths = put(folder / "heavy", 4)
    for path in paths:
        path.write_bytes(path.read_bytes() + bytes(12 * 2**20))
    return paths


def test_the_asynchronous_twin_cancels_too(sandbox: Sandbox, held: Task) -> None:
    async def cancelled() -> None:
        async with AsyncCvat(sandbox.url, username="admin", password=PASSWORD) as client:
            work = await (await client.tasks.get(held.id)).start_export("COCO 1.0")
            await work.cancel()
            with pytest.raises(OperationFailed, match="cancelled"):
                await work.result(5)

    asyncio.run(cancelled())
    sandbox.settle()
