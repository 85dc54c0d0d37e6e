"""``--seed demo``: two organizations, people of each role, three cameras, and a day of smoke."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..passwords import hash_password
from .frames import draw_frame
from .grammar import parse_boxes
from .intake import Frame, record
from .keys import picture_key
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

    pose: int
    """Position in the list of poses below."""
    ago: timedelta
    left: float
    top: float
    conf: float
    frames: int
    label: Label | None = None


_STORY = (
    # A morning cloud over the lake, judged already; and a chimney that nobody has looked at.
    _Smoke(3, timedelta(hours=5), 0.45, 0.30, 0.34, 5, Label.OTHER),
    _Smoke(4, timedelta(hours=3), 0.12, 0.55, 0.41, 5),
    # Two cameras look at the same column: their cones cross, so its alert has a place.
    _Smoke(0, timedelta(minutes=50), 0.28, 0.42, 0.62, 8),
    _Smoke(2, timedelta(minutes=46), 0.68, 0.40, 0.55, 8),
)


def seed_demo(world: World) -> None:
    """Fill a sandbox that has no cameras; one that has some is left alone."""
    if world.options.seed != "demo":
        raise ValueError(f"no seed {world.options.seed!r}: the sandbox knows 'demo'")
    with world.store.writing() as session:
        if session.scalar(select(Camera.id).limit(1)) is not None:
            return
        poses = _build(world, session)
    for smoke in _STORY:
        _tell(world, poses[smoke.pose].id, smoke)


def _build(world: World, session: Session) -> list[Pose]:
    """What stands before any smoke: organizations, people, cameras, masks; the poses."""
    now = world.now() - timedelta(days=30)
    valley, lake = Organization(name="valley-watch"), Organization(name="lake-watch")
    _add(session, valley, lake)
    for one in (valley, lake):
        world.files.make_bucket(world.bucket(one.id))
    hashed = hash_password(world.options.password)
    for login, role in PEOPLE.items():
        person = User(organization_id=valley.id, login=login, role=role, created_at=now)
        person.hashed_password = hashed
        _add(session, person)
    north = _camera(valley, "north-ridge", 44.0, 4.0, 1250.5, now)
    south = _camera(valley, "south-ridge", 44.0, 4.2, 980.0, now)
    tower = _camera(lake, "lake-tower", 45.2, 5.9, 610.0, now)
    _add(session, north, south, tower)
    directions = ((north, 90.0, 1), (north, 180.0, 2), (south, 270.0, 1), (tower, 45.0, 1), (south, 135.0, 2))
    poses = [
        Pose(camera_id=camera.id, azimuth=azimuth, patrol_id=patrol, active=True)
        for camera, azimuth, patrol in directions
    ]
    _add(session, *poses)
    _add(session, OcclusionMask(pose_id=poses[0].id, mask="(0,0.8,0.2,1)", created_at=now))
    _add(session, OcclusionMask(pose_id=poses[4].id, mask="(0.7,0.5,1,0.75)", created_at=now))
    return poses


def _add(session: Session, *rows: Base) -> None:
    session.add_all(rows)
    session.flush()


def _camera(of: Organization, name: str, lat: float, lon: float, height: float, now: datetime) -> Camera:
    return Camera(
        organization_id=of.id,
        name=name,
        angle_of_view=54.2,
        elevation=height,
        lat=lat,
        lon=lon,
        is_trustable=True,
        last_active_at=now,
        created_at=now,
    )


def _tell(world: World, pose_id: int, smoke: _Smoke) -> None:
    """One smoke, frame by frame, as if its camera had reported it then."""
    moment = world.now() - smoke.ago
    for index in range(smoke.frames):
        _upload(world, pose_id, smoke, index / smoke.frames, moment + index * _FRAME_GAP)
    validate_pending(world, lambda: moment + smoke.frames * _FRAME_GAP)
    if smoke.label is not None:
        with world.store.writing() as session:
            newest = session.scalars(select(Sequence).order_by(Sequence.id.desc()).limit(1)).one()
            newest.is_wildfire = smoke.label


def _upload(world: World, pose_id: int, smoke: _Smoke, growth: float, moment: datetime) -> None:
    right, bottom = smoke.left + 0.06 + 0.05 * growth, smoke.top + 0.14
    conf = min(0.95, smoke.conf + 0.3 * growth)
    boxes = parse_boxes(f"[({smoke.left:.3f},{smoke.top:.3f},{right:.3f},{bottom:.3f},{conf:.3f})]")
    content = draw_frame(pose_id, (smoke.left + 0.03, bottom), growth)
    with world.store.writing() as session:
        pose = session.get_one(Pose, pose_id)
        camera = session.get_one(Camera, pose.camera_id)
        key = picture_key(camera.id, moment, content)
        world.files.put(world.bucket(camera.organization_id), key, content)
        camera.last_active_at = moment
        record(session, Frame(camera, pose, boxes, key, [None], moment), lambda: moment)
