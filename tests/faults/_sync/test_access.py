# Written by `make generate` from tests/faults/_async/test_access.py: change that file, not this one.

"""Who may not in, who cannot get there, and whose token runs out on the way."""

import socket
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sightline import Pyronear
from sightline._sync._primitives import bounded_map
from sightline.core.errors import (
    ConnectionFailed,
    Forbidden,
    NotAcceptable,
    NotFound,
    TimedOut,
    Unauthorized,
    Unavailable,
)
from sightline_sandbox import Sandbox
from tests.faults.place import PASSWORD, PICTURE, QUICK, Clock, asked, token
from tests.support.server import Recorded, Server, closed_port, reply, unaccepting

LOGIN = "pyronear.login.create_token"
EXPIRED = reply(401, {"detail": "Token has expired."})
REFUSED = reply(401, {"detail": "Invalid credentials."})


def test_a_wrong_token_is_told_from_an_old_one(sandbox: Sandbox) -> None:
    with Pyronear("no-token-at-all", base_url=sandbox.url) as fire:
        with pytest.raises(NotAcceptable, match="check that it was copied whole"):
            fire.cameras.get(1)


def test_an_expired_token_names_the_ways_to_a_new_one(sandbox: Sandbox) -> None:
    old = token(sandbox, exp=datetime.now(UTC) - timedelta(seconds=1))
    with Pyronear(old, base_url=sandbox.url) as fire:
        with pytest.raises(Unauthorized, match=r"ask for a new one, or use Pyronear\.login"):
            fire.cameras.get(1)
    assert asked(sandbox) == [("pyronear.cameras.get", 401)]


def test_a_wrong_password_is_said_at_the_first_call(sandbox: Sandbox) -> None:
    with Pyronear.login("ranger", "not-the-password", base_url=sandbox.url) as fire:
        with pytest.raises(Unauthorized, match="Check the user name and the password"):
            fire.cameras.get(1)
    assert asked(sandbox) == [(LOGIN, 401)]


def test_a_wrong_scope_names_the_right_one(sandbox: Sandbox) -> None:
    with Pyronear(token(sandbox, "user"), base_url=sandbox.url) as fire:
        with pytest.raises(Forbidden, match="This call is for a camera: use a token of that kind"):
            fire.cameras.heartbeat()


def test_a_wrong_organization_says_where_to_sign_in(sandbox: Sandbox) -> None:
    with Pyronear(token(sandbox), base_url=sandbox.url) as fire:
        with pytest.raises(
            Forbidden, match=r"belongs to another organization.* sign in there, or as an admin"
        ):
            fire.cameras.get(3)


def test_an_unreachable_host_asks_for_the_address(server: Server) -> None:
    with Pyronear("token", base_url=closed_port(), **QUICK) as fire:
        with pytest.raises(ConnectionFailed, match=r"cannot be reached .*is the address right") as caught:
            fire.cameras.get(1)
    assert not caught.value.sent


def test_a_name_without_an_address_asks_for_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with Pyronear("token", base_url="http://watch.invalid", **QUICK) as fire:
        with pytest.raises(
            ConnectionFailed, match=r"watch\.invalid cannot be reached .*is the address right"
        ):
            fire.cameras.get(1)


def test_a_host_that_takes_no_connection_is_given_up_in_time() -> None:
    with unaccepting() as address:
        with Pyronear("token", base_url=address, timeout=(0.2, 5), retries=0) as fire:
            with pytest.raises(TimedOut, match="did not take the connection in time") as caught:
                fire.cameras.get(1)
    assert not caught.value.sent


def test_many_who_begin_at_once_sign_in_once(sandbox: Sandbox) -> None:
    with Pyronear.login("ranger", PASSWORD, base_url=sandbox.url) as fire:
        cameras = bounded_map(lambda _: fire.cameras.get(1), range(8), 8)
    assert [camera.id for camera in cameras if not isinstance(camera, Exception)] == [1] * 8
    assert asked(sandbox).count((LOGIN, 200)) == 1


