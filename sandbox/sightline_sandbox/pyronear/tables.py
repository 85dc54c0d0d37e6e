"""The tables of the service. Columns stand in the order in which 409 answers list them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Enum, ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

__all__ = [
    "Alert",
    "AlertSequence",
    "Base",
    "Camera",
    "Detection",
    "Label",
    "OcclusionMask",
    "Organization",
    "Pose",
    "Role",
    "Sequence",
    "User",
    "Webhook",
]


class Role(StrEnum):
    """What a person may be."""

    ADMIN = "admin"
    AGENT = "agent"
    USER = "user"


class Label(StrEnum):
    """What a sequence was judged to show."""

    WILDFIRE_SMOKE = "wildfire_smoke"
    OTHER_SMOKE = "other_smoke"
    OTHER = "other"


class Base(DeclarativeBase):
    """Ids are never given twice, not even after a deletion."""

    __table_args__ = ({"sqlite_autoincrement": True},)


class Organization(Base):
    """Whom cameras and people belong to."""

    __tablename__ = "organizations"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    telegram_id: Mapped[str | None]
    slack_hook: Mapped[str | None]


class User(Base):
    """A person who can log in."""

    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    role: Mapped[Role] = mapped_column(Enum(Role, name="userrole"), default=Role.USER)
    login: Mapped[str] = mapped_column(unique=True)
    hashed_password: Mapped[str]
    created_at: Mapped[datetime]


class Camera(Base):
    """A camera on its mast."""

    __tablename__ = "cameras"
    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    name: Mapped[str] = mapped_column(unique=True)
    angle_of_view: Mapped[float]
    elevation: Mapped[float]
    lat: Mapped[float]
    lon: Mapped[float]
    is_trustable: Mapped[bool] = mapped_column(default=True)
    last_active_at: Mapped[datetime | None]
    last_image: Mapped[str | None]
    created_at: Mapped[datetime]
    camera_ip: Mapped[str | None]
    device_ip: Mapped[str | None]


class Pose(Base):
    """A direction in which a camera looks."""

    __tablename__ = "poses"
    id: Mapped[int] = mapped_column(primary_key=True)
    camera_id: Mapped[int] = mapped_column(ForeignKey("cameras.id"))
    azimuth: Mapped[float]
    patrol_id: Mapped[int | None]
    active: Mapped[bool] = mapped_column(default=True)
    image: Mapped[str | None]


class OcclusionMask(Base):
    """A part of a pose's picture that is not looked at."""

    __tablename__ = "occlusion_masks"
    id: Mapped[int] = mapped_column(primary_key=True)
    pose_id: Mapped[int] = mapped_column(ForeignKey("poses.id"))
    mask: Mapped[str]
    created_at: Mapped[datetime]


class Sequence(Base):
    """Detections of one thing, over time."""

    __tablename__ = "sequences"
    id: Mapped[int] = mapped_column(primary_key=True)
    camera_id: Mapped[int] = mapped_column(ForeignKey("cameras.id"))
    pose_id: Mapped[int | None] = mapped_column(ForeignKey("poses.id"))
    camera_azimuth: Mapped[float]
    is_wildfire: Mapped[Label | None] = mapped_column(Enum(Label, name="annotationtype"))
    sequence_azimuth: Mapped[float | None]
    cone_angle: Mapped[float | None]
    started_at: Mapped[datetime] = mapped_column(index=True)
    last_seen_at: Mapped[datetime] = mapped_column(index=True)
    max_conf: Mapped[float | None]
    temporal_model_score: Mapped[float | None]
    temporal_model_version: Mapped[str | None]
    temporal_api_version: Mapped[str | None]
    is_validated: Mapped[bool] = mapped_column(default=False, index=True)


class Detection(Base):
    """One box of one frame, or a frame without a box that continues a sequence (``bbox`` is ``[]``)."""

    __tablename__ = "detections"
    id: Mapped[int] = mapped_column(primary_key=True)
    camera_id: Mapped[int] = mapped_column(ForeignKey("cameras.id"))
    pose_id: Mapped[int] = mapped_column(ForeignKey("poses.id"), index=True)
    sequence_id: Mapped[int | None] = mapped_column(ForeignKey("sequences.id"), index=True)
    bucket_key: Mapped[str] = mapped_column(index=True)
    crop_bucket_key: Mapped[str | None]
    bbox: Mapped[str]
    others_bboxes: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(index=True)
    recorded_at: Mapped[datetime]


class Alert(Base):
    """Sequences that show the same event, and where it is."""

    __tablename__ = "alerts"
    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    started_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]


class AlertSequence(Base):
    """Which sequences an alert has: one sequence may be in several."""

    __tablename__ = "alerts_sequences"
    alert_id: Mapped[int] = mapped_column(ForeignKey("alerts.id"), primary_key=True, autoincrement=False)
    sequence_id: Mapped[int] = mapped_column(
        ForeignKey("sequences.id"), primary_key=True, autoincrement=False
    )
    __table_args__ = ({"sqlite_autoincrement": False},)


class Webhook(Base):
    """An address that is told of validated sequences."""

    __tablename__ = "webhooks"
    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str] = mapped_column(unique=True)
