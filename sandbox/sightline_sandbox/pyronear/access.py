"""Who may do what: the bearer token, the roles of an operation, and the walls between organizations."""

from typing import Annotated, TypeVar

from fastapi import Depends, HTTPException, Request
from sqlalchemy.orm import Session

from .problems import forbidden, missing
from .tables import Base, Camera, Detection, OcclusionMask, Pose, Sequence
from .tokens import Caller
from .world import TheWorld

__all__ = ["TheCaller", "fetch", "own_camera", "own_organization", "owner"]

Row = TypeVar("Row", bound=Base)


def _find_caller(request: Request, world: TheWorld) -> Caller:
    """The caller, after the checks in the order of the service: header, token, role."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise HTTPException(401, "Not authenticated", {"WWW-Authenticate": "Bearer"})
    caller = world.tokens.read(token.strip(), world.now())
    endpoint = request.app.state.endpoints[request.scope["route"].operation_id]
    allowed: list[str] = endpoint.extensions["scopes"]
    if not set(allowed) & set(caller.scopes):
        header = {"WWW-Authenticate": f'Bearer scope="{" ".join(allowed)}"'}
        raise HTTPException(403, "Incompatible token scope.", header)
    return caller


TheCaller = Annotated[Caller, Depends(_find_caller)]
"""Parameter type of a handler for which a token of the operation's roles is needed."""


def fetch(session: Session, table: type[Row], row_id: int) -> Row:
    """The row with this id, or the 404 that names its table."""
    row = session.get(table, row_id)
    if row is None:
        raise missing(table.__name__)
    return row


def owner(session: Session, row: Camera | Pose | OcclusionMask | Detection | Sequence) -> Camera:
    """The camera that a row belongs to."""
    if isinstance(row, Camera):
        return row
    if isinstance(row, OcclusionMask):
        row = fetch(session, Pose, row.pose_id)
    return fetch(session, Camera, row.camera_id)


def own_organization(caller: Caller, organization_id: int) -> None:
    """Pass for the caller's own organization and for administrators; 403 otherwise."""
    if not caller.is_admin and caller.organization_id != organization_id:
        raise forbidden()


def own_camera(caller: Caller, camera: Camera) -> None:
    """The same, and a camera passes for itself only."""
    own_organization(caller, camera.organization_id)
    if "camera" in caller.scopes and caller.sub != camera.id:
        raise forbidden()
