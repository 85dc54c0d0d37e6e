"""Pictures as Pillow sees them: measured, made smaller, packed."""

import io
import zipfile
import zlib
from collections.abc import Iterable

from PIL import Image, ImageOps

__all__ = ["checksum", "compress", "measure", "pack", "placeholder", "redraw", "thumbnail"]

Image.MAX_IMAGE_PIXELS = 1 << 28
_PREVIEW = (256, 256)
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def measure(content: bytes) -> tuple[int, int]:
    """Width and height; OSError for bytes that are no picture."""
    with Image.open(io.BytesIO(content)) as picture:
        picture.load()
        return ImageOps.exif_transpose(picture).size


def compress(content: bytes, quality: int) -> bytes:
    """The picture as JPEG of that quality."""
    with Image.open(io.BytesIO(content)) as picture:
        return _jpeg(ImageOps.exif_transpose(picture), quality)


def thumbnail(content: bytes) -> bytes:
    """A small JPEG."""
    with Image.open(io.BytesIO(content)) as picture:
        small = ImageOps.exif_transpose(picture).convert("RGB")
        small.thumbnail(_PREVIEW)
        return _jpeg(small, 90)


def redraw(content: bytes) -> bytes:
    """The same picture in the same format, without what came beside it; OSError where it is none."""
    with Image.open(io.BytesIO(content)) as picture:
        written = io.BytesIO()
        picture.save(written, picture.format or "PNG")
        return written.getvalue()


def placeholder(size: tuple[int, int], quality: int) -> bytes:
    """A black picture: what stands for a frame that a job does not have."""
    return _jpeg(Image.new("RGB", size), quality)


def pack(pictures: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of pictures by name, not compressed once more."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as packed:
        for name, picture in pictures:
            packed.writestr(zipfile.ZipInfo(name, _EARLIEST), picture)
    return content.getvalue()


def checksum(content: bytes) -> str:
    """What a chunk is named by: of its length in digits and its first 1000 bytes (recording)."""
    return str(zlib.crc32(str(len(content)).encode() + content[:1000]))


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    content = io.BytesIO()
    picture.convert("RGB").save(content, "JPEG", quality=quality)
    return content.getvalue()
