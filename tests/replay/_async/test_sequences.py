"""Sequences: how frames become one, the lists of the day and of the latest, pages, labels, and deletion."""

from datetime import UTC, date, datetime

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import Forbidden, InternalServerError, InvalidInput, NotFound, Unprocessable
from sightline.pyronear import AsyncSequence, Box, Label, RiskScore
from sightline_api.pyronear import sequences as calls
from tests.replay._async.story import AsyncStory, given
from tests.replay.session import crop, frame, refused
from tests.replay.words import ELSEWHERE, SCOPE, gone

GONE = gone("Sequence")
DAY = date(2026, 11, 20)


async def test_sequences() -> None:
    async with AsyncStory("sequences") as story:
        people = await story.begin("admin_hq", "agent_valley", "user_valley", "agent_coast")
        admin, agent, user, stranger = people
        ridge, south, harbour = [await story.camera(admin, number) for number in (1, 2, 3)]
        await _frames_of_one_sequence(story, user, ridge)
        await _a_sequence_an_upload(story, ridge, south, harbour)
        await _the_latest(story, admin, user, stranger, ridge)
        await _the_day(story, admin, user)
        faint = await _one(story, admin, user, stranger)
        await _its_detections(story, user)
        await _refused_detections(story, user, stranger, ridge)
        await _refused_labels(story, agent, user, stranger)
        await _labels(story, admin, agent, user)
        await _deleting(story, agent, user, given(faint, admin))


async def _frames_of_one_sequence(story: AsyncStory, user: AsyncPyronear, ridge: AsyncPyronear) -> None:
    story.step("nothing yet")
    assert await user.sequences.unlabeled().first() is None
    assert await story.low(user, calls.list_by_date(from_date=DAY)) == []

    story.step("the third overlapping frame founds a sequence, the next three join")
    joined = []
    for number, confidence in enumerate((0.42, 0.55, 0.61, 0.58, 0.66, 0.5)):
        left = 0.4 + number / 100
        made = await ridge.detections.create(
            frame(number + 1),
            [Box(left, 0.4, left + 0.1, 0.5, confidence)],
            pose_id=1,
            crops=[crop(number + 1)],
        )
        joined.append((made.id, made.sequence_id))
    assert joined == [(1, None), (2, None), (3, 1), (4, 1), (5, 1), (6, 1)]

    story.step("a frame without a box goes on with it")
    empty = await ridge.detections.create_continuity(frame(7), pose_id=1)
    assert empty is not None
    assert (empty.id, empty.sequence_id, empty.box, empty.is_continuity) == (7, 1, None, True)


async def _a_sequence_an_upload(
    story: AsyncStory, ridge: AsyncPyronear, south: AsyncPyronear, harbour: AsyncPyronear
) -> None:
    story.step("three boxes in one upload found a sequence at once")
    for number, left in enumerate((0.08, 0.28, 0.48, 0.68, 0.88)):
        made = await ridge.detections.create(frame(8 + number), _three(left, (0.7, 0.65, 0.6)), pose_id=2)
        assert made.sequence_id == 2 + number

    story.step("one of low confidence, and one in another organization")
    crops = [crop(1), crop(2), crop(3)]
    faint = await south.detections.create(frame(6), _three(0.48, (0.3, 0.25, 0.2)), pose_id=3, crops=crops)
    assert (faint.id, faint.sequence_id) == (33, 7)
    far = await harbour.detections.create(frame(12), _three(0.48, (0.7, 0.65, 0.6)), pose_id=4)
    assert (far.id, far.sequence_id) == (36, 8)


async def _the_latest(
    story: AsyncStory,
    admin: AsyncPyronear,
    user: AsyncPyronear,
    stranger: AsyncPyronear,
    ridge: AsyncPyronear,
) -> None:
    story.step("newest first; a low fire risk hides the faint one, though from no admin")
    assert [one.id async for one in user.sequences.unlabeled()] == [7, 6, 5, 4, 3, 2, 1]
    calm = user.sequences.unlabeled(risk_score=RiskScore.VERY_LOW)
    assert [one.id async for one in calm] == [6, 5, 4, 3, 2, 1]
    everything = admin.sequences.unlabeled(risk_score="very_low")
    assert [one.id async for one in everything] == [8, 7, 6, 5, 4, 3, 2, 1]
    assert [one.id async for one in stranger.sequences.unlabeled()] == [8]

    story.step("a class that is not known, which the proxies keep back; a camera")
    with pytest.raises(InvalidInput):
        user.sequences.unlabeled(risk_score="VERY_LOW")
    with refused(Unprocessable, fields=("query.risk_score",)):
        await story.low(user, calls.list_unlabeled(risk_score="VERY_LOW"))
    with refused(Forbidden, SCOPE):
        await ridge.sequences.unlabeled().first()


