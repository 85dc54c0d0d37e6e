"""Consensus: what several people who annotated the same agree on."""

from typing import Any, ClassVar

from attrs import frozen

from sightline_api._runtime.endpoint import Call
from sightline_api.cvat import consensus as calls
from sightline_api.cvat import models

from ..._async.operation import AsyncOperation
from ..._fields import whole
from ...core.checks import positive_int
from ...core.errors import InvalidInput
from .records import AsyncChangeable, AsyncRecords, body_of, id_of
from .work import begin, nothing, started

__all__ = ["AsyncConsensus", "AsyncConsensusSettings"]


@frozen(repr=False)
class AsyncConsensusSettings(AsyncChangeable[models.ConsensusSettings]):
    """When annotations of several people count as the same."""

    @property
    def task_id(self) -> int | None:
        """The task that they are for."""
        return whole(self.raw.task_id)

    async def refresh(self) -> "AsyncConsensusSettings":
        """The settings as they are now."""
        return self._with(await self._shell.send(calls.retrieve_settings(self.id)))

    async def update(self, values: Any = None, /, **changes: Any) -> "AsyncConsensusSettings":
        """The settings with other values: ``iou_threshold``, ``quorum``, both 0 to 1."""
        body = body_of(values, changes)
        return self._with(await self._shell.send(calls.partial_update_settings(self.id, body)))


class AsyncConsensus(AsyncRecords[AsyncConsensusSettings]):
    """Settings, one for each task with replicas; and merging."""

    _entity: ClassVar[Any] = AsyncConsensusSettings

    async def get(self, id: Any) -> AsyncConsensusSettings:
        """The settings with this id; raises NotFound."""
        return self._make(await self._shell.send(calls.retrieve_settings(positive_int("id", id))))

    async def merge(self, *, task: Any = None, job: Any = None) -> AsyncOperation[None]:
        """The work of putting replicas together, of a task or of one job; BadRequest where there are none."""
        if (task is None) == (job is None):
            raise InvalidInput("task: give either a task or a job", field="task")
        body = {"task_id": id_of("task", task)} if task is not None else {"job_id": id_of("job", job)}
        return started(self._shell, "merge", await begin(self._shell, calls.create_merge(body)), nothing)

    def _list_call(self) -> Call[Any]:
        return calls.list_settings()
