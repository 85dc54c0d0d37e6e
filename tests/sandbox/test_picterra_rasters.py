"""Rasters: taken up, placed, found again, changed, deleted."""

from io import BytesIO

import httpx
import pytest
from PIL import Image
from shapely.geometry import box

from sightline_api.picterra import folders, imports, markers, models, rasters, vector_layers
from sightline_sandbox.picterra.pictures.placement import Placement
from sightline_sandbox.picterra.world import DEFAULT_FOLDER
from tests.sandbox.survey import Survey, areas, village


def picture(form: str, size: tuple[int, int] = (1520, 1086)) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "green").save(out, form)
    return out.getvalue()


def ids(page: models.RasterPage) -> list[str]:
    return [one.id for one in page.results]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "BMP", "TIFF", "JPEG2000"])
def test_a_picture_without_a_place_lies_at_the_equator_with_a_tenth_of_a_metre_a_pixel(
    survey: Survey, form: str
) -> None:
    raster = survey.send(rasters.get(survey.upload(picture(form))))

    assert raster.status == "ready"
    assert isinstance(raster.footprint, models.Polygon)
    # The check values of section 9 for an image of 1520 x 1086, which are good to half a pixel.
    west, south, east, north = raster.footprint.bbox  # type: ignore[misc]
    assert (round(west, 12), round(north, 12)) == (0, 0)
    assert (south, east) == pytest.approx((-0.00097539, 0.00136530), abs=4.5e-7)


def test_a_geotiff_lies_where_its_tags_say(survey: Survey) -> None:
    step = 1 / 100_000
    place = Placement(4326, 6.5, 46.75, (step, 0.0), (0.0, -step))
    raster = survey.send(rasters.get(survey.upload(village().as_geotiff(place))))

    assert isinstance(raster.footprint, models.Polygon)
    assert raster.footprint.bbox == pytest.approx([6.5, 46.75 - 480 * step, 6.5 + 640 * step, 46.75])
    ring = raster.footprint.coordinates[0]
    assert (len(ring), ring[0]) == (5, ring[-1])


def test_a_raster_is_processing_until_its_operation_ends(survey: Survey) -> None:
    place = survey.send(rasters.create_upload({"name": "west", "multispectral": False}))
    survey.put(place.upload_url, picture("PNG"))
    begun = survey.send(rasters.commit_upload(place.raster_id))

    assert survey.send(rasters.get(place.raster_id)).status == "processing"
    assert survey.refuse(rasters.download(place.raster_id)).status_code == 404
    done = survey.end(begun)
    assert isinstance(done.metadata, models.OperationMetadata)
    assert done.metadata.raster_id == place.raster_id
    assert survey.send(rasters.get(place.raster_id)).status == "ready"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "Nothing was uploaded"),
        (b"", "empty"),
        (b"GIF, or what you like", "no raster"),
        (b"II*\0broken", "cannot be read"),
    ],
)
def test_bytes_that_are_no_picture_fail_the_operation(
    survey: Survey, content: bytes | None, told: str
) -> None:
    place = survey.send(rasters.create_upload({"name": "west", "multispectral": False}))
    if content is not None:
        survey.put(place.upload_url, content)

    assert told in survey.fail(survey.send(rasters.commit_upload(place.raster_id)))
    assert survey.send(rasters.get(place.raster_id)).status == "processing"


def test_the_size_of_a_huge_tiff_is_read_from_its_tags_alone(survey: Survey) -> None:
    small = BytesIO()
    Image.new("L", (8, 8)).save(small, "TIFF")
    content = small.getvalue()
    # Width and height become 60,000: pixels that no memory here would hold, and that nobody reads.
    for tag in (b"\x00\x01", b"\x01\x01"):
        at = content.index(tag + b"\x04\x00\x01\x00\x00\x00\x08\x00\x00\x00")
        content = content[: at + 8] + (60_000).to_bytes(4, "little") + content[at + 12 :]
    raster = survey.send(rasters.get(survey.upload(content)))

    assert isinstance(raster.footprint, models.Polygon)
    assert raster.status == "ready"


def test_a_raster_without_a_folder_lands_in_the_one_for_the_api(survey: Survey) -> None:
    raster = survey.send(rasters.get(survey.upload()))
    (folder,) = survey.send(folders.list()).results

    assert (folder.name, raster.folder_id) == (DEFAULT_FOLDER, folder.id)


def test_an_unknown_folder_is_a_bad_field(survey: Survey) -> None:
    body = {"name": "west", "multispectral": False, "folder_id": "nowhere"}
    answer = survey.refuse(rasters.create_upload(body))

    assert (answer.status_code, list(answer.json())) == (400, ["folder_id"])


