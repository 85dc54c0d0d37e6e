"""Labelling and deleting sequences, with what that does to alerts (wire contract, section 7)."""

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from sightline_api.pyronear import sequences

from ..access import TheCaller, fetch, own_organization, owner
from ..alerting import alert_for, alerts_of, refresh, unlink
from ..answers import SequenceOut
from ..registry import service
from ..schemas import LabelInput
from ..tables import AlertSequence, Detection, Label, Sequence
from ..world import TheWorld
from .sequences import SequenceId

__all__ = ["delete", "label"]


@service.handles(sequences.label_endpoint, response_model=SequenceOut)
def label(world: TheWorld, caller: TheCaller, sequence_id: SequenceId, body: LabelInput) -> Sequence:
    """Labelled; whatever is no wildfire moves out of shared alerts."""
    with world.store.writing() as session:
        sequence = fetch(session, Sequence, sequence_id)
        own_organization(caller, owner(session, sequence).organization_id)
        sequence.is_wildfire = body.is_wildfire
        session.flush()
        if body.is_wildfire is not Label.WILDFIRE_SMOKE:
            _stand_alone(session, sequence)
        return sequence


def _stand_alone(session: Session, sequence: Sequence) -> None:
    """Leave alerts that are shared, or have none so far, for an alert of its own (trap 17)."""
    alerts = alerts_of(session, [sequence.id])
    counting = select(func.count()).where(AlertSequence.alert_id.in_([alert.id for alert in alerts]))
    if alerts and session.scalar(counting) == len(alerts):
        return
    unlink(session, sequence.id)
    for alert in alerts:
        refresh(session, alert)
    alert_for(session, sequence)


@service.handles(sequences.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, sequence_id: SequenceId) -> None:
    """Gone; its rows are free again, its alerts are recomputed."""
    with world.store.writing() as session:
        sequence = fetch(session, Sequence, sequence_id)
        alerts = alerts_of(session, [sequence.id])
        session.execute(
            update(Detection).where(Detection.sequence_id == sequence.id).values(sequence_id=None)
        )
        unlink(session, sequence.id)
        session.delete(sequence)
        session.flush()
        for alert in alerts:
            refresh(session, alert)
