# Written by `make generate` from highlevel/sightline/cvat/_async/signing.py: change that file, not this one.

"""How a client of CVAT signs in: by token, by password with each call, or by a session."""

from http.cookies import CookieError, SimpleCookie

from sightline_api._runtime._sync.client import Client
from sightline_api._runtime._sync.transport import Transport
from sightline_api._runtime.auth import Auth, Basic, Bearer, Session
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import Headers, Response

from ..._sync.policy import PolicyTransport
from ..._sync.renewal import Credentials, Fixed, Renewed
from ...core.checks import one_of
from ...core.errors import UnexpectedContent
from ...core.options import Options

__all__ = ["WAYS", "SignIn"]

WAYS = ("session", "token", "basic")
"""What can be done with a user name and a password."""

_PREFIX = "token "


class SignIn:
    """Makes the credentials that a client was given, into what signs its requests."""

    def __init__(self, address: str, inner: Transport, options: Options, headers: dict[str, str]) -> None:
        # A client of its own, unsigned: a login is repeated like other calls, but cannot wait for itself.
        policies = PolicyTransport(inner, address, retry=options.retry_policy)
        self._client = Client(address, headers=headers, timeout=options.timeouts, transport=policies)

    def with_(self, found: dict[str, Secret | str], login: str) -> Credentials:
        """What signs requests: for an access token, a login key, or a user name with its password."""
        if "access_token" in found:
            return Fixed(Bearer(found["access_token"]))
        if "token" in found:
            return Fixed(Bearer(_bare(Secret(found["token"])), "Token"))
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
        return session_of(answer.headers)


def _bare(token: Secret) -> Secret:
    # Older clients wanted the scheme in front of the key; said twice, the server refuses it (trap 2).
    text = token.reveal().strip()
    return Secret(text[len(_PREFIX) :].strip()) if text.lower().startswith(_PREFIX) else Secret(text)


def session_of(headers: Headers) -> Session:
    """The session that the answer to a login opened, by its cookies."""
    cookies: dict[str, str] = {}
    for line in headers.get_all("set-cookie"):
        try:
            parsed = SimpleCookie(line)
        except CookieError:
            continue
        cookies.update({name: morsel.value for name, morsel in parsed.items() if morsel.value})
    if "sessionid" not in cookies:
        raise UnexpectedContent("the login was answered without a session cookie", status=200)
    return Session(cookies, cookies.get("csrftoken", ""))


def session_ended(response: Response) -> bool:
    """Whether an answer says that a login is over: 401, or 403 for a CSRF token that is no longer good."""
    return response.status == 401 or (response.status == 403 and b"csrf" in response.content.lower())
