"""Lists of alerts with their counts, and the export as CSV."""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

from fastapi import Query
from fastapi.responses import StreamingResponse
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from sightline_api.pyronear import alerts

from ..access import TheCaller
from ..answers import AlertCount, AlertRead
from ..export import HEADER, export_lines
from ..problems import Unhandled, refused
from ..registry import service
from ..risk import visible
from ..schemas import RiskClass
from ..tables import Alert, AlertSequence, Sequence
from ..tokens import Caller
from ..views import read_alerts
from ..world import TheWorld, World

__all__ = ["count_by_date", "count_unlabeled", "export", "list_by_date", "list_unlabeled"]

_RECENT = timedelta(hours=24)
_DAY = timedelta(days=1)


def _with_sequence(caller: Caller, *conditions: ColumnElement[bool]) -> Select[Any]:
    """The caller's alerts that have a sequence which meets the conditions."""
    linked = select(AlertSequence.alert_id).join(Sequence, Sequence.id == AlertSequence.sequence_id)
    wanted = select(Alert).where(Alert.id.in_(linked.where(*conditions)))
    return _own(caller, wanted)


def _own(caller: Caller, wanted: Select[Any]) -> Select[Any]:
    return wanted if caller.is_admin else wanted.where(Alert.organization_id == caller.organization_id)


def _unlabeled(world: World, caller: Caller, risk_score: RiskClass | None) -> Select[Any]:
    recent = Sequence.last_seen_at > world.now() - _RECENT
    return _with_sequence(caller, visible(caller, risk_score), Sequence.is_wildfire.is_(None), recent)


def _of_day(caller: Caller, day: date, risk_score: RiskClass | None) -> Select[Any]:
    begin = datetime.combine(day, time.min)
    wanted = _with_sequence(caller, visible(caller, risk_score))
    return wanted.where(Alert.started_at >= begin, Alert.started_at < begin + _DAY)


def _page(
    session: Session, wanted: Select[Any], limit: int, offset: int, shown: ColumnElement[bool]
) -> list[AlertRead]:
    if limit < 0 or offset < 0:
        raise Unhandled("LIMIT and OFFSET must not be negative")
    newest = wanted.order_by(Alert.started_at.desc(), Alert.id.desc())
    return read_alerts(session, session.scalars(newest.limit(limit).offset(offset)), shown)


def _count(session: Session, wanted: Select[Any]) -> AlertCount:
    return AlertCount(count=session.scalar(select(func.count()).select_from(wanted.subquery())) or 0)


@service.handles(alerts.list_unlabeled_endpoint, response_model=list[AlertRead])
def list_unlabeled(
    world: TheWorld,
    caller: TheCaller,
    limit: Annotated[int, Query(ge=1)] = 15,
    offset: int = 0,
    risk_score: RiskClass | None = None,
) -> list[AlertRead]:
    """Alerts with an unlabelled sequence of the last day; all their sequences are shown."""
    with world.store.reading() as session:
        wanted = _unlabeled(world, caller, risk_score)
        return _page(session, wanted, limit, offset, visible(caller, risk_score))


@service.handles(alerts.count_unlabeled_endpoint, response_model=AlertCount)
def count_unlabeled(world: TheWorld, caller: TheCaller, risk_score: RiskClass | None = None) -> AlertCount:
    """How many those are."""
    with world.store.reading() as session:
        return _count(session, _unlabeled(world, caller, risk_score))


@service.handles(alerts.list_by_date_endpoint, response_model=list[AlertRead])
def list_by_date(
    world: TheWorld,
    caller: TheCaller,
    from_date: date,
    limit: int = 15,
    offset: int = 0,
    risk_score: RiskClass | None = None,
) -> list[AlertRead]:
    """A page of the alerts that started on a UTC day; negative bounds are unhandled (trap 14)."""
    with world.store.reading() as session:
        wanted = _of_day(caller, from_date, risk_score)
        return _page(session, wanted, limit, offset, visible(caller, risk_score))


@service.handles(alerts.count_by_date_endpoint, response_model=AlertCount)
def count_by_date(
    world: TheWorld, caller: TheCaller, from_date: date, risk_score: RiskClass | None = None
) -> AlertCount:
    """How many those are."""
    with world.store.reading() as session:
        return _count(session, _of_day(caller, from_date, risk_score))


@service.handles(alerts.export_endpoint, response_class=StreamingResponse)
def export(world: TheWorld, caller: TheCaller, from_date: date, to_date: date) -> StreamingResponse:
    """The alerts of these UTC days as CSV, one line for each of their sequences."""
    if to_date < from_date:
        raise refused("to_date must be on or after from_date")
    begin, end = datetime.combine(from_date, time.min), datetime.combine(to_date, time.min) + _DAY
    wanted = _own(caller, select(Alert).where(Alert.started_at >= begin, Alert.started_at < end))
    with world.store.reading() as session:
        lines = [HEADER, *export_lines(session, wanted)]
    name = f"alerts_{from_date}_{to_date}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(iter(lines), media_type="text/csv", headers=headers)
