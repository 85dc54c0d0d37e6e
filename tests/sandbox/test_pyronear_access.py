"""Who sees and may do what (wire contract, section 2)."""

import pytest

from tests.sandbox.people import Valley, box


def test_lists_hold_the_own_organization_only(valley: Valley) -> None:
    valley.upload(valley.north, box())
    valley.upload(valley.far, box(), pose_id=4)

    assert [one["camera_id"] for one in valley.user.get("/detections/").json()] == [1]
    assert [one["camera_id"] for one in valley.stranger.get("/detections/").json()] == [3]
    assert len(valley.admin.get("/detections/").json()) == 2
    assert [one["id"] for one in valley.stranger.get("/cameras/").json()] == [3]


@pytest.mark.parametrize("path", ["/cameras/1", "/poses/1", "/detections/1", "/sequences/1", "/alerts/1"])
def test_another_organization_is_forbidden(valley: Valley, path: str) -> None:
    valley.found(valley.north, 1)

    assert valley.user.get(path).status_code == 200
    assert valley.stranger.get(path).json() == {"detail": "Access forbidden."}
    assert valley.admin.get(path).status_code == 200


def test_a_role_that_an_operation_does_not_list_is_told_which_do(valley: Valley) -> None:
    answer = valley.user.post("/cameras/1/token")

    assert (answer.status_code, answer.json()) == (403, {"detail": "Incompatible token scope."})
    assert answer.headers["www-authenticate"] == 'Bearer scope="admin"'


def test_a_camera_reports_for_itself_only(valley: Valley) -> None:
    assert valley.upload(valley.north, box(), pose_id=3).status_code == 403
    assert valley.north.patch("/poses/3", json={"azimuth": 1}).status_code == 403
    assert valley.north.patch("/poses/1", json={"azimuth": 1}).status_code == 200


def test_a_redirect_comes_before_authentication(valley: Valley) -> None:
    answer = valley.anybody.put("/detections?x=1")

    assert (answer.status_code, answer.content) == (307, b"")
    assert answer.headers["location"] == f"{valley.sandbox.url}/api/v1/detections/?x=1"


def test_a_malformed_token_is_406_and_a_missing_one_401(valley: Valley) -> None:
    refused = valley.anybody.get("/cameras/", headers={"Authorization": "Bearer nonsense"})
    missing = valley.anybody.get("/cameras/")

    assert refused.json() == {"detail": "Invalid token."}
    assert (missing.status_code, missing.headers["www-authenticate"]) == (401, "Bearer")


def test_a_token_expires_after_a_year(valley: Valley) -> None:
    valley.clock.move(366 * 86400)
    answer = valley.user.get("/cameras/")

    assert (answer.status_code, answer.json()) == (401, {"detail": "Token has expired."})
    assert "www-authenticate" not in answer.headers


def test_a_token_of_a_deleted_camera_fails_where_the_row_is_needed(valley: Valley) -> None:
    made = {"name": "spare", "organization_id": 2, "angle_of_view": 50, "elevation": 5, "lat": 1, "lon": 1}
    number = valley.admin.post("/cameras/", json=made).json()["id"]
    token = valley.admin.post(f"/cameras/{number}/token").json()["access_token"]
    valley.admin.delete(f"/cameras/{number}")
    headers = {"Authorization": f"Bearer {token}"}

    assert valley.anybody.get("/login/validate", headers=headers).status_code == 200
    assert valley.anybody.patch("/cameras/heartbeat", headers=headers).status_code == 404


def test_only_the_first_72_bytes_of_a_password_count(valley: Valley) -> None:
    made = {"login": "long", "password": "p" * 72 + "tail", "organization_id": 2}
    assert valley.admin.post("/users/", json=made).status_code == 201
    form = {"username": "long", "password": "p" * 72 + "other"}

    assert valley.anybody.post("/login/creds", data=form).status_code == 200


def test_a_refused_insert_burns_its_id(valley: Valley) -> None:
    valley.admin.post("/organizations/", json={"name": "lake-watch"})
    refused = valley.admin.post("/organizations/", json={"name": "lake-watch"})
    made = valley.admin.post("/organizations/", json={"name": "hill-watch"})

    assert refused.status_code == 409
    assert "INSERT INTO organizations" in refused.json()["detail"]
    assert made.json()["id"] == 6


def test_any_origin_is_echoed_with_credentials(valley: Valley) -> None:
    headers = {"Origin": "https://app.example", "Access-Control-Request-Method": "GET"}
    plain = valley.anybody.get("/login/validate", headers={"Origin": "https://app.example"})
    before = valley.anybody.options("/cameras/", headers=headers)

    for answer in (plain, before):
        assert answer.headers["access-control-allow-origin"] == "https://app.example"
        assert answer.headers["access-control-allow-credentials"] == "true"
    assert float(plain.headers["x-process-time"]) >= 0
