"""Files of Picterra under misfortune: storage that refuses, addresses that run out, keys that stay home."""

import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sightline import AsyncPicterra
from sightline.core.errors import (
    ConnectionBroken,
    DigestMismatch,
    FileRefused,
    Forbidden,
    InvalidInput,
    OriginRefused,
    UnexpectedContent,
)
from tests.faults.bucket import Bar, Bucket, breaking
from tests.faults.picterra import KEY, SQUARE, Service, operation, started
from tests.faults.place import QUICK
from tests.support.server import RESET, Recorded, Server, reply

PICTURE = random.Random(4).randbytes(700_000)
EXPIRED = reply(
    403,
    b'<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
    content_type="application/xml",
)


@pytest.fixture
def service(server: Server) -> Iterator[Service]:
    with Server() as storage:
        yield Service(server, storage)


def client(service: Service, **options: object) -> AsyncPicterra:
    return AsyncPicterra(KEY, base_url=service.server.url, **{**QUICK, **options})


def leaks(server: Server) -> list[Recorded]:
    return [one for one in server.requests if KEY.encode() in one.raw]


async def test_the_storage_gets_the_bytes_and_neither_key_nor_content_type(service: Service) -> None:
    async with client(service) as picterra:
        await (await picterra.forge.rasters.upload(PICTURE, "n")).wait()
    [put] = service.storage.requests
    assert (put.method, put.body, put.header("content-length")) == ("PUT", PICTURE, str(len(PICTURE)))
    assert put.header("content-type") is None and put.header("authorization") is None
    assert leaks(service.storage) == [] and len(leaks(service.server)) == len(service.server.requests)


async def test_storage_that_refuses_is_clear_and_leaves_no_raster_behind(service: Service) -> None:
    service.storage.replies(EXPIRED)
    service.on("DELETE", "/rasters/r-2/", reply(204))
    async with client(service) as picterra:
        with pytest.raises(Forbidden, match=r"Request has expired.*did not take the file") as caught:
            await picterra.forge.rasters.upload(PICTURE, "n")
    assert "marker-signature" not in str(caught.value) + repr(caught.value)
    assert service.asked == [
        "POST /rasters/upload/file/",
        "POST /rasters/upload/file/",
        "DELETE /rasters/r-1/",
        "DELETE /rasters/r-2/",
    ]


async def test_an_address_that_runs_out_is_asked_for_anew_and_its_raster_removed(service: Service) -> None:
    service.storage.replies(EXPIRED, reply(200))
    service.on("GET", "/rasters/r-2/", reply(200, {"id": "r-2", "name": "n", "status": "ready"}))
    bar = Bar()
    async with client(service) as picterra:
        raster = await (await picterra.forge.rasters.upload(PICTURE, "n", progress=bar)).result()
    assert raster.id == "r-2"
    assert "DELETE /rasters/r-1/" in service.asked and "POST /rasters/r-2/commit/" in service.asked
    assert (bar.at, bar.total) == (len(PICTURE), len(PICTURE))


@pytest.mark.parametrize("stumble", [reply(503, b"busy"), reply(429, b"busy", retry_after="0"), [RESET]])
@pytest.mark.parametrize("kind", ["bytes", "path", "stream"])
async def test_an_upload_that_breaks_is_sent_again_from_its_first_byte(
    service: Service, stumble: Any, kind: str, tmp_path: Path
) -> None:
    service.storage.replies(stumble, reply(200))
    path = tmp_path / "raster.tif"
    path.write_bytes(PICTURE)
    bar = Bar()
    with path.open("rb") as stream:
        content: Any = {"bytes": PICTURE, "path": path, "stream": stream}[kind]
        async with client(service) as picterra:
            await (await picterra.forge.rasters.upload(content, "n", progress=bar)).wait()
    assert [one.body for one in service.storage.requests] == [PICTURE] * 2
    assert (bar.at, bar.closed, bar.went_back) == (len(PICTURE), True, True)


async def test_storage_that_stays_away_is_given_up_and_the_raster_removed(service: Service) -> None:
    service.storage.replies([RESET])
    async with client(service, retries=2) as picterra:
        with pytest.raises(ConnectionBroken):
            await picterra.forge.rasters.upload(PICTURE, "n")
    assert len(service.storage.requests) == 3
    assert service.asked[-1] == "DELETE /rasters/r-1/"


