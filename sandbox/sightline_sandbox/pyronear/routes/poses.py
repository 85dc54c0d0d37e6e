"""Poses: where a camera looks, with a picture of it."""

from typing import Annotated

from fastapi import Path, UploadFile
from sqlalchemy import select

from sightline_api.pyronear import poses

from ..access import TheCaller, fetch, own_camera, own_organization, owner
from ..answers import MaskRead, PoseOut, PoseRead
from ..keys import picture_key
from ..problems import not_found
from ..registry import service
from ..schemas import PoseCreate, PoseUpdate, changes
from ..tables import Camera, OcclusionMask, Pose
from ..uploads import store_picture
from ..world import TheWorld

__all__ = ["create", "delete", "get", "list_current", "list_masks", "update", "update_image"]

PoseId = Annotated[int, Path(gt=0)]


@service.handles(poses.create_endpoint, status_code=201, response_model=PoseRead)
def create(world: TheWorld, caller: TheCaller, body: PoseCreate) -> Pose:
    """A new pose; a camera makes them for itself only."""
    with world.store.writing() as session:
        own_camera(caller, fetch(session, Camera, body.camera_id))
        pose = Pose(**body.model_dump())
        session.add(pose)
    return pose


@service.handles(poses.list_endpoint, response_model=list[PoseRead])
def list_current(world: TheWorld, caller: TheCaller) -> list[Pose]:
    """The calling camera's active poses; without links to their pictures."""
    with world.store.reading() as session:
        active = select(Pose).where(Pose.camera_id == caller.sub, Pose.active)
        return list(session.scalars(active.order_by(Pose.id)))


@service.handles(poses.get_endpoint, response_model=PoseRead)
def get(world: TheWorld, caller: TheCaller, pose_id: PoseId) -> PoseRead:
    """One pose with a link to its picture; 404 where the picture is gone."""
    with world.store.reading() as session:
        pose = fetch(session, Pose, pose_id)
        camera = owner(session, pose)
    own_organization(caller, camera.organization_id)
    read = PoseRead.model_validate(pose)
    if pose.image is None:
        return read
    if not world.files.exists(world.bucket(camera.organization_id), pose.image):
        raise not_found("File cannot be found on the bucket storage")
    return read.model_copy(update={"image_url": world.link(camera.organization_id, pose.image)})


@service.handles(poses.update_endpoint, response_model=PoseRead)
def update(world: TheWorld, caller: TheCaller, pose_id: PoseId, body: PoseUpdate) -> Pose:
    """Changed; null clears the patrol, and is an unhandled 500 for anything else."""
    with world.store.writing() as session:
        pose = fetch(session, Pose, pose_id)
        own_camera(caller, owner(session, pose))
        for name, value in changes(body).items():
            setattr(pose, name, value)
        return pose


@service.handles(poses.update_image_endpoint, response_model=PoseOut)
def update_image(world: TheWorld, caller: TheCaller, pose_id: PoseId, file: UploadFile) -> Pose:
    """A new picture; the one before is deleted, even if it has the same key (trap 10)."""
    content = file.file.read()
    with world.store.writing() as session:
        pose = fetch(session, Pose, pose_id)
        camera = owner(session, pose)
        own_camera(caller, camera)
        key, old = picture_key(camera.id, world.now(), content), pose.image
        store_picture(world, camera.organization_id, key, content)
        if old is not None:
            world.files.delete(world.bucket(camera.organization_id), old)
        pose.image = key
        return pose


@service.handles(poses.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, pose_id: PoseId) -> None:
    """Gone; an unhandled 500 while masks, detections or sequences are left (trap 12)."""
    with world.store.writing() as session:
        session.delete(fetch(session, Pose, pose_id))


@service.handles(poses.list_masks_endpoint, response_model=list[MaskRead])
def list_masks(world: TheWorld, caller: TheCaller, pose_id: PoseId) -> list[OcclusionMask]:
    """The masks of a pose; a camera may read those of its whole organization."""
    with world.store.reading() as session:
        pose = fetch(session, Pose, pose_id)
        own_organization(caller, owner(session, pose).organization_id)
        wanted = select(OcclusionMask).where(OcclusionMask.pose_id == pose_id)
        return list(session.scalars(wanted.order_by(OcclusionMask.id)))
