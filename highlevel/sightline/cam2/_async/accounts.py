"""The client applications of a database, for clients with the permission ``webUI``."""

from sightline_api._runtime.secret import Secret
from sightline_api.cam2 import apps as calls

from ..._async.entity import AsyncCollection
from ...core.checks import refuse
from ..accounts import Registered
from ..credentials import check_client_id
from ..enums import PermissionLevel, permission_level

__all__ = ["AsyncAccounts"]


class AsyncAccounts(AsyncCollection):
    """Client applications: who they belong to, what they may do, how much they asked."""

    async def register(
        self, owner: str, permission: PermissionLevel | str = PermissionLevel.USER
    ) -> Registered:
        """A new client for somebody: ``user`` reads cameras, ``admin`` writes them, ``webUI`` this."""
        level = permission_level(permission)
        made = await self._shell.send(
            calls.register({"owner": _owner(owner), "permissionLevel": level.value})
        )
        return Registered(made.clientID, Secret(made.clientSecret))

    async def set_owner(self, client_id: str, owner: str) -> None:
        """Nothing: the client belongs to somebody else now."""
        await self._shell.send(calls.update(check_client_id(client_id), {"owner": _owner(owner)}))

    async def set_permission(self, client_id: str, permission: PermissionLevel | str) -> None:
        """Nothing: from its next token on the client has this permission."""
        body = {"permissionLevel": permission_level(permission).value}
        await self._shell.send(calls.update(check_client_id(client_id), body))

    async def reset_secret(self, client_id: str) -> Secret:
        """A new secret, told this once; the one before is void."""
        answer = await self._shell.send(calls.reset_secret(check_client_id(client_id)))
        return Secret(answer.clientSecret)

    async def ids_by_owner(self, owner: str) -> list[str]:
        """The ids of somebody's clients; an empty list where there are none."""
        found = await self._shell.send(calls.list_by_owner(owner=_owner(owner)))
        return [one.clientID for one in found]

    async def usage(self, client_id: str, owner: str) -> int:
        """How many requests a client made; ``owner`` has to be its owner, else Forbidden."""
        answer = await self._shell.send(calls.get_usage(check_client_id(client_id), owner=_owner(owner)))
        return answer.api_usage


def _owner(owner: str) -> str:
    if not isinstance(owner, str) or not owner:
        raise refuse("owner", owner, "a user name")
    return owner
