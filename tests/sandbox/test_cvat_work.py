"""Background requests: exports, backups, imports; joined, cancelled, interrupted, forgotten."""

import io
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest

from sightline_sandbox import Sandbox
from tests.sandbox.crew import PASSWORD, Crew, open_crew, rectangle

EXPORT = {"format": "CVAT for images 1.1", "save_images": "false"}


def export(crew: Crew, task: dict[str, Any], **query: str) -> httpx.Response:
    return crew.maria.post(f"/tasks/{task['id']}/dataset/export", params={**EXPORT, **query})


def fetch(crew: Crew, answer: httpx.Response) -> zipfile.ZipFile:
    told = crew.request(answer.raise_for_status().json()["rq_id"])
    assert told["status"] == "finished", told["message"]
    return zipfile.ZipFile(io.BytesIO(crew.maria.get(told["result_url"]).raise_for_status().content))


def give(crew: Crew, path: str, field: str, content: bytes, **query: str) -> dict[str, Any]:
    answer = crew.maria.post(path, params=query, files={field: ("file.zip", content)})
    return crew.request(answer.raise_for_status().json()["rq_id"])


def test_the_same_export_is_joined_while_it_is_under_way(crew: Crew) -> None:
    task = crew.make_task()
    crew.world.jobs.hold()

    first, second = export(crew, task), export(crew, task)

    assert (first.status_code, second.status_code) == (202, 409)
    assert first.json() == second.json()
    assert crew.request(first.json()["rq_id"])["status"] == "finished"
    assert export(crew, task).status_code == 202


def test_what_waits_can_be_cancelled_and_is_gone(crew: Crew) -> None:
    task = crew.make_task()
    crew.world.jobs.hold()
    rq_id = export(crew, task).json()["rq_id"]

    assert crew.maria.post(f"/requests/{rq_id}/cancel").status_code == 200

    assert crew.maria.get(f"/requests/{rq_id}").status_code == 404
    crew.sandbox.settle()
    assert crew.maria.get(f"/requests/{rq_id}").status_code == 404


def test_what_has_ended_cannot_be_cancelled(crew: Crew) -> None:
    rq_id = export(crew, crew.make_task()).json()["rq_id"]
    crew.request(rq_id)

    assert crew.maria.post(f"/requests/{rq_id}/cancel").status_code == 400


def test_a_request_is_its_callers_alone(crew: Crew) -> None:
    rq_id = export(crew, crew.make_task()).json()["rq_id"]

    assert crew.pavel.get(f"/requests/{rq_id}").status_code == 403
    assert crew.pavel.get("/requests").json()["count"] == 0
    assert crew.maria.get("/requests", params={"action": "export"}).json()["count"] == 1


def test_an_ended_request_is_forgotten_and_a_failed_one_kept_longer(crew: Crew) -> None:
    task = crew.make_task()
    made = f"action=create&target=task&target_id={task['id']}"
    failed = give(crew, "/tasks/backup/", "task_file", b"no backup")["id"]
    assert crew.maria.get(f"/requests/{made}").status_code == 200

    crew.clock.move(3600)

    assert crew.maria.get(f"/requests/{made}").status_code == 404
    assert crew.maria.get(f"/requests/{failed}").json()["status"] == "failed"


def test_work_that_a_restart_interrupted_is_taken_up_again(tmp_path: Path) -> None:
    with open_crew(data=tmp_path) as crew:
        task = crew.make_task()
        crew.world.jobs.hold()
        rq_id = export(crew, task).json()["rq_id"]
    with Sandbox("cvat", data=tmp_path, password=PASSWORD) as sandbox:
        sandbox.settle()
        answer = httpx.get(f"{sandbox.url}/api/requests/{rq_id}", auth=("maria", PASSWORD))
        assert answer.json()["status"] == "finished"


def test_an_export_is_imported_again_under_the_other_name_of_its_format(crew: Crew) -> None:
    task = crew.make_task()
    where = f"/tasks/{task['id']}/annotations"
    crew.maria.put(where, json={"shapes": [rectangle(1, crew.label_of(task))]}).raise_for_status()
    content = fetch(crew, export(crew, task)).read("annotations.xml")
    crew.maria.delete(where)

    assert give(crew, where, "annotation_file", content, format="CVAT 1.1")["status"] == "finished"

    (shape,) = crew.maria.get(where).json()["shapes"]
    assert (shape["frame"], shape["source"]) == (1, "file")
    assert export(crew, task, format="CVAT 1.1").status_code == 400


