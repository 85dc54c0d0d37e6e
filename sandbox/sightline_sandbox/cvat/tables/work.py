"""Background requests, webhooks, cloud storages, calls of functions."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Dated, ToOrganization, ToUser, ToUserOrNobody

__all__ = ["BackgroundRequest", "ClientEvent", "CloudStorage", "Delivery", "LambdaRequest", "Webhook"]


class BackgroundRequest(Base):
    """Work that goes on after its answer; a new one of the same id takes the place of the old."""

    __tablename__ = "requests"
    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    user_id: Mapped[ToUser]
    action: Mapped[str]
    target: Mapped[str]
    subresource: Mapped[str | None]
    format: Mapped[str | None]
    lightweight: Mapped[bool | None]
    project_id: Mapped[int | None]
    task_id: Mapped[int | None]
    job_id: Mapped[int | None]
    organization_id: Mapped[int | None]
    status: Mapped[str] = mapped_column(default="queued")
    message: Mapped[str] = mapped_column(default="")
    progress: Mapped[float | None]
    arguments: Mapped[dict[str, Any]]
    result: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_date: Mapped[datetime]
    started_date: Mapped[datetime | None]
    finished_date: Mapped[datetime | None]


class ClientEvent(Base):
    """Something that happened at a client."""

    __tablename__ = "client_events"
    number: Mapped[int] = mapped_column(primary_key=True)
    timestamp: Mapped[datetime]
    user_id: Mapped[ToUser]
    organization_id: Mapped[ToOrganization]
    told: Mapped[dict[str, Any]]


class Webhook(Dated):
    """Where events are told."""

    __tablename__ = "webhooks"
    target_url: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    type: Mapped[str]
    content_type: Mapped[str] = mapped_column(default="application/json")
    secret: Mapped[str] = mapped_column(default="")
    events: Mapped[list[Any]]
    is_active: Mapped[bool] = mapped_column(default=True)
    enable_ssl: Mapped[bool] = mapped_column(default=True)
    owner_id: Mapped[ToUserOrNobody]
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"))
    organization_id: Mapped[ToOrganization]


class Delivery(Dated):
    """One telling of an event."""

    __tablename__ = "deliveries"
    webhook_id: Mapped[int] = mapped_column(ForeignKey("webhooks.id", ondelete="CASCADE"), index=True)
    event: Mapped[str]
    status_code: Mapped[int | None]
    redelivery: Mapped[bool]
    changed_fields: Mapped[str] = mapped_column(default="")
    request: Mapped[dict[str, Any]]
    response: Mapped[str] = mapped_column(default="")


class CloudStorage(Dated):
    """A bucket elsewhere: here, a folder of the sandbox."""

    __tablename__ = "cloud_storages"
    provider_type: Mapped[str]
    resource: Mapped[str]
    display_name: Mapped[str]
    credentials_type: Mapped[str]
    specific_attributes: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    manifests: Mapped[list[Any]] = mapped_column(default=list)
    owner_id: Mapped[ToUserOrNobody]
    organization_id: Mapped[ToOrganization]


class LambdaRequest(Base):
    """A function that goes over a whole task."""

    __tablename__ = "lambda_requests"
    id: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[ToUser]
    status: Mapped[str] = mapped_column(default="queued")
    arguments: Mapped[dict[str, Any]]
    enqueued: Mapped[datetime]
    started: Mapped[datetime | None]
    ended: Mapped[datetime | None]
    exc_info: Mapped[str | None]
    results: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
