"""Detections: uploads by cameras, and their rows."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import Form, Path, Response, UploadFile
from sqlalchemy import select

from sightline_api.pyronear import detections

from ..access import TheCaller, fetch, own_organization, owner
from ..answers import DetectionRead, DetectionUrl
from ..grammar import BBOXES, CORNERS, parse_boxes
from ..intake import Frame, continued, record
from ..keys import crop_key, picture_key
from ..problems import forbidden, refused
from ..registry import service
from ..tables import Camera, Detection, Pose
from ..uploads import store_picture
from ..views import read_links
from ..world import TheWorld

__all__ = ["create", "delete", "get", "get_url", "list_all"]

DetectionId = Annotated[int, Path(gt=0)]


@service.handles(detections.create_endpoint, status_code=201, response_model=DetectionRead)
def create(
    world: TheWorld,
    caller: TheCaller,
    bboxes: Annotated[str, Form(min_length=2, max_length=185, pattern=BBOXES)],
    pose_id: Annotated[int, Form(gt=0)],
    file: UploadFile,
    recorded_at: Annotated[datetime | None, Form()] = None,
    crop: list[UploadFile] | None = None,
) -> Detection | Response:
    """The first row that the frame made; 204 where it has no box and continues nothing."""
    boxes = parse_boxes(bboxes)
    if not all(box.in_order for box in boxes):
        raise refused(CORNERS)
    now, content = world.now(), file.file.read()
    crops = [one.file.read() for one in crop or []]
    with world.store.writing() as session:
        pose = fetch(session, Pose, pose_id)
        if pose.camera_id != caller.sub:
            raise forbidden()
        if not pose.active:
            raise refused("Pose is not active.")
        if crops and len(crops) != len(boxes):
            raise refused("Number of crops must match the number of bboxes.")
        camera = session.get_one(Camera, pose.camera_id)
        if not boxes and not continued(session, camera.id, pose.id, now):
            return Response(status_code=204)
        key = picture_key(camera.id, now, content)
        store_picture(world, camera.organization_id, key, content)
        crop_keys: list[str | None] = []
        for index, one in enumerate(crops):
            crop_keys.append(crop_key(index, camera.id, now, one))
            store_picture(world, camera.organization_id, crop_key(index, camera.id, now, one), one)
        taken = _naive_utc(recorded_at) if recorded_at is not None else now
        frame = Frame(camera, pose, boxes, key, crop_keys or [None] * len(boxes), taken)
        return record(session, frame, world.now)


def _naive_utc(moment: datetime) -> datetime:
    """A time with an offset is converted; one without is taken as UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo is not None else moment


@service.handles(detections.list_endpoint, response_model=list[DetectionRead])
def list_all(world: TheWorld, caller: TheCaller) -> list[Detection]:
    """The whole history, without pages."""
    wanted = select(Detection).order_by(Detection.id)
    if not caller.is_admin:
        wanted = wanted.join(Camera, Camera.id == Detection.camera_id)
        wanted = wanted.where(Camera.organization_id == caller.organization_id)
    with world.store.reading() as session:
        return list(session.scalars(wanted))


@service.handles(detections.get_endpoint, response_model=DetectionRead)
def get(world: TheWorld, caller: TheCaller, detection_id: DetectionId) -> Detection:
    """One row."""
    with world.store.reading() as session:
        row = fetch(session, Detection, detection_id)
        own_organization(caller, owner(session, row).organization_id)
        return row


@service.handles(detections.get_url_endpoint, response_model=DetectionUrl)
def get_url(world: TheWorld, caller: TheCaller, detection_id: DetectionId) -> DetectionUrl:
    """Fresh links to its pictures."""
    with world.store.reading() as session:
        row = fetch(session, Detection, detection_id)
        camera = owner(session, row)
    own_organization(caller, camera.organization_id)
    return read_links(world, camera.organization_id, row)


@service.handles(detections.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, detection_id: DetectionId) -> None:
    """Gone, with its crop; the frame stays as long as another row shows it."""
    with world.store.writing() as session:
        row = fetch(session, Detection, detection_id)
        bucket = world.bucket(owner(session, row).organization_id)
        sharing = select(Detection.id).where(Detection.bucket_key == row.bucket_key, Detection.id != row.id)
        if row.crop_bucket_key is not None:
            world.files.delete(bucket, row.crop_bucket_key)
        if session.scalar(sharing.limit(1)) is None:
            world.files.delete(bucket, row.bucket_key)
        session.delete(row)
