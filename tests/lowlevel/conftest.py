"""The server on loopback, and each of the two clients in turn."""

from collections.abc import Iterator

import pytest

from sightline_api._runtime import codec
from tests.support.server import Server
from tests.support.twins import Driven, Twin


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def twin(request: pytest.FixtureRequest) -> Iterator[Twin]:
    made = Twin(request.param)
    yield made
    made.close()


@pytest.fixture
def client(twin: Twin, server: Server) -> Driven:
    return twin.client(server.url, timeout=5)


@pytest.fixture(autouse=True)
def _fresh_warnings(monkeypatch: pytest.MonkeyPatch) -> None:
    # What one test was warned of, the next one is to be warned of again.
    monkeypatch.setattr(codec, "_warned", set())
