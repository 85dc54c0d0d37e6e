"""What the server would drop without a word: frames that there are not, and kinds that it does not know."""

from pathlib import Path
from typing import Any

import pytest

from sightline import Cvat
from sightline.core.errors import InvalidInput, UnexpectedContent
from sightline.cvat import Interval, Rectangle, Tag, Task
from sightline_api.cvat import models
from sightline_sandbox import Sandbox
from tests.cvat.conftest import PASSWORD
from tests.cvat.pictures import put


def wire(task: Task, frame: int) -> dict[str, Any]:
    (label, *_) = task.labels()
    return {"type": "rectangle", "frame": frame, "label_id": label.id, "points": [1, 2, 3, 4]}


def test_a_ground_truth_job_refuses_the_frames_between_its_own(cvat: Cvat, task: Task) -> None:
    truth = cvat.jobs.create(task, frames=[1, 4])
    assert [one.frame for one in truth.annotations.add(Tag("sky", 1), Tag("sky", 4))] == [1, 4]
    with pytest.raises(InvalidInput, match="frame: 2 is none of the frames 1, 4; the server would drop it"):
        truth.annotations.add(Tag("sky", 2))


def test_a_task_that_was_read_before_its_data_came_knows_its_frames(cvat: Cvat, tmp_path: Path) -> None:
    early = cvat.tasks.create("early", labels=["car"])
    early.upload_data(put(tmp_path, 2)).wait()
    assert early.size is None
    with pytest.raises(InvalidInput, match="frame: 7 is none of the frames 0 to 1"):
        early.annotations.add(Rectangle("car", 7, 1, 2, 3, 4))
    assert len(early.annotations.add(Rectangle("car", 1, 1, 2, 3, 4))) == 1


@pytest.mark.parametrize("as_model", [False, True])
def test_frames_of_the_wire_form_are_looked_at_as_well(task: Task, as_model: bool) -> None:
    body: Any = {"shapes": [wire(task, 0), wire(task, 5)]}
    with pytest.raises(InvalidInput, match=r"shapes\[1\].frame: 5 is none of the frames 0 to 4"):
        task.annotations.add(models.PatchedLabeledDataRequest.from_dict(body) if as_model else body)
    track = {"frame": 0, "label_id": 1, "shapes": [{"type": "rectangle", "frame": 9, "points": [1, 2, 3, 4]}]}
    with pytest.raises(InvalidInput, match=r"tracks\[0\].shapes\[0\].frame: 9"):
        task.set_annotations({"tracks": [track]})


def test_intervals_that_an_older_server_drops_are_told(task: Task, sandbox: Sandbox) -> None:
    with pytest.raises(UnexpectedContent, match=r"does not know them \(they came with 2\.72\)"):
        task.annotations.add(Interval("sky", 0, 3))


def test_an_import_that_would_replace_instead_of_adding_is_refused(task: Task, tmp_path: Path) -> None:
    task.annotations.add(Tag("sky", 0))
    path = task.export_dataset("CVAT for images 1.1", tmp_path / "tags.zip", images=False)
    with pytest.raises(
        InvalidInput, match=r"'append' came with CVAT 2\.72; this server is 2\.54\.1, and would"
    ):
        task.import_annotations("CVAT 1.1", path, import_mode="append")
    with pytest.raises(InvalidInput, match="import_mode: 'add' is not one of"):
        task.import_annotations("CVAT 1.1", path, import_mode="add")
    task.import_annotations("CVAT 1.1", path, import_mode="replace").wait()
    assert len(task.get_annotations()) == 1


def test_a_newer_server_adds_what_is_imported(tmp_path: Path) -> None:
    with (
        Sandbox("cvat", login="admin", password=PASSWORD, release="2.80.0") as box,
        Cvat(box.url, username="admin", password=PASSWORD) as client,
    ):
        made = client.tasks.create("adding", labels=["sky"], images=put(tmp_path / "in", 1)).result()
        made.annotations.add(Tag("sky", 0))
        path = made.export_dataset("CVAT for images 1.1", tmp_path / "tags.zip", images=False)
        made.import_annotations("CVAT 1.1", path, import_mode="append").wait()
        assert len(made.get_annotations()) == 2
