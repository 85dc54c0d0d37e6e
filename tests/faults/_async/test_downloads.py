"""Downloads that break: resumed where it is safe, begun anew where not, never half there."""

import hashlib
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from sightline import AsyncPyronear
from sightline._partfile import PartFile
from sightline.core.errors import (
    ConnectionBroken,
    DigestMismatch,
    Forbidden,
    NotFound,
    Truncated,
    Unavailable,
    UnexpectedContent,
)
from sightline.core.transfer import PartState
from sightline.pyronear import AsyncDetection
from sightline_api.pyronear import models
from tests.faults.bucket import Bar, Bucket, breaking, signing
from tests.faults.place import QUICK, detection, names
from tests.support.server import RESET, Server, reply

HALF = 5 * 2**18


@asynccontextmanager
async def frame(server: Server, bucket: Bucket, **options: Any) -> AsyncIterator[AsyncDetection]:
    """A detection whose picture is the object in the bucket."""
    server.handler = signing(bucket)
    async with AsyncPyronear("marker-token", base_url=server.url, **{**QUICK, **options}) as fire:
        raw = {name: value for name, value in detection(1).items() if not name.endswith("url")}
        yield AsyncDetection(models.Detection.from_dict(raw), connection=fire._shell)


def leave(
    target: Path, bucket: Bucket, content: bytes, etag: str | None = None, total: int | None = None
) -> None:
    """What a process leaves that died in the middle of a download."""
    with PartFile(target) as part:
        url = f"{bucket.server.url}/frames/1-1.jpg?Signature=of-long-ago"
        part.begin(PartState.of(url, etag or bucket.etag, total or len(bucket.content)), 0)
        part.write(0, content)


