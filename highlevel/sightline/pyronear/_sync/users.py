# Written by `make generate` from highlevel/sightline/pyronear/_async/users.py: change that file, not this one.

"""Users: the accounts of people. For admins."""

from datetime import datetime
from typing import Any

from attrs import frozen

from sightline_api._runtime.secret import Secret
from sightline_api.pyronear import models
from sightline_api.pyronear import users as calls

from ..._fields import moment, text, whole
from ..._sync.entity import Collection
from ..._sync.pager import Pager
from ...core.checks import length, positive_int
from ...core.errors import InvalidInput
from ...core.paging import WholeList
from ..enums import Role
from ..enums import role as as_role
from .records import Record

__all__ = ["User", "Users"]


@frozen(repr=False)
class User(Record[models.User]):
    """The account of a person."""

    @property
    def login(self) -> str | None:
        """The login name, unique over all organizations."""
        return text(self.raw.login)

    @property
    def role(self) -> Role | None:
        """What the person may do."""
        value = text(self.raw.role)
        return None if value is None else Role(value)

    @property
    def organization_id(self) -> int | None:
        """The organization the person belongs to."""
        return whole(self.raw.organization_id)

    @property
    def created_at(self) -> datetime | None:
        """When the account was made (aware, UTC)."""
        return moment(self.raw.created_at)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "login": self.raw.login, "role": text(self.raw.role)}

    def refresh(self) -> "User":
        """The user as it is now."""
        return self._with(self._shell.send(calls.get(self.id)))

    def update_password(self, password: str | Secret) -> "User":
        """The user with another password, as for ``users.update_password``."""
        return Users(self._shell).update_password(self.id, password)

    def delete(self) -> None:
        """Nothing; the account is gone. Tokens that were given out before go on working."""
        self._shell.send(calls.delete(self.id))


class Users(Collection):
    """The accounts of all organizations; for admins."""

    def list(self) -> Pager[User]:
        """Every account, in no particular order; one answer holds them all."""
        return self._shell.pager(WholeList(call=calls.list()), self._user)

    def get(self, user_id: int) -> User:
        """The account with this id; raises NotFound."""
        return self._user(self._shell.send(calls.get(positive_int("user_id", user_id))))

    def create(
        self, login: str, password: str | Secret, *, organization_id: int, role: Role | str = Role.USER
    ) -> User:
        """A new account: login of 3 to 50 characters, password of at least 3 characters and at most 72 bytes.

        Raises Conflict for a login that is taken, or an organization that does not exist.
        """
        body: dict[str, Any] = {
            "login": length("login", login, 3, 50),
            "password": _checked(password),
            "organization_id": positive_int("organization_id", organization_id),
        }
        if as_role(role) is not Role.USER:  # the server's default
            body["role"] = as_role(role)
        return self._user(self._shell.send(calls.create(body)))

    def update_password(self, user_id: int, password: str | Secret) -> User:
        """The account with another password: 3 characters to 72 bytes. Tokens given out before stay valid."""
        call = calls.update(positive_int("user_id", user_id), {"password": _checked(password)})
        return self._user(self._shell.send(call))

    def _user(self, raw: models.User) -> User:
        return User(raw, connection=self._shell)


def _checked(password: str | Secret) -> str:
    given = Secret(password).reveal()
    length("password", given, 3)
    if len(given.encode()) > 72:
        # The server drops the rest unsaid, so that a shorter text would open the account as well.
        raise InvalidInput("password: more than 72 bytes, and the server looks at no more", field="password")
    return given
