# Written by `make generate` from tests/replay/_async/test_occlusion_masks.py: change that file, not this one.

"""Occlusion masks: their whole life on two poses, the spellings that are refused, and who may read what."""

from datetime import UTC, datetime

import pytest

from sightline import Pyronear
from sightline.core.errors import Forbidden, InvalidInput, MethodNotAllowed, NotFound, Unprocessable
from sightline.pyronear import Mask
from sightline_api.pyronear import occlusion_masks as calls
from tests.replay._sync.story import Story, given
from tests.replay.session import refused
from tests.replay.words import ELSEWHERE, SCOPE, gone

GONE = gone("OcclusionMask")
NO_POSE = gone("Pose")
NOT_A_MASK = "Invalid mask format. Expected: (xmin, ymin, xmax, ymax) with float values in [0,1]."
WHOLE = Mask(0, 0, 1, 1)


def test_occlusion_masks() -> None:
    with Story("occlusion_masks") as story:
        admin, agent, user, stranger = story.begin("admin_hq", "agent_valley", "user_valley", "agent_coast")
        ridge, south = story.camera(admin, 1), story.camera(admin, 2)
        _creating(story, admin, agent, user)
        _refused(story, agent, user, stranger, ridge)
        _lists(story, agent, user, stranger, ridge, south)
        _one(story, agent, user, stranger, ridge)
        _changing(story, agent, stranger)
        _deleting(story, admin, agent, user, stranger)


def _creating(story: Story, admin: Pyronear, agent: Pyronear, user: Pyronear) -> None:
    story.step("a pose without masks")
    assert [one for one in user.occlusion_masks.list(1)] == []

    story.step("the official client asks without the slash; our policies follow, and the body goes again")
    body = {"pose_id": 1, "mask": "(0.1,0.1,0.9,0.9)"}
    answer = story.custom(agent, "POST", "/api/v1/occlusion_masks", json=body)
    assert answer.status == 201
    assert answer.json()["id"] == 1

    story.step("a value, and its text as it is stored")
    two = agent.occlusion_masks.create(1, Mask(0, 0, 1, 0.25))
    assert (two.id, two.pose_id, two.mask, two.text) == (2, 1, Mask(0, 0, 1, 0.25), "(0,0,1,.25)")
    assert two.created_at == datetime(2026, 11, 20, 3, 22, 38, 513557, tzinfo=UTC)

    story.step("the server stores corners in the wrong order; the proxies do not send them")
    with pytest.raises(InvalidInput):
        admin.occlusion_masks.create(1, "(0.9,0.9,0.1,0.1)")
    assert (story.low(admin, calls.create({"pose_id": 1, "mask": "(0.9,0.9,0.1,0.1)"}))).id == 3
    four = agent.occlusion_masks.create(2, (0.2, 0.3, 0.4, 0.567))
    assert (four.id, four.mask) == (4, Mask(0.2, 0.3, 0.4, 0.567))


def _refused(
    story: Story,
    agent: Pyronear,
    user: Pyronear,
    stranger: Pyronear,
    ridge: Pyronear,
) -> None:
    story.step("texts that are no mask")
    for text in ("(0.1, 0.1, 0.9, 0.9)", "(1.0,0,1,1)", "(0.1234,0,1,1)", "[(0,0,1,1)]"):
        with refused(Unprocessable, NOT_A_MASK):
            story.low(agent, calls.create({"pose_id": 1, "mask": text}))
    for text in ("x", f"({'0' * 255})"):
        with refused(Unprocessable, fields=("body.mask",)):
            story.low(agent, calls.create({"pose_id": 1, "mask": text}))

    story.step("no mask at all, no pose number, no such pose")
    with refused(Unprocessable, fields=("body.mask",)):
        story.low(agent, calls.create({"pose_id": 1}))
    with refused(Unprocessable, fields=("body.pose_id",)):
        story.low(agent, calls.create({"pose_id": 0, "mask": "(0,0,1,1)"}))
    with refused(NotFound, NO_POSE):
        agent.occlusion_masks.create(999, WHOLE)

    story.step("strangers, users and cameras make none")
    with refused(Forbidden, ELSEWHERE):
        stranger.occlusion_masks.create(1, WHOLE)
    for who in (user, ridge):
        with refused(Forbidden, SCOPE):
            who.occlusion_masks.create(1, WHOLE)


