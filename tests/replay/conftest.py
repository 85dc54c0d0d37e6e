"""Runs the coroutine tests of the asynchronous twin, and prints what the replays played."""

import pytest

from tests.replay.session import TALLY, Way
from tests.support.coroutines import pytest_pyfunc_call

__all__ = ["pytest_pyfunc_call", "pytest_terminal_summary"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line a cassette and twin: requests played of all, and by which way they went."""
    if not TALLY:
        return
    line = "{:<24} {:<6} {:>11} {:>9} {:>10} {:>7}".format
    terminalreporter.write_sep("-", "replayed sessions")
    terminalreporter.write_line(line("cassette", "twin", "played", *(str(way) for way in Way)))
    for (name, twin), count in sorted(TALLY.items()):
        ways = [count.played[way] for way in Way]
        terminalreporter.write_line(line(name, twin, f"{sum(ways)}/{count.total}", *ways))
    played = sum(count.played.total() for count in TALLY.values())
    total = sum(count.total for count in TALLY.values())
    ways = [sum(count.played[way] for count in TALLY.values()) for way in Way]
    terminalreporter.write_line(line("all", "", f"{played}/{total}", *ways))
