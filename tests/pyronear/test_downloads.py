"""Many pictures side by side: each once, in order, failures in their place, and again from where it ended."""

import threading
import time

import pytest

from sightline._sync.download import Downloader
from sightline.core.errors import InvalidInput, NotFound
from sightline.core.progress import Advanced, Finished, ItemDone, ItemFailed, Started
from tests.pyronear.conftest import BOX
from tests.pyronear.pictures import jpeg


@pytest.fixture
def sequence(smoke):
    """A sequence of six frames."""
    return smoke(6)


def fetched(sandbox) -> int:
    return sum(seen.origin == "storage" for seen in sandbox.requests)


def test_frames_come_in_the_order_of_the_detections(fire, sequence, tmp_path):
    paths = fire.download_many(sequence.detections(newest_first=False), tmp_path / "frames", parallel=3)
    assert [path.read_bytes() for path in paths] == [jpeg(shade) for shade in range(6)]
    assert {path.parent for path in paths} == {tmp_path / "frames"}
    assert sorted(tmp_path.rglob("*")) == sorted([tmp_path / "frames", *paths])


@pytest.mark.parametrize("kind", [list, tuple, iter])
def test_detections_may_be_a_list_or_any_iterator(fire, sequence, tmp_path, kind):
    given = kind(list(sequence.detections(limit=2)))
    assert len(fire.download_many(given, tmp_path)) == 2


def test_detections_of_one_upload_share_a_file_that_comes_once(fire, mast, pose, sandbox, tmp_path):
    boxes = [(0.1 * n, 0.1, 0.1 * n + 0.05, 0.2, 0.5) for n in range(1, 5)]
    made = mast.detections.create(jpeg(), boxes, pose_id=pose.id)
    twins = [one for one in fire.detections.list() if one.key == made.key]
    sandbox.requests.clear()
    paths = fire.download_many(twins, tmp_path, parallel=4)
    assert len(twins) == 4
    assert set(paths) == {tmp_path / made.key}
    assert fetched(sandbox) == 1


def test_a_failure_stands_in_its_place_and_the_others_come(fire, sequence, sandbox, tmp_path):
    sandbox.fault(origin="storage", nth=2, status=404, body="<Error><Code>NoSuchKey</Code></Error>")
    outcome = fire.download_many(sequence.detections(newest_first=False), tmp_path, parallel=1)
    assert [type(one) is NotFound for one in outcome] == [False, True, False, False, False, False]
    assert outcome[0].read_bytes() == jpeg(0)


def test_a_second_run_fetches_only_what_is_missing_or_other(fire, sequence, sandbox, tmp_path):
    first = fire.download_many(sequence.detections(newest_first=False), tmp_path)
    kept = [path.stat().st_mtime_ns for path in first]
    first[1].unlink()
    first[2].write_bytes(bytes(len(jpeg(2))))
    second = fire.download_many(sequence.detections(newest_first=False), tmp_path)
    assert second == first
    assert [path.read_bytes() for path in second] == [jpeg(shade) for shade in range(6)]
    same = [path.stat().st_mtime_ns == before for path, before in zip(second, kept, strict=True)]
    assert same == [True, False, False, True, True, True]


@pytest.mark.parametrize("parallel", [1, 3])
def test_as_many_as_asked_for_run_side_by_side(fire, sequence, tmp_path, monkeypatch, parallel):
    running, most, lock = [], [], threading.Lock()

    def save(self, source, target, **settings):
        with lock:
            running.append(target)
            most.append(len(running))
        time.sleep(0.02)
        with lock:
            running.remove(target)
        return target

    monkeypatch.setattr(Downloader, "save", save)
    fire.download_many(list(sequence.detections()), tmp_path, parallel=parallel)
    assert max(most) == parallel


def test_progress_tells_of_every_item(fire, sequence, sandbox, tmp_path):
    events = []
    sandbox.fault(origin="storage", nth=3, status=404, body="<Error><Code>NoSuchKey</Code></Error>")
    detections = list(sequence.detections(newest_first=False))
    fire.download_many(detections, tmp_path, parallel=1, progress=events.append)
    assert events[0] == Started(6, "items", "frames")
    assert events[-1] == Finished()
    assert [event.index for event in events if isinstance(event, ItemDone)] == [0, 1, 3, 4, 5]
    (failed,) = [event for event in events if isinstance(event, ItemFailed)]
    assert (failed.index, failed.name) == (2, detections[2].key)
    assert sum(event.amount for event in events if isinstance(event, Advanced)) == 6


def test_the_number_of_a_pager_is_not_known_in_advance(fire, sequence, tmp_path):
    events = []
    fire.download_many(sequence.detections(), tmp_path, progress=events.append)
    assert events[0].total is None


def test_crops_come_in_place_of_frames(fire, smoke, mast, pose, tmp_path):
    sequence = smoke(crops=True)
    mast.detections.create(jpeg(8), [BOX], pose_id=pose.id)
    given = sequence.detections(newest_first=False, with_crops=True)
    *crops, missing = fire.download_many(given, tmp_path, crops=True)
    assert [path.read_bytes() for path in crops] == [jpeg(shade, (8, 6)) for shade in range(3)]
    assert isinstance(missing, InvalidInput)


def test_what_is_no_detection_stands_in_its_place(fire, sequence, tmp_path):
    frame, other = fire.download_many([sequence.detections().first(), 5], tmp_path)
    assert frame.exists()
    assert (type(other), other.field) == (InvalidInput, "detections")


@pytest.mark.parametrize("into", [None, 5])
def test_what_is_no_path_is_refused_by_name(fire, sequence, into):
    for bring in (lambda: fire.download_many([], into), lambda: sequence.export(into)):
        with pytest.raises(InvalidInput, match=r"into: .* is not a path"):
            bring()


def test_a_folder_below_a_file_is_refused_before_anything_is_fetched(sequence, tmp_path, sandbox):
    (tmp_path / "taken").write_text("mine")
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match="is, or lies below, a file"):
        sequence.export(tmp_path / "taken")
    assert [one.operation for one in sandbox.requests] == ["pyronear.sequences.get"]


def test_nothing_to_bring_is_no_error(fire, tmp_path):
    assert fire.download_many([], tmp_path) == []


@pytest.mark.parametrize("parallel", [0, -1, True])
def test_at_least_one_runs(fire, tmp_path, parallel):
    with pytest.raises(InvalidInput, match="parallel"):
        fire.download_many([], tmp_path, parallel=parallel)


def test_a_list_that_breaks_off_is_an_error_and_what_came_stays(fire, sequence, sandbox, tmp_path):
    sandbox.fault(operation="pyronear.sequences.list_detections", nth=2, status=404, body={"detail": "gone"})
    with pytest.raises(NotFound):
        fire.download_many(sequence.detections(page_size=3), tmp_path, parallel=1)
    assert all(not path.name.startswith(".") for path in tmp_path.iterdir())
    assert len(fire.download_many(sequence.detections(), tmp_path)) == 6
