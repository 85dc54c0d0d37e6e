"""Names of tuboids, their series, their lists of shots, and labels, checked before anything is sent."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import FileRefused, InvalidInput
from sightline.stickypi import NewLabel, Revision, Series, TuboidId, TuboidPut
from sightline.stickypi.tuboids import shots_from_text, tuboid_puts

NAME = "0a1b2c3d.2021-06-01_21-00-00.2021-06-02_09-00-00.1600000000-aa.0003"
START, END = datetime(2021, 6, 1, 21, tzinfo=UTC), datetime(2021, 6, 2, 9, tzinfo=UTC)
SERIES = {
    "device": "0a1b2c3d",
    "start_datetime": START,
    "end_datetime": END,
    "n_images": 12,
    "n_tuboids": 4,
    "algo_name": "siamese-insect-matcher",
    "algo_version": "1600000000-aa",
}
SHOTS = (
    "0a1b2c3d.2021-06-01_21-00-00,10,20.5,1.0\n0a1b2c3d.2021-06-01_22-00-00,11,21,0.5\n\nrest is not read\n"
)
LABEL = {
    "tuboid_id": NAME,
    "algo_name": "itc",
    "algo_version": "1700000000-cc",
    "label": 3,
    "pattern": "^Insecta Diptera.*$",
    "type": "Insecta",
}


@given(
    st.from_regex(r"[0-9a-f]{8}", fullmatch=True),
    st.datetimes(min_value=datetime(2019, 11, 1), max_value=datetime(2100, 1, 1)),
    st.integers(0, 9999),
)
def test_a_name_that_is_taken_apart_is_the_same_when_put_together(device, start, index):
    start = start.replace(microsecond=0, tzinfo=UTC)
    name = TuboidId(device, start, start, "1600000000-aa", index)
    assert TuboidId.of(str(name)) == name


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "tuboid",
        NAME.replace(".0003", ""),
        NAME.replace(".0003", ".3"),
        NAME.replace("0a1b2c3d", "trap0001"),
        NAME.replace("06-02", "13-02"),
        NAME.replace("2021-06-01_21", "2022-06-01_21"),
        NAME + "/../x",
        7,
    ],
)
def test_other_names_are_refused(wrong):
    with pytest.raises(InvalidInput, match="tuboid_id"):
        TuboidId.of(wrong)


@pytest.mark.parametrize("revision", list(Revision))
def test_a_series_is_sent_as_the_revision_spells_it(revision):
    body = Series(**SERIES).body(revision)
    assert (
        body["start_datetime"] == {"0.1.0": "2021-06-01_21-00-00", "0.1.1": "2021-06-01T21:00:00Z"}[revision]
    )
    assert Series.of(body) == Series(**SERIES)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"device": "x"}, "device"),
        ({"n_tuboids": 0}, "n_tuboids"),
        ({"algo_name": "a'b"}, "algo_name"),
        ({"end_datetime": "2020-01-01"}, "start_datetime"),
    ],
)
def test_a_series_is_checked(change, field):
    with pytest.raises(InvalidInput, match=field):
        Series(**{**SERIES, **change})


def test_a_series_needs_every_key_and_no_other():
    with pytest.raises(InvalidInput, match="n_tuboids is missing"):
        Series.of({key: value for key, value in SERIES.items() if key != "n_tuboids"})
    with pytest.raises(InvalidInput, match="'colour' is no key"):
        Series.of({**SERIES, "colour": "red"})


def test_shots_are_read_up_to_the_first_empty_line():
    first, second = shots_from_text(SHOTS)
    assert (first.device, first.datetime, first.x, first.y, first.scale) == ("0a1b2c3d", START, 10, 20.5, 1)
    assert second.scale == 0.5


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no shot"),
        ("\n" + SHOTS, "no shot"),
        ("0a1b2c3d.2021-06-01_21-00-00,10,20\n", "line 1"),
        ("0a1b2c3d.soon,10,20,1\n", "line 1"),
    ],
)
def test_a_list_without_shots_is_refused(text, why):
    with pytest.raises(InvalidInput, match=why):
        shots_from_text(text)


def put(**changes):
    return TuboidPut(
        **{"tuboid_id": NAME, "metadata": SHOTS.encode(), "tuboid": b"t", "context": b"c", **changes}
    )


def test_a_tuboid_of_its_series_passes():
    assert put().check(Series(**SERIES)).shots[0].datetime == START


@pytest.mark.parametrize(
    ("tuboid", "series", "why"),
    [
        ({}, {"device": "deadbee1"}, "series.device"),
        ({}, {"algo_version": "2"}, "series.algo_version"),
        ({}, {"n_tuboids": 3}, "series.n_tuboids"),
        ({"metadata": b"0a1b2c3d.2021-06-03_21-00-00,1,1,1"}, {}, "not inside of the series"),
        ({"metadata": b""}, {}, "no shot"),
    ],
)
def test_one_that_does_not_belong_is_refused(tuboid, series, why):
    with pytest.raises(InvalidInput, match=why):
        put(**tuboid).check(Series(**{**SERIES, **series}))


def test_folders_are_named_by_their_tuboid(tmp_path):
    (tmp_path / NAME).mkdir()
    with pytest.raises(FileRefused, match="metadata"):
        tuboid_puts(tmp_path)
    for name in ("metadata.txt", "tuboid.jpg", "context.jpg"):
        (tmp_path / NAME / name).write_bytes(SHOTS.encode())
    (tmp_path / "notes").mkdir()
    for given_as in (tmp_path, tmp_path / NAME, str(tmp_path / NAME), [tmp_path / NAME]):
        (one,) = tuboid_puts(given_as)
        assert str(one.tuboid_id) == NAME
    with pytest.raises(InvalidInput, match="folder"):
        tuboid_puts([tmp_path / "notes"])


def test_a_label_is_sent_with_the_ranks_that_are_known():
    body = NewLabel(**LABEL, order="Diptera").body()
    assert body == {**LABEL, "order": "Diptera", "family": None, "genus": None, "species": None}
    assert NewLabel.of(body).body() == body


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"tuboid_id": "x"}, "tuboid_id"),
        ({"label": "3"}, "label"),
        ({"algo_name": "x" * 33}, "algo_name"),
        ({"pattern": ""}, "pattern"),
        ({"genus": 7}, "genus"),
        ({"colour": "red"}, "label"),
    ],
)
def test_a_label_is_checked(change, field):
    with pytest.raises(InvalidInput, match=field):
        NewLabel.of({**LABEL, **change})


def test_a_label_without_its_class_is_refused():
    with pytest.raises(InvalidInput, match="'label'"):
        NewLabel.of({key: value for key, value in LABEL.items() if key != "label"})