async def _the_day(story: AsyncStory, admin: AsyncPyronear, user: AsyncPyronear) -> None:
    story.step("the day in the server's own page of 15")
    rows = await story.low(user, calls.list_by_date(from_date=DAY))
    assert [row.id for row in rows] == [7, 6, 5, 4, 3, 2, 1]

    story.step("in pages of three, which end at the short one")
    pages = user.sequences.list(DAY, page_size=3).pages()
    assert [[one.id for one in page.items] async for page in pages] == [[7, 6, 5], [4, 3, 2], [1]]
    assert await story.low(user, calls.list_by_date(from_date=DAY, limit=3, offset=9)) == []

    story.step("no limit is too large, none is too small; another day; a risk; everything for an admin")
    assert await story.low(user, calls.list_by_date(from_date=DAY, limit=0)) == []
    assert len(await story.low(user, calls.list_by_date(from_date=DAY, limit=1000))) == 7
    assert await story.low(user, calls.list_by_date(from_date="2020-02-29")) == []
    calm = await story.low(user, calls.list_by_date(from_date=DAY, risk_score=RiskScore.LOW))
    assert [row.id for row in calm] == [6, 5, 4, 3, 2, 1]
    assert len(await story.low(admin, calls.list_by_date(from_date=DAY))) == 8

    story.step("no day, no date, no number")
    with refused(Unprocessable, "query.from_date: Field required", fields=("query.from_date",)):
        await story.low(user, calls.list_by_date_endpoint.call())
    with refused(Unprocessable, fields=("query.from_date",)):
        await story.low(user, calls.list_by_date(from_date="20-11-2026"))
    for limit in ("", "abc"):
        with refused(Unprocessable, fields=("query.limit",)):
            await story.low(user, calls.list_by_date(from_date=DAY, limit=limit))  # type: ignore[arg-type]

    story.step("negative numbers break the server; the proxies have no way to say them")
    for wrong in ({"limit": -1}, {"offset": -1}):
        with refused(InternalServerError, "Internal Server Error"):
            await story.low(user, calls.list_by_date(from_date=DAY, **wrong))
    with pytest.raises(InvalidInput):
        user.sequences.list(DAY, page_size=-1)


async def _one(story: AsyncStory, admin: AsyncPyronear, user: AsyncPyronear, stranger: AsyncPyronear) -> None:
    story.step("one sequence: where it looks, since when, how sure")
    one = await user.sequences.get(1)
    assert (one.id, one.camera_id, one.pose_id, one.detections_count) == (1, 1, 1, 7)
    assert (one.camera_azimuth, one.azimuth, one.cone_angle) == (90.0, 87.3, 5.4)
    assert one.started_at == datetime(2026, 11, 20, 3, 25, 32, 525357, tzinfo=UTC)
    assert one.last_seen_at == datetime(2026, 11, 20, 3, 25, 32, 723430, tzinfo=UTC)
    assert (one.max_confidence, one.current_label, one.is_validated) == (0.66, None, True)
    faint = await user.sequences.get(7)
    assert faint.max_confidence == 0.3

    story.step("strangers do not see it, admins see all")
    with refused(Forbidden, ELSEWHERE):
        await stranger.sequences.get(1)
    assert (await admin.sequences.get(8)).camera_id == 3
    with refused(NotFound, GONE):
        await user.sequences.get(999)
    with refused(Unprocessable, fields=("path.sequence_id",)):
        await story.low(user, calls.get(0))
    return faint


