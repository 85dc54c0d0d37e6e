"""The story as an app would live it: set up, watch, judge, bring the pictures home."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

from sightline import Pyronear, progress_bar
from sightline.pyronear import Alert, Camera, Detection, Sequence
from sightline_sandbox import Sandbox

from .progress import BAR
from .record import AlertRecord, FrameRecord, Outcome, SequenceRecord, StoryFailed
from .stations import Clock, Station, report, set_up
from .world import FIRE, MASTS, Place, kilometres

__all__ = ["FEWEST_FRAMES", "NEAR_ENOUGH_KM", "live_through"]

FEWEST_FRAMES = 16
"""Eight of each camera: three found a sequence, then a cloud passes, and the smoke shows again."""

NEAR_ENOUGH_KM = 1.0
"""How far from the drawn fire the alert may be."""

_LOGIN, _PASSWORD = "admin", "smoke-on-the-ridge"

T = TypeVar("T")
Frames = list[tuple[Detection, Path]]


def live_through(frames: int, into: Path, say: Callable[[str], None]) -> Outcome:
    """How the story ends, with its frames in ``into``; raises StoryFailed where it takes another turn."""
    if frames < FEWEST_FRAMES or frames % len(MASTS):
        raise StoryFailed(f"{frames} frames make no story: give an even number, {FEWEST_FRAMES} or more")
    clock = Clock()
    with (
        # It would look for sequences to validate every two seconds; here it does when the story says so.
        Sandbox("pyronear", login=_LOGIN, password=_PASSWORD, clock=clock, poll=3600) as sandbox,
        Pyronear.login(_LOGIN, _PASSWORD, base_url=sandbox.url) as fire,
        ExitStack() as connections,
    ):
        say(f"  sandbox     {sandbox.url}, temporary data")
        stations = [set_up(fire, mast, sandbox.url, connections) for mast in MASTS]
        say(f"  cameras     {', '.join(_about(station) for station in stations)}")
        sent = report(stations, frames, clock)
        if len(sent) != frames:
            raise StoryFailed(f"the storage keeps {len(sent)} frames of {frames}")
        say(f"  uploaded    {frames} frames")
        sandbox.settle()
        sequences = _formed(fire, stations)
        say(f"  sequences   {len(sequences)} formed and validated")
        alert, off_by_km = _located(fire)
        say(f"  alert       located {off_by_km * 1000:.0f} m from where the fire was drawn")
        sequences = _judged(sequences)
        arrived = _brought_home(fire, sequences, into, sent)
        say(f"  downloaded  {len(set(into.glob('*.jpg')))} frames, byte for byte what was uploaded")
        return Outcome(
            tuple(
                _sequence_record(station, sequence, alert, arrived)
                for station, sequence in zip(stations, sequences, strict=True)
            ),
            AlertRecord(
                alert.id,
                _place(alert),
                _known(alert.started_at, "when the alert started"),
                _known(alert.last_seen_at, "when the alert was last seen"),
                off_by_km,
            ),
        )


def _about(station: Station) -> str:
    masks = "one mask" if len(station.masks) == 1 else f"{len(station.masks)} masks"
    return f"{station.mast.name} looks {station.pose.azimuth:.0f}° ({masks})"


def _formed(fire: Pyronear, stations: list[Station]) -> list[Sequence]:
    """The sequence of each station, in their order."""
    found = {one.camera_id: one for one in fire.sequences.unlabeled()}
    missing = [station.mast.name for station in stations if station.camera.id not in found]
    if missing:
        raise StoryFailed(f"no sequence formed for {' and '.join(missing)}")
    if len(found) != len(stations) or not all(one.is_validated for one in found.values()):
        raise StoryFailed("each camera should have one sequence, and the service should have validated it")
    return [found[station.camera.id] for station in stations]


def _located(fire: Pyronear) -> tuple[Alert, float]:
    """The alert, and how far from the drawn fire it is."""
    alerts = list(fire.alerts.unlabeled())
    if len(alerts) != 1:
        raise StoryFailed(f"one alert should have come out, not {len(alerts)}")
    if alerts[0].location is None:
        raise StoryFailed("the alert has no location: the cameras' cones do not cross")
    off_by_km = kilometres(_place(alerts[0]), FIRE)
    if off_by_km > NEAR_ENOUGH_KM:
        raise StoryFailed(f"the alert is {off_by_km:.1f} km from where the fire was drawn")
    return alerts[0], off_by_km


def _judged(sequences: list[Sequence]) -> list[Sequence]:
    """The sequences as they are after the surest one was labelled."""
    surest = max(sequences, key=lambda one: one.max_confidence or 0)
    surest.label("wildfire_smoke")
    return [sequence.refresh() for sequence in sequences]


def _brought_home(fire: Pyronear, sequences: list[Sequence], into: Path, sent: dict[str, bytes]) -> Frames:
    """Every frame on disk, compared with what was sent."""
    detections = [one for sequence in sequences for one in sequence.detections(newest_first=False)]
    bar = progress_bar("  downloading", **BAR)
    arrived: Frames = []
    for detection, path in zip(
        detections, fire.download_many(detections, into=into, parallel=8, progress=bar), strict=True
    ):
        if isinstance(path, Exception):
            raise StoryFailed(f"the frame of detection {detection.id} did not come down: {path}") from path
        if path.read_bytes() != sent.get(detection.key):
            raise StoryFailed(f"{path.name} is not what was uploaded")
        arrived.append((detection, path))
    missing = sent.keys() - {detection.key for detection in detections}
    if missing:
        raise StoryFailed(f"{len(missing)} of {len(sent)} uploaded frames belong to no sequence")
    return arrived


def _sequence_record(station: Station, sequence: Sequence, alert: Alert, arrived: Frames) -> SequenceRecord:
    frames = tuple(
        FrameRecord(path, _known(detection.recorded_at, "when a frame was taken"), detection.box)
        for detection, path in arrived
        if detection.sequence_id == sequence.id
    )
    return SequenceRecord(
        id=sequence.id,
        camera=station.mast.name,
        place=_place(station.camera),
        pose_azimuth=_known(sequence.camera_azimuth, "where the camera looked"),
        angle_of_view=_known(station.camera.angle_of_view, "the camera's angle of view"),
        azimuth=_known(sequence.azimuth, "where the smoke is"),
        cone_angle=_known(sequence.cone_angle, "how wide the smoke is"),
        started_at=_known(sequence.started_at, "when the sequence started"),
        last_seen_at=_known(sequence.last_seen_at, "when the sequence was last seen"),
        max_confidence=_known(sequence.max_confidence, "how sure the detector was"),
        label=None if sequence.current_label is None else str(sequence.current_label.value),
        alert_id=alert.id if sequence.id in {one.id for one in alert.sequences} else None,
        masks=station.masks,
        frames=frames,
    )


def _place(thing: Alert | Camera) -> Place:
    location = _known(thing.location, "where it is")
    return Place(location.lat, location.lon)


def _known(value: T | None, what: str) -> T:
    if value is None:
        raise StoryFailed(f"the service does not say {what}")
    return value
