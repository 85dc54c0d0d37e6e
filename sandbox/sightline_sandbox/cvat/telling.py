"""Events for webhooks: noted with the change, told once it is kept."""

from typing import Any

from .tables import Issue, Job, Organization, Project, Task
from .visit import Visit

__all__ = ["tell"]

Subject = Organization | Project | Task | Job | Issue


def tell(
    visit: Visit,
    verb: str,
    resource: str,
    told: dict[str, Any],
    subject: Any,
    before: dict[str, Any] | None = None,
) -> None:
    """Note that something was created, updated or deleted; webhooks learn of it after the answer is made."""
    from .hooks.sending import note_event

    note_event(visit, f"{verb}:{resource}", resource, told, subject, before)
