"""A list of lights in pages that name the next one, on a scripted server."""

from typing import Any

from sightline.core.paging import CursorPaging
from sightline_api._runtime.endpoint import Parameter
from tests.lowlevel.harbour import endpoint
from tests.support.server import Recorded, Server, reply

__all__ = ["COUNT", "Lights", "paging"]

LIST = endpoint(
    "list",
    "GET",
    "/lights",
    result=dict[str, Any],
    parameters=(Parameter("next_token", "next_token", "query", str),),
)
COUNT = endpoint("count", "GET", "/lights/count", result=dict[str, Any]).call()


def paging(**changes: Any) -> CursorPaging[Any]:
    """A way through the lights."""
    settings: dict[str, Any] = {
        "call": LIST.call(),
        "cursor": lambda answer: answer["next"],
        "items": lambda answer: answer["items"],
        "total": lambda answer: answer.get("total"),
    }
    return CursorPaging(**{**settings, **changes})


class Lights:
    """Gives page after page; ``replies`` answers a page, counted from 1, in another way."""

    def __init__(self, server: Server, *pages: list[Any], total: int | None = None) -> None:
        self.pages, self.total = pages, total
        self.replies: dict[int, Any] = {}
        self.asked: list[int] = []
        server.handler = self.answer

    def answer(self, request: Recorded) -> Any:
        if request.target == "/lights/count":
            return reply(200, {"count": 40})
        number = int(request.target.partition("next_token=")[2] or 1)
        self.asked.append(number)
        return self.replies.get(number) or self.page(number)

    def page(self, number: int, after: int | None = None) -> Any:
        """The page of this number; ``after`` names another page as the next one."""
        following = after or (number + 1 if number < len(self.pages) else None)
        answer = {"items": self.pages[number - 1], "next": following and str(following)}
        return reply(200, answer if self.total is None else {**answer, "total": self.total})