async def test_a_download_tells_the_truth_and_leaves_nothing_beside_it(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    bar = Bar()
    async with frame(server, bucket) as picture:
        target = await picture.download(tmp_path / "x.jpg", progress=bar)
    assert target.read_bytes() == bucket.content
    assert (bar.total, bar.at, bar.went_back, bar.closed) == (
        len(bucket.content),
        len(bucket.content),
        False,
        True,
    )
    assert names(tmp_path) == ["x.jpg"]


async def test_credentials_never_go_to_the_storage(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    bucket.script = [breaking(bucket, HALF)]
    async with frame(server, bucket) as picture:
        await picture.download(tmp_path / "x.jpg")
        await picture.read()
    assert b"marker-token" in server.requests[0].raw
    assert len(bucket.server.requests) == 3
    for request in bucket.server.requests:
        assert b"marker-token" not in request.raw
        assert request.header("authorization") is None
        assert request.header("cookie") is None


async def test_the_server_dies_in_the_middle_and_the_rest_is_asked_for(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    bucket.script, bar = [breaking(bucket, HALF), breaking(bucket, 1000)], Bar()
    async with frame(server, bucket) as picture:
        target = await picture.download(tmp_path / "x.jpg", progress=bar)
    assert target.read_bytes() == bucket.content
    assert bucket.ranges == [None, f"bytes={HALF}-", f"bytes={HALF + 1000}-"]
    assert [request.header("if-range") for request in bucket.server.requests[1:]] == [bucket.etag] * 2
    assert (bar.at, bar.went_back) == (len(bucket.content), False)


async def test_each_break_gets_a_fresh_address(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    def ran_out(request: Any) -> Any:
        return reply(403, b"<Error><Code>AccessDenied</Code></Error>", content_type="application/xml")

    bucket.script = [breaking(bucket, HALF), ran_out]
    async with frame(server, bucket) as picture:
        assert (await picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content
    signatures = [request.target.partition("=")[2] for request in bucket.server.requests]
    assert signatures == ["marker-1", "marker-2", "marker-3"]


async def test_an_address_that_is_refused_again_is_an_error(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    bucket.script = [lambda _: reply(403, b"<Error/>", content_type="application/xml")] * 9
    async with frame(server, bucket) as picture:
        with pytest.raises(Forbidden):
            await picture.download(tmp_path / "x.jpg")
    assert len(bucket.server.requests) == 2
    assert names(tmp_path) == []


async def test_the_whole_file_in_answer_to_a_range_begins_anew(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    bucket.script, bar = [breaking(bucket, HALF), lambda _: bucket.give(200, bucket.content)], Bar()
    async with frame(server, bucket) as picture:
        target = await picture.download(tmp_path / "x.jpg", progress=bar)
    assert target.read_bytes() == bucket.content
    assert (bar.at, bar.went_back) == (len(bucket.content), True)


async def test_a_part_that_begins_elsewhere_is_not_glued_on(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    bucket.script, bar = [breaking(bucket, HALF), lambda _: bucket.give(206, bucket.content[9:], 9)], Bar()
    async with frame(server, bucket) as picture:
        target = await picture.download(tmp_path / "x.jpg", progress=bar)
    assert target.read_bytes() == bucket.content
    assert bucket.ranges == [None, f"bytes={HALF}-", None]
    assert bar.at == len(bucket.content)


@pytest.mark.parametrize("obeys", [True, False], ids=["storage minds If-Range", "storage ignores it"])
async def test_a_file_that_changed_meanwhile_comes_whole_and_unmixed(
    server: Server, bucket: Bucket, tmp_path: Path, obeys: bool
) -> None:
    newer = Bucket(bucket.server, bytes(reversed(bucket.content)))
    newer.script = [breaking(bucket, HALF)]
    if not obeys:
        newer.script.append(lambda _: newer.give(206, newer.content[HALF:], HALF))
    bar = Bar()
    async with frame(server, newer) as picture:
        target = await picture.download(tmp_path / "x.jpg", progress=bar)
    assert target.read_bytes() == newer.content
    assert bar.at == len(newer.content)


@pytest.mark.parametrize("etag", [None, 'W/"weak"'])
async def test_without_a_strong_etag_nothing_is_glued(
    server: Server, bucket: Bucket, tmp_path: Path, etag: str | None
) -> None:
    bucket.etag, bucket.script, bar = etag, [breaking(bucket, HALF)], Bar()
    async with frame(server, bucket) as picture:
        target = await picture.download(tmp_path / "x.jpg", progress=bar)
    assert target.read_bytes() == bucket.content
    assert bucket.ranges == [None, None]
    assert (bar.at, bar.went_back) == (len(bucket.content), True)


async def test_what_an_earlier_process_left_is_gone_on_with(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    leave(tmp_path / "x.jpg", bucket, bucket.content[:HALF])
    bar = Bar()
    async with frame(server, bucket) as picture:
        target = await picture.download(tmp_path / "x.jpg", progress=bar)
    assert target.read_bytes() == bucket.content
    assert bucket.ranges == [f"bytes={HALF}-"]
    assert (bar.total, bar.at) == (len(bucket.content), len(bucket.content))
    assert names(tmp_path) == ["x.jpg"]


async def test_what_an_earlier_process_had_completed_only_takes_its_name(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    leave(tmp_path / "x.jpg", bucket, bucket.content)
    async with frame(server, bucket) as picture:
        assert (await picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content
    assert bucket.ranges == [f"bytes={len(bucket.content)}-"]


@pytest.mark.parametrize(
    "left", ["longer than the file", "of another version", "damaged"], ids=lambda word: word.replace(" ", "-")
)
async def test_what_an_earlier_process_left_is_of_no_use(
    server: Server, bucket: Bucket, tmp_path: Path, left: str
) -> None:
    if left == "longer than the file":
        leave(tmp_path / "x.jpg", bucket, bucket.content + b"more", total=len(bucket.content) + 4)
    elif left == "of another version":
        leave(tmp_path / "x.jpg", bucket, bytes(HALF), etag='"of-yesterday"')
    else:
        leave(tmp_path / "x.jpg", bucket, bytes(HALF))
    async with frame(server, bucket, retries=0) as picture:
        assert (await picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content


async def test_bytes_that_are_not_those_promised_never_take_the_name(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    bucket.etag = f'"{hashlib.md5(b"something else").hexdigest()}"'
    (tmp_path / "x.jpg").write_bytes(b"as it was")
    async with frame(server, bucket) as picture:
        with pytest.raises(DigestMismatch, match=r"x\.jpg was damaged on its way: md5 is"):
            await picture.download(tmp_path / "x.jpg")
    assert names(tmp_path) == ["x.jpg"]
    assert (tmp_path / "x.jpg").read_bytes() == b"as it was"
    assert len(bucket.server.requests) == 1


async def test_a_digest_in_a_header_is_checked(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    wrong = "sha-256=:" + "A" * 43 + "=:"
    bucket.etag, bucket.script = '"no-md5"', [lambda _: bucket.give(200, bucket.content, repr_digest=wrong)]
    async with frame(server, bucket) as picture:
        with pytest.raises(DigestMismatch, match="sha256"):
            await picture.download(tmp_path / "x.jpg")
    assert names(tmp_path) == []


async def test_the_digest_of_a_part_is_not_taken_for_that_of_the_whole(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    def digested(request: Any) -> Any:
        rest = bucket.content[HALF:]
        digest = b64encode(hashlib.sha256(rest).digest()).decode()
        md5 = b64encode(hashlib.md5(rest).digest()).decode()
        return bucket.give(206, rest, HALF, content_digest=f"sha-256=:{digest}:", content_md5=md5)

    bucket.script = [breaking(bucket, HALF), digested]
    async with frame(server, bucket) as picture:
        assert (await picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content
    assert len(bucket.server.requests) == 2


@pytest.mark.parametrize("retries", [0, 2])
async def test_a_storage_that_never_sends_a_byte_is_given_up(
    server: Server, bucket: Bucket, tmp_path: Path, retries: int
) -> None:
    bucket.script = [breaking(bucket, 0)] * 99
    async with frame(server, bucket, retries=retries) as picture:
        with pytest.raises(ConnectionBroken):
            await picture.download(tmp_path / "x.jpg")
    assert len(bucket.server.requests) == 1 + retries
    assert names(tmp_path) == []


async def test_a_timeout_bounds_an_attempt_and_not_the_download(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    def slow(request: Any) -> Any:
        whole = bucket.proper(request)[0]
        return [whole[:HALF], 0.4, whole[HALF:]]

    bucket.script = [slow, slow]
    async with frame(server, bucket, timeout=0.25) as picture:
        assert (await picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content
    assert len(bucket.server.requests) > 1
    assert all(bucket.ranges[1:])


async def test_a_storage_that_is_down_is_not_asked_by_two_layers_of_patience(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    bucket.script = [lambda _: reply(503, b"slow down")] * 99
    async with frame(server, bucket, retries=2) as picture:
        with pytest.raises(Unavailable):
            await picture.download(tmp_path / "x.jpg")
        assert len(bucket.server.requests) == 3
        bucket.script = [lambda _: [RESET]] * 99
        with pytest.raises(ConnectionBroken):
            await picture.download(tmp_path / "x.jpg")
    assert len(bucket.server.requests) == 6


async def test_what_came_is_kept_for_the_next_time(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    bucket.script = [breaking(bucket, HALF)]
    async with frame(server, bucket, retries=0) as picture:
        with pytest.raises(ConnectionBroken):
            await picture.download(tmp_path / "x.jpg")
        assert not (tmp_path / "x.jpg").exists()
        assert (await picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content
    assert bucket.ranges == [None, f"bytes={HALF}-"]


async def test_a_body_that_ends_early_without_a_word_is_found_by_its_length(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    # HTTP/1.0 style: the end of the connection is the end of the body. Only the range tells of the rest.
    leave(tmp_path / "x.jpg", bucket, bucket.content[:HALF])

    def early(request: Any) -> Any:
        start = b"HTTP/1.0 206 Part\r\nContent-Range: bytes %d-%d/%d\r\nETag: %s\r\n\r\n"
        size, etag = len(bucket.content), (bucket.etag or "").encode()
        return [start % (HALF, size - 1, size, etag) + bucket.content[HALF : HALF + 100], "close"]

    bucket.script, bar = [early], Bar()
    async with frame(server, bucket) as picture:
        target = await picture.download(tmp_path / "x.jpg", progress=bar)
    assert target.read_bytes() == bucket.content
    assert bucket.ranges == [f"bytes={HALF}-", f"bytes={HALF + 100}-"]
    assert (bar.at, bar.went_back) == (len(bucket.content), False)


async def test_a_login_page_in_place_of_a_picture(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    bucket.script = [lambda _: reply(200, b"<html>Welcome", content_type="text/html")] * 2
    async with frame(server, bucket) as picture:
        with pytest.raises(UnexpectedContent, match="a proxy or a login page"):
            await picture.download(tmp_path / "x.jpg")
        with pytest.raises(UnexpectedContent, match="a proxy or a login page"):
            await picture.read()
    assert names(tmp_path) == []


async def test_a_picture_that_is_gone(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    bucket.script = [
        lambda _: reply(404, b"<Error><Code>NoSuchKey</Code></Error>", content_type="application/xml")
    ]
    async with frame(server, bucket) as picture:
        with pytest.raises(NotFound, match="NoSuchKey") as caught:
            await picture.download(tmp_path / "x.jpg")
    assert "Signature" not in str(caught.value)
    assert names(tmp_path) == []


async def test_a_storage_that_lies_about_its_parts_is_given_up(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    bucket.script = [lambda _: bucket.give(206, bucket.content[9:], 9)] * 99
    async with frame(server, bucket, retries=2) as picture:
        with pytest.raises(Truncated, match="from byte 9 on instead of 0"):
            await picture.download(tmp_path / "x.jpg")
    assert len(bucket.server.requests) == 3
