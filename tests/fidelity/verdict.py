"""What a sandbox has to show on the recordings of the real service: agreement, and a list of exceptions."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from tests.fidelity.recordings import Answer, Recorded
from tests.fidelity.shapes import differences, value_differences

__all__ = ["Exchange", "agree_but_for", "excuse_no_success", "unlike_values"]

Exchange = tuple[Recorded, Answer]
Known = Mapping[tuple[str, int], str]
"""Reasons by cassette and number of a request that the sandbox answers otherwise."""


def agree_but_for(
    known: Known,
    service: str,
    exchanges: Iterable[Exchange],
    capsys: pytest.CaptureFixture[str],
    compare: Callable[[Answer, Answer], Iterable[str]] = differences,
) -> None:
    """Pass where status and shape agree everywhere but at the known places, and differ at each of those."""
    pairs = list(exchanges)
    found = {
        (recorded.cassette, recorded.number): [f"{recorded.method} {recorded.path}: {one}" for one in unlike]
        for recorded, received in pairs
        if (unlike := list(compare(recorded.answer, received)))
    }
    with capsys.disabled():
        print(f"\n{service}: {len(pairs)} requests compared, {len(found)} differences")
    unexpected = [
        f"{where[0]} {where[1]}: {text}"
        for where, texts in found.items()
        if where not in known
        for text in texts
    ]
    unused = [where for where in known if where not in found]
    assert unexpected == []
    assert unused == []


def excuse_no_success(known: Known, exchanges: Iterable[Exchange]) -> None:
    """Pass where no exception is made for a success, and not more than ten in all."""
    succeeded = {(one.cassette, one.number) for one, _ in exchanges if one.answer.status < 400}
    assert not succeeded & known.keys()
    assert len(known) <= 10


def unlike_values(exchanges: Iterable[Exchange]) -> list[str]:
    """Where the values of JSON answers differ, times and links apart."""
    return [
        f"{recorded.cassette} {recorded.number} {recorded.method} {recorded.path} {one}"
        for recorded, received in exchanges
        if recorded.answer.kind == received.kind == "application/json" and recorded.answer.body
        for one in value_differences(_read(recorded.answer), _read(received))
    ]


def _read(answer: Answer) -> Any:
    return json.loads(answer.body)
