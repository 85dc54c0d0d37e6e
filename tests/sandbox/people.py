"""A small Pyronear world for the tests: who asks, with which token, at what time."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from sightline_sandbox import Sandbox
from sightline_sandbox.passwords import hash_password
from sightline_sandbox.pyronear.tables import Camera, Organization, Pose, Role, User
from sightline_sandbox.pyronear.world import World

__all__ = ["PICTURE", "Clock", "Valley", "box", "open_valley"]

PICTURE = (Path(__file__).parents[1] / "cassettes/pyronear/pictures/frame_01.jpg").read_bytes()
"""A real JPEG of about 1.2 kB."""

NO_TLS = ssl.create_default_context()
"""Shared: every client would load the system's certificates anew, and nothing here needs them."""

NOON = datetime(2026, 6, 1, 12)


class Clock:
    """A clock that stands still until it is moved; each look takes a millisecond."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.moment += timedelta(seconds=seconds)


def box(left: float = 0.4, conf: float = 0.5, width: float = 0.1) -> str:
    """One box in the service's spelling, without the square brackets."""
    return f"({left:.3f},0.400,{left + width:.3f},0.500,{conf:.3f})"


class Valley:
    """Two organizations with three cameras; a client for each person and each camera."""

    def __init__(self, sandbox: Sandbox, clock: Clock) -> None:
        self.sandbox, self.clock = sandbox, clock
        instance = sandbox.instance
        assert isinstance(instance, World)
        self.world = instance
        self.admin = self._client(1, "admin", 1)
        self.agent = self._client(2, "agent", 2)
        self.user = self._client(3, "user", 2)
        self.stranger = self._client(4, "agent", 3)
        self.north = self._client(1, "camera", 2)
        self.south = self._client(2, "camera", 2)
        self.far = self._client(3, "camera", 3)
        self.anybody = httpx.Client(base_url=f"{sandbox.url}/api/v1", verify=NO_TLS)

    def _client(self, subject: int, scope: str, organization_id: int) -> httpx.Client:
        token = self.world.tokens.make(subject, scope, organization_id, self.clock())
        headers = {"Authorization": f"Bearer {token}"}
        # The service closes a connection silently after an unhandled error: a kept one could die unseen.
        limits = httpx.Limits(max_keepalive_connections=0)
        url = f"{self.sandbox.url}/api/v1"
        return httpx.Client(base_url=url, headers=headers, timeout=10, limits=limits, verify=NO_TLS)

    def upload(
        self, camera: httpx.Client, boxes: str, pose_id: int = 1, crops: int = 0, content: bytes = PICTURE
    ) -> httpx.Response:
        """One frame with these boxes."""
        files = [("file", ("frame.jpg", content, "image/jpeg"))]
        files += [("crop", ("crop.jpg", content + bytes([index]), "image/jpeg")) for index in range(crops)]
        return camera.post("/detections/", data={"bboxes": f"[{boxes}]", "pose_id": pose_id}, files=files)

    def found(self, camera: httpx.Client, pose_id: int, left: float = 0.4, conf: float = 0.5) -> int:
        """A validated sequence from one upload of three boxes; its id."""
        boxes = ",".join(box(left, conf, width) for width in (0.1, 0.101, 0.102))
        sequence_id = self.upload(camera, boxes, pose_id).json()["sequence_id"]
        self.sandbox.settle()
        assert isinstance(sequence_id, int)
        return sequence_id

    def alerts(self, who: httpx.Client | None = None) -> list[dict[str, Any]]:
        """The unlabelled alerts that the user, or whoever is given, sees."""
        answer = (who or self.user).get("/alerts/unlabeled/latest", params={"limit": 100})
        return list(answer.json())

    def close(self) -> None:
        """Close every client."""
        for client in (self.admin, self.agent, self.user, self.stranger, self.north, self.south, self.far):
            client.close()
        self.anybody.close()


@contextmanager
def open_valley(**options: Any) -> Iterator[Valley]:
    """A sandbox with the valley in it, whose time stands still and whose background work waits."""
    clock = Clock()
    settings = {"login": "admin", "password": "valley-password", "clock": clock, "poll": 3600.0, **options}
    with Sandbox("pyronear", **settings) as sandbox:
        world = sandbox.instance
        assert isinstance(world, World)
        _fill(world, clock())
        valley = Valley(sandbox, clock)
        try:
            yield valley
        finally:
            valley.close()


def _fill(world: World, now: datetime) -> None:
    hashed = hash_password("valley-password")
    people = [(2, 2, "agent", Role.AGENT), (3, 2, "user", Role.USER), (4, 3, "stranger", Role.AGENT)]
    cameras = [
        (1, 2, "north-ridge", 44.0, 4.0),
        (2, 2, "south-ridge", 44.0, 4.2),
        (3, 3, "harbour", 43.2, 5.4),
    ]
    poses = [
        (1, 1, 90.0, True),
        (2, 1, 180.0, True),
        (3, 2, 270.0, True),
        (4, 3, 45.0, True),
        (5, 1, 0.0, False),
    ]
    for number in (2, 3):
        world.files.make_bucket(world.bucket(number))
    with world.store.writing() as session:
        session.add_all([Organization(id=2, name="valley-watch"), Organization(id=3, name="coast-watch")])
        session.flush()
        for row_id, of, login, role in people:
            user = User(id=row_id, organization_id=of, login=login, role=role, created_at=now)
            user.hashed_password = hashed
            session.add(user)
        for row_id, of, name, lat, lon in cameras:
            camera = Camera(id=row_id, organization_id=of, name=name, lat=lat, lon=lon, created_at=now)
            camera.angle_of_view, camera.elevation, camera.is_trustable = 54.2, 900.0, True
            session.add(camera)
        session.flush()
        session.add_all(Pose(id=i, camera_id=of, azimuth=at, active=on) for i, of, at, on in poses)
