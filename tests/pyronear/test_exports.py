"""Tables and files: what the server writes is read, and what is written can be read."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sightline.core.errors import UnexpectedContent
from sightline.pyronear import Location
from sightline.pyronear.exports import alert_rows, detection_table, sequence_summary
from sightline_api.pyronear import models

HEADER = (
    "alert_id,alert_started_at_date,alert_started_at_time,alert_last_seen_at,alert_duration_seconds,"
    "alert_triangulated_lat,alert_triangulated_lon,organization_id,sequence_id,sequence_started_at,"
    "sequence_last_seen_at,sequence_triangulated_azimuth,sequence_label,pose_id,camera_id,camera_name"
)
LINE = (
    "7,2026-06-01,12:00:00.250000,2026-06-01T12:05:00,299,44.5,4.25,1,3,2026-06-01T12:00:00.25,"
    '2026-06-01 12:05:00,91.5,wildfire,2,5,"ridge, north"'
)
NOON = datetime(2026, 6, 1, 12)


def detection(number: int, bbox: str = "[(0.1,0.2,0.3,0.4,0.5)]") -> models.Detection:
    return models.Detection(
        id=number,
        camera_id=1,
        pose_id=2,
        sequence_id=3,
        bucket_key=f"1-{number}.jpg",
        crop_bucket_key=None,
        bbox=bbox,
        others_bboxes=None,
        created_at=NOON,
        recorded_at=NOON,
    )


def test_a_line_of_the_alert_table_becomes_a_row_with_types():
    (row,) = alert_rows(f"{HEADER}\r\n{LINE}\r\n")
    assert row.alert_started_at == datetime(2026, 6, 1, 12, 0, 0, 250000, tzinfo=UTC)
    assert row.sequence_last_seen_at == row.alert_last_seen_at == datetime(2026, 6, 1, 12, 5, tzinfo=UTC)
    assert row.location == Location(44.5, 4.25)
    assert (row.alert_id, row.alert_seconds, row.sequence_azimuth) == (7, 299, 91.5)
    assert (row.sequence_label, row.camera_name) == ("wildfire", "ridge, north")


def test_what_the_table_leaves_empty_is_none():
    empty = LINE.replace("44.5,4.25", ",").replace("91.5", "")
    (row,) = alert_rows(f"{HEADER}\r\n{empty}\r\n")
    assert row.location is None
    assert row.sequence_azimuth is None


def test_a_table_without_alerts_has_no_rows():
    assert alert_rows(f"{HEADER}\r\n") == []


def test_what_is_no_table_of_alerts_is_refused():
    with pytest.raises(UnexpectedContent):
        alert_rows("<html>a proxy</html>")


def test_the_table_of_detections_names_files_and_leaves_out_what_did_not_come():
    folder = Path("out")
    rows = [detection(1), detection(2, "[]")]
    text = detection_table(rows, folder, [folder / "frames" / "a.jpg", OSError("gone")], [])
    first, second = csv.DictReader(io.StringIO(text))
    assert first["frame"] == "frames/a.jpg"
    assert (first["xmin"], first["confidence"]) == ("0.1", "0.5")
    assert first["created_at"] == "2026-06-01T12:00:00+00:00"
    assert (second["frame"], second["xmin"]) == ("", "")


def test_the_summary_of_a_sequence_has_times_with_their_zone():
    raw = models.Sequence(
        id=3,
        camera_id=1,
        pose_id=None,
        camera_azimuth=90.0,
        is_wildfire=models.Label.OTHER,
        sequence_azimuth=None,
        cone_angle=None,
        started_at=NOON,
        last_seen_at=NOON,
        max_conf=0.5,
        temporal_model_score=None,
        temporal_model_version=None,
        temporal_api_version=None,
        is_validated=True,
    )
    read = json.loads(sequence_summary(raw))
    assert read["started_at"] == "2026-06-01T12:00:00+00:00"
    assert (read["is_wildfire"], read["pose_id"]) == ("other", None)
