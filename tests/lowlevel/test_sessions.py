"""Logins: tokens however written, sessions from a login's cookies, credentials for other libraries."""

import pytest

from sightline_api._runtime import ApiKey, Basic, Bearer, Session
from sightline_api._runtime.errors import InvalidInput, OriginRefused
from sightline_api._runtime.wire import Headers
from tests.lowlevel.harbour import create_light, list_lights
from tests.support.server import Server, reply
from tests.support.twins import Twin

EMPTY = reply(200, [])
MADE = reply(200, {"id": 1})
COOKIES = [
    ("Set-Cookie", "sessionid=abc123; HttpOnly; Path=/; SameSite=Lax"),
    ("Set-Cookie", "csrftoken=xyz=; expires=Fri, 20 Nov 2099 10:00:00 GMT; Path=/"),
]


@pytest.mark.parametrize("spelling", ["key-1", "Token key-1", " token  key-1 "])
def test_a_token_is_taken_with_its_scheme_or_without(server: Server, twin: Twin, spelling: str) -> None:
    server.replies(EMPTY)
    twin.client(server.url, auth=Bearer(spelling, scheme="Token")).send(list_lights.call())
    assert server.requests[0].header("authorization") == "Token key-1"


def test_a_session_is_made_of_the_answer_to_a_login(server: Server, twin: Twin) -> None:
    session = Session.from_headers(Headers(COOKIES))
    server.replies(EMPTY)
    twin.client(server.url, auth=session).send(list_lights.call())
    [request] = server.requests
    assert request.header("cookie") == "sessionid=abc123; csrftoken=xyz="
    assert (request.header("x-csrftoken"), request.header("origin")) == (None, None)
    assert "abc123" not in repr(session)


def test_a_write_in_a_session_carries_the_csrf_token_and_where_it_is_from(server: Server, twin: Twin) -> None:
    client = twin.client(server.url, auth=Session.from_headers(Headers(COOKIES)))
    server.replies(MADE, MADE)
    client.send(create_light.call(body={"name": "a"}))
    client.send(create_light.call(body={"name": "a"}), headers={"Origin": "https://front.test"})
    told = [(request.header("x-csrftoken"), request.header("origin")) for request in server.requests]
    assert told == [("xyz=", server.url), ("xyz=", "https://front.test")]


def test_an_answer_without_cookies_opened_no_session() -> None:
    for fields in ({}, {"Set-Cookie": "csrftoken=abc"}, {"Set-Cookie": 'sessionid=""; expires=now'}):
        with pytest.raises(InvalidInput, match="sets no cookie sessionid"):
            Session.from_headers(Headers(fields))


def test_other_credentials_go_over_the_same_connection(server: Server, twin: Twin) -> None:
    server.replies(EMPTY, EMPTY, EMPTY)
    nobody = twin.client(server.url)
    nobody.send(list_lights.call())
    for auth in (Bearer("b"), Basic("u", "p")):
        twin.run(nobody.with_auth(auth).send(list_lights.call()))
    kinds = [(request.header("authorization") or "").partition(" ")[0] for request in server.requests]
    assert (kinds, server.connections) == (["", "Bearer", "Basic"], 1)


def test_closing_a_client_with_other_credentials_leaves_the_connections_to_the_original(
    server: Server, twin: Twin
) -> None:
    server.replies(EMPTY)
    nobody = twin.client(server.url)
    nobody.send(list_lights.call())
    somebody = nobody.inner.with_auth(Bearer("b"))
    twin.run(somebody.aclose() if twin.kind == "async" else somebody.close())
    nobody.send(list_lights.call())
    assert server.connections == 1


def test_a_library_of_ones_own_gets_headers_and_credentials(server: Server, twin: Twin) -> None:
    client = twin.client(server.url + "/base", auth=Bearer("key-1"), headers={"X-Team": "t"})
    request = client.signed("get", "/x y", query={"a": [1, 2]})
    assert (request.method, request.url) == ("GET", f"{server.url}/base/x%20y?a=1&a=2")
    assert dict(request.headers) == {"x-team": "t", "authorization": "Bearer key-1"}
    assert server.requests == []


def test_a_key_in_the_query_stands_in_the_address_for_a_library_of_ones_own(twin: Twin) -> None:
    client = twin.client("http://a.test", auth=ApiKey("key", "k&1", "query"))
    assert client.signed("GET", "/x").url == "http://a.test/x?key=k%261"


def test_nobody_gets_credentials_for_another_origin(twin: Twin) -> None:
    client = twin.client("http://a.test", auth=Bearer("key-1"), headers={"X-Key": "key-2"})
    with pytest.raises(OriginRefused):
        client.signed("GET", "http://b.test/x")
