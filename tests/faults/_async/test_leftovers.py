"""What a process left that died in the middle of a download: gone on with, or of no use."""

from pathlib import Path
from typing import Any

import pytest

from sightline._partfile import PartFile
from sightline.core.transfer import PartState
from tests.faults._async.frames import frame
from tests.faults.bucket import Bar, Bucket
from tests.faults.place import names
from tests.support.server import Server

HALF = 5 * 2**18


def leave(
    target: Path, bucket: Bucket, content: bytes, etag: str | None = None, total: int | None = None
) -> None:
    """What a process leaves that died in the middle of a download."""
    with PartFile(target) as part:
        url = f"{bucket.server.url}/frames/1-1.jpg?Signature=of-long-ago"
        part.begin(PartState.of(url, etag or bucket.etag, total or len(bucket.content)), 0)
        part.write(0, content)


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
