# Written by `make generate` from tests/shell/_async/test_sharing.py: change that file, not this one.

"""Clients with other options on the same connections, and what survives a trip to another process."""

import copy
import pickle
from typing import Any

import pytest

from sightline import Pyronear
from sightline.core.errors import ConnectionFailed, Detached, RateLimited, Unavailable
from sightline_api._runtime.wire import Request
from tests.faults.place import QUICK, detection
from tests.support.server import Server, closed_port, head, reply

ORGANIZATION = {"id": 2, "name": "valley-watch", "telegram_id": None, "slack_hook": None}
GOOD = reply(200, ORGANIZATION)


def client(server: Server, **options: Any) -> Pyronear:
    return Pyronear("marker-token", base_url=server.url, **{**QUICK, **options})


def test_other_options_share_the_connections(server: Server) -> None:
    server.replies(GOOD)
    with client(server) as fire:
        hasty = fire.with_options(timeout=1, retries=0)
        for one in (fire, hasty, fire, hasty.with_options(prefetch=False)):
            one.organizations.get(2)
    assert (len(server.requests), server.connections) == (4, 1)


def test_other_options_leave_the_original_as_it_was(server: Server) -> None:
    server.replies(reply(503, {"detail": "no"}))
    with client(server, retries=2) as fire:
        with pytest.raises(Unavailable):
            fire.with_options(retries=0).organizations.get(2)
        assert len(server.requests) == 1
        with pytest.raises(Unavailable):
            fire.organizations.get(2)
    assert len(server.requests) == 4


def test_other_options_share_the_login(server: Server) -> None:
    server.replies(reply(200, {"access_token": "marker-fresh", "token_type": "bearer"}), GOOD)
    with Pyronear.login("ranger", "pw", base_url=server.url, **QUICK) as fire:
        fire.with_options(retries=0).organizations.get(2)
        fire.organizations.get(2)
    assert [request.header("authorization") for request in server.requests] == [
        None,
        "Bearer marker-fresh",
        "Bearer marker-fresh",
    ]


def test_closing_a_client_with_other_options_leaves_the_connections_to_the_original(
    server: Server,
) -> None:
    server.replies(GOOD)
    with client(server) as fire:
        fire.organizations.get(2)
        with fire.with_options(retries=0).with_options(timeout=1) as hasty:
            hasty.organizations.get(2)
        fire.organizations.get(2)
    assert (len(server.requests), server.connections) == (3, 1)


def test_closing_a_client_with_other_options_breaks_no_answer_under_way(server: Server) -> None:
    body = b"x" * 100_000
    server.replies([head(200, {"content-length": len(body)}), body[:10], 0.1, body[10:]])
    with client(server) as fire:
        request = Request(method="GET", url=f"{server.url}/picture", sign=False)
        with fire.client.open(request) as stream:
            fire.with_options(retries=0).close()
            assert b"".join([chunk for chunk in stream.chunks()]) == body


def test_a_client_with_other_options_closes_the_connections_of_an_original_that_is_gone(
    server: Server,
) -> None:
    server.replies(GOOD)
    with client(server).with_options(retries=0) as fire:
        fire.organizations.get(2)
        pool = fire._shell._policy.inner
        assert pool._clients  # type: ignore[attr-defined]
    assert not pool._clients  # type: ignore[attr-defined]


def test_a_client_with_other_options_closes_what_it_opened_behind_a_closed_original(
    server: Server,
) -> None:
    server.replies(GOOD)
    with client(server) as fire:
        hasty = fire.with_options(retries=0)
    with hasty:
        hasty.organizations.get(2)
        pool = hasty._shell._policy.inner
        assert pool._clients  # type: ignore[attr-defined]
    assert not pool._clients  # type: ignore[attr-defined]


def test_closing_the_original_closes_the_connections_of_all(server: Server) -> None:
    server.replies(GOOD)
    with client(server) as fire:
        hasty = fire.with_options(retries=0)
        hasty.organizations.get(2)
    assert not hasty._shell._policy.inner._clients  # type: ignore[attr-defined]


def test_a_closed_client_that_is_asked_again_opens_a_new_connection(server: Server) -> None:
    server.replies(GOOD)
    with client(server) as fire:
        fire.organizations.get(2)
    assert (fire.organizations.get(2)).id == 2
    fire.close()
    assert server.connections == 2


def test_an_error_keeps_what_it_knows_in_another_process(server: Server) -> None:
    server.replies(reply(429, {"detail": "slow down"}, retry_after="3600", x_request_id="r-1"))
    with client(server) as fire:
        with pytest.raises(RateLimited) as caught:
            fire.organizations.get(2)
    error = pickle.loads(pickle.dumps(caught.value))
    assert type(error) is RateLimited
    assert str(error) == str(caught.value)
    assert (error.status, error.retry_after, error.request_id) == (429, 3600, "r-1")
    assert (error.operation, error.hint) == ("pyronear.organizations.get", caught.value.hint)


def test_an_error_without_an_answer_keeps_what_it_knows_as_well() -> None:
    with Pyronear("token", base_url=closed_port(), **QUICK, retries=0) as fire:
        with pytest.raises(ConnectionFailed) as caught:
            fire.organizations.get(2)
    error = pickle.loads(pickle.dumps(caught.value))
    assert (str(error), error.sent, error.operation) == (
        str(caught.value),
        False,
        "pyronear.organizations.get",
    )


def test_an_entity_travels_without_its_connection(server: Server) -> None:
    raw = {name: value for name, value in detection(7).items() if not name.endswith("url")}
    server.replies(reply(200, raw))
    with client(server) as fire:
        found = fire.detections.get(7)
        pickled = pickle.dumps(found)
        assert b"marker-token" not in pickled
        travelled = pickle.loads(pickled)
        assert (travelled, hash(travelled), repr(travelled)) == (found, hash(found), repr(found))
        with pytest.raises(Detached, match=r"Detection\(id=7, .*has no connection .*get it from a client"):
            travelled.refresh()
        assert copy.copy(found) == copy.deepcopy(found) == copy.copy(found).refresh() == found


def test_nothing_shows_the_token(server: Server) -> None:
    server.replies(GOOD)
    with client(server) as fire:
        for thing in (fire, fire._shell, fire.client, fire.cameras, fire.organizations.get(2)):
            assert "marker" not in repr(thing)
            assert "marker" not in str(thing)


def test_a_client_that_was_never_made_can_be_shown() -> None:
    assert repr(object.__new__(Pyronear)) == "Pyronear()"
