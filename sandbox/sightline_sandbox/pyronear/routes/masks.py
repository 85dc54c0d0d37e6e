"""Occlusion masks."""

from typing import Annotated

from fastapi import Path
from sqlalchemy.orm import Session

from sightline_api.pyronear import occlusion_masks

from ..access import TheCaller, fetch, own_organization, owner
from ..answers import MaskRead
from ..grammar import is_mask
from ..problems import refused
from ..registry import service
from ..schemas import MaskCreate, MaskText
from ..tables import OcclusionMask, Pose
from ..tokens import Caller
from ..world import TheWorld

__all__ = ["create", "delete", "get", "update"]

MaskId = Annotated[int, Path(gt=0)]


def _fetch_own(session: Session, caller: Caller, mask_id: int) -> OcclusionMask:
    mask = fetch(session, OcclusionMask, mask_id)
    own_organization(caller, owner(session, mask).organization_id)
    return mask


def _check(text: str) -> None:
    if not is_mask(text):
        raise refused("Invalid mask format. Expected: (xmin, ymin, xmax, ymax) with float values in [0,1].")


@service.handles(occlusion_masks.create_endpoint, status_code=201, response_model=MaskRead)
def create(world: TheWorld, caller: TheCaller, body: MaskCreate) -> OcclusionMask:
    """A new mask, stored in the spelling it came in."""
    with world.store.writing() as session:
        pose = fetch(session, Pose, body.pose_id)
        own_organization(caller, owner(session, pose).organization_id)
        _check(body.mask)
        mask = OcclusionMask(pose_id=body.pose_id, mask=body.mask, created_at=world.now())
        session.add(mask)
    return mask


@service.handles(occlusion_masks.get_endpoint, response_model=MaskRead)
def get(world: TheWorld, caller: TheCaller, mask_id: MaskId) -> OcclusionMask:
    """One mask."""
    with world.store.reading() as session:
        return _fetch_own(session, caller, mask_id)


@service.handles(occlusion_masks.update_endpoint, response_model=MaskRead)
def update(world: TheWorld, caller: TheCaller, mask_id: MaskId, body: MaskText) -> OcclusionMask:
    """Another text for it."""
    with world.store.writing() as session:
        mask = _fetch_own(session, caller, mask_id)
        _check(body.mask)
        mask.mask = body.mask
        return mask


@service.handles(occlusion_masks.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, mask_id: MaskId) -> None:
    """Gone."""
    with world.store.writing() as session:
        session.delete(_fetch_own(session, caller, mask_id))
