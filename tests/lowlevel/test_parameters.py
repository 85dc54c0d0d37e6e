"""Parameters: how each is written in its place, and what is refused."""

import datetime as dt
import uuid
from typing import Any

import pytest

from sightline_api._runtime.endpoint import Parameter
from sightline_api._runtime.errors import InvalidInput
from tests.lowlevel.harbour import Colour, endpoint, get_light, list_lights
from tests.support.server import Server, reply
from tests.support.twins import Driven

KEY = "5e0c9b3a-8f62-4a47-9a4e-2f6d5b3b1f10"


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ({"colour": Colour.RED}, "colour=red"),
        ({"colour": "green"}, "colour=green"),
        ({"ids": [1, 2]}, "ids=1&ids=2"),
        ({"ids": ()}, ""),
        ({"names": ["a", "b c"]}, "names=a%2Cb%20c"),
        ({"lit": True}, "lit=true"),
        ({"since": dt.date(2024, 5, 31)}, "since=2024-05-31"),
        ({"since": "2024-05-31"}, "since=2024-05-31"),
        ({"at": dt.datetime(2024, 5, 31, 8, tzinfo=dt.UTC)}, "at=2024-05-31T08%3A00%3A00%2B00%3A00"),
        ({"key": uuid.UUID(KEY)}, f"key={KEY}"),
        ({"text": "a&b=c"}, "filter%5Btext%5D=a%26b%3Dc"),
        ({"limit": None}, ""),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else value,
)
def test_a_query_parameter_is_written_as_services_read_it(
    server: Server, client: Driven, arguments: dict[str, Any], query: str
) -> None:
    server.replies(reply(200, []))
    client.send(list_lights.call(arguments))
    assert server.requests[0].target == ("/lights?" + query if query else "/lights")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("colour", "purple"),
        ("ids", [1, "two"]),
        ("ids", "12"),
        ("lit", "yes"),
        ("since", "yesterday"),
        ("limit", 101),
        ("limit", True),
        ("key", "no-uuid"),
    ],
)
def test_a_parameter_of_the_wrong_type_is_named_and_nothing_sent(
    server: Server, client: Driven, name: str, value: Any
) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(list_lights.call({name: value}))
    assert caught.value.field.startswith(name)
    assert server.connections == 0


def test_check_input_false_sends_a_parameter_as_it_is(server: Server, client: Driven) -> None:
    server.replies(reply(200, []))
    client.send_detailed(list_lights.call({"limit": 1000}), check_input=False)
    assert server.requests[0].target == "/lights?limit=1000"


@pytest.mark.parametrize(
    ("value", "target"),
    [
        ("a b", "/lights/a%20b"),
        ("a/b", "/lights/a%2Fb"),
        ("?x=1#y", "/lights/%3Fx%3D1%23y"),
        ("%2e%2e", "/lights/%252e%252e"),
        ("é{light_id}", "/lights/%C3%A9%7Blight_id%7D"),
        ("...", "/lights/..."),
    ],
)
def test_a_path_parameter_stays_one_segment(server: Server, client: Driven, value: str, target: str) -> None:
    server.replies(reply(200, {"id": 1}))
    client.send(get_light.call({"light_id": value}))
    assert server.requests[0].target == target


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_a_path_parameter_that_would_climb_is_refused(server: Server, client: Driven, value: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send_detailed(get_light.call({"light_id": value}), check_input=False)
    assert caught.value.field == "light_id"
    assert server.connections == 0


@pytest.mark.parametrize("check", [True, False])
def test_a_missing_path_parameter_is_named(client: Driven, check: bool) -> None:
    with pytest.raises(InvalidInput, match="light_id: missing"):
        client.send_detailed(get_light.call(), check_input=check)


def test_a_missing_query_parameter_is_named_unless_input_goes_unchecked(
    server: Server, client: Driven
) -> None:
    parameter = Parameter("day", "day", "query", dt.date, required=True)
    wanted = endpoint("wanted", "GET", "/wanted", parameters=(parameter,))
    with pytest.raises(InvalidInput, match="day: missing"):
        client.send(wanted.call())
    client.send_detailed(wanted.call(), check_input=False)
    assert [request.target for request in server.requests] == ["/wanted"]


def test_header_parameters_are_sent_with_lists_joined(server: Server, client: Driven) -> None:
    server.replies(reply(200, []))
    client.send(list_lights.call({"x_port": "Cork", "x_days": [dt.date(2024, 5, 1), dt.date(2024, 5, 2)]}))
    assert server.requests[0].header("x-port") == "Cork"
    assert server.requests[0].header("x-days") == "2024-05-01,2024-05-02"


def test_cookie_parameters_share_one_header(server: Server, client: Driven) -> None:
    server.replies(reply(200, []))
    client.send(list_lights.call({"session": "s1", "theme": "dark"}), headers={"Cookie": "a=b"})
    assert server.requests[0].header("cookie") == "a=b; session=s1; theme=dark"


@pytest.mark.parametrize("name", ["x_port", "session"])
def test_a_line_end_in_a_header_or_cookie_parameter_is_refused(
    server: Server, client: Driven, name: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(list_lights.call({name: "a\r\nX-Admin: yes"}))
    assert caught.value.field == name
    assert server.connections == 0


def test_a_cookie_parameter_cannot_add_a_second_cookie(client: Driven) -> None:
    with pytest.raises(InvalidInput, match="session"):
        client.send(list_lights.call({"session": "a; admin=yes"}))


def test_a_line_end_in_a_header_of_the_caller_is_refused_without_repeating_it(
    server: Server, client: Driven
) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(list_lights.call(), headers={"X-Key": "secret-marker\n"})
    assert "x-key" in str(caught.value)
    assert "secret-marker" not in str(caught.value)
    assert server.requests == []


def test_headers_are_merged_whatever_their_letter_case(server: Server, twin: Any) -> None:
    server.replies(reply(200, []))
    client = twin.client(server.url, headers={"X-Port": "default", "x-team": "t", "User-Agent": "ours"})
    client.send(list_lights.call({"x_port": "argument"}), headers={"X-TEAM": "call", "accept": "text/x"})
    [request] = server.requests
    names = ("x-port", "x-team", "accept", "user-agent")
    assert [request.header(name) for name in names] == ["argument", "call", "text/x", "ours"]


def test_accept_names_what_the_contract_promises(server: Server, client: Driven) -> None:
    server.replies(reply(200, []))
    client.send(list_lights.call())
    assert server.requests[0].header("accept") == "application/json, */*;q=0.1"


def test_a_call_shows_names_and_no_values() -> None:
    assert (
        repr(list_lights.call({"session": "secret-marker"}, body="b"))
        == "Call(harbour.lights.list: session, body)"
    )


def test_arguments_of_a_call_can_be_changed() -> None:
    call = list_lights.call({"limit": 10, "lit": True})
    assert call.with_arguments(limit=20).arguments == {"limit": 20, "lit": True}
