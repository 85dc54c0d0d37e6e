# Written by `make generate` from highlevel/sightline/cvat/_async/users.py: change that file, not this one.

"""Users: the accounts of people."""

from datetime import datetime
from typing import Any, ClassVar

from attrs import frozen

from sightline_api.cvat import models
from sightline_api.cvat import users as calls

from ..._fields import flag, moment, text
from .records import Owned, Records

__all__ = ["User", "Users"]


@frozen(repr=False)
class User(Owned[models.User]):
    """A person's account; of others only the names are told."""

    _calls: ClassVar[Any] = calls

    @property
    def username(self) -> str | None:
        """The name to sign in with, and to filter by."""
        return text(self.raw.username)

    @property
    def full_name(self) -> str:
        """First and last name, as far as they are known."""
        parts = (text(self.raw.first_name), text(self.raw.last_name))
        return " ".join(part for part in parts if part)

    @property
    def email(self) -> str | None:
        """The address, None where it is not told."""
        return text(self.raw.email)

    @property
    def is_active(self) -> bool | None:
        """Whether they may sign in, None where it is not told."""
        return flag(self.raw.is_active)

    @property
    def last_login(self) -> datetime | None:
        """When they signed in last (aware), None where it is not told."""
        return moment(self.raw.last_login)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "username": self.username}


class Users(Records[User]):
    """People: in the personal workspace oneself alone, in an organization its members."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = User

    def me(self) -> User:
        """Whom the credentials belong to."""
        return self._make(self._shell.send(calls.retrieve_self()))

    def retrieve_current_user(self) -> User:
        """Whom the credentials belong to: CVAT's word for ``me``."""
        return self.me()
