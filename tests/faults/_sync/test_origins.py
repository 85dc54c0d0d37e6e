# Written by `make generate` from tests/faults/_async/test_origins.py: change that file, not this one.

"""Whatever address a server names, credentials stay with the one that the client was given."""

from collections.abc import Iterator
from typing import Any

import pytest

from sightline import Pyronear
from sightline.core.errors import InvalidInput, OriginRefused, Redirected
from tests.faults.place import PICTURE, QUICK
from tests.support.server import Server, reply

TOKEN = "marker-token"
ORGANIZATION = {"id": 2, "name": "valley-watch", "telegram_id": None, "slack_hook": None}
GOOD = reply(200, ORGANIZATION)


@pytest.fixture
def elsewhere() -> Iterator[Server]:
    with Server() as running:
        running.replies(GOOD)
        yield running


def client(server: Server, path: str = "", **options: Any) -> Pyronear:
    return Pyronear(TOKEN, base_url=server.url + path, **{**QUICK, **options})


def signed(server: Server) -> list[bool]:
    """Of each request that the server got, whether the token was anywhere in it."""
    return [TOKEN.encode() in request.raw for request in server.requests]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_get_follows_to_another_server_without_the_token(
    server: Server, elsewhere: Server, status: int
) -> None:
    server.replies(reply(status, location=f"{elsewhere.url}/somewhere"))
    with client(server) as fire:
        assert (fire.organizations.get(2)).id == 2
    assert (signed(server), signed(elsewhere)) == ([True], [False])


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_post_never_follows_to_another_server(server: Server, elsewhere: Server, status: int) -> None:
    server.replies(reply(status, location=f"{elsewhere.url}/somewhere"))
    with client(server) as fire:
        with pytest.raises((OriginRefused, Redirected), match=r"was not sent there|was not followed"):
            fire.cameras.update_image(PICTURE)
    assert elsewhere.requests == []


def test_a_post_follows_within_the_server_with_token_and_body(server: Server) -> None:
    server.replies(reply(307, location="/moved"), reply(200, {"any": "thing"}))
    with client(server) as fire:
        fire.client.request("POST", "/here", json={"k": "v"})
    assert [request.target for request in server.requests] == ["/here", "/moved"]
    assert signed(server) == [True, True]
    assert server.requests[1].json() == {"k": "v"}


def test_a_post_is_not_turned_into_a_get(server: Server) -> None:
    server.replies(reply(302, location="/moved"))
    with client(server) as fire:
        with pytest.raises(Redirected, match="sent on to /moved, which was not followed"):
            fire.client.request("POST", "/here", json={"k": "v"})
    assert len(server.requests) == 1


def test_where_a_redirect_led_is_told_without_what_could_be_secret(server: Server) -> None:
    server.replies(reply(302, location="http://marker-user:pw@127.0.0.1/moved?token=marker#marker"))
    with client(server) as fire:
        with pytest.raises((Redirected, InvalidInput)) as caught:
            fire.client.request("POST", "/here")
        assert "marker" not in str(caught.value)
        with pytest.raises((Redirected, InvalidInput)) as caught:
            fire.organizations.get(2)
        assert "marker" not in str(caught.value)


def test_a_redirect_in_circles_ends(server: Server) -> None:
    server.replies(reply(302, location="/api/v1/organizations/2"))
    with client(server) as fire:
        with pytest.raises(Redirected, match=r"sent on to /api/v1/organizations/2, which was not followed"):
            fire.organizations.get(2)
    assert len(server.requests) == 6


def test_two_servers_that_send_to_each_other_end_as_well(server: Server, elsewhere: Server) -> None:
    server.replies(reply(302, location=f"{elsewhere.url}/there"))
    elsewhere.replies(reply(302, location=f"{server.url}/back"))
    with client(server) as fire:
        with pytest.raises(Redirected):
            fire.organizations.get(2)
    assert len(server.requests) + len(elsewhere.requests) == 6
    # Once it has left home the request stays unsigned, even where the next hop leads back.
    assert signed(server) == [True, False, False]
    assert not any(signed(elsewhere))


@pytest.mark.parametrize("address", ["{other}/x", "//{netloc}/x", "{other}/x?token=1"])
def test_a_custom_call_to_another_server_is_refused(server: Server, elsewhere: Server, address: str) -> None:
    url = address.format(other=elsewhere.url, netloc=elsewhere.url.removeprefix("http://"))
    with client(server) as fire:
        with pytest.raises(OriginRefused, match="pass credentials=False to ask it without them"):
            fire.client.request("GET", url)
        assert elsewhere.requests == []
        assert (fire.client.request("GET", url, credentials=False)).status == 200
    assert signed(elsewhere) == [False]


@pytest.mark.parametrize("address", ["ftp://x/y", "file:///etc/passwd", "http://user:pw@x/y", "http:\\\\x"])
def test_a_custom_call_to_no_web_address_is_refused(server: Server, address: str) -> None:
    with client(server) as fire:
        with pytest.raises(InvalidInput, match="url: "):
            fire.client.request("GET", address)
    assert server.requests == []


@pytest.mark.parametrize(
    ("given", "asked_for"),
    [
        ("/status", "/mounted/here/status"),
        ("status", "/mounted/here/status"),
        ("?page=2", "/mounted/here/?page=2"),
        ("{server}/status", "/status"),
        ("{server}/mounted/here/status", "/mounted/here/status"),
    ],
)
def test_a_service_behind_a_path_gets_custom_paths_there_and_whole_addresses_as_they_are(
    server: Server, given: str, asked_for: str
) -> None:
    with client(server, "/mounted/here/") as fire:
        fire.client.request("GET", given.format(server=server.url))
        assert fire.is_up()
    assert [request.target for request in server.requests] == [asked_for, "/mounted/here/status"]