def _lists(
    story: Story,
    agent: Pyronear,
    user: Pyronear,
    stranger: Pyronear,
    ridge: Pyronear,
    south: Pyronear,
) -> None:
    story.step("everybody in the organization reads the masks of a pose, other cameras too")
    masks = [one for one in agent.occlusion_masks.list(1)]
    assert [(one.id, one.mask) for one in masks] == [
        (1, Mask(0.1, 0.1, 0.9, 0.9)),
        (2, Mask(0, 0, 1, 0.25)),
        (3, None),
    ]
    assert masks[2].text == "(0.9,0.9,0.1,0.1)", "one that covers nothing still tells what it is"
    assert [one.id for one in user.occlusion_masks.list(2)] == [4]
    for camera in (ridge, south):
        assert [one for one in camera.occlusion_masks.list(1)] == masks
    with refused(Forbidden, ELSEWHERE):
        stranger.occlusion_masks.list(1).first()
    with refused(NotFound, NO_POSE):
        agent.occlusion_masks.list(999).first()


def _one(
    story: Story,
    agent: Pyronear,
    user: Pyronear,
    stranger: Pyronear,
    ridge: Pyronear,
) -> None:
    story.step("a single one is for agents and admins")
    assert (agent.occlusion_masks.get(2)).mask == Mask(0, 0, 1, 0.25)
    for who in (user, ridge):
        with refused(Forbidden, SCOPE):
            who.occlusion_masks.get(2)
    with refused(Forbidden, ELSEWHERE):
        stranger.occlusion_masks.get(2)
    with refused(NotFound, GONE):
        agent.occlusion_masks.get(999)
    with refused(Unprocessable, fields=("path.mask_id",)):
        story.low(agent, calls.get(0))
    with refused(MethodNotAllowed, "Method Not Allowed"):
        story.custom(agent, "GET", "/api/v1/occlusion_masks/")


def _changing(story: Story, agent: Pyronear, stranger: Pyronear) -> None:
    story.step("another rectangle in its place")
    changed = agent.occlusion_masks.update(2, Mask(0, 0, 0.5, 1))
    assert (changed.id, changed.mask) == (2, Mask(0, 0, 0.5, 1))
    with refused(Unprocessable, NOT_A_MASK):
        story.low(agent, calls.update(2, {"mask": "nope"}))
    with refused(Unprocessable, fields=("body.mask",)):
        story.low(agent, calls.update(2, {}))
    with refused(Forbidden, ELSEWHERE):
        given(changed, stranger).update(WHOLE)
    with refused(NotFound, GONE):
        agent.occlusion_masks.update(999, WHOLE)


def _deleting(
    story: Story,
    admin: Pyronear,
    agent: Pyronear,
    user: Pyronear,
    stranger: Pyronear,
) -> None:
    story.step("agents and admins of the organization delete, once")
    with refused(Forbidden, SCOPE):
        user.occlusion_masks.delete(2)
    with refused(Forbidden, ELSEWHERE):
        stranger.occlusion_masks.delete(2)
    agent.occlusion_masks.delete(2)
    with refused(NotFound, GONE):
        agent.occlusion_masks.delete(2)
    assert [one.id for one in agent.occlusion_masks.list(1)] == [1, 3]
    for mask_id in (3, 1):
        admin.occlusion_masks.delete(mask_id)
    assert [one for one in agent.occlusion_masks.list(1)] == []
