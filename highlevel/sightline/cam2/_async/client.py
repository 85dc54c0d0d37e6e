"""The client of a CAM2 camera database."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from sightline_api._runtime._async.transport import AsyncHttpTransport, AsyncTransport, Verify
from sightline_api._runtime.auth import Bearer
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import Response

from ..._async.renewal import AsyncCredentials, AsyncRenewed
from ..._async.shell import AsyncService, AsyncShell, login_client
from ..._profiles import Sources, sources
from ...core.credentials import resolve, resolve_address
from ...core.errors import CredentialsMissing
from ...core.leases import Lease, life_of
from ...core.options import Options
from ..credentials import check_client_id, check_client_secret
from ..hints import explain

if TYPE_CHECKING:
    from ..._async.pager import AsyncPager
    from .accounts import AsyncAccounts
    from .cameras import AsyncCameras
    from .changes import AsyncChange

__all__ = ["AsyncCam2"]


class AsyncCam2(AsyncService):
    """A connection to a CAM2 camera database: ``cameras``, ``accounts``, ``change_log()``.

    Id and secret of the client, and the address of the server, come from the arguments, else from the
    environment (``SIGHTLINE_CAM2_CLIENT_ID``, ``…_CLIENT_SECRET``, ``…_BASE_URL``), else from a profile.
    There is no usual address: the public service is gone, and its old name may belong to anybody. Making a
    client sends nothing; a token is fetched when it is first needed, and again before it ends. Options
    (``timeout``, ``retries``, ``parallel`` …) are those of ``sightline.Options``. Raises
    InvalidClientIdError and InvalidClientSecretError for what cannot be an id or a secret.
    """

    def __init__(
        self,
        client_id: str | None = None,
        client_secret: str | Secret | None = None,
        *,
        base_url: str | None = None,
        profile: str | None = None,
        verify: Verify = True,
        transport: AsyncTransport | None = None,
        **options: Any,
    ) -> None:
        known = sources(profile)
        found = resolve(
            "cam2",
            ("client_id", "client_secret"),
            explicit={"client_id": client_id, "client_secret": client_secret},
            **known,
        )
        address = _address(base_url, known)
        identity = check_client_id(str(found["client_id"]))
        secret = check_client_secret(Secret(found["client_secret"]))
        inner = transport or AsyncHttpTransport(verify=verify)
        chosen = Options().merged(**options)
        self._shell = AsyncShell(
            "cam2",
            address,
            inner,
            credentials=_credentials(identity, secret, address, inner, chosen),
            options=chosen,
            explain=explain,
        )

    @classmethod
    def from_profile(cls, name: str, **settings: Any) -> Self:
        """A client with the address and credentials of a profile in the profiles file."""
        return cls(profile=name, **settings)

    @property
    def cameras(self) -> "AsyncCameras":
        """The cameras; reading them needs the permission ``user``, writing them ``admin``."""
        from .cameras import AsyncCameras

        return AsyncCameras(self._shell)

    @property
    def accounts(self) -> "AsyncAccounts":
        """The clients of this database; for the permission ``webUI``."""
        from .accounts import AsyncAccounts

        return AsyncAccounts(self._shell)

    def change_log(
        self,
        start: datetime | str | None = None,
        end: datetime | str | None = None,
        *,
        offset: int | str = 0,
        limit: int | None = None,
    ) -> "AsyncPager[AsyncChange]":
        """When cameras were written, oldest first, both times included; for the permission ``webUI``.

        Times are datetimes or ISO 8601 texts, naive ones in UTC, to the millisecond; without them the log
        has no bound on that side. ``offset`` entries (a number, or its text) are skipped.
        """
        from .changes import list_changes

        return list_changes(self._shell, start, end, offset, limit)


def _address(base_url: str | None, known: Sources) -> str:
    try:
        return resolve_address("cam2", base_url, **known)
    except CredentialsMissing as error:
        missing = "base_url (the public service is gone: give that of your sandbox)"
        raise CredentialsMissing("cam2", [missing], error.looked) from None


def _credentials(
    client_id: str, secret: Secret, address: str, inner: AsyncTransport, options: Options
) -> AsyncCredentials:
    client = login_client(address, inner, options)

    async def fetch() -> Lease:
        from sightline_api.cam2 import auth as calls

        # No variable holds the call: error reporters show the locals of every frame that an error passed.
        answer = await client.send(calls.create_token(clientID=client_id, clientSecret=secret.reveal()))
        return Lease(Bearer(answer.token), life_of(answer.token))

    # As often as the official client does: a short life may end again on the way (wire contract, section 2).
    return AsyncRenewed(fetch, _token_ended, renewals=2)


def _token_ended(response: Response) -> bool:
    # By these very words and no others (wire contract, section 2): another 401 is not mended by a new token.
    if response.status != 401:
        return False
    from json import loads

    try:
        answer = loads(response.content)
    except ValueError:
        return False
    return isinstance(answer, dict) and answer.get("message") == "Token expired."
