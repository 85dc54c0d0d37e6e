"""Tasks: made of pictures from everywhere, found again, changed, looked at frame by frame."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from sightline import Cvat
from sightline.core.errors import InvalidInput, NotFound, OperationFailed
from sightline.core.progress import Advanced, Event, Started
from sightline.cvat import Field, Remote, Share, Task
from sightline_sandbox import Sandbox
from tests.cvat.pictures import put, put_noise


def operations(sandbox: Sandbox) -> list[str]:
    return [str(one.operation) for one in sandbox.requests]


def test_a_task_without_pictures_is_there_at_once(cvat: Cvat) -> None:
    task = cvat.tasks.create("empty", labels=["car"])
    assert (task.name, task.size, task.has_data) == ("empty", None, False)
    assert [label.name for label in task.labels()] == ["car"]


def test_pictures_become_a_task_with_jobs(cvat: Cvat, tmp_path: Path) -> None:
    operation = cvat.tasks.create("street", labels=["car"], images=put(tmp_path, 5), segment_size=2)
    task = operation.result()
    assert operation.is_done
    assert (task.size, task.mode) == (5, "annotation")
    assert [(job.start_frame, job.stop_frame) for job in task.jobs()] == [(0, 1), (2, 3), (4, 4)]


def test_a_folder_of_pictures_is_enough(cvat: Cvat, tmp_path: Path) -> None:
    put(tmp_path / "folder", 3)
    assert cvat.tasks.create("folder", labels=["car"], images=tmp_path / "folder").result().size == 3


def test_the_share_of_the_server_is_a_source(cvat: Cvat) -> None:
    assert [entry.name for entry in cvat.server.share()] == ["shared"]
    task = cvat.tasks.create("share", labels=["car"], images=Share("shared/")).result()
    assert task.size == 3


def test_remote_files_that_cannot_be_fetched_fail_with_the_words_of_the_server(cvat: Cvat) -> None:
    operation = cvat.tasks.create("remote", labels=["car"], images=Remote("http://127.0.0.1:9/none.jpg"))
    with pytest.raises(OperationFailed):
        operation.result()
    assert operation.has_failed


def test_large_files_go_piece_by_piece_and_small_ones_together(
    cvat: Cvat, sandbox: Sandbox, tmp_path: Path
) -> None:
    large = put_noise(tmp_path / "zz_large.png", 2500)
    task = cvat.tasks.create("mixed", labels=["car"], images=[*put(tmp_path, 4), large]).result()
    assert task.size == 5
    assert task.read_frame(4) == large.read_bytes()
    seen = operations(sandbox)
    assert seen.count("cvat.tasks.append_data_chunk") == 2
    assert seen.count("cvat.tasks.create_data") == 4  # start, one form, one place, finish


def test_the_upload_tells_how_far_it_is(cvat: Cvat, tmp_path: Path) -> None:
    events: list[Event] = []
    paths = put(tmp_path, 4)
    cvat.tasks.create("told", labels=["car"], images=paths, progress=events.append).result()
    total = sum(path.stat().st_size for path in paths)
    (started,) = [one for one in events if isinstance(one, Started)]
    assert (started.total, started.unit) == (total, "bytes")
    assert sum(one.amount for one in events if isinstance(one, Advanced)) >= total


def test_an_order_of_ones_own_is_kept(cvat: Cvat, tmp_path: Path) -> None:
    paths = put(tmp_path, 3)[::-1]
    task = cvat.tasks.create(
        "order", labels=["car"], images=paths, upload={"sorting_method": "predefined"}
    ).result()
    assert [frame.name for frame in task.frames_info()] == [path.name for path in paths]


def test_collisions_are_found_before_the_task_is_made(cvat: Cvat, sandbox: Sandbox, tmp_path: Path) -> None:
    twice = [*put(tmp_path / "a", 1), *put(tmp_path / "b", 1)]
    with pytest.raises(InvalidInput, match="taken more than once"):
        cvat.tasks.create("collision", labels=["car"], images=twice)
    assert operations(sandbox) == []


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        (
            {"image_quality": 90},
            r"image_quality: a setting of the upload; give upload=\{'image_quality': …\}",
        ),
        ({"upload": {"image_qualty": 90}}, "no setting 'image_qualty' .did you mean 'image_quality'"),
        ({"upload": {"image_quality": 0}}, "image_quality: 0 is not"),
        ({"upload": {"data": {"copy_date": True}}}, "copy_date"),
        ({"upload": {"use_cache": False}, "images": None}, "no images are given"),
    ],
)
def test_settings_of_an_upload_are_looked_at_before_the_task_is_made(
    cvat: Cvat, sandbox: Sandbox, tmp_path: Path, values: dict[str, Any], problem: str
) -> None:
    pictures = put(tmp_path / "p", 1)
    with pytest.raises(InvalidInput, match=problem):
        cvat.tasks.create("settings", **{"labels": ["car"], "images": pictures, **values})
    assert operations(sandbox) == []


def test_labels_and_a_project_exclude_each_other(cvat: Cvat) -> None:
    project = cvat.projects.create("town", labels=["car"])
    with pytest.raises(InvalidInput, match="give labels or project"):
        cvat.tasks.create("both", labels=["car"], project=project)
    task = cvat.tasks.create("part", project=project)
    assert task.project_id == project.id
    assert [one.id for one in project.tasks()] == [task.id]


def test_a_task_is_changed_and_removed(task: Task, cvat: Cvat) -> None:
    changed = task.update(name="avenue", labels=[{"name": "bus", "type": "rectangle"}])
    assert changed.name == "avenue"
    assert {label.name for label in changed.labels()} == {"car", "sky", "person", "bus"}
    assert task.fetch().name == "avenue"
    task.remove()
    with pytest.raises(NotFound):
        cvat.tasks.retrieve(task.id)


def test_a_misspelt_value_is_refused_before_it_is_sent(task: Task, sandbox: Sandbox) -> None:
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match="nmae"):
        task.update(nmae="avenue")
    with pytest.raises(InvalidInput, match="nothing to change"):
        task.update()
    assert operations(sandbox) == []


def test_tasks_are_found_by_keyword_by_condition_and_by_text(cvat: Cvat) -> None:
    made = [
        cvat.tasks.create(f"find-{number}", labels=["car"], subset="train" if number else "test")
        for number in range(4)
    ]
    ids = [one.id for one in made]
    assert [one.id for one in cvat.tasks.list(name="find-2")] == [ids[2]]
    assert [one.id for one in cvat.tasks.list(id__in=ids, subset="train", sort="id")] == ids[1:]
    either = (Field("name") == "find-0") | (Field("name") == "find-3")
    assert [one.id for one in cvat.tasks.list(filter=either, sort="-id")] == [ids[3], ids[0]]
    assert {one.id for one in cvat.tasks.list(search="find-")} >= set(ids)


def test_a_list_is_walked_over_pages_and_knows_its_total(cvat: Cvat) -> None:
    project = cvat.projects.create("many", labels=["car"])
    ids = [cvat.tasks.create(f"t{number}", project=project).id for number in range(23)]
    pager = cvat.tasks.list(project_id=project.id, page_size=4, sort="id")
    assert [one.id for one in pager] == ids
    assert pager.total == 23
    assert [one.id for one in cvat.tasks.list(project_id=project.id, page_size=4, sort="id", limit=6)] == ids[
        :6
    ]
    assert [one.id for one in pager.page(3)] == ids[8:12]
    cvat.tasks.remove_by_ids(ids)
    assert list(cvat.tasks.list(project_id=project.id)) == []


def test_frames_are_read_and_saved_as_they_were_uploaded(task: Task, tmp_path: Path) -> None:
    originals = [path.read_bytes() for path in sorted((tmp_path / "pictures").iterdir())]
    assert task.read_frame(2) == originals[2]
    assert task.download_frame(1, f"{tmp_path}/one/").read_bytes() == originals[1]
    saved = task.download_frames([3, 0], into=tmp_path / "frames")
    assert [path.read_bytes() for path in saved if isinstance(path, Path)] == [originals[3], originals[0]]
    assert [path.name for path in saved if isinstance(path, Path)] == ["frame_000003.png", "frame_000000.png"]
    named = task.download_frames(
        into=tmp_path / "named", pattern="{name}-{frame}{ending}", quality="compressed"
    )
    assert next(path.name for path in named if isinstance(path, Path)) == "img_000-0.jpg"


def test_a_pattern_that_puts_frames_in_one_file_is_refused(task: Task, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no two frames share a file"):
        task.download_frames(into=tmp_path, pattern="same.png")


def test_previews_and_chunks_are_saved(task: Task, tmp_path: Path) -> None:
    assert task.read_preview().startswith(b"\xff\xd8")
    assert task.download_preview(f"{tmp_path}/p/").name == f"task-{task.id}-preview.jpg"
    with zipfile.ZipFile(task.download_chunk(0, tmp_path / "chunk.zip")) as chunk:
        assert len(chunk.namelist()) == 5


def test_frames_are_left_out_and_taken_back(task: Task) -> None:
    assert task.delete_frames([1, 2]).deleted_frames == [1, 2]
    assert task.delete_frames([3]).deleted_frames == [1, 2, 3]
    assert task.restore_frames([1, 3]).deleted_frames == [2]
    task.remove_frames_by_ids([4])
    assert task.get_meta().deleted_frames == [2, 4]


def test_data_are_given_once(task: Task, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="more data"):
        task.upload_data(put(tmp_path / "more", 1))


def test_things_stand_for_themselves_in_filters(cvat: Cvat, task: Task) -> None:
    me = cvat.users.me()
    assert task.id in [one.id for one in cvat.tasks.list(owner=me)]
    assert [one.task_id for one in cvat.jobs.list(task_id=task)] == [task.id]
    assert [one.name for one in cvat.labels.list(task_id=task, name="sky")] == ["sky"]
    for wrong in ({"owner": task}, {"name": task}):
        with pytest.raises(InvalidInput, match=r"(owner|name): Task\(.*\) is not a value of this field"):
            cvat.tasks.list(**wrong)
