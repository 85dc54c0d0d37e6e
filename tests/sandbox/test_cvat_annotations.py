"""Annotations over the wire: what the verbs do, and what they do without saying so."""

from typing import Any

import httpx
import pytest

from tests.sandbox.crew import Crew, rectangle

CHECK = {"mutable": False, "input_type": "checkbox", "default_value": "false", "values": ["false"]}
SELECT = {"mutable": True, "input_type": "select", "default_value": "off", "values": ["off", "on"]}
CAR = {"name": "car", "attributes": [{"name": "parked", **CHECK}, {"name": "lights", **SELECT}]}


def act(crew: Crew, task: dict[str, Any], action: str, **marks: Any) -> Any:
    answer = crew.maria.patch(f"/tasks/{task['id']}/annotations", params={"action": action}, json=marks)
    return answer.raise_for_status().json()


def put(crew: Crew, task: dict[str, Any], shape: dict[str, Any]) -> httpx.Response:
    return crew.maria.put(f"/tasks/{task['id']}/annotations", json={"shapes": [shape]})


def drawn(crew: Crew, task: dict[str, Any]) -> Any:
    return crew.maria.get(f"/tasks/{task['id']}/annotations").raise_for_status().json()


def test_create_answers_only_what_was_added_and_put_replaces_everything(crew: Crew) -> None:
    task = crew.make_task()
    label = crew.label_of(task)
    act(crew, task, "create", shapes=[rectangle(0, label)])

    added = act(crew, task, "create", shapes=[rectangle(1, label)])["shapes"]

    assert [one["frame"] for one in added] == [1]
    assert len(drawn(crew, task)["shapes"]) == 2
    crew.maria.put(
        f"/tasks/{task['id']}/annotations", json={"shapes": [rectangle(2, label)]}
    ).raise_for_status()
    assert [one["frame"] for one in drawn(crew, task)["shapes"]] == [2]


def test_update_keeps_the_id_and_forgets_what_was_left_out(crew: Crew) -> None:
    task = crew.make_task()
    (shape,) = act(
        crew, task, "create", shapes=[rectangle(0, crew.label_of(task), occluded=True, z_order=3)]
    )["shapes"]

    act(crew, task, "update", shapes=[rectangle(0, shape["label_id"], left=9.0, id=shape["id"])])

    (now,) = drawn(crew, task)["shapes"]
    assert (now["id"], now["points"][0], now["occluded"], now["z_order"]) == (shape["id"], 9.0, False, 0)


def test_delete_needs_the_whole_object(crew: Crew) -> None:
    task = crew.make_task()
    (shape,) = act(crew, task, "create", shapes=[rectangle(0, crew.label_of(task))])["shapes"]

    refused = crew.maria.patch(
        f"/tasks/{task['id']}/annotations",
        params={"action": "delete"},
        json={"shapes": [{"id": shape["id"]}]},
    )
    assert refused.json()["shapes"][0].keys() == {"type", "frame", "label_id"}
    assert act(crew, task, "delete", shapes=[shape])["shapes"][0]["id"] == shape["id"]
    assert drawn(crew, task)["shapes"] == []


def test_whole_numbers_come_back_whole_from_the_verbs_that_write_and_as_floats_from_get(crew: Crew) -> None:
    task = crew.make_task()
    shape = {**rectangle(0, crew.label_of(task)), "points": [1, 2, 3.5, 4]}

    written = act(crew, task, "create", shapes=[shape])["shapes"][0]["points"]
    read = drawn(crew, task)["shapes"][0]["points"]

    assert [type(one) for one in written] == [int, int, float, int]
    assert {type(one) for one in read} == {float}


def test_a_frame_outside_of_every_job_is_dropped_without_a_word(crew: Crew) -> None:
    task = crew.make_task()

    assert act(crew, task, "create", shapes=[rectangle(99, crew.label_of(task))])["shapes"] == []


def test_a_shape_where_jobs_overlap_is_there_twice(crew: Crew) -> None:
    task = crew.make_task(frames=4, segment_size=3, overlap=1)
    act(crew, task, "create", shapes=[rectangle(2, crew.label_of(task))])

    both = drawn(crew, task)["shapes"]

    assert [one["frame"] for one in both] == [2, 2]
    assert both[0]["id"] != both[1]["id"]


def test_what_was_not_said_of_a_shape_has_its_default(crew: Crew) -> None:
    task = crew.make_task(labels=[CAR])
    label = crew.label_of(task)
    parked, lights = (one["id"] for one in crew.maria.get(f"/labels/{label}").json()["attributes"])

    act(crew, task, "create", shapes=[rectangle(0, label, attributes=[{"spec_id": lights, "value": "on"}])])

    said = {one["spec_id"]: one["value"] for one in drawn(crew, task)["shapes"][0]["attributes"]}
    assert said == {parked: "false", lights: "on"}


def test_a_track_gets_a_keyframe_where_a_job_cuts_it(crew: Crew) -> None:
    task = crew.make_task(frames=6, segment_size=3)
    label = crew.label_of(task)
    shapes = [
        {"type": "rectangle", "frame": frame, "points": [left, 0.0, left + 6.0, 6.0], "outside": outside}
        for frame, left, outside in ((0, 0.0, False), (4, 8.0, False), (5, 8.0, True))
    ]

    act(crew, task, "create", tracks=[{"frame": 0, "label_id": label, "shapes": shapes}])

    first, second = drawn(crew, task)["tracks"]
    assert [(one["frame"], one["points"][0]) for one in first["shapes"]] == [(0, 0.0), (2, 4.0)]
    assert [(one["frame"], one["points"][0]) for one in second["shapes"]] == [(3, 6.0), (4, 8.0), (5, 8.0)]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"type": "weird"}, {"type"}),
        ({"points": [1.0, 2.0, 3.0]}, {"points"}),
        ({"rotation": 400}, {"rotation"}),
        ({"frame": -1}, {"frame"}),
    ],
)
def test_a_shape_that_does_not_fit_is_told_by_field(
    crew: Crew, fields: dict[str, Any], told: set[str]
) -> None:
    task = crew.make_task()
    shape = {**rectangle(0, crew.label_of(task)), **fields}
    answer = crew.maria.patch(
        f"/tasks/{task['id']}/annotations", params={"action": "create"}, json={"shapes": [shape]}
    )

    assert answer.status_code == 400
    assert answer.json()["shapes"][0].keys() == told


def test_a_label_of_another_task_is_refused_with_a_list(crew: Crew) -> None:
    task, other = crew.make_task(), crew.make_task()
    answer = crew.maria.put(
        f"/tasks/{task['id']}/annotations", json={"shapes": [rectangle(0, crew.label_of(other))]}
    )

    assert (answer.status_code, len(answer.json())) == (400, 1)


def test_what_a_label_marked_goes_with_the_label(crew: Crew) -> None:
    task = crew.make_task()
    label = crew.label_of(task)
    act(crew, task, "create", shapes=[rectangle(0, label)])

    crew.maria.delete(f"/labels/{label}").raise_for_status()

    assert drawn(crew, task)["shapes"] == []


def test_ten_thousand_shapes_come_in_one_call(crew: Crew) -> None:
    task = crew.make_task(frames=10)
    label = crew.label_of(task)

    act(crew, task, "create", shapes=[rectangle(number % 10, label) for number in range(10_000)])

    assert len({one["id"] for one in drawn(crew, task)["shapes"]}) == 10_000
