# Written by `make generate` from highlevel/sightline/cvat/_async/signing.py: change that file, not this one.

"""How a client of CVAT signs in: by token, by password with each call, or by a session."""

from sightline_api._runtime._sync.transport import Transport
from sightline_api._runtime.auth import Auth, Basic, Bearer, Session
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import Response

from ..._sync.renewal import Credentials, Fixed, Renewed
from ..._sync.shell import login_client
from ...core.checks import one_of
from ...core.errors import InvalidInput, UnexpectedContent
from ...core.options import Options

__all__ = ["WAYS", "SignIn"]

WAYS = ("session", "token", "basic")
"""What can be done with a user name and a password."""


class SignIn:
    """Makes the credentials that a client was given, into what signs its requests."""

    def __init__(self, address: str, inner: Transport, options: Options, headers: dict[str, str]) -> None:
        self._client = login_client(address, inner, options, headers=headers)

    def with_(self, found: dict[str, Secret | str], login: str) -> Credentials:
        """What signs requests: for an access token, a login key, or a user name with its password."""
        if "access_token" in found:
            return Fixed(Bearer(found["access_token"]))
        if "token" in found:
            return Fixed(Bearer(found["token"], "Token"))
        if one_of("login", login, WAYS) == "basic":
            return Fixed(Basic(found["username"], found["password"]))
        username, password = str(found["username"]), Secret(found["password"])

        def fetch() -> Auth:
            return self._login(username, password, keyed=login == "token")

        return Renewed(fetch, session_ended)

    def _login(self, username: str, password: Secret, *, keyed: bool) -> Auth:
        from sightline_api.cvat import auth as calls

        # No variable holds the form: error reporters show the locals of every frame that an error passed.
        name = "email" if "@" in username else "username"
        answer = self._client.send_detailed(
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
