"""Pictures on their way into a task: forms, pieces, archives, names of files elsewhere."""

import io
import zipfile
from pathlib import Path

import httpx
import pytest

from sightline_sandbox import Sandbox
from tests.sandbox.crew import PASSWORD, Crew, open_crew, png, tus_name
from tests.support.server import Server, reply

TUS = {"Tus-Resumable": "1.0.0"}


def new_task(crew: Crew, **fields: object) -> int:
    wanted = {"name": "task", "labels": [{"name": "car"}], **fields}
    return int(crew.maria.post("/tasks", json=wanted).raise_for_status().json()["id"])


def create(crew: Crew, task_id: int, name: str, length: int) -> httpx.Response:
    headers = {**TUS, "Upload-Length": str(length), "Upload-Metadata": tus_name(name)}
    return crew.maria.post(f"/tasks/{task_id}/data/", headers=headers)


def send(crew: Crew, where: str, offset: int, content: bytes) -> httpx.Response:
    headers = {**TUS, "Upload-Offset": str(offset), "Content-Type": "application/offset+octet-stream"}
    return crew.maria.patch(where, headers=headers, content=content)


def finish(crew: Crew, task_id: int, **fields: object) -> dict[str, object]:
    headers = {"Upload-Finish": "true"}
    wanted = {"image_quality": 70, **fields}
    begun = crew.maria.post(f"/tasks/{task_id}/data/", headers=headers, json=wanted).raise_for_status()
    return crew.request(begun.json()["rq_id"])


def frames(crew: Crew, task_id: int) -> list[str]:
    return [one["name"] for one in crew.maria.get(f"/tasks/{task_id}/data/meta").json()["frames"]]


