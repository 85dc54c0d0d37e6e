"""What quality and consensus can be set to, and what they are at first."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..fields import Anything, Choice, Flag, Integer, Number, Schema, Text
from ..tables import ConsensusSettings, Project, QualitySettings, Task
from ..world import World

__all__ = ["CONSENSUS", "QUALITY", "consensus_of", "settings_of"]

_METRICS = ("accuracy", "precision", "recall")
_SHARE = Number(least=0, most=1)
QUALITY = Schema(
    job_filter=Text(blank=True),
    inherit=Flag(),
    target_metric=Choice(of=_METRICS),
    target_metric_threshold=_SHARE,
    max_validations_per_job=Integer(least=0),
    iou_threshold=_SHARE,
    oks_sigma=_SHARE,
    point_size_base=Choice(of=("image_size", "group_bbox_size")),
    line_thickness=_SHARE,
    low_overlap_threshold=_SHARE,
    compare_line_orientation=Flag(),
    line_orientation_threshold=_SHARE,
    compare_groups=Flag(),
    group_match_threshold=_SHARE,
    check_covered_annotations=Flag(),
    object_visibility_threshold=_SHARE,
    panoptic_comparison=Flag(),
    compare_attributes=Flag(),
    empty_is_annotated=Flag(),
    requirements=Anything(),
)
CONSENSUS = Schema(iou_threshold=_SHARE, quorum=_SHARE)
_AT_FIRST = {
    "job_filter": "",
    "inherit": True,
    "target_metric": "accuracy",
    "target_metric_threshold": 0.7,
    "max_validations_per_job": 0,
    "iou_threshold": 0.4,
    "oks_sigma": 0.09,
    "point_size_base": "group_bbox_size",
    "line_thickness": 0.01,
    "low_overlap_threshold": 0.8,
    "compare_line_orientation": True,
    "line_orientation_threshold": 0.1,
    "compare_groups": True,
    "group_match_threshold": 0.5,
    "check_covered_annotations": True,
    "object_visibility_threshold": 0.05,
    "panoptic_comparison": True,
    "compare_attributes": True,
    "empty_is_annotated": False,
}


def settings_of(world: World, session: Session, row: Project | Task) -> QualitySettings:
    """The settings of a task or project, made when they are asked for the first time."""
    column = QualitySettings.project_id if isinstance(row, Project) else QualitySettings.task_id
    found = session.scalars(select(QualitySettings).where(column == row.id)).one_or_none()
    if found is None:
        found = QualitySettings(told=dict(_AT_FIRST), created_date=world.now(), updated_date=world.now())
        setattr(found, "project_id" if isinstance(row, Project) else "task_id", row.id)
        session.add(found)
        session.flush()
    return found


def consensus_of(session: Session, task: Task) -> dict[str, Any]:
    """How the replicas of a task are merged."""
    found = session.scalars(
        select(ConsensusSettings).where(ConsensusSettings.task_id == task.id)
    ).one_or_none()
    return dict(found.told) if found is not None else {"iou_threshold": 0.4, "quorum": 0.5}
