"""Operations: work that a request begins and that goes on beside the others (section 5)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from .documents import sign_links
from .tables import Operation
from .world import World

__all__ = ["Failed", "Keep", "Outcome", "begin", "resume", "show", "work"]

log = logging.getLogger("sightline_sandbox")


class Failed(Exception):
    """The work cannot be done: the operation fails with this message, and with more members if there are."""

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.errors = {"message": message, **details}


@dataclass(frozen=True)
class Outcome:
    """What an operation tells when it has succeeded; links in it are kept documents."""

    results: dict[str, Any] = field(default_factory=dict)
    metadata: dict[str, Any] = field(default_factory=dict)


Keep = Callable[[Session], Outcome]
"""Writes what was worked out; its transaction is also the one that ends the operation."""
Work = Callable[[World, dict[str, Any]], Keep]

_WORK: dict[str, Work] = {}


def work(kind: str) -> Callable[[Work], Work]:
    """Decorator that makes a function the work of this kind of operation.

    It is given the arguments of the operation, and may be begun again from the start after a restart.
    """

    def register(function: Work) -> Work:
        _WORK[kind] = function
        return function

    return register


def begin(world: World, product: str, kind: str, /, **arguments: Any) -> dict[str, Any]:
    """Begin an operation; what the request that wants it is answered."""
    with world.store.writing() as session:
        operation = Operation(product=product, kind=kind, arguments=arguments, errors=None)
        session.add(operation)
    world.jobs.submit(partial(_work_on, world, operation.id))
    return {"operation_id": operation.id, "poll_interval": world.options.poll_interval}


def resume(world: World) -> None:
    """Take up every operation that was still running when the service ended."""
    with world.store.reading() as session:
        running = select(Operation.id).where(Operation.status == "running").order_by(Operation.number)
        for operation_id in session.scalars(running):
            world.jobs.submit(partial(_work_on, world, operation_id))


def show(world: World, operation: Operation) -> dict[str, Any]:
    """An operation as it is read."""
    return {
        "type": operation.kind,
        "status": operation.status,
        "results": sign_links(world, operation.results),
        "metadata": operation.told,
        "errors": operation.errors,
    }


def _work_on(world: World, operation_id: str) -> None:
    # Imported here: work begins operations too.
    from . import work as _registered  # noqa: F401

    with world.store.reading() as session:
        operation = session.scalars(select(Operation).where(Operation.id == operation_id)).one()
    # Nothing real ends within the request that began it: a client has to look twice.
    world.jobs.pause(world.options.work)
    try:
        keep = _WORK[operation.kind](world, operation.arguments)
        with world.store.writing() as session:
            _end(session, operation_id, keep)
    except Failed as failure:
        _fail(world, operation_id, failure.errors)
    except Exception as error:
        log.exception("operation %s (%s) broke", operation_id, operation.kind)
        _fail(world, operation_id, {"message": f"The work broke off: {type(error).__name__}."})


def _end(session: Session, operation_id: str, keep: Keep) -> None:
    outcome = keep(session)
    operation = session.scalars(select(Operation).where(Operation.id == operation_id)).one()
    operation.status, operation.results, operation.told = "success", outcome.results, outcome.metadata


def _fail(world: World, operation_id: str, errors: dict[str, Any]) -> None:
    with world.store.writing() as session:
        operation = session.scalars(select(Operation).where(Operation.id == operation_id)).one()
        operation.status, operation.errors = "failed", errors
