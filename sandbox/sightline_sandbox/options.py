"""What a sandbox is started with: the settings that all services share."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Self, get_type_hints

__all__ = ["Flag", "Options", "utc_now"]


def utc_now() -> datetime:
    """The time in UTC, naive: what the services keep in their databases."""
    return datetime.now(UTC).replace(tzinfo=None)


@dataclass(frozen=True)
class Flag:
    """Marks a field that is a command line flag as well; ``kind`` turns its text into the value."""

    help: str
    kind: Callable[[str], Any] = str
    spelled: str = ""
    """The flag, where it is not the field's name with dashes: ``import`` is no name in Python, for one."""


def _saying_why(kind: Callable[[str], Any]) -> Callable[[str], Any]:
    """The same, with its own words for a text that is none of it: argparse alone would name the function."""

    def read(text: str) -> Any:
        try:
            return kind(text)
        except ValueError as problem:
            raise ArgumentTypeError(str(problem)) from None

    return read


@dataclass(frozen=True, kw_only=True)
class Options:
    """Settings of every service; a service adds its own in a subclass."""

    data: Annotated[Path | str | None, Flag("folder that keeps the state (default: a temporary one)")] = None
    host: Annotated[str, Flag("address to listen on (default: loopback only)")] = "127.0.0.1"
    port: Annotated[int, Flag("port of the service, 0 for a free one", int)] = 0
    storage_port: Annotated[
        int, Flag("port of the file storage (default: the next, else a free one)", int)
    ] = 0
    seed: Annotated[str | None, Flag("'demo' fills an empty sandbox with a small world")] = None
    database: Annotated[str | None, Flag("SQLAlchemy URL instead of the SQLite file in the folder")] = None
    files: Annotated[str | None, Flag("fsspec URL or path instead of the folder for files")] = None
    clock: Callable[[], datetime] = utc_now
    """Where the service looks for the time (naive UTC); only from code, for tests of time windows."""

    @classmethod
    def add_flags(cls, parser: ArgumentParser) -> None:
        """Give the parser one flag for each field that is marked as one."""
        defaults = {one.name: one.default for one in fields(cls)}
        for name, flag in cls._flags():
            spelled = flag.spelled or "--" + name.replace("_", "-")
            kind = flag.kind if isinstance(flag.kind, type) else _saying_why(flag.kind)
            parser.add_argument(spelled, dest=name, type=kind, default=defaults[name], help=flag.help)

    @classmethod
    def from_flags(cls, given: Namespace) -> Self:
        """The settings that a parsed command line asks for."""
        return cls(**{name: getattr(given, name) for name, _ in cls._flags()})

    @classmethod
    def _flags(cls) -> Iterator[tuple[str, Flag]]:
        for name, hint in get_type_hints(cls, include_extras=True).items():
            for mark in getattr(hint, "__metadata__", ()):
                if isinstance(mark, Flag):
                    yield name, mark
