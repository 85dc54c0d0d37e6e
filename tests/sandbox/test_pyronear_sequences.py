"""From boxes to sequences (wire contract, section 6)."""

import httpx
import pytest

from tests.sandbox.people import Valley, box


def sequence_of(valley: Valley, row_id: int) -> int | None:
    found: int | None = valley.user.get(f"/detections/{row_id}").json()["sequence_id"]
    return found


def upload_three(valley: Valley, *, gap: float, step: float = 0.0) -> list[httpx.Response]:
    answers = []
    for index in range(3):
        answers.append(valley.upload(valley.north, box(0.4 + index * step)))
        valley.clock.move(gap)
    return answers


def test_the_third_overlapping_frame_founds_a_sequence(valley: Valley) -> None:
    answers = [answer.json() for answer in upload_three(valley, gap=30)]

    assert [one["sequence_id"] for one in answers] == [None, None, 1]
    assert [sequence_of(valley, one["id"]) for one in answers] == [1, 1, 1]


def test_three_boxes_of_one_upload_found_at_once(valley: Valley) -> None:
    boxes = ",".join(box(width=width) for width in (0.1, 0.11, 0.12))

    assert valley.upload(valley.north, boxes).json()["sequence_id"] == 1


def test_rows_older_than_five_minutes_found_nothing(valley: Valley) -> None:
    answers = upload_three(valley, gap=151)

    assert [answer.json()["sequence_id"] for answer in answers] == [None, None, None]


def test_boxes_apart_found_nothing(valley: Valley) -> None:
    answers = upload_three(valley, gap=1, step=0.2)

    assert [answer.json()["sequence_id"] for answer in answers] == [None, None, None]


def test_a_gap_below_the_tolerance_still_overlaps(valley: Valley) -> None:
    # The boxes end at 0.30 and begin at 0.34: on this axis they miss each other by 0.04.
    for left in (0.2, 0.34, 0.2):
        answer = valley.upload(valley.north, box(left))

    assert answer.json()["sequence_id"] == 1


def test_a_gap_above_the_tolerance_does_not(valley: Valley) -> None:
    for left in (0.2, 0.36, 0.2):
        answer = valley.upload(valley.north, box(left))

    assert answer.json()["sequence_id"] is None


def test_azimuth_and_cone_come_from_the_earliest_box(valley: Valley) -> None:
    for left in (0.3, 0.31, 0.32):
        valley.upload(valley.north, box(left, conf=left))
    sequence = valley.user.get("/sequences/1").json()

    assert sequence["camera_azimuth"] == 90.0
    assert sequence["sequence_azimuth"] == pytest.approx(90 + 54.2 * (0.35 - 0.5), abs=0.05)
    assert sequence["cone_angle"] == 5.4
    assert sequence["max_conf"] == 0.32


def test_an_azimuth_wraps_around_north(valley: Valley) -> None:
    valley.agent.patch("/poses/1", json={"azimuth": 2})
    number = valley.found(valley.north, 1, left=0.0)

    assert 330 < valley.user.get(f"/sequences/{number}").json()["sequence_azimuth"] < 360


def test_a_box_extends_a_sequence_for_two_hours(valley: Valley) -> None:
    number = valley.found(valley.north, 1)
    valley.clock.move(7190)
    assert valley.upload(valley.north, box(conf=0.9)).json()["sequence_id"] == number
    assert valley.user.get(f"/sequences/{number}").json()["max_conf"] == 0.9

    valley.clock.move(7210)
    assert valley.upload(valley.north, box()).json()["sequence_id"] is None


def test_another_pose_is_another_matter(valley: Valley) -> None:
    valley.found(valley.north, 1)

    assert valley.upload(valley.north, box(), pose_id=2).json()["sequence_id"] is None


def test_an_empty_frame_without_a_sequence_is_204_and_leaves_nothing(valley: Valley) -> None:
    answer = valley.upload(valley.north, "")

    assert (answer.status_code, answer.content) == (204, b"")
    assert valley.user.get("/detections/").json() == []
    assert list((valley.world.files._folder / valley.world.bucket(2)).iterdir()) == []  # type: ignore[attr-defined]


