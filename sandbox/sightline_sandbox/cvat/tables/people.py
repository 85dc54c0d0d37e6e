"""People, and what they show at the door."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Dated, ToUser

__all__ = ["AccessToken", "Login", "LoginKey", "User"]


class User(Base):
    """An account; administrators are superusers here."""

    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(unique=True)
    first_name: Mapped[str] = mapped_column(default="")
    last_name: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="", index=True)
    hashed: Mapped[str]
    groups: Mapped[list[Any]] = mapped_column(default=lambda: ["user"])
    is_superuser: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)
    last_login: Mapped[datetime | None]
    date_joined: Mapped[datetime]


class Login(Base):
    """A session that a cookie names."""

    __tablename__ = "logins"
    key: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[ToUser]
    ends: Mapped[datetime]


class LoginKey(Base):
    """The one key of ``Authorization: Token`` that a user has from login to logout."""

    __tablename__ = "login_keys"
    key: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[ToUser]


class AccessToken(Dated):
    """A personal access token; its value is kept as a digest only."""

    __tablename__ = "access_tokens"
    name: Mapped[str]
    digest: Mapped[str] = mapped_column(unique=True)
    owner_id: Mapped[ToUser]
    expiry_date: Mapped[datetime | None]
    last_used_date: Mapped[datetime | None]
    read_only: Mapped[bool]
