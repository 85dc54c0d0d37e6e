"""Datasets and backups: out, onto the disk, and in again."""

import json
import os
import zipfile
from pathlib import Path

import pytest

from sightline import Cvat
from sightline.core.errors import BadRequest, FileRefused, InvalidInput, OperationFailed
from sightline.core.progress import Event, Looked, Started
from sightline.cvat import Rectangle, Tag, Task
from sightline_sandbox import Sandbox
from tests.cvat.pictures import put, put_noise

XML = "CVAT for images 1.1"


def test_a_dataset_is_made_and_saved(task: Task, tmp_path: Path) -> None:
    task.annotations.add(Rectangle("car", 0, 1, 2, 3, 4))
    events: list[Event] = []
    path = task.export_dataset(XML, f"{tmp_path}/out/", progress=events.append)
    assert path.name == f"task-{task.id}-dataset-CVAT_for_images_1.1.zip"
    with zipfile.ZipFile(path) as archive:
        assert "annotations.xml" in archive.namelist()
        assert sum(name.endswith(".png") for name in archive.namelist()) == 5
    assert any(isinstance(one, Looked) for one in events)
    assert any(isinstance(one, Started) and one.unit == "bytes" for one in events)


def test_a_dataset_is_unpacked_where_that_is_wanted(task: Task, tmp_path: Path) -> None:
    folder = task.export_dataset("COCO 1.0", tmp_path / "coco.zip", images=False, extract=True)
    assert folder == tmp_path / "coco"
    assert any(path.suffix == ".json" for path in folder.rglob("*"))


def test_a_place_that_cannot_be_is_found_before_the_server_begins(
    task: Task, sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match="neither a folder that exists nor a file name"):
        task.export_dataset(XML, tmp_path / "nowhere")
    assert list(sandbox.requests) == []


def test_a_format_that_is_not_there_is_refused(task: Task, tmp_path: Path) -> None:
    with pytest.raises(BadRequest):
        task.export_dataset("Nope 1.0", tmp_path / "x.zip")


def test_an_export_is_found_again_by_another_process(
    cvat: Cvat, task: Task, sandbox: Sandbox, tmp_path: Path
) -> None:
    token = task.start_export(XML).token
    made = cvat.resume(token).result()
    assert made.is_here
    assert made.download(tmp_path / "later.zip").stat().st_size > 0
    with pytest.raises(InvalidInput, match="no work that is known here"):
        cvat.resume(token.replace('"export"', '"explode"'))


def test_annotations_go_out_and_come_in_again(task: Task, tmp_path: Path) -> None:
    task.annotations.add(Rectangle("car", 0, 1, 2, 3, 4), Rectangle("car", 2, 5, 6, 7, 8))
    before = sorted((one.frame, one.points) for one in task.annotations.get())
    path = task.export_dataset(XML, tmp_path / "xml.zip", images=False)
    task.annotations.clear()
    task.import_annotations("CVAT 1.1", path).wait()
    assert sorted((one.frame, one.points) for one in task.annotations.get()) == before
    (job,) = task.jobs()
    job.annotations.clear()
    job.import_annotations("CVAT 1.1", str(path)).wait()
    assert len(job.annotations.get()) == 2


def test_a_file_that_is_no_dataset_fails_with_the_words_of_the_server(task: Task, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_text("<annotations>")
    operation = task.import_annotations("CVAT 1.1", broken)
    with pytest.raises(OperationFailed) as caught:
        operation.wait()
    assert caught.value.reason and "\n" not in caught.value.reason


def test_a_file_comes_from_one_place(task: Task) -> None:
    with pytest.raises(InvalidInput, match="give either a file, or cloud_storage"):
        task.import_annotations("CVAT 1.1")
    with pytest.raises(InvalidInput, match="which file of the cloud storage"):
        task.import_annotations("CVAT 1.1", cloud_storage=3)


def test_a_backup_becomes_a_task_again(cvat: Cvat, task: Task, tmp_path: Path) -> None:
    task.annotations.add(Tag("sky", 1))
    path = task.download_backup(tmp_path / "backup.zip")
    restored = cvat.tasks.create_from_backup(path).result()
    assert restored.id != task.id
    assert restored.size == 5
    assert [(one.label, one.frame) for one in restored.annotations.get()] == [("sky", 1)]
    assert restored.read_frame(0) == task.read_frame(0)


def test_a_large_backup_goes_up_in_pieces(cvat: Cvat, sandbox: Sandbox, tmp_path: Path) -> None:
    picture = put_noise(tmp_path / "large.png", 2600)
    task = cvat.tasks.create("large", labels=["car"], images=[picture]).result()
    path = task.download_backup(tmp_path / "large.zip")
    sandbox.requests.clear()
    assert cvat.tasks.create_from_backup(path).result().size == 1
    assert [str(one.operation) for one in sandbox.requests].count("cvat.tasks.append_backup_chunk") == 2


def test_a_project_goes_out_and_comes_in_again(cvat: Cvat, tmp_path: Path) -> None:
    project = cvat.projects.create("town", labels=["car"])
    cvat.tasks.create("one", project=project, images=put(tmp_path / "p", 2)).result()
    dataset = project.export_dataset(XML, tmp_path / "dataset.zip")
    copy = cvat.projects.create_from_dataset({"name": "copy", "labels": ["car"]}, dataset)
    assert sum(task.size or 0 for task in copy.tasks()) == 2
    backup = project.download_backup(tmp_path / "project.zip")
    restored = cvat.projects.create_from_backup(backup).result()
    assert (restored.name, [task.size for task in restored.get_tasks()]) == ("town", [2])


def test_requests_are_listed_waited_for_and_looked_at(cvat: Cvat, task: Task) -> None:
    operation = task.start_export(XML)
    rq_id = json.loads(operation.token)["ids"]["rq_id"]
    request = cvat.requests.wait(rq_id)
    assert (request.status, request.operation) == ("finished", "export:annotations")
    assert rq_id in [one.id for one in cvat.requests.list(task_id=task.id, action="export")]
    assert cvat.requests.get(rq_id).wait().status == "finished"
    with pytest.raises(BadRequest):
        request.cancel()


def test_a_place_below_a_file_is_found_before_the_server_begins(
    task: Task, sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "taken.zip").touch()
    sandbox.requests.clear()
    for save in (lambda into: task.export_dataset(XML, into), task.download_backup):
        with pytest.raises(FileRefused, match=r"taken\.zip' is, or lies below, a file"):
            save(tmp_path / "taken.zip" / "below.zip")
    assert list(sandbox.requests) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_place_where_nothing_can_be_written_is_found_before_the_server_begins(
    task: Task, sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    sandbox.requests.clear()
    with pytest.raises(FileRefused, match=r"nothing can be written into .*closed"):
        task.export_dataset(XML, tmp_path / "closed" / "below" / "out.zip")
    assert list(sandbox.requests) == []
