"""What may be uploaded, checked before anything is sent."""

from pathlib import Path

from sightline_api._runtime.files import Content, File

from ..core.checks import image_jpeg, refuse
from ..core.errors import FileRefused, InvalidInput

__all__ = ["MOST_BYTES", "picture"]

MOST_BYTES = 8 * 1024 * 1024
"""Above it every upload ends in a 500: the server compares unlike digests (wire contract, section 6)."""


def picture(content: Content | File, name: str, *, field: str = "image") -> File:
    """A JPEG as a file to upload; raises FileRefused for one that is no JPEG, empty, or over 8 MiB."""
    try:
        file = File(content, name, "image/jpeg")
    except InvalidInput:
        raise refuse(field, content, "bytes, a path as pathlib.Path(…), or a seekable binary file") from None
    try:
        image_jpeg(file.head(), file.length, MOST_BYTES, field=field)
    except OSError as problem:
        path = str(file.content) if isinstance(file.content, Path) else ""
        which = repr(path) if path else "the file"
        raise FileRefused(
            f"{field}: {which} cannot be read ({problem.strerror})", field=field, path=path
        ) from None
    return file
