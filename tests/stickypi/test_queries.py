"""What is asked for, in whatever form people have it, becomes the service's own items and ranges."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pandas as pd
import pytest

from sightline.core.errors import InvalidInput
from sightline.stickypi import Revision
from sightline.stickypi.queries import items, ranges

NINE, TEN = datetime(2021, 6, 1, 21, tzinfo=UTC), datetime(2021, 6, 1, 22, tzinfo=UTC)
ONE = ("0a1b2c3d", NINE)
ROW = {"device": "0a1b2c3d", "datetime": "2021-06-01T21:00:00Z", "md5": "0" * 32}
FRAME = pd.DataFrame(
    {"device": ["0a1b2c3d", "deadbee1"], "datetime": pd.to_datetime([NINE, TEN]), "temp": [1, 2]}
)
STRETCH = {"device": "0a1b%", "start_datetime": NINE, "end_datetime": TEN}


@pytest.mark.parametrize(
    "query",
    [
        ONE,
        list(ONE),
        [ONE],
        (ONE,),
        iter([ONE]),
        ROW,
        [ROW],
        SimpleNamespace(device="0a1b2c3d", datetime=NINE),
        [SimpleNamespace(device="0a1b2c3d", datetime="2021-06-01_21-00-00")],
        FRAME[:1],
    ],
)
def test_a_picture_may_be_named_in_many_ways(query):
    (item,) = items(query)
    assert (item.device, item.datetime) == ONE


def test_many_pictures_keep_their_order():
    assert [(one.device, one.datetime) for one in items(FRAME)] == [ONE, ("deadbee1", TEN)]


def test_nothing_may_be_asked_for():
    assert list(items([])) == []


@pytest.mark.parametrize("revision", list(Revision))
def test_an_item_is_sent_as_the_revision_spells_it(revision):
    (item,) = items(ONE)
    assert (
        item.body(revision)["datetime"]
        == {"0.1.0": "2021-06-01_21-00-00", "0.1.1": "2021-06-01T21:00:00Z"}[revision]
    )


def test_letter_case_does_not_tell_devices_apart():
    (small,), (capital,) = items(ONE), items(("0A1B2C3D", NINE))
    assert small.key == capital.key


@pytest.mark.parametrize(
    ("query", "field"),
    [
        (("0a1b", NINE), "items[0].device"),
        ([ONE, ("0a1b2c3%", NINE)], "items[1].device"),
        ([("' OR 1=1 --", NINE)], "items[0].device"),
        ([ONE, ("0a1b2c3d", "soon")], "items[1].datetime"),
        ([{"device": "0a1b2c3d"}], "items[0].datetime"),
        ([7], "items[0]"),
        (7, "items"),
        (FRAME[["device"]], "datetime"),
    ],
)
def test_what_is_none_is_refused_with_its_place(query, field):
    with pytest.raises(InvalidInput) as caught:
        list(items(query))
    assert caught.value.field == field


@pytest.mark.parametrize(
    "query",
    [
        ("0a1b%", NINE, TEN),
        [("0a1b%", NINE, TEN)],
        STRETCH,
        [STRETCH],
        SimpleNamespace(**STRETCH),
        pd.DataFrame([STRETCH]),
    ],
)
def test_a_range_may_be_named_in_many_ways(query):
    (one,) = ranges(query)
    assert (one.device, one.start, one.end) == ("0a1b%", NINE, TEN)


def test_devices_share_the_ends_that_are_given_beside_them():
    made = ranges(["0a1b2c3d", "dead%"], NINE, TEN)
    assert [(one.device, one.start, one.end) for one in made] == [
        ("0a1b2c3d", NINE, TEN),
        ("dead%", NINE, TEN),
    ]


def test_three_devices_are_no_range():
    assert [one.device for one in ranges(("0a1b2c3d", "deadbee1", "0a1b2cff"), NINE)] == [
        "0a1b2c3d",
        "deadbee1",
        "0a1b2cff",
    ]


def test_a_range_of_texts_is_no_three_devices():
    (one,) = ranges(("0a1b2c3d", "2021-06-01", "2021-06-02"))
    assert one.end == datetime(2021, 6, 2, tzinfo=UTC)


@pytest.mark.parametrize("pattern", ["", "0a1b'", "x%", "0a1b2c3d; DROP", "%" * 17, 7])
def test_a_pattern_holds_digits_and_wildcards_alone(pattern):
    with pytest.raises(InvalidInput, match="device"):
        ranges([(pattern, NINE, TEN)])


@pytest.mark.parametrize("nothing", [None, 7])
def test_what_is_no_range_names_what_would_be_one(nothing):
    with pytest.raises(InvalidInput, match=r"ranges: .* is not a device") as caught:
        ranges(nothing, NINE, TEN)
    assert caught.value.field == "ranges"


def test_ends_are_given_once():
    with pytest.raises(InvalidInput, match="each range has its own"):
        ranges([("%", NINE, TEN)], start=NINE)