def test_filters_find_what_they_name_and_keep_what_is_unknown_out(survey: Survey) -> None:
    when = "2026-05-01T12:00:00Z"
    known = survey.upload(name="100% West", user_tag="a", cloud_coverage=20, captured_at=when)
    other = survey.upload(name="east_side")
    layer = survey.send(vector_layers.create_upload(other))
    survey.put(layer.upload_url, areas(box(0, 0, 9, 9)))
    survey.succeed(survey.send(vector_layers.commit_upload(other, layer.upload_id, {})))

    assert ids(survey.send(rasters.list())) == [other, known]
    assert ids(survey.send(rasters.list(search="WEST"))) == [known]
    assert ids(survey.send(rasters.list(search="0%"))) == [known]
    assert ids(survey.send(rasters.list(search="%west_"))) == []
    assert ids(survey.send(rasters.list(user_tag="a"))) == [known]
    assert ids(survey.send(rasters.list(max_cloud_coverage=20))) == [known]
    assert ids(survey.send(rasters.list(max_cloud_coverage=19))) == []
    assert ids(survey.send(rasters.list(captured_before="2026-05-01T12:00:01Z"))) == [known]
    assert ids(survey.send(rasters.list(captured_before=when))) == []
    assert ids(survey.send(rasters.list(captured_after=when))) == []
    assert ids(survey.send(rasters.list(captured_after="2026-05-01T13:00:00+02:00"))) == [known]
    assert ids(survey.send(rasters.list(has_vector_layers=True))) == [other]
    assert ids(survey.send(rasters.list(has_vector_layers=False))) == [known]
    assert ids(survey.send(rasters.list(folder="nowhere"))) == []


@pytest.mark.parametrize("spelled", ["True", "true", "TRUE"])
def test_a_truth_is_read_in_any_case(survey: Survey, spelled: str) -> None:
    survey.upload()
    answer = survey.http.get("/public/api/v2/rasters/", params={"has_vector_layers": spelled})

    assert answer.json()["count"] == 0


def test_a_change_touches_what_it_names_alone(survey: Survey) -> None:
    folder = survey.send(folders.create({"name": "Survey"})).id
    raster = survey.upload(cloud_coverage=50, identity_key="k", user_tag="t")
    survey.send(rasters.update(raster, {"cloud_coverage": 0, "identity_key": "", "folder_id": folder}))
    changed = survey.send(rasters.get(raster))

    assert (changed.cloud_coverage, changed.identity_key, changed.folder_id) == (0, "", folder)
    assert (changed.name, changed.user_tag) == ("west", "t")


def test_bands_are_of_multispectral_rasters_alone(survey: Survey) -> None:
    bands = {"multispectral_band_specification": {"ranges": [[0, 10]], "vizbands": [0]}}
    plain, deep = survey.upload(), survey.upload(multispectral=True)
    answer = survey.refuse(rasters.update(plain, bands))
    survey.send(rasters.update(deep, bands))

    assert (answer.status_code, list(answer.json())) == (400, ["multispectral_band_specification"])


def test_a_deleted_raster_takes_its_layers_markers_and_bytes_along(survey: Survey) -> None:
    raster = survey.upload()
    layer = survey.send(vector_layers.create_upload(raster))
    survey.put(layer.upload_url, areas(box(0, 0, 9, 9)))
    made = survey.succeed(survey.send(vector_layers.commit_upload(raster, layer.upload_id, {})))
    marker = {"marker": {"type": "Point", "coordinates": [0, 0]}, "text": "here"}
    survey.send(markers.create(raster, marker))
    link = survey.send(rasters.download(raster)).download_url
    survey.send(rasters.delete(raster))

    assert survey.refuse(rasters.get(raster)).status_code == 404
    assert survey.refuse(markers.list(raster)).status_code == 404
    assert survey.refuse(vector_layers.get(made.vector_layer_id)).status_code == 404
    assert survey.storage.get(link).status_code == 404


def test_an_import_draws_the_box_around_the_area_and_names_the_raster_beside_the_results(
    survey: Survey,
) -> None:
    (folder,) = survey.send(folders.list()).results
    about = {"method": "streaming", "source_id": "drone", "folder_id": folder.id, "name": "Fetched"}
    drawn = []
    for _ in range(2):
        place = survey.send(imports.create_upload())
        survey.put(place.upload_url, areas(box(6.5, 46.5, 6.51, 46.505), pixels=False))
        done = survey.end(survey.send(imports.commit_upload(place.upload_id, about)))
        assert isinstance(done.metadata, models.OperationMetadata)
        drawn.append(str(done.metadata.raster_id))
    raster = survey.send(rasters.get(drawn[0]))
    one, other = (survey.send(rasters.download(raster_id)).download_url for raster_id in drawn)

    assert isinstance(raster.footprint, models.Polygon)
    assert (raster.type, raster.name) == ("streaming", "Fetched")
    assert raster.footprint.bbox == pytest.approx([6.5, 46.5, 6.51, 46.505])
    assert httpx.get(one).content == httpx.get(other).content


def test_a_marker_outside_of_the_world_is_a_bad_field(survey: Survey) -> None:
    body = {"marker": {"type": "Point", "coordinates": [0, 91]}, "text": "here"}
    answer = survey.refuse(markers.create(survey.upload(), body))

    assert (answer.status_code, list(answer.json())) == (400, ["marker"])
