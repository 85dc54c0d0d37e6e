"""Reports of quality, and replicas merged (wire contract, section 10)."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..formats.gathering import labels_shown, plain_jobs_of
from ..grading.matching import Matches, box_of, match, overlap
from ..grading.report import conflicts_of, counted, matrix, measures, scores
from ..grading.settings import consensus_of, settings_of
from ..marks.keeping import clear, read, write
from ..segments import frames_of
from ..tables import Conflict, Data, Job, QualityReport, Task
from .engine import Failed, work, writing

if TYPE_CHECKING:
    from ..world import World

__all__ = ["calculate", "merge"]

_KINDS = ("bbox", "points", "mask", "polygon", "polyline", "skeleton", "label", "ellipse")


@work("calculate:quality")
@writing
def calculate(world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """The report of a task, with one of each job below it."""
    task = session.get_one(Task, arguments["task_id"])
    truth = session.scalars(select(Job).where(Job.task_id == task.id, Job.type == "ground_truth")).first()
    if truth is None:
        raise Failed("ValidationError: there is no ground truth job")
    settings = settings_of(world, session, task)
    jobs = plain_jobs_of(session, task)
    by_job = {job.id: _compare(session, truth, job, settings.told["iou_threshold"]) for job in jobs}
    size = session.get_one(Data, task.data_id).size
    labels = [(label["id"], label["name"]) for label in labels_shown(session, task)]
    whole = QualityReport(task_id=task.id, **_dates(world, task, truth))
    everything = [one for found in by_job.values() for one in found.items()]
    conflicts = [one for job_id, found in by_job.items() for one in _conflicts(found, truth.id, job_id)]
    whole.summary = _summary(everything, conflicts, size) | {"jobs": _jobs_summary(by_job)}
    whole.data = _data(settings.told, everything, conflicts, size, labels, sorted(by_job))
    session.add(whole)
    session.flush()
    for job in jobs:
        found = by_job[job.id]
        told = _conflicts(found, truth.id, job.id)
        part = QualityReport(task_id=task.id, job_id=job.id, parent_id=whole.id, **_dates(world, job, truth))
        part.summary = _summary(list(found.items()), told, size)
        part.data = _data(settings.told, list(found.items()), told, size, labels, [job.id])
        session.add(part)
        session.flush()
        for one in told:
            session.add(
                Conflict(
                    report_id=part.id,
                    frame=one["frame_id"],
                    type=one["type"],
                    severity=one["severity"],
                    annotation_ids=one["annotation_ids"],
                )
            )
    return {"id": whole.id}


@work("merge:consensus")
@writing
def merge(_world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """What enough replicas of a job agree on becomes the job's annotations."""
    task = session.get_one(Task, arguments["task_id"])
    settings = consensus_of(session, task)
    for job in plain_jobs_of(session, task):
        if arguments.get("job_id") not in (None, job.id):
            continue
        wanted = select(Job).where(Job.parent_job_id == job.id).order_by(Job.id)
        replicas = [read(session, [one])["shapes"] for one in session.scalars(wanted)]
        if not replicas:
            continue
        clear(session, [job])
        shapes = _agreed(replicas, settings)
        write(session, job, {"tags": [], "shapes": shapes, "tracks": []})
    return {}


def _agreed(replicas: list[list[dict[str, Any]]], settings: dict[str, Any]) -> list[dict[str, Any]]:
    needed = settings["quorum"] * len(replicas)
    agreed: list[dict[str, Any]] = []
    taken: set[int] = set()
    for number, shapes in enumerate(replicas):
        for shape in shapes:
            if shape["id"] in taken:
                continue
            others = [
                pair[1]
                for other in replicas[number + 1 :]
                for pair in match(
                    [shape],
                    [one for one in other if one["frame"] == shape["frame"]],
                    settings["iou_threshold"],
                ).pairs
            ]
            taken.update(one["id"] for one in others)
            if 1 + len(others) >= needed:
                told = {name: value for name, value in shape.items() if name != "id"}
                agreed.append({**told, "group": 0, "source": "consensus"})
    return agreed


