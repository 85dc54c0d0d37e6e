"""What the states of CVAT's background work mean, and the ids that name it (wire contract, section 7)."""

from typing import Any

from ..core.operation import Look, Poll, Vocabulary

__all__ = ["STATES", "creation_id", "last_line", "look_at", "patience"]

STATES = Vocabulary(
    running=("queued", "started", "deferred", "scheduled"),
    done=("finished",),
    failed=("failed", "stopped", "canceled", "cancelled"),
)
"""Any other word is reported at once: waiting for a state that is not known might never end."""


def patience(deadline: float) -> Poll:
    """How often to look: soon, since much of the work takes no second, and then ever less often."""
    return Poll(first=0.1, deadline=deadline)


def creation_id(task_id: int) -> str:
    """The id of the work that gives a task its data."""
    return f"action=create&target=task&target_id={task_id}"


def look_at(raw: Any) -> Look:
    """What the answer of ``requests/{id}`` says."""
    status = str(getattr(raw.status, "value", raw.status))
    progress = raw.progress
    known = isinstance(progress, int | float) and not isinstance(progress, bool) and 0 <= progress <= 1
    return Look(
        status=status,
        reason=last_line(raw.message) if isinstance(raw.message, str) else "",
        errors={"message": raw.message} if isinstance(raw.message, str) and raw.message else {},
        fraction=float(progress) if known else None,
        raw=raw,
    )


def last_line(message: str) -> str:
    """What a message comes to: right after a failure it is a whole traceback, later its last line alone."""
    lines = [line.strip() for line in message.strip().splitlines() if line.strip()]
    return lines[-1] if lines else ""
