"""Small files, written in one step."""

import os
import secrets
from pathlib import Path

__all__ = ["write_whole"]


def write_whole(path: Path, content: bytes) -> Path:
    """The path, which now has the content; whatever happens, it never has half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    private = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with private.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        private.replace(path)
    finally:
        private.unlink(missing_ok=True)
    return path
