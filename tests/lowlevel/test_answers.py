"""Answers: typed where they fit the contract, kept whole where they do not."""

import datetime as dt
import json
import warnings
from typing import Any

import msgspec
import pytest

from sightline_api._runtime import UNSET
from sightline_api._runtime.endpoint import Result
from sightline_api._runtime.errors import SchemaDriftWarning, UnexpectedContent
from sightline_api._runtime.model import Model
from sightline_api._runtime.unions import OneOf
from tests.lowlevel.harbour import (
    Colour,
    Light,
    Owner,
    create_light,
    endpoint,
    export_lights,
    get_light,
    get_picture,
    list_lights,
)
from tests.support.server import Server, reply
from tests.support.twins import Driven

GET = get_light.call({"light_id": "7"})


def drifting(client: Driven, call: Any) -> tuple[Any, list[str]]:
    """What came, and the warnings that came with it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        value = client.send(call)
    assert all(warning.category is SchemaDriftWarning for warning in caught)
    return value, [str(warning.message) for warning in caught]


def test_an_answer_that_fits_is_typed_all_the_way_down(server: Server, client: Driven) -> None:
    server.replies(
        reply(
            200,
            {"id": 7, "colour": "red", "owner": {"name": "Ann"}, "heights": [1, 2.5], "built": "1854-01-01"},
        )
    )
    assert client.send(GET) == Light(
        id=7, colour=Colour.RED, owner=Owner(name="Ann"), heights=[1.0, 2.5], built=dt.date(1854, 1, 1)
    )


def test_a_field_left_out_and_a_null_are_told_apart(server: Server, client: Driven) -> None:
    server.replies(reply(200, [{"id": 1}, {"id": 2, "owner": None}]))
    left_out, null = client.send(list_lights.call())
    assert left_out.owner is UNSET
    assert null.owner is None


def test_an_unknown_enum_value_survives_and_travels_back(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": 7, "colour": "ultraviolet"}))
    light = client.send(GET)
    assert isinstance(light.colour, Colour)
    assert light.colour == "ultraviolet"
    assert light.colour.name == "UNKNOWN_ultraviolet"
    assert light.to_dict() == {"id": 7, "colour": "ultraviolet"}


def test_an_unknown_enum_value_is_not_a_drift(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": 7, "colour": "ultraviolet"}))
    assert drifting(client, GET)[1] == []


def test_an_extra_field_is_no_drift_and_stays_in_the_content(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": 7, "height": 48}))
    answer = client.send_detailed(GET)
    assert answer.parsed == Light(id=7)
    assert answer.json()["height"] == 48


@pytest.mark.parametrize(
    ("item", "field", "kept", "path"),
    [
        ({"colour": "red"}, "id", UNSET, "$[…].id: missing"),
        ({"id": None}, "id", None, "$[…].id: Expected `int`, got `null`"),
        ({"id": "seven"}, "id", "seven", "$[…].id: Expected `int`, got `str`"),
        ({"id": 1, "colour": 3}, "colour", 3, "$[…].colour: Expected `str`, got `int`"),
        ({"id": 1, "built": "long ago"}, "built", "long ago", "$[…].built: Invalid RFC3339 encoded date"),
        (
            {"id": 1, "heights": [1, "x"]},
            "heights",
            [1.0, "x"],
            "$[…].heights[…]: Expected `float`, got `str`",
        ),
        ({"id": 1, "owner": "Ann"}, "owner", "Ann", "$[…].owner: Expected `object`, got `str`"),
    ],
    ids=["missing", "null", "wrong type", "no enum", "no date", "in a list", "no object"],
)
def test_a_misfit_is_kept_as_it_came_with_one_warning(
    server: Server, client: Driven, item: Any, field: str, kept: Any, path: str
) -> None:
    server.replies(reply(200, [{"id": 1}, item, item, {"id": 3}]))
    value, told = drifting(client, list_lights.call())
    assert [type(light) for light in value] == [Light] * 4
    assert getattr(value[1], field) == kept
    assert (value[0], value[3]) == (Light(id=1), Light(id=3))
    assert told == [f"harbour.lights.list at {path}"]


def test_a_misfit_inside_of_a_model_leaves_the_rest_typed(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": 7, "colour": "red", "owner": {"name": None}}))
    light, told = drifting(client, GET)
    assert (light.colour, light.owner) == (Colour.RED, Owner(name=None))  # type: ignore[arg-type]
    assert told == ["harbour.lights.get at $.owner.name: Expected `str`, got `null`"]


def test_what_drifted_travels_back_as_it_came(server: Server, client: Driven) -> None:
    came = {"id": None, "colour": "red", "heights": ["x"]}
    server.replies(reply(200, came))
    assert drifting(client, GET)[0].to_dict() == came


def test_a_second_answer_with_the_same_drift_does_not_warn_again(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": None}))
    assert len(drifting(client, GET)[1]) == 1
    assert drifting(client, GET)[1] == []


def test_the_same_drift_in_another_operation_warns(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": None}))
    drifting(client, GET)
    assert len(drifting(client, create_light.call(body={"name": "x"}))[1]) == 1


def test_check_output_false_is_silent(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": None}))
    assert client.send_detailed(GET, check_output=False).parsed.id is None


def test_send_takes_the_switches_as_well(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": None}), reply(201, {"id": 1}))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert client.send(GET, check_output=False).id is None
    made = create_light.call(body={"nom": "north"})
    assert client.send(made, check_input=False, content_type="application/json").id == 1
    assert server.requests[-1].json() == {"nom": "north"}
    assert server.requests[-1].header("content-type") == "application/json"


def test_nan_is_read_as_python_writes_it(server: Server, client: Driven) -> None:
    server.replies(reply(200, b'{"id": 7, "heights": [NaN, 1.0, Infinity]}'))
    light, told = drifting(client, GET)
    assert [str(height) for height in light.heights] == ["nan", "1.0", "inf"]
    assert told == ["harbour.lights.get at $: NaN or Infinity, which JSON does not have"]


def test_parse_false_leaves_the_value_out(server: Server, client: Driven) -> None:
    server.replies(reply(200, b"not json"))
    answer = client.send_detailed(GET, parse=False)
    assert (answer.parsed, answer.content, answer.text()) == (None, b"not json", "not json")


def test_no_content_is_none(server: Server, client: Driven) -> None:
    server.replies(reply(204))
    assert client.send(GET) is None


def test_an_empty_body_is_none_where_the_contract_allows_null(server: Server, client: Driven) -> None:
    call = endpoint("begin", "POST", "/work", results=(Result(202, "application/json", Owner | None),)).call()
    server.replies(reply(202), reply(202, {"name": "Ann"}))
    assert [client.send(call) for _ in range(2)] == [None, Owner(name="Ann")]


def test_an_empty_body_is_no_answer_where_the_contract_wants_one(server: Server, client: Driven) -> None:
    server.replies(reply(200))
    with pytest.raises(UnexpectedContent):
        client.send(GET)


def test_an_empty_body_under_a_status_that_the_contract_does_not_name_is_none(
    server: Server, client: Driven
) -> None:
    server.replies(reply(202))
    assert client.send(GET) is None


def test_content_under_a_status_that_the_contract_does_not_name_is_read_all_the_same(
    server: Server, client: Driven
) -> None:
    server.replies(reply(201, {"id": 7}))
    assert client.send(GET) == Light(id=7)


def test_each_success_status_has_its_own_type(server: Server, client: Driven) -> None:
    results = (
        Result(200, "application/json", Light),
        Result(202, "application/json", Owner),
        Result(204, None, None),
    )
    call = endpoint("merge", "POST", "/merge", results=results).call()
    server.replies(reply(200, {"id": 1}), reply(202, {"name": "Ann"}), reply(204))
    assert [client.send(call) for _ in range(3)] == [Light(id=1), Owner(name="Ann"), None]


def test_a_binary_answer_is_bytes_and_a_text_answer_text(server: Server, client: Driven) -> None:
    server.replies(reply(200, b"\xff\xd8", content_type="image/jpeg"))
    assert client.send(get_picture.call()) == b"\xff\xd8"
    server.replies(reply(200, "id;né\n".encode(), content_type="text/csv"))
    assert client.send(export_lights.call()) == "id;né\n"


def test_a_compressed_answer_is_unpacked(server: Server, client: Driven) -> None:
    import gzip

    server.replies(reply(200, gzip.compress(json.dumps({"id": 7}).encode()), content_encoding="gzip"))
    assert client.send(GET) == Light(id=7)


def test_headers_of_an_answer_are_found_in_any_letter_case(server: Server, client: Driven) -> None:
    server.replies(reply(200, {"id": 7}, x_request_id="r-1", X_Total="9"))
    answer = client.send_detailed(GET)
    assert (answer.headers["X-TOTAL"], answer.request_id, answer.status) == ("9", "r-1", 200)


class Circle(Model, frozen=True, kw_only=True):
    radius: float
    name: str | msgspec.UnsetType = UNSET


class Square(Model, frozen=True, kw_only=True):
    side: float
    name: str | msgspec.UnsetType = UNSET


class Fitting(OneOf):
    members = (Circle, Square)


class Tagged(OneOf):
    members = (Circle, Square)
    tag = "kind"
    by_tag = {"circle": Circle, "square": Square}  # noqa: RUF012


@pytest.mark.parametrize(
    ("union", "content", "value", "told"),
    [
        (Fitting, {"side": 2, "name": "a"}, Square(side=2, name="a"), []),
        (Tagged, {"kind": "square", "side": 2}, Square(side=2), []),
        (Tagged, {"kind": "square", "radius": 1, "side": 2}, Square(side=2), []),
        (
            Tagged,
            {"kind": "square", "side": "2"},
            Square(side="2"),  # type: ignore[arg-type]
            ["harbour.lights.shape at $.side: Expected `float`, got `str`"],
        ),
        (
            Fitting,
            {"side": None, "name": "a"},
            Square(side=None, name="a"),  # type: ignore[arg-type]
            ["harbour.lights.shape at $.side: Expected `float`, got `null`"],
        ),
        (
            Fitting,
            {"spots": 3},
            {"spots": 3},
            [
                "harbour.lights.shape at $: fits none of Circle (Object missing required field `radius`), "
                "Square (Object missing required field `side`)"
            ],
        ),
        (
            Tagged,
            {"kind": "blob", "side": 2},
            {"kind": "blob", "side": 2},
            ["harbour.lights.shape at $: kind is none of circle, square"],
        ),
    ],
    ids=["fits", "tagged", "tag decides", "tagged misfit", "nearest misfit", "no member", "unknown tag"],
)
def test_a_union_becomes_the_member_that_is_meant(
    server: Server, client: Driven, union: type[OneOf], content: Any, value: Any, told: list[str]
) -> None:
    server.replies(reply(200, content))
    assert drifting(client, endpoint("shape", "GET", "/shape", result=union).call()) == (value, told)


def test_a_model_reads_and_writes_plain_data() -> None:
    light = Light.from_dict({"id": 7, "owner": {"name": "Ann"}})
    assert light.to_dict() == {"id": 7, "owner": {"name": "Ann"}}
    assert json.loads(light.to_json()) == light.to_dict()
