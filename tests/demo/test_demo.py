"""What the fire-watch story has to leave behind, played with fewer frames than ``make demo`` has."""

import csv
import io
import json
from contextlib import redirect_stdout
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PIL import Image, ImageColor, ImageStat

from scripts import demo
from scripts.demo_firewatch import story
from scripts.demo_firewatch.contact_sheet import WIDTH
from scripts.demo_firewatch.exposure import SIZE, Lens, as_jpeg
from scripts.demo_firewatch.ink import PEN_COLOURS
from scripts.demo_firewatch.record import Outcome
from scripts.demo_firewatch.world import FIRE, MASTS, Place, kilometres

FRAMES = 16


class Played(NamedTuple):
    outcome: Outcome
    folder: Path
    said: str


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder = tmp_path_factory.mktemp("demo")
    said = io.StringIO()
    with redirect_stdout(said):
        outcome = demo.play(folder, frames=FRAMES, picture=folder / "compact.png")
    return Played(outcome, folder, said.getvalue())


@pytest.fixture(scope="module")
def features(played: Played) -> list[dict[str, Any]]:
    collection = json.loads((played.folder / "alerts.geojson").read_text(encoding="utf-8"))
    assert collection["type"] == "FeatureCollection"
    return list(collection["features"])


def of_kind(features: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [feature for feature in features if feature["properties"]["kind"] == kind]


def test_every_frame_is_a_jpeg_on_disk(played: Played) -> None:
    paths = sorted((played.folder / "frames").iterdir())
    assert len(paths) == FRAMES
    assert sorted(frame.path for one in played.outcome.sequences for frame in one.frames) == paths
    for path in paths:
        with Image.open(path) as image:
            assert (image.format, image.size) == ("JPEG", SIZE)


def test_frames_come_in_the_order_they_were_taken_and_some_have_no_box(played: Played) -> None:
    for sequence in played.outcome.sequences:
        times = [frame.taken_at for frame in sequence.frames]
        assert times == sorted(times) and len(times) == FRAMES // 2
        without = [frame for frame in sequence.frames if frame.box is None]
        assert 1 <= len(without) < len(times) / 2
        assert sequence.frames[0].box is not None, "the cloud comes after the sequence was founded"


def test_the_plume_grows_and_stands_on_the_fire(played: Played) -> None:
    for sequence in played.outcome.sequences:
        boxes = [frame.box for frame in sequence.frames if frame.box is not None]
        first, last = boxes[0], boxes[-1]
        assert last.ymax - last.ymin > 1.5 * (first.ymax - first.ymin)
        bearing, _ = sequence.place.sight(FIRE)
        column = 0.5 + (bearing - sequence.pose_azimuth) / sequence.angle_of_view
        assert all(box.xmin <= column <= box.xmax for box in boxes)
        assert sequence.max_confidence == max(box.confidence for box in boxes)


def test_one_sequence_is_labelled_and_both_belong_to_the_alert(played: Played) -> None:
    sequences = played.outcome.sequences
    assert [sequence.camera for sequence in sequences] == [mast.name for mast in MASTS]
    assert sorted(sequence.label or "" for sequence in sequences) == ["", "wildfire_smoke"]
    assert {sequence.alert_id for sequence in sequences} == {played.outcome.alert.id}


def test_the_contact_sheet_is_a_picture_of_all_of_it(played: Played) -> None:
    with Image.open(played.folder / "contact-sheet.png") as opened:
        assert opened.format == "PNG"
        sheet = opened.convert("RGB")
    assert sheet.width == WIDTH
    assert sheet.width * 0.5 < sheet.height < sheet.width * 1.3
    for band in range(8):
        strip = sheet.crop((0, band * sheet.height // 8, WIDTH, (band + 1) * sheet.height // 8))
        assert max(ImageStat.Stat(strip).stddev) > 12, f"eighth {band + 1} of the sheet is empty"
    found = {colour for _, colour in sheet.getcolors(maxcolors=1 << 24) or []}
    assert {ImageColor.getrgb(colour) for colour in PEN_COLOURS} <= found


def test_the_small_contact_sheet_fits_into_a_document(played: Played) -> None:
    path = played.folder / "compact.png"
    assert path.stat().st_size <= 400_000
    with Image.open(path) as image:
        assert image.format == "PNG" and image.mode == "P"


def test_geojson_tells_the_alert_the_cameras_and_what_they_see(features: list[dict[str, Any]]) -> None:
    assert [len(of_kind(features, kind)) for kind in ("alert", "camera", "field of view", "view cone")] == [
        1,
        len(MASTS),
        len(MASTS),
        len(MASTS),
    ]
    assert all(feature["type"] == "Feature" and feature["properties"] for feature in features)
    alert = of_kind(features, "alert")[0]
    assert alert["properties"]["sequences"] == [
        cone["properties"]["sequence_id"] for cone in of_kind(features, "view cone")
    ]


def test_geojson_has_longitude_before_latitude(features: list[dict[str, Any]]) -> None:
    for feature in features:
        geometry = feature["geometry"]
        positions = geometry["coordinates"][0] if geometry["type"] == "Polygon" else [geometry["coordinates"]]
        for longitude, latitude in positions:
            assert abs(longitude - FIRE.lon) < 0.5 and abs(latitude - FIRE.lat) < 0.5


def test_geojson_rings_are_closed_and_counterclockwise(features: list[dict[str, Any]]) -> None:
    polygons = [feature["geometry"] for feature in features if feature["geometry"]["type"] == "Polygon"]
    assert len(polygons) == 2 * len(MASTS)
    for polygon in polygons:
        (ring,) = polygon["coordinates"]
        assert len(ring) >= 4 and ring[0] == ring[-1]
        doubled = sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring))
        assert doubled > 0


def test_the_alert_lies_in_every_cone_and_near_the_fire(features: list[dict[str, Any]]) -> None:
    longitude, latitude = of_kind(features, "alert")[0]["geometry"]["coordinates"]
    assert kilometres(Place(latitude, longitude), FIRE) <= story.NEAR_ENOUGH_KM
    for feature in [*of_kind(features, "view cone"), *of_kind(features, "field of view")]:
        assert inside((longitude, latitude), feature["geometry"]["coordinates"][0])


def inside(point: tuple[float, float], ring: list[list[float]]) -> bool:
    x, y = point
    crossed = [
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in pairwise(ring)
    ]
    return sum(crossed) % 2 == 1


def test_the_csv_has_a_line_for_each_sequence(played: Played) -> None:
    with (played.folder / "sequences.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [
        "sequence_id",
        "camera",
        "started_at",
        "last_seen_at",
        "frames",
        "frames_with_box",
        "max_confidence",
        "azimuth",
        "cone_angle",
        "label",
        "alert_id",
    ]
    assert [row["camera"] for row in rows] == [mast.name for mast in MASTS]
    for row in rows:
        started, seen = datetime.fromisoformat(row["started_at"]), datetime.fromisoformat(row["last_seen_at"])
        assert started.tzinfo is not None and datetime(2026, 7, 21, tzinfo=UTC) < started < seen
        assert int(row["frames"]) == FRAMES // 2 > int(row["frames_with_box"]) >= 3
        assert 0 < float(row["max_confidence"]) < 1
        assert 0 <= float(row["azimuth"]) < 360 and 0 < float(row["cone_angle"]) < 10
        assert row["label"] in ("", "wildfire_smoke")


def test_the_output_is_calm(played: Played) -> None:
    lines = played.said.splitlines()
    assert len(lines) <= 24 and max(map(len, lines)) <= 100
    assert "camera     started       frames  max confidence  label           alert" in lines
    for name in ("contact-sheet.png", "alerts.geojson", "sequences.csv", "frames/"):
        assert name in played.said


def test_a_frame_is_the_same_picture_every_time() -> None:
    lens, other = Lens(MASTS[0]), Lens(MASTS[0])
    assert as_jpeg(lens.expose(2, 8).image) == as_jpeg(other.expose(2, 8).image)
    assert as_jpeg(lens.expose(2, 8).image) != as_jpeg(lens.expose(3, 8).image)


def test_too_few_frames_are_refused_with_a_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert demo.main(["--into", str(tmp_path), "--frames", "5"]) == 1
    told = capsys.readouterr().err
    assert "did not come out" in told and "16 or more" in told


def test_an_alert_in_the_wrong_place_is_a_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story, "FIRE", FIRE.towards(90, 5_000))
    assert demo.main(["--into", str(tmp_path), "--frames", str(FRAMES)]) == 1
    assert "km from where the fire was drawn" in capsys.readouterr().err
    assert not (tmp_path / "alerts.geojson").exists()
