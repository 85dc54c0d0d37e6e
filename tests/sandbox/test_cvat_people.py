"""Who may do what in CVAT, and who hears of it."""

import hashlib
import hmac
from typing import Any

import pytest

from tests.sandbox.crew import Crew, open_crew
from tests.support.server import Server, reply


def invite(crew: Crew, role: str = "worker") -> dict[str, Any]:
    wanted = {"role": role, "email": "pavel@crew.test"}
    answer = crew.maria.post("/invitations", params={"org": "crew"}, json=wanted)
    told: dict[str, Any] = answer.raise_for_status().json()
    return told


@pytest.fixture
def shared(crew: Crew) -> Crew:
    """Maria's organization, with pavel as a worker in it."""
    crew.maria.post("/organizations", json={"slug": "crew"}).raise_for_status()
    invite(crew)
    return crew


def test_a_stranger_sees_an_empty_list_and_is_refused_one_by_one(crew: Crew) -> None:
    task = crew.make_task()

    assert crew.pavel.get("/tasks").json()["count"] == 0
    for path in (f"/tasks/{task['id']}", f"/jobs/{crew.jobs_of(task)[0]['id']}", "/users/2"):
        assert crew.pavel.get(path).status_code == 403
    assert crew.admin.get(f"/tasks/{task['id']}").status_code == 200


def test_a_worker_makes_nothing_but_may_settle_the_job_that_is_assigned(shared: Crew) -> None:
    task = shared.make_task(by=shared.maria)
    assert shared.pavel.post("/tasks", params={"org": "crew"}, json={"name": "x"}).status_code == 403
    ours = shared.client(headers={"X-Organization": "crew"}, auth=shared.maria.auth)
    job = shared.jobs_of(shared.make_task(by=ours))[0]
    me = shared.pavel.get("/users/self").json()["id"]

    shared.maria.patch(f"/jobs/{job['id']}", json={"assignee": me}).raise_for_status()

    assert shared.pavel.patch(f"/jobs/{job['id']}", json={"state": "completed"}).status_code == 200
    assert shared.pavel.patch(f"/jobs/{job['id']}", json={"stage": "acceptance"}).status_code == 403
    assert shared.pavel.get(f"/tasks/{task['id']}").status_code == 403


def test_nobody_else_can_be_assigned_in_the_personal_workspace(shared: Crew) -> None:
    pavel = shared.pavel.get("/users/self").json()["id"]
    mine = shared.maria.post("/projects", json={"name": "mine"}).json()["id"]
    ours = shared.maria.post("/projects", params={"org": "crew"}, json={"name": "ours"}).json()["id"]

    assert shared.maria.patch(f"/projects/{mine}", json={"assignee_id": pavel}).status_code == 403
    assert shared.maria.patch(f"/projects/{ours}", json={"assignee_id": pavel}).status_code == 200
    assert shared.pavel.get(f"/projects/{ours}").status_code == 200


def test_a_task_is_as_far_as_its_jobs(crew: Crew) -> None:
    task = crew.make_task(frames=4, segment_size=2)
    for job in crew.jobs_of(task):
        crew.maria.patch(f"/jobs/{job['id']}", json={"stage": "acceptance", "state": "completed"})

    told = crew.maria.get(f"/tasks/{task['id']}").json()

    assert (told["status"], told["jobs"]["completed"]) == ("completed", 2)


def test_who_has_an_account_is_a_member_at_once_unless_the_server_asks(shared: Crew) -> None:
    members = shared.maria.get("/memberships", params={"org": "crew"}).json()["results"]
    assert {one["user"]["username"]: one["is_active"] for one in members} == {"maria": True, "pavel": True}

    with open_crew(confirm=True) as asked:
        asked.maria.post("/organizations", json={"slug": "crew"}).raise_for_status()
        key = invite(asked)["key"]
        assert asked.pavel.get("/organizations").json()["count"] == 0
        assert asked.admin.post(f"/invitations/{key}/accept").status_code == 404
        assert asked.pavel.post(f"/invitations/{key}/accept").json() == {"organization_slug": "crew"}
        assert asked.pavel.post(f"/invitations/{key}/accept").status_code == 400
        assert asked.pavel.get("/organizations").json()["count"] == 1


