"""The bytes of a new raster: each place for them is a raster of its own, so that none is left behind."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from sightline_api._runtime.files import Content, File
from sightline_api.picterra import rasters as calls

from ..._async.shell import AsyncShell
from ..._async.upload import uploadable
from ...core.errors import SightlineError
from ...core.progress import Listener

__all__ = ["put_raster"]


async def put_raster(
    shell: AsyncShell, body: dict[str, Any], content: Content | File, progress: Listener
) -> str:
    """The id of the raster whose bytes are in the storage by now; it is still to be committed."""
    file = uploadable(content)
    made: list[str] = []

    async def place() -> str:
        upload = await shell.send(calls.create_upload(body))
        made.append(str(upload.raster_id))
        return upload.upload_url

    try:
        await shell.uploads.put(place, file, progress=progress)
    except Exception:
        await _remove(shell, made)
        raise
    # An address that ran out was asked for anew, and that made another raster.
    await _remove(shell, made[:-1])
    return made[-1]


async def _remove(shell: AsyncShell, raster_ids: Iterable[str]) -> None:
    """Nothing; rasters without bytes would stay ``processing`` for ever."""
    for raster_id in raster_ids:
        with suppress(SightlineError):
            await shell.send(calls.delete(raster_id))
