"""A store of a hundred thousand pictures."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import insert

from sightline.stickypi.local.tables import images
from tests.stickypi.local.conftest import Home

FIRST = datetime(2021, 1, 1)
DEVICES, PER_DEVICE = 10, 10_000


def test_a_series_of_a_hundred_thousand_pictures_is_answered(folder: Home) -> None:
    _fill(folder)
    with folder.pi() as pi:
        every = pi.images.series("%", "2021-01-01", "2022-01-01")
        assert len(every) == DEVICES * PER_DEVICE
        assert len({(row.device, row.datetime) for row in every}) == DEVICES * PER_DEVICE

        one = pi.images.series("00000003", "2021-01-02", "2021-01-03")
        assert len(one) == 24 * 60 // 10
        assert one[0].datetime == datetime(2021, 1, 2, tzinfo=UTC)
        assert {row.device for row in one} == {"00000003"}

        asked = [("00000007", FIRST + timedelta(minutes=10 * number)) for number in range(3000)]
        assert len(pi.images.get(asked)) == 3000


def _fill(home: Home) -> None:
    with home.store().writing() as connection:
        for device in range(DEVICES):
            connection.execute(insert(images), [_row(device, number) for number in range(PER_DEVICE)])


def _row(device: int, number: int) -> dict[str, object]:
    name = f"{device:08x}"
    return {
        "device": name,
        "device_key": name,
        "datetime": FIRST + timedelta(minutes=10 * number),
        "md5": f"{device * PER_DEVICE + number:032x}",
        "width": 2592,
        "height": 1944,
        "temp": 21.5,
        "hum": 60.25,
        "datetime_created": FIRST,
        "api_version": "0.1.1",
    }
