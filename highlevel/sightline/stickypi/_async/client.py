"""The client of a Sticky Pi server, and of a folder that is one."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sightline_api._runtime._async.transport import AsyncHttpTransport, AsyncTransport, Verify
from sightline_api._runtime.secret import Secret

from ..._async.renewal import AsyncCredentials
from ..._async.shell import AsyncService
from ..._profiles import sources
from ...core.credentials import resolve, resolve_address
from ...core.errors import NotFound
from ...core.options import Options
from ..dialect import Dialect
from ..enums import Revision, revision
from .link import AsyncPiShell
from .token import AsyncTokens

# Each collection is imported when it is first used: a program that needs pictures alone starts sooner.
if TYPE_CHECKING:
    from .images import AsyncImages
    from .itc_labels import AsyncItcLabels
    from .ml_bundles import AsyncMlBundles
    from .projects import AsyncProjects
    from .tiled_tuboids import AsyncTiledTuboids
    from .uid_annotations import AsyncUidAnnotations
    from .users import AsyncUsers

__all__ = ["AsyncStickyPi"]


class AsyncStickyPi(AsyncService):
    """A connection to a Sticky Pi server, with its collections: ``images``, ``uid_annotations``, ``users`` …

    ``AsyncStickyPi("https://host", username=…, password=…)``; what is left out comes from the environment
    (``SIGHTLINE_STICKYPI_BASE_URL``, ``…_USERNAME``, ``…_PASSWORD``) or a profile. Making one sends nothing:
    a token is fetched when it is first needed, and once for everybody when it has ended. ``revision``
    (0.1.0 or 0.1.1) is found out where it is not given. ``cache`` is a folder where downloaded pictures are
    kept.
    ``AsyncStickyPi.local("folder")`` is the same on a folder of your own, without a server. Options
    (``timeout``, ``retries``, ``parallel`` …) are those of ``sightline.Options``.
    """

    _shell: AsyncPiShell

    def __init__(
        self,
        base_url: str | None = None,
        *,
        username: str | None = None,
        password: str | Secret | None = None,
        profile: str | None = None,
        revision: Revision | str | None = None,
        cache: str | Path | None = None,
        verify: Verify = True,
        transport: AsyncTransport | None = None,
        **options: Any,
    ) -> None:
        known = sources(profile)
        found = resolve(
            "stickypi",
            ["username", "password"],
            explicit={"username": username, "password": password},
            **known,
        )
        address = resolve_address("stickypi", base_url, **known)
        inner = transport or AsyncHttpTransport(verify=verify)
        chosen = Options().merged(**options)
        tokens = AsyncTokens(address, inner, chosen, str(found["username"]), Secret(found["password"]))
        self._begin(address, inner, revision, cache, chosen, tokens)

    @classmethod
    def local(
        cls,
        folder: str | Path | None = None,
        *,
        revision: Revision | str = Revision.B,
        database: str | None = None,
        files: str | Path | None = None,
        cache: str | Path | None = None,
        **options: Any,
    ) -> Self:
        """A client of a folder that answers the same calls without a server; who has it may do everything.

        The folder is made where it is missing. ``database`` (an SQLAlchemy URL) and ``files`` (another
        folder, or a bucket such as ``s3://bucket/traps``) keep rows and files elsewhere. ``ExtraMissing``
        without the extra ``local``.
        """
        from ..local import LOCAL_URL, AsyncLocalTransport

        inner = AsyncLocalTransport(folder, revision=revision, database=database, files=files)
        made = object.__new__(cls)
        made._begin(LOCAL_URL, inner, revision, cache, Options().merged(**options), None)
        return made

    @classmethod
    def from_profile(cls, name: str, **settings: Any) -> Self:
        """A client with the address and credentials of a profile in the profiles file."""
        return cls(profile=name, **settings)

    def _begin(
        self,
        address: str,
        inner: AsyncTransport,
        spoken: Revision | str | None,
        cache: str | Path | None,
        options: Options,
        credentials: AsyncCredentials | None,
    ) -> None:
        self._shell = AsyncPiShell(
            address,
            inner,
            dialect=Dialect(revision(spoken)),
            cache=None if cache is None else Path(cache),
            credentials=credentials,
            options=options,
        )

    def __repr__(self) -> str:
        # Error reporters show a client whose making failed, too.
        store = self._shell.store if hasattr(self, "_shell") else None
        return super().__repr__() if store is None else f"{type(self).__name__}.local({store.place!r})"

    async def revision(self) -> Revision:
        """The revision that the server speaks; asked only where no answer has shown it yet."""
        from sightline_api.stickypi import projects as calls

        dialect = self._shell.dialect
        if dialect.revision is None:
            try:
                # The cheapest question that one of them alone can answer; it names no project.
                await self._shell.client.send(calls.get([{"id": "-1"}]))
                dialect.revision = Revision.B
            except NotFound:
                dialect.revision = Revision.A
        return dialect.revision

    async def sign_in(self) -> datetime | None:
        """When the token ends, by the server's clock; fetched now where there is none. None for a folder.

        There is no need to call it: what needs a token fetches one. Raises Unauthorized for a wrong password.
        """
        from sightline_api.stickypi import login as calls

        tokens = self._shell.credentials
        with self._shell.explained(calls.create_token_endpoint):
            await tokens.current()
        return tokens.expires if isinstance(tokens, AsyncTokens) else None

    @property
    def images(self) -> "AsyncImages":
        """Pictures of traps: put, get, series, download, delete."""
        from .images import AsyncImages

        return AsyncImages(self._shell)

    @property
    def uid_annotations(self) -> "AsyncUidAnnotations":
        """Outlines on pictures, of the universal insect detector or a person."""
        from .uid_annotations import AsyncUidAnnotations

        return AsyncUidAnnotations(self._shell)

    @property
    def tiled_tuboids(self) -> "AsyncTiledTuboids":
        """Insects followed over several pictures, as tiles."""
        from .tiled_tuboids import AsyncTiledTuboids

        return AsyncTiledTuboids(self._shell)

    @property
    def itc_labels(self) -> "AsyncItcLabels":
        """What a classifier takes the insects of tuboids for."""
        from .itc_labels import AsyncItcLabels

        return AsyncItcLabels(self._shell)

    @property
    def ml_bundles(self) -> "AsyncMlBundles":
        """Folders of data and models for machine learning."""
        from .ml_bundles import AsyncMlBundles

        return AsyncMlBundles(self._shell)

    @property
    def users(self) -> "AsyncUsers":
        """Accounts."""
        from .users import AsyncUsers

        return AsyncUsers(self._shell)

    @property
    def projects(self) -> "AsyncProjects":
        """Projects with their permissions, series and columns; revision 0.1.1 on."""
        from .projects import AsyncProjects

        return AsyncProjects(self._shell)
