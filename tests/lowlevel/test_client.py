"""The client itself: custom calls and their origin, streams, connections, credentials out of sight."""

import copy
import pickle
from typing import Any

import pytest

from sightline_api._runtime import ApiKey, Auth, Basic, Bearer, Client, Session, Timeout
from sightline_api._runtime.errors import (
    InvalidInput,
    NotFound,
    OriginRefused,
    UnexpectedContent,
)
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import BytesBody, Headers
from tests.lowlevel.harbour import create_light, list_lights
from tests.support.server import Server, reply
from tests.support.twins import Driven, Twin

EMPTY = reply(200, [])
MARKER = "secret-marker"


def test_a_custom_call_goes_with_credentials_and_default_headers(server: Server, twin: Twin) -> None:
    client = twin.client(server.url + "/base/", auth=Bearer(MARKER), headers={"X-Team": "t"})
    server.replies(reply(200, {"ok": True}))
    answer = client.request(
        "post", "/x y", query={"a": [1, 2], "b": True, "c": None}, json={"k": "v"}, headers={"X-One": "1"}
    )
    [request] = server.requests
    assert answer.json() == {"ok": True}
    assert (request.method, request.target) == ("POST", "/base/x%20y?a=1&a=2&b=true")
    assert request.json() == {"k": "v"}
    names = ("authorization", "x-team", "x-one", "content-type")
    assert [request.header(name) for name in names] == [f"Bearer {MARKER}", "t", "1", "application/json"]


def test_a_relative_custom_call_stays_below_the_base_address(server: Server, twin: Twin) -> None:
    twin.client(server.url + "/base").request("GET", "lights")
    assert server.requests[0].target == "/base/lights"


def test_a_custom_call_can_carry_a_body_of_its_own(server: Server, client: Driven) -> None:
    client.request("PUT", "/x", body=BytesBody(b"a,b", "text/csv"), headers={"Content-Type": "text/plain"})
    assert (server.requests[0].body, server.requests[0].header("content-type")) == (b"a,b", "text/csv")


def test_a_custom_call_takes_json_or_a_body_not_both(client: Driven) -> None:
    with pytest.raises(InvalidInput, match="either json or body"):
        client.request("PUT", "/x", json={}, body=BytesBody(b"", "text/csv"))


def test_a_custom_call_raises_and_can_be_told_not_to(server: Server, client: Driven) -> None:
    server.replies(reply(404, {"detail": "none"}))
    with pytest.raises(NotFound, match="404 on GET /x: none"):
        client.request("GET", "/x?token=1")
    assert client.request("GET", "/x", check_status=False).status == 404


def test_a_custom_call_to_another_origin_is_refused(server: Server, twin: Twin) -> None:
    with Server() as other:
        client = twin.client(server.url, auth=Bearer(MARKER))
        with pytest.raises(OriginRefused, match="credentials=False"):
            client.request("GET", other.url + "/x")
        assert other.connections == 0


def test_without_credentials_another_origin_gets_none(server: Server, twin: Twin) -> None:
    defaults = {"X-Key": MARKER, "User-Agent": "ours"}
    with Server() as other:
        client = twin.client(server.url, auth=Bearer(MARKER), headers=defaults)
        client.request("GET", other.url + "/x", credentials=False)
    assert MARKER.encode() not in other.requests[0].raw
    assert other.requests[0].header("user-agent") == "ours"


def test_without_credentials_the_own_origin_gets_none(server: Server, twin: Twin) -> None:
    twin.client(server.url, auth=Bearer(MARKER)).request("GET", "/x", credentials=False)
    assert server.requests[0].header("authorization") is None


def test_an_absolute_address_on_the_own_origin_is_signed(server: Server, twin: Twin) -> None:
    twin.client(server.url, auth=Bearer(MARKER)).request("GET", server.url + "/x")
    assert server.requests[0].header("authorization") == f"Bearer {MARKER}"


@pytest.mark.parametrize(
    "url", ["ftp://elsewhere.test/x", "http://user:pw@elsewhere.test/", "\\\\elsewhere.test"]
)
def test_an_address_that_readers_disagree_about_is_refused(client: Driven, url: str) -> None:
    with pytest.raises(InvalidInput):
        client.request("GET", url)


@pytest.mark.parametrize(
    ("auth", "field", "value"),
    [
        (Bearer("t"), "authorization", "Bearer t"),
        (Bearer("t", scheme="Token"), "authorization", "Token t"),
        (Basic("ann", "pässword"), "authorization", "Basic YW5uOnDDpHNzd29yZA=="),
        (ApiKey("X-Api-Key", "k"), "x-api-key", "k"),
        (Session({"sessionid": "s", "csrftoken": "c"}, "c"), "cookie", "sessionid=s; csrftoken=c"),
    ],
)
def test_a_request_is_signed(server: Server, twin: Twin, auth: Any, field: str, value: str) -> None:
    server.replies(EMPTY)
    twin.client(server.url, auth=auth).send(list_lights.call())
    assert server.requests[0].header(field) == value


@pytest.mark.parametrize(
    ("method", "header"), [("GET", None), ("HEAD", None), ("POST", "c"), ("DELETE", "c")]
)
def test_a_session_proves_that_a_write_was_meant(
    server: Server, twin: Twin, method: str, header: str | None
) -> None:
    server.replies(EMPTY)
    twin.client(server.url, auth=Session({"sessionid": "s"}, "c")).request(method, "/x", check_status=False)
    assert server.requests[0].header("x-csrftoken") == header


