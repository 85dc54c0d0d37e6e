"""Files whose digest is known before they come: what is there already is not asked for."""

import hashlib
from pathlib import Path

import pytest

from sightline._async.batch import AsyncBatch, AsyncWanted
from sightline._async.download import AsyncDownloader
from sightline.core.errors import DigestMismatch
from sightline.core.options import Options
from sightline_api._runtime._async.client import AsyncClient
from sightline_api._runtime.wire import Request
from tests.faults.bucket import Bucket
from tests.faults.place import names

CONTENT = b"\xff\xd8\xff" + bytes(5000)
DIGEST = ("md5", hashlib.md5(CONTENT).hexdigest())


class AsyncPlace:
    """A bucket with that content, and what brings it here."""

    def __init__(self, bucket: Bucket) -> None:
        bucket.hold(CONTENT, None)
        self.requests = bucket.server.requests
        self._url = f"{bucket.server.url}/x.jpg"
        self.client = AsyncClient(bucket.server.url)
        self.downloads = AsyncDownloader(self.client, Options(retries=0))

    async def source(self) -> Request:
        return Request(method="GET", url=self._url)

    def wanted(
        self, target: Path, digest: tuple[str, str] | None = DIGEST, settled: bool = False
    ) -> AsyncWanted:
        return AsyncWanted(key=1, target=target, source=self.source, digest=digest, settled=settled)


@pytest.fixture
def there(bucket: Bucket) -> AsyncPlace:
    return AsyncPlace(bucket)


async def test_what_has_the_digest_is_not_asked_for(there: AsyncPlace, tmp_path: Path) -> None:
    async with there.client:
        for _ in range(2):
            assert await there.downloads.save(there.source, tmp_path / "x.jpg", digest=DIGEST)
    assert len(there.requests) == 1
    assert (tmp_path / "x.jpg").read_bytes() == CONTENT


async def test_what_has_another_one_is_replaced(there: AsyncPlace, tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_bytes(b"spoilt")
    async with there.client:
        await there.downloads.save(there.source, tmp_path / "x.jpg", digest=DIGEST)
    assert (tmp_path / "x.jpg").read_bytes() == CONTENT


async def test_what_comes_with_another_one_takes_no_name(there: AsyncPlace, tmp_path: Path) -> None:
    async with there.client:
        with pytest.raises(DigestMismatch):
            await there.downloads.save(there.source, tmp_path / "x.jpg", digest=("md5", "0" * 32))
    assert names(tmp_path) == []


@pytest.mark.parametrize(("settled", "asked"), [(True, 0), (False, 1)])
async def test_a_settled_name_is_believed(
    there: AsyncPlace, tmp_path: Path, settled: bool, asked: int
) -> None:
    (tmp_path / "x.jpg").write_bytes(b"what the name says")
    async with there.client:
        batch: AsyncBatch[Path] = AsyncBatch(there.downloads, lambda path: there.wanted(path, None, settled))
        assert await batch.run([tmp_path / "x.jpg"], 1) == [tmp_path / "x.jpg"]
    assert len(there.requests) == asked
