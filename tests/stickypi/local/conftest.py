"""Stores of every kind: SQLite and a folder, a real PostgreSQL, a bucket of an S3 emulator."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from scripts.official import Missing
from scripts.tools import tool
from sightline import StickyPi
from sightline.stickypi.local import LOCAL_URL, LocalTransport, Store
from sightline.stickypi.samples import sample_image, sample_name
from sightline_api.stickypi import Client
from tests.support.bucket_server import BucketServer, running_bucket_server
from tests.support.postgres import Postgres, running_postgres

KINDS = ("folder", "postgres", "bucket", "postgres and bucket")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL, made for these tests."""
    try:
        tool("initdb")
    except Missing as missing:
        pytest.skip(str(missing))
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="session")
def bucket_server() -> Iterator[BucketServer]:
    """An S3 emulator."""
    with running_bucket_server() as server:
        yield server


class Home:
    """Where a store is: open it as often as you like, it is the same; what is open is closed at the end."""

    def __init__(self, settings: dict[str, Any], closing: ExitStack) -> None:
        self.settings, self._closing = settings, closing

    def store(self) -> Store:
        """The store itself."""
        return self._closing.enter_context(Store(**self.settings))

    def client(self, revision: str = "0.1.1") -> Client:
        """The low level on it: bad input is answered, not found before."""
        transport = LocalTransport(revision=revision, **self.settings)
        return self._closing.enter_context(Client(LOCAL_URL, transport=transport))

    def pi(self, **options: Any) -> StickyPi:
        """The high level on it."""
        return StickyPi.local(**self.settings, **{"retries": 0, **options})


@pytest.fixture(params=KINDS)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Home]:
    """An empty store of each kind, or of those that a test names."""
    settings: dict[str, Any] = {"folder": tmp_path / "store"}
    if "postgres" in request.param:
        settings["database"] = request.getfixturevalue("postgres").database()
    if "bucket" in request.param:
        settings["files"] = request.getfixturevalue("bucket_server").bucket()
    with ExitStack() as closing:
        yield Home(settings, closing)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Home]:
    """An empty store in a folder, for what is the same everywhere."""
    with ExitStack() as closing:
        yield Home({"folder": tmp_path / "store"}, closing)


@pytest.fixture(scope="session")
def card() -> Callable[..., tuple[str, bytes]]:
    """Makes the name and the bytes of a picture of a device at an hour of June 2022."""

    def make(device: str = "0a1b2c3d", hour: int = 0, **values: Any) -> tuple[str, bytes]:
        when = f"2022-06-{1 + hour // 24:02}_{hour % 24:02}-00-00"
        return sample_name(device, when), sample_image(device, when, **values)

    return make


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with 200 pictures of four traps, two of either generation."""
    place = tmp_path_factory.mktemp("cards")
    for number in range(200):
        device, hour = f"0a0b0c0{number % 4}", number // 4
        when = f"2022-06-{1 + hour // 24:02}_{hour % 24:02}-00-00"
        year = 2020 if number % 2 else 2022
        content = sample_image(device, when, generation=year, size=(96, 72), spots=number % 7)
        (place / sample_name(device, when)).write_bytes(content)
    return place
