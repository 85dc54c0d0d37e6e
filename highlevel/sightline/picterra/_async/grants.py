"""Authorization grants: who may look, and who may change."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from sightline_api.picterra import authorization_grants as calls
from sightline_api.picterra import tracer_authorization_grants as tracer_calls

from ..._async.entity import AsyncCollection
from ...core.checks import identifier, one_of
from ..values import Grant, grants_body, grants_of

__all__ = ["AsyncGrants", "AsyncTracerGrants"]


class AsyncGrants(AsyncCollection):
    """Who has rights on something (beta). ``kind`` is ``folder`` or ``detector``."""

    _kinds: ClassVar[tuple[str, ...]] = ("folder", "detector")
    _calls: ClassVar[Any] = calls

    async def get(self, kind: str, resource_id: str) -> tuple[Grant, ...]:
        """Everybody who has rights on it."""
        call = self._calls.get(one_of("kind", kind, self._kinds), identifier("resource_id", resource_id))
        return grants_of(await self._shell.send(call))

    async def update(
        self, kind: str, resource_id: str, grants: Sequence[Grant | Mapping[str, Any] | Sequence[str]]
    ) -> tuple[Grant, ...]:
        """Everybody who has rights on it now: these, and nobody else. Send back whom you want to keep.

        A grant is a ``Grant``, ``("user", id, "viewer")``, or a document of the service.
        """
        kind, resource = one_of("kind", kind, self._kinds), identifier("resource_id", resource_id)
        return grants_of(await self._shell.send(self._calls.update(kind, resource, grants_body(grants))))


class AsyncTracerGrants(AsyncGrants):
    """The same for Tracer. ``kind`` is ``plots_group``, ``plots_analysis`` or ``methodology``."""

    _kinds: ClassVar[tuple[str, ...]] = ("plots_group", "plots_analysis", "methodology")
    _calls: ClassVar[Any] = tracer_calls