async def test_damage_on_the_way_is_seen_by_the_digest_and_nothing_is_committed(service: Service) -> None:
    service.storage.replies(reply(200, etag=f'"{hashlib.md5(b"something else").hexdigest()}"'))
    async with client(service) as picterra:
        with pytest.raises(DigestMismatch, match="was damaged on its way"):
            await picterra.forge.rasters.upload(PICTURE, "n")
    assert not any("commit" in one for one in service.asked)


@pytest.mark.parametrize(
    "fields",
    [
        {"etag": f'"{hashlib.md5(PICTURE).hexdigest()}"'},
        {"etag": '"0123456789abcdef0123456789abcdef-7"'},
        {"etag": f'"{"0" * 32}"', "x_amz_server_side_encryption": "aws:kms"},
        {"etag": f'"{"0" * 32}"', "x_amz_server_side_encryption_customer_algorithm": "AES256"},
        {"content_md5": "1B2M2Y8AsgTpgAmY7PhCfg=="},
    ],
)
async def test_a_digest_that_fits_or_means_something_else_is_no_damage(
    service: Service, fields: dict[str, str]
) -> None:
    service.storage.replies(reply(200, **fields))
    async with client(service) as picterra:
        await (await picterra.forge.rasters.upload(PICTURE, "n")).wait()


async def test_a_login_page_in_place_of_a_storage_is_no_success(service: Service) -> None:
    service.storage.replies(reply(200, b"<html>Sign in</html>", content_type="text/html"))
    async with client(service) as picterra:
        with pytest.raises(UnexpectedContent, match="a web page came where a storage says"):
            await picterra.forge.rasters.upload(PICTURE, "n")
    assert not any("commit" in one for one in service.asked)


async def test_a_storage_that_sends_on_gets_no_bytes_sent_elsewhere(service: Service) -> None:
    service.storage.replies(reply(307, location="http://127.0.0.2:9/elsewhere"))
    async with client(service) as picterra:
        with pytest.raises(OriginRefused, match="it was not sent there"):
            await picterra.forge.rasters.upload(PICTURE, "n")


async def test_an_empty_file_of_areas_is_refused_before_anything_is_sent(
    service: Service, tmp_path: Path
) -> None:
    path = tmp_path / "areas.geojson"
    path.touch()
    async with client(service) as picterra:
        with pytest.raises(FileRefused, match=r"areas\.geojson is empty"):
            await picterra.forge.rasters.set_detection_areas("r-1", path)
    assert service.server.requests == []


async def test_a_file_that_is_no_geojson_is_refused_before_anything_is_sent(
    service: Service, tmp_path: Path
) -> None:
    path = tmp_path / "areas.geojson"
    path.write_bytes(b"\x89PNG not at all")
    async with client(service) as picterra:
        with pytest.raises(InvalidInput, match="is no GeoJSON"):
            await picterra.forge.detectors.set_annotations("d", "r", "outline", path)
    assert service.server.requests == []


async def test_a_download_whose_address_runs_out_in_the_middle_goes_on_by_a_fresh_one(
    service: Service, bucket: Bucket, tmp_path: Path
) -> None:
    signed = 0

    def sign(_: Recorded) -> Any:
        nonlocal signed
        signed += 1
        return reply(200, {"download_url": f"{bucket.server.url}/r-1.tif?Signature=marker-{signed}"})

    service.on("GET", "/rasters/r-1/download/", sign)
    bucket.script = [breaking(bucket, 2**20), lambda _: EXPIRED]
    async with client(service) as picterra:
        path = await picterra.forge.rasters.download("r-1", tmp_path / "r.tif")
    assert path.read_bytes() == bucket.content
    assert leaks(bucket.server) == []
    assert [one is not None for one in bucket.ranges] == [False, True, True]
    assert "marker-1" not in bucket.server.requests[-1].target


