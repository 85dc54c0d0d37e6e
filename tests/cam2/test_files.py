"""Cameras in files: GeoJSON and tables that other programs read, and that the sandbox takes in again."""

import csv
import json

import pytest

from sightline import Cam2
from sightline.core.errors import FileRefused, InvalidInput
from sightline_sandbox import Sandbox
from tests.cam2.conftest import ID, SECRET, ip_camera


def records(sandbox_options):
    with Sandbox("cam2", **sandbox_options) as box, Cam2(ID, SECRET, base_url=box.url) as db:
        return [one.record() for one in db.cameras.list()]


@pytest.mark.parametrize("kind", ["csv", "geojson"])
def test_what_was_written_is_taken_in_again_unchanged(db, tmp_path, kind):
    db.cameras.create(ip_camera(city='quotes " and, commas\nand lines', port=81, is_active_video=True))
    written = getattr(db.cameras, f"export_{kind}")(db.cameras.list(), tmp_path / f"cameras.{kind}")
    assert records({"import_file": written}) == [one.record() for one in db.cameras.list()]


def test_a_table_has_one_line_a_camera_and_empty_cells_for_nothing(db, tmp_path):
    path = db.cameras.export_csv(db.cameras.search(country="JP"), tmp_path / "new folder" / "jp.csv")
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["city"] for row in rows] == ["Tokyo", "Osaka"]
    assert (rows[0]["type"], rows[0]["ip"], rows[0]["state"], rows[0]["is_active_image"]) == (
        *("ip", "192.0.2.6", "", "true"),
    )


def test_geojson_has_points_and_no_nulls(db, tmp_path, camera):
    path = db.cameras.export_geojson([db.cameras.get_by_legacy_id(10), camera], tmp_path / "x.geojson")
    collection = json.loads(path.read_text())
    pole, nowhere = collection["features"]
    assert pole["geometry"] == {"type": "Point", "coordinates": [0.0, -89.99]}
    assert (pole["properties"]["legacy_cameraID"], "city" in pole["properties"]) == (10, False)
    assert nowhere["geometry"] is None
    assert json.loads(json.dumps(camera.to_geojson())) == nowhere


def test_an_export_that_fails_leaves_the_file_before_it(db, sandbox, tmp_path):
    path = tmp_path / "cameras.csv"
    db.cameras.export_csv([], path)
    before = path.read_text()
    sandbox.fault(operation="cam2.cameras.search", status=500, body={"message": "down"})
    with pytest.raises(Exception, match="down"):
        db.cameras.export_csv(db.cameras.list(), path)
    assert path.read_text() == before
    assert [one.name for one in tmp_path.iterdir()] == ["cameras.csv"]


@pytest.mark.parametrize("write", ["export_csv", "export_geojson"])
def test_what_cannot_be_written_is_refused_and_leaves_nothing(db, tmp_path, write):
    with pytest.raises(FileRefused, match="is a folder: the name of a file is needed"):
        getattr(db.cameras, write)(db.cameras.list(), tmp_path)
    with pytest.raises(InvalidInput, match="cameras: '7' is not a camera that was read"):
        getattr(db.cameras, write)(["7"], tmp_path / "cameras")
    assert list(tmp_path.iterdir()) == []


def test_rows_become_a_data_frame(db):
    pytest.importorskip("pandas", reason="the extra 'frames' is not installed")
    frame = db.cameras.rows(db.cameras.search(country="JP")).to_frame()
    assert list(frame["city"]) == ["Tokyo", "Osaka"]
    assert frame["latitude"].dtype == "float64"


@pytest.mark.parametrize("keep", ["rows", "csv", "geojson"])
def test_what_is_no_camera_is_refused_by_name(db, tmp_path, keep):
    ways = {
        "rows": lambda: db.cameras.rows([5]),
        "csv": lambda: db.cameras.export_csv([5], tmp_path / "cameras.csv"),
        "geojson": lambda: db.cameras.export_geojson([5], tmp_path / "cameras.geojson"),
    }
    with pytest.raises(InvalidInput, match="cameras: 5 is not a camera that was read"):
        ways[keep]()
    assert list(tmp_path.iterdir()) == []


def test_a_file_needs_a_path(db):
    with pytest.raises(InvalidInput, match="into: None is not a path"):
        db.cameras.export_csv([], None)
