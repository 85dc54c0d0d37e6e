"""Functions that annotate (wire contract, section 10)."""

from typing import Any
from uuid import uuid4

from sqlalchemy import select

from sightline_api.cvat import lambda_

from ..fields import Anything, Flag, Integer, Number, Schema, Text, check
from ..lambdas import FUNCTION, detect, show_function
from ..media.frames import data_of
from ..media.store import read_media
from ..problems import broken, listed, missing, said
from ..registry import serves
from ..rights import must, sees_job, sees_task
from ..tables import Job, LambdaRequest, Task
from ..views.people import show_moment
from ..visit import Visit
from ..work.annotating import begin_annotating

__all__ = ["call", "list_functions", "list_requests", "retrieve_function"]

_CALL = Schema(
    function=Text(),
    task=Integer(),
    job=Integer(),
    frame=Integer(least=0),
    threshold=Number(null=True, least=0, most=1),
    max_distance=Integer(),
    cleanup=Flag(),
    conv_mask_to_poly=Flag(),
    mapping=Anything(),
)


def _backend(visit: Visit) -> None:
    """503 where the backend is down."""
    if not visit.world.options.functions:
        raise said("The function backend does not answer.", 503)


@serves(lambda_.list_functions_endpoint)
def list_functions(visit: Visit) -> list[dict[str, Any]]:
    """All functions, without pages."""
    _backend(visit)
    return [show_function()]


@serves(lambda_.retrieve_functions_endpoint)
def retrieve_function(visit: Visit, name: str) -> dict[str, Any]:
    """One function; an unknown one is a fault of the server (section 1)."""
    _backend(visit)
    if name != FUNCTION:
        raise broken()
    return show_function()


@serves(lambda_.create_functions_endpoint, status=200)
def call(visit: Visit, name: str) -> list[dict[str, Any]]:
    """What the function finds on one frame."""
    retrieve_function(visit, name)
    given = check(_CALL, visit.data)
    task = _task(visit, given)
    data = data_of(visit, task)
    if "frame" not in given or given["frame"] >= data.size:
        raise said("The frame has to be one of the task.")
    found = detect(read_media(visit.world, data.frames[given["frame"]]["key"]))
    mapping = given.get("mapping") or {}
    for one in found:
        one["label"] = mapping.get(one["label"], {}).get("name", one["label"])
    return found


@serves(lambda_.list_requests_endpoint)
def list_requests(visit: Visit) -> list[dict[str, Any]]:
    """The caller's calls over whole tasks, without pages."""
    wanted = select(LambdaRequest).where(LambdaRequest.user_id == visit.user.id)
    return [_show(one) for one in visit.session.scalars(wanted.order_by(LambdaRequest.enqueued))]


@serves(lambda_.create_requests_endpoint, status=200)
def create_request(visit: Visit) -> dict[str, Any]:
    """Lets a function go over a whole task or job."""
    given = check(_CALL, visit.data)
    task = _task(visit, given)
    retrieve_function(visit, given.get("function", ""))
    row = LambdaRequest(id=uuid4().hex, user_id=visit.user.id, arguments=given, enqueued=visit.now)
    visit.session.add(row)
    visit.session.flush()
    begin_annotating(visit, row.id, task.id)
    return _show(row)


@serves(lambda_.retrieve_requests_endpoint)
def retrieve_request(visit: Visit, identity: str) -> dict[str, Any]:
    """One call over a whole task."""
    return _show(_find(visit, identity))


@serves(lambda_.delete_requests_endpoint, status=204)
def delete_request(visit: Visit, identity: str) -> None:
    """Cancels it, or forgets it."""
    visit.session.delete(_find(visit, identity))


def _find(visit: Visit, identity: str) -> LambdaRequest:
    row = visit.session.get(LambdaRequest, identity)
    if row is None or row.user_id != visit.user.id:
        raise missing("request")
    return row


def _task(visit: Visit, given: dict[str, Any]) -> Task:
    if given.get("job") is not None:
        job = visit.session.get(Job, given["job"])
        if job is None:
            raise listed("Job matching query does not exist.")
        must(sees_job(visit, job))
        return visit.session.get_one(Task, job.task_id)
    task = visit.session.get(Task, given.get("task") or 0)
    if task is None:
        raise listed("Task matching query does not exist.")
    must(sees_task(visit, task))
    return task


def _show(row: LambdaRequest) -> dict[str, Any]:
    given = row.arguments
    function = {
        "id": given.get("function"),
        "task": given.get("task"),
        "threshold": given.get("threshold"),
    }
    if given.get("job") is not None:
        function["job"] = given["job"]
    return {
        "id": row.id,
        "function": function,
        "status": row.status,
        "progress": 100 if row.status == "finished" else 0,
        "enqueued": show_moment(row.enqueued),
        "started": show_moment(row.started),
        "ended": show_moment(row.ended),
        "exc_info": row.exc_info,
    }
