"""Detections: what may be uploaded and what not, how frames become a sequence, and how they go again."""

from datetime import UTC, datetime
from typing import Any

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import (
    Forbidden,
    InternalServerError,
    InvalidInput,
    NotFound,
    Redirected,
    Unauthorized,
    Unprocessable,
)
from sightline.pyronear import AsyncDetection, Box
from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.files import File
from sightline_api._runtime.wire import BytesBody
from sightline_api.pyronear import detections as calls
from sightline_api.pyronear import models
from tests.replay._async.story import AsyncStory, given
from tests.replay.session import crop, frame, refused
from tests.replay.words import SCOPE, gone

GONE = gone("Detection")
SMALL = Box(0.1, 0.1, 0.2, 0.2, 0.5)


async def test_detections() -> None:
    async with AsyncStory("detections") as story:
        admin, agent, user, stranger = await story.begin(
            "admin_hq", "agent_valley", "user_valley", "agent_coast"
        )
        ridge, south = await story.camera(admin, 1), await story.camera(admin, 2)
        three = await _uploading(story, user, ridge)
        await _refused_boxes(story, ridge)
        await _refused_otherwise(story, agent, ridge)
        one, four = await _reading(story, user, stranger, ridge)
        address = await _pictures(story, user, stranger, one)
        await _a_sequence_forms(story, user, south)
        await _deleting(story, agent, user, address, given(three, admin), given(four, admin))


async def _uploading(story: AsyncStory, user: AsyncPyronear, ridge: AsyncPyronear) -> AsyncDetection:
    story.step("nothing is there yet, and an empty frame leaves nothing behind")
    assert await user.detections.list().first() is None
    assert await ridge.detections.create_continuity(frame(1), pose_id=1) is None

    story.step("one box, with a time that has an offset: shown in UTC")
    told = {"bboxes": "[(0.05,0.05,0.15,0.15,0.5)]", "recorded_at": "2026-01-02T10:00:00+02:00"}
    # Our proxies send naive UTC; that the server converts by itself is seen on the low level alone.
    raw = await story.low(ridge, calls.create({**told, "pose_id": 1, "file": File(frame(1))}))
    assert raw is not None
    assert (raw.id, raw.bucket_key) == (1, "1-20261120032246-eaf1cd68.jpg")
    assert raw.recorded_at == datetime(2026, 1, 2, 8)

    story.step("one box and a naive time, which is UTC")
    two = await ridge.detections.create(
        frame(2), [Box(0.8, 0.05, 0.9, 0.15, 0.412)], pose_id=1, recorded_at=datetime(2026, 1, 2, 10)
    )
    assert (two.id, two.camera_id, two.pose_id, two.sequence_id) == (2, 1, 1, None)
    assert two.box == Box(0.8, 0.05, 0.9, 0.15, 0.412)
    assert two.other_boxes == ()
    assert two.recorded_at == datetime(2026, 1, 2, 10, tzinfo=UTC)
    assert two.created_at == datetime(2026, 11, 20, 3, 22, 46, 760323, tzinfo=UTC)

    story.step("two boxes with their crops make two detections; the first is the answer")
    pair = [Box(0.05, 0.8, 0.15, 0.9, 1), Box(0.8, 0.8, 0.9, 0.9, 0)]
    three = await ridge.detections.create(frame(3), pair, pose_id=1, crops=[crop(1), crop(2)])
    assert (three.id, three.box, three.other_boxes) == (3, pair[0], (pair[1],))

    story.step("five boxes are the most")
    corners = [(0.3, 0.05), (0.45, 0.05), (0.6, 0.05), (0.3, 0.8), (0.45, 0.8)]
    five = [
        (left, top, round(left + 0.05, 2), round(top + 0.05, 2), 0.31 + at / 100)
        for at, (left, top) in enumerate(corners)
    ]
    crops = [crop(number) for number in range(1, 6)]
    first = await ridge.detections.create(frame(4), five, pose_id=1, crops=crops)
    assert (first.id, len(first.other_boxes)) == (5, 4)
    return three


