"""Accounts."""

from typing import Any, Unpack

from attrs import frozen

from sightline_api._runtime.secret import Secret
from sightline_api.stickypi import models
from sightline_api.stickypi import users as calls

from ..._fields import flag, text
from ..._rows import Rows
from ...core.errors import NotFound
from ..accounts import Role, any_of, new_user, role_of
from ..accounts import username as checked
from ..keywords import UserChoice
from ..texts import exactly
from .link import AsyncPiCollection
from .row import AsyncPiRow

__all__ = ["AsyncUser", "AsyncUsers"]


@frozen(repr=False)
class AsyncUser(AsyncPiRow[models.User]):
    """An account."""

    @property
    def id(self) -> int:
        """The row's number."""
        return self.raw.id

    @property
    def username(self) -> str:
        """The name to log in with, in any letter case."""
        return self.raw.username

    @property
    def email(self) -> str | None:
        """The e-mail address."""
        return text(self.raw.email)

    @property
    def is_admin(self) -> bool | None:
        """Whether it is an administrator's."""
        return flag(self.raw.is_admin)

    @property
    def can_write(self) -> bool | None:
        """Whether it may write; without that an administrator is a reader too."""
        return flag(self.raw.can_write)

    @property
    def role(self) -> Role:
        """What the two flags make of it: ``read_only``, ``read_write`` or ``admin``."""
        return role_of(self.raw.is_admin, self.raw.can_write)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "username": self.raw.username, "role": str(self.role)}

    def record(self) -> dict[str, Any]:
        """Its columns by the service's names, without the asterisks in the password's place."""
        return {name: value for name, value in super().record().items() if name != "password_hash"}

    async def delete(self) -> None:
        """Nothing; the account is gone, and its tokens are worthless. Revision 0.1.1 on."""
        await AsyncUsers(self._pi).delete(self.username)


class AsyncUsers(AsyncPiCollection):
    """The accounts; in revision 0.1.0 for administrators alone."""

    async def list(self, *choices: UserChoice, **filters: Unpack[UserChoice]) -> Rows[AsyncUser]:
        """The accounts that fit every filter, or all: ``username="a%"``, ``email=…``, ``is_admin=True`` …

        A text is a pattern: ``%`` stands for any text, ``_`` for one character; letter case does not count.
        Given as objects, ``list({"username": "a%"}, {"is_admin": True})``, those that fit one of them.
        """
        return self._made(await self._shell.send(calls.get(any_of(models.UserFilter, choices, filters))))

    async def get(self, username: str) -> AsyncUser:
        """The account of this name; raises NotFound where there is none."""
        rows = await self.list(username=exactly(checked(username)))
        for user in rows:
            if user.username.lower() == username.lower():
                return user
        raise NotFound(
            f"there is no user {username!r}", status=404, operation=calls.get_endpoint.operation_id
        )

    async def create(
        self,
        username: str,
        password: str | Secret,
        *,
        email: str | None = None,
        is_admin: bool = False,
        can_write: bool = True,
    ) -> AsyncUser:
        """A new account; for administrators. Raises InternalServerError where the name is taken.

        A name with ``_`` or ``%`` is refused: the server reads names as patterns, and one that fits a
        second user would lock itself out (wire contract, section 8, trap 5).
        """
        # No variable holds the body: error reporters show the locals of every frame that an error passed.
        rows = await self._shell.send(
            calls.put([new_user(username, password, email=email, is_admin=is_admin, can_write=can_write)])
        )
        # Whoever's name fits as a pattern is answered too.
        mine = [row for row in rows if row.username.lower() == username.lower()]
        return AsyncUser((mine or rows)[-1], connection=self._shell)

    async def delete(self, username: str) -> AsyncUser:
        """The account that was deleted; raises NotFound where there is none. Revision 0.1.1 on."""
        rows = await self._shell.send(calls.delete([{"username": exactly(checked(username))}]))
        if not rows:
            raise NotFound(
                f"there is no user {username!r}", status=404, operation=calls.delete_endpoint.operation_id
            )
        return AsyncUser(rows[0], connection=self._shell)

    def _made(self, rows: Any) -> Rows[AsyncUser]:
        return Rows(AsyncUser(row, connection=self._shell) for row in {row.id: row for row in rows}.values())
