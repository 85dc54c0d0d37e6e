"""Alerts: one event seen by two cameras, counted, taken apart, and written as a table."""

import csv
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from sightline import Pyronear
from sightline.core.errors import BadRequest, InvalidInput, NotFound
from sightline.pyronear import Alert, Label
from tests.pyronear.conftest import BOX, make_camera
from tests.pyronear.pictures import jpeg

TODAY = datetime.now(UTC).date()


@pytest.fixture
def event(fire, sandbox) -> Callable[[], Alert]:
    """Makes an alert of two cameras that look at the same place, far from every other one."""
    places = iter(range(40))

    def make() -> Alert:
        lat = -40.0 + 2 * next(places)
        for lon, azimuth in ((10.0, 90.0), (10.2, 270.0)):
            camera = make_camera(fire, lat=lat, lon=lon)
            pose = camera.create_pose(azimuth)
            with Pyronear(camera.create_token(), base_url=sandbox.url) as mast:
                for shade in range(3):
                    mast.detections.create(jpeg(shade), [BOX], pose_id=pose.id)
            sandbox.settle()
        alert = fire.alerts.unlabeled().first()
        assert alert is not None
        return alert

    yield make
    for alert in list(fire.alerts.list(TODAY)):
        for sequence in alert.sequences:
            sequence.delete()


def test_two_cameras_locate_an_event_between_them(event):
    alert = event()
    assert len(alert.sequences) == 2
    assert 10.0 < alert.location.lon < 10.2
    assert alert.location.lat == pytest.approx(-40, abs=0.1)
    assert alert.location.elevation is None
    assert datetime.now(UTC) - alert.started_at < timedelta(minutes=1)
    assert alert.started_at <= alert.last_seen_at


def test_an_alert_brings_its_sequences_along(event, sandbox):
    alert = event()
    sandbox.requests.clear()
    assert [one.azimuth for one in alert.sequences] != []
    assert len(sandbox.requests) == 0
    assert alert.sequences[0].refresh().id == alert.sequences[0].id


def test_alerts_are_counted_without_being_listed(fire, event, sandbox):
    before = fire.alerts.unlabeled().count()
    event()
    sandbox.requests.clear()
    listed = fire.alerts.unlabeled()
    assert listed.total is None
    assert listed.count() == before + 1
    assert listed.total == before + 1
    assert [seen.operation for seen in sandbox.requests] == ["pyronear.alerts.count_unlabeled"]


def test_the_count_of_several_days_is_that_of_all_of_them(fire, event):
    event()
    today = fire.alerts.list(TODAY).count()
    assert today >= 1
    assert fire.alerts.list(TODAY - timedelta(days=2), TODAY).count() == today
    assert fire.alerts.list(TODAY - timedelta(days=2)).count() == 0


def test_alerts_come_newest_first_page_by_page(fire, event):
    first, second = event(), event()
    assert [one.id for one in fire.alerts.unlabeled(page_size=1)] == [second.id, first.id]
    assert [one.id for one in fire.alerts.list(TODAY, page_size=1, risk_score="low")] == [second.id, first.id]
    assert [one.id for one in fire.alerts.list(TODAY, limit=1)] == [second.id]


def test_an_alert_is_found_by_its_id_and_refreshed(fire, event):
    alert = event()
    assert fire.alerts.get(alert.id) == alert.refresh()


def test_sequences_of_an_alert_are_listed_in_either_order(event):
    alert = event()
    newest = [one.id for one in alert.list_sequences()]
    assert [one.id for one in alert.list_sequences(newest_first=False)] == newest[::-1]
    assert [one.id for one in alert.list_sequences(limit=1)] == newest[:1]


@pytest.mark.parametrize("limit", [0, 101, True])
def test_the_server_gives_one_to_a_hundred_sequences(event, limit):
    with pytest.raises(InvalidInput, match="from 1 to 100"):
        event().list_sequences(limit=limit)


def test_a_sequence_that_is_taken_out_gets_an_alert_of_its_own(event):
    alert = event()
    taken = alert.sequences[0]
    alone = alert.unmatch(taken)
    assert [one.id for one in alone.sequences] == [taken.id]
    assert alone.location is None
    assert len(alert.refresh().sequences) == 1


def test_the_only_sequence_of_an_alert_cannot_be_taken_out(fire, event):
    alert = event()
    first, second = alert.sequences
    fire.alerts.unmatch(alert.id, first.id)
    with pytest.raises(BadRequest, match="only sequence"):
        alert.unmatch(second)
    with pytest.raises(NotFound, match="not attached"):
        alert.unmatch(first)


def test_an_alert_leaves_the_unlabeled_ones_when_all_its_sequences_are_labelled(fire, event):
    alert = event()
    for sequence in alert.sequences:
        sequence.label(Label.WILDFIRE_SMOKE)
    assert alert.id not in [one.id for one in fire.alerts.unlabeled()]
    assert alert.id in [one.id for one in fire.alerts.list(TODAY)]


def test_a_deleted_alert_leaves_its_sequences(fire, event):
    alert = event()
    alert.delete()
    with pytest.raises(NotFound):
        alert.refresh()
    sequence = fire.sequences.get(alert.sequences[0].id)
    sequence.delete()
    alert.sequences[1].delete()


def test_alerts_are_exported_as_rows(fire, event):
    alert = event()
    rows = [row for row in fire.alerts.export(TODAY) if row.alert_id == alert.id]
    assert {row.sequence_id for row in rows} == {one.id for one in alert.sequences}
    assert rows[0].alert_started_at == alert.started_at
    assert rows[0].location.lat == pytest.approx(alert.location.lat)
    assert {row.sequence_label for row in rows} == {"unknown"}


def test_alerts_are_exported_into_a_file(fire, event, tmp_path):
    event()
    path = fire.alerts.export_csv(TODAY, into=tmp_path)
    assert path.name == f"alerts_{TODAY}_{TODAY}.csv"
    with path.open(newline="") as lines:
        assert len(list(csv.DictReader(lines))) == len(fire.alerts.export(TODAY))


def test_days_without_alerts_export_no_rows(fire):
    assert fire.alerts.export("2001-01-01", "2001-01-31") == []


def test_an_export_of_days_in_the_wrong_order_is_refused(fire, tmp_path):
    with pytest.raises(InvalidInput, match="on or after"):
        fire.alerts.export("2026-06-02", "2026-06-01")
    with pytest.raises(InvalidInput, match="on or after"):
        fire.alerts.export_csv("2026-06-02", "2026-06-01", into=tmp_path)
