"""Sessions of CVAT that end, CSRF tokens that are missing, too many calls without credentials."""

from typing import Any

import pytest

from sightline import AsyncCvat
from sightline._async._primitives import bounded_map
from sightline.core.errors import (
    BadRequest,
    Forbidden,
    NotAcceptable,
    RateLimited,
    Unauthorized,
    UnexpectedContent,
)
from sightline_sandbox import Sandbox
from tests.faults.cvat import PASSWORD, Service
from tests.faults.place import QUICK
from tests.support.server import Recorded, Server, reply

ME = {"url": "", "id": 1, "username": "maria", "first_name": "", "last_name": ""}


def session(number: int) -> Any:
    """The answer to a login: cookies of their own each time."""
    lines = [
        f"sessionid=marker-session-{number}; HttpOnly; Path=/",
        f"csrftoken=marker-csrf-{number}; Path=/",
    ]
    content = b'{"key": "marker-key"}'
    head = "HTTP/1.1 200 OK\r\n" + "".join(f"Set-Cookie: {line}\r\n" for line in lines)
    return [
        f"{head}Content-Type: application/vnd.cvat+json\r\nContent-Length: {len(content)}\r\n\r\n".encode()
        + content
    ]


def signed_by(number: int) -> Any:
    """Answers those who come with that session, and sends others away."""

    def answer(request: Recorded) -> Any:
        if f"sessionid=marker-session-{number};" in f"{request.header('cookie')};":
            return reply(200, ME)
        return reply(401, {"detail": "Authentication credentials were not provided."})

    return answer


def client(server: Server, **options: Any) -> AsyncCvat:
    return AsyncCvat(server.url, username="maria", password="marker-password", **{**QUICK, **options})


async def together(cvat: AsyncCvat) -> list[Any]:
    """What four calls side by side gave, exceptions among it."""

    async def one(_: int) -> Any:
        return await cvat.users.me()

    return await bounded_map(one, range(4), 4)


async def test_a_session_that_ended_is_opened_anew_once_for_all(server: Server) -> None:
    service = Service(server)
    service.on("POST", "/auth/login", session(1), session(2))
    service.on("GET", "/users/self", signed_by(1))
    async with client(server) as cvat:
        await cvat.users.me()
        service.on("GET", "/users/self", signed_by(2))
        await together(cvat)
    assert service.asked.count("POST /api/auth/login") == 2


async def test_a_missing_csrf_token_has_the_client_sign_in_again(server: Server) -> None:
    service = Service(server)
    service.on("POST", "/auth/login", session(1), session(2))
    refused = reply(403, {"detail": "CSRF Failed: CSRF token missing."})
    service.on("DELETE", "/projects/1", refused, reply(204))
    async with client(server) as cvat:
        await cvat.projects.delete(1)
    tries = [one for one in server.requests if one.method == "DELETE"]
    assert [one.header("x-csrftoken") for one in tries] == ["marker-csrf-1", "marker-csrf-2"]
    assert {one.header("origin") for one in server.requests} == {server.url}


async def test_a_csrf_token_that_is_refused_again_is_an_error_that_says_what_to_do(server: Server) -> None:
    service = Service(server)
    service.on("POST", "/auth/login", session(1), session(2))
    service.on("DELETE", "/projects/1", reply(403, {"detail": "CSRF Failed: CSRF token missing."}))
    async with client(server) as cvat:
        with pytest.raises(Forbidden, match="no valid CSRF token: sign in again"):
            await cvat.projects.delete(1)
    assert service.asked.count("POST /api/auth/login") == 2


async def test_reads_carry_no_csrf_token(server: Server) -> None:
    service = Service(server)
    service.on("POST", "/auth/login", session(1))
    service.on("GET", "/users/self", signed_by(1))
    async with client(server) as cvat:
        await cvat.users.me()
    assert server.requests[-1].header("x-csrftoken") is None


async def test_a_login_without_cookies_is_no_login(server: Server) -> None:
    Service(server).on("POST", "/auth/login", reply(200, {"key": "marker-key"}))
    async with client(server) as cvat:
        with pytest.raises(UnexpectedContent, match="without a session cookie"):
            await cvat.users.me()


async def test_a_wrong_password_is_tried_once(server: Server) -> None:
    service = Service(server)
    service.on("POST", "/auth/login", [0.2, *reply(400, {"non_field_errors": ["Unable to log in."]})])
    async with client(server) as cvat:
        results = await together(cvat)
    assert {type(one) for one in results} == {BadRequest}
    assert service.asked == ["POST /api/auth/login"]


async def test_a_token_that_was_ended_is_not_asked_for_again(server: Server) -> None:
    service = Service(server)
    service.on("GET", "/users/self", reply(401, {"detail": "Invalid token."}))
    async with AsyncCvat(server.url, access_token="marker-token", **QUICK) as cvat:
        with pytest.raises(Unauthorized, match="an access token that is not used ends by itself"):
            await cvat.users.me()
    assert service.asked == ["GET /api/users/self"]


async def test_anonymous_calls_that_are_throttled_wait_as_long_as_the_server_says(server: Server) -> None:
    busy = reply(429, {"detail": "Request was throttled."}, retry_after="0")
    service = Service(server)
    service.on("GET", "/server/about", busy, busy, reply(200, {}))
    async with AsyncCvat(server.url, access_token="x", **QUICK) as cvat:
        assert await cvat.is_up()
    assert len(server.requests) == 3
    assert {one.header("authorization") for one in server.requests} == {None}


async def test_more_patience_than_allowed_is_an_error_at_once(server: Server) -> None:
    Service(server).on(
        "GET", "/server/about", reply(429, {"detail": "Request was throttled."}, retry_after="3600")
    )
    async with AsyncCvat(server.url, access_token="x", **QUICK) as cvat:
        with pytest.raises(RateLimited, match="limited to 100 a minute") as caught:
            await cvat.server.about()
    assert caught.value.retry_after == 3600


async def test_the_login_is_throttled_and_repeated(cvat_box: Sandbox) -> None:
    cvat_box.fault(operation="cvat.auth.create_login", status=429, headers={"Retry-After": "0"}, times=2)
    async with AsyncCvat(cvat_box.url, username="admin", password=PASSWORD, **QUICK) as cvat:
        assert (await cvat.users.me()).username == "admin"


async def test_next_pages_on_another_host_are_asked_of_the_configured_one(server: Server) -> None:
    with Server() as thief:
        service = Service(server)
        page = {"count": 2, "previous": None, "results": [{**ME, "id": 1}]}
        first = {**page, "next": f"{thief.url}/api/users?page=2"}
        service.on("GET", "page=1", reply(200, first))
        service.on("GET", "page=2", reply(200, {**page, "next": None, "results": [{**ME, "id": 2}]}))
        async with AsyncCvat(server.url, access_token="marker-token", **QUICK) as cvat:
            assert [one.id async for one in cvat.users.list(page_size=1)] == [1, 2]
        assert thief.requests == []


async def test_nothing_that_is_asked_for_is_refused_as_a_wrong_form(cvat_box: Sandbox) -> None:
    async with AsyncCvat(cvat_box.url, username="admin", password=PASSWORD, **QUICK) as cvat:
        assert (await cvat.server.about()).version
        with pytest.raises(NotAcceptable, match="406"):
            await cvat.client.request("GET", "/api/server/about", headers={"Accept": "application/json"})
