"""The files of rasters, on their way there and back."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from sightline_api._runtime.files import Content, File
from sightline_api.picterra import rasters as calls

from ..._async.batch import AsyncWanted
from ..._async.download import AsyncSource
from ..._async.shell import AsyncShell
from ..._async.stored import stored_source, target_of
from ..._async.upload import uploadable
from ...core.errors import SightlineError
from ...core.names import safe_name
from ...core.progress import Listener

__all__ = ["commit_raster", "put_raster", "raster_place", "raster_url", "raster_wanted"]

_PARTING = 5.0
"""Seconds to take a raster back in, where somebody wants to go."""


async def put_raster(
    shell: AsyncShell, body: dict[str, Any], content: Content | File, progress: Listener
) -> str:
    """The id of the raster whose bytes are in the storage by now; it is still to be committed.

    Each place for bytes is a raster of its own: those that got none are deleted again.
    """
    file = uploadable(content)
    made: list[str] = []

    async def place() -> str:
        upload = await shell.send(calls.create_upload(body))
        made.append(str(upload.raster_id))
        return upload.upload_url

    try:
        await shell.uploads.put(place, file, progress=progress)
    except BaseException as problem:
        # Who interrupts it leaves nothing behind either, and is not kept waiting for that.
        quick = shell.with_options(shell.options.merged(retries=0, timeout=_PARTING))
        await _remove(shell if isinstance(problem, Exception) else quick, made)
        raise
    # An address that ran out was asked for anew, and that made another raster.
    await _remove(shell, made[:-1])
    return made[-1]


async def _remove(shell: AsyncShell, raster_ids: Iterable[str]) -> None:
    """Nothing; rasters without bytes would stay ``processing`` for ever."""
    for raster_id in raster_ids:
        with suppress(SightlineError):
            await shell.send(calls.delete(raster_id))


async def commit_raster(shell: AsyncShell, raster_id: str) -> Any:
    """What the service says of the work that makes a raster of its bytes."""
    try:
        return await shell.send(calls.commit_upload(raster_id))
    except SightlineError as problem:
        # Not deleted: a commit without an answer may have been received, and the work be going on.
        problem.add_note(f"the raster {raster_id} has its bytes; rasters.get() tells if it was committed")
        raise


async def raster_url(shell: AsyncShell, raster_id: str) -> str:
    """A fresh presigned address of a raster's file."""
    return (await shell.send(calls.download(raster_id))).download_url


async def raster_place(shell: AsyncShell, raster_id: str, into: str | Path) -> tuple[AsyncSource, Path]:
    """Where a raster's file comes from and goes to."""
    # In a frame of its own: error reporters show the locals of frames, and the address is a secret.
    url = await raster_url(shell, raster_id)
    source = stored_source(shell, lambda: raster_url(shell, raster_id), url, what="raster")
    return source, target_of(into, url)


def raster_wanted(shell: AsyncShell, raster_id: str, name: str | None, folder: Path) -> AsyncWanted:
    """What to bring here for a raster, when many are brought into a folder: named by id, as names repeat."""
    suffix = Path(safe_name(name, "")).suffix or ".tif"
    source = stored_source(shell, lambda: raster_url(shell, raster_id), what="raster")
    return AsyncWanted(raster_id, folder / f"{safe_name(raster_id)}{suffix}", source)
