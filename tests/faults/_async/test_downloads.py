"""Downloads that break: resumed where it is safe, begun anew where not, never half there."""

import hashlib
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from sightline.core.errors import (
    AnswerTooLarge,
    ConnectionBroken,
    DigestMismatch,
    Forbidden,
    NotFound,
    Truncated,
    Unavailable,
    UnexpectedContent,
)
from tests.faults._async.frames import frame
from tests.faults.bucket import Bar, Bucket, breaking
from tests.faults.place import names
from tests.support.server import RESET, Server, reply

HALF = 5 * 2**18


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


async def test_a_file_that_takes_longer_than_the_timeout_comes_in_one_attempt(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    def steady(request: Any) -> Any:
        whole = bucket.proper(request)[0]
        return [part for at in range(0, len(whole), HALF // 2) for part in (whole[at : at + HALF // 2], 0.1)]

    bucket.etag, bucket.script = None, [steady]
    async with frame(server, bucket, timeout=0.3) as picture:
        assert (await picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content
    assert len(bucket.server.requests) == 1


async def test_a_silence_longer_than_the_timeout_ends_an_attempt_and_not_the_download(
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


async def test_more_than_memory_shall_take_is_refused_at_once_and_downloaded_all_the_same(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    async with frame(server, bucket, max_content=len(bucket.content) - 1) as picture:
        with pytest.raises(AnswerTooLarge, match="max_content="):
            await picture.read()
        assert len(bucket.server.requests) == 1
        target = await picture.download(tmp_path / "x.jpg")
    assert target.read_bytes() == bucket.content


async def test_memory_may_take_more_where_the_client_is_told_so(server: Server, bucket: Bucket) -> None:
    async with frame(server, bucket, max_content=len(bucket.content)) as picture:
        assert await picture.read() == bucket.content
