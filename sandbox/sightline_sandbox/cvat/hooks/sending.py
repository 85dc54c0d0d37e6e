"""Events are told to the webhooks that listen, on this machine only; every telling is kept."""

import hashlib
import hmac
import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from ...loopback import Unreachable, ask
from ..tables import Delivery, Issue, Job, Organization, Project, Task, Webhook
from ..views.people import show_user
from ..visit import Visit

if TYPE_CHECKING:
    from ..world import World

__all__ = ["deliver", "keep_delivery", "note_event", "send"]

_SECONDS = 5
_UNREACHABLE = 502
"""What a delivery says where nobody answers (recording)."""
_TOO_LATE = 504


def note_event(
    visit: Visit, event: str, resource: str, told: dict[str, Any], subject: Any, before: dict[str, Any] | None
) -> None:
    """Remember an event; it is told once what happened is kept."""
    project_id, organization_id = _place(visit.session, subject)
    wanted = select(Webhook).where(
        Webhook.is_active,
        or_(
            (Webhook.type == "project") & (Webhook.project_id == project_id),
            (Webhook.type == "organization") & (Webhook.organization_id == organization_id),
        ),
    )
    listening = [hook.id for hook in visit.session.scalars(wanted) if event in hook.events]
    if not listening:
        return
    payload: dict[str, Any] = {"event": event, resource: told, "sender": show_user(visit, visit.user)}
    changed: list[str] = []
    if before is not None:
        changed = sorted(name for name in told if told[name] != before.get(name))
        payload["before_update"] = {name: before.get(name) for name in changed}
    world = visit.world
    for number in listening:
        message = {**payload, "webhook_id": number}
        visit.later(
            lambda number=number, message=message: world.jobs.submit(  # type: ignore[misc]
                lambda: deliver(world, number, event, message, ",".join(changed))
            )
        )


def deliver(world: "World", webhook_id: int, event: str, payload: dict[str, Any], changed: str) -> None:
    """Tell one webhook, and keep what came of it."""
    with world.store.reading() as session:
        hook = session.get(Webhook, webhook_id)
    if hook is None:
        return
    status, response = send(hook, payload)
    with world.store.writing() as session:
        if session.get(Webhook, webhook_id) is not None:
            session.add(_delivery(world, webhook_id, event, payload, changed, status, response, False))


def send(hook: Webhook, payload: dict[str, Any]) -> tuple[int, str]:
    """POST the payload, signed where there is a secret; the status and the text of the answer."""
    body = json.dumps(payload).encode()
    headers = {}
    if hook.secret:
        digest = hmac.new(hook.secret.encode(), body, hashlib.sha256).hexdigest()
        headers["X-Signature-256"] = f"sha256={digest}"
    try:
        reply = ask("POST", hook.target_url, body, _SECONDS, headers)
    except TimeoutError:
        return _TOO_LATE, ""
    except Unreachable:
        return _UNREACHABLE, ""
    return reply.status, reply.body.decode(errors="replace")


def keep_delivery(
    world: "World",
    session: Session,
    hook: Webhook,
    event: str,
    payload: dict[str, Any],
    again: Delivery | None = None,
) -> Delivery:
    """Tell a webhook now, and keep what came of it; ``again`` is the telling that this one repeats."""
    status, response = send(hook, payload)
    changed = again.changed_fields if again is not None else ""
    delivery = _delivery(world, hook.id, event, payload, changed, status, response, again is not None)
    session.add(delivery)
    session.flush()
    return delivery


def _delivery(
    world: "World",
    webhook_id: int,
    event: str,
    payload: dict[str, Any],
    changed: str,
    status: int,
    response: str,
    again: bool,
) -> Delivery:
    return Delivery(
        webhook_id=webhook_id,
        event=event,
        status_code=status,
        redelivery=again,
        changed_fields=changed,
        request=payload,
        response=response,
        created_date=world.now(),
        updated_date=world.now(),
    )


def _place(session: Session, subject: Any) -> tuple[int | None, int | None]:
    """The project and the organization that something lies in."""
    if isinstance(subject, Organization):
        return None, subject.id
    if isinstance(subject, Project):
        return subject.id, subject.organization_id
    if isinstance(subject, Issue):
        subject = session.get_one(Job, subject.job_id)
    if isinstance(subject, Job):
        subject = session.get_one(Task, subject.task_id)
    if isinstance(subject, Task):
        return subject.project_id, subject.organization_id
    return None, getattr(subject, "organization_id", None)
