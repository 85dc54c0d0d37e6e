"""Small notes on the disk, by which a later process goes on with what this one began."""

import hashlib
import json
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any

from ._files import write_whole
from .core.errors import FileRefused

__all__ = ["Notes", "notes_folder"]

_VERSION = 1
_KEPT = 14 * 24 * 3600.0


def notes_folder(environ: Mapping[str, str]) -> Path:
    """Where notes are: ``SIGHTLINE_STATE``, else ``sightline`` among what programs remember."""
    if given := environ.get("SIGHTLINE_STATE"):
        return Path(given)
    return Path(environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "sightline"


class Notes:
    """What is known of one piece of work, by name; kept in a private file until it is done.

    Ids and paths are noted, and no credentials. Where nothing can be written the work goes on without:
    notes save time after a crash, and nothing depends on them. Old ones of other work are dropped.
    """

    def __init__(self, what: str, *, folder: Path | None = None) -> None:
        self._folder = folder or notes_folder(os.environ) / "uploads"
        self._path = self._folder / f"{hashlib.sha256(what.encode()).hexdigest()}.json"
        self._lock = Lock()
        self._known: dict[str, Any] = self._read()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is noted: the work begins here."""
        return not self._known

    def get(self, name: str) -> Any:
        """What was noted under this name, or None."""
        return self._known.get(name)

    def put(self, name: str, value: Any) -> None:
        """Nothing; it is noted, or with None forgotten."""
        with self._lock:
            if value is None:
                self._known.pop(name, None)
            else:
                self._known[name] = value
            with suppress(OSError, FileRefused):
                if not self._known:
                    self._path.unlink(missing_ok=True)
                    return
                if not self._folder.exists():
                    self._folder.mkdir(parents=True, mode=0o700)
                write_whole(self._path, json.dumps({"version": _VERSION, "known": self._known}).encode())

    def drop(self) -> None:
        """Nothing; the work is done, and its notes are gone, as are those that nobody came back for."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
            oldest = time.time() - _KEPT
            for path in self._folder.glob("*.json"):
                if path.stat().st_mtime < oldest:
                    path.unlink(missing_ok=True)

    def _read(self) -> dict[str, Any]:
        try:
            data = json.loads(self._path.read_bytes())
            known = data["known"] if data["version"] == _VERSION else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        return dict(known) if isinstance(known, dict) else {}