def test_a_file_with_an_unheard_of_label_fails_and_changes_nothing(crew: Crew) -> None:
    task = crew.make_task()
    where = f"/tasks/{task['id']}/annotations"
    crew.maria.put(where, json={"shapes": [rectangle(1, crew.label_of(task))]}).raise_for_status()
    box = b'<box label="truck" xtl="1" ytl="1" xbr="2" ybr="2"/>'
    content = b'<annotations><image id="0" name="frame_00.png">' + box + b"</image></annotations>"

    told = give(crew, where, "annotation_file", content, format="CVAT 1.1")

    assert (told["status"], "truck" in told["message"]) == ("failed", True)
    assert len(crew.maria.get(where).json()["shapes"]) == 1


def test_an_export_has_the_pictures_where_they_are_wanted(crew: Crew) -> None:
    task = crew.make_task(frames=2)

    assert fetch(crew, export(crew, task)).namelist() == ["annotations.xml"]
    with_pictures = fetch(crew, export(crew, task, save_images="true")).namelist()
    assert sorted(with_pictures) == ["annotations.xml", "images/frame_00.png", "images/frame_01.png"]


def test_a_restored_backup_is_the_same_task_under_another_id(crew: Crew) -> None:
    labels: list[dict[str, Any]] = [
        {
            "name": "bird",
            "type": "skeleton",
            "svg": '<circle data-label-name="head"></circle>',
            "sublabels": [{"name": "head", "type": "points"}],
        },
        {"name": "car"},
    ]
    task = crew.make_task(frames=4, labels=labels, segment_size=2, subset="Train")
    bird, car = crew.maria.get("/labels", params={"task_id": task["id"]}).json()["results"]
    head = {"type": "points", "frame": 0, "label_id": bird["sublabels"][0]["id"], "points": [1.0, 2.0]}
    skeleton = {"type": "skeleton", "frame": 0, "label_id": bird["id"], "elements": [head]}
    crew.maria.put(
        f"/tasks/{task['id']}/annotations", json={"shapes": [skeleton, rectangle(3, car["id"])]}
    ).raise_for_status()
    content = io.BytesIO()
    answer = crew.maria.post(f"/tasks/{task['id']}/backup/export")
    told = crew.request(answer.json()["rq_id"])
    content.write(crew.maria.get(told["result_url"]).content)

    again = give(crew, "/tasks/backup/", "task_file", content.getvalue())["result_id"]

    copy = crew.maria.get(f"/tasks/{again}").json()
    same = ("name", "size", "subset", "segment_size", "mode")
    assert {name: copy[name] for name in same} == {name: task[name] for name in same}
    drawn = crew.maria.get(f"/tasks/{again}/annotations").json()["shapes"]
    assert [(one["type"], one["frame"]) for one in drawn] == [("skeleton", 0), ("rectangle", 3)]
    assert drawn[0]["elements"][0]["points"] == [1.0, 2.0]
    assert [one["frame_count"] for one in crew.jobs_of(copy)] == [2, 2]


@pytest.mark.parametrize("member", ["../evil.json", "/etc/evil.json", "task.json"])
def test_a_backup_that_is_none_fails_its_request(crew: Crew, member: str) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr(member, "{}")

    told = give(crew, "/tasks/backup/", "task_file", content.getvalue())

    assert (told["status"], told["result_id"]) == ("failed", None)


def test_a_name_with_a_multipart_file_means_an_earlier_upload(crew: Crew) -> None:
    task = crew.make_task()
    query = {"format": "CVAT 1.1", "filename": "a.xml"}
    files = {"annotation_file": ("a.xml", b"<annotations/>")}

    answer = crew.maria.post(f"/tasks/{task['id']}/annotations/", params=query, files=files)

    assert (answer.status_code, len(answer.json())) == (400, 1)


def test_events_of_clients_come_back_as_a_table(crew: Crew) -> None:
    moment = "2026-01-01T00:00:00Z"
    told = {"events": [{"scope": "load:job", "timestamp": moment}], "timestamp": moment}
    crew.maria.post("/events", json=told).raise_for_status()

    rq_id = crew.maria.post("/events/export").json()["rq_id"]

    table = crew.maria.get(crew.request(rq_id)["result_url"])
    assert table.headers["content-type"].startswith("text/csv")
    assert "load:job" in table.text
