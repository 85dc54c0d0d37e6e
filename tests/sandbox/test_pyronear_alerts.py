"""From sequences to alerts, and what labels do to them (wire contract, sections 6 and 7)."""

import pytest

from sightline_sandbox.pyronear.events import Sighting, group
from sightline_sandbox.pyronear.geometry import Sector, crossing
from tests.sandbox.people import NOON, Valley, box

# Looking 79.2 degrees from the north ridge and 280.8 from the south ridge: they cross.
EAST, WEST = 0.25, 0.65


def two_that_cross(valley: Valley) -> tuple[int, int]:
    return valley.found(valley.north, 1, left=EAST), valley.found(valley.south, 3, left=WEST)


def members(alert: dict[str, object]) -> list[int]:
    sequences = alert["sequences"]
    assert isinstance(sequences, list)
    return [one["id"] for one in sequences]


def test_two_cones_cross_where_the_real_server_says() -> None:
    place = crossing(Sector(44.0, 4.0, 79.2, 2.2), Sector(44.0, 4.2, 280.8, 2.2))

    assert place == pytest.approx((44.01353763074766, 4.099999999999987), abs=1e-9)


def test_cones_that_look_away_do_not_cross() -> None:
    assert crossing(Sector(44.0, 4.0, 280.0, 2.2), Sector(44.0, 4.2, 80.0, 2.2)) is None


def test_crossing_sequences_share_a_located_alert(valley: Valley) -> None:
    first, second = two_that_cross(valley)
    (alert,) = valley.alerts()

    assert members(alert) == [second, first]
    assert alert["lat"] == pytest.approx(44.0135, abs=0.01)
    assert alert["lon"] == pytest.approx(4.1, abs=0.01)


def test_a_single_sequence_has_an_alert_without_a_place(valley: Valley) -> None:
    number = valley.found(valley.north, 2)
    (alert,) = valley.alerts()

    assert (members(alert), alert["lat"], alert["lon"]) == ([number], None, None)


def test_sequences_half_an_hour_apart_do_not_meet(valley: Valley) -> None:
    valley.found(valley.north, 1, left=EAST)
    valley.clock.move(1801)
    valley.found(valley.south, 3, left=WEST)

    assert len(valley.alerts()) == 2


def test_an_alert_does_not_follow_its_sequence(valley: Valley) -> None:
    number = valley.found(valley.north, 1)
    (before,) = valley.alerts()
    valley.clock.move(60)
    valley.upload(valley.north, box())
    valley.sandbox.settle()
    (after,) = valley.alerts()

    assert after["last_seen_at"] == before["last_seen_at"]
    assert valley.user.get(f"/sequences/{number}").json()["last_seen_at"] > before["last_seen_at"]


def sighting(number: int, lat: float, lon: float, azimuth: float) -> Sighting:
    return Sighting(number, Sector(lat, lon, azimuth, 2.0), NOON, NOON)


def test_three_that_meet_at_one_spot_are_one_event() -> None:
    around = [sighting(1, 44.0, 4.0, 45), sighting(2, 44.0, 4.2, 315), sighting(3, 44.2, 4.1, 180)]
    (event,) = group(around)

    assert event.members == {1, 2, 3}
    assert event.place == pytest.approx((44.072, 4.1), abs=0.02)


def test_a_wide_clique_falls_apart_into_pairs() -> None:
    apart = [sighting(1, 44.0, 4.0, 60), sighting(2, 44.0, 4.2, 300), sighting(3, 44.2, 4.06, 180)]
    events = group(apart)

    assert {tuple(sorted(event.members)) for event in events} == {(1, 2), (1, 3), (2, 3)}


def test_one_mast_locates_nothing() -> None:
    (event,) = group([sighting(1, 44.0, 4.0, 90), sighting(2, 44.0, 4.0, 90.5)])

    assert event.members == {1, 2}
    assert event.place is None


def test_a_wildfire_label_only_sets_the_label(valley: Valley) -> None:
    first, _ = two_that_cross(valley)
    before = valley.alerts()
    answer = valley.agent.patch(f"/sequences/{first}/label", json={"is_wildfire": "wildfire_smoke"})

    assert answer.json()["is_wildfire"] == "wildfire_smoke"
    assert "detections_count" not in answer.json()
    assert [members(one) for one in valley.alerts()] == [members(one) for one in before]


