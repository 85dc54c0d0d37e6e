"""Pictures in the storage behind the service: asked for by presigned address, without credentials."""

from pathlib import Path

from ..._async.shell import AsyncShell
from ..._async.stored import AsyncSign, stored_source, target_of
from ...core.progress import Listener, silent

__all__ = ["download_picture", "read_picture"]


async def read_picture(shell: AsyncShell, url: object, sign: AsyncSign | None = None) -> bytes | None:
    """The picture's bytes, or None without an address."""
    if not isinstance(url, str) or not url:
        return None
    return await shell.downloads.read(stored_source(shell, sign, url, what="picture"))


async def download_picture(
    shell: AsyncShell, url: object, sign: AsyncSign, into: str | Path, *, progress: Listener = silent
) -> Path | None:
    """The file that the picture was saved in, or None without an address."""
    if not isinstance(url, str) or not url:
        return None
    source, target = stored_source(shell, sign, url, what="picture"), target_of(into, url)
    return await shell.downloads.save(source, target, etag_is_md5=True, progress=progress)
