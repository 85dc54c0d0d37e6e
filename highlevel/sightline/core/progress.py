"""What a long piece of work tells about itself, as events to anyone who listens."""

from collections.abc import Callable
from typing import Literal

from attrs import frozen

__all__ = [
    "Advanced",
    "Event",
    "Finished",
    "ItemDone",
    "ItemFailed",
    "Listener",
    "Looked",
    "Started",
    "Unit",
    "silent",
]

Unit = Literal["bytes", "items"]


@frozen
class Started:
    """The work begins. ``total`` is in units, None where nobody knows it yet."""

    total: int | None
    unit: Unit
    label: str = ""


@frozen
class Advanced:
    """So many units more are done; negative where work has to be done again."""

    amount: int


@frozen
class ItemDone:
    """One item of many is complete; ``index`` is its place in what was asked for, from 0."""

    index: int
    name: str = ""


@frozen
class ItemFailed:
    """One item of many failed, and the others go on."""

    index: int
    name: str
    error: Exception


@frozen
class Looked:
    """Work at the server was looked at: its state in the server's word, after so many seconds of waiting.

    ``fraction`` is how much of it is done, 0 to 1, None where the server does not tell.
    """

    status: str
    seconds: float
    fraction: float | None = None


@frozen
class Finished:
    """Nothing more comes: all is done, or it failed."""


Event = Started | Advanced | ItemDone | ItemFailed | Looked | Finished
Listener = Callable[[Event], None]
"""Gets every event, one after the other, and should return at once: the work waits for it."""


def silent(event: Event) -> None:
    """The listener that does nothing."""
