"""What models and arrays give: numbers of numpy are taken, and what is no shape is refused by its name."""

from typing import Any

import numpy
import pytest
from msgspec.json import encode

from sightline.core.errors import InvalidInput
from sightline.cvat import (
    Cuboid,
    Ellipse,
    Interval,
    Mask,
    Points,
    Polygon,
    Polyline,
    Rectangle,
    Skeleton,
    Tag,
    Task,
    Track,
)

FLOAT, WHOLE = numpy.float32, numpy.int64


@pytest.mark.parametrize(
    "shape",
    [
        Rectangle("car", WHOLE(1), FLOAT(1), WHOLE(2), numpy.float64(3), 4, score=FLOAT(0.5)),
        Rectangle("car", 1, numpy.float64(1), 2, 3, 4),
        Rectangle("car", 1, 1, 2, 3, 4, group=WHOLE(3), rotation=FLOAT(30)),
        Ellipse("car", 1, FLOAT(5), FLOAT(6), WHOLE(2), WHOLE(1)),
        Polygon("car", 1, numpy.array([[0, 0], [5, 0], [5, 5]])),
        Polygon("car", 1, numpy.array([0.0, 0, 5, 0, 5, 5])),  # type: ignore[arg-type]
        Polyline("car", 1, [numpy.array([1, 2]), numpy.array([3, 4])]),  # type: ignore[arg-type]
        Points("car", 1, [FLOAT(1), FLOAT(2)]),  # type: ignore[arg-type]
        Cuboid("car", 1, numpy.arange(16)),  # type: ignore[arg-type]
        Cuboid.in_space("car", 1, numpy.zeros(3), [0, 0, 0], numpy.ones(3)),
        Skeleton("person", 1, {"head": numpy.array([1, 2])}),  # type: ignore[arg-type]
        Mask("car", 1, WHOLE(0), WHOLE(0), WHOLE(1), WHOLE(1), numpy.array([1, 3])),  # type: ignore[arg-type]
    ],
)
def test_numbers_of_numpy_become_numbers_that_json_knows(shape: Any) -> None:
    assert shape.frame == 1 and type(shape.frame) is int
    assert b"null" not in encode([shape.points, shape.score or 0, shape.rotation, shape.group])
    if isinstance(shape, Skeleton):
        assert encode([shape.nodes[0].x]) == b"[1.0]"


def test_what_a_model_gives_can_be_stored(task: Task) -> None:
    boxes = numpy.array([[1, 2, 9, 8], [3, 4, 20, 15]], dtype=FLOAT)
    added = task.annotations.add([Rectangle("car", WHOLE(at), *box) for at, box in enumerate(boxes)])
    assert [one.points for one in added.shapes] == [[1, 2, 9, 8], [3, 4, 20, 15]]


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: Rectangle("car", 0, 1j, 2, 3, 4), "left: 1j is not a number"),  # type: ignore[arg-type]
        (lambda: Rectangle("car", 0, FLOAT("nan"), 2, 3, 4), "left: .*nan.* is not a finite number"),
        (lambda: Rectangle("car", 0, 1, 2, 3, 4, attributes=["x"]), r"attributes: \['x'\] is not values"),  # type: ignore[arg-type]
        (lambda: Polygon("car", 0, None), "vertices: None is not points"),  # type: ignore[arg-type]
        (lambda: Polygon("car", 0, [{1: 2, 3: 4}] * 3), r"vertices\[0\]: .* is not a point"),  # type: ignore[list-item,arg-type]
        (lambda: Cuboid("car", 0, 5), "corners: 5 is not 16 numbers"),  # type: ignore[arg-type]
        (lambda: Skeleton("person", 0, {"head": (1, 2, 3)}), r"nodes\['head'\]\[0\]: \(1, 2, 3\) is not a"),  # type: ignore[arg-type]
        (lambda: Skeleton("person", 0, 5), "nodes: 5 is not nodes"),  # type: ignore[arg-type]
        (lambda: Mask("car", 0, 0, 0, 1.5, 1, (4,)), "right: 1.5 is not a whole number"),  # type: ignore[arg-type]
        (lambda: Mask.from_rows("car", 0, ["ab"]), r"rows\[0\]: 'ab' is not a row of pixels"),
        (lambda: Track.of(Tag("car", 0)), r"keyframes\[0\]: Tag\(.*\) is not a shape"),  # type: ignore[arg-type]
        (lambda: Track(5), "keyframes: 5 is not shapes"),  # type: ignore[arg-type]
        (lambda: Interval("", 0), "label: '' is not the name"),
        (lambda: Interval("car", 5, 4), "stop: 4 is not a whole number of at least 5"),
        (lambda: Interval("car", 0, score=2.0), "score: 2.0 is not a number from 0 to 1"),
    ],
)
def test_what_is_no_shape_is_refused_where_it_is_made(make: Any, problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        make()
