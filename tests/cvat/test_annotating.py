"""Annotations on the server: by label names, in one call, with all actions."""

import pytest

from sightline import Cvat
from sightline.core.errors import BadRequest, InternalServerError, InvalidInput
from sightline.cvat import Mask, Points, Polygon, Rectangle, Skeleton, Tag, Task, Track
from sightline_sandbox import Sandbox

BOX = Rectangle("car", 0, 1, 2, 30, 40, attributes={"parked": True, "brand": "volvo"})


def operations(sandbox: Sandbox) -> list[str]:
    return [str(one.operation) for one in sandbox.requests]


def test_what_was_added_is_read_back_by_name(task: Task) -> None:
    added = task.annotations.add(
        BOX,
        Polygon("sky", 1, [(0, 0), (9, 0), (9, 9)]),
        Points("sky", 2, [(1, 1)]),
        Tag("sky", 3),
        Skeleton("person", 4, {"head": (1, 2), "foot": (3, 4)}),
        Mask.from_rows("sky", 0, [[1, 1], [0, 1]]),
    )
    assert all(one.id for one in added)
    read = task.annotations.get()
    assert len(read) == 6
    (car,) = read.labelled("car")
    assert (car.points, car.attributes) == ([1, 2, 30, 40], {"parked": True, "brand": "volvo"})
    (person,) = read.labelled("person")
    assert (person.node("foot").x, person.node("foot").y) == (3, 4)
    assert [mask.rows() for mask in read.shapes if isinstance(mask, Mask)] == [[b"\1\1", b"\0\1"]]


def test_a_list_is_added_in_one_call(task: Task, sandbox: Sandbox) -> None:
    many = [Rectangle("car", number % 5, number % 50, 1, number % 50 + 5, 9) for number in range(10_000)]
    notes = task.annotations
    notes.labels()
    sandbox.requests.clear()
    assert len(notes.add(many)) == 10_000
    assert operations(sandbox) == ["cvat.tasks.partial_update_annotations"]


def test_replacing_leaves_nothing_of_what_was_there(task: Task) -> None:
    task.annotations.add(BOX, Tag("sky", 1))
    (only,) = task.annotations.replace([Tag("sky", 2)])
    assert [one.frame for one in task.annotations.get()] == [2]
    assert only.id is not None


def test_one_annotation_alone_replaces_all_of_them(task: Task) -> None:
    task.annotations.add(BOX, BOX)
    assert len(task.annotations.replace(BOX)) == 1
    assert len(task.annotations.get()) == 1


def test_a_change_takes_the_whole_annotation_and_keeps_its_id(task: Task) -> None:
    (before,) = task.annotations.add(BOX)
    moved = before.changed(frame=1, left=5, top=5, right=10, bottom=10)
    (after,) = task.annotations.update(moved)
    assert after.id == before.id
    (read,) = task.annotations.get()
    assert (read.frame, read.points) == (1, [5, 5, 10, 10])


def test_only_what_was_read_can_be_changed(task: Task, sandbox: Sandbox) -> None:
    task.annotations.get()
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match=r"shapes\[0\].id: missing"):
        task.annotations.update(BOX)


def test_annotations_are_deleted_by_value_and_by_id(task: Task) -> None:
    notes = task.annotations
    first, second, third = notes.add(BOX, Rectangle("car", 1, 1, 1, 2, 2), Rectangle("car", 2, 1, 1, 2, 2))
    notes.delete(first)
    notes.delete(second.id)
    assert [one.id for one in notes.get()] == [third.id]
    with pytest.raises(InvalidInput, match="there is none with the id 99999"):
        notes.delete(99999)
    notes.clear()
    assert not notes.get()


def test_a_track_is_stored_with_its_keyframes(task: Task) -> None:
    track = Track.of(Rectangle("car", 0, 0, 0, 10, 10), Rectangle("car", 3, 30, 0, 40, 10)).ending(4)
    task.annotations.add(track)
    (read,) = task.annotations.get().tracks
    assert [shape.frame for shape in read.keyframes] == [0, 3, 4]
    assert read.at(4) is None
    assert isinstance(middle := read.at(1), Rectangle) and middle.left == 10


def test_a_frame_that_the_server_would_drop_is_refused(task: Task) -> None:
    with pytest.raises(InvalidInput, match="frame: 5 is none of the frames 0 to 4"):
        task.annotations.add(Tag("sky", 5))


def test_a_label_that_was_added_meanwhile_is_known(task: Task) -> None:
    notes = task.annotations
    notes.add(BOX)
    task.update(labels=[{"name": "bus"}])
    assert [one.label for one in notes.add(Rectangle("bus", 0, 1, 1, 2, 2))] == ["bus"]


def test_a_job_has_its_part_and_takes_frames_of_the_task(cvat: Cvat, task: Task) -> None:
    (job,) = task.jobs()
    job.annotations.add(Tag("sky", 4))
    assert [one.frame for one in job.get_annotations()] == [4]
    job.set_annotations([BOX])
    assert [one.label for one in task.get_annotations()] == ["car"]
    job.remove_annotations()
    assert not job.get_annotations()


def test_the_words_of_cvat_work_as_well(task: Task) -> None:
    tag, box = task.update_annotations([BOX, Tag("sky", 1)], action="create")
    task.update_annotations([box], action="delete")
    assert len(task.get_annotations()) == 1
    with pytest.raises(InvalidInput, match="one of create, update, delete"):
        task.update_annotations([tag], action="remove")
    task.remove_annotations(ids=[tag.id])
    assert not task.get_annotations()


def test_the_wire_form_is_taken_as_it_is(task: Task) -> None:
    (label, *_) = task.labels()
    body = {"shapes": [{"type": "rectangle", "frame": 0, "label_id": label.id, "points": [1, 2, 3, 4]}]}
    (shape,) = task.annotations.add(body)
    assert (shape.label, shape.points) == (label.name, [1, 2, 3, 4])
    with pytest.raises(InvalidInput, match="shapes"):
        task.annotations.replace({"shapes": [{"typ": "rectangle"}]})


def test_what_is_no_annotation_is_named_whole(task: Task) -> None:
    with pytest.raises(InvalidInput, match=r"annotations\[0\]: 'car' is not an annotation"):
        task.annotations.add("car")


def test_a_task_without_data_says_what_it_waits_for(cvat: Cvat) -> None:
    empty = cvat.tasks.create("empty", labels=["car"])
    for ask in (
        lambda: empty.annotations.add(Tag("car", 0)),
        empty.annotations.get,
        lambda: empty.read_frame(0),
    ):
        with pytest.raises(
            (BadRequest, InternalServerError), match="have no data yet: wait for the operation"
        ):
            ask()
