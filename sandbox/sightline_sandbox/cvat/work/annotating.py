"""A function goes over a task: what it finds is drawn, with the source ``auto``."""

from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from ..formats.dataset import UnreadableFile
from ..formats.gathering import labels_shown, plain_jobs_of
from ..formats.naming import Names
from ..lambdas import detect
from ..marks.checking import check_marks
from ..marks.keeping import clear, write
from ..media.store import read_media
from ..segments import frames_of
from ..tables import Data, Job, LambdaRequest, Task
from ..visit import Visit
from .engine import Failed, Plan, begin, work, writing

if TYPE_CHECKING:
    from ..world import World

__all__ = ["annotate", "begin_annotating"]


def begin_annotating(visit: Visit, identity: str, task_id: int) -> None:
    """Begin the work of a call that was noted."""
    task = visit.session.get_one(Task, task_id)
    plan = Plan(
        id=f"action=autoannotate&target=task&target_id={task_id}",
        kind="autoannotate",
        action="autoannotate",
        target="task",
        arguments={"lambda_id": identity, "task_id": task_id},
        project_id=task.project_id,
        task_id=task_id,
        organization_id=task.organization_id,
    )
    begin(visit, plan)


@work("autoannotate")
@writing
def annotate(world: "World", session: Session, arguments: dict[str, Any]) -> dict[str, Any]:
    """Draws what the function finds on every frame."""
    row = session.get(LambdaRequest, arguments["lambda_id"])
    if row is None:
        return {}
    given = row.arguments
    row.status, row.started = "started", world.now()
    task = session.get_one(Task, arguments["task_id"])
    data = session.get_one(Data, task.data_id)
    jobs = [session.get_one(Job, given["job"])] if given.get("job") else plain_jobs_of(session, task)
    names = Names(labels_shown(session, task))
    mapping = given.get("mapping") or {}
    if given.get("cleanup"):
        clear(session, jobs)
    for job in jobs:
        shapes = [
            _shape(found, number, mapping)
            for number in frames_of(job)
            for found in detect(read_media(world, data.frames[number]["key"]))
        ]
        try:
            write(session, job, check_marks(names.by_id({"tags": [], "shapes": shapes, "tracks": []})))
        except UnreadableFile as error:
            raise Failed(str(error)) from error
    row.status, row.ended = "finished", world.now()
    return {}


def _shape(found: dict[str, Any], frame: int, mapping: dict[str, Any]) -> dict[str, Any]:
    label = mapping.get(found["label"], {}).get("name", found["label"])
    place = {"type": found["type"], "points": found["points"], "frame": frame}
    return {**place, "label": label, "source": "auto", "attributes": [], "elements": []}
