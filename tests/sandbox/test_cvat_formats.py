"""The files of annotations, by themselves: what is written is read again as it was."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline_sandbox.cvat.formats.coco import read_coco, write_coco
from sightline_sandbox.cvat.formats.dataset import Dataset, Frame, UnreadableFile, no_marks
from sightline_sandbox.cvat.formats.naming import Names
from sightline_sandbox.cvat.formats.tracks import shapes_at
from sightline_sandbox.cvat.formats.xml_read import read_xml
from sightline_sandbox.cvat.formats.xml_write import write_xml

FRAMES = [Frame(f"f_{number}.png", 64, 48) for number in range(3)]
LABELS = [
    {"id": 1, "name": "car", "attributes": [{"id": 5, "name": "age", "mutable": True}], "sublabels": []},
    {"id": 2, "name": "bird", "attributes": [], "sublabels": [{"id": 3, "name": "head", "attributes": []}]},
]


def frame_named(name: str, _number: int) -> int | None:
    return next((number for number, frame in enumerate(FRAMES) if frame.name == name), None)


def shape(kind: str, points: list[float], **more: Any) -> dict[str, Any]:
    plain = {"occluded": False, "outside": False, "z_order": 0, "rotation": 0.0, "frame": 0, "label": "car"}
    return {
        **plain,
        "type": kind,
        "points": points,
        "group": 0,
        "source": "file",
        "attributes": [],
        "elements": [],
    } | more


AGE_3 = {"name": "age", "value": "3"}
hundredths = st.integers(0, 6000).map(lambda number: number / 100)
points_of = {
    "rectangle": st.lists(hundredths, min_size=4, max_size=4),
    "polygon": st.lists(hundredths, min_size=6, max_size=20).filter(lambda them: len(them) % 2 == 0),
    "polyline": st.lists(hundredths, min_size=4, max_size=20).filter(lambda them: len(them) % 2 == 0),
    "points": st.lists(hundredths, min_size=2, max_size=20).filter(lambda them: len(them) % 2 == 0),
    "cuboid": st.lists(hundredths, min_size=16, max_size=16),
    "mask": st.just([1.0, 3.0, 2.0, 4.0, 5.0, 6.0, 6.0]),
}
shapes = st.sampled_from(sorted(points_of)).flatmap(
    lambda kind: st.builds(
        shape,
        st.just(kind),
        points_of[kind],
        frame=st.integers(0, 2),
        occluded=st.booleans(),
        z_order=st.integers(-5, 5),
        group=st.integers(0, 3),
        attributes=st.sampled_from([[], [{"name": "age", "value": '3 < 4 & "five"'}]]),
    )
)


@given(st.lists(shapes, max_size=8))
def test_shapes_written_as_xml_are_read_as_they_were(them: list[dict[str, Any]]) -> None:
    ordered = sorted(them, key=lambda one: int(one["frame"]))
    marks = {**no_marks(), "shapes": ordered}

    assert read_xml(write_xml(Dataset(FRAMES, LABELS, marks)), frame_named)["shapes"] == ordered


@given(hundredths, hundredths, hundredths, hundredths)
def test_an_ellipse_keeps_its_centre_and_its_radii(cx: float, cy: float, rx: float, ry: float) -> None:
    one = shape("ellipse", [cx, cy, cx + rx, cy - ry])
    (read,) = read_xml(write_xml(Dataset(FRAMES, LABELS, {**no_marks(), "shapes": [one]})), frame_named)[
        "shapes"
    ]

    assert read["points"] == pytest.approx(one["points"], abs=0.011)


def test_a_skeleton_keeps_its_elements_and_a_tag_its_frame() -> None:
    head = shape("points", [3.0, 4.0], label="head")
    head.pop("elements")
    bird = shape("skeleton", [], label="bird", elements=[head])
    tag = {"label": "car", "frame": 2, "group": 0, "source": "file", "attributes": []}
    marks = {"tags": [tag], "shapes": [bird], "tracks": []}

    assert read_xml(write_xml(Dataset(FRAMES, LABELS, marks)), frame_named) == marks


AGE = {"name": "age", "value": "1"}


def track() -> dict[str, Any]:
    drawn = {"type": "rectangle", "occluded": False, "z_order": 0, "rotation": 0.0}
    shapes = [
        {
            **drawn,
            "frame": 0,
            "points": [0.0, 0.0, 4.0, 4.0],
            "outside": False,
            "attributes": [{"name": "age", "value": "1"}],
        },
        {**drawn, "frame": 2, "points": [8.0, 0.0, 12.0, 4.0], "outside": True, "attributes": []},
    ]
    about = {"label": "car", "frame": 0, "group": 0, "source": "file", "attributes": []}
    return {**about, "shapes": shapes, "elements": []}


def test_a_track_written_for_video_is_read_as_it_was() -> None:
    marks = {**no_marks(), "tracks": [track()]}

    assert read_xml(write_xml(Dataset(FRAMES, LABELS, marks), video=True), frame_named)["tracks"] == [track()]


def test_a_shape_written_for_video_is_a_track_of_one_frame() -> None:
    marks = {**no_marks(), "shapes": [shape("rectangle", [1.0, 2.0, 3.0, 4.0], frame=1, attributes=[AGE_3])]}

    (read,) = read_xml(write_xml(Dataset(FRAMES, LABELS, marks), video=True), frame_named)["tracks"]

    assert [(one["frame"], one["outside"], one["attributes"]) for one in read["shapes"]] == [
        (1, False, [AGE_3]),
        (2, True, [AGE_3]),
    ]


def test_a_track_written_for_images_is_a_shape_of_each_frame_where_it_is_seen() -> None:
    marks = {**no_marks(), "tracks": [track()]}

    read = read_xml(write_xml(Dataset(FRAMES, LABELS, marks)), frame_named)["shapes"]

    assert [(one["frame"], one["points"][0]) for one in read] == [(0, 0.0), (1, 4.0)]
    assert shapes_at(track(), 2, 2) is None


@pytest.mark.parametrize(
    "content",
    [
        b"<annotations><image",
        b'<!DOCTYPE a [<!ENTITY b "c">]><annotations>&b;</annotations>',
        b'<annotations><image id="0" name="nobody.png"/></annotations>',
        b'<annotations><image id="0" name="f_0.png"><box label="car" xtl="1"/></image></annotations>',
        b'<annotations><image id="0" name="f_0.png"><tag/></image></annotations>',
    ],
)
def test_a_file_that_is_no_such_xml_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_xml(content, frame_named)


def test_coco_has_boxes_rings_and_masks_column_by_column() -> None:
    drawn = [
        shape("rectangle", [3.0, 4.0, 20.0, 16.0]),
        shape("polygon", [0.0, 0.0, 4.0, 0.0, 4.0, 3.0, 0.0, 3.0]),
        # Two rows of two: the lower left of them is free.
        shape("mask", [0.0, 2.0, 1.0, 1.0, 1.0, 0.0, 2.0, 1.0]),
        shape("points", [1.0, 1.0]),
    ]
    frame = [Frame("f_0.png", 3, 2)]
    document = json.loads(write_coco(Dataset(frame, LABELS, {**no_marks(), "shapes": drawn})))
    box, ring, mask = document["annotations"]

    assert (box["bbox"], box["area"]) == ([3.0, 4.0, 17.0, 12.0], 204.0)
    assert (ring["bbox"], ring["area"]) == ([0.0, 0.0, 4.0, 3.0], 12.0)
    assert (mask["segmentation"], mask["area"]) == ({"counts": [2, 1, 1, 2], "size": [2, 3]}, 3)
    assert [one["name"] for one in document["categories"]] == ["car", "bird"]


places = st.sampled_from(["rectangle", "polygon"])
boxes_and_rings = places.flatmap(lambda kind: st.builds(shape, st.just(kind), points_of[kind]))


@given(st.lists(boxes_and_rings, max_size=5))
def test_boxes_and_rings_written_as_coco_are_read_as_they_were(them: list[dict[str, Any]]) -> None:
    read = read_coco(write_coco(Dataset(FRAMES, LABELS, {**no_marks(), "shapes": them})), frame_named)

    assert [one["type"] for one in read["shapes"]] == [one["type"] for one in them]
    for one, other in zip(read["shapes"], them, strict=True):
        assert one["points"] == pytest.approx(other["points"])


@pytest.mark.parametrize("content", [b"{}", b"[]", b"no json", b'{"categories": [], "images": 5}'])
def test_a_file_that_is_no_coco_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read_coco(content, frame_named)


def test_names_become_ids_and_come_back() -> None:
    names = Names(LABELS)
    marks = {
        **no_marks(),
        "shapes": [shape("rectangle", [1.0] * 4, attributes=[{"name": "age", "value": "3"}])],
    }

    numbered = names.by_id(marks)

    assert numbered["shapes"][0]["label_id"] == 1
    assert numbered["shapes"][0]["attributes"] == [{"spec_id": 5, "value": "3"}]
    assert names.by_name(numbered) == marks


def test_a_name_that_no_label_has_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="truck"):
        Names(LABELS).by_id({**no_marks(), "shapes": [shape("rectangle", [1.0] * 4, label="truck")]})
