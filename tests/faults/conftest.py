"""A sandbox for all tests of misfortune, a scripted server for each, and the runner of coroutine tests."""

import random
from collections.abc import Iterator

import pytest

from sightline_api._runtime import codec
from sightline_sandbox import Sandbox
from tests.faults.bucket import Bucket
from tests.faults.cvat import PASSWORD as CVAT_PASSWORD
from tests.faults.place import asked
from tests.support.coroutines import pytest_pyfunc_call
from tests.support.server import Server

__all__ = ["bucket", "cvat_box", "pytest_pyfunc_call", "sandbox", "server"]


@pytest.fixture(scope="session")
def _running() -> Iterator[Sandbox]:
    with Sandbox("pyronear", seed="demo", poll=3600.0) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(_running: Sandbox) -> Iterator[Sandbox]:
    """A running Pyronear with the demo world, no faults, and an empty log."""
    asked(_running)  # whatever the test before had under way is noted by now
    _running.requests.clear()
    yield _running
    _running.clear_faults()


@pytest.fixture(scope="session")
def _running_cvat() -> Iterator[Sandbox]:
    with Sandbox("cvat", login="admin", password=CVAT_PASSWORD) as sandbox:
        yield sandbox


@pytest.fixture
def cvat_box(_running_cvat: Sandbox) -> Iterator[Sandbox]:
    """A running CVAT without faults, and an empty log."""
    _running_cvat.requests.clear()
    yield _running_cvat
    _running_cvat.clear_faults()


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that does what a test tells it, byte for byte."""
    with Server() as running:
        yield running


@pytest.fixture(autouse=True)
def _fresh_warnings(monkeypatch: pytest.MonkeyPatch) -> None:
    # What one test was warned of, the next one is to be warned of again.
    monkeypatch.setattr(codec, "_warned", set())


@pytest.fixture
def bucket() -> Iterator[Bucket]:
    """An object of 2.5 MiB in a storage of its own origin."""
    with Server() as running:
        yield Bucket(running, random.Random(1).randbytes(5 * 2**19))
