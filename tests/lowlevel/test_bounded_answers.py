"""Answers in memory: no server fills it, however small it packs what it sends."""

import gzip
import tracemalloc
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline_api._runtime.errors import AnswerTooLarge, ConnectionBroken, NotFound, UnexpectedContent
from sightline_api._runtime.unpacking import Unpacker
from sightline_api._runtime.wire import MAX_CONTENT, Request
from tests.lowlevel.harbour import get_picture, list_lights
from tests.support.server import Server, reply
from tests.support.twins import Twin

MIB = 1 << 20
PICTURE = get_picture.call()


def packed(content: bytes, encoding: str = "gzip", status: int = 200) -> Any:
    return reply(status, content, content_encoding=encoding, content_type="image/jpeg")


def bare(content: bytes) -> bytes:
    """The stream alone, as some servers understand "deflate"."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


@pytest.fixture(scope="module")
def bomb() -> bytes:
    """A MiB or so that unpacks into more than an answer may have."""
    packer, zeros = zlib.compressobj(wbits=zlib.MAX_WBITS | 16), bytes(MIB)
    return b"".join(packer.compress(zeros) for _ in range(MAX_CONTENT // MIB + 1)) + packer.flush()


def test_an_answer_that_unpacks_into_more_than_fits_is_left_at_the_limit(server: Server, twin: Twin) -> None:
    server.replies(reply(200, []), packed(gzip.compress(bytes(64 * MIB))), reply(200, []))
    client = twin.client(server.url, max_content=2 * MIB)
    client.send(list_lights.call())
    tracemalloc.start()
    try:
        with pytest.raises(
            AnswerTooLarge, match=r"lights\.picture.*more than the 2097152 bytes.*max_content="
        ):
            client.send(PICTURE)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 5 * MIB
    assert client.send(list_lights.call()) == []
    assert [request.connection for request in server.requests] == [1, 1, 2]


def test_the_error_knows_the_limit_and_the_operation(server: Server, twin: Twin) -> None:
    server.replies(reply(200, b"x" * 101, content_type="image/jpeg"))
    with pytest.raises(AnswerTooLarge) as caught:
        twin.client(server.url, max_content=100).send(PICTURE)
    assert (caught.value.limit, caught.value.operation) == (100, PICTURE.endpoint.operation_id)


def test_an_answer_of_just_the_limit_is_taken(server: Server, twin: Twin) -> None:
    server.replies(reply(200, b"x" * 100, content_type="image/jpeg"))
    assert twin.client(server.url, max_content=100).send(PICTURE) == b"x" * 100


@pytest.mark.long
def test_nobody_has_to_ask_for_a_limit(server: Server, twin: Twin, bomb: bytes) -> None:
    server.replies(packed(bomb))
    with pytest.raises(AnswerTooLarge):
        twin.client(server.url).send(PICTURE)


def test_a_request_of_your_own_and_an_error_have_the_limit_as_well(server: Server, twin: Twin) -> None:
    client = twin.client(server.url, max_content=100)
    server.replies(reply(200, b"x" * 101))
    with pytest.raises(AnswerTooLarge):
        client.request("GET", "/anything")
    server.replies(packed(gzip.compress(bytes(101)), status=404))
    with pytest.raises(AnswerTooLarge):
        client.read_stream(PICTURE, lambda chunk: None)


def test_a_stream_has_no_limit_and_comes_in_small_pieces(server: Server, twin: Twin) -> None:
    """Packed twice, its 64 MiB are less than a thousand bytes: they must never be made at once."""
    server.replies(packed(gzip.compress(gzip.compress(bytes(64 * MIB))), "gzip, gzip"))
    sizes: list[int] = []
    twin.client(server.url, max_content=100).read_stream(PICTURE, lambda chunk: sizes.append(len(chunk)))
    assert sum(sizes) == 64 * MIB
    assert max(sizes) <= MIB // 4


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (gzip.compress(b"content"), "gzip"),
        (gzip.compress(b"content") + b"behind the end", "GZIP"),
        (zlib.compress(b"content"), "deflate"),
        (bare(b"content"), "deflate"),
        (gzip.compress(zlib.compress(b"content")), "deflate, gzip"),
        (gzip.compress(b"content"), "identity, gzip"),
        (b"content", "one-of-tomorrow"),
        (b"content", "identity"),
    ],
)
def test_what_is_packed_is_unpacked(server: Server, twin: Twin, content: bytes, encoding: str) -> None:
    server.replies(packed(content, encoding))
    assert twin.client(server.url).send(PICTURE) == b"content"


def test_what_is_packed_may_come_byte_by_byte(server: Server, twin: Twin) -> None:
    answer = packed(gzip.compress(b"content"))[0]
    server.replies([*(answer[at : at + 1] for at in range(len(answer)))])
    assert twin.client(server.url).send(PICTURE) == b"content"


def test_what_is_asked_for_is_what_can_be_unpacked(server: Server, twin: Twin) -> None:
    twin.client(server.url).request("GET", "/anything")
    assert server.requests[0].header("accept-encoding") == "gzip, deflate"


@given(
    st.lists(st.binary(max_size=3000)), st.integers(1, 700), st.sampled_from(["gzip", "deflate"]), st.data()
)
def test_what_is_packed_is_unpacked_however_it_is_cut(
    parts: list[bytes], size: int, encoding: str, data: st.DataObject
) -> None:
    content = b"".join(part * data.draw(st.sampled_from([1, 1, 500])) for part in parts)
    made = gzip.compress(content) if encoding == "gzip" else zlib.compress(content)
    unpacker = Unpacker(encoding, Request(method="GET", url="http://harbour.test"), 200)
    pieces = [piece for at in range(0, len(made), size) for piece in unpacker.feed(made[at : at + size])]
    assert b"".join(pieces) == content
    assert all(0 < len(piece) <= MIB // 4 for piece in pieces)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_what_is_damaged_on_its_way_is_a_broken_connection(server: Server, twin: Twin, encoding: str) -> None:
    server.replies(packed(b"\xff\xff no such thing", encoding))
    with pytest.raises(ConnectionBroken, match=r"lights\.picture"):
        twin.client(server.url).send(PICTURE)


def test_what_is_packed_again_and_again_is_refused(server: Server, twin: Twin) -> None:
    server.replies(packed(b"-", ", ".join(["gzip"] * 3_000)))
    with pytest.raises(UnexpectedContent, match="packed 3000 times over"):
        twin.client(server.url).send(PICTURE)


def test_an_error_that_is_packed_is_read(server: Server, twin: Twin) -> None:
    server.replies(reply(404, gzip.compress(b'{"detail": "none"}'), content_encoding="gzip"))
    with pytest.raises(NotFound, match="none"):
        twin.client(server.url).send(PICTURE)
