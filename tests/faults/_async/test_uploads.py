"""Uploads that break: a POST is sent again only where it provably did nothing."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import (
    ConnectionBroken,
    ConnectionFailed,
    InternalServerError,
    RateLimited,
    TimedOut,
    Unavailable,
)
from sightline_sandbox import Sandbox
from tests.faults.place import PICTURE, QUICK, asked, token
from tests.support.server import RESET, SILENCE, Server, closed_port, head, reply

BOX = (0.1, 0.1, 0.2, 0.2, 0.5)
CREATE = "pyronear.detections.create"
CREATED = {
    "id": 1,
    "camera_id": 1,
    "pose_id": 1,
    "sequence_id": None,
    "bucket_key": "1-1.jpg",
    "crop_bucket_key": None,
    "bbox": "(.1,.1,.2,.2,.5)",
    "others_bboxes": None,
    "created_at": "2026-06-01T12:00:00",
    "recorded_at": "2026-06-01T12:00:00",
}
BUSY = reply(429, {"detail": "slow down"}, retry_after="0")


async def test_the_server_dies_in_the_middle_of_an_upload(sandbox: Sandbox) -> None:
    sandbox.fault(operation=CREATE, reset_request_after=1000, times=None)
    large = PICTURE + bytes(2**20)
    async with AsyncPyronear(token(sandbox, "camera"), base_url=sandbox.url, **QUICK) as camera:
        with pytest.raises(ConnectionBroken, match="the connection broke during"):
            await camera.detections.create(large, [BOX], pose_id=1)
    assert asked(sandbox) == [(CREATE, None)]


async def test_the_answer_to_an_upload_is_lost_after_the_server_did_its_work(sandbox: Sandbox) -> None:
    sandbox.fault(operation=CREATE, reset_after=0)
    async with AsyncPyronear(token(sandbox, "camera"), base_url=sandbox.url, **QUICK) as camera:
        with pytest.raises(ConnectionBroken):
            await camera.detections.create(PICTURE, [BOX], pose_id=1)
    assert len(asked(sandbox)) == 1


async def test_an_upload_that_nobody_answers_is_given_up_in_time_and_not_repeated(server: Server) -> None:
    server.replies([SILENCE])
    async with AsyncPyronear("token", base_url=server.url, **QUICK).with_options(timeout=0.2) as camera:
        with pytest.raises(TimedOut, match="allow more with timeout="):
            await camera.detections.create(PICTURE, [BOX], pose_id=1)
    assert len(server.requests) == 1


async def test_an_upload_that_was_provably_not_received_is_repeated(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "sightline")
    async with AsyncPyronear("token", base_url=closed_port(), **QUICK, retries=2) as camera:
        with pytest.raises(ConnectionFailed) as caught:
            await camera.detections.create(PICTURE, [BOX], pose_id=1)
    assert not caught.value.sent
    told = [record.getMessage()[:8] for record in caplog.records if record.name == "sightline"]
    assert told == ["repeat 1", "repeat 2"]


@pytest.mark.parametrize("status", [500, 502, 503, 504, 408])
async def test_an_upload_answered_by_a_failing_server_is_not_repeated(server: Server, status: int) -> None:
    server.replies(reply(status, {"detail": "out of order"}))
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as camera:
        with pytest.raises(Exception, match="out of order"):
            await camera.detections.create(PICTURE, [BOX], pose_id=1)
    assert len(server.requests) == 1


@pytest.mark.parametrize("retries", [0, 2])
async def test_an_upload_that_is_put_off_is_repeated_as_often_as_allowed(
    server: Server, retries: int
) -> None:
    server.replies(BUSY)
    async with AsyncPyronear("token", base_url=server.url, **QUICK, retries=retries) as camera:
        with pytest.raises(RateLimited, match="slow down"):
            await camera.detections.create(PICTURE, [BOX], pose_id=1)
    assert len(server.requests) == 1 + retries


async def test_a_repeated_upload_has_its_file_from_the_first_byte(server: Server, tmp_path: Path) -> None:
    picture = tmp_path / "frame.jpg"
    picture.write_bytes(PICTURE + bytes(2**20))
    server.replies(BUSY, BUSY, reply(201, CREATED))
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as camera:
        await camera.detections.create(picture, [BOX], pose_id=1)
        with picture.open("rb") as stream:
            stream.seek(100)
            server.replies(BUSY, reply(201, CREATED))
            await camera.detections.create(stream, [BOX], pose_id=1)
    assert len(server.requests) == 5
    assert all(picture.read_bytes() in request.body for request in server.requests)


async def test_patience_asked_for_by_a_date_in_the_past_is_none(server: Server) -> None:
    date = format_datetime(datetime.now(UTC) - timedelta(hours=1), usegmt=True)
    server.replies(reply(429, {"detail": "slow down"}, retry_after=date), reply(201, CREATED))
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as camera:
        await camera.detections.create(PICTURE, [BOX], pose_id=1)
    assert len(server.requests) == 2


async def test_the_answer_breaks_off_in_its_middle(server: Server) -> None:
    server.replies([head(201, {"content-length": 500, "content-type": "application/json"}), b'{"id":', RESET])
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as camera:
        with pytest.raises(ConnectionBroken):
            await camera.detections.create(PICTURE, [BOX], pose_id=1)
    assert len(server.requests) == 1


async def test_the_silent_close_after_an_unhandled_failure_does_not_hurt_the_next_upload(
    sandbox: Sandbox,
) -> None:
    sandbox.fault(operation=CREATE, status=500, body="Internal Server Error", close=True)
    async with AsyncPyronear(token(sandbox, "camera"), base_url=sandbox.url, **QUICK) as camera:
        with pytest.raises(InternalServerError, match="Internal Server Error"):
            await camera.detections.create(PICTURE, [BOX], pose_id=1)
        assert (await camera.detections.create(PICTURE, [BOX], pose_id=1)).id
    assert asked(sandbox) == [(CREATE, 500), (CREATE, 201)]


async def test_an_unavailable_server_answers_an_upload_before_it_is_read(server: Server) -> None:
    server.replies(reply(503, {"detail": "draining"}, connection="close"))
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as camera:
        with pytest.raises(Unavailable, match="draining"):
            await camera.detections.create(PICTURE + bytes(2**20), [BOX], pose_id=1)
