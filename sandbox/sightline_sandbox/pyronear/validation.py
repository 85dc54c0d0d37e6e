"""The background step: sequences are validated, become alerts, and webhooks are told."""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from threading import Thread

from sqlalchemy import select

from ..loopback import Unreachable, ask
from .alerting import attach
from .answers import DetectionRead
from .grammar import EMPTY
from .tables import Detection, Sequence, Webhook
from .world import World

__all__ = ["validate_pending"]

log = logging.getLogger("sightline_sandbox")
_WEBHOOK_SECONDS = 5


def validate_pending(world: World, now: Callable[[], datetime]) -> None:
    """Validate every sequence that is not: there is no risk service and no temporal model to wait for."""
    with world.store.reading() as session:
        unseen = select(Sequence.id).where(~Sequence.is_validated)
        waiting = list(session.scalars(unseen.order_by(Sequence.id)))
    for sequence_id in waiting:
        _validate(world, sequence_id, now())


def _validate(world: World, sequence_id: int, now: datetime) -> None:
    with world.store.writing() as session:
        sequence = session.get(Sequence, sequence_id)
        # It may have been deleted by now.
        if sequence is None or sequence.is_validated:
            return
        sequence.is_validated = True
        session.flush()
        attach(session, sequence, now)
        real = select(Detection).where(Detection.sequence_id == sequence_id, Detection.bbox != EMPTY)
        newest = real.order_by(Detection.created_at.desc(), Detection.id.desc())
        latest = session.scalars(newest.limit(1)).first()
        urls = list(session.scalars(select(Webhook.url).order_by(Webhook.id)))
    if latest is not None and urls:
        # Encoded twice, as the service does (trap 19), and to the hooks of all organizations.
        body = json.dumps(DetectionRead.model_validate(latest).model_dump_json()).encode()
        _tell(urls, body)


def _tell(urls: list[str], body: bytes) -> None:
    """Best effort, side by side: a hook that hangs holds up nobody for more than the timeout."""
    threads = [Thread(target=_deliver, args=(url, body), daemon=True) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(_WEBHOOK_SECONDS)


def _deliver(url: str, body: bytes) -> None:
    try:
        ask("POST", url, body, timeout=_WEBHOOK_SECONDS)
    except (Unreachable, TimeoutError) as error:
        log.info("webhook %s was not delivered: %s", url, error)
