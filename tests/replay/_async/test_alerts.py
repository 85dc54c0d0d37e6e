"""Alerts: one located by two crossing sequences and six alone, lists and counts, the table, unmatching."""

from datetime import UTC, date, datetime

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import (
    BadRequest,
    Forbidden,
    InternalServerError,
    InvalidInput,
    NotFound,
    Unprocessable,
)
from sightline.pyronear import AsyncAlert, Box, Label, RiskScore
from sightline_api.pyronear import alerts as calls
from tests.replay._async.story import AsyncStory, given
from tests.replay.session import frame, refused
from tests.replay.words import ELSEWHERE, SCOPE, gone

GONE = gone("Alert")
NOT_ATTACHED = "Sequence is not attached to this alert."
DAY = date(2026, 11, 20)
SURE, FAINT = (0.7, 0.65, 0.6), (0.2, 0.1)


async def test_alerts() -> None:
    async with AsyncStory("alerts") as story:
        admin, agent, user, stranger, local_admin = await story.begin(
            "admin_hq", "agent_valley", "user_valley", "agent_coast", "admin_valley"
        )
        cameras = [await story.camera(admin, number) for number in (1, 2, 3)]
        await _smoke(story, user, cameras)
        await _the_latest(story, admin, user, stranger)
        await _the_day(story, admin, user, stranger)
        await _refused_lists(story, user, cameras[0])
        located, alone = await _one(story, user, stranger)
        await _its_sequences(story, user, stranger, located)
        await _the_table(story, user)
        await _unmatching(story, agent, user, stranger, located)
        await _a_label(story, agent, user)
        await _deleting(story, admin, agent, user, given(alone, local_admin))


async def _smoke(story: AsyncStory, user: AsyncPyronear, cameras: list[AsyncPyronear]) -> None:
    story.step("nothing burns")
    assert await story.low(user, calls.list_unlabeled()) == []
    assert await user.alerts.unlabeled().count() == 0

    story.step("two cameras see the same plume, and seven other plumes are seen once")
    ridge, south, harbour = cameras
    for number, (camera, pose, left, confidences) in enumerate(
        [
            (ridge, 1, 0.28, SURE),
            (south, 3, 0.68, SURE),
            (ridge, 2, 0.48, SURE),
            (ridge, 2, 0.68, SURE),
            (ridge, 2, 0.88, SURE),
            (south, 6, 0.08, (0.5, *FAINT)),
            (south, 6, 0.28, (0.4, *FAINT)),
            (south, 6, 0.48, (0.3, *FAINT)),
            (harbour, 4, 0.48, SURE),
        ],
        start=1,
    ):
        boxes = [
            Box(left, 0.4, left + 0.04, 0.5 + at / 100, confidence)
            for at, confidence in enumerate(confidences)
        ]
        made = await camera.detections.create(frame(number), boxes, pose_id=pose)
        assert made.sequence_id == number


async def _the_latest(
    story: AsyncStory, admin: AsyncPyronear, user: AsyncPyronear, stranger: AsyncPyronear
) -> None:
    story.step("seven alerts, newest first, at once and in pages of three")
    assert await user.alerts.unlabeled().count() == 7
    assert [row.id for row in await story.low(user, calls.list_unlabeled())] == [7, 6, 5, 4, 3, 2, 1]
    pages = user.alerts.unlabeled(page_size=3).pages()
    assert [[one.id for one in page.items] async for page in pages] == [[7, 6, 5], [4, 3, 2], [1]]
    assert await story.low(user, calls.list_unlabeled(limit=3, offset=9)) == []

    story.step("a low fire risk hides the faint ones, in the list and in its count")
    calm = calls.list_unlabeled(risk_score=RiskScore.VERY_LOW)
    assert [row.id for row in await story.low(user, calm)] == [4, 3, 2, 1]
    assert await user.alerts.unlabeled(risk_score="very_low").count() == 4

    story.step("the other organization has its own, an admin all")
    assert [row.id for row in await story.low(stranger, calls.list_unlabeled())] == [8]
    assert await admin.alerts.unlabeled().count() == 8


