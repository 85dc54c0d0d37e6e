"""Organizations, who is in them, and who was asked."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Dated, ToUser, ToUserOrNobody

__all__ = ["Invitation", "Membership", "Organization"]


class Organization(Dated):
    """A workspace that several share."""

    __tablename__ = "organizations"
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    description: Mapped[str]
    contact: Mapped[dict[str, Any]]
    owner_id: Mapped[ToUserOrNobody]


class Membership(Base):
    """One person in one organization; inactive until an invitation is accepted."""

    __tablename__ = "memberships"
    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[ToUser]
    organization_id: Mapped[int] = mapped_column(
        ForeignKey("organizations.id", ondelete="CASCADE"), index=True
    )
    role: Mapped[str]
    is_active: Mapped[bool]
    joined_date: Mapped[datetime | None]


class Invitation(Base):
    """What made a membership."""

    __tablename__ = "invitations"
    number: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    created_date: Mapped[datetime]
    owner_id: Mapped[ToUserOrNobody]
    membership_id: Mapped[int] = mapped_column(ForeignKey("memberships.id", ondelete="CASCADE"), index=True)
    sent_date: Mapped[datetime | None]
    resent: Mapped[int] = mapped_column(default=0)
