"""The client of a Pyronear alert API."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sightline_api._runtime._async.transport import AsyncHttpTransport, AsyncTransport, Verify
from sightline_api._runtime.auth import Auth, Bearer
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import Response

from ..._async._primitives import AsyncItems
from ..._async.renewal import AsyncCredentials, AsyncFixed, AsyncRenewed
from ..._async.shell import AsyncService, AsyncShell, login_client
from ..._files import as_path
from ..._profiles import sources
from ...core.credentials import resolve_address, resolve_any
from ...core.options import Options
from ...core.progress import Listener, silent
from ..hints import explain

# Each collection is imported when it is first used: a program that needs cameras alone starts sooner.
if TYPE_CHECKING:
    from sightline_api.pyronear import models

    from .alerts import AsyncAlerts
    from .cameras import AsyncCameras
    from .detections import AsyncDetection, AsyncDetections
    from .occlusion_masks import AsyncOcclusionMasks
    from .organizations import AsyncOrganizations
    from .poses import AsyncPoses
    from .sequences import AsyncSequences
    from .users import AsyncUsers
    from .webhooks import AsyncWebhooks

__all__ = ["DEFAULT_URL", "AsyncPyronear"]

DEFAULT_URL = "https://api.pyronear.org"


class AsyncPyronear(AsyncService):
    """A connection to a Pyronear alert API, with its collections: ``cameras``, ``sequences``, ``alerts`` …

    Give a token, or a user name with its password; without either the environment is asked
    (``SIGHTLINE_PYRONEAR_TOKEN``, or ``…_USERNAME`` and ``…_PASSWORD``). Making one sends nothing.
    Options (``timeout``, ``retries``, ``parallel`` …) are those of ``sightline.Options``.
    """

    def __init__(
        self,
        token: str | Secret | None = None,
        *,
        username: str | None = None,
        password: str | Secret | None = None,
        base_url: str | None = None,
        profile: str | None = None,
        verify: Verify = True,
        transport: AsyncTransport | None = None,
        **options: Any,
    ) -> None:
        known = sources(profile)
        found = resolve_any(
            "pyronear",
            [("token",), ("username", "password")],
            explicit={"token": token, "username": username, "password": password},
            **known,
        )
        address = resolve_address("pyronear", base_url, default=DEFAULT_URL, **known)
        inner = transport or AsyncHttpTransport(verify=verify)
        chosen = Options().merged(**options)
        self._shell = AsyncShell(
            "pyronear",
            address,
            inner,
            credentials=_credentials(found, address, inner, chosen),
            options=chosen,
            explain=explain,
        )

    @classmethod
    def login(cls, username: str, password: str | Secret, **settings: Any) -> Self:
        """A client that signs in when it first needs to, and again when its token has ended."""
        return cls(username=username, password=password, **settings)

    @classmethod
    def from_profile(cls, name: str, **settings: Any) -> Self:
        """A client with the address and credentials of a profile in the profiles file."""
        return cls(profile=name, **settings)

    async def validate(self) -> "models.TokenPayload":
        """Who the credentials belong to: ``sub`` (user or camera id), ``scopes`` and ``organization_id``."""
        from sightline_api.pyronear import login as calls

        return await self._shell.send(calls.validate())

    async def is_up(self) -> bool:
        """Whether the service says that it is well; needs no valid credentials."""
        answer = await self._shell.client.request("GET", "/status", check_status=False, credentials=False)
        return answer.status == 200

    @property
    def cameras(self) -> "AsyncCameras":
        """The cameras of the organization (for an admin: of all)."""
        from .cameras import AsyncCameras

        return AsyncCameras(self._shell)

    @property
    def detections(self) -> "AsyncDetections":
        """What cameras saw: frames with boxes."""
        from .detections import AsyncDetections

        return AsyncDetections(self._shell)

    @property
    def poses(self) -> "AsyncPoses":
        """The directions that cameras look in."""
        from .poses import AsyncPoses

        return AsyncPoses(self._shell)

    @property
    def occlusion_masks(self) -> "AsyncOcclusionMasks":
        """The parts of pictures where nothing is looked for."""
        from .occlusion_masks import AsyncOcclusionMasks

        return AsyncOcclusionMasks(self._shell)

    @property
    def sequences(self) -> "AsyncSequences":
        """Detections put together: one smoke as one camera saw it."""
        from .sequences import AsyncSequences

        return AsyncSequences(self._shell)

    @property
    def alerts(self) -> "AsyncAlerts":
        """Sequences put together: one event as all cameras saw it."""
        from .alerts import AsyncAlerts

        return AsyncAlerts(self._shell)

    @property
    def organizations(self) -> "AsyncOrganizations":
        """Groups of people and cameras; for admins."""
        from .organizations import AsyncOrganizations

        return AsyncOrganizations(self._shell)

    @property
    def users(self) -> "AsyncUsers":
        """The accounts of people; for admins."""
        from .users import AsyncUsers

        return AsyncUsers(self._shell)

    @property
    def webhooks(self) -> "AsyncWebhooks":
        """Addresses that the server calls; for admins."""
        from .webhooks import AsyncWebhooks

        return AsyncWebhooks(self._shell)

    async def download_many(
        self,
        detections: "AsyncItems[AsyncDetection]",
        into: str | Path,
        *,
        parallel: int | None = None,
        crops: bool = False,
        progress: Listener = silent,
    ) -> list[Path | Exception]:
        """The file of each detection's frame in their order, or in its place why it did not come.

        ``detections`` is a list, a pager or any iterator; ``into`` a folder, made where it is missing. At
        most ``parallel`` transfers run side by side (the option of that name without it). Detections of
        one upload share a file, which comes once; one that is there already and whole is not fetched again,
        so that a second run goes on where the first one ended. ``crops`` brings the crops of the boxes
        instead. Raises only what walking ``detections`` raises.
        """
        from .many import download_many

        folder = as_path(into)
        return await download_many(
            self._shell, detections, folder, parallel=parallel, progress=progress, crops=crops, label="frames"
        )


def _credentials(
    found: dict[str, Secret | str], address: str, inner: AsyncTransport, options: Options
) -> AsyncCredentials:
    if "token" in found:
        return AsyncFixed(Bearer(found["token"]))
    client = login_client(address, inner, options)

    async def fetch() -> Auth:
        from sightline_api.pyronear import login as calls

        # No variable holds the form: error reporters show the locals of every frame that an error passed.
        call = calls.create_token(
            {"username": found["username"], "password": Secret(found["password"]).reveal()}
        )
        return Bearer((await client.send(call)).access_token)

    return AsyncRenewed(fetch, _token_ended)


def _token_ended(response: Response) -> bool:
    # The same words stand for a token that ran out and for one that a restarted server does not know.
    return response.status == 401 and b"expired" in response.content
