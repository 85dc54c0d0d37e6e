"""Rasters and folders: uploaded, found, changed, brought back."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sightline.core.errors import FileRefused, InvalidInput, NotFound
from sightline.core.progress import Advanced, Finished, Started
from sightline.picterra import Forge, Raster
from sightline_sandbox import Sandbox
from tests.faults.bucket import Bar
from tests.picterra.pictures import SIZE, picture, rectangle


def asked(sandbox: Sandbox) -> list[tuple[str, str]]:
    return [(seen.method, seen.operation or seen.origin) for seen in sandbox.requests]


def test_an_upload_asks_for_a_place_puts_the_bytes_there_and_commits(forge: Forge, sandbox: Sandbox) -> None:
    work = forge.rasters.upload(picture(), "north", cloud_coverage=0, user_tag="t", identity_key="k")
    assert asked(sandbox) == [
        ("POST", "picterra.rasters.create_upload"),
        ("PUT", "storage"),
        ("POST", "picterra.rasters.commit_upload"),
    ]
    raster = work.result()
    assert (raster.name, raster.status, raster.cloud_coverage) == ("north", "ready", 0)
    assert (raster.user_tag, raster.identity_key, raster.multispectral) == ("t", "k", False)


def test_without_a_folder_a_raster_lands_in_that_of_the_api(forge: Forge, raster: Raster) -> None:
    assert forge.folders.get(raster.folder_id or "").name == "Picterra API Project"


@pytest.mark.parametrize("kind", ["path", "stream", "bytes"])
def test_a_file_comes_back_byte_for_byte(kind: str, forge: Forge, tmp_path: Path) -> None:
    content = picture(3)
    path = tmp_path / "given.png"
    path.write_bytes(content)
    given = {"path": path, "stream": io.BytesIO(content), "bytes": content}[kind]
    raster = forge.rasters.upload(given, "given.png").result()
    assert raster.download(tmp_path / "back.png").read_bytes() == content


def test_progress_tells_how_many_bytes_went_and_came(forge: Forge, tmp_path: Path) -> None:
    up, down = Bar(), Bar()
    raster = forge.rasters.upload(picture(), "told", progress=up).result()
    raster.download(tmp_path / "told.png", progress=down)
    size = len(picture())
    assert (up.total, up.at, down.total, down.at) == (size, size, size, size)
    assert isinstance(up.events[0], Started) and isinstance(up.events[-1], Finished)
    assert any(isinstance(event, Advanced) for event in up.events)


def test_an_empty_file_is_refused_before_anything_is_sent(
    forge: Forge, sandbox: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "empty.tif"
    path.touch()
    for nothing in (path, b""):
        with pytest.raises(FileRefused, match="is empty; there is nothing to upload"):
            forge.rasters.upload(nothing, "empty")
    assert not list(sandbox.requests)


def test_a_path_as_a_text_is_refused_since_it_could_be_content(forge: Forge) -> None:
    with pytest.raises(InvalidInput, match=r"^file: .*a pathlib\.Path"):
        forge.rasters.upload("raster.tif", "name")  # type: ignore[arg-type]


def test_filters_choose_among_rasters(forge: Forge) -> None:
    folder = forge.folders.create("filters")
    for number, day in enumerate(("2020-01-01", "2021-01-01", "2022-01-01")):
        settings = {
            "captured_at": f"{day}T12:00:00Z",
            "cloud_coverage": number * 40,
            "user_tag": f"tag{number}",
        }
        forge.rasters.upload(picture(), f"Field {number}", folder_id=folder.id, **settings).result()

    def names(**filters: object) -> list[str | None]:
        return [raster.name for raster in folder.rasters(**filters)]

    assert names() == ["Field 2", "Field 1", "Field 0"]
    assert names(search="field 1") == ["Field 1"]
    assert names(user_tag=" tag2 ") == ["Field 2"]
    assert names(max_cloud_coverage=40) == ["Field 1", "Field 0"]
    assert names(captured_before="2021-01-01T12:00:00Z") == ["Field 0"]
    assert names(captured_after=datetime(2021, 6, 1)) == ["Field 2"]
    assert names(has_vector_layers=True) == []
    assert names(has_vector_layers=False, limit=1) == ["Field 2"]


def test_an_update_changes_what_is_given_and_keeps_the_rest(forge: Forge, raster: Raster) -> None:
    when = datetime(2020, 1, 1, 12, 34, 56, 789000, tzinfo=UTC)
    changed = raster.update(name="new", captured_at=when, cloud_coverage=0)
    assert (changed.name, changed.captured_at, changed.cloud_coverage) == ("new", when, 0)
    changed = changed.update(user_tag="x", folder_id=forge.folders.create("other").id)
    assert (changed.name, changed.captured_at, changed.user_tag) == ("new", when, "x")


@pytest.mark.parametrize(
    ("given", "field", "why"),
    [
        ({"nam": "x"}, "nam", "did you mean 'name'"),
        ({"cloud_coverage": 101}, "cloud_coverage", "0 to 100"),
        ({"cloud_coverage": -1}, "cloud_coverage", "at least 0"),
        ({"captured_at": "yesterday"}, "captured_at", "a text such as"),
        ({"name": None}, "name", "leave it out to keep"),
        ({"name": " "}, "name", "not empty"),
        ({"multispectral_band_specification": {"bands": 3}}, "multispectral_band_specification", "ranges"),
        ({"multispectral_band_specification": {"ranges": [[1]]}}, "", "ranges"),
    ],
)
def test_a_bad_change_is_found_before_anything_is_sent(
    given: dict, field: str, why: str, forge: Forge, sandbox: Sandbox
) -> None:
    with pytest.raises(InvalidInput, match=why) as caught:
        forge.rasters.update("some-id", **given)
    assert caught.value.field.startswith(field)
    assert not list(sandbox.requests)


@pytest.mark.parametrize("evil", ["..", "."])
def test_an_id_never_climbs(evil: str, forge: Forge, sandbox: Sandbox) -> None:
    with pytest.raises(InvalidInput, match="cannot be part of a path"):
        forge.rasters.get(evil)
    assert not list(sandbox.requests)


def test_an_id_with_slashes_is_quoted_into_its_place(forge: Forge, sandbox: Sandbox) -> None:
    with pytest.raises(NotFound):
        forge.rasters.delete("../detectors/1")
    assert [seen.operation for seen in sandbox.requests] in ([None], ["picterra.rasters.delete"])
    assert all("detectors/1/" not in seen.path or "rasters" in seen.path for seen in sandbox.requests)


@pytest.mark.parametrize("wrong", ["", "  ", None, True, 1.5, b"x"])
def test_what_is_no_id_is_refused(wrong: object, forge: Forge) -> None:
    with pytest.raises(InvalidInput, match="is not an id"):
        forge.rasters.get(wrong)  # type: ignore[arg-type]


def test_a_deleted_raster_is_gone(forge: Forge, raster: Raster) -> None:
    raster.delete()
    with pytest.raises(NotFound):
        raster.refresh()


def test_detection_areas_are_set_and_removed(forge: Forge, raster: Raster, detector) -> None:
    half = [rectangle(0, 0, SIZE[0] / 2, SIZE[1])]
    assert raster.set_detection_areas(half).result().id == raster.id
    fewer = len(detector.run(raster.id).result().read(by_object=True))
    raster.delete_detection_areas()
    assert 0 < fewer < len(detector.run(raster.id).result().read(by_object=True))


def test_a_raster_is_imported_for_an_area(forge: Forge) -> None:
    ring = [[6.0, 46.0], [6.001, 46.0], [6.001, 46.001], [6.0, 46.0]]
    folder = forge.folders.create("imports")
    work = forge.rasters.import_remote(
        "far away", {"type": "Polygon", "coordinates": [ring]}, folder_id=folder.id, source_id="satellite"
    )
    raster = work.result()
    assert (raster.name, raster.folder_id) == ("far away", folder.id)
    assert raster.footprint is not None and raster.footprint["type"] == "Polygon"


def test_many_rasters_come_side_by_side_in_their_order(forge: Forge, tmp_path: Path) -> None:
    folder = forge.folders.create("many")
    for shade in range(4):
        forge.rasters.upload(picture(shade), f"{shade}.png", folder_id=folder.id).result()
    rasters = list(folder.rasters())
    rasters.insert(1, Raster(rasters[0].raw, connection=forge._shell))  # the same file twice: it comes once
    files = forge.rasters.download_many(rasters, tmp_path, parallel=3)
    assert [path.name for path in files if isinstance(path, Path)] == [f"{one.id}.png" for one in rasters]
    assert len(list(tmp_path.iterdir())) == 4


def test_a_raster_that_is_gone_leaves_its_reason_in_its_place(forge: Forge, tmp_path: Path) -> None:
    kept, gone = (forge.rasters.upload(picture(), "x.png").result() for _ in range(2))
    gone.delete()
    outcomes = forge.rasters.download_many([gone, kept], tmp_path)
    assert isinstance(outcomes[0], NotFound)
    assert outcomes[1] == tmp_path / f"{kept.id}.png"


def test_what_is_no_raster_stands_in_its_place(forge: Forge, raster: Raster, tmp_path: Path) -> None:
    kept, other, nothing = forge.rasters.download_many([raster, raster.id, None], tmp_path)
    assert kept.exists()
    assert [(type(one), one.field) for one in (other, nothing)] == [(InvalidInput, "rasters")] * 2
    with pytest.raises(InvalidInput, match="into: None is not a path"):
        forge.rasters.download_many([raster], None)


def test_folders_are_made_found_and_know_their_detectors(forge: Forge) -> None:
    folder = forge.folders.create("Orchard")
    assert folder.created_at is None and folder.refresh().created_at is not None
    assert [one.id for one in forge.folders.list(search="orchard")] == [folder.id]
    detector = forge.detectors.create("apples")
    raster = forge.rasters.upload(picture(), "x", folder_id=folder.id).result()
    detector.add_raster(raster.id)
    assert [one.id for one in folder.detectors()] == [detector.id]
