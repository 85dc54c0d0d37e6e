"""The masts at work: each has a camera that signs in with its own token, looks, and reports what it sees."""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

from tqdm import tqdm

from sightline import Pyronear
from sightline.pyronear import Box, Camera, Detection, Mask, Pose

from .detector import boxes_in
from .exposure import Exposure, Lens, as_jpeg, smokestack_area
from .progress import BAR
from .record import StoryFailed
from .world import IGNITION, Mast

__all__ = ["Clock", "Station", "report", "set_up"]

_CROP_MARGIN = 12


@dataclass
class Clock:
    """The time in the story, which the sandbox goes by: a quarter of an hour passes in seconds."""

    now: datetime = IGNITION

    def __call__(self) -> datetime:
        return self.now.astimezone(UTC).replace(tzinfo=None)


@dataclass(frozen=True)
class Station:
    """A mast with its camera."""

    mast: Mast
    camera: Camera
    itself: Pyronear
    """The camera's own connection."""
    pose: Pose
    masks: tuple[Mask, ...]
    lens: Lens


def set_up(fire: Pyronear, mast: Mast, url: str, connections: ExitStack) -> Station:
    """The mast's camera, with one pose and a mask over the chimney that always smokes."""
    camera = fire.cameras.create(
        mast.name,
        organization_id=fire.validate().organization_id,
        lat=mast.place.lat,
        lon=mast.place.lon,
        elevation=mast.elevation,
        angle_of_view=mast.angle_of_view,
    )
    pose = fire.poses.create(camera_id=camera.id, azimuth=mast.azimuth, patrol_id=1)
    pose.masks.create(Mask(*smokestack_area(mast)))

    # From here on the camera asks for itself what it has to know.
    itself = connections.enter_context(Pyronear(camera.create_token(), base_url=url))
    own = itself.poses.list().first()
    if own is None:
        raise StoryFailed(f"{mast.name} does not find its pose")
    masks = tuple(one.mask for one in own.masks.list() if one.mask is not None)
    return Station(mast, itself.cameras.heartbeat(), itself, own, masks, Lens(mast))


def report(stations: list[Station], frames: int, clock: Clock) -> dict[str, bytes]:
    """Draw and upload so many frames, in the order of time; their bytes by the storage's key for them."""
    each = frames // len(stations)
    turns = [(number, station) for number in range(each) for station in stations]
    sent: dict[str, bytes] = {}
    for number, station in tqdm(turns, desc="  uploading", **BAR):
        exposure = station.lens.expose(number, each)
        clock.now = exposure.taken_at
        jpeg = as_jpeg(exposure.image)
        detection = _upload(station, exposure, jpeg, boxes_in(exposure, station.masks))
        if detection is None:
            raise StoryFailed(
                f"frame {number + 1} of {station.mast.name} was not stored: no sequence to continue"
            )
        sent[detection.key] = jpeg
    return sent


def _upload(station: Station, exposure: Exposure, jpeg: bytes, boxes: list[Box]) -> Detection | None:
    if not boxes:
        return station.itself.detections.create_continuity(
            jpeg, pose_id=station.pose.id, recorded_at=exposure.taken_at
        )
    return station.itself.detections.create(
        jpeg,
        boxes,
        pose_id=station.pose.id,
        crops=list(_crops(exposure, boxes)),
        recorded_at=exposure.taken_at,
    )


def _crops(exposure: Exposure, boxes: Iterable[Box]) -> Iterable[bytes]:
    for box in boxes:
        left, top, right, bottom = box.to_pixels(exposure.image.size)
        around = (left - _CROP_MARGIN, top - _CROP_MARGIN, right + _CROP_MARGIN, bottom + _CROP_MARGIN)
        yield as_jpeg(exposure.image.crop(around))
