"""The switch that shows what goes on: one line each, once, and no secret in it."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest

from sightline import Pyronear, enable_logging
from sightline.core.errors import Unauthorized
from tests.faults.bucket import Bucket
from tests.faults.place import QUICK
from tests.support.server import RESET, Server, reply

ORGANIZATION = {"id": 2, "name": "valley-watch", "telegram_id": "marker-telegram", "slack_hook": None}


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    logger = logging.getLogger("sightline")
    handlers, level = list(logger.handlers), logger.level
    logger.handlers.clear()
    yield
    logger.handlers[:] = handlers
    logger.setLevel(level)


def lines(written: pytest.CaptureFixture[str]) -> list[str]:
    """What went to standard error."""
    return written.readouterr().err.splitlines()


def test_a_call_is_two_lines_and_twice_switched_on_still_two(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert enable_logging() is enable_logging()
    server.replies(reply(200, ORGANIZATION))
    with Pyronear("marker-token", base_url=server.url, **QUICK) as fire:
        fire.organizations.get(2)
    asked, answered = lines(capsys)
    assert f"-> GET {server.url}/api/v1/organizations/2 (pyronear.organizations.get)" in asked
    assert "<- 200 on GET" in answered


def test_a_higher_level_shows_repeats_alone(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    enable_logging()
    enable_logging("INFO")
    server.replies([RESET], reply(503, {}), reply(200, ORGANIZATION))
    with Pyronear("marker-token", base_url=server.url, **QUICK) as fire:
        fire.organizations.get(2)
    assert [line.partition("sightline ")[2][:18] for line in lines(capsys)] == [
        "INFO repeat 1 in 0",
        "INFO repeat 2 in 0",
    ]


def test_without_the_switch_nothing_is_written(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    server.replies(reply(503, {}), reply(200, ORGANIZATION))
    with Pyronear("marker-token", base_url=server.url, **QUICK) as fire:
        fire.organizations.get(2)
    assert lines(capsys) == []


def test_no_line_shows_a_secret(
    server: Server, bucket: Bucket, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Not ours, and not those of the HTTP library either, whatever the application has switched on."""
    enable_logging()
    caplog.set_level(logging.DEBUG)
    url = f"{bucket.server.url}/1.jpg?Signature=marker-signature"

    def answer(request: Any) -> Any:
        if "login" in request.target:
            return reply(
                200, {"access_token": "marker-token", "token_type": "bearer"}, set_cookie="s=marker-cookie"
            )
        if "detections" in request.target:
            return reply(200, {"url": url, "crop_url": None})
        return reply(401, {"detail": "Token has expired."})

    server.handler = answer
    with Pyronear.login("ranger", "marker-password", base_url=server.url, **QUICK) as fire:
        with pytest.raises(Unauthorized):
            fire.client.request("GET", "/x?token=marker-query&page=2", headers={"X-Key": "marker-header"})
        [signed] = [fire._shell.client.request("GET", "/api/v1/detections/1/url").json()["url"]]
        assert "marker" in signed
        fire.client.request("GET", signed, credentials=False)
    everything = [*lines(capsys), *(record.getMessage() for record in caplog.records)]
    assert any("token=***&page=2" in line for line in everything)
    assert [line for line in everything if "marker" in line] == []
