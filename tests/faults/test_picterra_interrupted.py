"""Uploads of rasters that somebody interrupts: a half of one would be ``processing`` for ever."""

import asyncio
from collections.abc import Iterator

import pytest

from sightline import AsyncPicterra, Picterra
from sightline.core.errors import Unavailable
from sightline.core.progress import Advanced, Event
from tests.faults.picterra import KEY, Service
from tests.faults.place import QUICK
from tests.support.server import RESET, Server, reply

PICTURE = bytes(range(256)) * 3_000
ASKED = ["POST /rasters/upload/file/", "DELETE /rasters/r-1/"]


@pytest.fixture
def service(server: Server) -> Iterator[Service]:
    with Server() as storage:
        yield Service(server, storage)


def interrupt(event: Event) -> None:
    if isinstance(event, Advanced):
        raise KeyboardInterrupt


def test_an_interrupted_upload_leaves_no_raster_behind(service: Service) -> None:
    with Picterra(KEY, base_url=service.server.url, **QUICK) as picterra, pytest.raises(KeyboardInterrupt):
        picterra.forge.rasters.upload(PICTURE, "n", progress=interrupt)
    assert service.asked == ASKED


def test_whoever_interrupts_it_while_the_network_is_gone_is_not_kept_waiting(service: Service) -> None:
    service.on("DELETE", "/rasters/r-1/", [RESET])
    with Picterra(KEY, base_url=service.server.url, **QUICK) as picterra, pytest.raises(KeyboardInterrupt):
        picterra.forge.rasters.upload(PICTURE, "n", progress=interrupt)
    assert service.asked == ASKED, "once, and no repeats"


def test_a_cancelled_upload_leaves_no_raster_behind(service: Service) -> None:
    async def main() -> None:
        def cancel(event: Event) -> None:
            if isinstance(event, Advanced):
                task.cancel()

        async with AsyncPicterra(KEY, base_url=service.server.url, **QUICK) as picterra:
            upload = picterra.forge.rasters.upload(PICTURE, "n", progress=cancel)
            task = asyncio.ensure_future(upload)
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert service.asked == ASKED


def test_a_raster_whose_commit_fails_is_named(service: Service) -> None:
    service.on("POST", "/commit/", reply(503, {"detail": "down"}))
    with (
        Picterra(KEY, base_url=service.server.url, **QUICK, retries=0) as picterra,
        pytest.raises(Unavailable) as caught,
    ):
        picterra.forge.rasters.upload(PICTURE, "n")
    assert caught.value.__notes__ == ["the raster r-1 has its bytes; rasters.get() tells if it was committed"]
