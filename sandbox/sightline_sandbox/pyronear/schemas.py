"""What people and cameras send; fields stand in the order in which 422 answers complain about them."""

from typing import Annotated, Any, Literal

from pydantic import AnyHttpUrl, BaseModel, Field

from .tables import Label, Role

__all__ = [
    "CameraCreate",
    "CameraDevice",
    "CameraLocation",
    "CameraName",
    "CameraTrust",
    "LabelInput",
    "MaskCreate",
    "MaskText",
    "OrganizationCreate",
    "Password",
    "PoseCreate",
    "PoseUpdate",
    "RiskClass",
    "SlackHook",
    "TelegramChannel",
    "UserCreate",
    "WebhookCreate",
    "changes",
]

RiskClass = Literal["very_low", "low", "moderate", "high", "very_high", "extreme"]


class Password(BaseModel):
    """A new password."""

    password: str = Field(min_length=3)


class UserCreate(BaseModel):
    """A new person."""

    role: Role = Role.USER
    login: str = Field(min_length=3, max_length=50)
    password: str = Field(min_length=3)
    organization_id: int = Field(gt=0)


class OrganizationCreate(BaseModel):
    """A new organization."""

    name: str = Field(min_length=3, max_length=50)


class TelegramChannel(BaseModel):
    """Where an organization is told of alerts."""

    telegram_id: Annotated[str, Field(pattern=r"^(@[a-zA-Z0-9_-]+|-?\d+)$")] | None = None


class SlackHook(BaseModel):
    """The same, on Slack."""

    slack_hook: str = Field(pattern=r"^https://hooks\.slack\.com/services/[A-Z0-9]+/[A-Z0-9]+/[a-zA-Z0-9]+$")


class WebhookCreate(BaseModel):
    """A new address to call; it is normalised."""

    url: AnyHttpUrl


class CameraLocation(BaseModel):
    """Where a camera stands: metres and degrees."""

    elevation: float = Field(gt=0, lt=10_000)
    lat: float = Field(gt=-90, lt=90)
    lon: float = Field(gt=-180, lt=180)


class CameraCreate(CameraLocation):
    """A new camera; its opening in degrees."""

    organization_id: int = Field(gt=0)
    name: str = Field(min_length=3, max_length=50)
    angle_of_view: float = Field(gt=0, le=360)
    is_trustable: bool = True


class CameraName(BaseModel):
    """A new name. The limit is higher here than in the answers: trap 13."""

    name: str = Field(min_length=5, max_length=100)


class CameraTrust(BaseModel):
    """Whether the camera is shown by default."""

    is_trustable: bool


class CameraDevice(BaseModel):
    """Addresses of the device; left out means unchanged, null means none."""

    camera_ip: str | None = None
    device_ip: str | None = None


class PoseUpdate(BaseModel):
    """Changes of a pose; left out means unchanged."""

    azimuth: Annotated[float, Field(ge=0, lt=360)] | None = None
    patrol_id: Annotated[int, Field(ge=0)] | None = None
    active: bool | None = None


class PoseCreate(BaseModel):
    """A new pose."""

    azimuth: float = Field(ge=0, lt=360)
    patrol_id: Annotated[int, Field(ge=0)] | None = None
    active: bool = True
    camera_id: int = Field(gt=0)


class MaskText(BaseModel):
    """Another text for a mask."""

    mask: str = Field(min_length=2, max_length=255)


class MaskCreate(BaseModel):
    """A new mask."""

    pose_id: int = Field(gt=0)
    mask: str = Field(min_length=2, max_length=255)


class LabelInput(BaseModel):
    """A judgement; null and booleans are refused, so none can be taken back (trap 17)."""

    is_wildfire: Label


def changes(body: BaseModel) -> dict[str, Any]:
    """What the sender named, and nothing else."""
    return body.model_dump(exclude_unset=True)
