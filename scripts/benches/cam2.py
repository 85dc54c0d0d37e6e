"""CAM2: walks beside the official client, circles among a million cameras, many snapshots."""

import json
from collections.abc import Callable
from time import perf_counter

from sightline import Cam2
from sightline.cam2 import Camera
from sightline_api._runtime.codec import decode
from sightline_api.cam2 import models
from sightline_sandbox.cam2.options import Cam2Options

from .cam2_world import CIRCLES, Circles, crowded
from .measure import Measure, Outcome, in_turns
from .server import prepared

__all__ = ["MEASURES"]

_ID, _SECRET = Cam2Options().client_id, Cam2Options().client_secret
_CAMERAS = 10_000
_PAGE = 100
_SNAPSHOTS = 200
_JSON = "application/json"


def _record(number: int) -> dict[str, object]:
    return {
        "cameraID": f"{number:024x}", "legacy_cameraID": number, "type": "ip", "source": "opentopia",
        "latitude": 40.4, "longitude": -86.9, "country": "USA", "state": "IN", "city": "West Lafayette",
        "is_active_image": True, "is_active_video": False, "resolution_width": 640,
        "resolution_height": 480, "frame_rate": None, "utc_offset": -18000, "timezone_id": None,
        "timezone_name": None, "reference_logo": None, "reference_url": None,
        "retrieval": {"ip": "192.0.2.1", "port": "80", "brand": None, "model": None,
                      "image_path": "/a.jpg", "video_path": None},
    }  # fmt: skip


def _walk() -> Outcome:
    from CAM2CameraDatabaseAPIClient.client import Client

    records = [_record(number) for number in range(_CAMERAS)]
    answers = {"/auth": (_JSON, b'{"token": "bench"}')}
    # Ours begins each page with the last camera of the one before, and asks for some pages in advance.
    for step in (_PAGE, _PAGE - 1):
        for offset in range(0, _CAMERAS + 10 * _PAGE, step):
            page = (_JSON, json.dumps(records[offset : offset + _PAGE]).encode())
            answers[f"/cameras/search?offset={offset}"] = page
    answers["/cameras/search"] = answers["/cameras/search?offset=0"]
    with prepared(answers, delay=0.02) as url:

        def ours() -> None:
            with Cam2(_ID, _SECRET, base_url=url) as db:
                assert len({camera.id for camera in db.cameras.list()}) == _CAMERAS

        def theirs() -> None:
            Client.base_URL = f"{url}/"
            client, seen = Client(_ID, _SECRET), 0
            while page := client.search_camera(offset=seen):
                seen += len(page)
            assert seen == _CAMERAS

        return in_turns(ours, theirs, 2)


def _among_a_million(theirs: Callable[[Circles], float]) -> Callable[[], Outcome]:
    def run() -> Outcome:
        circles = crowded()
        return Outcome(circles.served, theirs(circles))

    return run


def _snapshots() -> Outcome:
    picture = ("image/jpeg", b"\xff\xd8\xff" + b"\x5a" * 50_000)
    with prepared({"/now.jpg": picture}, delay=0.1) as url:
        port = url.rpartition(":")[2]
        cameras = []
        for number in range(_SNAPSHOTS):
            way = {"ip": "127.0.0.1", "port": port, "image_path": "/now.jpg"}
            record = json.dumps({**_record(number), "retrieval": way}).encode()
            cameras.append(Camera(decode(record, models.Camera)))

        def ours() -> None:
            with Cam2(_ID, _SECRET, base_url=url) as db:
                got = db.cameras.snapshots(cameras, parallel=16, allow_private=True)
                assert not [one for one in got if isinstance(one, Exception)]

        def theirs() -> None:
            for camera in cameras:
                assert len(camera.snapshot(allow_private=True).content) == 50_003

        started = perf_counter()
        ours()
        between = perf_counter()
        theirs()
        return Outcome(between - started, perf_counter() - between)


MEASURES = (
    Measure("walk 10,000 cameras, 20 ms latency", "official client", 2.0, _walk),
    Measure(
        f"p99 of {CIRCLES} circles up to 50 km among 1,000,000 cameras", "the 50 ms allowed", 1.0,
        _among_a_million(lambda circles: 0.05),
    ),
    Measure(
        f"p99 of {CIRCLES} circles up to 50 km among 1,000,000 cameras", "the bare SQL", 1 / 3,
        _among_a_million(lambda circles: circles.bare),
    ),
    Measure("200 snapshots of cameras that take 100 ms, 16 at a time", "one by one", 6.0, _snapshots),
)  # fmt: skip
