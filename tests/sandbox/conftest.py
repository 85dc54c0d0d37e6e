"""Fixtures of the sandbox's own tests."""

from collections.abc import Iterator

import pytest

from tests.sandbox.people import Valley, open_valley


@pytest.fixture
def valley() -> Iterator[Valley]:
    """A running Pyronear sandbox with a small world in it."""
    with open_valley() as opened:
        yield opened
