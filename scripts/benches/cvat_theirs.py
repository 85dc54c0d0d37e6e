"""The official client at work, in its own environment: ``cvat_theirs.py VERB URL FOLDER``.

Prints the seconds that it took, without the start of Python and, but for ``import``, the imports.
"""

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

__all__: list[str] = []


def importing(url: str, folder: Path) -> float:
    started = time.perf_counter()
    import cvat_sdk  # type: ignore[import-not-found, unused-ignore]  # noqa: F401

    return time.perf_counter() - started


def _best(work: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return best


def _decoding(name: str, folder: Path, rounds: int) -> float:
    import urllib3
    from cvat_sdk.api_client import ApiClient, Configuration, models  # type: ignore[import-not-found, unused-ignore]

    content = (folder / name).read_bytes()
    kind = {"tasks.json": models.PaginatedTaskReadList, "shapes.json": models.LabeledData}[name]
    client = ApiClient(Configuration(host="http://127.0.0.1"))

    def work() -> None:
        answer = urllib3.HTTPResponse(body=content, headers={"content-type": "application/vnd.cvat+json"})
        page: Any = client.deserialize(answer, (kind,), _check_type=True)
        rows = page.results if name == "tasks.json" else page.shapes
        assert len(rows) == (100 if name == "tasks.json" else 10_000)

    return _best(work, rounds)


def decode_tasks(url: str, folder: Path) -> float:
    return _decoding("tasks.json", folder, 7)


def decode_shapes(url: str, folder: Path) -> float:
    return _decoding("shapes.json", folder, 3)


def encode_shapes(url: str, folder: Path) -> float:
    from cvat_sdk.api_client import ApiClient, models  # type: ignore[import-not-found, unused-ignore]

    def work() -> None:
        body = models.LabeledDataRequest(
            shapes=[
                models.LabeledShapeRequest(
                    type="rectangle", frame=at % 500, label_id=34, points=[4.25, 4.5, 20.5 + at % 7, 18.25]
                )
                for at in range(10_000)
            ]
        )
        assert len(json.dumps(ApiClient.sanitize_for_serialization(body))) > 500_000

    return _best(work, 3)


def _client(url: str) -> Any:
    from cvat_sdk import make_client  # type: ignore[import-not-found, unused-ignore]
    from cvat_sdk.core.client import AccessTokenCredentials  # type: ignore[import-not-found, unused-ignore]

    return make_client(url, credentials=AccessTokenCredentials("bench"))


def walk(url: str, folder: Path) -> float:
    from cvat_sdk.core.helpers import get_paginated_collection  # type: ignore[import-not-found, unused-ignore]

    client = _client(url)
    started = time.perf_counter()
    rows = get_paginated_collection(client.api_client.tasks_api.list_endpoint, page_size=100)
    assert len(rows) == 2_000
    return time.perf_counter() - started


def upload(url: str, folder: Path) -> float:
    client = _client(url)
    spec = {"name": "bench", "labels": [{"name": "car"}]}
    pictures = sorted((folder / "pictures").iterdir())
    client.tasks.create_from_data(spec, pictures[:1])
    started = time.perf_counter()
    task = client.tasks.create_from_data(spec, pictures)
    assert task.size == 500
    return time.perf_counter() - started


VERBS = {
    "import": importing,
    "decode_tasks": decode_tasks,
    "decode_shapes": decode_shapes,
    "encode_shapes": encode_shapes,
    "walk": walk,
    "upload": upload,
}

if __name__ == "__main__":
    print(VERBS[sys.argv[1]](sys.argv[2], Path(sys.argv[3])))