def test_an_owner_stays_and_a_worker_may_leave(shared: Crew) -> None:
    members = shared.maria.get("/memberships", params={"org": "crew"}).json()["results"]
    ids = {one["user"]["username"]: one["id"] for one in members}

    assert shared.maria.delete(f"/memberships/{ids['maria']}").status_code == 403
    assert shared.pavel.delete(f"/memberships/{ids['pavel']}").status_code == 204
    assert shared.pavel.get("/tasks", params={"org": "crew"}).status_code == 403


def hook(crew: Crew, url: str, **more: Any) -> dict[str, Any]:
    project = crew.maria.post("/projects", json={"name": "loud"}).json()["id"]
    wanted = {
        "target_url": url,
        "type": "project",
        "project_id": project,
        "events": ["update:project"],
        **more,
    }
    told: dict[str, Any] = crew.maria.post("/webhooks", json=wanted).raise_for_status().json()
    return told


def test_a_webhook_hears_what_changed_and_who_told_it(crew: Crew) -> None:
    with Server() as server:
        server.replies(reply(body={"heard": True}))
        made = hook(crew, f"{server.url}/hook", secret="shh")
        crew.maria.patch(f"/projects/{made['project_id']}", json={"name": "louder"}).raise_for_status()
        crew.sandbox.settle()
        (heard,) = server.requests

    signature = "sha256=" + hmac.new(b"shh", heard.body, hashlib.sha256).hexdigest()
    assert heard.header("x-signature-256") == signature
    assert heard.json()["before_update"]["name"] == "loud"
    (delivery,) = crew.maria.get(f"/webhooks/{made['id']}/deliveries").json()["results"]
    assert (delivery["status_code"], delivery["changed_fields"]) == (200, "name,updated_date")
    assert "secret" not in made


def test_a_webhook_to_another_machine_is_told_as_unreachable(crew: Crew) -> None:
    made = hook(crew, "http://192.0.2.1/hook")

    assert crew.maria.post(f"/webhooks/{made['id']}/ping").json()["status_code"] == 502


def test_a_silent_webhook_hears_nothing(crew: Crew) -> None:
    with Server() as server:
        made = hook(crew, f"{server.url}/hook", is_active=False)
        crew.maria.patch(f"/projects/{made['project_id']}", json={"name": "louder"}).raise_for_status()
        crew.sandbox.settle()
        assert server.requests == []


def test_an_issue_begins_with_its_message(crew: Crew) -> None:
    job = crew.jobs_of(crew.make_task())[0]["id"]
    wanted = {"job": job, "frame": 0, "position": [1, 2], "message": "look"}

    issue = crew.maria.post("/issues", json=wanted).raise_for_status().json()

    (comment,) = crew.maria.get("/comments", params={"issue_id": issue["id"]}).json()["results"]
    assert (comment["message"], issue["comments"]["count"]) == ("look", 1)
    assert crew.maria.get(f"/jobs/{job}").json()["issues"]["count"] == 1


def test_a_bucket_is_listed_in_pages_with_tokens_and_climbed_out_of_by_nobody(crew: Crew) -> None:
    bucket = crew.world.buckets / "towers"
    for name in ("a.png", "b.png", "c.png", "north/d.png"):
        (bucket / name).parent.mkdir(parents=True, exist_ok=True)
        (bucket / name).write_bytes(b"x")
    wanted = {
        "provider_type": "AWS_S3_BUCKET",
        "resource": "towers",
        "display_name": "Towers",
        "credentials_type": "KEY_SECRET_KEY_PAIR",
        "secret_key": "marker-secret",
    }
    made = crew.maria.post("/cloudstorages", json=wanted).raise_for_status()
    where = f"/cloudstorages/{made.json()['id']}/content-v2"
    first = crew.maria.get(where, params={"page_size": 3}).json()
    second = crew.maria.get(where, params={"page_size": 3, "next_token": first["next"]}).json()

    assert [one["name"] for one in first["content"] + second["content"]] == [
        "a.png",
        "b.png",
        "c.png",
        "north",
    ]
    assert second["next"] is None
    assert crew.maria.get(where, params={"prefix": "../"}).json()["content"] == []
    assert "marker-secret" not in made.text
    assert crew.maria.post("/cloudstorages", json={**wanted, "resource": "nosuch"}).status_code == 400
