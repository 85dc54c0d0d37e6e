# Written by `make generate` from highlevel/sightline/pyronear/_async/client.py: change that file, not this one.

"""The client of a Pyronear alert API."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sightline_api._runtime._sync.transport import HttpTransport, Transport, Verify
from sightline_api._runtime.auth import Auth, Bearer
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import Response

from ..._files import as_path
from ..._profiles import sources
from ..._sync._primitives import Items
from ..._sync.renewal import Credentials, Fixed, Renewed
from ..._sync.shell import Service, Shell, login_client
from ...core.credentials import resolve_address, resolve_any
from ...core.options import Options
from ...core.progress import Listener, silent
from ..hints import explain

# Each collection is imported when it is first used: a program that needs cameras alone starts sooner.
if TYPE_CHECKING:
    from sightline_api.pyronear import models

    from .alerts import Alerts
    from .cameras import Cameras
    from .detections import Detection, Detections
    from .occlusion_masks import OcclusionMasks
    from .organizations import Organizations
    from .poses import Poses
    from .sequences import Sequences
    from .users import Users
    from .webhooks import Webhooks

__all__ = ["DEFAULT_URL", "Pyronear"]

DEFAULT_URL = "https://api.pyronear.org"


class Pyronear(Service):
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
        transport: Transport | None = None,
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
        inner = transport or HttpTransport(verify=verify)
        chosen = Options().merged(**options)
        self._shell = Shell(
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

    def validate(self) -> "models.TokenPayload":
        """Who the credentials belong to: ``sub`` (user or camera id), ``scopes`` and ``organization_id``."""
        from sightline_api.pyronear import login as calls

        return self._shell.send(calls.validate())

    def is_up(self) -> bool:
        """Whether the service says that it is well; needs no valid credentials."""
        answer = self._shell.client.request("GET", "/status", check_status=False, credentials=False)
        return answer.status == 200

    @property
    def cameras(self) -> "Cameras":
        """The cameras of the organization (for an admin: of all)."""
        from .cameras import Cameras

        return Cameras(self._shell)

    @property
    def detections(self) -> "Detections":
        """What cameras saw: frames with boxes."""
        from .detections import Detections

        return Detections(self._shell)

    @property
    def poses(self) -> "Poses":
        """The directions that cameras look in."""
        from .poses import Poses

        return Poses(self._shell)

    @property
    def occlusion_masks(self) -> "OcclusionMasks":
        """The parts of pictures where nothing is looked for."""
        from .occlusion_masks import OcclusionMasks

        return OcclusionMasks(self._shell)

    @property
    def sequences(self) -> "Sequences":
        """Detections put together: one smoke as one camera saw it."""
        from .sequences import Sequences

        return Sequences(self._shell)

    @property
    def alerts(self) -> "Alerts":
        """Sequences put together: one event as all cameras saw it."""
        from .alerts import Alerts

        return Alerts(self._shell)

    @property
    def organizations(self) -> "Organizations":
        """Groups of people and cameras; for admins."""
        from .organizations import Organizations

        return Organizations(self._shell)

    @property
    def users(self) -> "Users":
        """The accounts of people; for admins."""
        from .users import Users

        return Users(self._shell)

    @property
    def webhooks(self) -> "Webhooks":
        """Addresses that the server calls; for admins."""
        from .webhooks import Webhooks

        return Webhooks(self._shell)

    def download_many(
        self,
        detections: "Items[Detection]",
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
        return download_many(
            self._shell, detections, folder, parallel=parallel, progress=progress, crops=crops, label="frames"
        )


def _credentials(
    found: dict[str, Secret | str], address: str, inner: Transport, options: Options
) -> Credentials:
    if "token" in found:
        return Fixed(Bearer(found["token"]))
    client = login_client(address, inner, options)

    def fetch() -> Auth:
        from sightline_api.pyronear import login as calls

        # No variable holds the form: error reporters show the locals of every frame that an error passed.
        call = calls.create_token(
            {"username": found["username"], "password": Secret(found["password"]).reveal()}
        )
        return Bearer((client.send(call)).access_token)

    return Renewed(fetch, _token_ended)


def _token_ended(response: Response) -> bool:
    # The same words stand for a token that ran out and for one that a restarted server does not know.
    return response.status == 401 and b"expired" in response.content
