"""Background requests: begun with an answer, worked on beside the others, kept for a while (section 7)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..answers import json_answer
from ..problems import Problem
from ..tables import BackgroundRequest
from ..visit import Visit

if TYPE_CHECKING:
    from ..world import World

__all__ = [
    "ACTIVE",
    "Failed",
    "Keep",
    "Plan",
    "Work",
    "begin",
    "ends",
    "reading",
    "resume",
    "work",
    "writing",
]

log = logging.getLogger("sightline_sandbox")

ACTIVE = ("queued", "started")
_KEPT = {"create": timedelta(seconds=500), "import": timedelta(seconds=500), "export": timedelta(days=1)}
_FAILED_KEPT = timedelta(days=30)


class Failed(Exception):
    """The work cannot be done; the request fails with this message."""


@dataclass(frozen=True)
class Plan:
    """A request that is to begin. ``kind`` is the work to do, the other fields are what clients see."""

    id: str
    kind: str
    action: str
    target: str
    arguments: dict[str, Any] = field(default_factory=dict)
    subresource: str | None = None
    format: str | None = None
    lightweight: bool | None = None
    project_id: int | None = None
    task_id: int | None = None
    job_id: int | None = None
    organization_id: int | None = None


Keep = Callable[[Session], dict[str, Any]]
"""Writes what was worked out, in the transaction that ends the request; the request's result."""
Work = Callable[["World", dict[str, Any]], Keep]
"""Works out what there is to be kept, with no transaction that others would have to wait for."""

Reading = Callable[["World", Session, dict[str, Any]], dict[str, Any]]

_WORK: dict[str, Work] = {}


def work(kind: str) -> Callable[[Work], Work]:
    """Decorator that makes a function the work of this kind; it may be begun again after a restart."""

    def register(function: Work) -> Work:
        _WORK[kind] = function
        return function

    return register


def reading(function: Reading) -> Work:
    """Work that only reads: it is given a session, and its result is all there is to keep."""

    def read(world: "World", arguments: dict[str, Any]) -> Keep:
        with world.store.reading() as session:
            result = function(world, session, arguments)
        return lambda _session: result

    return read


def writing(function: Reading) -> Work:
    """Short work that reads and writes in one."""
    return lambda world, arguments: lambda session: function(world, session, arguments)


def begin(visit: Visit, plan: Plan) -> str:
    """Begin the work of a plan; its id. 409 with the id while an older one of it is under way."""
    old = visit.session.scalars(
        select(BackgroundRequest).where(BackgroundRequest.id == plan.id)
    ).one_or_none()
    if old is not None:
        if old.status in ACTIVE:
            raise Problem(json_answer(409, {"rq_id": plan.id}))
        visit.session.delete(old)
        visit.session.flush()
    row = BackgroundRequest(
        id=plan.id,
        user_id=visit.user.id,
        action=plan.action,
        target=plan.target,
        subresource=plan.subresource,
        format=plan.format,
        lightweight=plan.lightweight,
        project_id=plan.project_id,
        task_id=plan.task_id,
        job_id=plan.job_id,
        organization_id=plan.organization_id,
        progress=0.0,
        arguments={**plan.arguments, "kind": plan.kind, "user_id": visit.user.id, "base": visit.base},
        created_date=visit.now,
    )
    visit.session.add(row)
    visit.session.flush()
    world, number = visit.world, row.number
    visit.later(lambda: world.jobs.submit(partial(_work_on, world, number)))
    return plan.id


def resume(world: "World") -> None:
    """Take up every request that had not ended when the service did."""
    with world.store.reading() as session:
        wanted = select(BackgroundRequest.number).where(BackgroundRequest.status.in_(ACTIVE))
        for number in session.scalars(wanted.order_by(BackgroundRequest.number)):
            world.jobs.submit(partial(_work_on, world, number))


def ends(row: BackgroundRequest) -> datetime | None:
    """When a request that has ended is forgotten."""
    if row.finished_date is None:
        return None
    return row.finished_date + (
        _FAILED_KEPT if row.status == "failed" else _KEPT.get(row.action, _KEPT["import"])
    )


def _work_on(world: "World", number: int) -> None:
    from .. import work as _registered  # noqa: F401  (work begins requests too)

    with world.store.writing() as session:
        row = session.get(BackgroundRequest, number)
        if row is None:
            return
        row.status, row.started_date = "started", world.now()
        arguments = dict(row.arguments)
    # Nothing real ends within the request that began it: a client has to look twice.
    world.jobs.pause(world.options.work)
    try:
        keep = _WORK[arguments["kind"]](world, arguments)
        with world.store.writing() as session:
            _end(world, session, number, "finished", "", keep(session))
    except Failed as failure:
        _fail(world, number, str(failure))
    except Exception as error:
        log.exception("request %s broke", number)
        _fail(world, number, f"{type(error).__name__}: {error}")


def _fail(world: "World", number: int, message: str) -> None:
    with world.store.writing() as session:
        _end(world, session, number, "failed", message + "\n", {})


def _end(
    world: "World", session: Session, number: int, status: str, message: str, result: dict[str, Any]
) -> None:
    row = session.get(BackgroundRequest, number)
    if row is not None:
        row.status, row.message, row.result, row.finished_date = status, message, result, world.now()
