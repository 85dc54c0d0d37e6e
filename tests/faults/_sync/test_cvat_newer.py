# Written by `make generate` from tests/faults/_async/test_cvat_newer.py: change that file, not this one.

"""A CVAT that is newer than this client: words, kinds and fields that nobody here has heard of, or misses."""

from pathlib import Path
from typing import Any

import pytest

from sightline import Cvat
from sightline.core.errors import InvalidInput, SchemaDriftWarning, UnexpectedContent
from sightline.cvat import Rectangle
from tests.faults.cvat import Service
from tests.faults.place import QUICK
from tests.support.server import Server, reply

TASK = {"id": 7, "name": "street", "size": 5, "mode": "annotation", "status": "annotation"}
LABEL = {"id": 1, "name": "car", "color": "#ff0000", "type": "any", "attributes": [], "sublabels": []}
SHAPE = {"frame": 0, "label_id": 1, "attributes": []}


def answer(body: Any) -> Any:
    return reply(200, body, content_type="application/vnd.cvat+json")


def page(*results: Any) -> Any:
    return answer({"count": len(results), "next": None, "previous": None, "results": list(results)})


@pytest.fixture
def service(server: Server) -> Service:
    made = Service(server)
    made.on("GET", "/api/labels", page(LABEL))
    return made


def client(service: Service) -> Cvat:
    return Cvat(service.server.url, access_token="x", **QUICK)


@pytest.mark.filterwarnings("ignore::sightline.core.errors.SchemaDriftWarning")
def test_what_is_missing_or_null_is_none_and_not_a_word(service: Service) -> None:
    service.on("GET", "/api/jobs", page({"id": 3}, {"id": 2, "state": None, "stage": None, "type": None}))
    service.on("GET", "/api/tasks", page({"id": 7}))
    service.on("GET", "/api/memberships", page({"id": 4}))
    service.on("GET", "/api/requests", page({"id": "action=x", "status": None}))
    with client(service) as cvat:
        for job in [job for job in cvat.jobs.list()]:
            assert (job.state, job.stage, job.type, job.start_frame) == (None, None, None, None)
            assert "UNSET" not in repr(job) and "'None'" not in repr(job)
        task = cvat.tasks.list().first()
        assert task is not None and (task.status, task.mode, task.size) == (None, None, None)
        member = cvat.memberships.list().first()
        assert member is not None and member.role is None
        request = cvat.requests.list().first()
        assert request is not None and request.status is None


def test_a_word_that_is_new_is_kept_as_it_is(service: Service) -> None:
    service.on("GET", "/api/tasks/7", answer({**TASK, "status": "archived", "new_field": {"a": 1}}))
    with pytest.warns(SchemaDriftWarning):
        with client(service) as cvat:
            assert (cvat.tasks.get(7)).status == "archived"


@pytest.mark.filterwarnings("ignore::sightline.core.errors.SchemaDriftWarning")
def test_a_list_of_events_that_is_missing_is_empty(service: Service) -> None:
    service.on("GET", "/api/webhooks/events", answer({"version": 2}))
    with client(service) as cvat:
        assert cvat.webhooks.events() == []


@pytest.mark.filterwarnings("ignore::sightline.core.errors.SchemaDriftWarning")
def test_frames_that_nobody_counted_are_not_taken_for_none(service: Service, tmp_path: Path) -> None:
    service.on("GET", "/data/meta", answer({"frames": [{"name": "a.png"}]}))
    service.on("GET", "/data/", reply(200, b"picture", content_type="image/png"))
    service.on("GET", "/api/tasks/7", answer(TASK))
    with client(service) as cvat:
        task = cvat.tasks.get(7)
        with pytest.raises(UnexpectedContent, match="does not tell how many frames task 7 has"):
            task.download_frames(into=tmp_path)
        (path,) = task.download_frames([0], into=tmp_path)
    assert isinstance(path, Path) and path.read_bytes() == b"picture"


@pytest.mark.filterwarnings("ignore::sightline.core.errors.SchemaDriftWarning")
def test_shapes_of_a_new_kind_are_not_deleted_by_writing_back_what_was_read(service: Service) -> None:
    shapes = [
        {**SHAPE, "id": 1, "type": "hexagon", "points": [1.0, 2.0]},
        {**SHAPE, "id": 2, "type": "rectangle", "points": [1.0, 2.0, 3.0, 4.0]},
    ]
    there = answer({"version": 0, "tags": [], "tracks": [], "shapes": shapes})
    service.on("GET", "/annotations/", there)
    service.on("PUT", "/annotations/", there)
    service.on("GET", "/api/tasks/7", answer(TASK))
    with client(service) as cvat:
        task = cvat.tasks.get(7)
        read = task.annotations.get()
        assert [str(one.type) for one in read.strange] == ["hexagon"]
        assert list(read) == [Rectangle("car", 0, 1.0, 2.0, 3.0, 4.0, id=2)]
        with pytest.raises(InvalidInput, match="1 of them are of kinds that are not known here"):
            task.annotations.replace(read)
        assert not [one for one in service.asked if one.startswith("PUT")]
        task.annotations.replace(list(read))
    assert [one for one in service.asked if one.startswith("PUT")]
