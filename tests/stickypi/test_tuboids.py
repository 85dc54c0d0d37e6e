"""Tuboids and labels: folders put once, read with their files, labelled, joined, deleted by series."""

from datetime import timedelta
from pathlib import Path

import pytest

from sightline.core.errors import InternalServerError, InvalidInput, NotFound
from sightline.stickypi import NewLabel, Series, TuboidId
from tests.stickypi.traps import NIGHT

VERSION = "1600000000-aa"
END = NIGHT + timedelta(hours=12)


@pytest.fixture
def series(device):
    """A series of that device for at most three tuboids."""
    return Series(
        device=device,
        start_datetime=NIGHT,
        end_datetime=END,
        n_images=12,
        n_tuboids=3,
        algo_name="siamese-insect-matcher",
        algo_version=VERSION,
    )


@pytest.fixture
def folders(device, tmp_path):
    """Two tuboids of it, a folder each."""
    return [lay(tmp_path, device, index) for index in range(2)]


def lay(folder: Path, device: str, index: int, shots: int = 2) -> Path:
    place = folder / str(TuboidId(device, NIGHT, END, VERSION, index))
    place.mkdir()
    times = [NIGHT + timedelta(hours=hour) for hour in range(shots)]
    lines = [f"{device}.{when:%Y-%m-%d_%H-%M-%S},10.5,{index},1.0\n" for when in times]
    (place / "metadata.txt").write_text("".join(lines))
    (place / "tuboid.jpg").write_bytes(b"tile %d" % index)
    (place / "context.jpg").write_bytes(b"context %d" % index)
    return place


def label(tuboid, version: str = "1700000000-cc", number: int = 3) -> NewLabel:
    return NewLabel(
        tuboid_id=tuboid,
        algo_name="itc",
        algo_version=version,
        label=number,
        pattern="^Insecta Diptera.*$",
        type="Insecta",
        order="Diptera",
        family="Drosophilidae",
    )


def test_tuboids_are_put_once(pi, folders, series):
    first = pi.tiled_tuboids.put(folders, series)
    assert [one.tuboid_id for one in first] == [folder.name for folder in folders]
    again = pi.tiled_tuboids.put(folders[0].parent, series.body())
    assert [one.id for one in again] == [one.id for one in first]


def test_a_tuboid_is_read_as_typed_values(pi, folders, series, device):
    pi.tiled_tuboids.put(folders, series)
    tuboid = pi.tiled_tuboids.series(device, NIGHT, END)[0]
    assert (tuboid.device, tuboid.n_shots, tuboid.algo_name) == (device, 2, "siamese-insect-matcher")
    assert (tuboid.start_datetime, tuboid.end_datetime) == (NIGHT, NIGHT + timedelta(hours=1))
    assert (tuboid.parts.index, tuboid.parts.start) == (0, NIGHT)


def test_the_files_of_a_tuboid_come_here(pi, folders, series, device, tmp_path):
    pi.tiled_tuboids.put(folders, series)
    rows = pi.tiled_tuboids.series(device, what="data")
    places = pi.tiled_tuboids.download(rows, tmp_path / "to")
    for place, folder in zip(places, folders, strict=True):
        assert {one.name: one.read_bytes() for one in place.iterdir()} == {
            one.name: one.read_bytes() for one in folder.iterdir()
        }
    assert rows[1].read() == b"tile 1"
    assert [shot.y for shot in rows[1].shots()] == [1, 1]


def test_links_are_asked_for_where_rows_brought_none(pi, folders, series, device, tmp_path):
    pi.tiled_tuboids.put(folders, series)
    tuboid = pi.tiled_tuboids.series(device)[0]
    assert tuboid.read("context") == b"context 0"
    assert (tuboid.download(tmp_path / "to") / "tuboid.jpg").read_bytes() == b"tile 0"
    with pytest.raises(InvalidInput, match="part"):
        tuboid.read("picture")


def test_a_series_has_to_lie_inside_both_ends_included(pi, folders, series, device):
    pi.tiled_tuboids.put(folders, series)
    assert len(pi.tiled_tuboids.series(device, NIGHT, END)) == 2
    assert pi.tiled_tuboids.series(device, NIGHT + timedelta(seconds=1), END) == ()
    assert pi.tiled_tuboids.series(device, NIGHT, END - timedelta(seconds=1)) == ()


