"""Forms whose fields are written in a service's own way: JSON text, Python's booleans, free part names."""

from pathlib import Path
from typing import Any

import pytest

from sightline_api._runtime.endpoint import Body, Parameter, Style
from sightline_api._runtime.errors import InvalidInput
from sightline_api._runtime.files import File, MultipartBody
from sightline_api._runtime.model import UNSET, OpenRequestModel, RequestModel, UnsetType
from sightline_api._runtime.unions import OneOf
from tests.lowlevel.harbour import endpoint
from tests.support.server import Server
from tests.support.twins import Driven

JSON = Style(content_type="application/json")


class Access(RequestModel, frozen=True, kw_only=True):
    host: str | None = None
    port: int | None = None


class BuoyCreate(RequestModel, frozen=True, kw_only=True):
    lit: bool | UnsetType = UNSET
    access: Access | UnsetType = UNSET
    depths: list[int] | UnsetType = UNSET
    note: str | UnsetType = UNSET
    chart: File | UnsetType = UNSET
    photos: list[File] | UnsetType = UNSET
    names: list[str] | UnsetType = UNSET


class Entry(OpenRequestModel, frozen=True, kw_only=True):
    buoy: int


class Upload(OneOf):
    members = (File, str)


STYLES = {
    "lit": Style(python_bool=True),
    "access": JSON,
    "depths": JSON,
    "note": Style(content_type="application/json", file_name="note"),
    "chart": Style(content_type="application/octet-stream", file_name="chart.bin"),
    "photos": Style(indexed=True),
    "names": Style(indexed=True),
}
post_buoy = endpoint(
    "create", "POST", "/buoys", bodies=(Body("application/x-www-form-urlencoded", BuoyCreate, styles=STYLES),)
)
upload_buoy = endpoint(
    "upload", "POST", "/buoys/files", bodies=(Body("multipart/form-data", BuoyCreate, styles=STYLES),)
)
upload_all = endpoint(
    "upload_all", "POST", "/files", bodies=(Body("multipart/form-data", dict[str, Upload]),)
)
find_buoys = endpoint(
    "find", "GET", "/buoys", parameters=(Parameter("lit", "lit", "query", bool, python_bool=True),)
)
begin_upload = endpoint(
    "begin", "POST", "/files", parameters=(Parameter("start", "Upload-Start", "header", bool, presence=True),)
)
write_entry = endpoint("write", "POST", "/entries", bodies=(Body("application/json", list[Entry]),))


@pytest.mark.parametrize(("lit", "query"), [(True, "lit=True"), (False, "lit=False")])
def test_a_query_writes_booleans_as_python_does_where_the_contract_says_so(
    server: Server, client: Driven, lit: bool, query: str
) -> None:
    client.send(find_buoys.call({"lit": lit}))
    assert server.requests[0].target == f"/buoys?{query}"


def test_a_form_carries_json_text_and_booleans_as_python_writes_them(server: Server, client: Driven) -> None:
    body = {"lit": False, "access": {"host": "a&b", "port": None}, "depths": [3, 4]}
    client.send(post_buoy.call(body=body))
    assert server.requests[0].body == (
        b"lit=False&access=%7B%22host%22%3A%22a%26b%22%2C%22port%22%3Anull%7D&depths=%5B3%2C4%5D"
    )


def test_what_becomes_json_text_is_checked_as_what_it_says(server: Server, client: Driven) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(post_buoy.call(body={"access": {"port": "eighty"}}))
    assert caught.value.field == "body.access.port"
    assert server.connections == 0


def _parts(body: Any) -> list[tuple[str, bytes]]:
    assert isinstance(body, MultipartBody)
    boundary = body.content_type.partition("boundary=")[2].encode()
    pieces = b"".join(body.chunks()).split(b"--" + boundary)[1:-1]
    halves = [piece[2:-2].partition(b"\r\n\r\n") for piece in pieces]
    return [
        (start.decode().removeprefix("Content-Disposition: form-data; "), content)
        for start, _, content in halves
    ]


def test_a_text_travels_as_a_file_of_json_where_the_contract_says_so(client: Driven) -> None:
    request = client.inner.prepare(upload_buoy.call(body={"note": "deep", "chart": b"\x00"}))
    assert _parts(request.body) == [
        ('name="note"; filename="note"\r\nContent-Type: application/json', b'"deep"'),
        ('name="chart"; filename="chart.bin"\r\nContent-Type: application/octet-stream', b"\x00"),
    ]


def test_a_file_that_names_itself_keeps_its_name(client: Driven) -> None:
    request = client.inner.prepare(upload_buoy.call(body={"chart": File(b"x", "north.png")}))
    assert _parts(request.body) == [('name="chart"; filename="north.png"\r\nContent-Type: image/png', b"x")]


def test_items_of_a_list_are_numbered_where_the_contract_says_so(client: Driven) -> None:
    photos = [File(b"1", "a.png"), File(b"2", "b.png")]
    request = client.inner.prepare(upload_buoy.call(body={"photos": photos, "names": ("north", "south")}))
    assert _parts(request.body) == [
        ('name="photos[0]"; filename="a.png"\r\nContent-Type: image/png', b"1"),
        ('name="photos[1]"; filename="b.png"\r\nContent-Type: image/png', b"2"),
        ('name="names[0]"', b"north"),
        ('name="names[1]"', b"south"),
    ]


@pytest.mark.parametrize(("start", "sent"), [(True, "true"), (False, None), (UNSET, None)])
def test_a_header_that_counts_by_its_presence_is_not_sent_to_say_no(
    client: Driven, start: Any, sent: str | None
) -> None:
    assert client.inner.prepare(begin_upload.call({"start": start})).headers.get("upload-start") == sent


def test_a_header_that_counts_by_its_presence_is_checked_all_the_same(client: Driven) -> None:
    with pytest.raises(InvalidInput, match="start: Expected `bool`"):
        client.inner.prepare(begin_upload.call({"start": "no"}))


def test_part_names_are_the_keys_of_a_mapping_where_the_contract_leaves_them_free(
    client: Driven, tmp_path: Path
) -> None:
    path = tmp_path / "other.jpg"
    path.write_bytes(b"jpeg")
    body = {"a.2021-06-01.jpg.md5": "0123", "a.2021-06-01.jpg": path, "b.jpg": b"more"}
    request = client.inner.prepare(upload_all.call(body=body))
    assert _parts(request.body) == [
        ('name="a.2021-06-01.jpg.md5"', b"0123"),
        ('name="a.2021-06-01.jpg"; filename="other.jpg"\r\nContent-Type: image/jpeg', b"jpeg"),
        ('name="b.jpg"; filename="file"\r\nContent-Type: application/octet-stream', b"more"),
    ]


def test_a_part_that_is_neither_file_nor_text_is_refused(client: Driven) -> None:
    with pytest.raises(InvalidInput, match="fits none of File"):
        client.inner.prepare(upload_all.call(body={"a.jpg": 7}))


def test_a_model_that_is_open_takes_further_keys_and_still_checks_its_own(
    server: Server, client: Driven
) -> None:
    client.send(write_entry.call(body=[{"buoy": 1, "colour_of_the_day": "green"}]))
    assert server.requests[0].json() == [{"buoy": 1, "colour_of_the_day": "green"}]
    with pytest.raises(InvalidInput) as caught:
        client.send(write_entry.call(body=[{"buoy": "one", "colour": "green"}]))
    assert caught.value.field == "body[0].buoy"
