# Written by `make generate` from highlevel/sightline/_async/stored.py: change that file, not this one.

"""Where files come from: the service itself, or the storage behind it, by presigned address."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.wire import Request

from .._files import as_path, is_folder
from ..core.errors import InvalidInput
from ..core.names import contained, name_from_headers
from ..core.origin import judge
from .download import Source
from .shell import Shell

__all__ = ["Sign", "call_source", "names_folder", "stored_source", "target_of"]

Sign = Callable[[], object]
"""Gives a fresh presigned address, or something else where there is no such file any more."""


def call_source(shell: Shell, call: Call[Any], *, accept: str | None = None) -> Source:
    """Requests for a file that the service itself gives; ``accept`` in place of the type in the contract.

    Errors of a download from there say what to do, like those of calls.
    """
    return _CallSource(shell, call, accept)


class _CallSource:
    def __init__(self, shell: Shell, call: Call[Any], accept: str | None) -> None:
        self._shell, self._call, self._accept = shell, call, accept

    def __call__(self) -> Request:
        headers = None if self._accept is None else {"Accept": self._accept}
        return self._shell.client.prepare(self._call, headers=headers)

    def explained(self) -> AbstractContextManager[None]:
        """A ``with`` block for what the requests come to."""
        return self._shell.explained(self._call.endpoint)


def stored_source(shell: Shell, sign: Sign | None, at_hand: object = None, *, what: str = "file") -> Source:
    """Requests for a file in the storage: the first by the address at hand, later ones by fresh addresses."""
    unused = [at_hand]

    def source() -> Request:
        url = unused.pop() if unused else None
        if not isinstance(url, str) or not url:
            url = sign() if sign is not None else at_hand
        if not isinstance(url, str) or not url:
            raise InvalidInput(f"there is no such {what}")
        return _request(shell, url)

    return source


def target_of(into: str | Path, url: str) -> Path:
    """``into`` itself where it names a file, else the storage's own name inside of that folder."""
    folder = as_path(into)
    if names_folder(into):
        return Path(contained(folder, name_from_headers(None, url)))
    if not folder.suffix:
        raise InvalidInput(
            f"into: {str(into)!r} is neither a folder that exists nor a file name with an ending; "
            "add a slash to have the folder made",
            field="into",
        )
    return folder


def names_folder(into: str | Path) -> bool:
    """Whether a place for files names a folder: one that is there, or is to be made."""
    return str(into).endswith(("/", "\\")) or is_folder(as_path(into))


def _request(shell: Shell, url: str) -> Request:
    # Another server than the service is meant here, but never one without encryption where that has it.
    judge(shell.client.base_url, url, allow_other=True)
    return Request(
        method="GET",
        url=url,
        timeout=shell.client.timeout,
        max_content=shell.client.max_content,
        repeatable=True,
        sign=False,
    )