def test_a_failure_stands_in_its_place(pi, folders, series, device, tmp_path):
    pi.tiled_tuboids.put(folders, {**series.body(), "n_tuboids": 2})
    third = lay(tmp_path, device, 2)
    (refused,) = pi.tiled_tuboids.put([third], series)
    assert isinstance(refused, InternalServerError)
    assert "its series may be full" in str(refused)


def test_a_tuboid_of_another_series_is_refused_before_anything_is_sent(pi, folders, series, device):
    other = Series.of({**series.body(), "algo_version": "2"})
    with pytest.raises(InvalidInput, match=r"series\.algo_version"):
        pi.tiled_tuboids.put(folders, other)
    assert pi.tiled_tuboids.series(device) == ()


def test_labels_are_put_and_asked_for_by_row_and_by_name(pi, folders, series, device):
    first, second = pi.tiled_tuboids.put(folders, series)
    (stored,) = pi.itc_labels.put(label(first))
    assert (stored.parent_tuboid_id, stored.taxon) == (first.id, ("Diptera", "Drosophilidae"))
    pi.itc_labels.put([label(first, "1800000000-dd", 4), label(second)])
    assert sorted((row.parent_tuboid_id, row.label) for row in pi.itc_labels.get([first, second])) == [
        (first.id, 3),
        (first.id, 4),
        (second.id, 3),
    ]
    assert [row.label for row in pi.itc_labels.get(second.tuboid_id)] == [3]


def test_a_name_that_nobody_knows_has_no_labels_whatever_the_server_answers(pi, folders, series, device):
    first, _ = pi.tiled_tuboids.put(folders, series)
    pi.itc_labels.put([label(first)])
    assert pi.itc_labels.get(str(TuboidId(device, NIGHT, END, VERSION, 9))) == ()
    assert pi.itc_labels.get([]) == ()


def test_labels_before_a_refused_one_stay(pi, folders, series, device):
    first, second = pi.tiled_tuboids.put(folders, series)
    pi.itc_labels.put(label(first))
    with pytest.raises(InternalServerError, match="those before it were stored"):
        pi.itc_labels.put([label(second), label(first)])
    assert len(pi.itc_labels.get(second)) == 1


def test_tuboids_are_joined_with_their_labels_and_stay_without(pi, folders, series, device):
    first, second = pi.tiled_tuboids.put(folders, series)
    pi.itc_labels.put([label(first), label(first, "1800000000-dd", 4)])
    rows = pi.tiled_tuboids.with_labels(device, what="data")
    assert [(row.tuboid.id, row.label.label if row.label else None) for row in rows] == [
        (first.id, 3),
        (first.id, 4),
        (second.id, None),
    ]
    frame = rows.to_frame()
    assert list(frame["label"].fillna(0)) == [3, 4, 0]
    assert {"id", "id_itc"} <= set(frame.columns)


def test_series_are_deleted_with_their_tuboids_and_labels(pi, folders, series, device):
    first, _ = pi.tiled_tuboids.put(folders, series)
    pi.itc_labels.put(label(first))
    (gone,) = pi.tiled_tuboids.delete(device, NIGHT, END)
    assert gone.series == series
    assert pi.tiled_tuboids.series(device) == ()
    assert pi.itc_labels.get([first]) == ()
    assert pi.tiled_tuboids.delete(device, NIGHT, END) == ()


def test_nothing_is_deleted_by_leaving_something_out(pi, device):
    with pytest.raises(InvalidInput, match="both have to be given"):
        pi.tiled_tuboids.delete("%")


def test_a_tuboid_that_is_gone_is_an_error_to_read(pi, folders, series, device):
    (first, _) = pi.tiled_tuboids.put(folders, series)
    linked = pi.tiled_tuboids.series(device, what="data")[0]
    pi.tiled_tuboids.delete(device, NIGHT, END)
    with pytest.raises(NotFound):
        linked.read()
    with pytest.raises(InvalidInput, match="no such tuboid"):
        first.read()
