"""Every call that the official test suite pins fits the contract, but for what its scripts do carelessly."""

import json
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest

from sightline_api._runtime.answer import parse
from sightline_api._runtime.encode import request_of
from sightline_api._runtime.errors import InvalidInput
from sightline_api._runtime.wire import Headers, Response
from tests.fidelity.contract import Contract
from tests.fidelity.picterra.pinned import API, Judged, judge_calls

ID = "ids are UUIDs in text; the scripts also give and take numbers"
CARELESS = {
    "answer.raster_id: int where string": (2, ID),
    "answer.operation_id: int where string": (26, ID),
    "answer.upload_id: int where string": (8, ID),
    "body.raster_id: int where string": (2, ID),
    "body.secondary_raster_id: int where string": (1, ID),
    "answer.page_size: str where integer": (3, "a page size in text"),
    "answer.status: 'string' not in enum": (1, "copied from a schema: the type instead of a value"),
    "answer.status: missing": (2, "an operation cut down to the results that the test needs"),
    "status 201 of picterra.operations.get, which has 200": (2, "a GET cannot have created anything"),
    "upload.type: missing": (5, "annotations that are no GeoJSON: the client looks at none of it"),
    "upload.features: missing": (5, "the same"),
}
"""How often each deviation occurs, and why it is the script that is wrong."""

NEVER_CALLED = {
    "picterra.advanced_tools.run": "gone from 4.0.0; called by 2.0.0",
    "picterra.detection_areas.get_upload": "scripted, and called by no release",
    "picterra.folders.get": "only the vendor's examples show it",
    "picterra.folders.list": "only the vendor's examples show it",
    "picterra.training_rasters.add": "has no test in the suite",
    "picterra.vector_layers.get": "how 2.0.0 downloads a layer",
}


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    """Every call, beside the contract."""
    return list(judge_calls(Contract("picterra")))


def known(judged: list[Judged]) -> Iterator[Judged]:
    """The calls of operations."""
    return (one for one in judged if one.operation is not None)


def test_every_call_to_the_service_is_an_operation(judged: list[Judged]) -> None:
    strange = [one.call.url for one in judged if one.call.of_api and one.operation is None]

    # The pages of the page's own test, which need no service.
    assert sorted(strange) == [f"{API}/page/1", f"{API}/page/1", f"{API}/page/2"]
    assert Counter(one.call.of_api for one in judged) == {True: 169, False: 24}


def test_operations_that_no_test_of_theirs_calls_are_named(judged: list[Judged]) -> None:
    called = {one.operation.id for one in known(judged) if one.operation}
    every = {one.id for one in Contract("picterra").operations}

    assert every - called == NEVER_CALLED.keys()
    assert len(every) == 64


def test_requests_answers_uploads_and_documents_fit_but_for_named_carelessness(
    judged: list[Judged], capsys: pytest.CaptureFixture[str]
) -> None:
    found = Counter(deviation for one in judged for deviation in one.deviations)
    with capsys.disabled():
        fitting = sum(not one.deviations for one in judged)
        print(f"\npicterra: {len(judged)} pinned calls, {fitting} fit, {len(found)} kinds of deviation named")

    assert found == {name: count for name, (count, _) in CARELESS.items()}


def test_generated_calls_send_the_same_method_address_and_body(judged: list[Judged]) -> None:
    refused = Counter[str]()
    for one in known(judged):
        try:
            request = request_of(one.prepare(), API)
        except InvalidInput as error:
            refused[str(error.field)] += 1
            continue
        body = b"".join(request.body.chunks()) if request.body else b"null"
        sent, pinned = urlsplit(request.url), urlsplit(one.call.url)
        assert (request.method, sent.path) == (one.call.method, pinned.path)
        assert sorted(parse_qsl(sent.query)) == sorted(parse_qsl(pinned.query)), one.call.test
        assert json.loads(body) == json.loads(one.call.body or "null"), one.call.test

    assert refused == {"body.raster_id": 2}  # a number


def test_generated_models_read_the_answers_without_drift_but_for_named_carelessness(
    judged: list[Judged],
) -> None:
    drifted = Counter[str]()
    for one in known(judged):
        content, kind = one.call.answer.encode(), Headers({"content-type": "application/json"})
        answer = Response(
            status=one.call.status, headers=kind, content=content, method=one.call.method, url=one.call.url
        )
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            parse(one.endpoint, answer)
        drifted.update(_about(str(warning.message)) for warning in told)

    assert set(drifted) <= {"$.raster_id", "$.operation_id", "$.upload_id", "$.page_size", "$.status"}


def _about(warning: str) -> str:
    """The place that a drift warning names."""
    place = re.search(r" at (\$[^:]*):", warning)
    assert place, warning
    return place[1]


def test_the_key_goes_to_the_service_and_to_nobody_else(judged: list[Judged]) -> None:
    assert all(one.call.has_key == one.call.of_api for one in judged if "/page/" not in one.call.url)