async def _the_day(
    story: AsyncStory, admin: AsyncPyronear, user: AsyncPyronear, stranger: AsyncPyronear
) -> None:
    story.step("the same for a day")
    assert await user.alerts.list(DAY).count() == 7
    rows = await story.low(user, calls.list_by_date(from_date=DAY))
    assert [row.id for row in rows] == [7, 6, 5, 4, 3, 2, 1]
    pages = user.alerts.list("2026-11-20", page_size=3).pages()
    assert [[one.id for one in page.items] async for page in pages] == [[7, 6, 5], [4, 3, 2], [1]]
    assert await story.low(user, calls.list_by_date(from_date=DAY, limit=3, offset=9)) == []

    calm = calls.list_by_date(from_date=DAY, risk_score=RiskScore.VERY_LOW)
    assert [row.id for row in await story.low(user, calm)] == [4, 3, 2, 1]
    assert await user.alerts.list(DAY, risk_score=RiskScore.VERY_LOW).count() == 4
    assert [row.id for row in await story.low(stranger, calls.list_by_date(from_date=DAY))] == [8]
    assert await admin.alerts.list(DAY).count() == 8


async def _refused_lists(story: AsyncStory, user: AsyncPyronear, ridge: AsyncPyronear) -> None:
    story.step("no day; a day without alerts")
    with refused(Unprocessable, "query.from_date: Field required", fields=("query.from_date",)):
        await story.low(user, calls.list_by_date_endpoint.call())
    assert await user.alerts.list("2020-02-29").count() == 0

    story.step("a limit of 0 is refused here, empty there; a negative offset breaks the server")
    with refused(Unprocessable, fields=("query.limit",)):
        await story.low(user, calls.list_unlabeled(limit=0))
    assert await story.low(user, calls.list_by_date(from_date=DAY, limit=0)) == []
    with refused(InternalServerError, "Internal Server Error"):
        await story.low(user, calls.list_by_date(from_date=DAY, offset=-1))
    with refused(Forbidden, SCOPE):
        await story.low(ridge, calls.list_unlabeled())


async def _one(
    story: AsyncStory, user: AsyncPyronear, stranger: AsyncPyronear
) -> tuple[AsyncAlert, AsyncAlert]:
    story.step("the located one, between both cameras, with its two sequences")
    located = await user.alerts.get(1)
    assert located.location is not None
    assert (located.location.lat, located.location.lon) == pytest.approx((44.01353763, 4.1))
    assert located.organization_id == 2
    assert located.started_at == datetime(2026, 11, 20, 3, 25, 43, 881072, tzinfo=UTC)
    assert located.last_seen_at == datetime(2026, 11, 20, 3, 25, 46, 596612, tzinfo=UTC)
    assert [(one.id, one.camera_id, one.azimuth) for one in located.sequences] == [
        (2, 2, 280.8),
        (1, 1, 79.2),
    ]

    story.step("one that a single camera sees is nowhere")
    alone = await user.alerts.get(2)
    assert (alone.location, len(alone.sequences)) == (None, 1)

    story.step("strangers, none, and no number")
    with refused(Forbidden, ELSEWHERE):
        await stranger.alerts.get(1)
    with refused(NotFound, GONE):
        await user.alerts.get(999)
    with refused(Unprocessable, fields=("path.alert_id",)):
        await story.low(user, calls.get(0))
    return located, alone


async def _its_sequences(
    story: AsyncStory, user: AsyncPyronear, stranger: AsyncPyronear, located: AsyncAlert
) -> None:
    story.step("its sequences by when they were last seen, or the oldest one")
    assert [row.id for row in await story.low(user, calls.list_sequences(1))] == [2, 1]
    assert [one.id async for one in located.list_sequences(limit=1, newest_first=False)] == [1]

    story.step("more than a hundred, strangers, and of an alert that is not there")
    with pytest.raises(InvalidInput):
        located.list_sequences(limit=101)
    with refused(Unprocessable, fields=("query.limit",)):
        await story.low(user, calls.list_sequences(1, limit=101))
    with refused(Forbidden, ELSEWHERE):
        await story.low(stranger, calls.list_sequences(1))
    with refused(NotFound, GONE):
        await story.low(user, calls.list_sequences(999))


