"""Our side, in a process of its own as the other one: ``cvat_ours.py VERB URL FOLDER``.

Prints the seconds that it took, or for ``memory_…`` the bytes above rest.
"""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

__all__: list[str] = []

_BODY_BYTES = 1 << 30


def importing(url: str, folder: Path) -> float:
    started = time.perf_counter()
    from sightline import Cvat

    with Cvat(url, access_token="bench") as cvat:
        assert cvat.tasks.get(1).id == 1
    return time.perf_counter() - started


def _best(work: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return best


def _rows(page: Any, name: str) -> int:
    return len(page.results if name == "tasks.json" else page.shapes)


def _kind(name: str) -> Any:
    from sightline_api.cvat import models

    return {"tasks.json": models.PaginatedTaskReadList, "shapes.json": models.LabeledData}[name]


def _decoding(name: str, folder: Path) -> float:
    from sightline_api._runtime.answer import parse
    from sightline_api._runtime.wire import Headers, Response
    from sightline_api.cvat import tasks

    endpoint = tasks.list_endpoint if name == "tasks.json" else tasks.retrieve_annotations_endpoint
    response = Response(
        status=200,
        headers=Headers({"content-type": "application/vnd.cvat+json"}),
        content=(folder / name).read_bytes(),
        method="GET",
        url="http://127.0.0.1/",
    )

    def work() -> None:
        assert _rows(parse(endpoint, response), name) == (100 if name == "tasks.json" else 10_000)

    return _best(work, 30)


def _msgspec(name: str, folder: Path) -> float:
    import msgspec

    decoder, content = msgspec.json.Decoder(_kind(name)), (folder / name).read_bytes()

    def work() -> None:
        assert _rows(decoder.decode(content), name) == (100 if name == "tasks.json" else 10_000)

    return _best(work, 30)


def decode_tasks(url: str, folder: Path) -> float:
    return _decoding("tasks.json", folder)


def decode_shapes(url: str, folder: Path) -> float:
    return _decoding("shapes.json", folder)


def msgspec_tasks(url: str, folder: Path) -> float:
    return _msgspec("tasks.json", folder)


def msgspec_shapes(url: str, folder: Path) -> float:
    return _msgspec("shapes.json", folder)


def encode_shapes(url: str, folder: Path) -> float:
    from sightline_api.cvat import Client, models, tasks

    client = Client("http://127.0.0.1")

    def work() -> None:
        body = models.LabeledDataRequest(
            shapes=[
                models.LabeledShapeRequest(
                    type=models.ShapeType.RECTANGLE,
                    frame=at % 500,
                    label_id=34,
                    points=[4.25, 4.5, 20.5 + at % 7, 18.25],
                )
                for at in range(10_000)
            ]
        )
        request = client.prepare(tasks.update_annotations(1, body))
        assert request.body is not None
        assert request.body.length > 500_000

    return _best(work, 15)


def walk(url: str, folder: Path) -> float:
    from sightline import Cvat

    with Cvat(url, access_token="bench") as cvat:
        cvat.server.about()
        started = time.perf_counter()
        assert sum(1 for _ in cvat.tasks.list(page_size=100)) == 2_000
        return time.perf_counter() - started


def upload(url: str, folder: Path) -> float:
    from sightline import Cvat

    with Cvat(url, access_token="bench") as cvat:
        pictures = sorted((folder / "pictures").iterdir())
        # Once for the imports and the connection, as on the other side.
        cvat.tasks.create("bench", labels=["car"], images=pictures[:1]).result()
        started = time.perf_counter()
        task = cvat.tasks.create("bench", labels=["car"], images=pictures).result()
        assert task.size == 500
        return time.perf_counter() - started


def _resident(name: str) -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) * 1024
    raise RuntimeError(f"/proc/self/status has no {name}")


def _above_rest(small: Callable[[], object], large: Callable[[], object]) -> float:
    small()  # so that neither imports nor connections count
    Path("/proc/self/clear_refs").write_text("5")  # from here on, the highest size is counted anew
    rest = _resident("VmRSS")
    large()
    return float(_resident("VmHWM") - rest)


def memory_upload(url: str, folder: Path) -> float:
    from sightline import Cvat

    (folder / "small.jpg").write_bytes(bytes(1 << 16))
    with (folder / "large.jpg").open("wb") as file:
        file.truncate(_BODY_BYTES)
    with Cvat(url, access_token="bench") as cvat:

        def send(name: str) -> None:
            cvat.tasks.create("bench", labels=["car"], images=[folder / name]).result()

        return _above_rest(lambda: send("small.jpg"), lambda: send("large.jpg"))


def memory_download(url: str, folder: Path) -> float:
    from sightline import Cvat

    target = folder / "export.zip"
    with Cvat(url, access_token="bench") as cvat:
        task = cvat.tasks.get(1)

        def fetch() -> None:
            task.export_dataset("COCO 1.0", target)
            assert target.stat().st_size == _BODY_BYTES
            target.unlink()

        return _above_rest(lambda: cvat.tasks.get(1), fetch)


VERBS = {
    "import": importing,
    "decode_tasks": decode_tasks,
    "decode_shapes": decode_shapes,
    "msgspec_tasks": msgspec_tasks,
    "msgspec_shapes": msgspec_shapes,
    "encode_shapes": encode_shapes,
    "walk": walk,
    "upload": upload,
    "memory_upload": memory_upload,
    "memory_download": memory_download,
}

if __name__ == "__main__":
    print(VERBS[sys.argv[1]](sys.argv[2], Path(sys.argv[3])))
