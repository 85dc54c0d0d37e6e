"""CVAT at the door: credentials, CSRF, media types, paths, how often strangers may ask."""

from datetime import timedelta

import pytest

from tests.sandbox.crew import PASSWORD, Crew, open_crew


def log_in(crew: Crew) -> str:
    answer = crew.anonymous.post("/auth/login", json={"username": "maria", "password": PASSWORD})
    return str(answer.raise_for_status().json()["key"])


def test_a_key_is_the_same_until_logout_and_then_worth_nothing(crew: Crew) -> None:
    key = log_in(crew)
    crew.anonymous.cookies.clear()
    assert log_in(crew) == key
    by_key = crew.client(headers={"Authorization": f"Token {key}"})
    assert by_key.get("/users/self").json()["username"] == "maria"

    by_key.post("/auth/logout").raise_for_status()

    refused = by_key.get("/users/self")
    assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Token")


def test_a_prefix_that_was_written_twice_is_refused(crew: Crew) -> None:
    twice = crew.client(headers={"Authorization": f"Token Token {log_in(crew)}"})

    assert twice.get("/users/self").status_code == 401


def test_a_session_changes_nothing_without_its_csrf_token(crew: Crew) -> None:
    log_in(crew)
    session = crew.anonymous
    assert session.get("/users/self").status_code == 200

    assert session.post("/projects", json={"name": "a"}).status_code == 403

    proof = {"X-CSRFToken": session.cookies["csrftoken"]}
    assert session.post("/projects", json={"name": "a"}, headers=proof).status_code == 201
    elsewhere = {**proof, "Origin": "http://evil.test"}
    assert session.post("/projects", json={"name": "b"}, headers=elsewhere).status_code == 403


def test_an_access_token_may_not_make_tokens_and_a_reading_one_may_not_write(crew: Crew) -> None:
    made = crew.maria.post("/auth/access_tokens", json={"name": "laptop", "read_only": True}).json()
    by_token = crew.client(headers={"Authorization": f"Bearer {made['value']}"})

    assert by_token.get("/auth/access_tokens/self").json()["id"] == made["id"]
    assert by_token.post("/auth/access_tokens", json={"name": "more"}).status_code == 403
    assert by_token.post("/projects", json={"name": "a"}).status_code == 403
    assert "value" not in crew.maria.get("/auth/access_tokens").json()["results"][0]


def test_an_access_token_ends_when_it_says(crew: Crew) -> None:
    ends = (crew.clock() + timedelta(hours=1)).isoformat() + "Z"
    made = crew.maria.post("/auth/access_tokens", json={"name": "short", "expiry_date": ends}).json()
    by_token = crew.client(headers={"Authorization": f"Bearer {made['value']}"})
    assert by_token.get("/users/self").status_code == 200

    crew.clock.move(3601)

    assert by_token.get("/users/self").status_code == 401
    assert crew.maria.get(f"/auth/access_tokens/{made['id']}").status_code == 404


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/vnd.cvat+json", 200),
        ("application/vnd.cvat+json; version=2.0", 200),
        ("*/*", 200),
        ("application/json", 406),
        ("application/vnd.cvat+json; version=1.0", 406),
    ],
)
def test_only_its_own_media_type_is_answered(crew: Crew, accept: str, status: int) -> None:
    assert crew.anonymous.get("/server/about", headers={"Accept": accept}).status_code == status


def test_a_final_slash_is_another_address_except_for_a_few(crew: Crew) -> None:
    task = crew.make_task()

    assert crew.maria.get("/tasks/").headers["content-type"].startswith("text/html")
    assert crew.maria.get(f"/tasks/{task['id']}/annotations").status_code == 200
    assert crew.maria.get(f"/tasks/{task['id']}/annotations/").status_code == 200
    assert crew.maria.get(f"/jobs/{crew.jobs_of(task)[0]['id']}/data/").status_code == 404


def test_every_answer_has_a_request_id_of_its_own(crew: Crew) -> None:
    answers = [crew.anonymous.get("/server/about"), crew.anonymous.get("/nosuch")]

    assert len({answer.headers["x-request-id"] for answer in answers}) == 2


def test_errors_come_in_every_shape_of_the_wire(crew: Crew) -> None:
    ask = crew.maria
    assert ask.post("/tasks", json={}).json() == {"name": ["This field is required."]}
    assert isinstance(ask.get("/tasks", params={"filter": "notjson"}).json(), list)
    assert set(ask.post("/tasks", content=b"{", headers={"Content-Type": "application/json"}).json()) == {
        "detail"
    }
    assert ask.get("/requests/garbage").headers["content-type"].startswith("text/html")
    assert ask.post("/tasks", content=b"<a/>", headers={"Content-Type": "text/xml"}).status_code == 415
    assert ask.put("/tasks", json={}).status_code == 405
    assert ask.post("/tasks", json=[]).status_code == 500


def test_strangers_are_throttled_and_people_are_not() -> None:
    with open_crew(anonymous="2/m") as crew:
        statuses = [crew.anonymous.get("/server/about").status_code for _ in range(3)]
        refused = crew.anonymous.get("/server/about")

        assert statuses == [200, 200, 429]
        assert 0 < int(refused.headers["retry-after"]) <= 30
        assert crew.maria.get("/server/about").status_code == 200
        crew.clock.move(31)
        assert crew.anonymous.get("/server/about").status_code == 200


def test_what_only_the_hosted_service_has_is_not_there(crew: Crew) -> None:
    assert crew.maria.get("/functions").status_code == 404
    assert crew.maria.get("/limits").status_code == 404


def test_what_came_later_is_not_there_in_the_older_release(crew: Crew) -> None:
    assert crew.maria.get("/growth").status_code == 404
    with open_crew(release="2.80.0") as newer:
        assert newer.maria.get("/growth").json()["count"] == 1
        assert newer.make_task()["initial_replicas"] == 0