def test_a_key_can_stand_in_the_query(server: Server, twin: Twin) -> None:
    server.replies(EMPTY)
    twin.client(server.url, auth=ApiKey("key", "a&b", place="query")).send(list_lights.call({"lit": True}))
    assert server.requests[0].target == "/lights?lit=true&key=a%26b"


def test_a_token_with_a_line_end_is_refused_without_showing_it(server: Server, twin: Twin) -> None:
    with pytest.raises(InvalidInput) as caught:
        twin.client(server.url, auth=Bearer(MARKER + "\n")).send(list_lights.call())
    assert MARKER not in str(caught.value)


def test_a_token_beyond_ascii_is_refused_by_the_name_of_its_header(server: Server, twin: Twin) -> None:
    with pytest.raises(InvalidInput, match=r"header authorization: .*beyond ASCII.*copied whole\?") as caught:
        twin.client(server.url, auth=Bearer(f"{MARKER}é")).send(list_lights.call())
    assert MARKER not in str(caught.value) and "é" not in str(caught.value)
    assert caught.value.field == "header authorization"
    assert server.requests == []


def test_credentials_show_in_no_repr(twin: Twin) -> None:
    auths: list[Auth] = [
        Session({"sessionid": MARKER}, MARKER),
        Bearer(MARKER),
        Basic(MARKER, MARKER),
        ApiKey("X-Key", MARKER),
        ApiKey("key", MARKER, place="query"),
    ]
    for auth in auths:
        client = twin.client("http://harbour.test", auth=auth, headers={"X-Key": MARKER})
        request = client.inner.prepare(create_light.call(body={"name": MARKER}))
        signed = auth.sign(request)
        shown = [auth, client.inner, client.inner._transport, request, signed, signed.headers, signed.body]
        assert all(MARKER not in repr(one) and MARKER not in str(one) for one in shown)


def test_a_secret_is_not_pickled() -> None:
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(Secret(MARKER))


@pytest.mark.parametrize("carry", [pickle.dumps, copy.deepcopy], ids=["pickle", "deepcopy"])
def test_a_client_is_not_pickled_and_says_what_to_do(twin: Twin, carry: Any) -> None:
    with pytest.raises(TypeError, match="not pickled or copied: make a client in the other process"):
        carry(twin.client("http://harbour.test").inner)


def test_a_client_needs_an_http_address(twin: Twin) -> None:
    with pytest.raises(InvalidInput, match="absolute http or https address"):
        twin.client("harbour.test")


@pytest.mark.parametrize(
    ("given", "limits"),
    [
        (None, (None, 10.0, 30.0)),
        (2, (2, 2, 2)),
        ((1, 5), (None, 1, 5)),
        (Timeout(read=7), (None, 10.0, 7)),
    ],
)
def test_a_timeout_is_always_there(given: Any, limits: tuple[Any, ...]) -> None:
    made = Timeout.of(given)
    assert (made.total, made.connect, made.read) == limits


@pytest.mark.parametrize("given", [0, -1, float("nan"), "5", True, (1, 2, 3), (1, 0), (1, "2")])
def test_a_timeout_that_is_no_time_is_refused(given: Any) -> None:
    with pytest.raises(
        InvalidInput, match=r"timeout: .* is not a number of seconds above 0, or a pair"
    ) as caught:
        Timeout.of(given)
    assert caught.value.field == "timeout"


def test_a_repeated_header_field_keeps_every_value() -> None:
    headers = Headers([("Set-Cookie", "a=1"), ("set-cookie", "b=2")])
    assert headers.get_all("SET-COOKIE") == ["a=1", "b=2"]
    assert headers["set-cookie"] == "a=1, b=2"
    assert len(headers) == 1


def test_unexpected_content_names_what_came(server: Server, client: Driven) -> None:
    server.replies(reply(200, b"<html><title>Sign in</title></html>", content_type="text/html"))
    with pytest.raises(UnexpectedContent, match=r"'Sign in'.*proxy or login page"):
        client.send(list_lights.call())


@pytest.mark.parametrize("address", ["http://a.test?x=1", "http://a.test/#top", "http://a.test/?"])
def test_an_address_with_a_query_or_a_fragment_is_refused_when_the_client_is_made(address: str) -> None:
    with pytest.raises(
        InvalidInput, match=r"^base_url: no query and no fragment.*\('http://a\.test/?' may be meant\)"
    ):
        Client(address)


@pytest.mark.parametrize("address", ["a.test", "ftp://a.test", "http://a b.test"])
def test_an_address_that_is_none_is_shown(address: str) -> None:
    with pytest.raises(InvalidInput, match=rf"^base_url: .*\('{address}' was given\)"):
        Client(address)


@pytest.mark.parametrize(
    "address", [f"http://user:{MARKER}@a.test", f"user:{MARKER}@a.test", f"a.test?token={MARKER}"]
)
def test_an_address_that_is_none_is_not_shown_with_a_password_in_it(address: str) -> None:
    with pytest.raises(InvalidInput, match=r"^base_url: ") as caught:
        Client(address)
    assert MARKER not in str(caught.value)


def test_an_address_is_a_text() -> None:
    with pytest.raises(InvalidInput, match=r"^base_url: a text is needed, not int"):
        Client(5)  # type: ignore[arg-type]


@pytest.mark.parametrize("address", ["nonsense", "ftp://a.test", "http://user:pw@a.test", "http://a.test:0"])
def test_an_address_that_is_none_is_refused_when_the_client_is_made(address: str) -> None:
    with pytest.raises(InvalidInput, match=r"^base_url: ") as caught:
        Client(address)
    assert caught.value.field == "base_url"
    assert "pw" not in str(caught.value)