def _compare(session: Session, truth: Job, job: Job, threshold: float) -> dict[int, Matches]:
    frames = sorted(set(frames_of(truth)) & set(frames_of(job)) - set(truth.disabled_frames))
    right, found = read(session, [truth])["shapes"], read(session, [job])["shapes"]
    return {
        frame: match(
            [one for one in right if one["frame"] == frame],
            [one for one in found if one["frame"] == frame],
            threshold,
        )
        for frame in frames
    }


def _conflicts(found: dict[int, Matches], truth_id: int, job_id: int) -> list[dict[str, Any]]:
    return [one for frame, matches in found.items() for one in conflicts_of(frame, matches, truth_id, job_id)]


def _dates(world: "World", row: Task | Job, truth: Job) -> dict[str, Any]:
    return {
        "created_date": world.now(),
        "target_last_updated": row.updated_date,
        "gt_last_updated": truth.updated_date,
    }


def _summary(found: list[tuple[int, Matches]], conflicts: list[dict[str, Any]], size: int) -> dict[str, Any]:
    counts = measures([one for _, one in found])
    frames = len({frame for frame, _ in found})
    share = frames / size if size else 0.0
    names = ("valid_count", "ds_count", "gt_count", "total_count")
    return {
        "total_frames": size,
        "frame_count": frames,
        "validation_frames": frames,
        "frame_share": share,
        "validation_frame_share": share,
        **counted(conflicts),
        **{name: counts[name] for name in names},
        **scores(counts),
    }


def _jobs_summary(by_job: dict[int, Any]) -> dict[str, int]:
    return {"total": len(by_job), "excluded": 0, "not_checkable": 0, "included": len(by_job)}


def _annotations(matches: list[Matches], labels: list[tuple[int, str]]) -> dict[str, Any]:
    counts = measures(matches)
    return {**counts, "confusion_matrix": matrix(matches, labels), **scores(counts)}


def _components(matches: list[Matches]) -> dict[str, Any]:
    counts = measures(matches)
    pairs = counts["valid_count"]
    return {
        "shape": {**counts, "mean_iou": _mean_overlap(matches), "accuracy": scores(counts)["accuracy"]},
        "label": {
            "valid_count": pairs,
            "invalid_count": 0,
            "total_count": pairs,
            "accuracy": 1.0 if pairs else 0.0,
        },
    }


def _mean_overlap(matches: list[Matches]) -> float:
    """Over all shapes: one without a partner covers nothing of the other side."""
    shares = [overlap(box_of(a), box_of(b)) for one in matches for a, b in one.pairs]
    total = measures(matches)["total_count"]
    return sum(shares) / total if total else 0.0


def _data(
    settings: dict[str, Any],
    found: list[tuple[int, Matches]],
    conflicts: list[dict[str, Any]],
    size: int,
    labels: list[tuple[int, str]],
    jobs: list[int],
) -> dict[str, Any]:
    matches = [one for _, one in found]
    frames = sorted({frame for frame, _ in found})
    left_out = ("inherit", "target_metric", "target_metric_threshold", "max_validations_per_job")
    parameters = {name: value for name, value in settings.items() if name not in left_out}
    share = len(frames) / size if size else 0.0
    summary = {
        "frames": frames,
        "total_frames": size,
        **counted(conflicts),
        "annotations": _annotations(matches, labels),
        "annotation_components": _components(matches),
        "tasks": None,
        "jobs": {
            "all": jobs,
            "excluded": [],
            "not_checkable": [],
            "included_count": len(jobs),
            "excluded_count": 0,
            "total_count": len(jobs),
            "not_checkable_count": 0,
        },
        "mean_conflict_count": len(conflicts) / len(frames) if frames else 0.0,
        "frame_share": share,
        "frame_count": len(frames),
        "frame_share_percent": 100 * share,
    }
    results = {}
    for frame, one in found:
        here = [conflict for conflict in conflicts if conflict["frame_id"] == frame]
        results[str(frame)] = {
            "conflicts": here,
            "annotations": _annotations([one], labels),
            "annotation_components": _components([one]),
            **counted(here),
        }
    return {
        "parameters": {
            "included_annotation_types": list(_KINDS),
            "ignored_attributes": [],
            "inherited": False,
            **parameters,
        },
        "comparison_summary": summary,
        "frame_results": results,
        "conflicts": conflicts,
    }
