# Written by `make generate` from highlevel/sightline/picterra/_async/work.py: change that file, not this one.

"""Background work of both products as operations, and the addresses that finished work names."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from sightline_api.picterra import models, operations, tracer_operations

from ..._sync.operation import Operation
from ..._sync.shell import Shell
from ...core.errors import UnexpectedContent
from ...core.operation import Look, Poll, Token
from ..work import STATES, look_at

__all__ = ["Finish", "begin", "named_address", "watch"]

R = TypeVar("R")

Finish = Callable[[Shell, Mapping[str, Any], Any], R]
"""Makes the result of finished work: of the shell, the token's ids, and the server's last answer."""

_TRACER = "tracer_"


def begin(
    shell: Shell, kind: str, started: models.OperationStarted, finish: Finish[R], **ids: str
) -> Operation[R]:
    """The operation that a call has started; a ``kind`` that begins with ``tracer_`` is one of Tracer."""
    token = Token("picterra", kind, {"operation_id": str(started.operation_id), **ids})
    return watch(shell, token, finish, interval=started.poll_interval)


def watch(shell: Shell, token: Token, finish: Finish[R], *, interval: float | None = None) -> Operation[R]:
    """The operation that a token names."""
    return Operation(
        token,
        partial(_look, shell, token.operation.startswith(_TRACER), str(token.ids["operation_id"])),
        partial(finish, shell, token.ids),
        vocabulary=STATES,
        interval=interval if isinstance(interval, int | float) else None,
        poll=Poll(deadline=shell.options.deadline),
    )


def _look(shell: Shell, of_tracer: bool, operation_id: str) -> Look:
    call: Any = (tracer_operations if of_tracer else operations).get(operation_id)
    return look_at(shell.send(call))


def named_address(shell: Shell, ids: Mapping[str, Any], raw: Any, name: str = "download_url") -> str:
    """The presigned address that finished work names in its results."""
    address = getattr(raw.results, name, None)
    if address is None and isinstance(raw.results, Mapping):
        address = raw.results.get(name)
    if not isinstance(address, str):
        raise UnexpectedContent(f"the finished work names no {name}", status=200)
    return address
