"""Pyronear beside plain httpx: decoding, paging, downloads, and what importing costs."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

from sightline import Pyronear
from sightline_api._runtime.codec import decode
from sightline_api.pyronear import models

from .measure import Measure, Outcome, in_turns
from .server import prepared

__all__ = ["MEASURES"]

_LATENCY = 0.02
_PAGE = 100
_ROW = {
    "id": 1,
    "camera_id": 3,
    "pose_id": 7,
    "sequence_id": 11,
    "bucket_key": "3-20260820101112-0a1b2c3d.jpg",
    "crop_bucket_key": None,
    "bbox": "[(0.123,0.456,0.234,0.567,0.812)]",
    "others_bboxes": None,
    "created_at": "2026-08-20T10:11:12.123456",
    "recorded_at": "2026-08-20T10:11:12",
}


def _rows(first: int, count: int) -> list[dict[str, object]]:
    return [{**_ROW, "id": first + index} for index in range(count)]


def _decoding() -> Outcome:
    content = json.dumps(_rows(1, 10_000)).encode()
    answer = httpx.Response(200, content=content, headers={"content-type": "application/json"})

    def ours() -> None:
        assert decode(content, list[models.Detection])[-1].id == 10_000

    def theirs() -> None:
        assert answer.json()[-1]["id"] == 10_000

    return in_turns(ours, theirs, 15)


def _work() -> None:
    # What somebody does with a page: without it, fetching ahead would have nothing to hide behind.
    time.sleep(_LATENCY)


def _paging() -> Outcome:
    path = "/api/v1/sequences/11/detections"
    answers = {f"{path}?limit={_PAGE}&offset=5000": ("application/json", b"[]")}
    sequence = {
        "id": 11, "camera_id": 3, "pose_id": 7, "camera_azimuth": 90.0, "is_wildfire": None,
        "sequence_azimuth": 91.5, "cone_angle": 3.1, "started_at": "2026-08-20T10:11:12",
        "last_seen_at": "2026-08-20T10:41:12", "max_conf": 0.8, "temporal_model_score": None,
        "temporal_model_version": None, "temporal_api_version": None, "is_validated": True,
        "detections_count": 5000,
    }  # fmt: skip
    answers["/api/v1/sequences/11"] = ("application/json", json.dumps(sequence).encode())
    for offset in range(0, 5000, _PAGE):
        rows = [{**row, "url": "http://127.0.0.1/x", "crop_url": None} for row in _rows(offset, _PAGE)]
        answers[f"{path}?limit={_PAGE}&offset={offset}"] = ("application/json", json.dumps(rows).encode())
    with prepared(answers, delay=_LATENCY) as url:

        def ours() -> None:
            with Pyronear(token="bench", base_url=url) as fire:
                count = 0
                for page in fire.sequences.get(11).detections(page_size=_PAGE).pages():
                    _work()
                    count += len(page.items)
                assert count == 5000

        def theirs() -> None:
            with httpx.Client(base_url=url) as client:
                client.get("/api/v1/sequences/11").json()
                count, offset = 0, 0
                while rows := client.get(path, params={"limit": _PAGE, "offset": offset}).json():
                    _work()
                    count, offset = count + len(rows), offset + len(rows)
                assert count == 5000

        return in_turns(ours, theirs, 5)


def _downloads() -> Outcome:
    picture = ("image/jpeg", b"\xff\xd8\xff" + b"\x5a" * 200_000)
    answers = {f"/pictures/{index}.jpg": picture for index in range(200)}
    with prepared(answers, delay=_LATENCY) as url, tempfile.TemporaryDirectory() as folder:
        rows = [
            {
                **row,
                "bucket_key": f"{row['id']}.jpg",
                "url": f"{url}/pictures/{row['id']}.jpg",
                "crop_url": None,
            }
            for row in _rows(0, 200)
        ]
        rounds = iter(range(100))

        def ours() -> None:
            from sightline.pyronear import Detection

            target = Path(folder) / f"ours{next(rounds)}"
            with Pyronear(token="bench", base_url=url) as fire:
                raws = [decode(json.dumps(row).encode(), models.DetectionWithUrl) for row in rows]
                frames = [Detection(raw, connection=fire._shell) for raw in raws]
                saved = fire.download_many(frames, into=f"{target}/", parallel=8)
                assert all(isinstance(path, Path) and path.stat().st_size == 200_003 for path in saved)

        def theirs() -> None:
            target = Path(folder) / f"theirs{next(rounds)}"
            target.mkdir()
            with httpx.Client() as client:
                for row in rows:
                    content = client.get(str(row["url"])).content
                    (target / str(row["bucket_key"])).write_bytes(content)
            assert len(list(target.iterdir())) == 200

        return in_turns(ours, theirs, 2)


def _import() -> Outcome:
    def seconds(statement: str) -> float:
        # Of the processor's time: importing waits for nothing, and others may be at work on this machine.
        code = f"import time; t = time.process_time(); {statement}; print(time.process_time() - t)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        return float(done.stdout)

    rounds = [
        (seconds("import sightline; sightline.Pyronear(token='x')"), seconds("import httpx"))
        for _ in range(11)
    ]
    return Outcome(min(ours for ours, _ in rounds), min(theirs for _, theirs in rounds))


MEASURES = (
    Measure("decode 10,000 detections", "httpx response.json()", 1.5, _decoding),
    Measure("page through 5,000 detections, 20 ms latency, 20 ms of work a page", "httpx loop", 1.5, _paging),
    Measure("download 200 pictures of 200 KB, 20 ms latency", "httpx loop", 3.0, _downloads),
    Measure("import sightline and make a client", "import httpx", 1 / 1.3, _import),
)
