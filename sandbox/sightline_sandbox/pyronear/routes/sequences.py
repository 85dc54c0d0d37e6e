"""Reading sequences: one, its rows, the latest, those of a day."""

from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

from fastapi import Path, Query
from sqlalchemy import Select, select

from sightline_api.pyronear import sequences

from ..access import TheCaller, fetch, own_organization, owner
from ..answers import DetectionWithUrl, SequenceRead
from ..problems import Unhandled
from ..registry import service
from ..risk import visible
from ..schemas import RiskClass
from ..tables import Camera, Detection, Sequence
from ..tokens import Caller
from ..views import read_sequences, read_with_links
from ..world import TheWorld

__all__ = ["SequenceId", "get", "list_by_date", "list_detections", "list_unlabeled"]

SequenceId = Annotated[int, Path(gt=0)]

_LATEST = 15
_RECENT = timedelta(hours=24)


def _wanted(caller: Caller, risk_score: RiskClass | None) -> Select[Any]:
    """The caller's sequences, the newest first."""
    wanted = select(Sequence).where(visible(caller, risk_score))
    if not caller.is_admin:
        wanted = wanted.join(Camera, Camera.id == Sequence.camera_id)
        wanted = wanted.where(Camera.organization_id == caller.organization_id)
    return wanted.order_by(Sequence.started_at.desc(), Sequence.id.desc())


@service.handles(sequences.get_endpoint, response_model=SequenceRead)
def get(world: TheWorld, caller: TheCaller, sequence_id: SequenceId) -> SequenceRead:
    """One sequence."""
    with world.store.reading() as session:
        sequence = fetch(session, Sequence, sequence_id)
        own_organization(caller, owner(session, sequence).organization_id)
        return read_sequences(session, [sequence])[0]


@service.handles(sequences.list_detections_endpoint, response_model=list[DetectionWithUrl])
def list_detections(
    world: TheWorld,
    caller: TheCaller,
    sequence_id: SequenceId,
    limit: Annotated[int, Query(ge=1, le=100)] = 10,
    offset: Annotated[int, Query(ge=0)] = 0,
    desc: bool = True,
    with_crop: bool = False,
) -> list[DetectionWithUrl]:
    """A page of the sequence's rows, with links."""
    with world.store.reading() as session:
        sequence = fetch(session, Sequence, sequence_id)
        organization_id = owner(session, sequence).organization_id
        own_organization(caller, organization_id)
        keys = (Detection.created_at, Detection.id)
        order = [key.desc() if desc else key.asc() for key in keys]
        rows = select(Detection).where(Detection.sequence_id == sequence_id).order_by(*order)
        page = session.scalars(rows.limit(limit).offset(offset))
        return [read_with_links(world, organization_id, row, with_crop) for row in page]


@service.handles(sequences.list_unlabeled_endpoint, response_model=list[SequenceRead])
def list_unlabeled(
    world: TheWorld, caller: TheCaller, risk_score: RiskClass | None = None
) -> list[SequenceRead]:
    """The newest fifteen of the last day without a label, validated or not."""
    recent = _wanted(caller, risk_score).where(
        Sequence.is_wildfire.is_(None), Sequence.started_at > world.now() - _RECENT
    )
    with world.store.reading() as session:
        return read_sequences(session, session.scalars(recent.limit(_LATEST)))


@service.handles(sequences.list_by_date_endpoint, response_model=list[SequenceRead])
def list_by_date(
    world: TheWorld,
    caller: TheCaller,
    from_date: date,
    limit: int = 15,
    offset: int = 0,
    risk_score: RiskClass | None = None,
) -> list[SequenceRead]:
    """A page of the sequences that started on a UTC day; negative bounds are unhandled (trap 14)."""
    if limit < 0 or offset < 0:
        raise Unhandled("LIMIT and OFFSET must not be negative")
    begin = datetime.combine(from_date, time.min)
    day = _wanted(caller, risk_score).where(
        Sequence.started_at >= begin, Sequence.started_at < begin + timedelta(days=1)
    )
    with world.store.reading() as session:
        return read_sequences(session, session.scalars(day.limit(limit).offset(offset)))
