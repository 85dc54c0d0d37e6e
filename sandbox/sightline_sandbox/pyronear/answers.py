"""What the service answers. Answers are checked as well: that is what trap 13 is made of."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from .tables import Label, Role

__all__ = [
    "AlertCount",
    "AlertRead",
    "CameraOut",
    "CameraRead",
    "DetectionRead",
    "DetectionUrl",
    "DetectionWithUrl",
    "MaskRead",
    "OrganizationRead",
    "PoseBrief",
    "PoseOut",
    "PoseRead",
    "SequenceOut",
    "SequenceRead",
    "Token",
    "UserRead",
    "WebhookRead",
]


class _Row(BaseModel):
    model_config = ConfigDict(from_attributes=True, revalidate_instances="always")


class Token(_Row):
    """A bearer token."""

    access_token: str
    token_type: str = "bearer"


class OrganizationRead(_Row):
    """An organization."""

    telegram_id: str | None
    id: int
    name: str
    slack_hook: str | None


class UserRead(_Row):
    """A person, password hash included."""

    organization_id: int
    hashed_password: str
    id: int
    login: str
    created_at: datetime
    role: Role


class WebhookRead(_Row):
    """An address to call."""

    url: str
    id: int


class PoseBrief(_Row):
    """A pose inside a camera."""

    azimuth: float = Field(ge=0, lt=360)
    patrol_id: int | None
    active: bool
    id: int
    camera_id: int


class PoseOut(_Row):
    """A pose as the upload of its picture answers it: without a link."""

    patrol_id: int | None
    camera_id: int
    azimuth: float
    image: str | None
    active: bool
    id: int


class PoseRead(PoseBrief):
    """A pose with its picture."""

    image: str | None
    image_url: str | None = None


class CameraOut(_Row):
    """A camera as every change answers it: ``poses`` stays empty (trap 15)."""

    elevation: float = Field(gt=0, lt=10_000)
    lat: float = Field(gt=-90, lt=90)
    lon: float = Field(gt=-180, lt=180)
    organization_id: int
    name: str = Field(min_length=3, max_length=50)
    angle_of_view: float = Field(gt=0, le=360)
    is_trustable: bool
    id: int
    last_active_at: datetime | None
    last_image: str | None
    created_at: datetime
    poses: list[PoseBrief] = []


class CameraRead(CameraOut):
    """A camera as it is read, with its active poses."""

    last_image_url: str | None = None


class MaskRead(_Row):
    """An occlusion mask."""

    id: int
    pose_id: int
    mask: str
    created_at: datetime


class DetectionRead(_Row):
    """One row of an upload."""

    id: int
    camera_id: int
    pose_id: int
    sequence_id: int | None
    bucket_key: str
    crop_bucket_key: str | None
    bbox: str
    others_bboxes: str | None
    created_at: datetime
    recorded_at: datetime


class DetectionUrl(_Row):
    """Links to the pictures of a row."""

    url: str
    crop_url: str | None


class DetectionWithUrl(DetectionRead):
    """A row with links to its pictures."""

    url: str
    crop_url: str | None = None


class SequenceOut(_Row):
    """A sequence as labelling answers it: without the number of its detections."""

    id: int
    camera_id: int
    pose_id: int | None
    camera_azimuth: float
    is_wildfire: Label | None
    sequence_azimuth: float | None
    cone_angle: float | None
    started_at: datetime
    last_seen_at: datetime
    max_conf: float | None
    temporal_model_score: float | None
    temporal_model_version: str | None
    temporal_api_version: str | None
    is_validated: bool


class SequenceRead(SequenceOut):
    """A sequence as it is read; rows without a box are counted too."""

    detections_count: int = 0


class AlertRead(_Row):
    """An alert with its sequences, the one seen last first."""

    organization_id: int
    lat: float | None
    lon: float | None
    started_at: datetime
    last_seen_at: datetime
    id: int
    sequences: list[SequenceRead]


class AlertCount(_Row):
    """How many alerts a list has."""

    count: int
