# Written by `make generate` from highlevel/sightline/pyronear/_async/pictures.py: change that file, not this one.

"""Pictures in the storage behind the service: asked for by presigned address, without credentials."""

from pathlib import Path

from ..._sync.shell import Shell
from ..._sync.stored import Sign, stored_source, target_of
from ...core.progress import Listener, silent

__all__ = ["download_picture", "read_picture"]


def read_picture(shell: Shell, url: object, sign: Sign | None = None) -> bytes | None:
    """The picture's bytes, or None without an address."""
    if not isinstance(url, str) or not url:
        return None
    return shell.downloads.read(stored_source(shell, sign, url, what="picture"))


def download_picture(
    shell: Shell, url: object, sign: Sign, into: str | Path, *, progress: Listener = silent
) -> Path | None:
    """The file that the picture was saved in, or None without an address."""
    if not isinstance(url, str) or not url:
        return None
    source, target = stored_source(shell, sign, url, what="picture"), target_of(into, url)
    return shell.downloads.save(source, target, etag_is_md5=True, progress=progress)
