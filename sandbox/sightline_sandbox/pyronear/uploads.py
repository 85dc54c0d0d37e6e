"""Putting an uploaded picture into the organization's bucket."""

from fastapi import HTTPException

from .problems import Unhandled
from .world import World

__all__ = ["store_picture"]

_PART = 8 * 1024 * 1024
"""Larger uploads go up in parts, whose ETag is no MD5, so that the service's own check fails (trap 11)."""


def store_picture(world: World, organization_id: int, key: str, content: bytes) -> None:
    """Store the picture under the key; 500 in JSON above 8 MiB, in plain text where the bucket is lost."""
    bucket = world.bucket(organization_id)
    if not world.files.has_bucket(bucket):
        raise Unhandled(f"the bucket {bucket} is gone")
    if len(content) > _PART:
        raise HTTPException(500, "Data was corrupted during upload")
    world.files.put(bucket, key, content)
