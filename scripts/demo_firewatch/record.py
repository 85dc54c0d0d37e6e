"""What came out of the story, as plain values: all that the reports need, and nothing to ask a server for."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sightline.pyronear import Box, Mask

from .world import Place

__all__ = ["AlertRecord", "FrameRecord", "Outcome", "SequenceRecord", "StoryFailed"]


class StoryFailed(Exception):
    """Something did not come out as it has to; the message says what."""


@dataclass(frozen=True)
class FrameRecord:
    """A frame as it came down from the server."""

    path: Path
    taken_at: datetime
    box: Box | None
    """None for a frame that only continues its sequence."""


@dataclass(frozen=True)
class SequenceRecord:
    """What one camera saw, and how it stands. Angles in degrees, clockwise from north."""

    id: int
    camera: str
    place: Place
    pose_azimuth: float
    angle_of_view: float
    azimuth: float
    cone_angle: float
    started_at: datetime
    last_seen_at: datetime
    max_confidence: float
    label: str | None
    alert_id: int | None
    masks: tuple[Mask, ...]
    frames: tuple[FrameRecord, ...]
    """In the order in which they were taken."""


@dataclass(frozen=True)
class AlertRecord:
    """A located alert."""

    id: int
    place: Place
    started_at: datetime
    last_seen_at: datetime
    off_by_km: float
    """Distance from where the fire was drawn."""


@dataclass(frozen=True)
class Outcome:
    """The end of the story."""

    sequences: tuple[SequenceRecord, ...]
    alert: AlertRecord

    @property
    def frames(self) -> int:
        """How many frames there are, of all cameras."""
        return sum(len(sequence.frames) for sequence in self.sequences)
