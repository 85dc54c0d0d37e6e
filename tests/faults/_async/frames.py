"""A detection whose picture lies in a bucket."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sightline import AsyncPyronear
from sightline.pyronear import AsyncDetection
from sightline_api.pyronear import models
from tests.faults.bucket import Bucket, signing
from tests.faults.place import QUICK, detection
from tests.support.server import Server

__all__ = ["frame"]


@asynccontextmanager
async def frame(
    server: Server, bucket: Bucket, key: str = "1-1.jpg", **options: Any
) -> AsyncIterator[AsyncDetection]:
    """A detection whose picture is the object in the bucket."""
    server.handler = signing(bucket)
    async with AsyncPyronear("marker-token", base_url=server.url, **{**QUICK, **options}) as fire:
        raw = {
            name: value for name, value in detection(1, bucket_key=key).items() if not name.endswith("url")
        }
        yield AsyncDetection(models.Detection.from_dict(raw), connection=fire._shell)
