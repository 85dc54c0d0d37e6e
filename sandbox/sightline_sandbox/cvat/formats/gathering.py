"""The dataset of a task, a job or a project, out of the database."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..marks.keeping import read
from ..marks.showing import defaults_of, show_marks
from ..segments import frames_of
from ..tables import Data, Job, Label, Project, Task, User
from ..views.labels import show_labels
from .dataset import Dataset, Frame, Marks, no_marks
from .naming import Names

if TYPE_CHECKING:
    from ..world import World

__all__ = ["Gathered", "gather_project", "gather_task", "labels_shown", "marks_of", "plain_jobs_of"]


class Gathered:
    """A dataset with the keys of its pictures, in the order of its frames."""

    def __init__(self, dataset: Dataset, keys: list[str]) -> None:
        self.dataset, self.keys = dataset, keys


def plain_jobs_of(session: Session, task: Task) -> list[Job]:
    """The jobs whose annotations are the task's."""
    wanted = select(Job).where(Job.task_id == task.id, Job.type == "annotation").order_by(Job.id)
    return list(session.scalars(wanted))


def labels_shown(session: Session, task: Task | Project) -> list[dict[str, Any]]:
    """The labels as the API shows them."""
    if isinstance(task, Task) and task.project_id is None:
        wanted = select(Label).where(Label.task_id == task.id)
    else:
        wanted = select(Label).where(
            Label.project_id == (task.id if isinstance(task, Project) else task.project_id)
        )
    labels = session.scalars(wanted.where(Label.parent_id.is_(None)).order_by(Label.id)).all()
    return show_labels(session, labels)


def marks_of(session: Session, task: Task, jobs: Sequence[Job]) -> Marks:
    """The annotations of these jobs with names and every default."""
    shown = show_marks(read(session, jobs), defaults_of(session, task))
    shown.pop("version")
    return Names(labels_shown(session, task)).by_name(shown)


def gather_task(world: "World", session: Session, task: Task, job: Job | None, base: str) -> Gathered:
    """A whole task, or one job of it; frames keep their places in the task."""
    data = session.get_one(Data, task.data_id)
    jobs = [job] if job is not None else plain_jobs_of(session, task)
    labels = labels_shown(session, task)
    frames = [Frame(one["name"], one["width"], one["height"]) for one in data.frames]
    dataset = Dataset(frames, labels, marks_of(session, task, jobs))
    if job is not None:
        mine = frames_of(job)
        dataset.frames = [frames[number] for number in mine]
        dataset.marks = _moved(dataset.marks, {number: place for place, number in enumerate(mine)})
        keys = [data.frames[number]["key"] for number in mine]
    else:
        keys = [one["key"] for one in data.frames]
    kind, told = ("job", job.id) if job is not None else ("task", task.id)
    about = [
        ("id", told),
        *([("name", task.name)] if job is None else []),
        *_about(session, task, data, jobs, base),
    ]
    dataset.about = {kind: [*about, ("labels", _labels(labels))], "dumped": _moment(world.now())}
    return Gathered(dataset, keys)


def gather_project(world: "World", session: Session, project: Project, base: str) -> Gathered:
    """All tasks of a project that have data, their frames one after the other."""
    dataset, keys, tasks = Dataset(labels=labels_shown(session, project)), [], []
    marks = no_marks()
    wanted = select(Task).where(Task.project_id == project.id, Task.data_id.is_not(None)).order_by(Task.id)
    for task in session.scalars(wanted):
        data = session.get_one(Data, task.data_id)
        first = len(dataset.frames)
        subset = task.subset or "default"
        dataset.frames += [
            Frame(one["name"], one["width"], one["height"], subset, task.id) for one in data.frames
        ]
        keys += [one["key"] for one in data.frames]
        jobs = plain_jobs_of(session, task)
        places = {number: first + number for number in range(data.size)}
        for kind, moved in _moved(marks_of(session, task, jobs), places).items():
            marks[kind] += moved
        about = [("id", task.id), ("name", task.name), *_about(session, task, data, jobs, base)]
        tasks.append(("task", about))
    dataset.marks = marks
    subsets = sorted({frame.subset for frame in dataset.frames})
    told = [
        ("id", project.id),
        ("name", project.name),
        ("bugtracker", project.bug_tracker),
        ("created", _moment(project.created_date)),
        ("updated", _moment(project.updated_date)),
        ("tasks", tasks),
        ("subsets", "\n".join(subsets)),
        *_people(session, project),
        ("labels", _labels(dataset.labels)),
    ]
    dataset.about = {"project": told, "dumped": _moment(world.now())}
    return Gathered(dataset, keys)


def _moved(marks: Marks, places: dict[int, int]) -> Marks:
    moved = no_marks()
    for kind in marks:
        for one in marks[kind]:
            if one["frame"] not in places:
                continue
            told = {**one, "frame": places[one["frame"]]}
            if "shapes" in one:
                told["shapes"] = [
                    {**shape, "frame": places[shape["frame"]]}
                    for shape in one["shapes"]
                    if shape["frame"] in places
                ]
            if "elements" in one:
                told["elements"] = _moved({kind: one["elements"]}, places)[kind]
            moved[kind].append(told)
    return moved


def _about(session: Session, task: Task, data: Data, jobs: Sequence[Job], base: str) -> list[tuple[str, Any]]:
    segments = [
        (
            "segment",
            [
                ("id", job.id),
                ("start", job.start_frame),
                ("stop", job.stop_frame),
                ("url", f"{base}/api/jobs/{job.id}"),
            ],
        )
        for job in jobs
    ]
    return [
        ("size", data.size),
        ("mode", task.mode),
        ("overlap", task.overlap),
        ("bugtracker", task.bug_tracker),
        ("created", _moment(task.created_date)),
        ("updated", _moment(task.updated_date)),
        ("subset", task.subset or "default"),
        ("start_frame", data.start_frame),
        ("stop_frame", data.stop_frame),
        ("frame_filter", data.frame_filter),
        ("segments", segments),
        *_people(session, task),
    ]


def _people(session: Session, row: Task | Project) -> list[tuple[str, Any]]:
    told: list[tuple[str, Any]] = []
    for name, user_id in (("owner", row.owner_id), ("assignee", row.assignee_id)):
        user = session.get(User, user_id) if user_id is not None else None
        told.append((name, [("username", user.username), ("email", user.email)] if user else ""))
    return told


def _labels(labels: list[dict[str, Any]]) -> list[tuple[str, Any]]:
    told: list[tuple[str, Any]] = []
    for label in labels:
        parts = [(part, label["name"]) for part in label["sublabels"]]
        for one, parent in ((label, None), *parts):
            about = [("name", one["name"]), ("color", one["color"]), ("type", one["type"])]
            if one.get("svg"):
                about.append(("svg", one["svg"]))
            if parent is not None:
                about.append(("parent", parent))
            told.append(("label", [*about, ("attributes", [_attribute(said) for said in one["attributes"]])]))
    return told


def _attribute(said: dict[str, Any]) -> tuple[str, Any]:
    names = ("name", "mutable", "input_type", "default_value")
    return ("attribute", [*((name, said[name]) for name in names), ("values", "\n".join(said["values"]))])


def _moment(moment: Any) -> str:
    return f"{moment.isoformat(sep=' ')}+00:00"
