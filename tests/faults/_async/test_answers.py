"""Answers that come late, broken, put off, or not at all."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import (
    BadRequest,
    ConnectionBroken,
    RateLimited,
    ServerError,
    TimedOut,
    Unavailable,
    UnexpectedContent,
)
from sightline_sandbox import Sandbox
from tests.faults.place import QUICK, asked, token
from tests.support.server import CLOSE, RESET, SILENCE, Server, drip, head, reply

GET = "pyronear.cameras.get"
ORGANIZATION = {"id": 2, "name": "valley-watch", "telegram_id": None, "slack_hook": None}
GOOD = reply(200, ORGANIZATION)


def client(server: Server, **options: Any) -> AsyncPyronear:
    return AsyncPyronear("token", base_url=server.url, **{**QUICK, **options})


async def test_a_reset_before_the_answer_is_tried_again(server: Server) -> None:
    server.replies([RESET], [RESET], GOOD)
    async with client(server) as fire:
        assert (await fire.organizations.get(2)).name == "valley-watch"
    assert len(server.requests) == 3


async def test_a_reset_during_the_answer_is_tried_again(server: Server) -> None:
    server.replies([GOOD[0][:-5], RESET], GOOD)  # type: ignore[index,list-item]
    async with client(server) as fire:
        assert (await fire.organizations.get(2)).id == 2
    assert len(server.requests) == 2


async def test_a_reset_after_the_answer_does_not_hurt_the_next_call(server: Server) -> None:
    server.replies([*GOOD, RESET], [*GOOD, CLOSE], GOOD)
    async with client(server) as fire:
        for _ in range(3):
            assert (await fire.organizations.get(2)).id == 2


async def test_a_body_shorter_than_announced_is_tried_again_and_never_taken_as_whole(server: Server) -> None:
    server.replies([*reply(200, ORGANIZATION, length=1000), CLOSE])
    async with client(server, retries=2) as fire:
        with pytest.raises(ConnectionBroken, match="the connection broke during"):
            await fire.organizations.get(2)
    assert len(server.requests) == 3


async def test_a_connection_that_is_taken_and_never_answered_ends_in_time(server: Server) -> None:
    server.replies([SILENCE])
    async with client(server, timeout=0.2, retries=1) as fire:
        begun = time.monotonic()
        with pytest.raises(TimedOut, match="allow more with timeout="):
            await fire.organizations.get(2)
    assert len(server.requests) == 2
    assert time.monotonic() - begun < 2


async def test_a_slow_drip_ends_at_the_deadline_though_bytes_keep_coming(server: Server) -> None:
    server.replies([head(200, {"content-length": 1000}), *drip(b" " * 1000, 1, 0.02)])
    async with client(server, timeout=0.3, retries=0) as fire:
        begun = time.monotonic()
        with pytest.raises(TimedOut, match="allow more with timeout="):
            await fire.organizations.get(2)
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize(
    "answer",
    [
        [b"SSH-2.0-OpenSSH_9.6\r\n\r\n", CLOSE],
        [b"HTTP/1.1 200 OK\r\nx-long: " + b"x" * 2**18 + b"\r\n\r\n", CLOSE],
        [head(200, {"content-length": 4, "content-encoding": "gzip"}) + b"junk"],
        [head(200, {"transfer-encoding": "chunked"}) + b"zz\r\n", CLOSE],
        [CLOSE],
    ],
    ids=["no HTTP at all", "endless header", "broken gzip", "broken chunks", "closed at once"],
)
async def test_an_answer_that_cannot_be_read_is_one_clear_error(server: Server, answer: Any) -> None:
    server.replies(answer)
    async with client(server, retries=1) as fire:
        with pytest.raises(ConnectionBroken, match=r"organizations/2 pyronear\.organizations\.get"):
            await fire.organizations.get(2)
    assert len(server.requests) == 2


async def test_503_twice_is_got_over(sandbox: Sandbox) -> None:
    sandbox.fault(operation=GET, status=503, times=2)
    async with AsyncPyronear(token(sandbox), base_url=sandbox.url, **QUICK) as fire:
        assert (await fire.cameras.get(1)).id == 1
    assert asked(sandbox) == [(GET, 503), (GET, 503), (GET, 200)]


async def test_503_for_good_is_the_error_after_the_last_try(sandbox: Sandbox) -> None:
    sandbox.fault(operation=GET, status=503, body={"detail": "maintenance"}, times=None)
    async with AsyncPyronear(token(sandbox), base_url=sandbox.url, **QUICK, retries=2) as fire:
        with pytest.raises(Unavailable, match=r"503 on pyronear\.cameras\.get: maintenance"):
            await fire.cameras.get(1)
    assert asked(sandbox) == [(GET, 503)] * 3


async def test_503_and_then_400_is_the_400(sandbox: Sandbox) -> None:
    sandbox.fault(operation=GET, status=503)
    sandbox.fault(operation=GET, nth=2, status=400, body={"detail": "no"})
    async with AsyncPyronear(token(sandbox), base_url=sandbox.url, **QUICK) as fire:
        with pytest.raises(BadRequest, match="no"):
            await fire.cameras.get(1)
    assert asked(sandbox) == [(GET, 503), (GET, 400)]


async def test_500_in_plain_text_and_the_silent_close_after_it(sandbox: Sandbox) -> None:
    sandbox.fault(operation=GET, status=500, body="Internal Server Error", close=True)
    async with AsyncPyronear(token(sandbox), base_url=sandbox.url, **QUICK) as fire:
        assert (await fire.cameras.get(1)).id == 1


async def test_a_status_that_nobody_knows_is_a_server_error_with_its_number(server: Server) -> None:
    server.replies(reply(520, b"origin error", content_type="text/plain"))
    async with client(server) as fire:
        with pytest.raises(ServerError, match=r"520 on pyronear\.organizations\.get: origin error") as caught:
            await fire.organizations.get(2)
    assert caught.value.status == 520
    assert len(server.requests) == 1


async def test_a_web_page_with_status_200_is_told_from_an_answer(sandbox: Sandbox) -> None:
    page = "<!doctype html><title>Sign in</title><p>Welcome to the hotel"
    sandbox.fault(operation=GET, status=200, body=page, content_type="text/html")
    async with AsyncPyronear(token(sandbox), base_url=sandbox.url, **QUICK) as fire:
        with pytest.raises(UnexpectedContent, match="a proxy or login page"):
            await fire.cameras.get(1)


async def test_204_with_a_body_is_no_content_and_does_not_spoil_what_follows(server: Server) -> None:
    server.replies([head(204, {"content-length": 9}) + b"surprise!"], GOOD)
    async with client(server, retries=0) as fire:
        await fire.client.request("DELETE", "/anything")
        assert (await fire.organizations.get(2)).id == 2


class TestPatience:
    """What a server asks for in Retry-After."""

    async def test_in_seconds(self, server: Server) -> None:
        server.replies(reply(429, {}, retry_after="1"), GOOD)
        begun = time.monotonic()
        async with client(server) as fire:
            await fire.organizations.get(2)
        assert 1 <= time.monotonic() - begun < 3

    async def test_as_a_date(self, server: Server) -> None:
        date = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
        server.replies(reply(503, {}, retry_after=date), GOOD)
        begun = time.monotonic()
        async with client(server) as fire:
            await fire.organizations.get(2)
        assert 0.9 <= time.monotonic() - begun < 4  # a date has no fractions of a second

    async def test_as_a_date_in_the_past(self, server: Server) -> None:
        server.replies(reply(429, {}, retry_after="Wed, 21 Oct 2015 07:28:00 GMT"), GOOD)
        async with client(server) as fire:
            await fire.organizations.get(2)
        assert len(server.requests) == 2

    @pytest.mark.parametrize("asked_for", ["86400", "Fri, 31 Dec 9999 23:59:59 GMT"])
    async def test_beyond_reason_is_given_up_at_once(self, server: Server, asked_for: str) -> None:
        server.replies(reply(429, {"detail": "come back tomorrow"}, retry_after=asked_for))
        async with client(server) as fire:
            with pytest.raises(RateLimited, match="come back tomorrow"):
                await fire.organizations.get(2)
        assert len(server.requests) == 1

    async def test_the_error_tells_the_wait_and_the_option_that_bounds_it(self, server: Server) -> None:
        server.replies(reply(429, b"", retry_after="3600"))
        words = r"asks for patience; it may be asked again in 3600 s\. More than 120 s .*max_server_wait"
        async with client(server) as fire:
            with pytest.raises(RateLimited, match=words):
                await fire.organizations.get(2)

    async def test_the_option_is_not_named_where_it_would_not_have_helped(self, server: Server) -> None:
        server.replies(reply(429, {"detail": "busy"}, retry_after="1"))
        async with client(server, retries=0) as fire:
            with pytest.raises(RateLimited, match=r"busy; it may be asked again in 1 s$"):
                await fire.organizations.get(2)

    @pytest.mark.parametrize("asked_for", ["soon", "-5", "", "99999999999999999999999"])
    async def test_in_words_that_make_no_sense(self, server: Server, asked_for: str) -> None:
        server.replies(reply(429, {"detail": "busy"}, retry_after=asked_for), GOOD)
        async with client(server) as fire:
            try:
                assert (await fire.organizations.get(2)).id == 2
            except RateLimited:
                assert asked_for.startswith("999")
