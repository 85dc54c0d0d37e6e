"""``--seed demo``: two organizations, people of each role, three cameras, and a day of smoke."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from .frames import draw_frame
from .grammar import Box, parse_boxes
from .intake import Frame, record
from .keys import picture_key
from .passwords import hash_password
from .tables import Base, Camera, Label, OcclusionMask, Organization, Pose, Role, Sequence, User
from .validation import validate_pending
from .world import World

__all__ = ["PEOPLE", "seed_demo"]

PEOPLE = {"ranger": Role.AGENT, "visitor": Role.USER, "warden": Role.ADMIN}
"""Who else can log in, with the administrator's password; all of organization 2."""

_FRAME_GAP = timedelta(seconds=30)


@dataclass(frozen=True)
class _Smoke:
    """A smoke that a pose saw: when it began, where in the picture, how sure, what it was."""

    pose_id: int
    ago: timedelta
    left: float
    top: float
    conf: float
    frames: int
    label: Label | None = None


_STORY = (
    # Two cameras look at the same column: their cones cross, so its alert has a place.
    _Smoke(1, timedelta(minutes=50), 0.28, 0.42, 0.62, 8),
    _Smoke(3, timedelta(minutes=46), 0.68, 0.40, 0.55, 8),
    # A morning cloud over the lake, judged already; and a chimney that nobody has looked at.
    _Smoke(4, timedelta(hours=5), 0.45, 0.30, 0.34, 5, Label.OTHER),
    _Smoke(5, timedelta(hours=3), 0.12, 0.55, 0.41, 5),
)


def seed_demo(world: World) -> None:
    """Fill a sandbox that has no cameras; one that has some is left alone."""
    if world.options.seed != "demo":
        raise ValueError(f"no seed {world.options.seed!r}: the sandbox knows 'demo'")
    with world.store.writing() as session:
        if session.scalar(select(Camera.id).limit(1)) is not None:
            return
        for rows in _inventory(world):
            session.add_all(rows)
            session.flush()
    for organization_id in (2, 3):
        world.files.make_bucket(world.bucket(organization_id))
    for smoke in sorted(_STORY, key=lambda one: one.ago, reverse=True):
        _tell(world, smoke)


def _inventory(world: World) -> Iterator[list[Base]]:
    """The rows that stand before any smoke, by table."""
    now = world.now() - timedelta(days=30)
    hashed = hash_password(world.options.password)
    yield [Organization(id=2, name="valley-watch"), Organization(id=3, name="lake-watch")]
    yield [
        User(organization_id=2, login=login, role=role, hashed_password=hashed, created_at=now)
        for login, role in PEOPLE.items()
    ]
    yield [
        _camera(2, "north-ridge", 44.0, 4.0, 1250.5, now),
        _camera(2, "south-ridge", 44.0, 4.2, 980.0, now),
        _camera(3, "lake-tower", 45.2, 5.9, 610.0, now),
    ]
    yield [
        Pose(id=1, camera_id=1, azimuth=90.0, patrol_id=1, active=True),
        Pose(id=2, camera_id=1, azimuth=180.0, patrol_id=2, active=True),
        Pose(id=3, camera_id=2, azimuth=270.0, patrol_id=1, active=True),
        Pose(id=4, camera_id=3, azimuth=45.0, patrol_id=1, active=True),
        Pose(id=5, camera_id=2, azimuth=135.0, patrol_id=2, active=True),
    ]
    yield [
        OcclusionMask(pose_id=1, mask="(0,0.8,0.2,1)", created_at=now),
        OcclusionMask(pose_id=5, mask="(0.7,0.5,1,0.75)", created_at=now),
    ]


def _camera(organization_id: int, name: str, lat: float, lon: float, height: float, now: datetime) -> Camera:
    return Camera(
        organization_id=organization_id,
        name=name,
        angle_of_view=54.2,
        elevation=height,
        lat=lat,
        lon=lon,
        is_trustable=True,
        last_active_at=now,
        created_at=now,
    )


def _tell(world: World, smoke: _Smoke) -> None:
    """One smoke, frame by frame, as if its camera had reported it then."""
    moment = world.now() - smoke.ago
    for index in range(smoke.frames):
        _upload(world, smoke, index / smoke.frames, moment + index * _FRAME_GAP)
    validate_pending(world, lambda: moment + smoke.frames * _FRAME_GAP)
    if smoke.label is not None:
        with world.store.writing() as session:
            newest = session.scalars(select(Sequence).order_by(Sequence.id.desc()).limit(1)).one()
            newest.is_wildfire = smoke.label


def _upload(world: World, smoke: _Smoke, growth: float, moment: datetime) -> None:
    right, bottom = smoke.left + 0.06 + 0.05 * growth, smoke.top + 0.14
    conf = min(0.95, smoke.conf + 0.3 * growth)
    text = f"[({smoke.left:.3f},{smoke.top:.3f},{right:.3f},{bottom:.3f},{conf:.3f})]"
    content = draw_frame(smoke.pose_id, (smoke.left + 0.03, bottom), growth)
    with world.store.writing() as session:
        pose = session.get_one(Pose, smoke.pose_id)
        camera = session.get_one(Camera, pose.camera_id)
        key = picture_key(camera.id, moment, content)
        world.files.put(world.bucket(camera.organization_id), key, content)
        camera.last_active_at = moment
        _record(session, camera, pose, parse_boxes(text), key, moment)


def _record(
    session: Session, camera: Camera, pose: Pose, boxes: list[Box], key: str, moment: datetime
) -> None:
    record(session, Frame(camera, pose, boxes, key, [None] * len(boxes), moment), lambda: moment)
