"""Labels as people write them: what is wrong is found before anything is sent, and what is right is kept."""

from typing import Any

import pytest

from sightline import Cvat
from sightline.core.errors import InvalidInput
from sightline.cvat import AttributeSpec, LabelSpec


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: LabelSpec(""), "name: '' has a length of 0"),
        (lambda: LabelSpec("x" * 65), "name: .* has a length of 65"),
        (lambda: LabelSpec("car", "box"), "type: 'box' is not one of any, cuboid"),
        (lambda: LabelSpec("car", color="red"), "color: 'red' is not a colour such as"),
        (lambda: LabelSpec("person", "skeleton"), "'person' is of type skeleton; skeletons have sublabels"),
        (lambda: LabelSpec("car", sublabels=["head"]), "skeletons have sublabels, and others have none"),
        (lambda: AttributeSpec("brand", "choice"), "input_type: 'choice' is not one of"),
        (lambda: AttributeSpec("brand", "select"), "values: 'brand' is a choice, and has nothing to choose"),
        (lambda: AttributeSpec("brand", "radio", ["a"], default="b"), "default: 'b' is not one of a"),
    ],
)
def test_a_label_that_makes_no_sense_is_refused(make: Any, problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        make()


@pytest.mark.parametrize("values", [(0, 10), (0, "a", 1), (10, 0, 1), (0, 10, float("nan"))])
def test_a_number_needs_a_range(values: Any) -> None:
    with pytest.raises(InvalidInput, match=r"values: .* is not \(lowest, highest, step\) of a number"):
        AttributeSpec("doors", "number", values)


@pytest.mark.parametrize(
    ("labels", "problem"),
    [
        ("car", "labels: 'car' is not a list of labels"),
        ([5], r"labels\[0\]: 5 is not a name"),
        (["car", "car"], r"labels\[1\].name: 'car' is given twice"),
        ([{"nme": "car"}], r"labels\[0\].*nme"),
    ],
)
def test_a_list_of_labels_that_makes_no_sense_is_refused(cvat: Cvat, labels: Any, problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        cvat.projects.create("wrong", labels=labels)


def test_labels_come_back_as_they_were_written(cvat: Cvat) -> None:
    attributes = [
        AttributeSpec("doors", "number", (2, 5, 1), default=4, mutable=True),
        AttributeSpec("parked", "checkbox", default=True),
        AttributeSpec("note"),
    ]
    project = cvat.projects.create(
        "written",
        labels=[
            LabelSpec("car", "rectangle", "#112233", attributes),
            {"name": "sky", "type": "mask"},
            LabelSpec("person", "skeleton", sublabels=["head", "foot"]),
        ],
    )
    car, sky, person = project.labels()
    assert (car.type, car.color, sky.type) == ("rectangle", "#112233", "mask")
    told = [(one.name, str(one.input_type), one.default_value, one.mutable) for one in car.attributes]
    assert told == [
        ("doors", "number", "4", True),
        ("parked", "checkbox", "true", False),
        ("note", "text", "", False),
    ]
    assert [one.name for one in person.sublabels] == ["head", "foot"]
    changed = project.update(labels=["bus", {"id": sky.id, "deleted": True}, {"id": car.id, "name": "cars"}])
    assert sorted(str(one.name) for one in changed.labels()) == ["bus", "cars", "person"]