def packed(**members: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, picture in members.items():
            archive.writestr(name.replace("__", "/") + ".png", picture)
    return content.getvalue()


def test_an_upload_goes_on_where_it_stopped(crew: Crew) -> None:
    task_id, picture = new_task(crew), png(size=(300, 300))
    where = create(crew, task_id, "a.png", len(picture)).headers["location"]
    assert send(crew, where, 0, picture[:50]).headers["upload-offset"] == "50"

    assert send(crew, where, 0, picture).status_code == 409
    assert crew.maria.head(where).headers["upload-offset"] == "50"
    assert send(crew, where, 50, picture).status_code == 413
    assert send(crew, where, 50, picture[50:]).status_code == 204

    assert crew.maria.head(where).status_code == 404
    assert finish(crew, task_id)["status"] == "finished"
    sent = crew.maria.get(f"/tasks/{task_id}/data", params={"type": "frame", "number": 0})
    assert sent.content == picture


def test_an_upload_survives_a_restart_of_the_server(tmp_path: Path) -> None:
    picture = png(size=(300, 300))
    with open_crew(data=tmp_path) as crew:
        task_id = new_task(crew)
        where = create(crew, task_id, "a.png", len(picture)).headers["location"]
        send(crew, where, 0, picture[:40])
        path = httpx.URL(where).path.removeprefix("/api")
    with Sandbox("cvat", data=tmp_path, password=PASSWORD) as sandbox:
        answer = httpx.head(f"{sandbox.url}/api{path}", auth=("maria", PASSWORD))
        assert answer.headers["upload-offset"] == "40"


@pytest.mark.parametrize(("name", "length", "status"), [("../x.png", 5, 400), ("a.png", 1 << 50, 413)])
def test_a_refused_creation_says_why(crew: Crew, name: str, length: int, status: int) -> None:
    assert create(crew, new_task(crew), name, length).status_code == status


def test_a_name_is_taken_once(crew: Crew) -> None:
    task_id = new_task(crew)
    assert create(crew, task_id, "a.png", 5).status_code == 201
    assert create(crew, task_id, "a.png", 5).status_code == 409
    files = [(f"client_files[{number}]", ("b.png", png(), "image/png")) for number in range(2)]
    twice = crew.maria.post(f"/tasks/{task_id}/data/", data={"image_quality": "70"}, files=files)
    assert twice.status_code == 500


def test_without_an_origin_there_is_no_address_to_give(crew: Crew) -> None:
    task_id = new_task(crew)
    del crew.maria.headers["Origin"]

    assert create(crew, task_id, "a.png", 5).status_code == 500


def test_an_archive_keeps_its_folders_and_one_that_climbs_fails(crew: Crew) -> None:
    task_id = new_task(crew)
    content = packed(north__a=png(1), south__a=png(2))
    where = create(crew, task_id, "all.zip", len(content)).headers["location"]
    send(crew, where, 0, content)
    assert finish(crew, task_id)["status"] == "finished"
    assert frames(crew, task_id) == ["north/a.png", "south/a.png"]

    bad_id, bad = new_task(crew), packed(**{"..__..__evil": png()})
    where = create(crew, bad_id, "bad.zip", len(bad)).headers["location"]
    send(crew, where, 0, bad)
    failed = finish(crew, bad_id)
    assert failed["status"] == "failed"
    assert "leaves its folder" in str(failed["message"])


@pytest.mark.parametrize(
    ("method", "order"),
    [
        ("lexicographical", ["a10.png", "a2.png", "b1.png"]),
        ("natural", ["a2.png", "a10.png", "b1.png"]),
        ("predefined", ["b1.png", "a2.png", "a10.png"]),
    ],
)
def test_frames_come_in_the_order_that_was_asked_for(crew: Crew, method: str, order: list[str]) -> None:
    task_id = new_task(crew)
    wanted = ["b1.png", "a2.png", "a10.png"]
    for name in wanted:
        where = create(crew, task_id, name, len(png())).headers["location"]
        send(crew, where, 0, png())

    finish(crew, task_id, sorting_method=method, upload_file_order=wanted)

    assert frames(crew, task_id) == order


def test_a_task_takes_data_once(crew: Crew) -> None:
    task = crew.make_task()

    answer = crew.maria.post(f"/tasks/{task['id']}/data/", json={"image_quality": 70})

    assert (answer.status_code, isinstance(answer.json(), str)) == (400, True)


def test_remote_files_come_from_this_machine_only(crew: Crew) -> None:
    near, far = new_task(crew), new_task(crew)
    with Server() as server:
        server.replies(reply(body=png(), content_type="image/png"))
        wanted = {"image_quality": 70, "remote_files": [f"{server.url}/a.png"]}
        begun = crew.maria.post(f"/tasks/{near}/data", json=wanted).json()["rq_id"]
        assert crew.request(begun)["status"] == "finished"
    assert frames(crew, near) == ["a.png"]

    wanted = {"image_quality": 70, "remote_files": ["http://192.0.2.1/a.png"]}
    begun = crew.maria.post(f"/tasks/{far}/data", json=wanted).json()["rq_id"]
    assert crew.request(begun)["status"] == "failed"


def test_files_of_the_share_are_walked_and_nothing_outside_is(tmp_path: Path) -> None:
    share = tmp_path / "share"
    (share / "plots").mkdir(parents=True)
    for name in ("a.png", "b.png"):
        (share / "plots" / name).write_bytes(png())
    (tmp_path / "secret.png").write_bytes(png())
    with open_crew(share=share) as crew:
        task_id, bad_id = new_task(crew), new_task(crew)
        wanted = {"image_quality": 70, "server_files": ["plots/"], "server_files_exclude": ["plots/b.png"]}
        crew.request(crew.maria.post(f"/tasks/{task_id}/data", json=wanted).json()["rq_id"])
        wanted = {"image_quality": 70, "server_files": ["../secret.png"]}
        failed = crew.request(crew.maria.post(f"/tasks/{bad_id}/data", json=wanted).json()["rq_id"])

        assert frames(crew, task_id) == ["plots/a.png"]
        assert failed["status"] == "failed"
        assert crew.maria.get("/server/share", params={"directory": "/plots"}).json()[0]["name"] == "a.png"
        assert crew.maria.get("/server/share", params={"directory": "../"}).status_code == 400


def test_folders_are_given_as_texts_as_well_and_an_unheard_of_release_is_refused(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "share" / "a.png").write_bytes(png())
    with open_crew(share=str(tmp_path / "share"), buckets=str(tmp_path / "buckets")) as crew:
        assert [one["name"] for one in crew.maria.get("/server/share").json()] == ["a.png"]
        assert (tmp_path / "buckets").is_dir()
    with pytest.raises(ValueError, match=r"no release '2\.99': one of 2\.54\.1, 2\.80\.0"):
        Sandbox("cvat", login="admin", password=PASSWORD, release="2.99").start()
