"""The settings of the Sticky Pi sandbox."""

from argparse import ArgumentTypeError
from dataclasses import dataclass
from typing import Annotated

from ..options import Flag, Options

__all__ = ["StickyPiOptions"]


def _revision(text: str) -> str:
    if text not in ("0.1.0", "0.1.1"):
        raise ArgumentTypeError(f"{text!r} is no revision: 0.1.0 or 0.1.1")
    return text


@dataclass(frozen=True, kw_only=True)
class StickyPiOptions(Options):
    """The shared settings, the revision, and the first administrator."""

    revision: Annotated[str, Flag("revision of the service to be: 0.1.0 or 0.1.1", _revision)] = "0.1.1"
    login: Annotated[str, Flag("name of the first administrator")] = "admin"
    password: Annotated[str, Flag("password of the first administrator")] = "sandbox-password"
