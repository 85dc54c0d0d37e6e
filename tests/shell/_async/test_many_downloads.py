"""Many pictures at once, over real sockets."""

import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import NotFound
from sightline.core.progress import Event, Finished, ItemDone, ItemFailed, Started
from sightline.pyronear import AsyncDetection
from sightline_api.pyronear import models
from tests.faults.bucket import Bucket
from tests.faults.place import QUICK, detection, names
from tests.shell._async._primitives import background, wait_until
from tests.support.server import Server, reply


@asynccontextmanager
async def watch(server: Server, bucket: Bucket) -> AsyncIterator[AsyncPyronear]:
    """A client whose detections have their pictures in the bucket, each under its own name."""
    bucket.hold(b"\xff\xd8\xff" + bytes(1000))
    server.handler = lambda request: reply(
        200, {"url": f"{bucket.server.url}/{request.target.split('/')[-2]}.jpg?Signature=x", "crop_url": None}
    )
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as fire:
        yield fire


def frames(fire: AsyncPyronear, *numbers: int) -> list[AsyncDetection]:
    raws = [
        {name: value for name, value in detection(number).items() if not name.endswith("url")}
        for number in numbers
    ]
    return [AsyncDetection(models.Detection.from_dict(raw), connection=fire._shell) for raw in raws]


async def test_paths_come_in_order_and_a_failure_stands_in_its_place(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    proper = bucket.server.handler
    assert proper is not None
    bucket.server.handler = lambda request: (
        reply(404, b"<Error/>") if "/3.jpg" in request.target else proper(request)
    )
    events: list[Event] = []
    async with watch(server, bucket) as fire:
        found = await fire.download_many(frames(fire, 1, 2, 3, 4), tmp_path, progress=events.append)
    assert [path.name if isinstance(path, Path) else type(path) for path in found] == [
        "1-1.jpg",
        "1-2.jpg",
        NotFound,
        "1-4.jpg",
    ]
    assert names(tmp_path) == ["1-1.jpg", "1-2.jpg", "1-4.jpg"]
    assert (events[0], events[-1]) == (Started(4, "items", "frames"), Finished())
    assert sorted(event.index for event in events if isinstance(event, ItemDone)) == [0, 1, 3]
    assert [event.index for event in events if isinstance(event, ItemFailed)] == [2]


@pytest.mark.parametrize("parallel", [1, 3, 8])
async def test_the_storage_never_sees_more_at_once_than_allowed(
    server: Server, bucket: Bucket, tmp_path: Path, parallel: int
) -> None:
    lock, now, most = threading.Lock(), 0, 0

    def counted(request: Any) -> Any:
        nonlocal now, most
        with lock:
            now, most = now + 1, max(most, now + 1)
        time.sleep(0.02)
        with lock:
            now -= 1
        return bucket.proper(request)

    bucket.server.handler = counted
    async with watch(server, bucket) as fire:
        await fire.download_many(frames(fire, *range(12)), tmp_path, parallel=parallel)
    assert most == parallel


async def test_detections_of_one_upload_share_one_transfer(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    async with watch(server, bucket) as fire:
        [one] = frames(fire, 1)
        assert await fire.download_many([one] * 5, tmp_path) == [tmp_path / "1-1.jpg"] * 5
    assert len(bucket.server.requests) == 1


async def test_a_list_that_fails_while_it_is_walked_ends_the_transfers(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    async with watch(server, bucket) as fire:

        def walked() -> Iterator[AsyncDetection]:
            yield from frames(fire, 1, 2)
            raise LookupError("page 2 is gone")

        with pytest.raises(LookupError, match="page 2 is gone"):
            await fire.download_many(walked(), tmp_path)
        await wait_until(lambda: background() == 0)
    assert set(names(tmp_path)) <= {"1-1.jpg", "1-2.jpg"}


async def test_a_broken_run_is_gone_on_with(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    async with watch(server, bucket) as fire:
        await fire.download_many(frames(fire, 1, 2), tmp_path)
        before = sum(b"if-none-match" in request.raw.lower() for request in bucket.server.requests)
        found = await fire.download_many(frames(fire, 1, 2, 3), tmp_path)
        after = sum(b"if-none-match" in request.raw.lower() for request in bucket.server.requests)
    assert [path.name for path in found if isinstance(path, Path)] == ["1-1.jpg", "1-2.jpg", "1-3.jpg"]
    assert (before, after) == (0, 2)
