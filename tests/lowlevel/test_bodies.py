"""JSON, form and multipart bodies: what is written, and what is refused before anything is sent."""

import datetime as dt
from typing import Any

import pytest

from sightline_api._runtime import UNSET
from sightline_api._runtime.errors import InvalidInput
from sightline_api._runtime.files import File
from sightline_api._runtime.wire import BytesBody
from tests.lowlevel.harbour import (
    Colour,
    LabelCreate,
    LightCreate,
    PhotoCreate,
    create_light,
    post_form,
    post_photos,
    send_message,
)
from tests.support.server import Server, reply
from tests.support.twins import Driven

LIGHT = reply(200, {"id": 1})
EXPECTED = {"name": "Fastnet", "colour": "red", "labels": [{"name": "a"}, {"name": "b", "weight": 2}]}


@pytest.mark.parametrize(
    "body",
    [
        EXPECTED,
        LightCreate(
            name="Fastnet",
            colour=Colour.RED,
            labels=[LabelCreate(name="a"), LabelCreate(name="b", weight=2)],
        ),
        {
            "name": "Fastnet",
            "colour": Colour.RED,
            "labels": [LabelCreate(name="a"), {"name": "b", "weight": 2}],
        },
    ],
    ids=["dict", "model", "mixture"],
)
def test_a_json_body_is_given_as_dict_model_or_both(server: Server, client: Driven, body: Any) -> None:
    server.replies(LIGHT)
    client.send(create_light.call(body=body))
    assert server.requests[0].json() == EXPECTED
    assert server.requests[0].header("content-type") == "application/json"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": "x", "nmae": "y"}, "body"),
        ({"name": "x", "labels": [{"name": "a"}, {"name": "b"}, {"name": 3}]}, "body.labels[2].name"),
        ({"name": "x", "labels": [LabelCreate(name="a", weight=-1)]}, "body.labels[0].weight"),
        ({"name": "x", "colour": "purple"}, "body.colour"),
        ({"name": None}, "body.name"),
        ({}, "body"),
    ],
    ids=["unknown key", "wrong type", "out of range", "unknown enum", "null", "missing key"],
)
def test_a_misfit_in_a_body_is_named_and_nothing_sent(
    server: Server, client: Driven, body: Any, field: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(create_light.call(body=body))
    assert caught.value.field == field
    assert str(caught.value).startswith(field + ": ")
    assert server.connections == 0


def test_check_input_false_sends_what_the_contract_refuses(server: Server, client: Driven) -> None:
    server.replies(LIGHT)
    client.send_detailed(create_light.call(body={"nmae": 3}), check_input=False)
    assert server.requests[0].json() == {"nmae": 3}


def test_a_null_and_a_field_left_out_are_told_apart(server: Server, client: Driven) -> None:
    server.replies(LIGHT)
    client.send(create_light.call(body=LightCreate(name="x", until=None, colour=UNSET)))
    assert server.requests[0].json() == {"name": "x", "until": None}


def test_a_required_body_that_is_missing_is_refused(server: Server, client: Driven) -> None:
    with pytest.raises(InvalidInput, match="body: missing"):
        client.send(create_light.call())


def test_unchecked_input_may_lack_its_body(server: Server, client: Driven) -> None:
    server.replies(LIGHT)
    client.send_detailed(create_light.call(), check_input=False)
    assert server.requests[0].header("content-type") is None
    assert server.requests[0].body == b""


def test_an_unchecked_body_made_by_hand_goes_as_it_is(server: Server, client: Driven) -> None:
    server.replies(LIGHT)
    broken = BytesBody(b"{not json", "application/json")
    client.send_detailed(create_light.call(body=broken), check_input=False)
    assert server.requests[0].body == b"{not json"
    assert server.requests[0].header("content-type") == "application/json"


def test_an_optional_body_that_is_left_out_sends_no_content_type(server: Server, client: Driven) -> None:
    client.send(send_message.call())
    assert server.requests[0].header("content-type") is None
    assert server.requests[0].body == b""


@pytest.mark.parametrize(
    "value", [object(), {1, object()}, {"a": complex(1, 2)}], ids=["object", "set", "nested"]
)
def test_what_json_cannot_say_is_invalid_input(client: Driven, value: Any) -> None:
    with pytest.raises(InvalidInput, match="body"):
        client.send(create_light.call(body={"name": value}))


def test_a_body_that_contains_itself_is_invalid_input(client: Driven) -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(InvalidInput, match="body"):
        client.send(create_light.call(body={"name": endless}))


def test_what_a_form_cannot_say_is_invalid_input(client: Driven) -> None:
    with pytest.raises(InvalidInput, match=r"body\.title"):
        client.send(post_photos.call(body={"title": object()}))


def test_a_form_writes_booleans_dates_and_lists_as_services_read_them(server: Server, client: Driven) -> None:
    body = {
        "title": "a b&c",
        "public": True,
        "taken": dt.datetime(2024, 5, 31, 8, 30, tzinfo=dt.UTC),
        "tags": ["x", "y"],
    }
    client.send(post_form.call(body=body))
    assert (
        server.requests[0].body
        == b"title=a+b%26c&public=true&taken=2024-05-31T08%3A30%3A00%2B00%3A00&tags=x&tags=y"
    )
    assert server.requests[0].header("content-type") == "application/x-www-form-urlencoded"


def test_a_form_refuses_an_unknown_field(client: Driven) -> None:
    with pytest.raises(InvalidInput, match="tilte"):
        client.send(post_form.call(body={"tilte": "x"}))


def test_a_form_refuses_a_file(client: Driven) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(post_form.call(body={"cover": b"x"}))
    assert caught.value.field == "body.cover"


@pytest.mark.parametrize(
    ("body", "media"),
    [
        ({"title": "x"}, "application/json"),
        ({"cover": b"x"}, "multipart/form-data"),
        (PhotoCreate(pages=[File(b"x")]), "multipart/form-data"),
    ],
    ids=["values", "file in a dict", "file in a model"],
)
def test_of_several_content_types_the_one_that_can_carry_the_body_is_taken(
    server: Server, client: Driven, body: Any, media: str
) -> None:
    client.send(send_message.call(body=body))
    assert (server.requests[0].header("content-type") or "").startswith(media)


def test_the_content_type_can_be_chosen(server: Server, client: Driven) -> None:
    client.send_detailed(send_message.call(body="hello"), content_type="text/plain")
    assert server.requests[0].body == b"hello"
    assert server.requests[0].header("content-type") == "text/plain"


def test_a_content_type_that_the_contract_does_not_name_is_refused(client: Driven) -> None:
    with pytest.raises(InvalidInput, match="application/json, multipart/form-data, text/plain"):
        client.send_detailed(send_message.call(body="x"), content_type="text/html")
