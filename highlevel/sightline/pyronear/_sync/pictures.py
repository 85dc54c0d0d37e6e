# Written by `make generate` from highlevel/sightline/pyronear/_async/pictures.py: change that file, not this one.

"""Pictures in the storage behind the service: asked for by presigned address, without credentials."""

from collections.abc import Callable
from pathlib import Path

from sightline_api._runtime.wire import Headers, Request

from ..._sync.shell import Shell
from ...core.errors import InvalidInput
from ...core.names import contained, name_from_headers
from ...core.origin import judge
from ...core.progress import Listener, silent

__all__ = ["download_picture", "picture_request", "read_picture"]


def picture_request(shell: Shell, url: str) -> Request:
    """The unsigned request for a presigned address; raises OriginRefused where https would fall to http."""
    judge(shell.client.base_url, url, allow_other=True)
    return Request(
        method="GET",
        url=url,
        headers=Headers({"User-Agent": "sightline"}),
        timeout=shell.client.timeout,
        repeatable=True,
        sign=False,
    )


def read_picture(shell: Shell, url: object) -> bytes | None:
    """The picture's bytes, or None without an address."""
    if not isinstance(url, str) or not url:
        return None
    return shell.downloads.read(_fixed(picture_request(shell, url)))


def download_picture(
    shell: Shell, url: object, into: str | Path, *, progress: Listener = silent
) -> Path | None:
    """The file that the picture was saved in, or None without an address."""
    if not isinstance(url, str) or not url:
        return None
    return shell.downloads.save(
        _fixed(picture_request(shell, url)), target_of(into, url), etag_is_md5=True, progress=progress
    )


def target_of(into: str | Path, url: str) -> Path:
    """``into`` itself where it names a file, else the storage's own name inside of that folder."""
    folder = Path(into)
    if str(into).endswith(("/", "\\")) or folder.is_dir():
        return Path(contained(folder, name_from_headers(None, url)))
    if not folder.suffix:
        raise InvalidInput(
            f"into: {str(into)!r} is neither a folder that exists nor a file name with an ending; "
            "add a slash to have the folder made",
            field="into",
        )
    return folder


def _fixed(request: Request) -> Callable[[], Request]:
    def source() -> Request:
        return request

    return source
