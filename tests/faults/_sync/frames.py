# Written by `make generate` from tests/faults/_async/frames.py: change that file, not this one.

"""A detection whose picture lies in a bucket."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sightline import Pyronear
from sightline.pyronear import Detection
from sightline_api.pyronear import models
from tests.faults.bucket import Bucket, signing
from tests.faults.place import QUICK, detection
from tests.support.server import Server

__all__ = ["frame"]


@contextmanager
def frame(server: Server, bucket: Bucket, key: str = "1-1.jpg", **options: Any) -> Iterator[Detection]:
    """A detection whose picture is the object in the bucket."""
    server.handler = signing(bucket)
    with Pyronear("marker-token", base_url=server.url, **{**QUICK, **options}) as fire:
        raw = {
            name: value for name, value in detection(1, bucket_key=key).items() if not name.endswith("url")
        }
        yield Detection(models.Detection.from_dict(raw), connection=fire._shell)
