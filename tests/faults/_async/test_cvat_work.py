"""Exports of CVAT that fail, are superseded, never end, or lead elsewhere; archives that climb out."""

import stat
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest

from sightline import AsyncCvat
from sightline.core.errors import (
    DeadlineExceeded,
    FileRefused,
    NotFound,
    OperationFailed,
    SchemaDriftWarning,
    Truncated,
    UnexpectedContent,
    UnknownStatus,
)
from sightline.cvat import AsyncTask, extract
from sightline_api.cvat import models
from tests.faults.cvat import RQ, Service, request, zipped
from tests.faults.place import QUICK, names
from tests.support.server import Server, reply

START, LOOK, FETCH = ("POST", "/dataset/export"), ("GET", "/api/requests/"), ("GET", "/dataset/download")
STARTED = reply(202, {"rq_id": RQ})
WHERE = "/api/tasks/7/dataset/download?rq_id=x%26y"


@pytest.fixture
def service(server: Server) -> Service:
    made = Service(server)
    made.on(*START, STARTED)
    made.on(*LOOK, request("queued"), request("started", progress=0.5), request("finished", result_url=WHERE))
    made.on(*FETCH, reply(200, zipped("a.txt"), content_type="application/zip"))
    return made


def client(service: Service, **options: Any) -> AsyncCvat:
    return AsyncCvat(service.server.url, access_token="marker-token", **{**QUICK, **options})


def task(cvat: AsyncCvat) -> AsyncTask:
    raw = dict.fromkeys(models.TaskRead.__struct_fields__)
    return AsyncTask(models.TaskRead(**{**raw, "id": 7}), connection=cvat._shell)


async def test_an_export_that_runs_already_is_joined(service: Service, tmp_path: Path) -> None:
    service.on(*START, reply(409, {"rq_id": RQ}))
    async with client(service) as cvat:
        path = await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
    assert path.read_bytes() == zipped("a.txt")
    assert service.asked.count("POST /api/tasks/7/dataset/export") == 1


async def test_an_export_that_fails_says_why_in_one_line(service: Service, tmp_path: Path) -> None:
    service.on(
        *LOOK, request("failed", message="Traceback (most recent call last):\n  File x\nOSError: disk full")
    )
    async with client(service) as cvat:
        with pytest.raises(OperationFailed, match=r"failed\): OSError: disk full$"):
            await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
    assert names(tmp_path) == []


async def test_an_export_that_never_ends_is_given_up_at_the_deadline(
    service: Service, tmp_path: Path
) -> None:
    service.on(*LOOK, request("started"))
    async with client(service, deadline=0.05) as cvat:
        with pytest.raises(DeadlineExceeded):
            await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
        operation = await task(cvat).start_export("COCO 1.0")
        with pytest.raises(DeadlineExceeded):
            await operation.wait(timeout=0)


async def test_a_state_that_nobody_knows_is_reported_and_not_waited_for(
    service: Service, tmp_path: Path
) -> None:
    service.on(*LOOK, request("paused"))
    async with client(service) as cvat:
        with pytest.raises(UnknownStatus, match="'paused'"):
            await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
    assert service.asked.count(f"GET /api/requests/{_encoded(RQ)}") == 1


async def test_an_export_whose_file_was_superseded_is_started_again(service: Service, tmp_path: Path) -> None:
    service.on(*FETCH, reply(404, b"gone", content_type="text/plain"), reply(200, zipped("new.txt")))
    async with client(service) as cvat:
        path = await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
    assert path.read_bytes() == zipped("new.txt")
    assert service.asked.count("POST /api/tasks/7/dataset/export") == 2


async def test_an_export_whose_request_was_forgotten_is_started_again(
    service: Service, tmp_path: Path
) -> None:
    service.on(
        *LOOK,
        request("started"),
        reply(404, b"no such request", content_type="text/plain"),
        request("finished", result_url=WHERE),
    )
    async with client(service) as cvat:
        await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
    assert service.asked.count("POST /api/tasks/7/dataset/export") == 2


async def test_an_export_that_is_superseded_again_and_again_is_given_up(
    service: Service, tmp_path: Path
) -> None:
    service.on(*FETCH, reply(404, b"gone", content_type="text/plain"))
    async with client(service) as cvat:
        with pytest.raises(NotFound):
            await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
    assert service.asked.count("POST /api/tasks/7/dataset/export") == 3
    assert names(tmp_path) == []


async def test_a_task_that_is_not_there_is_asked_for_once(service: Service, tmp_path: Path) -> None:
    service.on(*START, reply(404, {"detail": "No Task matches the given query."}))
    async with client(service) as cvat:
        with pytest.raises(NotFound, match="No Task matches"):
            await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
    assert service.asked == ["POST /api/tasks/7/dataset/export"]


