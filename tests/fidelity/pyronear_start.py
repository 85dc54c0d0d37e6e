"""The database that each recording of Pyronear begins on."""

from sightline_sandbox import Sandbox
from sightline_sandbox.passwords import hash_password
from sightline_sandbox.pyronear.tables import Base, Camera, Organization, Pose, Role, User
from sightline_sandbox.pyronear.world import World

__all__ = ["PASSWORD", "seed_recordings_world"]

PASSWORD = "placeholder-password"

ORGANIZATIONS = {2: "valley-watch", 3: "coast-watch"}
PEOPLE = [
    (2, 2, "agent_valley", Role.AGENT),
    (3, 2, "user_valley", Role.USER),
    (4, 3, "agent_coast", Role.AGENT),
]
CAMERAS = [
    (1, 2, "north-ridge", 54.2, 1250.5, 44.0, 4.0, True),
    (2, 2, "south-ridge", 54.2, 980.0, 44.0, 4.2, True),
    (3, 3, "harbour-mast", 87.0, 120.0, 43.2, 5.4, True),
    (4, 2, "workshop-bench", 60.0, 210.0, 44.9, 4.9, False),
]
POSES = [(1, 1, 90.0, 1, True), (2, 1, 180.0, 2, True), (3, 2, 270.0, 1, True), (4, 3, 45.0, None, True)]
POSES += [(5, 1, 225.5, None, False)]


def seed_recordings_world(sandbox: Sandbox, cassette: str) -> None:
    """Give a fresh sandbox the rows of the common start, with the same ids; ``alerts`` has two more."""
    world = sandbox.instance
    assert isinstance(world, World)
    for organization_id in ORGANIZATIONS:
        world.files.make_bucket(world.bucket(organization_id))
    with world.store.writing() as session:
        for rows in _rows(world, cassette):
            session.add_all(rows)
            session.flush()


def _rows(world: World, cassette: str) -> list[list[Base]]:
    """Rows by table, in the order of their foreign keys."""
    now, hashed = world.now(), hash_password(PASSWORD)
    people, poses = list(PEOPLE), list(POSES)
    if cassette == "alerts":
        people.append((5, 2, "admin_valley", Role.ADMIN))
        poses.append((6, 2, 180.0, 2, True))
    return [
        [Organization(id=row_id, name=name) for row_id, name in ORGANIZATIONS.items()],
        [
            User(
                id=row_id, organization_id=of, login=login, role=role, hashed_password=hashed, created_at=now
            )
            for row_id, of, login, role in people
        ],
        [
            Camera(
                id=row_id,
                organization_id=of,
                name=name,
                angle_of_view=angle,
                elevation=elevation,
                lat=lat,
                lon=lon,
                is_trustable=trusted,
                created_at=now,
            )
            for row_id, of, name, angle, elevation, lat, lon, trusted in CAMERAS
        ],
        [
            Pose(id=row_id, camera_id=of, azimuth=azimuth, patrol_id=patrol, active=active)
            for row_id, of, azimuth, patrol, active in poses
        ],
    ]
