# Written by `make generate` from highlevel/sightline/cvat/_async/functions.py: change that file, not this one.

"""Functions: models at the server that annotate frames and tasks."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from sightline_api.cvat import lambda_ as calls
from sightline_api.cvat import models

from ..._fields import number, text
from ..._sync.entity import Collection, Entity
from ..._sync.operation import Operation
from ..._sync.pager import Pager
from ..._sync.shell import Shell
from ...core.checks import identifier, in_range
from ...core.errors import InvalidInput
from ...core.operation import Look, Token
from ...core.paging import WholeList
from ..work import STATES, patience
from .records import id_of

__all__ = ["Function", "FunctionCall", "Functions", "watch_call"]


@frozen(repr=False)
class Function(Entity[models.LambdaFunction]):
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

    def run(self, *, frame: int, task: Any = None, job: Any = None, **values: Any) -> Any:
        """What it finds on one frame, as the function says it; nothing is stored."""
        if (task is None) == (job is None):
            raise InvalidInput("task: give either a task or a job", field="task")
        whose = {"task": id_of("task", task)} if task is not None else {"job": id_of("job", job)}
        return self._shell.send(calls.create_functions(self.id, {**whose, "frame": frame, **values}))

    def annotate(
        self,
        task: Any,
        *,
        job: Any = None,
        threshold: float | None = None,
        mapping: Mapping[str, Any] | None = None,
        cleanup: bool = False,
        **values: Any,
    ) -> "Operation[FunctionCall]":
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
        made = self._shell.send(calls.create_requests(body))
        return watch_call(self._shell, Token("cvat", "annotate", {"call_id": made.id}))


@frozen(repr=False)
class FunctionCall(Entity[models.FunctionCall]):
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

    def cancel(self) -> None:
        """Nothing; it goes on no more."""
        self._shell.send(calls.delete_requests(self.id))


class Functions(Collection):
    """Models at the server. Unavailable where it has no backend for them."""

    def list(self) -> Pager[Function]:
        """All of them; one answer holds them all."""
        return self._shell.pager(
            WholeList(call=calls.list_functions()), lambda raw: Function(raw, connection=self._shell)
        )

    def get(self, id: str) -> Function:
        """The function with this id."""
        raw = self._shell.send(calls.retrieve_functions(identifier("id", id)))
        return Function(raw, connection=self._shell)

    def retrieve(self, id: str) -> Function:
        """The function with this id: CVAT's word for ``get``."""
        return self.get(id)

    def calls(self) -> Pager[FunctionCall]:
        """Functions at work on tasks."""
        return self._shell.pager(
            WholeList(call=calls.list_requests()), lambda raw: FunctionCall(raw, connection=self._shell)
        )


def watch_call(shell: Shell, token: Token) -> Operation[FunctionCall]:
    """The operation of a function at work."""
    call_id = str(token.ids["call_id"])

    def look() -> Look:
        raw = shell.send(calls.retrieve_requests(call_id))
        percent = number(raw.progress)
        return Look(
            status=str(raw.status),
            reason=text(raw.exc_info) or "",
            fraction=None if percent is None else min(1.0, max(0.0, percent / 100)),
            raw=raw,
        )

    def finish(raw: Any) -> FunctionCall:
        return FunctionCall(raw, connection=shell)

    def cancel() -> None:
        shell.send(calls.delete_requests(call_id))

    return Operation(
        token, look, finish, vocabulary=STATES, poll=patience(shell.options.deadline), cancel=cancel
    )
