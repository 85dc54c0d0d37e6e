"""What the states of Picterra's background work mean, and why it failed in its own words."""

from collections.abc import Mapping
from typing import Any

from sightline_api._runtime.words import words

from ..core.operation import Look, Vocabulary

__all__ = ["STATES", "look_at"]

STATES = Vocabulary(
    # ``running`` is all that is published; the others are what such services call the same.
    running=(
        "running",
        "pending",
        "queued",
        "created",
        "scheduled",
        "submitted",
        "waiting",
        "started",
        "processing",
        "in_progress",
    ),
    done=("success",),
    failed=("failed", "failure", "error", "canceled", "cancelled", "aborted", "timeout"),
    # The official client takes every other word for "go on"; three looks of patience, then it is an error.
    unknown_allowed=3,
)


def look_at(raw: Any) -> Look:
    """What the answer of ``operations/{id}/`` says (wire contract, section 5)."""
    status = getattr(raw.status, "value", raw.status)
    errors = raw.errors if isinstance(raw.errors, Mapping) else {}
    return Look(
        status=str(status), reason=_reason(raw.errors) if raw.errors else "", errors=dict(errors), raw=raw
    )


def _reason(errors: Any) -> str:
    import msgspec

    return words(msgspec.json.encode(errors))[0]
