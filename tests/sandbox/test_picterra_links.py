"""Presigned links of Picterra's storage: what they allow, for how long, and to whom."""

import httpx
import pytest

from sightline_api.picterra import models, rasters
from tests.sandbox.people import NO_TLS
from tests.sandbox.survey import KEY, Survey, village


@pytest.fixture
def place(survey: Survey) -> models.RasterUpload:
    """A raster whose bytes have not come yet."""
    return survey.send(rasters.create_upload({"name": "west", "multispectral": False}))


def test_a_link_to_put_is_of_a_second_origin_and_needs_no_content_type(
    survey: Survey, place: models.RasterUpload
) -> None:
    for headers in ({}, {"Content-Type": "application/json"}):
        answer = httpx.put(place.upload_url, content=b"abc", headers=headers, verify=NO_TLS)
        assert answer.status_code == 200
        assert answer.headers["etag"] == '"900150983cd24fb0d6963f7d28e17f72"'

    assert place.upload_url.startswith(survey.sandbox.storage_url + "/")


def test_a_changed_link_is_refused_and_keeps_nothing(survey: Survey, place: models.RasterUpload) -> None:
    for changed in (place.upload_url.replace("Expires=", "Expires=9"), place.upload_url.partition("?")[0]):
        assert survey.storage.put(changed, content=b"abc").status_code == 403

    assert not survey.world.files.exists("rasters", place.raster_id)


def test_a_link_to_put_cannot_get_and_one_to_get_cannot_put(
    survey: Survey, place: models.RasterUpload
) -> None:
    survey.put(place.upload_url, village().as_png())
    assert survey.storage.get(place.upload_url).status_code == 403
    survey.succeed(survey.send(rasters.commit_upload(place.raster_id)))

    download = survey.send(rasters.download(place.raster_id)).download_url
    assert survey.storage.put(download, content=b"abc").status_code == 403
    assert survey.storage.get(download).content == village().as_png()


def test_a_link_works_for_minutes(survey: Survey, place: models.RasterUpload) -> None:
    survey.clock.move(590)
    assert survey.storage.put(place.upload_url, content=b"abc").status_code == 200
    survey.clock.move(20)
    answer = survey.storage.put(place.upload_url, content=b"abc")

    assert (answer.status_code, "Request has expired" in answer.text) == (403, True)


def test_the_key_of_the_service_is_a_leak_in_the_storage(survey: Survey, place: models.RasterUpload) -> None:
    answer = survey.storage.put(place.upload_url, content=b"abc", headers={"x-api-key": KEY})

    assert answer.status_code == 400
    assert "credential" in answer.text
    assert KEY not in answer.text


def test_an_upload_that_breaks_off_leaves_what_was_there(survey: Survey, place: models.RasterUpload) -> None:
    survey.put(place.upload_url, b"whole")

    def broken() -> object:
        yield b"half"
        raise ConnectionError("the cable came out")

    with pytest.raises(ConnectionError):
        httpx.put(place.upload_url, content=broken(), verify=NO_TLS)  # type: ignore[arg-type]
    # The storage answers the next request on that port only once it has seen the end of the broken one.
    survey.storage.put(place.upload_url.replace("Expires", "Expired"), content=b"")
    with survey.world.files.open("rasters", place.raster_id) as kept:
        assert kept.read() == b"whole"


def test_a_chunked_upload_without_bytes_is_an_empty_object(
    survey: Survey, place: models.RasterUpload
) -> None:
    # How requests sends an empty file (wire contract, section 6).
    answer = httpx.put(place.upload_url, content=iter([]), verify=NO_TLS)

    assert answer.status_code == 200
    assert survey.world.files.size("rasters", place.raster_id) == 0


def test_results_are_signed_afresh_at_every_look(survey: Survey) -> None:
    raster = survey.upload()
    survey.clock.move(500)
    survey.clock.move(500)

    assert survey.storage.get(survey.send(rasters.download(raster)).download_url).status_code == 200
