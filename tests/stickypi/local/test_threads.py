"""Many threads at once: one row for each picture, and no files that belong to none."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sightline.core.errors import InternalServerError
from sightline_api._runtime.files import File
from sightline_api.stickypi import Client, images, tiled_tuboids
from tests.stickypi.local.conftest import Home

JUNE = {"device": "%", "start_datetime": "2022-06-01_00-00-00", "end_datetime": "2022-07-01_00-00-00"}


def test_eight_threads_with_pictures_of_their_own_leave_one_row_each(home: Home, pictures: Path) -> None:
    paths = sorted(pictures.iterdir())[:80]
    client = home.client()
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda path: _put(client, path.name, path.read_bytes()), paths))

    rows = client.send(images.get_series("metadata", [JUNE]))
    assert answers == [True] * 80
    assert sorted(row.md5 for row in rows) == sorted(_md5(path.read_bytes()) for path in paths)


def test_eight_threads_with_the_same_pictures_leave_one_row_each(home: Home, pictures: Path) -> None:
    paths = sorted(pictures.iterdir())[:10]
    client = home.client()
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda path: _put(client, path.name, path.read_bytes()), paths * 8))

    assert answers.count(True) == 10
    rows = client.send(images.get_series("metadata", [JUNE]))
    assert sorted(row.md5 for row in rows) == sorted(_md5(path.read_bytes()) for path in paths)


def test_eight_threads_with_pictures_for_one_place_leave_row_and_file_of_one(home: Home, card) -> None:
    client = home.client()
    cards = [card(spots=number) for number in range(8)]
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda one: _put(client, *one), cards))

    assert answers.count(True) == 1
    (row,) = client.send(images.get_series("image", [JUNE]))
    content = client.request("GET", row.url, credentials=False).content
    assert _md5(content) == row.md5
    assert content == cards[answers.index(True)][1]


def test_eight_threads_make_a_series_of_tuboids_together(home: Home) -> None:
    client = home.client()
    with ThreadPoolExecutor(8) as threads:
        rows = list(threads.map(lambda number: client.send(_tuboid(number))[0][0], range(8)))

    assert {row.parent_series_id for row in rows} == {rows[0].parent_series_id}
    assert sorted(row.id_in_series for row in rows) == list(range(8))


def _tuboid(number: int):  # type: ignore[no-untyped-def]
    return tiled_tuboids.put(
        {
            "metadata": File(b"0a1b2c3d.2022-06-01_01-00-00,1.0,2.0,1.0\n", "metadata.txt"),
            "tuboid": File(b"tile", "tuboid.jpg"),
            "context": File(b"context", "context.jpg"),
            "tuboid_id": f"0a1b2c3d.2022-06-01_00-00-00.2022-06-02_00-00-00.1600000000-aa.{number:04}",
            "series_info": {
                "device": "0a1b2c3d",
                "start_datetime": "2022-06-01_00-00-00",
                "end_datetime": "2022-06-02_00-00-00",
                "n_images": 24,
                "n_tuboids": 8,
                "algo_name": "itc",
                "algo_version": "1600000000-aa",
            },
        }
    )


def _put(client: Client, name: str, content: bytes) -> bool:
    try:
        client.send(images.put({name: File(content, name)}))
    except InternalServerError:
        return False
    return True


def _md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()