async def test_results_whose_addresses_ran_out_are_read_by_fresh_ones(service: Service) -> None:
    count = 0

    def results(_: Recorded) -> Any:
        nonlocal count
        count += 1
        url = f"{service.storage.url}/found?Signature=marker-{count}"
        by_class = [{"class": {"name": "roof"}, "result": {"url": url}}]
        return operation("success", results={"url": url, "by_class": by_class})

    service.on("GET", "/operations/op-21/", results)
    service.storage.replies(EXPIRED, reply(200, SQUARE))
    async with client(service) as picterra:
        [feature] = await (await picterra.forge.results.get("op-21")).read()
    assert feature.geometry == {"type": "MultiPolygon", "coordinates": [SQUARE["coordinates"]]}
    assert leaks(service.storage) == []


async def test_a_web_page_in_place_of_results_is_no_result(service: Service) -> None:
    url = f"{service.storage.url}/found"
    by_class = [{"class": {"name": "roof"}, "result": {"url": url}}]
    service.on("GET", "/operations/op-21/", operation("success", results={"url": url, "by_class": by_class}))
    service.storage.replies(reply(200, b"<html>Sign in</html>", content_type="text/html"))
    async with client(service) as picterra:
        found = await picterra.forge.results.get("op-21")
        with pytest.raises(UnexpectedContent, match="a web page came in place of a file"):
            await found.read()


async def test_a_layer_comes_by_a_fresh_address_where_the_first_ran_out(
    service: Service, tmp_path: Path
) -> None:
    url = f"{service.storage.url}/layer"
    service.on("POST", "/vector_layers/v-1/download/", started())
    service.on("GET", "/operations/op-21/", operation("success", results={"download_url": url}))
    document = {"type": "FeatureCollection", "features": []}
    service.storage.replies(EXPIRED, reply(200, document))
    async with client(service) as picterra:
        path = await picterra.forge.vector_layers.download("v-1", tmp_path / "v.geojson")
    assert json.loads(path.read_bytes()) == document
    assert service.asked.count("POST /vector_layers/v-1/download/") == 2


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_the_key_does_not_follow_a_redirect_to_another_server(service: Service, status: int) -> None:
    raster = {"id": "r-1", "name": "elsewhere", "status": "ready"}
    service.storage.replies(reply(200, raster))
    service.on("GET", "/rasters/r-1/", reply(status, location=f"{service.storage.url}/rasters/r-1/"))
    async with client(service) as picterra:
        assert (await picterra.forge.rasters.get("r-1")).name == "elsewhere"
    assert len(service.storage.requests) == 1 and leaks(service.storage) == []


async def test_the_key_does_not_follow_a_next_link_to_another_server(service: Service) -> None:
    def page(number: int, following: str | None) -> Any:
        row = {"id": f"r-{number}", "name": "n", "status": "ready"}
        return reply(200, {"count": 2, "next": following, "previous": None, "results": [row]})

    elsewhere = f"{service.storage.url}/public/api/v2/rasters/?page_number=2&search=n"
    service.on("GET", "/rasters/", page(1, elsewhere), page(2, None))
    async with client(service) as picterra:
        assert [raster.id async for raster in picterra.forge.rasters.list(search="n")] == ["r-1", "r-2"]
    assert service.storage.requests == []
    assert service.server.requests[-1].target == "/public/api/v2/rasters/?search=n&page_number=2"


async def test_https_never_falls_to_http_for_an_upload(service: Service) -> None:
    class Encrypted:
        """The same service behind a proxy that speaks https: only the address differs."""

        def __init__(self, inner: Any) -> None:
            self._inner = inner

        async def send(self, request: Any) -> Any:
            import msgspec

            plain = request.url.replace("https://127.0.0.1:1", service.server.url)
            return await self._inner.send(msgspec.structs.replace(request, url=plain))

        async def open(self, request: Any) -> Any:
            return await self._inner.open(request)

        async def aclose(self) -> None:
            await self._inner.aclose()

    from sightline_api._runtime._async.transport import AsyncHttpTransport

    inner = Encrypted(AsyncHttpTransport())
    async with AsyncPicterra(KEY, base_url="https://127.0.0.1:1", transport=inner, **QUICK) as picterra:
        with pytest.raises(OriginRefused, match="https never falls to http"):
            await picterra.forge.rasters.upload(PICTURE, "n")
    assert service.storage.requests == []