async def _its_detections(story: AsyncStory, user: AsyncPyronear) -> None:
    story.step("as the server gives them unasked: newest first, addresses of frames, none of crops")
    rows = await story.low(user, calls.list_detections(1))
    assert [row.id for row in rows] == [7, 6, 5, 4, 3, 2, 1]
    assert all(row.url and not row.crop_url for row in rows)
    oldest = await story.low(user, calls.list_detections(1, desc=False))
    assert [row.id for row in oldest] == [1, 2, 3, 4, 5, 6, 7]

    story.step("as the official client asks, with True for true")
    asked = calls.list_detections(1, limit=10, desc=True, with_crop=True)
    assert [row.crop_url is not None for row in await story.low(user, asked)] == [False, *([True] * 6)]

    story.step("oldest first in pages of three, with crops")
    pager = user.sequences.detections(1, page_size=3, newest_first=False, with_crops=True)
    found = [one async for one in pager]
    assert [one.id for one in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [one.has_crop for one in found] == [True, True, True, True, True, True, False]
    end = calls.list_detections(1, limit=3, offset=9, desc=False, with_crop=True)
    assert await story.low(user, end) == []

    story.step("the sixth frame and its crop, by the addresses that came with the list")
    assert await found[5].read() == frame(6)
    assert await found[5].read_crop() == crop(6)

    story.step("three boxes of one upload, then what went on on the same pose")
    second = await story.low(user, calls.list_detections(2, desc=False))
    assert [(row.id, row.bbox == "[]") for row in second] == [
        (8, False),
        (9, False),
        (10, False),
        *((number, True) for number in (14, 18, 23, 29)),
    ]


async def _refused_detections(
    story: AsyncStory, user: AsyncPyronear, stranger: AsyncPyronear, ridge: AsyncPyronear
) -> None:
    story.step("limits that the server has here")
    for wrong, field in (({"limit": 101}, "limit"), ({"limit": 0}, "limit"), ({"offset": -1}, "offset")):
        with refused(Unprocessable, fields=(f"query.{field}",)):
            await story.low(user, calls.list_detections(1, **wrong))

    story.step("strangers, cameras, and of a sequence that is not there")
    for who, sequence_id, kind, message in (
        (stranger, 1, Forbidden, ELSEWHERE),
        (ridge, 1, Forbidden, SCOPE),
        (user, 999, NotFound, GONE),
    ):
        with refused(kind, message):
            await story.low(who, calls.list_detections(sequence_id))


async def _refused_labels(
    story: AsyncStory, agent: AsyncPyronear, user: AsyncPyronear, stranger: AsyncPyronear
) -> None:
    story.step("users may not label")
    with refused(Forbidden, SCOPE):
        await user.sequences.label(1, Label.OTHER)

    story.step("what is no label: the proxies keep it back, since none can be taken back")
    for wrong in ("fire", None, True):
        with pytest.raises(InvalidInput):
            await agent.sequences.label(1, wrong)  # type: ignore[arg-type]
        with refused(Unprocessable, fields=("body.is_wildfire",)):
            await story.low(agent, calls.label(1, {"is_wildfire": wrong}))
    with refused(Unprocessable, "body.is_wildfire: Field required", fields=("body.is_wildfire",)):
        await story.low(agent, calls.label(1, {}))

    story.step("a stranger, and one that is not there")
    with refused(Forbidden, ELSEWHERE):
        await stranger.sequences.label(1, Label.OTHER)
    with refused(NotFound, GONE):
        await agent.sequences.label(999, Label.OTHER)


async def _labels(story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, user: AsyncPyronear) -> None:
    story.step("an agent labels two; the answer does not count detections")
    first = await agent.sequences.label(1, Label.WILDFIRE_SMOKE)
    assert (first.current_label, first.detections_count) == (Label.WILDFIRE_SMOKE, None)
    assert (await agent.sequences.label(2, "other")).current_label is Label.OTHER

    story.step("an admin labels the third, and an agent changes that")
    third = await admin.sequences.label(3, Label.OTHER_SMOKE)
    assert third.current_label is Label.OTHER_SMOKE
    assert (await given(third, agent).label(Label.WILDFIRE_SMOKE)).current_label is Label.WILDFIRE_SMOKE

    story.step("the labelled ones left the latest; the day still has them")
    assert [one.id async for one in user.sequences.unlabeled()] == [7, 6, 5, 4]
    day = await story.low(user, calls.list_by_date(from_date=DAY, limit=100))
    assert [row.id for row in day] == [7, 6, 5, 4, 3, 2, 1]
    seen = await user.sequences.get(1)
    assert (seen.current_label, seen.detections_count) == (Label.WILDFIRE_SMOKE, 7)


async def _deleting(
    story: AsyncStory, agent: AsyncPyronear, user: AsyncPyronear, faint: AsyncSequence
) -> None:
    story.step("an admin alone deletes, once; the detections are free again")
    with refused(Forbidden, SCOPE):
        await given(faint, agent).delete()
    await faint.delete()
    with refused(NotFound, GONE):
        await user.sequences.get(7)
    with refused(NotFound, GONE):
        await faint.delete()
    assert (await user.detections.get(33)).sequence_id is None


def _three(left: float, confidences: tuple[float, float, float]) -> list[Box]:
    """Three boxes over each other, 0.04 wide, a hundredth taller each."""
    return [
        Box(left, 0.4, left + 0.04, 0.5 + number / 100, confidence)
        for number, confidence in enumerate(confidences)
    ]
