"""Cameras: reading, creating, deleting, and what a camera says of itself."""

from typing import Annotated

from fastapi import Path, UploadFile
from sqlalchemy import select

from sightline_api.pyronear import cameras

from ..access import TheCaller, fetch, own_organization
from ..answers import CameraOut, CameraRead, Token
from ..conflicts import insert_row
from ..keys import picture_key
from ..problems import Unhandled
from ..registry import service
from ..schemas import CameraCreate
from ..tables import Camera
from ..uploads import store_picture
from ..views import read_camera
from ..world import TheWorld

__all__ = ["CameraId", "create", "create_token", "delete", "get", "heartbeat", "list_all", "update_image"]

CameraId = Annotated[int, Path(gt=0)]


@service.handles(cameras.create_endpoint, status_code=201, response_model=CameraOut)
def create(world: TheWorld, caller: TheCaller, body: CameraCreate) -> Camera:
    """A new camera; an agent makes them for its own organization only."""
    own_organization(caller, body.organization_id)
    camera = Camera(**body.model_dump(), created_at=world.now())
    insert_row(world.store, camera)
    return camera


@service.handles(cameras.list_endpoint, response_model=list[CameraRead])
def list_all(world: TheWorld, caller: TheCaller, include_non_trustable: bool = False) -> list[CameraRead]:
    """The organization's cameras, or all to an administrator; a lost bucket fails the list (trap 9)."""
    if not caller.is_admin and not world.files.has_bucket(world.bucket(caller.organization_id)):
        raise Unhandled("the bucket of the organization is gone")
    wanted = select(Camera).order_by(Camera.id)
    if not caller.is_admin:
        wanted = wanted.where(Camera.organization_id == caller.organization_id)
    if not include_non_trustable:
        wanted = wanted.where(Camera.is_trustable)
    with world.store.reading() as session:
        return [read_camera(world, session, camera) for camera in session.scalars(wanted)]


@service.handles(cameras.get_endpoint, response_model=CameraRead)
def get(world: TheWorld, caller: TheCaller, camera_id: CameraId) -> CameraRead:
    """One camera."""
    with world.store.reading() as session:
        camera = fetch(session, Camera, camera_id)
        own_organization(caller, camera.organization_id)
        return read_camera(world, session, camera)


@service.handles(cameras.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, camera_id: CameraId) -> None:
    """Gone; an unhandled 500 while poses or detections are left (trap 12)."""
    with world.store.writing() as session:
        session.delete(fetch(session, Camera, camera_id))


@service.handles(cameras.create_token_endpoint, response_model=Token)
def create_token(world: TheWorld, caller: TheCaller, camera_id: CameraId) -> Token:
    """A token with which the camera itself can report."""
    with world.store.reading() as session:
        camera = fetch(session, Camera, camera_id)
    return Token(access_token=world.tokens.make(camera.id, "camera", camera.organization_id, world.now()))


@service.handles(cameras.heartbeat_endpoint, response_model=CameraOut)
def heartbeat(world: TheWorld, caller: TheCaller) -> Camera:
    """The camera is alive; stored even where the answer then fails (trap 13)."""
    with world.store.writing() as session:
        camera = fetch(session, Camera, caller.sub)
        camera.last_active_at = world.now()
        return camera


@service.handles(cameras.update_image_endpoint, response_model=CameraOut)
def update_image(world: TheWorld, caller: TheCaller, file: UploadFile) -> Camera:
    """The latest picture of the camera; the one before is deleted, even if it has the same key (trap 10)."""
    content = file.file.read()
    with world.store.writing() as session:
        camera = fetch(session, Camera, caller.sub)
        key, old = picture_key(camera.id, world.now(), content), camera.last_image
        store_picture(world, camera.organization_id, key, content)
        if old is not None:
            world.files.delete(world.bucket(camera.organization_id), old)
        camera.last_image, camera.last_active_at = key, world.now()
        return camera
