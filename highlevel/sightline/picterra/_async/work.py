"""Background work of both products as operations, and the addresses that finished work names."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from sightline_api.picterra import models, operations, tracer_operations

from ..._async.operation import AsyncOperation
from ..._async.shell import AsyncShell
from ...core.errors import UnexpectedContent
from ...core.operation import Look, Poll, Token
from ..work import STATES, look_at

__all__ = ["AsyncFinish", "begin", "named_address", "watch"]

R = TypeVar("R")

AsyncFinish = Callable[[AsyncShell, Mapping[str, Any], Any], Awaitable[R]]
"""Makes the result of finished work: of the shell, the token's ids, and the server's last answer."""

_TRACER = "tracer_"


def begin(
    shell: AsyncShell, kind: str, started: models.OperationStarted, finish: AsyncFinish[R], **ids: str
) -> AsyncOperation[R]:
    """The operation that a call has started; a ``kind`` that begins with ``tracer_`` is one of Tracer."""
    token = Token("picterra", kind, {"operation_id": str(started.operation_id), **ids})
    return watch(shell, token, finish, interval=started.poll_interval)


def watch(
    shell: AsyncShell, token: Token, finish: AsyncFinish[R], *, interval: float | None = None
) -> AsyncOperation[R]:
    """The operation that a token names."""
    return AsyncOperation(
        token,
        partial(_look, shell, token.operation.startswith(_TRACER), str(token.ids["operation_id"])),
        partial(finish, shell, token.ids),
        vocabulary=STATES,
        interval=interval if isinstance(interval, int | float) else None,
        poll=Poll(deadline=shell.options.deadline),
    )


async def _look(shell: AsyncShell, of_tracer: bool, operation_id: str) -> Look:
    call: Any = (tracer_operations if of_tracer else operations).get(operation_id)
    return look_at(await shell.send(call))


async def named_address(
    shell: AsyncShell, ids: Mapping[str, Any], raw: Any, name: str = "download_url"
) -> str:
    """The presigned address that finished work names in its results."""
    address = getattr(raw.results, name, None)
    if address is None and isinstance(raw.results, Mapping):
        address = raw.results.get(name)
    if not isinstance(address, str):
        raise UnexpectedContent(f"the finished work names no {name}", status=200)
    return address