async def _refused_boxes(story: AsyncStory, ridge: AsyncPyronear) -> None:
    story.step("spellings that the server refuses: the proxies write none of them")
    for spelling in (
        "[(0.1, 0.1,0.2,0.2,0.5)]",
        "[(0.1,0.1,0.2,0.2,1.0)]",
        "[(0.1,0.1,0.2,0.2,0.5000)]",
        "[[0.1,0.1,0.2,0.2,0.5]]",
        "[(0.1,0.1,0.2,0.2)]",
        "[(-0.1,0.1,0.2,0.2,0.5)]",
        "[(0.1,0.1,0.2,0.2,0.5)",
        "",
        f"[{','.join(['(0,0,1,1,1)'] * 16)}]",
    ):
        with refused(Unprocessable, fields=("body.bboxes",)):
            await story.low(ridge, _upload(bboxes=spelling))

    story.step("corners in the wrong order: refused by the proxies before anything is sent")
    for reversed_corners in ((0.2, 0.1, 0.1, 0.2, 0.5), (0.1, 0.1, 0.1, 0.2, 0.5)):
        with pytest.raises(InvalidInput):
            await ridge.detections.create(frame(5), [reversed_corners], pose_id=1)
        text = f"[({','.join(map(str, reversed_corners))})]"
        with refused(Unprocessable, "xmin & ymin are expected to be respectively smaller than xmax & ymax"):
            await story.low(ridge, _upload(bboxes=text))


async def _refused_otherwise(story: AsyncStory, agent: AsyncPyronear, ridge: AsyncPyronear) -> None:
    story.step("crops that do not match the boxes")
    number = "Number of crops must match the number of bboxes."
    with refused(Unprocessable, number):
        await story.low(ridge, _upload(crop=[File(crop(1)), File(crop(2))]))
    with refused(Unprocessable, number):
        await story.low(ridge, _upload(bboxes="[]", crop=[File(crop(1))]))

    story.step("a time that is none, no file, no pose")
    with refused(Unprocessable, fields=("body.recorded_at",)):
        await story.low(ridge, _upload(recorded_at="yesterday"))
    with refused(Unprocessable, "body.file: Field required", fields=("body.file",)):
        form = b"bboxes=[(0.1,0.1,0.2,0.2,0.5)]&pose_id=1"
        body = BytesBody(form, "application/x-www-form-urlencoded")
        await story.low(ridge, calls.create_endpoint.call(body=body))
    with refused(Unprocessable, "body.pose_id: Field required", fields=("body.pose_id",)):
        await story.low(ridge, calls.create({"bboxes": "[]", "file": File(frame(5))}))

    story.step("a pose that sleeps, one of another camera, one that is not there")
    for pose_id, kind, message in (
        (5, Unprocessable, "Pose is not active."),
        (3, Forbidden, "Access forbidden."),
        (999, NotFound, "Table Pose has no corresponding entry."),
    ):
        with refused(kind, message):
            await ridge.detections.create(frame(5), [SMALL], pose_id=pose_id)

    story.step("whoever is no camera, and nobody")
    with refused(Forbidden, SCOPE):
        await agent.detections.create(frame(5), [SMALL], pose_id=1)
    with refused(Unauthorized, "Not authenticated"):
        await story.low(story.nobody, _upload())

    story.step("fourteen boxes pass the check and break the server, which is why five are the most")
    with refused(InternalServerError, "Internal Server Error"):
        await story.low(ridge, _upload(bboxes=f"[{','.join(['(0,0,1,1,1)'] * 14)}]", pose_id=2))


