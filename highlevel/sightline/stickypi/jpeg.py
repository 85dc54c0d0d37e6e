"""The frame of a JPEG file, read without decoding a pixel: size, EXIF tags, and whether its end is there."""

import struct
from typing import NamedTuple

__all__ = ["BrokenJpeg", "JpegFrame", "read_frame"]

MAKE = 271
USER_COMMENT = 37510
_EXIF_FOLDER = 34665
_BYTES = (1, 2, 7)
"""TIFF types of a value that is a run of bytes."""

_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset([0x01, *range(0xD0, 0xD8)])
"""Markers that no length follows."""
_MOST_TAGS = 1000


class BrokenJpeg(ValueError):
    """The file is no JPEG, or not a whole one; the text says which."""


class JpegFrame(NamedTuple):
    """Size in pixels, and the two tags that traps write: None where the tag, or all EXIF, is missing."""

    width: int
    height: int
    has_exif: bool
    make: bytes | None
    user_comment: bytes | None


def read_frame(content: bytes) -> JpegFrame:
    """What stands around the pixels; BrokenJpeg where that, or the end of the picture, is not there."""
    if content[:2] != b"\xff\xd8":
        raise BrokenJpeg(
            "it is empty" if not content else f"it begins with {content[:4].hex(' ')}, not as one"
        )
    width = height = 0
    tags: dict[int, bytes] | None = None
    position = 2
    while True:
        marker, start, end = _segment(content, position)
        if marker in _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", content, start + 1)
        elif marker == 0xE1 and tags is None and content[start : start + 6] == b"Exif\0\0":
            tags = _tags(content[start + 6 : end])
        elif marker == 0xDA:
            break
        position = end
    # Inside of the pixels the encoder never writes this pair, so that a file without it was cut off.
    if content.rfind(b"\xff\xd9", end) < 0:
        raise BrokenJpeg(f"it ends in the middle, after {len(content)} bytes")
    if not width or not height:
        raise BrokenJpeg("it does not say how large it is")
    found = tags or {}
    return JpegFrame(width, height, tags is not None, found.get(MAKE), found.get(USER_COMMENT))


def _segment(content: bytes, position: int) -> tuple[int, int, int]:
    """Marker of the segment that begins here, first byte of its content, and the byte after it."""
    while content[position : position + 2] == b"\xff\xff":
        position += 1
    head = content[position : position + 4]
    if head and head[0] != 0xFF:
        raise BrokenJpeg(f"its structure is damaged at byte {position}")
    if head[1:2] == b"\xd9":
        raise BrokenJpeg("it has no picture inside")
    if len(head) > 1 and head[1] in _ALONE:
        return head[1], position + 2, position + 2
    if len(head) < 4:
        raise BrokenJpeg(f"it ends in the middle, after {len(content)} bytes")
    end = position + 2 + int.from_bytes(head[2:], "big")
    if end > len(content) or end < position + 4:
        raise BrokenJpeg(f"it ends in the middle, after {len(content)} bytes")
    return head[1], position + 4, end


def _tags(tiff: bytes) -> dict[int, bytes]:
    """The byte values of the main folder and of the EXIF folder; none where they are damaged."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return {}
    try:
        (first,) = struct.unpack_from(order + "I", tiff, 4)
        values, inner = _folder(tiff, order, first)
        if inner:
            values.update(_folder(tiff, order, inner)[0])
    except struct.error:
        return {}
    return values


def _folder(tiff: bytes, order: str, offset: int) -> tuple[dict[int, bytes], int]:
    """Byte values by tag, and the offset of the EXIF folder, 0 where there is none."""
    (count,) = struct.unpack_from(order + "H", tiff, offset)
    values: dict[int, bytes] = {}
    inner = 0
    for index in range(min(count, _MOST_TAGS)):
        place = offset + 2 + 12 * index
        tag, kind, length = struct.unpack_from(order + "HHI", tiff, place)
        if tag == _EXIF_FOLDER:
            (inner,) = struct.unpack_from(order + "I", tiff, place + 8)
        elif kind in _BYTES and tag in (MAKE, USER_COMMENT):
            (where,) = struct.unpack_from(order + "I", tiff, place + 8) if length > 4 else (place + 8,)
            values[tag] = tiff[where : where + length]
    return values, inner
