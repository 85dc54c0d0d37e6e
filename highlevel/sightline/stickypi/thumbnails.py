"""The two small pictures that belong to a trap picture."""

import io
from typing import NamedTuple

from ..core.checks import refuse
from ..core.errors import ExtraMissing, FileRefused

__all__ = ["MINI_SIZE", "THUMBNAIL_SIZE", "Thumbnails", "make_thumbnails"]

THUMBNAIL_SIZE = (512, 384)
MINI_SIZE = (128, 96)


class Thumbnails(NamedTuple):
    """Two JPEGs without EXIF: one that fits 512 x 384 pixels, one that fits 128 x 96."""

    thumbnail: bytes
    mini: bytes


def make_thumbnails(content: bytes, name: str = "image") -> Thumbnails:
    """The thumbnails of a picture; FileRefused where its pixels cannot be read to their end.

    Their aspect is the picture's, neither is larger than it, and the mini one is made from the other
    (wire contract, section 4.2). Needs Pillow; without it ExtraMissing names the extra.
    """
    try:
        from PIL import Image
    except ImportError:
        raise ExtraMissing("Pillow, which makes thumbnails,", "local") from None
    if not isinstance(content, bytes | bytearray | memoryview):
        raise refuse("content", content, "the bytes of a JPEG: read them with Path(…).read_bytes()")
    try:
        with Image.open(io.BytesIO(content), formats=["JPEG"]) as picture:
            picture.thumbnail(THUMBNAIL_SIZE)
            thumbnail = _jpeg(picture)
            picture.thumbnail(MINI_SIZE)
            return Thumbnails(thumbnail, _jpeg(picture))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise FileRefused(f"image: {_why(name, problem)}", field="image", path=name) from None


def _why(name: str, problem: Exception) -> str:
    # Pillow names the stream that it was given, which is nobody's.
    told = "" if "<_io" in str(problem) else f": {problem}"
    return f"{name} cannot be decoded as a JPEG{told}"


def _jpeg(picture: "object") -> bytes:
    from PIL import Image

    assert isinstance(picture, Image.Image)
    written = io.BytesIO()
    # Named, since Pillow would otherwise hand the EXIF of the original on.
    picture.save(written, "JPEG", exif=b"")
    return written.getvalue()
