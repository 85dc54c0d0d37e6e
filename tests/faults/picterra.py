"""What the tests of Picterra's misfortunes share: a scripted service, its storage, and their answers."""

from collections.abc import Callable
from typing import Any

from tests.support.server import Recorded, Server, reply

__all__ = ["KEY", "SQUARE", "Service", "operation", "started"]

KEY = "marker-key"
SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}

Answer = Callable[[Recorded], Any]


def started(number: int = 21, interval: float = 0.001) -> Any:
    """The answer to a call that starts work."""
    return reply(201, {"operation_id": f"op-{number}", "poll_interval": interval})


def operation(status: str, **fields: Any) -> Any:
    """The answer to a look at work."""
    return reply(200, {"type": "work", "status": status, "results": {}, "metadata": {}, **fields})


class Service:
    """Answers by method and end of the path; each place gives its answers in order, the last one again.

    Presigned addresses point to ``storage``, another server.
    """

    def __init__(self, server: Server, storage: Server) -> None:
        self.server, self.storage = server, storage
        self.uploads = 0
        self.places: dict[tuple[str, str], list[Any]] = {
            ("POST", "/rasters/upload/file/"): [self.place],
            ("POST", "/commit/"): [started()],
            ("GET", "/operations/op-21/"): [operation("running"), operation("success")],
            ("GET", "/rasters/r-1/"): [reply(200, {"id": "r-1", "name": "n", "status": "ready"})],
            ("DELETE", "/rasters/r-1/"): [reply(204)],
        }
        server.handler = self.answer
        storage.replies(reply(200))

    def on(self, method: str, end: str, *answers: Any) -> None:
        """What this place answers from now on."""
        self.places[method, end] = list(answers)

    def answer(self, request: Recorded) -> Any:
        path = request.target.partition("?")[0]
        for (method, end), answers in self.places.items():
            if request.method == method and path.endswith(end):
                answer = answers.pop(0) if len(answers) > 1 else answers[0]
                return answer(request) if callable(answer) else answer
        return reply(404, {"detail": f"nothing at {path}"})

    def place(self, request: Recorded) -> Any:
        """A place for the bytes of a new raster, another one each time."""
        self.uploads += 1
        url = f"{self.storage.url}/bucket/{self.uploads}?Signature=marker-signature-{self.uploads}"
        return reply(200, {"upload_url": url, "raster_id": f"r-{self.uploads}"})

    @property
    def asked(self) -> list[str]:
        """Method and path of what the service was asked, without the part that all share."""
        return [
            f"{one.method} {one.target.partition('?')[0].partition('/v2')[2]}" for one in self.server.requests
        ]
