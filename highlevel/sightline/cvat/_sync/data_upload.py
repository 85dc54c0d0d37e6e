# Written by `make generate` from highlevel/sightline/cvat/_async/data_upload.py: change that file, not this one.

"""The data of a task: looked at before anything is sent, and sent in one form or in steps."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from sightline_api._runtime.files import File
from sightline_api.cvat import tasks as calls

from ..._notes import Notes
from ..._sync._primitives import from_thread, in_thread
from ..._sync.shell import Shell
from ...core.errors import ApiError, TransportError
from ...core.progress import Advanced, Finished, Listener, Started
from ..local_files import as_given, collect
from ..sources import data_body, fits_one_form, groups, named_source
from ..work import creation_id
from .data_files import DataFiles, is_known, may_have_come, work_of

if TYPE_CHECKING:
    from ..sources import DataSource

__all__ = ["DataPlan", "data_plan", "send_data"]


@frozen
class DataPlan:
    """What becomes the data of a task: files of this machine, or what the server fetches by itself."""

    body: dict[str, Any]
    files: Sequence[tuple[File, int]]
    """Each with its bytes."""


def data_plan(shell: Shell, images: "DataSource", **settings: Any) -> DataPlan:
    """What is to be sent; InvalidInput here, and not when gigabytes have gone up already."""
    body = data_body(**settings)
    shell.client.prepare(
        calls.create_data(1, body, upload_finish=True), check_input=shell.options.check_input
    )
    given = in_thread(as_given, images)
    named = named_source(given)
    if named is not None:
        return DataPlan({**body, **named.body()}, ())
    files = in_thread(collect, given)
    if body.get("sorting_method") == "predefined" and "upload_file_order" not in body:
        body = {**body, "upload_file_order": [file.name for file, _ in files]}
    return DataPlan(body, files)


def send_data(shell: Shell, task_id: int, data: DataPlan, *, progress: Listener) -> str:
    """The id of the work that makes data of this, when all of it is at the server."""
    if not data.files:
        return _finish(shell, task_id, data.body)
    notes = in_thread(Notes, f"{shell.client.base_url} task {task_id}")
    tell = from_thread(progress)
    quality = data.body["image_quality"]
    sending = DataFiles(shell, task_id, quality, notes, lambda amount: tell(Advanced(amount)))
    sizes = [size for _, size in data.files]
    progress(Started(sum(sizes), "bytes", f"task {task_id}"))
    try:
        rq_id = sending.at_once(data.files, data.body) if fits_one_form(sizes, data.body) else None
        if rq_id is None:
            shell.send(calls.create_data(task_id, upload_start=True))
            sending.all(groups(data.files))
            rq_id = _finish(shell, task_id, data.body, upload_finish=True)
    finally:
        progress(Finished())
    in_thread(notes.drop)
    return rq_id


def _finish(shell: Shell, task_id: int, body: dict[str, Any], **step: Any) -> str:
    """The id of the work. Where the answer is lost it is looked for by its name, which is known."""
    try:
        return work_of(shell.send(calls.create_data(task_id, body, **step)))
    except (TransportError, ApiError) as problem:
        if may_have_come(problem) and is_known(shell, creation_id(task_id)):
            return creation_id(task_id)
        raise
