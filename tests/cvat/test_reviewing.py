"""Jobs, issues and comments; ground truth and what is measured with it; functions, guides."""

from pathlib import Path

import pytest

from sightline import Cvat
from sightline.core.errors import BadRequest, InvalidInput, NotFound, Unavailable
from sightline.cvat import JobStage, JobState, Rectangle, Task
from sightline_sandbox import Sandbox
from tests.cvat.conftest import PASSWORD
from tests.cvat.pictures import put


def test_a_job_goes_through_its_states(cvat: Cvat, task: Task) -> None:
    (job,) = task.jobs()
    assert (job.state, job.stage) == (JobState.NEW, JobStage.ANNOTATION)
    job = job.assign(cvat.users.me()).set_state("in progress", stage="validation")
    assert (job.assignee, job.state, job.stage) == ("admin", JobState.IN_PROGRESS, JobStage.VALIDATION)
    assert job.assign(None).assignee is None
    with pytest.raises(InvalidInput, match="did you mean 'completed'"):
        job.set_state("complete")
    assert [one.id for one in cvat.jobs.list(task_id=task.id, stage=JobStage.VALIDATION)] == [job.id]


def test_an_issue_is_talked_about_and_put_right(cvat: Cvat, task: Task) -> None:
    (job,) = task.jobs()
    issue = job.create_issue("wheel is missing", frame=1, position=[1, 2, 30, 40])
    assert (issue.frame, issue.position, issue.is_resolved) == (1, (1, 2, 30, 40), False)
    answer = issue.comment("put right")
    assert answer.update(message="put right now").message == "put right now"
    assert {one.message for one in issue.comments()} == {"wheel is missing", "put right now"}
    assert issue.resolve().is_resolved and not issue.reopen().is_resolved
    assert [one.id for one in job.get_issues()] == [issue.id]
    answer.remove()
    issue.remove()
    with pytest.raises(NotFound):
        cvat.issues.retrieve(issue.id)


def test_a_place_that_is_none_is_refused(cvat: Cvat, task: Task) -> None:
    (job,) = task.jobs()
    with pytest.raises(InvalidInput, match="3 numbers are no coordinates"):
        job.create_issue("x", frame=0, position=[1, 2, 3])


def test_quality_is_measured_against_ground_truth(cvat: Cvat, task: Task, tmp_path: Path) -> None:
    (job,) = task.jobs()
    truth = cvat.jobs.create(task, frames=[0, 1])
    assert (truth.type, truth.frame_count) == ("ground_truth", 2)
    with pytest.raises(BadRequest, match="ground truth job"):
        cvat.quality.reports.create(task=task)
    truth.annotations.add(Rectangle("car", 0, 1, 1, 20, 20))
    job.annotations.add(Rectangle("car", 0, 1, 1, 20, 20), Rectangle("car", 1, 1, 1, 5, 5))
    truth.set_state("completed", stage="acceptance")
    report = cvat.quality.reports.create(task=task).result()
    assert (report.task_id, report.target, report.summary.conflict_count) == (task.id, "task", 1)
    assert [one.frame for one in report.conflicts()] == [1]
    assert report.download(f"{tmp_path}/reports/").name == f"quality-report-{report.id}.json"
    settings = cvat.quality.settings.of(task)
    assert settings is not None
    assert settings.update(iou_threshold=0.7).raw.iou_threshold == 0.7


def test_a_function_annotates_a_task(cvat: Cvat, task: Task) -> None:
    detector = cvat.functions.list().first()
    assert detector is not None
    (label,) = detector.labels
    for ours in ("car", {"name": "car"}):
        done = detector.annotate(task, mapping={label: ours}, threshold=0.5).result()
        assert done.status == "finished"
    with pytest.raises(InvalidInput, match="either a task or a job"):
        detector.run(frame=0)


def test_a_function_backend_that_is_down_is_named() -> None:
    with (
        Sandbox("cvat", login="admin", password=PASSWORD, functions=False) as box,
        Cvat(box.url, username="admin", password=PASSWORD, retries=0) as client,
        pytest.raises(Unavailable, match="The server has no function backend"),
    ):
        client.functions.list().first()


def test_a_guide_tells_annotators_what_to_do(cvat: Cvat, tmp_path: Path) -> None:
    project = cvat.projects.create("guided", labels=["car"])
    guide = cvat.guides.create("# Draw every car", project=project)
    assert project.refresh().raw.guide_id == guide.id
    (picture,) = put(tmp_path, 1)
    asset = guide.add_asset(picture)
    assert asset.download(f"{tmp_path}/assets/").read_bytes() == picture.read_bytes()
    assert cvat.assets.read(asset.id) == picture.read_bytes()
    assert cvat.guides.get(guide.id).update(markdown="# Draw").markdown == "# Draw"
    guide.delete()


def test_labels_are_found_and_renamed_in_their_colour(cvat: Cvat, task: Task) -> None:
    label = cvat.labels.list(task_id=task.id, name="sky").first()
    assert label is not None
    renamed = label.rename("heaven")
    assert (renamed.name, renamed.color) == ("heaven", label.color)
    (person,) = cvat.labels.list(task_id=task.id, type="skeleton")
    assert [one.name for one in person.sublabels] == ["head", "foot"]
    renamed.delete()
    assert "heaven" not in [one.name for one in task.labels()]
