"""Uploads to CVAT that break, are forgotten, or are not where one thought they were (TUS)."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sightline import AsyncCvat
from sightline._async.tus import AsyncTusUploader
from sightline._notes import Notes
from sightline.core.errors import (
    BadRequest,
    Conflict,
    ConnectionBroken,
    InternalServerError,
    Unavailable,
    UnexpectedContent,
)
from sightline.core.progress import Advanced, Event
from sightline.cvat import AsyncTask
from sightline.cvat._async.imports import room_for
from sightline_api.cvat import File, tasks
from sightline_sandbox import Sandbox
from tests.cvat.pictures import put
from tests.faults.cvat import PASSWORD, Service
from tests.faults.place import QUICK, names
from tests.support.server import Server, reply

CREATE, APPEND, ASK = "cvat.tasks.create_data", "cvat.tasks.append_data_chunk", "cvat.tasks.head_data_chunk"
CONTENT = random.Random(3).randbytes(2500)
FILE = File(CONTENT, "noise.png")


@asynccontextmanager
async def signed(box: Sandbox, **options: Any) -> AsyncIterator[AsyncCvat]:
    async with AsyncCvat(box.url, username="admin", password=PASSWORD, **{**QUICK, **options}) as client:
        await client.users.me()
        yield client


async def begun(client: AsyncCvat) -> AsyncTask:
    task = await client.tasks.create("broken", labels=["car"])
    await client.client.send(tasks.create_data(task.id, upload_start=True))
    return task


@asynccontextmanager
async def uploading(box: Sandbox) -> AsyncIterator[tuple[AsyncCvat, AsyncTask]]:
    """A task that waits for the noise, and an empty log."""
    async with signed(box) as client:
        task = await begun(client)
        box.requests.clear()
        yield client, task


def uploader(client: AsyncCvat, **more: Any) -> AsyncTusUploader:
    return AsyncTusUploader(client.client, client._shell.options, piece=1000, **more)


async def send(client: AsyncCvat, task: AsyncTask, **more: Any) -> list[int]:
    """The progress that was told while the noise went up."""
    told: list[int] = []
    room = room_for(partial(tasks.create_data, task.id), FILE)
    await uploader(client, **more).send(room, FILE, told.append, taken_is_there=True)
    return told


def seen(box: Sandbox) -> list[str]:
    return [str(one.operation).rpartition(".")[2] for one in box.requests]


async def test_an_answer_is_lost_and_the_server_is_ahead(cvat_box: Sandbox) -> None:
    async with uploading(cvat_box) as (client, task):
        cvat_box.fault(operation=APPEND, reset_after=0)
        told = await send(client, task)
    assert sum(told) == len(CONTENT)
    assert seen(cvat_box) == [
        "create_data",
        *["append_data_chunk", "head_data_chunk"],
        *["append_data_chunk"] * 2,
    ]


async def test_the_connection_breaks_within_a_piece_and_the_server_is_behind(cvat_box: Sandbox) -> None:
    async with uploading(cvat_box) as (client, task):
        cvat_box.fault(operation=APPEND, reset_request_after=300, nth=2)
        told = await send(client, task)
    assert sum(told) == len(CONTENT)
    assert seen(cvat_box).count("append_data_chunk") == 4


async def test_the_last_answer_is_lost_and_the_upload_is_gone_because_it_is_whole(cvat_box: Sandbox) -> None:
    async with uploading(cvat_box) as (client, task):
        cvat_box.fault(operation=APPEND, reset_after=0, nth=3)
        told = await send(client, task)
    assert sum(told) == len(CONTENT)
    # Asked for it is a 404, and a new place for a file of this name a 409: it is there.
    assert seen(cvat_box)[-2:] == ["head_data_chunk", "create_data"]


@pytest.mark.parametrize("status", [404, 410])
async def test_the_session_is_gone_in_the_middle_and_the_upload_begins_anew(
    cvat_box: Sandbox, status: int
) -> None:
    async with uploading(cvat_box) as (client, task):
        cvat_box.fault(operation=APPEND, status=status, nth=2)
        cvat_box.fault(operation=ASK, status=status)
        told = await send(client, task)
    assert sum(told) == len(CONTENT)
    assert min(told) < 0  # a progress bar goes back
    assert seen(cvat_box).count("create_data") == 2


async def test_a_wrong_offset_is_asked_for_and_put_right(cvat_box: Sandbox) -> None:
    async with uploading(cvat_box) as (client, task):
        cvat_box.fault(operation=APPEND, status=409, nth=2)
        assert sum(await send(client, task)) == len(CONTENT)
    assert seen(cvat_box).count("head_data_chunk") == 1


async def test_a_busy_server_is_asked_again_and_given_up_in_the_end(cvat_box: Sandbox) -> None:
    async with signed(cvat_box, retries=2) as client:
        task = await begun(client)
        cvat_box.fault(operation=APPEND, status=503, times=2)
        assert sum(await send(client, task)) == len(CONTENT)
        other = await begun(client)
        cvat_box.fault(operation=APPEND, status=503, times=None)
        with pytest.raises(Unavailable):
            await send(client, other)


async def test_a_crash_in_the_middle_costs_no_more_than_a_piece(cvat_box: Sandbox, tmp_path: Path) -> None:
    async with signed(cvat_box, retries=0) as client:
        task = await begun(client)
        cvat_box.fault(operation=APPEND, reset_request_after=100, nth=3)
        with pytest.raises(ConnectionBroken):
            await send(client, task, notes=Notes("crash", folder=tmp_path))
    cvat_box.requests.clear()
    async with signed(cvat_box) as client:
        told = await send(client, task, notes=Notes("crash", folder=tmp_path))
    assert told[0] == 2000
    assert sum(told) == len(CONTENT)
    assert "create_data" not in seen(cvat_box)


async def test_notes_of_an_upload_that_the_server_forgot_do_no_harm(
    cvat_box: Sandbox, tmp_path: Path
) -> None:
    async with signed(cvat_box, retries=0) as client:
        task = await begun(client)
        cvat_box.fault(operation=APPEND, reset_request_after=100, nth=2)
        with pytest.raises(ConnectionBroken):
            await send(client, task, notes=Notes("old", folder=tmp_path))
        cvat_box.fault(operation=ASK, status=404)
        cvat_box.requests.clear()
        assert sum(await send(client, task, notes=Notes("old", folder=tmp_path))) == len(CONTENT)
    assert "create_data" in seen(cvat_box)


async def test_a_server_that_forgets_again_and_again_is_given_up(server: Server) -> None:
    service = Service(server)
    service.on("POST", "/data/", reply(201, location="/api/tasks/1/data/1_x"))
    service.on("PATCH", "/data/", reply(404))
    service.on("HEAD", "/data/", reply(404))
    async with AsyncCvat(server.url, access_token="x", **QUICK) as client:
        room = room_for(partial(tasks.create_data, 1), FILE)
        with pytest.raises(UnexpectedContent, match=r"forgot the upload of noise\.png again and again"):
            await uploader(client).send(room, FILE, lambda amount: None)


async def test_a_server_that_has_more_than_the_file_is_not_believed(server: Server) -> None:
    service = Service(server)
    service.on("POST", "/data/", reply(201, location="/api/tasks/1/data/1_x"))
    service.on("PATCH", "/data/", reply(204, upload_offset="99999"))
    async with AsyncCvat(server.url, access_token="x", **QUICK) as client:
        room = room_for(partial(tasks.create_data, 1), FILE)
        with pytest.raises(UnexpectedContent, match="99999 bytes of a file of 2500"):
            await uploader(client).send(room, FILE, lambda amount: None)


async def test_a_location_on_another_host_gets_neither_bytes_nor_credentials(server: Server) -> None:
    with Server() as thief:
        service = Service(server)
        service.on("POST", "/data/", reply(201, location=f"{thief.url}/api/tasks/1/data/1_x"))
        service.on(
            "PATCH",
            "/data/",
            reply(204, upload_offset="1000"),
            reply(204, upload_offset="2000"),
            reply(204, upload_offset="2500"),
        )
        async with AsyncCvat(server.url, access_token="marker-token", **QUICK) as client:
            room = room_for(partial(tasks.create_data, 1), FILE)
            await uploader(client).send(room, FILE, lambda amount: None)
        assert thief.requests == []
    assert {one.target for one in server.requests[1:]} == {"/api/tasks/1/data/1_x"}
    assert b"".join(one.body for one in server.requests[1:]) == CONTENT


async def test_an_upload_behind_a_proxy_keeps_the_path_that_the_client_knows(server: Server) -> None:
    service = Service(server)
    service.on("POST", "/data/", reply(201, location="http://inner:8080/api/tasks/1/data/1_x"))
    service.on("PATCH", "/data/", reply(204, upload_offset="2500"))
    async with AsyncCvat(f"{server.url}/annotation", access_token="x", **QUICK) as client:
        room = room_for(partial(tasks.create_data, 1), FILE)
        await AsyncTusUploader(client.client, client._shell.options).send(room, FILE, lambda amount: None)
    assert server.requests[-1].target == "/annotation/api/tasks/1/data/1_x"


STEPS: dict[str, Any] = {"sorting_method": "predefined"}
"""A setting that is a list of names on the wire, and so keeps the upload out of one form."""


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    monkeypatch.setenv("SIGHTLINE_STATE", str(tmp_path / "state"))
    return put(tmp_path / "pictures", 3)


async def read_back(task: AsyncTask) -> list[bytes]:
    return [await task.read_frame(at) for at in range(task.size or 0)]


async def test_the_answer_to_the_form_is_lost_and_the_work_is_found_by_its_name(
    cvat_box: Sandbox, pictures: list[Path]
) -> None:
    async with signed(cvat_box) as client:
        task = await client.tasks.create("form", labels=["car"])
        cvat_box.requests.clear()
        cvat_box.fault(operation=CREATE, reset_after=0)
        made = await (await task.upload_data(pictures)).result()
        assert await read_back(made) == [path.read_bytes() for path in pictures]
    assert seen(cvat_box).count("create_data") == 1


async def test_a_form_that_breaks_on_the_way_goes_again_in_groups(
    cvat_box: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIGHTLINE_STATE", str(tmp_path / "state"))
    heavy = put(tmp_path / "heavy", 8)
    for path in heavy:
        path.write_bytes(path.read_bytes() + bytes(2**21))  # more than a connection takes before it breaks
    told: list[Event] = []
    async with signed(cvat_box) as client:
        task = await client.tasks.create("form", labels=["car"])
        cvat_box.requests.clear()
        cvat_box.fault(operation=CREATE, reset_request_after=50)
        made = await (await task.upload_data(heavy, progress=told.append)).result()
        assert made.size == 8
        assert await made.read_frame(7) == heavy[7].read_bytes()
    # The form, the start, four groups, the end: no file went alone.
    assert seen(cvat_box)[:7] == ["create_data"] * 7
    assert {*seen(cvat_box)[7:]} == {"retrieve", "retrieve_data"}
    amounts = [one.amount for one in told if isinstance(one, Advanced)]
    assert min(amounts) < 0  # a progress bar goes back


async def test_a_form_that_nobody_answered_for_goes_file_by_file(
    cvat_box: Sandbox, pictures: list[Path]
) -> None:
    async with signed(cvat_box) as client:
        task = await client.tasks.create("form", labels=["car"])
        cvat_box.requests.clear()
        cvat_box.fault(operation=CREATE, status=503)  # a proxy: what is behind it may have done the work
        made = await (await task.upload_data(pictures)).result()
        assert await read_back(made) == [path.read_bytes() for path in pictures]
    assert seen(cvat_box).count("append_data_chunk") == 3


async def test_a_form_that_is_too_large_for_a_proxy_goes_in_groups(
    cvat_box: Sandbox, pictures: list[Path]
) -> None:
    async with signed(cvat_box) as client:
        task = await client.tasks.create("form", labels=["car"])
        cvat_box.requests.clear()
        cvat_box.fault(operation=CREATE, status=413)
        made = await (await task.upload_data(pictures)).result()
        assert await read_back(made) == [path.read_bytes() for path in pictures]
    assert seen(cvat_box)[:4] == ["create_data"] * 4  # the form, the start, a group, the end


async def test_a_form_that_is_refused_leaves_no_notes(
    cvat_box: Sandbox, tmp_path: Path, pictures: list[Path]
) -> None:
    async with signed(cvat_box) as client:
        task = await client.tasks.create("form", labels=["car"])
        cvat_box.fault(operation=CREATE, status=400)
        with pytest.raises(BadRequest):
            await task.upload_data(pictures)
        cvat_box.requests.clear()
        assert (await (await task.upload_data(pictures)).result()).size == 3
    assert seen(cvat_box).count("create_data") == 1
    assert names(tmp_path / "state" / "uploads") == []


async def test_the_answer_to_a_group_is_lost_and_nothing_is_sent_twice(
    cvat_box: Sandbox, pictures: list[Path]
) -> None:
    async with signed(cvat_box) as client:
        task = await client.tasks.create("group", labels=["car"])
        cvat_box.requests.clear()
        cvat_box.fault(operation=CREATE, reset_after=0, nth=2)
        made = await (await task.upload_data(pictures, **STEPS)).result()
        assert await read_back(made) == [path.read_bytes() for path in pictures]
    # A place for each file was refused (409): all of them are there.
    assert "append_data_chunk" not in seen(cvat_box)


async def test_a_group_that_did_not_arrive_goes_file_by_file(cvat_box: Sandbox, pictures: list[Path]) -> None:
    async with signed(cvat_box) as client:
        task = await client.tasks.create("group", labels=["car"])
        cvat_box.requests.clear()
        cvat_box.fault(operation=CREATE, reset_request_after=50, nth=2)
        made = await (await task.upload_data(pictures, **STEPS)).result()
        assert made.size == 3
    assert seen(cvat_box).count("append_data_chunk") == 3


async def test_a_second_process_sends_what_the_first_one_left(
    cvat_box: Sandbox, tmp_path: Path, pictures: list[Path]
) -> None:
    async with signed(cvat_box, retries=0) as client:
        cvat_box.fault(operation=CREATE, status=500, nth=3)  # start, form, and then the last step
        with pytest.raises(InternalServerError) as caught:
            await client.tasks.create("crash", labels=["car"], images=pictures, upload=STEPS)
    (note,) = caught.value.__notes__
    number = int("".join(filter(str.isdigit, note)))
    cvat_box.requests.clear()
    async with signed(cvat_box) as client:
        task = await client.tasks.get(number)
        assert (await (await task.upload_data(pictures, **STEPS)).result()).size == 3
    assert seen(cvat_box).count("create_data") == 2  # start and finish: no form went again
    assert names(tmp_path / "state" / "uploads") == []


async def test_the_answer_to_the_last_step_is_lost_and_the_work_is_found_by_its_name(
    cvat_box: Sandbox, pictures: list[Path]
) -> None:
    async with signed(cvat_box) as client:
        task = await client.tasks.create("finish", labels=["car"])
        cvat_box.fault(operation=CREATE, reset_after=0, nth=3)
        assert (await (await task.upload_data(pictures, **STEPS)).result()).size == 3


async def test_a_name_that_is_taken_is_a_conflict_where_it_says_nothing_of_the_file(
    cvat_box: Sandbox,
) -> None:
    async with signed(cvat_box) as client:
        task = await begun(client)
        await send(client, task)
        room = room_for(partial(tasks.create_data, task.id), FILE)
        with pytest.raises(Conflict):
            await uploader(client).send(room, FILE, lambda amount: None)


def noted(folder: Path) -> str:
    (path,) = folder.glob("*.json")
    return path.read_text()


async def test_notes_hold_no_credentials(cvat_box: Sandbox, tmp_path: Path) -> None:
    async with signed(cvat_box, retries=0) as client:
        task = await begun(client)
        cvat_box.fault(operation=APPEND, reset_request_after=100, nth=2)
        with pytest.raises(ConnectionBroken):
            await send(client, task, notes=Notes("quiet", folder=tmp_path))
    text = noted(tmp_path)
    assert "/api/tasks/" in text
    assert PASSWORD not in text and "http" not in text
