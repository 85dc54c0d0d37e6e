"""Reading one alert, and its sequences."""

from typing import Annotated

from fastapi import Path, Query
from sqlalchemy import select

from sightline_api.pyronear import alerts

from ..access import TheCaller, fetch, own_organization
from ..answers import AlertRead, SequenceRead
from ..registry import service
from ..tables import Alert, AlertSequence, Sequence
from ..views import read_alerts, read_sequences
from ..world import TheWorld

__all__ = ["AlertId", "get", "list_sequences"]

AlertId = Annotated[int, Path(gt=0)]


@service.handles(alerts.get_endpoint, response_model=AlertRead)
def get(world: TheWorld, caller: TheCaller, alert_id: AlertId) -> AlertRead:
    """One alert with all its sequences."""
    with world.store.reading() as session:
        alert = fetch(session, Alert, alert_id)
        own_organization(caller, alert.organization_id)
        return read_alerts(session, [alert])[0]


@service.handles(alerts.list_sequences_endpoint, response_model=list[SequenceRead])
def list_sequences(
    world: TheWorld,
    caller: TheCaller,
    alert_id: AlertId,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    order_desc: bool = True,
) -> list[SequenceRead]:
    """The alert's sequences by the time they were seen last."""
    with world.store.reading() as session:
        alert = fetch(session, Alert, alert_id)
        own_organization(caller, alert.organization_id)
        linked = select(Sequence).join(AlertSequence, AlertSequence.sequence_id == Sequence.id)
        keys = (Sequence.last_seen_at, Sequence.id)
        order = [key.desc() if order_desc else key.asc() for key in keys]
        wanted = linked.where(AlertSequence.alert_id == alert_id).order_by(*order).limit(limit)
        return read_sequences(session, session.scalars(wanted))
