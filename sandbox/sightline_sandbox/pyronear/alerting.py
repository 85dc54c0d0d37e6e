"""Alerts: attaching validated sequences, merging, recomputing (wire contract, sections 6 and 7)."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from .events import NEAR_KM, Event, Place, Sighting, group, locate
from .geometry import Sector, kilometres
from .intake import RELAXATION
from .tables import Alert, AlertSequence, Camera, Label, Sequence

__all__ = ["alert_for", "alerts_of", "attach", "members", "refresh", "unlink"]


def attach(session: Session, sequence: Sequence, now: datetime) -> None:
    """Link a validated sequence to the alerts of the events it belongs to."""
    camera = session.get_one(Camera, sequence.camera_id)
    sightings = _sightings(session, _candidates(session, camera.organization_id, now))
    events = [event for event in group(sightings) if sequence.id in event.members]
    for event in events or [Event(frozenset([sequence.id]), None)]:
        _attach_event(session, camera.organization_id, event)


def members(session: Session, alert_id: int) -> list[Sequence]:
    """The sequences of an alert, the one seen last first."""
    linked = select(Sequence).join(AlertSequence, AlertSequence.sequence_id == Sequence.id)
    ordered = linked.where(AlertSequence.alert_id == alert_id)
    return list(session.scalars(ordered.order_by(Sequence.last_seen_at.desc(), Sequence.id.desc())))


def alerts_of(session: Session, sequence_ids: Iterable[int]) -> list[Alert]:
    """The alerts of any of these sequences, the oldest id first."""
    linked = select(Alert).join(AlertSequence, AlertSequence.alert_id == Alert.id)
    wanted = linked.where(AlertSequence.sequence_id.in_(sequence_ids)).distinct()
    return list(session.scalars(wanted.order_by(Alert.id)))


def alert_for(session: Session, sequence: Sequence) -> Alert:
    """A new alert for one sequence, without a place."""
    camera = session.get_one(Camera, sequence.camera_id)
    return _new_alert(session, camera.organization_id, [sequence], None)


def unlink(session: Session, sequence_id: int, alert_id: int | None = None) -> None:
    """Take a sequence out of one alert, or out of all."""
    links = delete(AlertSequence).where(AlertSequence.sequence_id == sequence_id)
    session.execute(links if alert_id is None else links.where(AlertSequence.alert_id == alert_id))


def refresh(session: Session, alert: Alert) -> None:
    """Recompute bounds and place from the sequences that are left; an empty alert is deleted."""
    left = members(session, alert.id)
    if not left:
        session.delete(alert)
        session.flush()
        return
    alert.started_at = min(one.started_at for one in left)
    alert.last_seen_at = max(one.last_seen_at for one in left)
    alert.lat, alert.lon = locate(_sightings(session, left)) or (None, None)
    session.flush()


def _candidates(session: Session, organization_id: int, now: datetime) -> list[Sequence]:
    """The validated sequences of the organization that may pair up."""
    wanted = (
        select(Sequence)
        .join(Camera, Camera.id == Sequence.camera_id)
        .where(
            Camera.organization_id == organization_id,
            Sequence.is_validated,
            Sequence.last_seen_at > now - RELAXATION,
            Sequence.is_wildfire.is_(None) | (Sequence.is_wildfire == Label.WILDFIRE_SMOKE),
        )
    )
    return list(session.scalars(wanted.order_by(Sequence.id)))


def _sightings(session: Session, sequences: Iterable[Sequence]) -> list[Sighting]:
    found = []
    for one in sequences:
        if one.sequence_azimuth is not None and one.cone_angle is not None:
            camera = session.get_one(Camera, one.camera_id)
            sector = Sector(camera.lat, camera.lon, one.sequence_azimuth, one.cone_angle)
            found.append(Sighting(one.id, sector, one.started_at, one.last_seen_at))
    return found


def _attach_event(session: Session, organization_id: int, event: Event) -> None:
    sequences = [session.get_one(Sequence, one) for one in sorted(event.members)]
    near = [alert for alert in alerts_of(session, event.members) if _is_near(alert, event.place)]
    if not near:
        _new_alert(session, organization_id, sequences, event.place)
        return
    kept, *doubles = near
    for double in doubles:
        _merge(session, double, kept)
    _link(session, kept, sequences)
    started = min([kept.started_at, *(one.started_at for one in sequences)])
    last_seen = max([kept.last_seen_at, *(one.last_seen_at for one in sequences)])
    widened = (started, last_seen) != (kept.started_at, kept.last_seen_at)
    kept.started_at, kept.last_seen_at = started, last_seen
    if event.place is not None and (widened or kept.lat is None):
        kept.lat, kept.lon = event.place
    session.flush()


def _is_near(alert: Alert, place: Place | None) -> bool:
    """An alert without a place, or an event without one, always fits."""
    if alert.lat is None or alert.lon is None or place is None:
        return True
    return kilometres(alert.lat, alert.lon, *place) <= NEAR_KM


def _merge(session: Session, double: Alert, kept: Alert) -> None:
    kept.started_at = min(kept.started_at, double.started_at)
    kept.last_seen_at = max(kept.last_seen_at, double.last_seen_at)
    if kept.lat is None:
        kept.lat, kept.lon = double.lat, double.lon
    _link(session, kept, members(session, double.id))
    session.execute(delete(AlertSequence).where(AlertSequence.alert_id == double.id))
    session.delete(double)
    session.flush()


def _link(session: Session, alert: Alert, sequences: Iterable[Sequence]) -> None:
    for one in sequences:
        if session.get(AlertSequence, (alert.id, one.id)) is None:
            session.add(AlertSequence(alert_id=alert.id, sequence_id=one.id))
    session.flush()


def _new_alert(
    session: Session, organization_id: int, sequences: list[Sequence], place: Place | None
) -> Alert:
    lat, lon = place or (None, None)
    alert = Alert(
        organization_id=organization_id,
        lat=lat,
        lon=lon,
        started_at=min(one.started_at for one in sequences),
        last_seen_at=max(one.last_seen_at for one in sequences),
    )
    session.add(alert)
    session.flush()
    _link(session, alert, sequences)
    return alert
