"""Rows: a tuple that becomes a data frame, and says which extra is missing where it cannot."""

import pickle
import sys
from datetime import UTC, datetime

import pytest

from sightline._rows import Rows
from sightline.core.errors import Detached, ExtraMissing
from sightline.stickypi import Image
from sightline_api.stickypi import models

RAW = {
    "id": 1, "device": "0a1b2c3d", "datetime": "2021-06-01T21:00:00Z", "md5": "0" * 32, "width": 64,
    "height": 48, "lat": 49.26, "lng": -123.1, "alt": 82.0, "temp": 21.5, "hum": 60.0, "lum": 3.0, "bat": 90,
    "but": 0, "device_version": "1.0.0", "url": "https://s3/x?Signature=secret", "api_version": "0.1.1",
    "datetime_created": "2026-11-20T03:59:31Z", "api_user_id": 1,
}  # fmt: skip


@pytest.fixture
def image():
    return Image(models.Image.from_dict(RAW))


def test_rows_are_a_tuple(image):
    rows = Rows([image, image])
    assert (len(rows), rows[0], rows[1:]) == (2, image, Rows([image]))
    assert isinstance(rows[:1], Rows)
    assert repr(rows).startswith("Rows(2: Image(id=1")


def test_a_row_is_typed(image):
    assert image.datetime == datetime(2021, 6, 1, 21, tzinfo=UTC)
    assert image.datetime_created == datetime(2026, 11, 20, 3, 59, 31)
    assert (image.size, image.location, image.but, image.bat) == ((64, 48), (49.26, -123.1), False, 90)
    assert image.name == "0a1b2c3d.2021-06-01_21-00-00.jpg"


def test_no_link_shows_in_a_repr(image):
    assert "secret" not in repr(image) + repr(image.raw) + repr(Rows([image]))


def test_a_frame_has_aware_times_and_no_links(image):
    frame = Rows([image, image]).to_frame()
    assert list(frame["id"]) == [1, 1]
    assert str(frame["datetime"].dt.tz) == "UTC"
    assert "url" not in frame.columns


def test_no_rows_are_an_empty_frame():
    assert Rows().to_frame().empty


def test_a_frame_has_the_columns_that_are_known_with_rows_or_without(image):
    assert list(Rows((), ["id", "more"]).to_frame().columns) == ["id", "more"]
    assert list(Rows((), ["id", "more"])[:1].to_frame().columns) == ["id", "more"]
    frame = Rows([image], ["more", "id"]).to_frame()
    assert list(frame.columns)[:3] == ["more", "id", "device"]
    assert list(pickle.loads(pickle.dumps(Rows((), ["id"]))).to_frame().columns) == ["id"]


def test_without_pandas_the_extra_is_named(image, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'sightline\[frames\]'"):
        Rows([image]).to_frame()


def test_rows_pickle_without_their_connection(image):
    (again,) = pickle.loads(pickle.dumps(Rows([image])))
    assert again == image
    with pytest.raises(Detached):
        again.refresh()