async def _the_table(story: AsyncStory, user: AsyncPyronear) -> None:
    story.step("the table of a day: a row a sequence, oldest first")
    rows = await user.alerts.export(DAY)
    assert [(row.alert_id, row.sequence_id) for row in rows[:3]] == [(1, 1), (1, 2), (2, 3)]
    assert len(rows) == 8
    first = rows[0]
    assert first.alert_started_at == datetime(2026, 11, 20, 3, 25, 43, 881072, tzinfo=UTC)
    assert (first.camera_name, first.sequence_label, first.sequence_azimuth) == (
        "north-ridge",
        "unknown",
        79.2,
    )
    assert first.location is not None
    assert rows[2].location is None

    story.step("days in the wrong order, which the proxies keep back; one day alone; days without alerts")
    with pytest.raises(InvalidInput):
        await user.alerts.export(DAY, "2020-01-01")
    with pytest.raises(Unprocessable) as reversed_days:
        await story.low(user, calls.export(from_date=DAY, to_date="2020-01-01"))
    assert reversed_days.value.errors == {}, "its detail is a sentence"
    with refused(Unprocessable, "query.to_date: Field required", fields=("query.to_date",)):
        await story.low(user, calls.export_endpoint.call({"from_date": DAY}))
    assert await user.alerts.export("2020-02-29", "2020-03-01") == []


async def _unmatching(
    story: AsyncStory,
    agent: AsyncPyronear,
    user: AsyncPyronear,
    stranger: AsyncPyronear,
    located: AsyncAlert,
) -> None:
    story.step("agents and admins of the organization alone")
    with refused(Forbidden, SCOPE):
        await located.unmatch(2)
    with refused(Forbidden, ELSEWHERE):
        await given(located, stranger).unmatch(2)

    story.step("a sequence of another alert, none, and an alert that is not there")
    for sequence_id in (5, 999):
        with refused(NotFound, NOT_ATTACHED):
            await agent.alerts.unmatch(1, sequence_id)
    with refused(NotFound, GONE):
        await agent.alerts.unmatch(999, 2)

    story.step("taken out, a sequence has an alert of its own, and neither is located any more")
    apart = await given(located, agent).unmatch(located.sequences[0])
    assert apart is not None
    assert (apart.id, apart.location, [one.id for one in apart.sequences]) == (9, None, [2])
    with refused(BadRequest, "Cannot unmatch the only sequence of an alert."):
        await agent.alerts.unmatch(1, 1)
    left = await user.alerts.get(1)
    assert (left.location, [one.id for one in left.sequences]) == (None, [1])
    assert left.last_seen_at == datetime(2026, 11, 20, 3, 25, 43, 892786, tzinfo=UTC)
    assert await user.alerts.unlabeled().count() == 8


async def _a_label(story: AsyncStory, agent: AsyncPyronear, user: AsyncPyronear) -> None:
    story.step("with its only sequence labelled an alert leaves the latest, not the day")
    assert (await agent.sequences.label(4, Label.OTHER)).current_label is Label.OTHER
    assert await user.alerts.unlabeled().count() == 7
    assert await user.alerts.list(DAY).count() == 8


async def _deleting(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, user: AsyncPyronear, alone: AsyncAlert
) -> None:
    story.step("an admin of the same organization alone deletes, once")
    with refused(Forbidden, SCOPE):
        await given(alone, agent).delete()
    with refused(Forbidden, ELSEWHERE):
        await given(alone, admin).delete()
    await alone.delete()
    with refused(NotFound, GONE):
        await user.alerts.get(2)
    with refused(NotFound, GONE):
        await alone.delete()

    story.step("its sequence stays; the table knows the label by now, and the alert no more")
    assert (await user.sequences.get(3)).current_label is None
    rows = await user.alerts.export(DAY)
    assert [row.alert_id for row in rows] == [1, 9, 3, 4, 5, 6, 7]
    assert [row.sequence_label for row in rows] == ["unknown", "unknown", "other", *["unknown"] * 4]
