"""What may be uploaded, checked before anything is sent."""

from sightline_api._runtime.files import Content, File

from ..core.checks import image_jpeg
from ..core.errors import FileRefused

__all__ = ["MOST_BYTES", "picture"]

MOST_BYTES = 8 * 1024 * 1024
"""Above it every upload ends in a 500: the server compares unlike digests (wire contract, section 6)."""


def picture(content: Content | File, name: str, *, field: str = "image") -> File:
    """A JPEG as a file to upload; raises FileRefused for one that is no JPEG, empty, or over 8 MiB."""
    file = File(content, name, "image/jpeg")
    try:
        image_jpeg(file.head(), file.length, MOST_BYTES, field=field)
    except OSError as problem:
        raise FileRefused(f"{field}: cannot be read ({problem.strerror})", field=field) from None
    return file
