"""A server that is newer, older or stranger than the contract: what came is kept, and no page is lost."""

import warnings
from collections.abc import Callable
from typing import Any

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import SchemaDriftWarning, UnexpectedContent
from tests.faults.place import QUICK, detection
from tests.support.server import Recorded, Server, reply

Change = Callable[[dict[str, Any]], object]


def pages(change: Change) -> Callable[[Recorded], Any]:
    """Four pages of two detections; one item on the second page is changed."""

    def answer(request: Recorded) -> Any:
        offset = int(request.target.partition("offset=")[2].partition("&")[0] or 0)
        items = [detection(number) for number in range(offset + 1, min(offset + 3, 8))]
        for item in items:
            if item["id"] == 3:
                change(item)
        return reply(200, items)

    return answer


async def walk(server: Server) -> list[Any]:
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as fire:
        return [item async for item in fire.sequences.detections(1, page_size=2)]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda item: item.update(camera_id=None), r"camera_id: .*null"),
        (lambda item: item.pop("pose_id"), "pose_id: missing"),
        (lambda item: item.update(created_at="yesterday"), "created_at: "),
        (lambda item: item.update(bucket_key=["a", "list"]), "bucket_key: .*array"),
    ],
    ids=["null", "missing", "no time", "another type"],
)
async def test_a_field_that_breaks_the_contract_costs_one_warning_and_no_item(
    server: Server, change: Change, what: str
) -> None:
    server.handler = pages(change)
    with pytest.warns(SchemaDriftWarning, match=what) as caught:
        items = await walk(server)
    assert [item.id for item in items] == [1, 2, 3, 4, 5, 6, 7]
    assert len(caught) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda item: item.update(wind_speed=12, nested={"new": [1]}),
        lambda item: item.update(bbox="not a box", others_bboxes=""),
    ],
    ids=["extra", "another spelling"],
)
async def test_what_the_contract_does_not_forbid_costs_nothing(server: Server, change: Change) -> None:
    server.handler = pages(change)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        items = await walk(server)
    assert [item.id for item in items] == [1, 2, 3, 4, 5, 6, 7]


async def test_a_label_that_is_new_survives_as_it_is(server: Server) -> None:
    sequence = {
        "id": 1,
        "camera_id": 1,
        "pose_id": 1,
        "camera_azimuth": 90.0,
        "is_wildfire": "controlled_burn",
        "started_at": "2026-06-01T12:00:00",
        "last_seen_at": "2026-06-01T12:05:00",
        "sequence_azimuth": None,
        "cone_angle": None,
        "max_conf": None,
        "is_validated": False,
        "temporal_model_score": None,
        "temporal_model_version": None,
        "temporal_api_version": None,
        "detections_count": 3,
    }
    server.replies(reply(200, sequence))
    async with AsyncPyronear("token", base_url=server.url, **QUICK) as fire:
        found = await fire.sequences.get(1)
    assert str(found.raw.is_wildfire) == "controlled_burn"
    assert str(found.current_label) == "controlled_burn"


async def test_a_page_that_is_no_list_is_an_error_and_not_an_empty_list(server: Server) -> None:
    server.replies(reply(200, {"detail": "this is no list"}))
    with pytest.warns(SchemaDriftWarning), pytest.raises(UnexpectedContent, match="a list was promised"):
        await walk(server)
