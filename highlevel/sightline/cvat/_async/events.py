"""Events: what people and programs did, kept by the analytics of a server."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sightline_api.cvat import events as calls
from sightline_api.cvat import models

from ..._async.entity import AsyncCollection
from ..._async.operation import AsyncOperation
from ...core.checks import refuse
from ...core.progress import Listener, silent
from ...core.times import aware
from .exports import AsyncExport, download_export, export_made
from .work import begin, started

__all__ = ["AsyncEvents"]


class AsyncEvents(AsyncCollection):
    """What was done. A call that is signed with an access token may not send any."""

    async def create(
        self, events: Sequence[Mapping[str, Any]], *, timestamp: datetime | None = None
    ) -> models.ClientEvents:
        """What the server noted: it fills in time, user and organization."""
        if isinstance(events, str | bytes | Mapping) or not all(isinstance(one, Mapping) for one in events):
            raise refuse("events", events, "a list of mappings, each with a scope such as 'load:cvat'")
        now = aware(timestamp) if timestamp is not None else datetime.now(UTC)
        given = [{"timestamp": now, **event} for event in events]
        return await self._shell.send(calls.create({"events": given, "timestamp": now}))

    async def start_export(self, **filters: Any) -> AsyncOperation[AsyncExport]:
        """The work of writing events to a file; ``org_id``, ``task_id``, ``from_``, ``to`` … choose which."""
        call = calls.create_export(**filters)
        return started(self._shell, "export", await begin(self._shell, call), export_made)

    async def export(
        self,
        into: str | Path,
        *,
        timeout: float | None = None,
        progress: Listener = silent,
        **filters: Any,
    ) -> Path:
        """The file that events were saved in, as CSV; made and waited for."""

        async def start() -> AsyncOperation[AsyncExport]:
            return await self.start_export(**filters)

        return await download_export(start, into, timeout=timeout, progress=progress)
