"""What the tests of CVAT's misfortunes share: a scripted server, and its answers."""

from typing import Any

from tests.support.server import Recorded, Server, reply

__all__ = ["PASSWORD", "RQ", "Service", "request", "zipped"]

PASSWORD = "only-for-tests"
RQ = "action=export&target=task&target_id=7&user_id=1&format=COCO_1~0&subresource=dataset"
_WHO = {"id": 1, "username": "maria"}


def request(status: str, **fields: Any) -> Any:
    """The answer to a look at background work."""
    operation = {"type": "export:dataset", "target": "task", "project_id": None, "task_id": 7, "job_id": None}
    body = {
        "id": RQ,
        "status": status,
        "message": "",
        "operation": {**operation, "lightweight": None},
        "progress": None,
        "created_date": "2026-06-01T12:00:00.000000Z",
        "started_date": None,
        "finished_date": None,
        "expiry_date": None,
        "owner": _WHO,
        "result_url": None,
        "result_id": None,
        **fields,
    }
    return reply(200, body, content_type="application/vnd.cvat+json")


def zipped(*names: str) -> bytes:
    """A zip with these members."""
    from io import BytesIO
    from zipfile import ZipFile, ZipInfo

    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name in names:
            archive.writestr(ZipInfo(name), f"content of {name}")  # of no time, so that it is always the same
    return content.getvalue()


class Service:
    """Answers by method and part of the path; each place gives its answers in order, the last one again."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.places: dict[tuple[str, str], list[Any]] = {}
        server.handler = self.answer

    def on(self, method: str, part: str, *answers: Any) -> None:
        """What this place answers from now on."""
        self.places[method, part] = list(answers)

    def answer(self, given: Recorded) -> Any:
        for (method, part), answers in self.places.items():
            if given.method == method and part in given.target:
                answer = answers.pop(0) if len(answers) > 1 else answers[0]
                return answer(given) if callable(answer) else answer
        return reply(404, {"detail": f"nothing at {given.target}"})

    @property
    def asked(self) -> list[str]:
        """Method and path of what the server was asked."""
        return [f"{one.method} {one.target.partition('?')[0]}" for one in self.server.requests]
