"""Who else may use a thing. The sandbox keeps the grants; with one person there is nobody to hold to them."""

from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from sightline_api.picterra import authorization_grants, tracer_authorization_grants

from ..lookup import fetch
from ..registry import serves
from ..schemas import GrantsUpdate
from ..tables import Detector, Folder, Grants, Row
from ..tracer_tables import Methodology, PlotsAnalysis, PlotsGroup
from ..world import TheWorld, World

__all__ = ["get", "get_of_tracer", "update", "update_of_tracer"]

ForgeKind = Literal["folder", "detector"]
TracerKind = Literal["plots_group", "plots_analysis", "methodology"]

_TABLES: dict[str, type[Row]] = {
    "folder": Folder,
    "detector": Detector,
    "plots_group": PlotsGroup,
    "plots_analysis": PlotsAnalysis,
    "methodology": Methodology,
}


@serves(authorization_grants.get_endpoint)
def get(world: TheWorld, kind: ForgeKind, resource_id: str) -> dict[str, Any]:
    """All grants of a thing."""
    return _read(world, kind, resource_id)


@serves(tracer_authorization_grants.get_endpoint)
def get_of_tracer(world: TheWorld, kind: TracerKind, resource_id: str) -> dict[str, Any]:
    """The same in Tracer."""
    return _read(world, kind, resource_id)


@serves(authorization_grants.update_endpoint)
def update(world: TheWorld, kind: ForgeKind, resource_id: str, body: GrantsUpdate) -> dict[str, Any]:
    """These grants instead of those of before."""
    return _write(world, kind, resource_id, body)


@serves(tracer_authorization_grants.update_endpoint)
def update_of_tracer(
    world: TheWorld, kind: TracerKind, resource_id: str, body: GrantsUpdate
) -> dict[str, Any]:
    """The same in Tracer."""
    return _write(world, kind, resource_id, body)


def _read(world: World, kind: str, resource_id: str) -> dict[str, Any]:
    with world.store.reading() as session:
        fetch(session, _TABLES[kind], resource_id)
        kept = _find(session, kind, resource_id)
    return {"grants": kept.grants if kept else []}


def _write(world: World, kind: str, resource_id: str, body: GrantsUpdate) -> dict[str, Any]:
    grants = body.model_dump()["grants"]
    with world.store.writing() as session:
        fetch(session, _TABLES[kind], resource_id)
        kept = _find(session, kind, resource_id)
        if kept is None:
            session.add(Grants(resource=f"{kind}/{resource_id}", grants=grants))
        else:
            kept.grants = grants
    return {"grants": grants}


def _find(session: Session, kind: str, resource_id: str) -> Grants | None:
    return session.scalar(select(Grants).where(Grants.resource == f"{kind}/{resource_id}"))
