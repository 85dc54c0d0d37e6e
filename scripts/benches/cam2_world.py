"""A sandbox with a million cameras, crowded as the world is, and circles asked of it and of its database."""

import csv
import http.client
import json
import math
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from sightline_sandbox.cam2.options import Cam2Options
from sightline_sandbox.cam2.search import searched

__all__ = ["CIRCLES", "Circles", "crowded"]

CIRCLES = 500
_CAMERAS = 1_000_000
_TOWNS = 3_000
_ROUNDS = 3


class Circles(NamedTuple):
    """Seconds at the 99th percentile: over HTTP, and for the same statement in SQLite alone."""

    served: float
    bare: float


@cache
def crowded() -> Circles:
    """What the circles took; the database is made once a run, which takes about a minute."""
    with tempfile.TemporaryDirectory() as folder:
        table, data = Path(folder) / "cameras.csv", Path(folder) / "data"
        _write(table)
        command = [
            sys.executable,
            "-m",
            "sightline_sandbox",
            "cam2",
            "--data",
            str(data),
            "--import",
            str(table),
        ]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout is not None
                return _ask(process.stdout.readline().split("//")[1].strip(), data / "sandbox.db")
            finally:
                process.terminate()


def _write(path: Path) -> None:
    """Towns of very different sizes: the largest ten hold a quarter of all cameras."""
    chance = random.Random(1)
    towns = [
        (
            math.degrees(math.asin(chance.uniform(-0.9, 0.9))),
            chance.uniform(-180, 180),
            chance.uniform(0.02, 0.4),
        )
        for _ in range(_TOWNS)
    ]
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(
            ["type", "is_active_image", "is_active_video", "latitude", "longitude", "ip", "image_path"]
        )
        for number in range(_CAMERAS):
            town = min(_TOWNS - 1, int(5 * (_TOWNS / 5 + 1) ** chance.random() - 5))
            lat, lon, spread = towns[town]
            lat = max(-90.0, min(90.0, chance.gauss(lat, spread)))
            lon = (chance.gauss(lon, spread) + 180) % 360 - 180
            ip = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
            rows.writerow(["ip", 1, 0, f"{lat:.6f}", f"{lon:.6f}", ip, "/now.jpg"])


def _ask(host: str, database: Path) -> Circles:
    """Each circle is around a camera, so that most lie where cameras are."""
    chance, options = random.Random(2), Cam2Options()
    connection, bare = http.client.HTTPConnection(host), sqlite3.connect(database)
    query = urlencode({"clientID": options.client_id, "clientSecret": options.client_secret})
    connection.request("GET", f"/auth?{query}")
    headers = {"Authorization": f"Bearer {json.load(connection.getresponse())['token']}"}
    circles = []
    for _ in range(CIRCLES):
        number = chance.randint(1, _CAMERAS)
        lat, lon = bare.execute("SELECT latitude, longitude FROM cameras WHERE id = ?", (number,)).fetchone()
        circles.append({"latitude": lat, "longitude": lon, "radius": chance.uniform(0.1, 50)})
    served, alone = list[float](), list[float]()
    # Every search counts, the slow ones too: the best of several tries would hide the tail.
    for _ in range(_ROUNDS):
        for circle in circles:
            sql, values = searched(circle)
            started = time.perf_counter()
            rows = bare.execute(sql, values).fetchall()
            between = time.perf_counter()
            connection.request("GET", f"/cameras/search?{urlencode(circle)}", headers=headers)
            content = connection.getresponse().read()
            served.append(time.perf_counter() - between)
            alone.append(between - started)
            assert len(json.loads(content)) == len(rows)
    bare.close()
    connection.close()
    last = math.ceil(0.99 * len(served)) - 1
    return Circles(sorted(served)[last], sorted(alone)[last])
