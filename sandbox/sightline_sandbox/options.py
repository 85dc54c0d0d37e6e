"""What a sandbox is started with: the settings that all services share."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

__all__ = ["Options", "flag", "utc_now"]


def utc_now() -> datetime:
    """The time in UTC, naive: what the services keep in their databases."""
    return datetime.now(UTC).replace(tzinfo=None)


def flag(default: Any, help_text: str, kind: Callable[[str], Any] = str) -> Any:
    """A field that is a command line flag as well; ``kind`` turns its text into the value."""
    return field(default=default, metadata={"help": help_text, "kind": kind})


@dataclass(frozen=True, kw_only=True)
class Options:
    """Settings of every service; a service adds its own in a subclass."""

    data: Path | str | None = flag(None, "folder that keeps the state (default: a temporary one)")
    host: str = flag("127.0.0.1", "address to listen on (default: loopback only)")
    port: int = flag(0, "port of the service, 0 for a free one", int)
    storage_port: int = flag(0, "port of the picture storage (default: the next one, else a free one)", int)
    seed: str | None = flag(None, "'demo' fills an empty sandbox with a small world")
    database: str | None = flag(None, "SQLAlchemy URL instead of the SQLite file in the folder")
    files: str | None = flag(None, "fsspec URL or path instead of the folder for files")
    clock: Callable[[], datetime] = field(default=utc_now)
    """Where the service looks for the time (naive UTC); only from code, for tests of time windows."""

    @classmethod
    def add_flags(cls, parser: ArgumentParser) -> None:
        """Give the parser one flag for each field that has a help text."""
        for one in fields(cls):
            if "help" in one.metadata:
                name = "--" + one.name.replace("_", "-")
                parser.add_argument(name, type=one.metadata["kind"], default=one.default, help=one.metadata["help"])

    @classmethod
    def from_flags(cls, given: Namespace) -> Self:
        """The settings that a parsed command line asks for."""
        return cls(**{one.name: getattr(given, one.name) for one in fields(cls) if "help" in one.metadata})
