"""The settings of the CVAT sandbox."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from ..options import Flag, Options

__all__ = ["RELEASES", "CvatOptions"]

RELEASES = ("2.54.1", "2.80.0")
"""Whose answers can be given: the recorded server's, and what the newest official client expects."""


def _release(text: str) -> str:
    if text not in RELEASES:
        raise ValueError(f"no release {text!r}: one of {', '.join(RELEASES)}")
    return text


def _switch(text: str) -> bool:
    if text not in ("on", "off"):
        raise ValueError(f"{text!r} is neither on nor off")
    return text == "on"


@dataclass(frozen=True, kw_only=True)
class CvatOptions(Options):
    """The shared settings, the first administrator, and what an installation decides."""

    login: Annotated[str, Flag("name of the first administrator")] = "admin"
    password: Annotated[str, Flag("their password")] = "admin-password"
    release: Annotated[str, Flag(f"whose answers: {' or '.join(RELEASES)}", _release)] = RELEASES[0]
    anonymous: Annotated[
        str | None, Flag("calls allowed without credentials, such as 100/m (default: any number)")
    ] = None
    confirm: Annotated[
        bool, Flag("on: the invited have to accept; off: they are members at once", _switch)
    ] = False
    share: Annotated[Path | str | None, Flag("folder that is the shared one of the server", Path)] = None
    buckets: Annotated[
        Path | str | None,
        Flag("folder with one folder a bucket, for cloud storages (default: in the data)", Path),
    ] = None
    work: Annotated[float, Flag("seconds that every background request takes at least", float)] = 0.02
    functions: Annotated[bool, Flag("on: a function backend is there; off: it is down", _switch)] = True

    def __post_init__(self) -> None:
        # In code as in a shell: anything else would silently be the older one.
        _release(self.release)
