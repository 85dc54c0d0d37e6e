"""From annotations with names to the wire and back: labels, attributes, frames."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.cvat import Interval, Mask, Node, Points, Polygon, Rectangle, Skeleton, Tag, Track
from sightline.cvat.annotations import LabelIndex, decode, encode
from sightline_api.cvat import models


def attribute(id: int, name: str, kind: str, values: list[str]) -> dict[str, Any]:
    return {
        "id": id,
        "name": name,
        "mutable": True,
        "input_type": kind,
        "default_value": "",
        "values": values,
    }


def label(id: int, name: str, type: str = "any", **more: Any) -> dict[str, Any]:
    given = {"id": id, "name": name, "color": "#ff0000", "attributes": [], "type": type, "sublabels": []}
    return {**given, "parent_id": None, "has_parent": False, **more}


KINDS = [
    attribute(11, "parked", "checkbox", ["false"]),
    attribute(12, "brand", "select", ["saab", "volvo"]),
    attribute(13, "doors", "number", ["2", "5", "1"]),
    attribute(14, "plate", "text", []),
]
POINTS = [
    {**label(31, "head", "points"), "has_parent": True},
    {**label(32, "foot", "points"), "has_parent": True},
]
LABELS = LabelIndex(
    models.Label.from_dict(raw)
    for raw in (
        label(1, "car", attributes=KINDS),
        label(2, "day", "tag"),
        label(3, "person", "skeleton", sublabels=POINTS),
    )
)
PERSON = Skeleton("person", 4, (Node("head", 1.0, 2.0), Node("foot", 3.0, 4.0, outside=True)))
MANY = [
    Rectangle(
        "car", 0, 1.0, 2.0, 3.0, 4.0, attributes={"parked": True, "brand": "volvo", "doors": 3, "plate": "x"}
    ),
    Polygon("car", 1, [(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)], occluded=True, z_order=2, group=4, rotation=30.0),
    Points("car", 2, [(1.0, 1.0)], source="auto"),
    Mask.from_rows("car", 3, [[1, 0], [1, 1]]),
    PERSON,
    Tag("day", 5),
    Track.of(Rectangle("car", 0, 1.0, 2.0, 3.0, 4.0), Rectangle("car", 9, 5.0, 5.0, 6.0, 6.0, outside=True)),
    Track.of(PERSON, Skeleton("person", 8, (Node("head", 5.0, 6.0), Node("foot", 7.0, 8.0)))),
]


def there_and_back(annotations: Any) -> Any:
    body = models.LabeledDataRequest(**encode(annotations, LABELS))
    return decode(models.LabeledData.from_dict(body.to_dict()), LABELS)


def test_what_was_written_reads_the_same() -> None:
    back = there_and_back(MANY)
    assert back.strange == ()
    assert sorted(map(repr, back)) == sorted(map(repr, MANY))


def test_names_become_ids_and_values_texts() -> None:
    (shape,) = encode(MANY[:1], LABELS)["shapes"]
    assert shape.label_id == 1
    assert {(one.spec_id, one.value) for one in shape.attributes} == {
        (11, "true"),
        (12, "volvo"),
        (13, "3"),
        (14, "x"),
    }


@given(st.lists(st.tuples(*[st.floats(0, 100)] * 4, st.integers(0, 50)), max_size=20))
def test_any_rectangles_come_back(boxes: list[Any]) -> None:
    given = [
        Rectangle("car", frame, min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d, frame in boxes
    ]
    assert list(there_and_back(given)) == given


@pytest.mark.parametrize(
    ("annotation", "problem"),
    [
        (
            Rectangle("cat", 0, 1, 2, 3, 4),
            r"annotations\[0\].label: there is no label 'cat' here \(did you mean 'car'\?\)",
        ),
        (Rectangle(99, 0, 1, 2, 3, 4), "there is no label 99 here"),
        (Rectangle("car", 0, 1, 2, 3, 4, attributes={"color": "x"}), "label 'car' has no attribute 'color'"),
        (Rectangle("car", 0, 1, 2, 3, 4, attributes={"brand": "fiat"}), "'fiat' is not one of saab, volvo"),
        (Rectangle("car", 0, 1, 2, 3, 4, attributes={"doors": 9}), "9 is not a number from 2 to 5"),
        (Rectangle("car", 0, 1, 2, 3, 4, attributes={"parked": "maybe"}), "'maybe' is not True or False"),
        (
            Rectangle("person", 0, 1, 2, 3, 4, attributes={"x": 1}),
            "'person' is of type skeleton, and this is a rectangle",
        ),
        (Rectangle("person", 0, 1, 2, 3, 4), "'person' is of type skeleton, and this is a rectangle"),
        (Skeleton("car", 0, {"head": (1, 2)}), "'car' is of type any, and has no sublabels"),
        (Skeleton("person", 0, {"hed": (1, 2)}), r"annotations\[0\].nodes\[0\].label: .*did you mean 'head'"),
        ("car", "'car' is not an annotation"),
    ],
)
def test_what_the_task_does_not_know_is_named(annotation: Any, problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        encode([annotation], LABELS)


def test_frames_that_the_server_would_drop_without_a_word_are_refused() -> None:
    with pytest.raises(InvalidInput, match=r"annotations\[1\].frame: 10 is none of the frames 0 to 9"):
        encode([Tag("day", 9), Tag("day", 10)], LABELS, (0, 9))
    with pytest.raises(InvalidInput, match="frame: 9 is none of the frames 0 to 8"):
        encode([MANY[6]], LABELS, (0, 8))


def test_ids_go_along_only_where_something_is_changed() -> None:
    box = Rectangle("car", 0, 1, 2, 3, 4, id=77)
    assert "id" not in encode([box], LABELS)["shapes"][0].to_dict()
    assert encode([box], LABELS, with_ids=True)["shapes"][0].id == 77


def test_intervals_are_sent_only_where_there_are_any() -> None:
    assert "intervals" not in encode([Tag("day", 0)], LABELS)
    assert encode([Interval("day", 3, 9)], LABELS)["intervals"][0].stop == 9


def test_what_cannot_be_read_is_kept_as_it_came() -> None:
    raw = models.LabeledData.from_dict(
        {
            "version": 0,
            "tags": [],
            "tracks": [],
            "shapes": [
                {"type": "hexagon", "label_id": 1, "frame": 0, "points": [1.0]},
                {"type": "rectangle", "label_id": 1, "frame": 0, "points": [1.0, 2.0]},
                {"type": "rectangle", "label_id": 55, "frame": 0, "points": [9.0, 9.0, 1.0, 1.0]},
            ],
        }
    )
    read = decode(raw, LABELS)
    assert [str(one.type) for one in read.strange] == ["hexagon", "rectangle"]
    assert read.shapes == (Rectangle(55, 0, 1.0, 1.0, 9.0, 9.0),)


def test_annotations_can_be_looked_at_by_label_and_by_frame() -> None:
    read = there_and_back(MANY)
    assert len(read.labelled("day")) == 1
    on_four = read.on_frame(4)
    assert sum(isinstance(one, Skeleton) for one in on_four) == 2
    assert len(read) == len(MANY) and bool(read)


def test_points_of_a_skeleton_with_keyframes_of_their_own_lose_none_of_them() -> None:
    def still(frame: int, x: float, kind: str = "points", **more: Any) -> dict[str, Any]:
        points = [x, 0.0] if kind == "points" else []
        return {"id": 1, "type": kind, "frame": frame, "points": points, "attributes": [], **more}

    common = {"frame": 0, "group": 0, "source": "manual", "attributes": [], "id": 5}
    raw = models.LabeledData.from_dict(
        {
            "version": 0,
            "tags": [],
            "shapes": [],
            "tracks": [
                {
                    **common,
                    "label_id": LABELS.by_name["person"].id,
                    "shapes": [still(0, 0, "skeleton"), still(10, 0, "skeleton", outside=True)],
                    "elements": [
                        {**common, "label_id": 31, "shapes": [still(0, 0.0), still(4, 40.0), still(8, 0.0)]},
                        {**common, "label_id": 32, "shapes": [still(0, 0.0), still(8, 80.0)]},
                    ],
                }
            ],
        }
    )
    (track,) = decode(raw, LABELS).tracks
    keyframes = [one for one in track.keyframes if isinstance(one, Skeleton)]
    assert [one.frame for one in keyframes] == [0, 4, 8, 10]
    assert [one.node("head").x for one in keyframes[:3]] == [0, 40, 0]
    assert [one.node("foot").x for one in keyframes[:3]] == [0, 40, 80]  # on its way at 4
    assert [one.outside for one in keyframes] == [False, False, False, True]
