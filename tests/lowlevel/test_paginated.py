"""Lists walked page by page, as each answer names the next one."""

from itertools import islice
from typing import Any

import pytest

from sightline_api._runtime.endpoint import Call, Parameter
from sightline_api._runtime.errors import InvalidInput, UnexpectedContent
from sightline_api._runtime.model import Model
from tests.lowlevel.harbour import Light, endpoint, get_light
from tests.support.server import Server, reply
from tests.support.twins import Driven


class Page(Model, frozen=True, kw_only=True):
    next: str | None
    results: list[Light]


class Folder(Model, frozen=True, kw_only=True):
    next: str | None
    content: list[Light]


NUMBERED = endpoint(
    "list",
    "GET",
    "/lights",
    result=Page,
    parameters=(Parameter("page", "page", "query", int), Parameter("text", "filter[text]", "query", str)),
)
BY_TOKEN = endpoint(
    "content",
    "GET",
    "/content",
    result=Folder,
    parameters=(Parameter("next_token", "next_token", "query", str),),
)
BARE = endpoint("all", "GET", "/all", result=list[Light])
COUNTED = endpoint(
    "counted",
    "GET",
    "/counted",
    result=list[Light],
    parameters=(Parameter("offset", "offset", "query", int),),
)


def ids(client: Driven, call: Call[Any], most: int | None = None) -> list[int]:
    walk = client.inner.paginated(call)
    if client._twin.kind == "sync":
        return [light.id for light in islice(walk, most)]

    async def take() -> list[int]:
        found: list[int] = []
        async for light in walk:
            found.append(light.id)
            if len(found) == most:
                break
        await walk.aclose()
        return found

    return list(client._twin.run(take()))


def page(*numbers: int, after: str | None = None, field: str = "results") -> Any:
    return reply(200, {"next": after, field: [{"id": number} for number in numbers]})


def test_every_page_is_asked_for_by_the_address_that_the_one_before_names(
    server: Server, client: Driven
) -> None:
    server.replies(page(1, 2, after="http://inner:8080/lights?filter%5Btext%5D=a+b&page=2"), page(3))
    assert ids(client, NUMBERED.call({"text": "a b"})) == [1, 2, 3]
    targets = [request.target for request in server.requests]
    assert targets == ["/lights?filter%5Btext%5D=a%20b", "/lights?page=2&filter%5Btext%5D=a%20b"]


def test_an_empty_page_is_not_the_end(server: Server, client: Driven) -> None:
    server.replies(page(1, after="/lights?page=2"), page(after="/lights?page=3"), page(2))
    assert ids(client, NUMBERED.call()) == [1, 2]


def test_who_stops_early_asks_for_no_more(server: Server, client: Driven) -> None:
    server.replies(page(1, 2, after="/lights?page=2"))
    assert ids(client, NUMBERED.call(), 2) == [1, 2]
    assert len(server.requests) == 1


def test_a_list_of_contents_goes_on_by_its_token(server: Server, client: Driven) -> None:
    server.replies(page(1, after="t&1", field="content"), page(2, field="content"))
    assert ids(client, BY_TOKEN.call()) == [1, 2]
    assert server.requests[1].target == "/content?next_token=t%261"


def test_a_bare_list_is_one_page(server: Server, client: Driven) -> None:
    server.replies(reply(200, [{"id": 1}, {"id": 2}]))
    assert ids(client, BARE.call()) == [1, 2]


def test_a_list_that_names_no_next_page_is_refused_rather_than_cut(server: Server, client: Driven) -> None:
    server.replies(reply(200, [{"id": 1}]))
    with pytest.raises(InvalidInput, match="count offset yourself"):
        ids(client, COUNTED.call())


def test_an_operation_without_a_list_is_refused(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": 1}))
    with pytest.raises(InvalidInput, match=r"harbour\.lights\.get answers no list"):
        ids(client, get_light.call({"light_id": "1"}))


def test_a_page_that_came_already_ends_the_walk_with_an_error(server: Server, client: Driven) -> None:
    server.replies(page(1, after="/lights?page=2"), page(2, after="/lights?page=2"))
    with pytest.raises(UnexpectedContent, match="came already"):
        ids(client, NUMBERED.call())
