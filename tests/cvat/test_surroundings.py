"""Cloud storages, webhooks, events, and the server itself."""

from pathlib import Path
from typing import Any

import pytest

from sightline import Cvat
from sightline.core.errors import InvalidInput
from sightline.cvat import CloudFiles, CloudStorage, Task

BUCKET = {"provider": "AWS_S3_BUCKET", "resource": "pictures", "credentials_type": "ANONYMOUS_ACCESS"}


@pytest.fixture
def storage(cvat: Cvat) -> CloudStorage:
    return cvat.cloud_storages.create("pictures", **BUCKET)


def test_a_bucket_is_looked_through_page_by_page(storage: CloudStorage) -> None:
    assert storage.status() == "AVAILABLE"
    assert "read" in storage.actions()
    assert [entry.name for entry in storage.content()] == ["deep"]
    assert [entry.name for entry in storage.content("deep/", page_size=2)] == [
        f"img_00{n}.png" for n in range(3)
    ]


def test_pictures_of_a_bucket_become_a_task(cvat: Cvat, storage: CloudStorage) -> None:
    task = cvat.tasks.create("cloud", labels=["car"], images=CloudFiles(storage, "deep/")).result()
    assert task.size == 3


def test_annotations_go_to_a_bucket_and_come_from_there(task: Task, storage: CloudStorage) -> None:
    made = task.start_export("COCO 1.0", cloud_storage=storage.id, filename="out.zip").result()
    assert not made.is_here
    with pytest.raises(InvalidInput, match="the file went to a cloud storage"):
        made.download("out.zip")
    task.import_annotations("COCO 1.0", cloud_storage=storage.id, filename="out.zip").wait()
    with pytest.raises(InvalidInput, match="which one"):
        task.start_export("COCO 1.0", location="cloud_storage")


def test_a_storage_is_changed_and_its_secrets_are_shown_nowhere(cvat: Cvat, storage: CloudStorage) -> None:
    assert storage.update(display_name="photos").name == "photos"
    with pytest.raises(InvalidInput, match="did you mean 'AWS_S3_BUCKET'") as caught:
        cvat.cloud_storages.create("x", **{**BUCKET, "provider": "AWS_S3"}, secret_key="marker-secret")
    assert "marker" not in str(caught.value)
    storage.remove()


def test_a_webhook_hears_of_a_project(cvat: Cvat) -> None:
    project = cvat.projects.create("loud", labels=["car"])
    hook = cvat.webhooks.create(
        "http://127.0.0.1:9/hook", events=["create:task"], project=project, secret="marker-secret"
    )
    assert (hook.project_id, hook.events, hook.is_active) == (project.id, ("create:task",), True)
    assert hook.ping().status_code == 502
    (delivery,) = hook.deliveries()
    assert hook.delivery(delivery.id).event == "ping"
    hook.redeliver(delivery.id)
    assert "create:task" in cvat.webhooks.events("project")
    assert hook.update(is_active=False).is_active is False
    hook.delete()
    with pytest.raises(InvalidInput, match="a list of event names"):
        cvat.webhooks.create("http://127.0.0.1:9/hook", events="create:task", project=project)


def test_events_are_noted(cvat: Cvat, tmp_path: Path) -> None:
    noted = cvat.events.create([{"scope": "load:cvat", "duration": 0}])
    assert [event.scope for event in noted.events] == ["load:cvat"]
    assert b"load:cvat" in cvat.events.export(tmp_path / "events.csv").read_bytes()


@pytest.mark.parametrize("events", ["load:cvat", {"scope": "load:cvat"}, ["load:cvat"]])
def test_what_is_no_list_of_events_is_refused(cvat: Cvat, events: Any) -> None:
    with pytest.raises(InvalidInput, match=r"events: .* is not a list of mappings"):
        cvat.events.create(events)


def test_the_server_tells_what_it_can(cvat: Cvat) -> None:
    assert cvat.server.version() == "2.54.1"
    formats = cvat.server.formats()
    assert "CVAT for images 1.1" in [one.name for one in formats.exporters]
    assert "CVAT 1.1" in [one.name for one in formats.importers]
    assert [entry.name for entry in cvat.server.share("shared")] == [f"img_00{n}.png" for n in range(3)]
    assert cvat.server.plugins().MODELS in (True, False)
