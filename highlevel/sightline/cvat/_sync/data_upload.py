# Written by `make generate` from highlevel/sightline/cvat/_async/data_upload.py: change that file, not this one.

"""The data of a task on their way to the server: groups of small files side by side, large ones in pieces.

What was sent is noted on the disk until all of it is there, so that the same call after a crash sends the
rest. A form whose answer was lost is not sent again: the server would put its files behind those that it
has already. Its files go one by one instead, and for those that are there it says so (409).
"""

import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from sightline_api._runtime.files import File
from sightline_api.cvat import requests
from sightline_api.cvat import tasks as calls

from ..._notes import Notes
from ..._slices import label_of
from ..._sync._primitives import bounded_map, from_thread, in_thread
from ..._sync.shell import Shell
from ..._sync.tus import TusUploader
from ...core.errors import ApiError, NotFound, SightlineError, TransportError, UnexpectedContent
from ...core.progress import Advanced, Finished, Listener, Started
from ..work import creation_id
from .imports import post_form, room_for

if TYPE_CHECKING:
    from ..sources import Plan

__all__ = ["send_files", "send_named", "upload_body"]

_GROUP_BYTES = 16 * 1024 * 1024
_GROUP_FILES = 200
_SENT, _DONE = "sent", "done"
_LOST = frozenset({408, 502, 503, 504})


def upload_body(shell: Shell, **settings: Any) -> dict[str, Any]:
    """What is sent of the settings; InvalidInput here, and not when gigabytes have gone up already."""
    from ..sources import data_body

    body = data_body(**settings)
    shell.client.prepare(
        calls.create_data(1, body, upload_finish=True), check_input=shell.options.check_input
    )
    return body


def send_named(shell: Shell, task_id: int, body: dict[str, Any]) -> str:
    """The id of the work that gives a task data which the server fetches by itself."""
    return _finish(shell, task_id, partial(calls.create_data, task_id, body))


def send_files(
    shell: Shell,
    task_id: int,
    files: Sequence[File],
    body: dict[str, Any],
    *,
    progress: Listener,
    group_bytes: int = _GROUP_BYTES,
) -> str:
    """The id of the work that makes data of these files, when all of them are at the server."""
    from ..sources import groups

    notes = in_thread(Notes, f"{shell.client.base_url} task {task_id}")
    tell = from_thread(progress)
    plan = groups(files, most_bytes=group_bytes, most_files=_GROUP_FILES)
    sending = _Files(shell, task_id, body["image_quality"], notes, lambda amount: tell(Advanced(amount)))
    progress(Started(sum(file.length for file in files), "bytes", f"task {task_id}"))
    try:
        shell.send(calls.create_data(task_id, upload_start=True))
        sending.all(plan)
        if body.get("sorting_method") == "predefined" and "upload_file_order" not in body:
            body = {**body, "upload_file_order": [file.name for file in files]}
        rq_id = _finish(shell, task_id, partial(calls.create_data, task_id, body, upload_finish=True))
    finally:
        progress(Finished())
    in_thread(notes.drop)
    return rq_id


class _Files:
    """The files of one task on their way."""

    def __init__(
        self, shell: Shell, task_id: int, quality: int, notes: Notes, tell: Callable[[int], None]
    ) -> None:
        self._shell = shell
        self._task_id = task_id
        self._quality = quality
        self._notes = notes
        self._tell = tell
        self._make = partial(calls.create_data, task_id)
        self._uploader = TusUploader(shell.client, shell.options, notes=notes)

    def all(self, plan: "Plan") -> None:
        """Nothing, when all is there; the first problem is raised when what was under way has ended."""
        work: list[tuple[File, ...] | File] = [*plan.large, *plan.groups]
        outcomes = bounded_map(self._one, work, self._shell.options.parallel)
        for outcome in outcomes:
            if isinstance(outcome, Exception):
                raise outcome

    def _one(self, part: tuple[File, ...] | File) -> None:
        if isinstance(part, File):
            self._alone(part)
            return
        key = in_thread(_key, part)
        state = self._notes.get(key)
        if state == _DONE:
            self._tell(sum(file.length for file in part))
            return
        if state is None and len(part) > 1:
            in_thread(self._notes.put, key, _SENT)
            if self._together(part, key):
                return
        for file in part:
            self._alone(file)
        in_thread(self._notes.put, key, _DONE)

    def _together(self, part: tuple[File, ...], key: str) -> bool:
        """Whether a group is there now; False where it was sent and nobody knows."""
        form = {"image_quality": self._quality, "client_files": list(part)}
        told = _Told(self._tell)
        try:
            post_form(self._shell, self._make(form, upload_multiple=True), told)
        except (TransportError, ApiError) as problem:
            told.back()
            if _may_have_come(problem):
                return False
            in_thread(self._notes.put, key, None)
            raise
        in_thread(self._notes.put, key, _DONE)
        return True

    def _alone(self, file: File) -> None:
        call = room_for(self._make, file)
        with self._shell.explained(call.endpoint):
            self._uploader.send(call, file, self._tell, taken_is_there=True)


class _Told:
    """What a listener was told of one form, so that it can be taken back."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self._tell = tell
        self._amount = 0

    def __call__(self, amount: int) -> None:
        self._amount += amount
        self._tell(amount)

    def back(self) -> None:
        """Nothing; the listener goes back to before the form."""
        self._tell(-self._amount)
        self._amount = 0


def _finish(shell: Shell, task_id: int, make: Callable[[], Any]) -> str:
    """The id of the work. Where the answer is lost it is looked for by its name, which is known."""
    try:
        answer = shell.send(make())
    except (TransportError, ApiError) as problem:
        if _may_have_come(problem) and _is_known(shell, creation_id(task_id)):
            return creation_id(task_id)
        raise
    rq_id = getattr(answer, "rq_id", None)
    if not isinstance(rq_id, str):
        raise UnexpectedContent(
            "the last step of an upload was answered without the id of the work", status=202
        )
    return rq_id


def _may_have_come(problem: TransportError | ApiError) -> bool:
    """Whether the server may have done what it was asked, though nobody said so."""
    return problem.sent if isinstance(problem, TransportError) else problem.status in _LOST


def _is_known(shell: Shell, rq_id: str) -> bool:
    try:
        shell.send(requests.retrieve(rq_id))
    except NotFound:
        return False
    except SightlineError:
        return False
    return True


def _key(part: tuple[File, ...]) -> str:
    return hashlib.sha256("\n".join(label_of(file) for file in part).encode()).hexdigest()
