# Written by `make generate` from highlevel/sightline/cvat/_async/client.py: change that file, not this one.

"""The client of a CVAT server."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from sightline_api._runtime._sync.transport import HttpTransport, Transport, Verify
from sightline_api._runtime.secret import Secret

from ..._profiles import sources
from ..._sync.shell import Service, Shell
from ...core.checks import refuse
from ...core.credentials import resolve_address, resolve_any
from ...core.options import Options
from ..addresses import DEFAULT_URL, origin_of, server_root
from ..hints import explain
from .reached import Reached
from .signing import SignIn

if TYPE_CHECKING:
    from ..._sync.operation import Operation

__all__ = ["Cvat"]

_ORGANIZATION = "X-Organization"
_OLD_TOKEN = "CVAT_ACCESS_TOKEN"
_WAYS = [("access_token",), ("token",), ("username", "password")]


class Cvat(Reached, Service):
    """A connection to a CVAT server, with its collections: ``projects``, ``tasks``, ``jobs`` …

    Give an ``access_token`` (the recommended way), the ``token`` of a login (``"x"`` or ``"Token x"``), or
    ``username`` with ``password``; without any of them the environment is asked
    (``SIGHTLINE_CVAT_ACCESS_TOKEN`` or ``CVAT_ACCESS_TOKEN``, ``SIGHTLINE_CVAT_TOKEN``, …) and the address,
    too (``SIGHTLINE_CVAT_BASE_URL``). ``login`` says what is done with a password: ``"session"`` opens one
    and renews it, ``"token"`` asks for the key of the account, ``"basic"`` sends it along with every call.
    ``organization`` is the slug of the workspace that is meant: ``""`` is the personal one, None everything.
    Making one sends nothing. Options (``timeout``, ``retries``, ``deadline`` …) are those of
    ``sightline.Options``.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        access_token: str | Secret | None = None,
        token: str | Secret | None = None,
        username: str | None = None,
        password: str | Secret | None = None,
        login: str = "session",
        organization: str | None = None,
        profile: str | None = None,
        verify: Verify = True,
        transport: Transport | None = None,
        **options: Any,
    ) -> None:
        known = sources(profile)
        found = resolve_any(
            "cvat",
            _WAYS,
            explicit={
                "access_token": access_token,
                "token": token,
                "username": username,
                "password": password,
            },
            aliases={"access_token": (_OLD_TOKEN,)},
            **known,
        )
        address = server_root(resolve_address("cvat", base_url, default=DEFAULT_URL, **known))
        kept = known["profile"] or {}
        slug = organization if organization is not None else kept.get("organization")
        inner = transport or HttpTransport(verify=verify)
        chosen = Options().merged(**options)
        # Without it the server takes no write of a session, and cannot say where an upload goes (trap 3).
        headers = {"Origin": origin_of(address)}
        self._shell = Shell(
            "cvat",
            address,
            inner,
            credentials=SignIn(address, inner, chosen, headers).with_(found, login),
            options=chosen,
            explain=explain,
            headers={**headers, **({} if slug is None else {_ORGANIZATION: _slug(slug)})},
        )

    @classmethod
    def login(cls, username: str, password: str | Secret, **settings: Any) -> Self:
        """A client that signs in when it first needs to, and again when its session has ended."""
        return cls(username=username, password=password, **settings)

    @classmethod
    def from_profile(cls, name: str, **settings: Any) -> Self:
        """A client with the address, the credentials and the organization of a profile."""
        return cls(profile=name, **settings)

    def with_options(self, **changes: Any) -> Self:
        """The same client with other options, on the same connections and credentials.

        ``organization`` is one of them: a slug, ``""`` for the personal workspace, None for everything.
        Closing it leaves the connections to this client, for as long as that is there and open.
        """
        headers: dict[str, str | None] = {}
        if "organization" in changes:
            slug = changes.pop("organization")
            headers[_ORGANIZATION] = None if slug is None else _slug(slug)
        changed = object.__new__(type(self))
        changed._shell = self._shell.with_options(self._shell.options.merged(**changes), headers)
        return changed

    @contextmanager
    def organization(self, slug: str | None) -> Iterator[Self]:
        """The client of that organization in a ``with`` block, on the same connections and credentials.

        ``""`` is the personal workspace, None everything that one may see.
        """
        yield self.with_options(organization=slug)

    def is_up(self) -> bool:
        """Whether the server answers; needs no valid credentials."""
        answer = self._shell.client.request("GET", "/api/server/about", check_status=False, credentials=False)
        return answer.status == 200

    def check_server_version(self) -> str:
        """The server's version; warns (ServerVersionWarning) where it is not one that was tried."""
        from ..versions import ServerVersionWarning, version_problem

        about = self.server.about()
        if problem := version_problem(about.version):
            warnings.warn(problem, ServerVersionWarning, stacklevel=2)
        return str(about.version)

    def logout(self) -> None:
        """Nothing; the login key of this user is good nowhere any more, and the session is over."""
        from sightline_api.cvat import auth as calls

        self._shell.send(calls.create_logout())

    def resume(self, token: str) -> "Operation[Any]":
        """The operation that a token names, which another process may have started; nothing is sent yet."""
        from .resuming import resume

        return resume(self._shell, token)


def _slug(value: Any) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or " " in value:
        raise refuse("organization", value, "the slug of an organization, '' or None")
    return value