def test_another_label_moves_a_sequence_out_of_a_shared_alert(valley: Valley) -> None:
    first, second = two_that_cross(valley)
    (shared,) = valley.alerts()
    valley.agent.patch(f"/sequences/{first}/label", json={"is_wildfire": "other"})

    left = valley.user.get(f"/alerts/{shared['id']}").json()
    own = valley.user.get(f"/alerts/{shared['id'] + 1}").json()
    assert (members(left), left["lat"]) == ([second], None)
    assert (members(own), own["lat"]) == ([first], None)
    assert [one["id"] for one in valley.alerts()] == [left["id"]]


def test_another_label_leaves_an_alert_of_its_own_alone(valley: Valley) -> None:
    number = valley.found(valley.north, 2)
    valley.agent.patch(f"/sequences/{number}/label", json={"is_wildfire": "other_smoke"})

    assert valley.user.get("/alerts/1").status_code == 200
    assert valley.user.get("/alerts/2").status_code == 404


def test_labelling_before_validation_makes_an_alert(valley: Valley) -> None:
    boxes = ",".join(box(width=width) for width in (0.1, 0.11, 0.12))
    number = valley.upload(valley.north, boxes).json()["sequence_id"]
    valley.agent.patch(f"/sequences/{number}/label", json={"is_wildfire": "other"})
    assert members(valley.user.get("/alerts/1").json()) == [number]

    valley.sandbox.settle()
    assert valley.user.get("/alerts/2").status_code == 404


def test_unmatch_gives_the_sequence_an_alert_of_its_own(valley: Valley) -> None:
    first, second = two_that_cross(valley)
    made = valley.agent.post(f"/alerts/1/sequences/{second}/unmatch").json()

    assert (made["id"], members(made)) == (2, [second])
    assert members(valley.user.get("/alerts/1").json()) == [first]
    assert valley.agent.post(f"/alerts/1/sequences/{first}/unmatch").status_code == 400


def test_unmatch_answers_null_where_another_alert_holds_the_sequence(valley: Valley) -> None:
    from sightline_sandbox.pyronear.alerting import alert_for
    from sightline_sandbox.pyronear.tables import Sequence

    _, second = two_that_cross(valley)
    with valley.world.store.writing() as session:
        alert_for(session, session.get_one(Sequence, second))

    assert valley.agent.post(f"/alerts/1/sequences/{second}/unmatch").content == b"null"


def test_split_alerts_are_joined_by_a_later_crossing(valley: Valley) -> None:
    _, second = two_that_cross(valley)
    valley.agent.post(f"/alerts/1/sequences/{second}/unmatch")
    assert len(valley.alerts()) == 2
    valley.clock.move(400)
    third = valley.found(valley.north, 2, left=0.8)
    assert [members(one) for one in valley.alerts() if third in members(one)] == [[third]]


def test_deleting_a_sequence_deletes_the_alert_left_empty(valley: Valley) -> None:
    number = valley.found(valley.north, 2)
    valley.admin.delete(f"/sequences/{number}")

    assert valley.user.get("/alerts/1").status_code == 404


def test_an_administrator_deletes_alerts_of_the_own_organization_only(valley: Valley) -> None:
    valley.found(valley.north, 2)

    assert valley.admin.delete("/alerts/1").status_code == 403
    assert valley.user.get("/alerts/1").status_code == 200


def test_a_risk_class_hides_weak_sequences_from_all_but_administrators(valley: Valley) -> None:
    valley.found(valley.north, 1, left=EAST, conf=0.7)
    valley.found(valley.south, 3, left=WEST, conf=0.5)
    shown = {"risk_score": "very_low"}

    (alert,) = valley.user.get("/alerts/unlabeled/latest", params=shown).json()
    assert members(alert) == [1]
    assert len(valley.user.get("/sequences/unlabeled/latest", params=shown).json()) == 1
    assert len(valley.admin.get("/sequences/unlabeled/latest", params=shown).json()) == 2
    assert valley.user.get("/alerts/unlabeled/latest/count", params={"risk_score": "low"}).json() == {
        "count": 1
    }


def test_the_export_has_a_line_for_each_sequence(valley: Valley) -> None:
    two_that_cross(valley)
    day = {"from_date": "2026-06-01", "to_date": "2026-06-01"}
    answer = valley.user.get("/alerts/export", params=day)
    header, first, second, end = answer.text.split("\r\n")

    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert header.split(",")[:2] == ["alert_id", "alert_started_at_date"]
    assert first.split(",")[:2] == ["1", "2026-06-01"]
    assert first.split(",")[12:] == ["unknown", "1", "1", "north-ridge"]
    assert second.split(",")[12:] == ["unknown", "3", "2", "south-ridge"]
    assert end == ""
