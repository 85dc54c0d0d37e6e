"""Fixtures of the sandbox's own tests."""

from collections.abc import Iterator

import pytest

from tests.sandbox.crew import Crew, open_crew
from tests.sandbox.people import Valley, open_valley
from tests.sandbox.survey import Survey, open_survey


@pytest.fixture
def valley() -> Iterator[Valley]:
    """A running Pyronear sandbox with a small world in it."""
    with open_valley() as opened:
        yield opened


@pytest.fixture
def survey() -> Iterator[Survey]:
    """A running Picterra sandbox, in which operations end when they are waited for."""
    with open_survey() as opened:
        yield opened


@pytest.fixture
def crew() -> Iterator[Crew]:
    """A running CVAT sandbox with an administrator and two people in it."""
    with open_crew() as opened:
        yield opened
