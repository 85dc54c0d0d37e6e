"""The matcher: what makes two requests equal, and what sets them apart; and that no recording is left out."""

import json
from pathlib import Path

import pytest
from vcr.request import Request

from tests.replay.matching import differences
from tests.replay.session import CASSETTES

URL = "http://pyronear.test/api/v1/things/"


def request(
    method: str = "POST", url: str = URL, body: bytes = b"", kind: str = "application/json", who: str = "me"
) -> Request:
    return Request(method, url, body, {"Content-Type": kind, "Authorization": f"Bearer {who}"})


def form(boundary: str, *parts: tuple[str, str]) -> Request:
    text = "".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in parts
    )
    return request(
        body=f"{text}--{boundary}--\r\n".encode(), kind=f"multipart/form-data; boundary={boundary}"
    )


def names(one: Request, other: Request) -> list[str]:
    return [line.partition(":")[0] for line in differences(one, other)]


def test_spelling_does_not_count() -> None:
    assert names(request(body=b'{"a": 1, "b": 2.0}'), request(body=b'{"b":2,"a":1}')) == []
    assert names(request(url=URL + "?a=True&b=1"), request(url=URL + "?b=1&a=true")) == []
    one, other = (
        form("x", ("bboxes", "[(.1,0.100,1,0.5,0)]"), ("id", "1")),
        form("y", ("id", "1"), ("bboxes", "[(0.1,0.1,1,0.5,0)]")),
    )
    assert names(one, other) == []
    assert names(request(body=b'{"mask": "(0,0,1,.250)"}'), request(body=b'{"mask": "(0,0,1,0.25)"}')) == []


@pytest.mark.parametrize(
    ("other", "name"),
    [
        (request(method="PUT"), "method"),
        (request(url=URL.rstrip("/")), "address"),
        (request(url=URL.replace("pyronear", "storage")), "address"),
        (request(url=URL + "?limit=3"), "query"),
        (request(body=b"{}"), "body"),
        (request(who="you"), "authorization"),
    ],
)
def test_meaning_does(other: Request, name: str) -> None:
    assert names(request(), other) == [name]


@pytest.mark.parametrize(
    "spelling", ["[(0.1, 0.1,0.2,0.2,0.5)]", "[(0.1,0.1,0.2,0.2,1.0)]", "[(0.1,0.1)]", "["]
)
def test_refused_spellings_stay_as_they_are(spelling: str) -> None:
    assert names(form("x", ("bboxes", spelling)), form("y", ("bboxes", spelling))) == []
    assert names(form("x", ("bboxes", spelling)), form("y", ("bboxes", spelling + " "))) == ["body"]
    mask = json.dumps({"mask": spelling}).encode()
    assert names(request(body=mask), request(body=mask.replace(b"[", b"(", 1))) == ["body"]


def with_fields(**fields: str) -> Request:
    return Request("POST", URL, b"", {name.replace("_", "-"): value for name, value in fields.items()})


def test_header_fields_count_that_tell_steps_and_contexts_apart() -> None:
    assert names(with_fields(upload_start=""), with_fields(Upload_Start="true")) == []
    assert names(with_fields(upload_start=""), with_fields(upload_finish="")) == ["headers"]
    assert names(with_fields(upload_offset="1"), with_fields(upload_offset="2")) == ["headers"]
    assert names(with_fields(x_organization=""), with_fields()) == ["headers"]
    assert names(with_fields(accept="text/csv", origin="http://a.test"), with_fields()) == []
    one = with_fields(upload_length="1", origin="http://a.test")
    assert names(one, with_fields(upload_length="1")) == ["headers"]


def test_what_a_list_does_anyhow_can_be_said_or_not() -> None:
    lists = "http://cvat.test/api/tasks"
    assert names(request(url=f"{lists}?page=1&page_size=10&name=a"), request(url=f"{lists}?name=a")) == []
    assert names(request(url=f"{lists}?page=2"), request(url=lists)) == ["query"]
    content = "http://cvat.test/api/cloudstorages/1/content-v2"
    assert names(request(url=f"{content}?page_size=10"), request(url=content)) == ["query"]
    assert names(request(url=f"{URL}?page=1"), request(url=URL)) == ["query"]


@pytest.mark.parametrize("twin", ["_async", "_sync"])
def test_every_recording_has_its_story(twin: str) -> None:
    stories = {path.stem.removeprefix("test_") for path in Path(__file__).with_name(twin).glob("test_*.py")}

    assert stories == {path.stem for path in (CASSETTES / "pyronear").glob("*.yaml")}
