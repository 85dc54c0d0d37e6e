# Written by `make generate` from tests/faults/_async/test_picterra_listeners.py: change that file, not this one.

"""Listeners of Picterra's uploads that break."""

from pathlib import Path
from typing import Any

import pytest

from sightline import Picterra
from sightline.core.progress import Advanced, Event
from tests.faults.picterra import KEY, SQUARE, Service
from tests.faults.place import QUICK
from tests.support.server import Server, reply

PICTURE = bytes(range(256)) * 3_000


class BarBroken(Exception):
    """What a listener raises."""


def broken(event: Event) -> None:
    if isinstance(event, Advanced):
        raise BarBroken


@pytest.mark.parametrize("kind", ["bytes", "path", "file"])
def test_a_listener_that_breaks_stops_the_upload_and_leaves_no_raster_behind(
    server: Server, kind: str, tmp_path: Path
) -> None:
    path = tmp_path / "raster.tif"
    path.write_bytes(PICTURE)
    with Server() as storage, path.open("rb") as file:
        service = Service(server, storage)
        content: Any = {"bytes": PICTURE, "path": path, "file": file}[kind]
        with Picterra(KEY, base_url=server.url, **QUICK) as picterra:
            with pytest.raises(BarBroken):
                picterra.forge.rasters.upload(content, "n", progress=broken)
        assert service.asked == ["POST /rasters/upload/file/", "DELETE /rasters/r-1/"]


def test_a_listener_that_breaks_leaves_areas_as_they_were(server: Server) -> None:
    with Server() as storage:
        service = Service(server, storage)
        place = {"upload_url": f"{storage.url}/areas", "upload_id": "u-1"}
        service.on("POST", "/detection_areas/upload/file/", reply(201, place))
        with Picterra(KEY, base_url=server.url, **QUICK) as picterra:
            with pytest.raises(BarBroken):
                picterra.forge.rasters.set_detection_areas("r-1", SQUARE, progress=broken)
        assert service.asked == ["POST /rasters/r-1/detection_areas/upload/file/"]
