"""Files that come in pieces (TUS): the same for all that are uploaded (wire contract, section 5)."""

from collections.abc import Callable
from typing import Any

from sightline_api._runtime.endpoint import Endpoint
from sightline_api.cvat import jobs, projects, tasks

from ..answers import Answer
from ..registry import serves
from ..uploads import tus
from ..visit import Visit
from .jobs import find_job
from .projects import find_project
from .tasks import find_task

__all__: list[str] = []


def _serve(append: Endpoint[Any], ask: Endpoint[Any], target: Callable[..., str]) -> None:
    """``target`` names what the file is for, of the visit and the ids before that of the file."""

    @serves(append)
    def take(visit: Visit, *ids: str) -> Answer:
        return tus.append(visit, target(visit, *ids[:-1]), ids[-1])

    @serves(ask)
    def tell(visit: Visit, *ids: str) -> Answer:
        return tus.ask(visit, target(visit, *ids[:-1]), ids[-1])


_serve(
    tasks.append_data_chunk_endpoint,
    tasks.head_data_chunk_endpoint,
    lambda visit, task_id: f"tasks/{find_task(visit, task_id).id}/data",
)
_serve(
    tasks.append_annotations_chunk_endpoint,
    tasks.head_annotations_chunk_endpoint,
    lambda visit, task_id: f"tasks/{find_task(visit, task_id).id}/annotations",
)
_serve(
    jobs.append_annotations_chunk_endpoint,
    jobs.head_annotations_chunk_endpoint,
    lambda visit, job_id: f"jobs/{find_job(visit, job_id)[0].id}/annotations",
)
_serve(
    projects.append_dataset_chunk_endpoint,
    projects.head_dataset_chunk_endpoint,
    lambda visit, project_id: f"projects/{find_project(visit, project_id).id}/dataset",
)
_serve(
    tasks.append_backup_chunk_endpoint,
    tasks.head_backup_chunk_endpoint,
    lambda visit: "tasks/backup",
)
_serve(
    projects.append_backup_chunk_endpoint,
    projects.head_backup_chunk_endpoint,
    lambda visit: "projects/backup",
)
