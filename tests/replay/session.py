"""One recorded session being replayed: every request once, in the recorded order, and counted."""

from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any

import vcr
from attrs import define, field

from sightline_api._runtime import codec
from tests.replay.matching import authorization, describe, differences

__all__ = ["CASSETTES", "TALLY", "Session", "Way", "crop", "frame", "refused"]

CASSETTES = Path(__file__).parents[1] / "cassettes"
STORAGE = {
    "cvat": "http://s3.storage.test/",
    "pyronear": "http://storage.pyronear.test/",
    "stickypi": "https://s3.stickypi.test/",
}
"""Where each service keeps its files: no credentials may go there."""


class Way(StrEnum):
    """How a request came to be sent."""

    PROXY = "proxies"
    LOW_LEVEL = "low level"
    CUSTOM = "custom"


@define
class Count:
    """What was played of one cassette."""

    total: int
    played: Counter[Way] = field(factory=Counter)


TALLY: dict[tuple[str, str], Count] = {}
"""By cassette (with its service) and twin, for the table at the end of the run."""


class Session:
    """A cassette that insists on its order; a context manager, at whose end all must have been played."""

    def __init__(self, name: str, twin: str, service: str = "pyronear") -> None:
        self._name = f"{service}/{name}"
        self._storage = STORAGE[service]
        self._twin = twin.strip("_")
        self._way = Way.PROXY
        self._step = "the beginning"
        self._opened: AbstractContextManager[Any] | None = None
        self._cassette: Any = None
        self._count = Count(0)

    def __enter__(self) -> "Session":
        # Drift is told once a process; a replay has to hear of it whatever ran before.
        codec._warned.clear()
        recorder = vcr.VCR(record_mode="none")
        recorder.register_matcher("meaning", _same)
        path = CASSETTES / f"{self._name}.yaml"
        self._opened = recorder.use_cassette(str(path), match_on=["meaning"], allow_playback_repeats=False)
        self._cassette = self._opened.__enter__()
        self._cassette.can_play_response_for = self._expect
        self._count = TALLY[self._name, self._twin] = Count(len(self._cassette))
        return self

    def __len__(self) -> int:
        return len(self._cassette)

    @property
    def at(self) -> int:
        """How many requests were played so far."""
        return int(self._cassette.play_count)

    @property
    def played(self) -> Counter[Way]:
        """How many went which way."""
        return self._count.played

    def recorded(self, at: int) -> tuple[Any, dict[str, Any]]:
        """The request at this place, from 0, and its answer."""
        return self._cassette.requests[at], self._cassette.responses[at]

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: Any) -> None:
        assert self._opened is not None
        self._opened.__exit__(kind, problem, trace)
        if problem is not None:
            problem.add_note(f"in {self._name} ({self._twin}), step: {self._step}")
            return
        assert self._cassette.play_count == len(self._cassette), (
            f"{self._name}: left over from request {self._cassette.play_count + 1} on: "
            f"{describe(self._cassette.requests[self._cassette.play_count])}"
        )
        assert self._cassette.all_played

    def step(self, what: str) -> None:
        """Say what comes next, for whoever reads the test or its failure."""
        self._step = what

    @contextmanager
    def going(self, way: Way) -> Iterator[None]:
        """Count the requests inside under that way; what is not inside of any goes through proxies."""
        self._way = way
        try:
            yield
        finally:
            self._way = Way.PROXY

    def _expect(self, sent: Any) -> bool:
        """Whether the next recorded request is the one that is sent: an error tells what it is instead."""
        at = self._cassette.play_count
        assert at < len(self._cassette), f"{self._name} is at its end, and here comes {describe(sent)}"
        recorded = self._cassette.requests[at]
        unlike = differences(recorded, sent)
        assert not unlike, "\n  ".join(
            [f"{self._name}, request {at + 1} should be {describe(recorded)}; {describe(sent)} came", *unlike]
        )
        if sent.uri.startswith(self._storage):
            assert authorization(sent) == "", "credentials went to the storage"
        self._count.played[self._way] += 1
        return True


def _same(sent: Any, recorded: Any) -> None:
    assert not differences(recorded, sent)


@contextmanager
def refused(kind: type[Exception], message: str = "", *, fields: tuple[str, ...] = ()) -> Iterator[None]:
    """A block that raises exactly this error, with this message of the server and these fields named."""
    try:
        yield
    except kind as error:
        assert type(error) is kind, f"{type(error).__name__} is not {kind.__name__}"
        errors = getattr(error, "errors", {})
        assert tuple(errors) == fields, f"fields {tuple(errors)}: {error}"
        if message:
            assert getattr(error, "message", str(error)) == message
    else:
        raise AssertionError(f"{kind.__name__} was expected")


def frame(number: int) -> bytes:
    """The JPEG that the recorded uploads call ``frame_01`` and so on."""
    return (CASSETTES / "pyronear" / "pictures" / f"frame_{number:02}.jpg").read_bytes()


def crop(number: int) -> bytes:
    """The small JPEG that the recorded uploads call ``crop_01`` and so on."""
    return (CASSETTES / "pyronear" / "pictures" / f"crop_{number:02}.jpg").read_bytes()