def test_a_token_that_ends_during_eight_walks_is_renewed_once() -> None:
    clock = Clock()
    with Sandbox("pyronear", seed="demo", poll=3600.0, clock=clock) as sandbox:
        with Pyronear.login("ranger", PASSWORD, base_url=sandbox.url, **QUICK) as fire:

            def walk(_: int) -> list[int]:
                seen = []
                for detection in fire.sequences.detections(3, page_size=2):
                    seen.append(detection.id)
                    if len(seen) == 2:
                        clock.ahead = timedelta(days=400)
                return seen

            walks = bounded_map(walk, range(8), 8)
        log = asked(sandbox)
    assert len(walks[0] if isinstance(walks[0], list) else []) == 8
    assert all(seen == walks[0] for seen in walks)
    assert log.count((LOGIN, 200)) == 2
    assert ("pyronear.sequences.list_detections", 401) in log


def test_a_token_that_ends_before_an_upload_is_renewed_and_the_upload_sent_whole(
    server: Server,
) -> None:
    tokens = [reply(200, {"access_token": name, "token_type": "bearer"}) for name in ("first", "second")]
    server.replies(tokens[0], EXPIRED, tokens[1], reply(404, {"detail": "no such pose"}))
    with Pyronear.login("ranger", PASSWORD, base_url=server.url, **QUICK) as fire:
        with pytest.raises(NotFound, match="no such pose"):
            fire.detections.create(PICTURE, [(0.1, 0.1, 0.2, 0.2, 0.5)], pose_id=9)
    _, early, _, late = server.requests
    assert (early.header("authorization"), late.header("authorization")) == ("Bearer first", "Bearer second")
    assert early.body == late.body
    assert PICTURE in late.body


def test_a_renewal_that_is_refused_is_the_end_and_no_loop(server: Server) -> None:
    server.replies(reply(200, {"access_token": "first", "token_type": "bearer"}), EXPIRED, REFUSED)
    with Pyronear.login("ranger", PASSWORD, base_url=server.url, **QUICK) as fire:
        with pytest.raises(Unauthorized, match="Check the user name and the password"):
            fire.cameras.get(1)
    assert [request.target for request in server.requests] == [
        "/api/v1/login/creds",
        "/api/v1/cameras/1",
        "/api/v1/login/creds",
    ]


def test_a_fresh_token_that_has_expired_as_well_is_no_loop(server: Server) -> None:
    def answer(request: Recorded) -> Any:
        return (
            reply(200, {"access_token": "t", "token_type": "bearer"})
            if "login" in request.target
            else EXPIRED
        )

    server.handler = answer
    with Pyronear.login("ranger", PASSWORD, base_url=server.url, **QUICK) as fire:
        with pytest.raises(Unauthorized, match="Token has expired"):
            fire.cameras.get(1)
    assert len(server.requests) == 4


def test_a_login_that_fails_fails_for_all_who_waited_and_is_not_tried_by_each(server: Server) -> None:
    server.replies([0.3, *REFUSED])
    with Pyronear.login("ranger", "wrong", base_url=server.url, **QUICK) as fire:
        outcomes = bounded_map(lambda _: fire.cameras.get(1), range(8), 8)
        assert [type(outcome) for outcome in outcomes] == [Unauthorized] * 8
        assert len(server.requests) == 1
        with pytest.raises(Unauthorized):  # and whoever comes later has a try of their own
            fire.cameras.get(1)
    assert len(server.requests) == 2


def test_a_login_is_repeated_by_the_rules_of_the_client(server: Server) -> None:
    server.replies(reply(503, {"detail": "starting"}))
    with Pyronear.login("ranger", PASSWORD, base_url=server.url, retries=1, **QUICK) as fire:
        with pytest.raises(Unavailable, match="starting"):
            fire.cameras.get(1)
    assert len(server.requests) == 2  # a POST, but signing in twice does no harm: the contract says so
