"""Taking a sequence out of an alert, and deleting alerts."""

from fastapi import HTTPException
from sqlalchemy import delete as delete_rows

from sightline_api.pyronear import alerts

from ..access import TheCaller, fetch, own_organization
from ..alerting import alert_for, alerts_of, members, refresh, unlink
from ..answers import AlertRead
from ..problems import forbidden, not_found
from ..registry import service
from ..tables import Alert, AlertSequence
from ..views import read_alerts
from ..world import TheWorld
from .alerts import AlertId
from .sequences import SequenceId

__all__ = ["delete", "unmatch"]


@service.handles(alerts.unmatch_endpoint, response_model=AlertRead | None)
def unmatch(
    world: TheWorld, caller: TheCaller, alert_id: AlertId, sequence_id: SequenceId
) -> AlertRead | None:
    """The new alert of the sequence; null where it is in another one already."""
    with world.store.writing() as session:
        alert = fetch(session, Alert, alert_id)
        own_organization(caller, alert.organization_id)
        inside = {one.id: one for one in members(session, alert_id)}
        if sequence_id not in inside:
            raise not_found("Sequence is not attached to this alert.")
        if len(inside) < 2:
            raise HTTPException(400, "Cannot unmatch the only sequence of an alert.")
        unlink(session, sequence_id, alert_id)
        refresh(session, alert)
        if alerts_of(session, [sequence_id]):
            return None
        return read_alerts(session, [alert_for(session, inside[sequence_id])])[0]


@service.handles(alerts.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, alert_id: AlertId) -> None:
    """Gone, its sequences stay; here even an administrator needs the same organization."""
    with world.store.writing() as session:
        alert = fetch(session, Alert, alert_id)
        if alert.organization_id != caller.organization_id:
            raise forbidden()
        session.execute(delete_rows(AlertSequence).where(AlertSequence.alert_id == alert_id))
        session.delete(alert)
