"""The version of a server is a warning, and never more."""

import pytest

from sightline.cvat.versions import is_older, version_problem


@pytest.mark.parametrize("version", ["2.54.1", "2.61", "2.80.0"])
def test_versions_that_were_tried_are_fine(version: str) -> None:
    assert version_problem(version) == ""


@pytest.mark.parametrize(
    ("version", "problem"),
    [
        ("2.17.0", "older than what was tried"),
        ("2.99.0", "newer"),
        ("3.0", "newer"),
        ("dev", "no version"),
        (None, "no"),
    ],
)
def test_others_are_worth_a_warning(version: str | None, problem: str) -> None:
    assert problem in version_problem(version)


def test_a_version_that_cannot_be_read_is_older_than_none() -> None:
    assert is_older("2.54.1", (2, 72))
    assert not any(is_older(version, (2, 72)) for version in ("2.72.0", "2.100", "3.0", "dev", "", None))