async def _reading(
    story: AsyncStory, user: AsyncPyronear, stranger: AsyncPyronear, ridge: AsyncPyronear
) -> tuple[AsyncDetection, AsyncDetection]:
    story.step("the official client asks without the slash and is led to it; ours never pays for that")
    with refused(Redirected):
        await story.custom(story.bare("user-3"), "GET", "/api/v1/detections")
    rows = [one async for one in user.detections.list()]
    assert [one.id for one in rows] == list(range(1, 10))
    assert len({one.key for one in rows}) == 4, "the boxes of one upload share its frame"

    story.step("another organization has none, a camera may not ask")
    assert [one async for one in stranger.detections.list()] == []
    with refused(Forbidden, SCOPE):
        await ridge.detections.list().first()

    story.step("one of them, and one that shares its frame with another")
    one = await user.detections.get(1)
    assert one.recorded_at == datetime(2026, 1, 2, 8, tzinfo=UTC)
    four = await user.detections.get(4)
    assert four.box == Box(0.8, 0.8, 0.9, 0.9, 0)
    assert four.other_boxes == (Box(0.05, 0.8, 0.15, 0.9, 1),)
    with refused(Forbidden, "Access forbidden."):
        await stranger.detections.get(1)
    with refused(NotFound, GONE):
        await user.detections.get(999)
    with refused(Unprocessable, fields=("path.detection_id",)):
        await story.low(user, calls.get(0))
    return one, four


async def _pictures(
    story: AsyncStory, user: AsyncPyronear, stranger: AsyncPyronear, one: AsyncDetection
) -> models.DetectionUrl:
    story.step("a frame, byte for byte")
    assert await one.read() == frame(1)

    story.step("a frame and its crop")
    address = await story.low(user, calls.get_url(4))
    assert await story.picture(user, address.url) == frame(3)
    assert await story.picture(user, address.crop_url) == crop(2)

    story.step("not for another organization, and not of what is not there")
    with refused(Forbidden, "Access forbidden."):
        await stranger.detections.picture_url(1)
    with refused(NotFound, GONE):
        await user.detections.picture_url(999)
    return address


async def _a_sequence_forms(story: AsyncStory, user: AsyncPyronear, south: AsyncPyronear) -> None:
    story.step("the third overlapping frame founds a sequence")
    founded = [
        await south.detections.create(frame(number), [box], pose_id=3)
        for number, box in (
            (6, Box(0.4, 0.4, 0.5, 0.5, 0.6)),
            (7, Box(0.41, 0.4, 0.51, 0.5, 0.65)),
            (8, Box(0.42, 0.4, 0.52, 0.5, 0.7)),
        )
    ]
    assert [(one.id, one.sequence_id) for one in founded] == [(10, None), (11, None), (12, 1)]

    story.step("an empty frame goes on with it, and so does one with its box elsewhere")
    empty = await south.detections.create_continuity(frame(9), pose_id=3)
    assert empty is not None
    assert (empty.id, empty.box, empty.sequence_id) == (13, None, 1)
    elsewhere = await south.detections.create(frame(10), [Box(0.8, 0.8, 0.9, 0.9, 0.3)], pose_id=3)
    assert (elsewhere.id, elsewhere.sequence_id) == (14, None)
    rows = [(one.id, one.sequence_id) async for one in user.detections.list()]
    assert rows[9:] == [(10, 1), (11, 1), (12, 1), (13, 1), (14, None), (15, 1)]


async def _deleting(
    story: AsyncStory,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    address: models.DetectionUrl,
    three: AsyncDetection,
    four: AsyncDetection,
) -> None:
    story.step("an admin alone deletes; the crop goes along, the frame stays for whom it is shared with")
    with refused(Forbidden, SCOPE):
        await given(four, agent).delete()
    await four.delete()
    with refused(NotFound, GONE):
        await user.detections.get(4)
    with refused(NotFound):
        await story.picture(user, address.crop_url)
    assert await story.picture(user, address.url) == frame(3)

    story.step("with its last detection the frame goes too")
    await three.delete()
    with refused(NotFound):
        await story.picture(user, address.url)
    with refused(NotFound, GONE):
        await four.delete()


def _upload(**changes: Any) -> Call[Any]:
    """An upload of frame 5 by the operation itself, which takes what the proxies refuse."""
    return calls.create(
        {"bboxes": "[(0.1,0.1,0.2,0.2,0.5)]", "pose_id": 1, "file": File(frame(5)), **changes}
    )
