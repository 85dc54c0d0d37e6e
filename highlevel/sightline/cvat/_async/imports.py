"""Files that go to the server to be read there: annotations, datasets, backups."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from sightline_api._runtime.answer import api_error, parse
from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.files import Content, File
from sightline_api._runtime.wire import Response, Timeout
from sightline_api.cvat import server

from ..._async._primitives import from_thread, in_thread
from ..._async.shell import AsyncShell
from ..._async.tus import AsyncTusUploader
from ..._async.upload import uploadable
from ..._fields import text
from ..._notes import Notes
from ..._slices import Watched, unreadable
from ...core.checks import identifier, member
from ...core.errors import InvalidInput, UnexpectedContent
from ...core.progress import Advanced, Finished, Listener, Started
from ...core.transfer.tus import TUS_VERSION, tus_metadata
from ..enums import ImportMode
from ..filters import present
from ..local_files import as_content
from ..versions import APPENDING, is_older

__all__ = ["AsyncForm", "check_mode", "import_file", "room_for"]

_AT_ONCE = 16 * 1024 * 1024
"""Bytes up to which a file goes in one form."""


async def import_file(
    shell: AsyncShell,
    make: Callable[..., Call[Any]],
    field: str,
    file: "Content | File | str | None",
    cloud_storage: int | None,
    filename: str | None,
    *,
    progress: Listener,
    **query: Any,
) -> str:
    """The id of the work that reads a file at the server: one from here, or ``filename`` in a cloud storage.

    ``make`` makes the calls of one address, ``field`` is the form's name for the file. A large file goes up
    in pieces: called again after a break or a crash, it goes on where it stood. InvalidInput unless the file
    is given in exactly one way.
    """
    if (file is None) == (cloud_storage is None):
        raise InvalidInput("file: give either a file, or cloud_storage with filename", field="file")
    if file is not None:
        return await _from_here(shell, make, field, file, progress, query)
    if filename is None:
        raise InvalidInput("filename: which file of the cloud storage?", field="filename")
    call = make(
        location="cloud_storage",
        cloud_storage_id=int(cloud_storage or 0),
        filename=identifier("filename", filename),
        use_default_location=False,
        **query,
    )
    return _started(await shell.send(call))


async def check_mode(shell: AsyncShell, import_mode: Any) -> None:
    """Nothing where the server can import like that; InvalidInput where it would replace instead."""
    if import_mode is None or member("import_mode", ImportMode, str(import_mode)) is ImportMode.REPLACE:
        return
    about = await shell.send(server.retrieve_about())
    if is_older(text(about.version), APPENDING):
        raise InvalidInput(
            f"import_mode: 'append' came with CVAT {'.'.join(map(str, APPENDING))}; this server is "
            f"{about.version}, and would replace everything that is there",
            field="import_mode",
        )


class AsyncForm:
    """A call with files as one form, on its way.

    ``tell`` hears of the bytes of the files as they go, ``files`` in all: what a form has around them is no
    part of anybody's files.
    """

    def __init__(self, shell: AsyncShell, call: Call[Any], files: int, tell: Callable[[int], None]) -> None:
        self._shell = shell
        self._call = call
        self._files = files
        self._tell = tell
        self._body: Watched | None = None
        self._sent = self._told = 0

    @property
    def may_be_whole(self) -> bool:
        """Whether the server may have all of it: the connection was given the last piece."""
        return self._body is not None and self._body.handed >= self._body.length

    async def send(self) -> Any:
        """What the call answers."""
        shell, call = self._shell, self._call
        with shell.explained(call.endpoint):
            request = shell.client.prepare(call, check_input=shell.options.check_input)
            if request.body is not None:
                self._body = Watched(request.body, self._moved)
                request = replace(request, body=self._body)
            # Not in all: how long a file takes, its size says and not an option.
            timeout = Timeout(connect=shell.client.timeout.connect, read=shell.client.timeout.read)
            response = await shell.client.execute(replace(request, timeout=timeout), check_status=False)
            if response.status >= 300:
                raise api_error(response)
        self._show(self._files)
        return _parsed(call, response)

    def back(self) -> None:
        """Nothing; the listener goes back to before the form."""
        self._sent = 0
        self._show(0)

    def _moved(self, amount: int) -> None:
        self._sent += amount
        self._show(min(self._sent, self._files))

    def _show(self, amount: int) -> None:
        if amount != self._told:
            self._tell(amount - self._told)
        self._told = amount


def room_for(make: Callable[..., Call[Any]], file: File, **query: Any) -> Call[Any]:
    """The call that makes room for a file (TUS)."""
    return make(
        tus_resumable=TUS_VERSION,
        upload_length=file.length,
        upload_metadata=tus_metadata({"filename": file.name, "filetype": file.content_type}),
        **query,
    )


async def _from_here(
    shell: AsyncShell,
    make: Callable[..., Call[Any]],
    field: str,
    file: "Content | File | str",
    progress: Listener,
    query: dict[str, Any],
) -> str:
    content = await in_thread(uploadable, as_content(file))
    tell = from_thread(progress)
    progress(Started(content.length, "bytes", content.name))
    try:
        if content.length <= _AT_ONCE:
            form = AsyncForm(shell, make({field: content}, **query), content.length, _telling(tell))
            answer = await form.send()
        else:
            answer = await _in_pieces(shell, make, content, _telling(tell), query)
    except OSError as problem:
        raise unreadable(problem, content.name) from None
    finally:
        progress(Finished())
    return _started(answer)


async def _in_pieces(
    shell: AsyncShell,
    make: Callable[..., Call[Any]],
    file: File,
    tell: Callable[[int], None],
    query: dict[str, Any],
) -> Any:
    address = shell.client.prepare(make(**query)).url
    notes = await in_thread(Notes, address)
    await shell.send(make(upload_start=True, **query))
    uploader = AsyncTusUploader(shell.client, shell.options, notes=notes)
    stored = await uploader.send(room_for(make, file), file, tell)
    # The server gave the file a name of its own, by which the last step finds it.
    answer = await shell.send(make(upload_finish=True, **{**query, "filename": present(stored.name)}))
    await in_thread(notes.drop)
    return answer


def _telling(tell: Callable[[Any], None]) -> Callable[[int], None]:
    return lambda amount: tell(Advanced(amount))


def _parsed(call: Call[Any], response: Response) -> Any:
    return parse(call.endpoint, response)


def _started(answer: Any) -> str:
    rq_id = getattr(answer, "rq_id", None)
    if not isinstance(rq_id, str):
        raise UnexpectedContent("the import was answered without the id of the work", status=202)
    return rq_id
