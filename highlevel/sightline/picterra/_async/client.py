"""The client of a Picterra service: Forge and Tracer."""

from typing import TYPE_CHECKING, Any, Self

from sightline_api._runtime._async.transport import AsyncHttpTransport, AsyncTransport, Verify
from sightline_api._runtime.auth import ApiKey
from sightline_api._runtime.secret import Secret

from ..._async.renewal import AsyncFixed
from ..._async.shell import AsyncService, AsyncShell
from ..._profiles import sources
from ...core.credentials import resolve, resolve_address
from ...core.options import Options
from ..addresses import DEFAULT_URL, service_root
from ..hints import explain

if TYPE_CHECKING:
    from ..._async.operation import AsyncOperation
    from .forge import AsyncForge
    from .tracer import AsyncTracer

__all__ = ["AsyncPicterra"]

_OLD_KEY, _OLD_URL = "PICTERRA_API_KEY", "PICTERRA_BASE_URL"


class AsyncPicterra(AsyncService):
    """A connection to a Picterra service, with its two products: ``forge`` and ``tracer``.

    Without a key the environment is asked (``SIGHTLINE_PICTERRA_API_KEY``, ``PICTERRA_API_KEY``); without
    an address, too (``SIGHTLINE_PICTERRA_BASE_URL``, ``PICTERRA_BASE_URL``, with the root of the API in it
    or without). One key is good for one of the products. Making a client sends nothing. Options
    (``timeout``, ``retries``, ``deadline`` …) are those of ``sightline.Options``.
    """

    def __init__(
        self,
        api_key: str | Secret | None = None,
        *,
        base_url: str | None = None,
        profile: str | None = None,
        verify: Verify = True,
        transport: AsyncTransport | None = None,
        **options: Any,
    ) -> None:
        known = sources(profile)
        found = resolve(
            "picterra",
            ("api_key",),
            explicit={"api_key": api_key},
            aliases={"api_key": (_OLD_KEY,)},
            **known,
        )
        address = resolve_address("picterra", base_url, aliases=(_OLD_URL,), default=DEFAULT_URL, **known)
        self._shell = AsyncShell(
            "picterra",
            service_root(address),
            transport or AsyncHttpTransport(verify=verify),
            credentials=AsyncFixed(ApiKey("X-Api-Key", found["api_key"])),
            options=Options().merged(**options),
            explain=explain,
        )

    @classmethod
    def from_profile(cls, name: str, **settings: Any) -> Self:
        """A client with the address and the key of a profile in the profiles file."""
        return cls(profile=name, **settings)

    @property
    def forge(self) -> "AsyncForge":
        """Rasters, detectors, and what they find."""
        from .forge import AsyncForge

        return AsyncForge(self._shell)

    @property
    def tracer(self) -> "AsyncTracer":
        """Plots of land, their analyses, and reports on them."""
        from .tracer import AsyncTracer

        return AsyncTracer(self._shell)

    def resume(self, token: str) -> "AsyncOperation[Any]":
        """The operation that a token names, which another process may have started; nothing is sent yet."""
        from .operations import resume

        return resume(self._shell, token)
