"""The traps of the wire contract's section 9 that no other file shows."""

import httpx
import pytest

from tests.sandbox.people import PICTURE, Valley, box

EIGHT_MIB = 8 * 1024 * 1024


def put_image(camera: httpx.Client, content: bytes = PICTURE) -> httpx.Response:
    return camera.patch("/cameras/image", files={"file": ("logo.jpg", content)})


def test_an_organization_that_cannot_be_deleted_loses_its_bucket(valley: Valley) -> None:
    assert valley.admin.delete("/organizations/3").status_code == 500

    assert valley.admin.get("/organizations/3").status_code == 200
    assert valley.stranger.get("/cameras/").status_code == 500
    assert valley.upload(valley.far, box(), pose_id=4).text == "Internal Server Error"
    assert valley.user.get("/cameras/").status_code == 200


def test_the_same_picture_twice_within_a_second_deletes_itself(valley: Valley) -> None:
    first, second = put_image(valley.north).json(), put_image(valley.north).json()
    assert first["last_image"] == second["last_image"]
    camera = valley.user.get("/cameras/1").json()
    assert (camera["last_image"], camera["last_image_url"]) == (second["last_image"], None)

    for _ in range(2):
        valley.agent.patch("/poses/1/image", files={"file": ("image.jpg", PICTURE)})
    answer = valley.user.get("/poses/1")
    assert answer.status_code == 404
    assert answer.json() == {"detail": "File cannot be found on the bucket storage"}


def test_another_second_is_another_key(valley: Valley) -> None:
    put_image(valley.north)
    valley.clock.move(1)
    put_image(valley.north)

    assert valley.user.get("/cameras/1").json()["last_image_url"] is not None


def test_uploads_above_8_mib_fail(valley: Valley) -> None:
    answer = valley.upload(valley.north, box(), content=b"x" * (EIGHT_MIB + 1))

    assert (answer.status_code, answer.json()) == (500, {"detail": "Data was corrupted during upload"})
    assert valley.user.get("/detections/").json() == []
    assert valley.upload(valley.north, box(), content=b"x" * (EIGHT_MIB - 1)).status_code == 201


def test_foreign_keys_block_deletions_until_the_order_is_right(valley: Valley) -> None:
    number = valley.found(valley.north, 2)
    assert valley.admin.delete("/cameras/1").status_code == 500
    assert valley.admin.delete("/poses/2").status_code == 500
    for row in valley.user.get("/detections/").json():
        assert valley.admin.delete(f"/detections/{row['id']}").status_code == 200
    assert valley.admin.delete("/poses/2").status_code == 500
    valley.admin.delete(f"/sequences/{number}")

    assert valley.admin.delete("/poses/2").content == b"null"


def test_a_name_of_more_than_50_characters_is_stored_and_poisons_reads(valley: Valley) -> None:
    answer = valley.admin.patch("/cameras/1/name", json={"name": "n" * 51})
    assert (answer.status_code, answer.text) == (500, "Internal Server Error")

    assert valley.user.get("/cameras/1").status_code == 500
    assert valley.user.get("/cameras/").status_code == 500
    assert valley.north.patch("/cameras/heartbeat").status_code == 500
    assert valley.admin.patch("/cameras/1/name", json={"name": "north-ridge"}).status_code == 200
    assert valley.user.get("/cameras/1").json()["last_active_at"] is not None


@pytest.mark.parametrize("path", ["/sequences/all/fromdate", "/alerts/all/fromdate"])
@pytest.mark.parametrize("bound", ["limit", "offset"])
def test_negative_bounds_are_unhandled(valley: Valley, path: str, bound: str) -> None:
    answer = valley.user.get(path, params={"from_date": "2026-06-01", bound: -1})

    assert (answer.status_code, answer.text) == (500, "Internal Server Error")


def test_changes_answer_without_poses(valley: Valley) -> None:
    assert valley.north.patch("/cameras/heartbeat").json()["poses"] == []
    assert len(valley.user.get("/cameras/1").json()["poses"]) == 2


@pytest.mark.parametrize(("count", "status"), [(13, 201), (14, 500), (15, 500), (16, 422)])
def test_only_the_length_of_the_text_bounds_the_boxes(valley: Valley, count: int, status: int) -> None:
    answer = valley.upload(valley.north, ",".join(["(0,0,1,1,1)"] * count))

    assert answer.status_code == status


def test_a_mask_may_end_in_a_newline_and_be_reversed(valley: Valley) -> None:
    for text in ("(0,0,1,1)\n", "(0.9,0.9,0.1,0.1)"):
        made = valley.agent.post("/occlusion_masks/", json={"pose_id": 1, "mask": text})
        assert (made.status_code, made.json()["mask"]) == (201, text)


def test_null_clears_a_patrol_and_breaks_an_azimuth(valley: Valley) -> None:
    assert valley.agent.patch("/poses/1", json={"patrol_id": 4}).json()["patrol_id"] == 4
    assert valley.agent.patch("/poses/1", json={"patrol_id": None}).json()["patrol_id"] is None
    assert valley.agent.patch("/poses/1", json={"azimuth": None}).status_code == 500


def test_any_bytes_are_a_picture_and_the_content_names_the_key(valley: Valley) -> None:
    for content, end in ((PICTURE, ".jpg"), (b"\x89PNG\r\n\x1a\n...", ".png"), (b"text", ""), (b"", "")):
        key = valley.upload(valley.north, box(), content=content).json()["bucket_key"]
        assert key.startswith("1-20260601120")
        assert key[25:] == end


def test_a_bare_date_and_a_number_are_times(valley: Valley) -> None:
    for given, stored in (("2026-01-02", "2026-01-02T00:00:00"), ("1767312000", "2026-01-02T00:00:00")):
        data = {"bboxes": f"[{box()}]", "pose_id": 1, "recorded_at": given}
        answer = valley.north.post("/detections/", data=data, files={"file": ("f.jpg", b"x")})
        assert answer.json()["recorded_at"] == stored


def test_from_date_takes_midnight_and_no_other_time(valley: Valley) -> None:
    def ask(moment: str) -> int:
        return valley.user.get("/sequences/all/fromdate", params={"from_date": moment}).status_code

    assert (ask("2026-06-01T00:00:00"), ask("2026-06-01T00:00:01")) == (200, 422)
