"""From a frame to rows and sequences (wire contract, section 6, "From frame to detection to sequence")."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from .grammar import EMPTY, Box, join_boxes, parse_boxes
from .problems import Unhandled
from .tables import Camera, Detection, Pose, Sequence

__all__ = ["Frame", "continued", "record"]

RELAXATION = timedelta(seconds=7200)
"""A box may extend a sequence seen within this time."""
FOUNDING = timedelta(seconds=300)
"""Free rows of this age can found a sequence…"""
FOUNDERS = 3
"""…when so many of them overlap."""
CONTINUITY = timedelta(seconds=120)
"""A frame without a matching box is attached to sequences seen within this time."""
TOLERANCE = 0.05
"""A gap per axis, in parts of the picture, that still counts as overlap."""

_LONGEST_OTHERS = 148
"""Width of the column; the form lets longer texts pass, so 14 boxes fail late."""


@dataclass
class Frame:
    """One uploaded picture: where it was taken, where it is stored, what is in it."""

    camera: Camera
    pose: Pose
    boxes: list[Box]
    key: str
    crop_keys: list[str | None]
    recorded_at: datetime
    touched: set[int] = field(default_factory=set)
    """Sequences that a box of this frame belongs to."""


def continued(session: Session, camera_id: int, pose_id: int, now: datetime) -> list[Sequence]:
    """The sequences of the pose that an empty frame would continue, the oldest id first."""
    return sorted(_seen_since(session, camera_id, pose_id, now - CONTINUITY), key=lambda one: one.id)


def record(session: Session, frame: Frame, now: Callable[[], datetime]) -> Detection:
    """Add the rows of a frame and what follows from them; the first row, which is all that is answered."""
    first: Detection | None = None
    for index, box in enumerate(frame.boxes):
        others = (
            join_boxes([*frame.boxes[:index], *frame.boxes[index + 1 :]]) if len(frame.boxes) > 1 else None
        )
        if others is not None and len(others) > _LONGEST_OTHERS:
            raise Unhandled("the other boxes are too long for their column")
        row = _add_row(session, frame, now(), f"[{box.text}]", others, frame.crop_keys[index])
        first = first or row
        sequence = _extend(session, row, box) or _found(session, frame, row, box)
        if sequence is not None:
            frame.touched.add(sequence.id)
    for sequence in continued(session, frame.camera.id, frame.pose.id, now()):
        if sequence.id not in frame.touched:
            row = _add_row(session, frame, now(), EMPTY, None, None)
            row.sequence_id = sequence.id
            first = first or row
    session.flush()
    assert first is not None, "an empty frame without a sequence is not recorded"
    return first


def _add_row(
    session: Session, frame: Frame, created_at: datetime, bbox: str, others: str | None, crop: str | None
) -> Detection:
    row = Detection(
        camera_id=frame.camera.id,
        pose_id=frame.pose.id,
        bucket_key=frame.key,
        crop_bucket_key=crop,
        bbox=bbox,
        others_bboxes=others,
        created_at=created_at,
        recorded_at=frame.recorded_at,
    )
    session.add(row)
    session.flush()
    return row


def _seen_since(session: Session, camera_id: int, pose_id: int, moment: datetime) -> list[Sequence]:
    """The sequences of the pose that were seen after the moment, the latest first."""
    wanted = select(Sequence).where(
        Sequence.camera_id == camera_id, Sequence.pose_id == pose_id, Sequence.last_seen_at > moment
    )
    return list(session.scalars(wanted.order_by(Sequence.last_seen_at.desc(), Sequence.id.desc())))


def _extend(session: Session, row: Detection, box: Box) -> Sequence | None:
    """The sequence whose latest box this one overlaps; the row joins it."""
    for sequence in _seen_since(session, row.camera_id, row.pose_id, row.created_at - RELAXATION):
        real = select(Detection).where(Detection.sequence_id == sequence.id, Detection.bbox != EMPTY)
        newest = real.order_by(Detection.created_at.desc(), Detection.id.desc())
        latest = session.scalars(newest.limit(1)).first()
        if latest is not None and parse_boxes(latest.bbox)[0].overlaps(box, TOLERANCE):
            row.sequence_id = sequence.id
            sequence.last_seen_at = row.created_at
            sequence.max_conf = box.conf if sequence.max_conf is None else max(sequence.max_conf, box.conf)
            session.flush()
            return sequence
    return None


def _found(session: Session, frame: Frame, row: Detection, box: Box) -> Sequence | None:
    """A new sequence, where enough free rows of the last minutes overlap this one."""
    free = select(Detection).where(
        Detection.camera_id == row.camera_id,
        Detection.pose_id == row.pose_id,
        Detection.sequence_id.is_(None),
        Detection.bbox != EMPTY,
        Detection.created_at > row.created_at - FOUNDING,
    )
    rows = session.scalars(free.order_by(Detection.created_at, Detection.id))
    founders = [one for one in rows if parse_boxes(one.bbox)[0].overlaps(box, TOLERANCE)]
    if len(founders) < FOUNDERS:
        return None
    (earliest,) = parse_boxes(founders[0].bbox)
    opening = frame.camera.angle_of_view
    offset = opening * ((earliest.xmin + earliest.xmax) / 2 - 0.5)
    sequence = Sequence(
        camera_id=row.camera_id,
        pose_id=row.pose_id,
        camera_azimuth=frame.pose.azimuth,
        sequence_azimuth=round(frame.pose.azimuth + offset, 1) % 360,
        cone_angle=round(opening * (earliest.xmax - earliest.xmin), 1),
        started_at=founders[0].created_at,
        last_seen_at=row.created_at,
        max_conf=max(parse_boxes(one.bbox)[0].conf for one in founders),
        is_validated=False,
    )
    session.add(sequence)
    session.flush()
    for one in founders:
        one.sequence_id = sequence.id
    session.flush()
    return sequence