async def test_a_result_on_another_host_is_fetched_from_the_configured_one(
    service: Service, tmp_path: Path
) -> None:
    with Server() as thief:
        service.on(*LOOK, request("finished", result_url=f"{thief.url}{WHERE}"))
        async with client(service) as cvat:
            await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
        assert thief.requests == []
    assert service.server.requests[-1].target == WHERE
    assert service.server.requests[-1].header("authorization") == "Bearer marker-token"


async def test_a_redirect_of_the_download_takes_no_token_along(service: Service, tmp_path: Path) -> None:
    with Server() as storage:
        storage.replies(reply(200, zipped("b.txt"), content_type="application/zip"))
        service.on(*FETCH, reply(302, location=f"{storage.url}/bucket/file?Signature=x"))
        async with client(service) as cvat:
            path = await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
        assert path.read_bytes() == zipped("b.txt")
        (fetched,) = storage.requests
    assert fetched.header("authorization") is None
    assert fetched.header("x-organization") is None
    assert b"marker" not in fetched.raw


async def test_a_web_page_in_place_of_the_file_is_no_file(service: Service, tmp_path: Path) -> None:
    service.on(*FETCH, reply(200, b"<html>sign in</html>", content_type="text/html"))
    async with client(service) as cvat:
        with pytest.raises(UnexpectedContent, match="a web page came in place of a file"):
            await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip")
    assert names(tmp_path) == []


async def test_work_that_is_started_without_an_id_is_an_error(service: Service, tmp_path: Path) -> None:
    service.on(*START, reply(202, {}))
    async with client(service) as cvat:
        with pytest.raises(UnexpectedContent, match="without the id of the work"):
            await task(cvat).start_export("COCO 1.0")


async def test_a_task_whose_request_was_forgotten_tells_by_itself_that_it_has_data(service: Service) -> None:
    raw = {"id": 7, "name": "x", "size": 5}
    service.on("POST", "/data/", reply(202, {"rq_id": "action=create&target=task&target_id=7"}))
    service.on(*LOOK, reply(404, b"no such request", content_type="text/plain"))
    service.on("GET", "/api/tasks/7", reply(200, raw))
    async with client(service) as cvat:
        operation = await task(cvat).upload_data(["https://example.org/1.jpg"])
        with pytest.warns(SchemaDriftWarning):
            made = await operation.result()
    assert made.size == 5


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "a/../../outside.txt",
        "/etc/outside.txt",
        "..\\outside.txt",
        "C:/outside.txt",
        "a/./../../x",
    ],
)
def test_members_that_climb_out_are_refused_before_anything_is_written(tmp_path: Path, name: str) -> None:
    archive = tmp_path / "evil.zip"
    archive.write_bytes(zipped("fine.txt", name))
    with pytest.raises(FileRefused, match="nothing was unpacked"):
        extract(archive, tmp_path / "into" / "deep")
    assert names(tmp_path) == ["evil.zip"]


def test_members_that_are_links_or_come_twice_are_refused(tmp_path: Path) -> None:
    archive = tmp_path / "link.zip"
    with ZipFile(archive, "w") as opened:
        link = ZipInfo("link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        opened.writestr(link, "/etc/passwd")
    with pytest.raises(FileRefused, match="is a link"):
        extract(archive, tmp_path / "into")
    archive.write_bytes(zipped("a.txt", "A.txt"))
    with pytest.raises(FileRefused, match="comes twice"):
        extract(archive, tmp_path / "into")


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "into").mkdir()
    (tmp_path / "into" / "a").symlink_to(tmp_path / "outside")
    archive = tmp_path / "x.zip"
    archive.write_bytes(zipped("a/b.txt"))
    with pytest.raises(FileRefused, match="through a link"):
        extract(archive, tmp_path / "into")
    assert names(tmp_path / "outside") == []


def test_an_archive_that_is_none_or_broken_is_truncated(tmp_path: Path) -> None:
    archive = tmp_path / "half.zip"
    archive.write_bytes(zipped("a.txt")[:-30])
    with pytest.raises(Truncated, match=r"half\.zip is no whole zip archive"):
        extract(archive, tmp_path / "into")


async def test_an_export_with_members_that_climb_out_is_kept_and_not_unpacked(
    service: Service, tmp_path: Path
) -> None:
    service.on(*FETCH, reply(200, zipped("../../outside.txt"), content_type="application/zip"))
    async with client(service) as cvat:
        with pytest.raises(FileRefused, match="outside of the folder"):
            await task(cvat).export_dataset("COCO 1.0", tmp_path / "out.zip", extract=True)
    assert names(tmp_path) == ["out.zip"]


def _encoded(rq_id: str) -> str:
    from urllib.parse import quote

    return quote(rq_id, safe="")
