"""One CAM2 sandbox a module, with the demo world; the client that may do everything, and cameras."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from sightline import Cam2
from sightline.cam2 import Camera, IPCamera
from sightline_sandbox import Sandbox
from sightline_sandbox.cam2.options import Cam2Options

ID, SECRET = Cam2Options().client_id, Cam2Options().client_secret
_number = count(1)


class Clock:
    """The sandbox's time: the real one, moved on as a test likes."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC).replace(tzinfo=None) + self.ahead


@pytest.fixture(scope="module")
def clock() -> Clock:
    """The sandbox's time."""
    return Clock()


@pytest.fixture(scope="module")
def _running(clock: Clock) -> Iterator[Sandbox]:
    with Sandbox("cam2", seed="demo", clock=clock) as box:
        yield box


@pytest.fixture
def sandbox(_running: Sandbox) -> Iterator[Sandbox]:
    """A database with the demo world, no faults, and an empty log."""
    _running.requests.clear()
    yield _running
    _running.clear_faults()


@pytest.fixture
def db(sandbox: Sandbox) -> Iterator[Cam2]:
    """The client that may do everything; it repeats nothing, so that each request is counted."""
    with Cam2(ID, SECRET, base_url=sandbox.url, retries=0) as client:
        yield client


@pytest.fixture
def camera(db: Cam2) -> Camera:
    """An IP camera of its own for the test."""
    return db.cameras.create(ip_camera())


@pytest.fixture
def client_of(db: Cam2, sandbox: Sandbox) -> Iterator[Callable[[str], Cam2]]:
    """Makes the client of somebody with a permission level."""
    made: list[Cam2] = []

    def make(level: str) -> Cam2:
        new = db.accounts.register("somebody", level)
        made.append(Cam2(new.client_id, new.client_secret, base_url=sandbox.url, retries=0))
        return made[-1]

    yield make
    for client in made:
        client.close()


def ip_camera(**changes: Any) -> IPCamera:
    """An IP camera at an address that no other has."""
    given = {"ip": f"198.51.100.{next(_number)}", "is_active_image": True, "is_active_video": False}
    return IPCamera(**{**given, **changes})


def asked(sandbox: Sandbox) -> list[str]:
    """The verbs of the operations so far, without those that fetch tokens."""
    verbs = [str(one.operation).rpartition(".")[2] for one in sandbox.requests]
    return [verb for verb in verbs if verb != "create_token"]
