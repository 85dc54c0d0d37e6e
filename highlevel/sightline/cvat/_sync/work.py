# Written by `make generate` from highlevel/sightline/cvat/_async/work.py: change that file, not this one.

"""Background work of CVAT as operations (wire contract, section 7)."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from sightline_api._runtime.answer import api_error
from sightline_api._runtime.endpoint import Call
from sightline_api.cvat import models, requests
from sightline_api.cvat import tasks as task_calls

from ..._sync.operation import Operation
from ..._sync.shell import Shell
from ...core.errors import NotFound, UnexpectedContent
from ...core.operation import Look, Token
from ..work import STATES, look_at, patience

__all__ = ["Finish", "begin", "nothing", "started", "watch"]

R = TypeVar("R")

Finish = Callable[[Shell, Mapping[str, Any], Any], R]
"""Makes the result of finished work: of the shell, the token's ids, and the server's last answer."""


def begin(shell: Shell, call: Call[Any]) -> str:
    """The id of the work that the call started, or of the same work that runs already (409)."""
    with shell.explained(call.endpoint):
        request = shell.client.prepare(call, check_input=shell.options.check_input)
        response = shell.client.execute(request, check_status=False)
        rq_id = _rq_id(response.content) if response.status in (200, 202, 409) else None
        if rq_id is not None:
            return rq_id
        if response.status >= 300:
            raise api_error(response)
    raise UnexpectedContent(
        f"{call.endpoint.operation_id} was answered without the id of the work", status=response.status
    )


def _rq_id(content: bytes) -> str | None:
    import msgspec

    try:
        return msgspec.json.decode(content, type=models.RqId).rq_id
    except msgspec.DecodeError:
        return None


def started(shell: Shell, kind: str, rq_id: str, finish: Finish[R], **ids: int | str) -> Operation[R]:
    """The operation of work that was started; ``kind`` and ``ids`` are what another process finds it by."""
    return watch(shell, Token("cvat", kind, {"rq_id": rq_id, **ids}), finish)


def watch(shell: Shell, token: Token, finish: Finish[R]) -> Operation[R]:
    """The operation that a token names."""
    work = _Work(shell, token)
    return Operation(
        token,
        work.look,
        partial(finish, shell, token.ids),
        vocabulary=STATES,
        poll=patience(shell.options.deadline),
        cancel=work.cancel,
    )


def nothing(shell: Shell, ids: Mapping[str, Any], raw: Any) -> None:
    """The result of work that has none."""


class _Work:
    """Work at the server, by its id."""

    def __init__(self, shell: Shell, token: Token) -> None:
        self._shell = shell
        self._rq_id = str(token.ids["rq_id"])
        self._task_id = token.ids.get("task_id") if token.operation == "create_task" else None
        self._cancelled = False

    def look(self) -> Look:
        """What the server says of it."""
        try:
            return look_at(self._shell.send(requests.retrieve(self._rq_id)))
        except NotFound:
            if self._cancelled:
                return Look(status="cancelled", reason="it was cancelled before it began")
            # Done work is forgotten after minutes; whether a task has its data, the task itself can tell.
            if self._task_id is None:
                raise
            task = self._shell.send(task_calls.retrieve(int(self._task_id)))
            if not task.size or not isinstance(task.size, int):
                raise
            return Look(status="finished", raw=task)

    def cancel(self) -> None:
        """Nothing; the server forgets cancelled work at once, and so it is remembered here."""
        self._shell.send(requests.create_cancel(self._rq_id))
        self._cancelled = True