def test_an_empty_frame_continues_every_recent_sequence(valley: Valley) -> None:
    first, second = valley.found(valley.north, 1, left=0.1), valley.found(valley.north, 1, left=0.7)
    before = valley.user.get(f"/sequences/{first}").json()
    valley.clock.move(100)
    answer = valley.upload(valley.north, "").json()

    assert (answer["bbox"], answer["sequence_id"]) == ("[]", first)
    rows = valley.user.get("/detections/").json()[-2:]
    assert [row["sequence_id"] for row in rows] == [first, second]
    after = valley.user.get(f"/sequences/{first}").json()
    assert (after["last_seen_at"], after["max_conf"]) == (before["last_seen_at"], before["max_conf"])
    assert after["detections_count"] == before["detections_count"] + 1


def test_continuity_ends_after_two_minutes(valley: Valley) -> None:
    valley.found(valley.north, 1)
    valley.clock.move(121)

    assert valley.upload(valley.north, "").status_code == 204


def test_a_box_elsewhere_adds_a_continuity_row_too(valley: Valley) -> None:
    number = valley.found(valley.north, 1, left=0.1)
    answer = valley.upload(valley.north, box(0.8)).json()
    rows = valley.user.get("/detections/").json()[-2:]

    assert answer["sequence_id"] is None
    assert [(row["bbox"], row["sequence_id"]) for row in rows] == [(f"[{box(0.8)}]", None), ("[]", number)]


def test_one_upload_makes_a_row_for_each_box(valley: Valley) -> None:
    answer = valley.upload(valley.north, f"{box(0.1)},{box(0.5)}", crops=2).json()
    rows = valley.user.get("/detections/").json()

    assert answer == rows[0]
    assert [row["bbox"] for row in rows] == [f"[{box(0.1)}]", f"[{box(0.5)}]"]
    assert [row["others_bboxes"] for row in rows] == [f"[{box(0.5)}]", f"[{box(0.1)}]"]
    assert rows[0]["bucket_key"] == rows[1]["bucket_key"]
    assert [row["crop_bucket_key"][:7] for row in rows] == ["crop_0_", "crop_1_"]


def test_recorded_at_is_for_display_only(valley: Valley) -> None:
    data = {"bboxes": f"[{box()}]", "pose_id": 1, "recorded_at": "2020-01-02T10:00:00+02:00"}
    for _ in range(3):
        answer = valley.north.post("/detections/", data=data, files={"file": ("f.jpg", b"x")}).json()

    assert answer["recorded_at"] == "2020-01-02T08:00:00"
    assert answer["sequence_id"] == 1
    assert valley.user.get("/sequences/1").json()["started_at"].startswith("2026-06-01")


def test_rows_freed_by_a_deletion_found_again(valley: Valley) -> None:
    number = valley.found(valley.north, 1)
    valley.admin.delete(f"/sequences/{number}")
    assert sequence_of(valley, 1) is None

    assert valley.upload(valley.north, box()).json()["sequence_id"] == number + 1
    assert sequence_of(valley, 1) == number + 1


def test_a_sequence_is_validated_in_the_background(valley: Valley) -> None:
    boxes = ",".join(box(width=width) for width in (0.1, 0.11, 0.12))
    number = valley.upload(valley.north, boxes).json()["sequence_id"]

    assert valley.user.get(f"/sequences/{number}").json()["is_validated"] is False
    assert [one["id"] for one in valley.user.get("/sequences/unlabeled/latest").json()] == [number]
    valley.sandbox.settle()
    assert valley.user.get(f"/sequences/{number}").json()["is_validated"] is True


def test_the_latest_list_stops_at_fifteen(valley: Valley) -> None:
    for camera, pose_id in ((valley.north, 1), (valley.north, 2), (valley.south, 3)):
        for step in range(6):
            valley.found(camera, pose_id, left=0.16 * step)

    latest = [one["id"] for one in valley.user.get("/sequences/unlabeled/latest").json()]
    assert latest == list(range(18, 3, -1))


def test_the_latest_list_ends_after_a_day(valley: Valley) -> None:
    valley.found(valley.north, 1)
    valley.clock.move(24 * 3600)

    assert valley.user.get("/sequences/unlabeled/latest").json() == []
    day = valley.user.get("/sequences/all/fromdate", params={"from_date": "2026-06-01"}).json()
    assert [one["id"] for one in day] == [1]
