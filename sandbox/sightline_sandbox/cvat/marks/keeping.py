"""Annotations in the database: ids given, rows written and read."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from ..problems import listed
from ..tables import Annotation, AttributeSpec, Counter, Job, Label, Task
from .checking import KINDS

__all__ = ["check_labels", "clear", "count_up", "labels_of_task", "read", "remove", "write"]

Marks = dict[str, list[dict[str, Any]]]
_BATCH = 500


def labels_of_task(session: Session, task: Task) -> list[Label]:
    """The labels that a task's annotations may have, sublabels too."""
    if task.project_id is not None:
        wanted = select(Label).where(Label.project_id == task.project_id)
    else:
        wanted = select(Label).where(Label.task_id == task.id)
    return list(session.scalars(wanted.order_by(Label.id)))


def check_labels(session: Session, task: Task, marks: Marks) -> None:
    """400 with a list of one message for a label or an attribute that is not the task's."""
    labels = {label.id for label in labels_of_task(session, task)}
    specs = set(session.scalars(select(AttributeSpec.id).where(AttributeSpec.label_id.in_(labels))))
    for one in _every(marks):
        if one["label_id"] not in labels:
            raise listed(f"label_id `{one['label_id']}` is invalid")
        for said in (
            *one["attributes"],
            *(said for shape in one.get("shapes", []) for said in shape["attributes"]),
        ):
            if said["spec_id"] not in specs:
                raise listed(f"spec_id `{said['spec_id']}` is invalid")


def write(session: Session, job: Job, marks: Marks, keep_ids: bool = False) -> Marks:
    """Add annotations to a job, with ids; what an answer shows of them."""
    for kind in KINDS:
        new = [one for one in marks[kind] if not (keep_ids and "id" in one)]
        _number(session, kind, new)
        _number(session, kind, [part for one in marks[kind] for part in one.get("elements", [])])
    _number(session, "keyframes", [shape for track in _tracks(marks) for shape in track["shapes"]])
    rows = [
        {
            "kind": kind,
            "id": one["id"],
            "job_id": job.id,
            "label_id": one["label_id"],
            "frame": one["frame"],
            "body": one,
        }
        for kind in KINDS
        for one in marks[kind]
    ]
    if rows:
        session.execute(insert(Annotation), rows)
    return marks


def read(session: Session, jobs: Iterable[Job]) -> Marks:
    """The annotations of these jobs, by frame; what was changed last stands last (recording)."""
    marks: Marks = {kind: [] for kind in KINDS}
    wanted = (
        select(Annotation.kind, Annotation.body)
        .where(Annotation.job_id.in_([job.id for job in jobs]))
        .order_by(Annotation.frame, Annotation.number)
    )
    for kind, body in session.execute(wanted):
        marks[kind].append(body)
    return marks


def clear(session: Session, jobs: Iterable[Job]) -> None:
    """Delete every annotation of these jobs."""
    session.execute(delete(Annotation).where(Annotation.job_id.in_([job.id for job in jobs])))


def remove(session: Session, jobs: Iterable[Job], marks: Marks) -> dict[tuple[str, int], int]:
    """Delete the named ones; the job that each of them was in."""
    ids, found = [job.id for job in jobs], {}
    for kind in KINDS:
        wanted = [one["id"] for one in marks[kind] if "id" in one]
        for start in range(0, len(wanted), _BATCH):
            condition = (
                Annotation.kind == kind,
                Annotation.id.in_(wanted[start : start + _BATCH]),
                Annotation.job_id.in_(ids),
            )
            for identity, job_id in session.execute(
                select(Annotation.id, Annotation.job_id).where(*condition)
            ):
                found[kind, identity] = job_id
            session.execute(delete(Annotation).where(*condition))
    return found


def count_up(session: Session, name: str, count: int) -> int:
    """The first of so many fresh ids."""
    counter = session.get(Counter, name)
    if counter is None:
        counter = Counter(name=name, value=0)
        session.add(counter)
    first = counter.value + 1
    counter.value += count
    session.flush()
    return first


def _number(session: Session, name: str, marks: list[dict[str, Any]]) -> None:
    if marks:
        for identity, one in enumerate(marks, count_up(session, name, len(marks))):
            one["id"] = identity


def _tracks(marks: Marks) -> Iterable[dict[str, Any]]:
    for track in marks["tracks"]:
        yield track
        yield from track.get("elements", [])


def _every(marks: Marks) -> Iterable[dict[str, Any]]:
    for kind in KINDS:
        for one in marks[kind]:
            yield one
            yield from one.get("elements", [])
