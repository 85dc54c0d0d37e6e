"""Multipart bodies and files: parts that stay in their place, and files that can be sent again."""

import io
import re
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from sightline_api._runtime.errors import InvalidInput
from sightline_api._runtime.files import File, MultipartBody, Part
from tests.lowlevel.harbour import LabelCreate, PhotoCreate, post_photos, upload_file
from tests.support.server import Server
from tests.support.twins import Driven, Twin


def _parts(server: Server) -> list[tuple[str, bytes]]:
    """Headers and content of each part, split at the boundary that the request announced."""
    request = server.requests[-1]
    found = re.fullmatch(r"multipart/form-data; boundary=(\w+)", request.header("content-type") or "")
    assert found
    pieces = request.body.split(b"--" + found[1].encode())
    assert (pieces[0], pieces[-1]) == (b"", b"--\r\n")
    halves = [
        piece.removeprefix(b"\r\n").removesuffix(b"\r\n").partition(b"\r\n\r\n") for piece in pieces[1:-1]
    ]
    return [(start.decode(), content) for start, _, content in halves]


def test_multipart_writes_values_lists_models_and_files_as_parts(server: Server, client: Driven) -> None:
    body = {
        "title": "Pier – north",
        "public": False,
        "tags": ["x", "y"],
        "areas": [[1, 2], [3]],
        "label": LabelCreate(name="a"),
        "cover": File(b"\xff\xd8", "pier.jpg"),
        "pages": [b"one", io.BytesIO(b"two")],
    }
    client.send(post_photos.call(body=body))
    disposition = "Content-Disposition: form-data; name="
    assert _parts(server) == [
        (f'{disposition}"title"', "Pier – north".encode()),
        (f'{disposition}"public"', b"false"),
        (f'{disposition}"tags"', b"x"),
        (f'{disposition}"tags"', b"y"),
        (f'{disposition}"areas"\r\nContent-Type: application/json', b"[1,2]"),
        (f'{disposition}"areas"\r\nContent-Type: application/json', b"[3]"),
        (f'{disposition}"label"\r\nContent-Type: application/json', b'{"name":"a"}'),
        (f'{disposition}"cover"; filename="pier.jpg"\r\nContent-Type: image/jpeg', b"\xff\xd8"),
        (f'{disposition}"pages"; filename="file"\r\nContent-Type: application/octet-stream', b"one"),
        (f'{disposition}"pages"; filename="file"\r\nContent-Type: application/octet-stream', b"two"),
    ]


def test_multipart_checks_the_model_and_names_the_path(server: Server, client: Driven) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(post_photos.call(body=PhotoCreate(label=LabelCreate(name="a", weight=-1))))
    assert caught.value.field == "body.label.weight"
    assert server.connections == 0


def test_the_boundary_is_drawn_anew_for_every_body() -> None:
    assert len({MultipartBody([Part("a", "b")]).content_type for _ in range(50)}) == 50


def test_content_that_looks_like_a_boundary_stays_content(server: Server, client: Driven) -> None:
    content = b'\r\n--+++\r\nContent-Disposition: form-data; name="admin"\r\n\r\ntrue\r\n--boundary--\r\n'
    client.send(post_photos.call(body={"cover": content, "title": content.decode()}))
    assert [part for _, part in _parts(server)] == [content, content]


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ('a"; filename="b.exe', "a%22; filename=%22b.exe"),
        ("a\r\nX-Admin: yes", "a%0D%0AX-Admin: yes"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\roof.png", "roof.png"),
    ],
    ids=["quote", "line end", "climbing", "windows"],
)
def test_a_file_name_cannot_leave_its_place(server: Server, client: Driven, name: str, sent: str) -> None:
    client.send(post_photos.call(body={"cover": File(b"x", name)}))
    [(start, _)] = _parts(server)
    assert f'; filename="{sent}"\r\n' in start
    assert start.count("\r\n") == 1


def test_only_the_base_name_of_a_path_travels(server: Server, client: Driven, tmp_path: Path) -> None:
    path = tmp_path / "pier.png"
    path.write_bytes(b"png")
    client.send(post_photos.call(body={"cover": path}))
    assert 'filename="pier.png"' in _parts(server)[0][0]
    assert str(tmp_path).encode() not in server.requests[0].raw


def test_a_content_type_with_a_line_end_is_refused() -> None:
    with pytest.raises(InvalidInput, match="control characters"):
        File(b"x", "a", "text/plain\r\nX-Admin: yes")


@pytest.mark.parametrize(
    "content", ["pier.jpg", io.StringIO("text"), 7, None], ids=["str", "text file", "int", "None"]
)
def test_what_is_no_file_is_refused(content: Any) -> None:
    with pytest.raises(InvalidInput, match="a file is bytes"):
        File(content)


def test_a_file_at_its_end_is_sent_from_its_beginning_each_time(server: Server, client: Driven) -> None:
    handle = io.BytesIO(b"content")
    handle.seek(0, io.SEEK_END)
    call = upload_file.call(body=handle)
    client.send(call)
    client.send(call)
    assert [request.body for request in server.requests] == [b"content", b"content"]


def test_a_prepared_request_can_be_sent_again_whole(server: Server, client: Driven, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"page" * 1000)
    request = client.inner.prepare(post_photos.call(body={"pages": [path, io.BytesIO(b"b")], "title": "t"}))
    client.execute(request)
    client.execute(request)
    first, second = server.requests
    assert first.body == second.body
    assert first.header("content-length") == str(len(first.body))


def test_a_path_is_streamed_with_flat_memory(twin: Twin, tmp_path: Path) -> None:
    path, size = tmp_path / "film.bin", 48 * 1024 * 1024
    with path.open("wb") as file:
        file.truncate(size)
    with Server(keep_bodies=False) as server:
        client = twin.client(server.url, timeout=20)
        client.send(upload_file.call(body=b"what is imported and allocated once"))
        tracemalloc.start()
        try:
            client.send(post_photos.call(body={"cover": path}))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert server.requests[-1].length > size
    assert peak < 8 * 1024 * 1024
