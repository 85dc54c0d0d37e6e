"""Files that go to a presigned address: what travels, what does not, and what is told of it."""

import hashlib
import io
import threading
from pathlib import Path
from typing import Any

import pytest

from sightline._async.upload import AsyncUploader
from sightline.core.errors import FileRefused, InvalidInput
from sightline.core.progress import Event
from sightline_api._runtime._async.client import AsyncClient
from sightline_api._runtime.auth import Bearer
from sightline_api._runtime.files import File
from tests.faults.bucket import Bar
from tests.support.server import Server, reply

CONTENT = bytes(range(256)) * 8192


async def put(server: Server, content: Any, **settings: Any) -> Any:
    async def place() -> str:
        return f"{server.url}/bucket/object?Signature=marker-signature"

    async with AsyncClient("http://service.example", auth=Bearer("marker-token")) as client:
        return await AsyncUploader(client).put(place, content, **settings)


async def test_what_was_stored_is_known_by_size_and_digests(server: Server) -> None:
    server.replies(reply(200))
    stored = await put(server, CONTENT)
    assert stored.size == len(CONTENT)
    assert stored.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert stored.md5 == hashlib.md5(CONTENT).hexdigest()


@pytest.mark.parametrize("kind", ["bytes", "path", "stream", "file"])
async def test_every_kind_of_file_goes_as_it_is_with_its_length(
    server: Server, kind: str, tmp_path: Path
) -> None:
    server.replies(reply(200))
    path = tmp_path / "given.bin"
    path.write_bytes(CONTENT)
    given = {"bytes": CONTENT, "path": path, "stream": io.BytesIO(CONTENT), "file": File(path, "x.tif")}
    await put(server, given[kind])
    [request] = server.requests
    assert (request.method, request.body) == ("PUT", CONTENT)
    assert request.header("content-length") == str(len(CONTENT))
    assert request.header("content-type") is None
    assert b"marker-token" not in request.raw


async def test_a_content_type_is_sent_where_it_is_wanted(server: Server) -> None:
    server.replies(reply(200))
    await put(server, b"{}", content_type="application/json")
    assert server.requests[0].header("content-type") == "application/json"


async def test_a_listener_is_told_where_it_was_given_though_files_are_read_elsewhere(
    server: Server, tmp_path: Path
) -> None:
    server.replies(reply(200))
    path = tmp_path / "given.bin"
    path.write_bytes(CONTENT)
    bar, threads = Bar(), set()

    def listen(event: Event) -> None:
        threads.add(threading.get_ident())
        bar(event)

    await put(server, path, progress=listen)
    assert threads == {threading.get_ident()}
    assert (bar.total, bar.at, bar.closed) == (len(CONTENT), len(CONTENT), True)


async def test_a_place_is_not_even_asked_for_where_there_is_nothing_to_send(
    server: Server, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.tif"
    empty.touch()
    for nothing in (empty, b"", io.BytesIO()):
        with pytest.raises(FileRefused, match="is empty; there is nothing to upload"):
            await put(server, nothing)
    with pytest.raises(FileRefused, match=r"cannot be read \(No such file") as caught:
        await put(server, tmp_path / "gone.tif")
    assert caught.value.path.endswith("gone.tif")
    with pytest.raises(InvalidInput, match="not StringIO"):
        await put(server, io.StringIO("text"))
    assert server.requests == []
