"""Names of stored pictures (wire contract, section 6, Storage)."""

from datetime import datetime
from hashlib import sha256

__all__ = ["crop_key", "extension", "picture_key"]

_STARTS = (
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
    (b"BM", ".bmp"),
    (b"II*\x00", ".tif"),
    (b"MM\x00*", ".tif"),
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".zip"),
)


def extension(content: bytes) -> str:
    """The extension that the content itself asks for; empty where it is unknown."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    return next((name for start, name in _STARTS if content.startswith(start)), "")


def picture_key(camera_id: int, now: datetime, content: bytes) -> str:
    """Camera, second and digest: the same bytes within one second get the same key."""
    return f"{camera_id}-{now:%Y%m%d%H%M%S}-{sha256(content).hexdigest()[:8]}{extension(content)}"


def crop_key(index: int, camera_id: int, now: datetime, content: bytes) -> str:
    """The key of the crop that belongs to the box with this index."""
    return f"crop_{index}_{picture_key(camera_id, now, content)}"
