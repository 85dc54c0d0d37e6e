"""What services of the sandbox share beside requests: jobs, rates, objects that come in pieces."""

from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline_sandbox.files import Files, open_files
from sightline_sandbox.jobs import Jobs
from sightline_sandbox.store import keep_secret
from sightline_sandbox.throttle import Throttle, parse_rate


def test_settling_ends_pauses_and_waits_for_what_jobs_begin() -> None:
    jobs, done = Jobs(workers=1), list[str]()

    def first() -> None:
        jobs.pause(3600)
        done.append("first")
        jobs.submit(lambda: done.append("second"))

    jobs.submit(first)
    jobs.settle()
    assert done == ["first", "second"]
    jobs.close()


def test_a_job_that_breaks_does_not_stop_the_next() -> None:
    jobs, done = Jobs(workers=1), Event()

    def broken() -> None:
        raise ZeroDivisionError

    jobs.submit(broken)
    jobs.submit(done.set)
    jobs.settle()
    assert done.is_set()
    jobs.close()


def test_closing_lets_what_runs_end_and_forgets_the_rest() -> None:
    jobs, begun, done = Jobs(workers=1), Event(), list[str]()

    def running() -> None:
        begun.set()
        jobs.pause(3600)
        done.append("running")

    jobs.submit(running)
    jobs.submit(lambda: done.append("waiting"))
    begun.wait()
    jobs.close()
    assert done == ["running"]


@given(st.integers(1, 50), st.sampled_from(["s", "m", "h"]), st.lists(st.floats(0, 30), max_size=80))
def test_no_more_is_let_through_than_the_rate_and_the_time_allow(
    most: int, period: str, waits: list[float]
) -> None:
    moment = datetime(2026, 1, 1)
    throttle, passed, gone = Throttle(f"{most}/{period}", lambda: moment), 0, 0.0
    for wait in waits:
        moment, gone = moment + timedelta(seconds=wait), gone + wait
        seconds = throttle.take()
        passed += seconds == 0
        assert seconds >= 0
        count, length = parse_rate(f"{most}/{period}")
        assert passed <= count + gone * count / length + 1e-3


def test_who_waits_as_long_as_told_is_let_through() -> None:
    moment = datetime(2026, 1, 1)
    throttle = Throttle("2/m", lambda: moment)
    assert [throttle.take(), throttle.take()] == [0, 0]
    seconds = throttle.take()
    moment += timedelta(seconds=seconds)

    assert (seconds, throttle.take()) == (30, 0)


@pytest.mark.parametrize("text", ["", "5", "5/d", "0/s", "-1/s", "1.5/s", "fast/s"])
def test_a_rate_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="30/m"):
        parse_rate(text)


@pytest.fixture(params=["folder", "fsspec"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> Files:
    """A store with one bucket, in a folder or behind fsspec."""
    url = None if request.param == "folder" else f"file://{tmp_path / 'remote'}"
    opened = open_files(tmp_path / "local", url)
    opened.make_bucket("b")
    return opened


def test_an_object_that_comes_in_pieces_appears_whole(files: Files) -> None:
    with files.receive("b", "k/é") as target:
        target.write(b"one ")
        assert not files.exists("b", "k/é")
        target.write(b"two")

    with files.open("b", "k/é") as source:
        assert source.read() == b"one two"


def test_pieces_before_a_failure_leave_what_was_there(files: Files) -> None:
    files.put("b", "k", b"before")
    with pytest.raises(OSError, match="broken"), files.receive("b", "k") as target:
        target.write(b"half")
        raise OSError("broken")

    with files.open("b", "k") as source:
        assert source.read() == b"before"


def test_a_lost_bucket_takes_nothing(files: Files) -> None:
    with pytest.raises(FileNotFoundError), files.receive("gone", "k"):
        pass


def test_a_kept_secret_stays_the_same_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "secret"

    assert keep_secret(path) == keep_secret(path)
    assert len(keep_secret(path)) == 64
    assert path.stat().st_mode & 0o077 == 0
