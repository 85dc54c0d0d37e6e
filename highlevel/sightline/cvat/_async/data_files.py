"""The files of one task on their way: all in one form, groups side by side, large ones in pieces.

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

from ..._async._primitives import bounded_map, in_thread
from ..._async.shell import AsyncShell
from ..._async.tus import AsyncTusUploader
from ..._notes import Notes
from ..._slices import label_of, unreadable
from ...core.errors import (
    ApiError,
    FileRefused,
    PayloadTooLarge,
    SightlineError,
    TransportError,
    UnexpectedContent,
)
from ..work import creation_id
from .imports import AsyncForm, room_for

if TYPE_CHECKING:
    from ..sources import Plan

__all__ = ["AsyncDataFiles", "is_known", "may_have_come", "work_of"]

_FORM, _SENT, _DONE = "form", "sent", "done"
_LOST = frozenset({408, 502, 503, 504})


class AsyncDataFiles:
    """The files of one task on their way."""

    def __init__(
        self, shell: AsyncShell, task_id: int, quality: int, notes: Notes, tell: Callable[[int], None]
    ) -> None:
        self._shell = shell
        self._task_id = task_id
        self._quality = quality
        self._notes = notes
        self._tell = tell
        self._make = partial(calls.create_data, task_id)
        self._uploader = AsyncTusUploader(shell.client, shell.options, notes=notes)
        self._one_by_one = False

    async def at_once(self, files: Sequence[tuple[File, int]], body: dict[str, Any]) -> str | None:
        """The id of the work, where one form took files and settings; None where they have to go in steps."""
        if self._notes.get(_FORM) is not None:
            return await self._found()
        if not self._notes.is_empty:
            return None  # some groups are there already
        await in_thread(self._notes.put, _FORM, _SENT)
        fields = {**body, "client_files": [file for file, _ in files]}
        form = AsyncForm(self._shell, self._make(fields), sum(size for _, size in files), self._tell)
        try:
            answer = await form.send()
        except (TransportError, ApiError) as problem:
            whole = form.may_be_whole
            form.back()
            if may_have_come(problem) and (whole or isinstance(problem, ApiError)):
                return await self._found()
            await in_thread(self._notes.put, _FORM, None)
            if isinstance(problem, TransportError) and problem.sent:
                return None  # it broke on the way, and half a form is none: groups lose less
            if isinstance(problem, PayloadTooLarge):
                return None  # a proxy that bounds requests; groups are smaller
            raise
        except BaseException as problem:
            self._given_up(form, _FORM, problem)
            if isinstance(problem, OSError):
                raise unreadable(problem) from None
            raise
        return work_of(answer)

    def _given_up(self, form: AsyncForm, key: str, why: BaseException) -> None:
        """Nothing; half a form that was stopped from here is none, and the next call may send it again."""
        # Not in a thread: whoever was cancelled waits for nothing any more.
        if isinstance(why, FileRefused | OSError) or not form.may_be_whole:
            self._notes.put(key, None)
        form.back()

    async def _found(self) -> str | None:
        """The id of the work, where the form that nobody answered came; else its files go one by one."""
        if await is_known(self._shell, creation_id(self._task_id)):
            return creation_id(self._task_id)
        self._one_by_one = True
        return None

    async def all(self, plan: "Plan") -> None:
        """Nothing, when all is there; the first problem is raised when what was under way has ended."""
        work: list[tuple[File, ...] | File] = [*plan.large, *plan.groups]
        outcomes = await bounded_map(self._one, work, self._shell.options.parallel)
        for outcome in outcomes:
            if isinstance(outcome, Exception):
                raise outcome

    async def _one(self, part: tuple[File, ...] | File) -> None:
        try:
            await self._sent(part)
        except OSError as problem:
            raise unreadable(problem) from None

    async def _sent(self, part: tuple[File, ...] | File) -> None:
        if isinstance(part, File):
            await self._alone(part)
            return
        key = await in_thread(_key, part)
        state = self._notes.get(key)
        if state == _DONE:
            self._tell(sum(file.length for file in part))
            return
        if state is None and len(part) > 1 and not self._one_by_one:
            await in_thread(self._notes.put, key, _SENT)
            if await self._together(part, key):
                return
        for file in part:
            await self._alone(file)
        await in_thread(self._notes.put, key, _DONE)

    async def _together(self, part: tuple[File, ...], key: str) -> bool:
        """Whether a group is there now; False where it was sent and nobody knows."""
        fields = {"image_quality": self._quality, "client_files": list(part)}
        call = self._make(fields, upload_multiple=True)
        form = AsyncForm(self._shell, call, sum(file.length for file in part), self._tell)
        try:
            await form.send()
        except (TransportError, ApiError) as problem:
            form.back()
            if may_have_come(problem):
                return False
            await in_thread(self._notes.put, key, None)
            raise
        except BaseException as problem:
            self._given_up(form, key, problem)
            raise
        await in_thread(self._notes.put, key, _DONE)
        return True

    async def _alone(self, file: File) -> None:
        call = room_for(self._make, file)
        with self._shell.explained(call.endpoint):
            await self._uploader.send(call, file, self._tell, taken_is_there=True)


def may_have_come(problem: TransportError | ApiError) -> bool:
    """Whether the server may have done what it was asked, though nobody said so."""
    return problem.sent if isinstance(problem, TransportError) else problem.status in _LOST


async def is_known(shell: AsyncShell, rq_id: str) -> bool:
    """Whether the server knows this work; a doubt counts as no."""
    try:
        await shell.send(requests.retrieve(rq_id))
    except SightlineError:
        return False
    return True


def work_of(answer: Any) -> str:
    """The id of the work that an upload began, out of the answer to its last step."""
    rq_id = getattr(answer, "rq_id", None)
    if not isinstance(rq_id, str):
        raise UnexpectedContent(
            "the last step of an upload was answered without the id of the work", status=202
        )
    return rq_id


def _key(part: tuple[File, ...]) -> str:
    return hashlib.sha256("\n".join(label_of(file) for file in part).encode()).hexdigest()
