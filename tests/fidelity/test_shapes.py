"""The comparison finds what it is there to find."""

import json
from typing import Any

import pytest

from tests.fidelity.recordings import Answer
from tests.fidelity.shapes import differences, value_differences


def answer(body: Any, status: int = 200, **headers: str) -> Answer:
    return Answer(status, {"content-type": "application/json", **headers}, json.dumps(body).encode())


@pytest.mark.parametrize(
    ("recorded", "received", "told"),
    [
        ({"a": 1}, {"a": 1.0}, "$.a: int became float"),
        ({"a": None}, {"a": "x"}, "$.a: NoneType became str"),
        ({"a": 1}, {"a": 1, "b": 2}, "$ keys: ['a'] became ['a', 'b']"),
        ([{"a": 1}], [{}], "$[0] keys: ['a'] became []"),
        ([1, 2], [1], "$ length: 2 became 1"),
    ],
)
def test_another_shape_is_named_with_its_path(recorded: Any, received: Any, told: str) -> None:
    assert told in list(differences(answer(recorded), answer(received)))


def test_equal_shapes_with_other_values_agree() -> None:
    assert list(differences(answer({"a": [1, "x"]}), answer({"a": [2, "y"]}))) == []


def test_status_kind_and_headers_are_compared() -> None:
    assert list(differences(answer({}), answer({}, status=201))) == ["status 200 became 201"]
    html = Answer(200, {"content-type": "text/html"}, b"")
    assert list(differences(answer({}), html)) == ["content type 'application/json' became 'text/html'"]
    assert list(differences(answer({}, allow="GET"), answer({}))) == ["header allow: 'GET' became None"]


def test_values_are_compared_apart_from_times_and_links() -> None:
    link = "http://{}-alert-api-2/1-{}0101000000-ab.jpg?AWSAccessKeyId=K"
    moment = {"created_at": "2026-01-01T00:00:00", "url": link.format("a/x", 2026)}
    later = {"created_at": "2027-01-01T00:00:00", "url": link.format("b/y", 2027)}

    assert list(value_differences(moment, later)) == []
    assert list(value_differences({"id": 1}, {"id": 2})) == ["$.id: 1 became 2"]
