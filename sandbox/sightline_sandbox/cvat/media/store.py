"""Where the bytes of frames are."""

from typing import TYPE_CHECKING, Any
from uuid import uuid4

if TYPE_CHECKING:
    from ..world import World

__all__ = ["BUCKET", "forget_media", "keep_media", "read_media"]

BUCKET = "media"


def keep_media(world: "World", content: bytes) -> str:
    """Keep the bytes of a picture; the key under which they are read again."""
    key = uuid4().hex
    world.files.put(BUCKET, key, content)
    return key


def read_media(world: "World", key: str) -> bytes:
    """The bytes as they came."""
    with world.files.open(BUCKET, key) as source:
        return source.read()


def forget_media(world: "World", frames: list[dict[str, Any]]) -> None:
    """Delete the pictures of these frames."""
    for frame in frames:
        world.files.delete(BUCKET, frame["key"])
        for related in frame.get("related", []):
            world.files.delete(BUCKET, related["key"])
