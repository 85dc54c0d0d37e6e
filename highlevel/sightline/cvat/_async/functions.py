"""Functions: models at the server that annotate frames and tasks."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from sightline_api.cvat import lambda_ as calls
from sightline_api.cvat import models

from ..._async.entity import AsyncCollection, AsyncEntity
from ..._async.operation import AsyncOperation
from ..._async.pager import AsyncPager
from ..._async.shell import AsyncShell
from ..._fields import number, text
from ...core.checks import identifier, in_range
from ...core.errors import InvalidInput
from ...core.operation import Look, Token
from ...core.paging import WholeList
from ..work import STATES, patience
from .records import id_of

__all__ = ["AsyncFunction", "AsyncFunctionCall", "AsyncFunctions", "watch_call"]


@frozen(repr=False)
class AsyncFunction(AsyncEntity[models.LambdaFunction]):
    """A model that annotates."""

    @property
    def id(self) -> str:
        """What it is found by."""
        return self.raw.id

    @property
    def name(self) -> str | None:
        """What people call it."""
        return text(self.raw.name)

    @property
    def kind(self) -> str | None:
        """``detector``, ``interactor``, ``reid`` or ``tracker``."""
        return text(self.raw.kind)

    @property
    def labels(self) -> tuple[str, ...]:
        """What it finds, by its own names."""
        return (
            tuple(label.name for label in self.raw.labels_v2) if isinstance(self.raw.labels_v2, list) else ()
        )

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "kind": self.kind}

    async def run(self, *, frame: int, task: Any = None, job: Any = None, **values: Any) -> Any:
        """What it finds on one frame, as the function says it; nothing is stored."""
        if (task is None) == (job is None):
            raise InvalidInput("task: give either a task or a job", field="task")
        whose = {"task": id_of("task", task)} if task is not None else {"job": id_of("job", job)}
        return await self._shell.send(calls.create_functions(self.id, {**whose, "frame": frame, **values}))

    async def annotate(
        self,
        task: Any,
        *,
        job: Any = None,
        threshold: float | None = None,
        mapping: Mapping[str, Any] | None = None,
        cleanup: bool = False,
        **values: Any,
    ) -> "AsyncOperation[AsyncFunctionCall]":
        """The work of annotating a whole task, or one job of it.

        ``mapping`` gives the task's label for each of the function's: ``{"car": "vehicle"}``, or with its
        attributes ``{"car": {"name": "vehicle", "attributes": …}}``.
        ``cleanup`` removes the annotations that are there.
        """
        body: dict[str, Any] = {
            "function": self.id,
            "task": id_of("task", task),
            "cleanup": cleanup,
            **values,
        }
        if job is not None:
            body["job"] = id_of("job", job)
        if threshold is not None:
            body["threshold"] = in_range("threshold", threshold, 0, 1)
        if mapping is not None:
            body["mapping"] = {
                theirs: {"name": ours} if isinstance(ours, str) else ours for theirs, ours in mapping.items()
            }
        made = await self._shell.send(calls.create_requests(body))
        return watch_call(self._shell, Token("cvat", "annotate", {"call_id": made.id}))


@frozen(repr=False)
class AsyncFunctionCall(AsyncEntity[models.FunctionCall]):
    """A function at work on a task."""

    @property
    def id(self) -> str:
        """What it is found by."""
        return self.raw.id

    @property
    def status(self) -> str | None:
        """The server's word: ``queued``, ``started``, ``finished``, ``failed``."""
        return text(self.raw.status)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "status": self.status}

    async def cancel(self) -> None:
        """Nothing; it goes on no more."""
        await self._shell.send(calls.delete_requests(self.id))


class AsyncFunctions(AsyncCollection):
    """Models at the server. Unavailable where it has no backend for them."""

    def list(self) -> AsyncPager[AsyncFunction]:
        """All of them; one answer holds them all."""
        return self._shell.pager(
            WholeList(call=calls.list_functions()), lambda raw: AsyncFunction(raw, connection=self._shell)
        )

    async def get(self, id: str) -> AsyncFunction:
        """The function with this id."""
        raw = await self._shell.send(calls.retrieve_functions(identifier("id", id)))
        return AsyncFunction(raw, connection=self._shell)

    async def retrieve(self, id: str) -> AsyncFunction:
        """The function with this id: CVAT's word for ``get``."""
        return await self.get(id)

    def calls(self) -> AsyncPager[AsyncFunctionCall]:
        """Functions at work on tasks."""
        return self._shell.pager(
            WholeList(call=calls.list_requests()), lambda raw: AsyncFunctionCall(raw, connection=self._shell)
        )


def watch_call(shell: AsyncShell, token: Token) -> AsyncOperation[AsyncFunctionCall]:
    """The operation of a function at work."""
    call_id = str(token.ids["call_id"])

    async def look() -> Look:
        raw = await shell.send(calls.retrieve_requests(call_id))
        percent = number(raw.progress)
        return Look(
            status=str(raw.status),
            reason=text(raw.exc_info) or "",
            fraction=None if percent is None else min(1.0, max(0.0, percent / 100)),
            raw=raw,
        )

    async def finish(raw: Any) -> AsyncFunctionCall:
        return AsyncFunctionCall(raw, connection=shell)

    async def cancel() -> None:
        await shell.send(calls.delete_requests(call_id))

    return AsyncOperation(
        token, look, finish, vocabulary=STATES, poll=patience(shell.options.deadline), cancel=cancel
    )
