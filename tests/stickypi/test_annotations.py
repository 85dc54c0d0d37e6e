"""Annotations: outlines put all or none, read back as values, joined with their pictures."""

from datetime import timedelta

import pytest

from sightline.core.errors import InternalServerError, InvalidInput
from sightline.stickypi import Contour, NewAnnotation
from tests.stickypi.conftest import ALGO, SQUARE, outline
from tests.stickypi.traps import NIGHT


def test_outlines_come_back_as_they_were_put(pi, night):
    drawn = Contour(SQUARE, name="insect", value=3, fill_colour="#00ff00")
    (stored,) = pi.uid_annotations.put(outline(night[0], contours=[drawn, [(1, 1), (9, 1), (5, 9)]]))
    assert (stored.parent_image_id, stored.n_objects, stored.contours) == (night[0].id, 2, None)
    (read,) = night[0].annotations()
    assert read.contours[0] == drawn
    assert read.contours[1].points == ((1, 1), (9, 1), (5, 9))
    assert (read.algo_name, read.algo_version) == tuple(ALGO.values())
    assert read.metadata["md5"] == night[0].md5


def test_a_picture_without_insects_is_annotated_too(pi, night):
    pi.uid_annotations.put(outline(night[0], contours=()))
    (read,) = pi.uid_annotations.get(night)
    assert (read.n_objects, read.contours) == (0, ())


def test_the_services_own_objects_are_taken(pi, night):
    body = outline(night[0]).body()
    body["metadata"]["operator"] = "jo"
    (stored,) = pi.uid_annotations.put([body])
    assert pi.uid_annotations.get(night[0])[0].metadata["operator"] == "jo"
    assert stored.n_objects == 1


def test_metadata_leaves_the_outlines_out(pi, night):
    pi.uid_annotations.put([outline(image) for image in night[:2]])
    rows = pi.uid_annotations.series(night[0].device, what="metadata")
    assert [row.contours for row in rows] == [None, None]
    assert "json" not in rows.to_frame().columns


def test_every_version_has_a_row(pi, night):
    pi.uid_annotations.put([outline(night[0]), outline(night[0], version="1700000000-bb")])
    assert len(pi.uid_annotations.get(night)) == 2


@pytest.mark.parametrize("wrong", ["again", "another picture", "unknown"])
def test_all_are_stored_or_none(pi, night, wrong):
    pi.uid_annotations.put(outline(night[0]))
    good = outline(night[1])
    bad = {
        "again": outline(night[0]),
        "another picture": NewAnnotation.of(
            {**good.body(), "metadata": {**good.body()["metadata"], "md5": "0" * 32}}
        ),
        "unknown": NewAnnotation.of(
            {**good.body(), "metadata": {**good.body()["metadata"], "datetime": NIGHT + timedelta(days=5)}}
        ),
    }[wrong]
    with pytest.raises(InternalServerError, match=r"look with uid_annotations\.get"):
        pi.uid_annotations.put([good, bad])
    assert pi.uid_annotations.get(night[1]) == ()


def test_outlines_are_checked_before_anything_is_sent(pi, night):
    with pytest.raises(InvalidInput, match=r"contours\[1\]"):
        outline(night[0], contours=[SQUARE, [(0, 0), (500, 0), (0, 500)]])
    with pytest.raises(InvalidInput, match="enclose nothing"):
        pi.uid_annotations.put(
            [
                {
                    "annotations": [{"contour": [[[0, 0]], [[1, 1]]]}],
                    "metadata": outline(night[0]).body()["metadata"],
                }
            ]
        )
    assert pi.uid_annotations.get(night) == ()


def test_pictures_are_joined_with_their_annotations_and_stay_without(pi, night, device):
    pi.uid_annotations.put([outline(night[2]), outline(night[0]), outline(night[0], version="1700000000-bb")])
    rows = pi.images.with_annotations(device, what_image="thumbnail", what_annotation="data")
    assert [(row.image.id, bool(row.annotation)) for row in rows] == [
        (night[0].id, True),
        (night[0].id, True),
        (night[1].id, False),
        (night[2].id, True),
        (night[3].id, False),
    ]
    assert all(row.image.url for row in rows)
    frame = rows.to_frame()
    assert list(frame["parent_image_id"].isna()) == [False, False, True, False, True]
    assert {"id", "id_annot", "api_version_annot"} <= set(frame.columns)


@pytest.mark.parametrize("what", ["metadata", "data"])
def test_a_frame_of_no_pictures_has_the_columns_of_one_with_annotated_pictures(pi, night, device, what):
    pi.uid_annotations.put([outline(night[0])])
    frame = pi.images.with_annotations(device, what_annotation=what).to_frame()
    nothing = pi.images.with_annotations("ffffffff", what_annotation=what).to_frame()
    assert list(nothing.columns) == list(frame.columns)
    assert len(nothing) == 0


def test_a_frame_of_pictures_that_nobody_annotated_has_the_columns_of_annotations(pi, night, device):
    frame = pi.images.with_annotations(device).to_frame()
    assert list(frame["parent_image_id"].isna()) == [True] * len(night)


def test_no_picture_at_all_is_no_row(pi):
    assert pi.images.with_annotations("ffffffff") == ()
    assert pi.images.with_annotations("ffffffff").to_frame().empty


def test_nothing_to_put_is_nothing(pi):
    assert pi.uid_annotations.put([]) == ()
    assert pi.uid_annotations.get([]) == ()
