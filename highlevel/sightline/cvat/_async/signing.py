"""How a client of CVAT signs in: by token, by password with each call, or by a session."""

from sightline_api._runtime._async.transport import AsyncTransport
from sightline_api._runtime.auth import Auth, Basic, Bearer, Session
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import Response

from ..._async.renewal import AsyncCredentials, AsyncFixed, AsyncRenewed
from ..._async.shell import login_client
from ...core.checks import one_of
from ...core.errors import InvalidInput, UnexpectedContent
from ...core.options import Options

__all__ = ["WAYS", "AsyncSignIn"]

WAYS = ("session", "token", "basic")
"""What can be done with a user name and a password."""


class AsyncSignIn:
    """Makes the credentials that a client was given, into what signs its requests."""

    def __init__(
        self, address: str, inner: AsyncTransport, options: Options, headers: dict[str, str]
    ) -> None:
        self._client = login_client(address, inner, options, headers=headers)

    def with_(self, found: dict[str, Secret | str], login: str) -> AsyncCredentials:
        """What signs requests: for an access token, a login key, or a user name with its password."""
        if "access_token" in found:
            return AsyncFixed(Bearer(found["access_token"]))
        if "token" in found:
            return AsyncFixed(Bearer(found["token"], "Token"))
        if one_of("login", login, WAYS) == "basic":
            return AsyncFixed(Basic(found["username"], found["password"]))
        username, password = str(found["username"]), Secret(found["password"])

        async def fetch() -> Auth:
            return await self._login(username, password, keyed=login == "token")

        return AsyncRenewed(fetch, session_ended)

    async def _login(self, username: str, password: Secret, *, keyed: bool) -> Auth:
        from sightline_api.cvat import auth as calls

        # No variable holds the form: error reporters show the locals of every frame that an error passed.
        name = "email" if "@" in username else "username"
        answer = await self._client.send_detailed(
            calls.create_login({name: username, "password": password.reveal()})
        )
        if keyed:
            return Bearer(Secret(answer.parsed.key), "Token")
        try:
            return Session.from_headers(answer.headers)
        except InvalidInput:
            raise UnexpectedContent("the login was answered without a session cookie", status=200) from None


def session_ended(response: Response) -> bool:
    """Whether an answer says that a login is over: 401, or 403 for a CSRF token that is no longer good."""
    return response.status == 401 or (response.status == 403 and b"csrf" in response.content.lower())
