"""Occlusion masks: their whole life on two poses, the spellings that are refused, and who may read what."""

from datetime import UTC, datetime

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import Forbidden, InvalidInput, MethodNotAllowed, NotFound, Unprocessable
from sightline.pyronear import Mask
from sightline_api.pyronear import occlusion_masks as calls
from tests.replay._async.story import AsyncStory, given
from tests.replay.session import refused
from tests.replay.words import ELSEWHERE, SCOPE, gone

GONE = gone("OcclusionMask")
NO_POSE = gone("Pose")
NOT_A_MASK = "Invalid mask format. Expected: (xmin, ymin, xmax, ymax) with float values in [0,1]."
WHOLE = Mask(0, 0, 1, 1)


async def test_occlusion_masks() -> None:
    async with AsyncStory("occlusion_masks") as story:
        admin, agent, user, stranger = await story.begin(
            "admin_hq", "agent_valley", "user_valley", "agent_coast"
        )
        ridge, south = await story.camera(admin, 1), await story.camera(admin, 2)
        await _creating(story, admin, agent, user)
        await _refused(story, agent, user, stranger, ridge)
        await _lists(story, agent, user, stranger, ridge, south)
        await _one(story, agent, user, stranger, ridge)
        await _changing(story, agent, stranger)
        await _deleting(story, admin, agent, user, stranger)


async def _creating(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, user: AsyncPyronear
) -> None:
    story.step("a pose without masks")
    assert [one async for one in user.occlusion_masks.list(1)] == []

    story.step("the official client asks without the slash; our policies follow, and the body goes again")
    body = {"pose_id": 1, "mask": "(0.1,0.1,0.9,0.9)"}
    answer = await story.custom(agent, "POST", "/api/v1/occlusion_masks", json=body)
    assert answer.status == 201
    assert answer.json()["id"] == 1

    story.step("a value, and its text as it is stored")
    two = await agent.occlusion_masks.create(1, Mask(0, 0, 1, 0.25))
    assert (two.id, two.pose_id, two.mask, two.text) == (2, 1, Mask(0, 0, 1, 0.25), "(0,0,1,.25)")
    assert two.created_at == datetime(2026, 11, 20, 3, 22, 38, 513557, tzinfo=UTC)

    story.step("the server stores corners in the wrong order; the proxies do not send them")
    with pytest.raises(InvalidInput):
        await admin.occlusion_masks.create(1, "(0.9,0.9,0.1,0.1)")
    assert (await story.low(admin, calls.create({"pose_id": 1, "mask": "(0.9,0.9,0.1,0.1)"}))).id == 3
    four = await agent.occlusion_masks.create(2, (0.2, 0.3, 0.4, 0.567))
    assert (four.id, four.mask) == (4, Mask(0.2, 0.3, 0.4, 0.567))


async def _refused(
    story: AsyncStory,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    stranger: AsyncPyronear,
    ridge: AsyncPyronear,
) -> None:
    story.step("texts that are no mask")
    for text in ("(0.1, 0.1, 0.9, 0.9)", "(1.0,0,1,1)", "(0.1234,0,1,1)", "[(0,0,1,1)]"):
        with refused(Unprocessable, NOT_A_MASK):
            await story.low(agent, calls.create({"pose_id": 1, "mask": text}))
    for text in ("x", f"({'0' * 255})"):
        with refused(Unprocessable, fields=("body.mask",)):
            await story.low(agent, calls.create({"pose_id": 1, "mask": text}))

    story.step("no mask at all, no pose number, no such pose")
    with refused(Unprocessable, fields=("body.mask",)):
        await story.low(agent, calls.create({"pose_id": 1}))
    with refused(Unprocessable, fields=("body.pose_id",)):
        await story.low(agent, calls.create({"pose_id": 0, "mask": "(0,0,1,1)"}))
    with refused(NotFound, NO_POSE):
        await agent.occlusion_masks.create(999, WHOLE)

    story.step("strangers, users and cameras make none")
    with refused(Forbidden, ELSEWHERE):
        await stranger.occlusion_masks.create(1, WHOLE)
    for who in (user, ridge):
        with refused(Forbidden, SCOPE):
            await who.occlusion_masks.create(1, WHOLE)


async def _lists(
    story: AsyncStory,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    stranger: AsyncPyronear,
    ridge: AsyncPyronear,
    south: AsyncPyronear,
) -> None:
    story.step("everybody in the organization reads the masks of a pose, other cameras too")
    masks = [one async for one in agent.occlusion_masks.list(1)]
    assert [(one.id, one.mask) for one in masks] == [
        (1, Mask(0.1, 0.1, 0.9, 0.9)),
        (2, Mask(0, 0, 1, 0.25)),
        (3, None),
    ]
    assert masks[2].text == "(0.9,0.9,0.1,0.1)", "one that covers nothing still tells what it is"
    assert [one.id async for one in user.occlusion_masks.list(2)] == [4]
    for camera in (ridge, south):
        assert [one async for one in camera.occlusion_masks.list(1)] == masks
    with refused(Forbidden, ELSEWHERE):
        await stranger.occlusion_masks.list(1).first()
    with refused(NotFound, NO_POSE):
        await agent.occlusion_masks.list(999).first()


async def _one(
    story: AsyncStory,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    stranger: AsyncPyronear,
    ridge: AsyncPyronear,
) -> None:
    story.step("a single one is for agents and admins")
    assert (await agent.occlusion_masks.get(2)).mask == Mask(0, 0, 1, 0.25)
    for who in (user, ridge):
        with refused(Forbidden, SCOPE):
            await who.occlusion_masks.get(2)
    with refused(Forbidden, ELSEWHERE):
        await stranger.occlusion_masks.get(2)
    with refused(NotFound, GONE):
        await agent.occlusion_masks.get(999)
    with refused(Unprocessable, fields=("path.mask_id",)):
        await story.low(agent, calls.get(0))
    with refused(MethodNotAllowed, "Method Not Allowed"):
        await story.custom(agent, "GET", "/api/v1/occlusion_masks/")


async def _changing(story: AsyncStory, agent: AsyncPyronear, stranger: AsyncPyronear) -> None:
    story.step("another rectangle in its place")
    changed = await agent.occlusion_masks.update(2, Mask(0, 0, 0.5, 1))
    assert (changed.id, changed.mask) == (2, Mask(0, 0, 0.5, 1))
    with refused(Unprocessable, NOT_A_MASK):
        await story.low(agent, calls.update(2, {"mask": "nope"}))
    with refused(Unprocessable, fields=("body.mask",)):
        await story.low(agent, calls.update(2, {}))
    with refused(Forbidden, ELSEWHERE):
        await given(changed, stranger).update(WHOLE)
    with refused(NotFound, GONE):
        await agent.occlusion_masks.update(999, WHOLE)


async def _deleting(
    story: AsyncStory,
    admin: AsyncPyronear,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    stranger: AsyncPyronear,
) -> None:
    story.step("agents and admins of the organization delete, once")
    with refused(Forbidden, SCOPE):
        await user.occlusion_masks.delete(2)
    with refused(Forbidden, ELSEWHERE):
        await stranger.occlusion_masks.delete(2)
    await agent.occlusion_masks.delete(2)
    with refused(NotFound, GONE):
        await agent.occlusion_masks.delete(2)
    assert [one.id async for one in agent.occlusion_masks.list(1)] == [1, 3]
    for mask_id in (3, 1):
        await admin.occlusion_masks.delete(mask_id)
    assert [one async for one in agent.occlusion_masks.list(1)] == []
