"""The same client on a folder and on servers of both revisions; each test has devices of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sightline import StickyPi
from sightline.stickypi import Image, NewAnnotation
from sightline_sandbox import Sandbox
from tests.stickypi import traps

PASSWORD = "only-for-tests"
ALGO = {"algo_name": "sticky-universal-detector", "algo_version": "1600000000-aa"}
SQUARE = [(5, 5), (20, 5), (20, 20), (5, 20)]
PLACES = ("folder 0.1.0", "folder 0.1.1", "server 0.1.0", "server 0.1.1")


@pytest.fixture(scope="session")
def servers() -> Iterator[Callable[[str], Sandbox]]:
    """A server of each revision, started when it is first needed."""
    running: dict[str, Sandbox] = {}

    def start(revision: str) -> Sandbox:
        if revision not in running:
            running[revision] = Sandbox(
                "stickypi", revision=revision, login="admin", password=PASSWORD
            ).start()
        return running[revision]

    yield start
    for one in running.values():
        one.stop()


@pytest.fixture(scope="session")
def clients(
    servers: Callable[[str], Sandbox], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], StickyPi]]:
    """An administrator's client of each place."""
    made: dict[str, StickyPi] = {}

    def make(place: str) -> StickyPi:
        if place not in made:
            kind, revision = place.split()
            if kind == "folder":
                made[place] = StickyPi.local(tmp_path_factory.mktemp("store"), revision=revision, retries=0)
            else:
                made[place] = log_in(servers(revision))
        return made[place]

    yield make
    for one in made.values():
        one.close()


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest) -> str:
    """Where the pictures are: a folder or a server, of either revision."""
    return str(request.param)


@pytest.fixture
def pi(place: str, clients: Callable[[str], StickyPi]) -> StickyPi:
    """The administrator's client."""
    return clients(place)


@pytest.fixture
def server(servers: Callable[[str], Sandbox]) -> Iterator[Sandbox]:
    """A server of revision 0.1.1 with a journal that begins here."""
    box = servers("0.1.1")
    box.requests.clear()
    yield box
    box.clear_faults()


@pytest.fixture
def remote(server: Sandbox) -> Iterator[StickyPi]:
    """The administrator's client of that server."""
    with log_in(server) as client:
        yield client


@pytest.fixture
def device() -> str:
    """A device that nobody has used before."""
    return traps.device()


@pytest.fixture
def night(pi: StickyPi, device: str, tmp_path: Path) -> list[Image]:
    """Four pictures of that device, one an hour."""
    return put_night(pi, device, tmp_path)


def put_night(pi: StickyPi, device: str, folder: Path, how_many: int = 4) -> list[Image]:
    """So many pictures of a device, put and asked for, by time."""
    puts = pi.images.put(traps.lay(folder / "night", device, how_many))
    assert len(puts.sent) == how_many, puts
    return sorted(pi.images.series(device), key=lambda image: image.datetime)


def log_in(server: Sandbox, username: str = "admin", password: str = PASSWORD, **settings: Any) -> StickyPi:
    """Somebody's client of a server, which repeats nothing unless it is told to."""
    return StickyPi(server.url, username=username, password=password, **{"retries": 0, **settings})


def outline(image: Image, version: str = ALGO["algo_version"], contours: Any = (SQUARE,)) -> NewAnnotation:
    """An annotation of a picture."""
    return NewAnnotation.of_image(image, contours, algo_name=ALGO["algo_name"], algo_version=version)
