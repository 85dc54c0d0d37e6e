"""Input that does not fit: the error names the field, what was given, and what would be right; no secrets."""

from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

import pytest
from msgspec import UNSET, Meta, UnsetType

from sightline_api._runtime.codec import check
from sightline_api._runtime.errors import InvalidInput
from sightline_api._runtime.files import File
from sightline_api._runtime.model import RequestModel
from sightline_api._runtime.unions import OneOf
from tests.lowlevel.harbour import create_light, list_lights, post_photos
from tests.support.server import Server
from tests.support.twins import Driven

LONG = "x" * 1000
SECRET = "marker-secret"


class Login(RequestModel, frozen=True, kw_only=True):
    _hidden: ClassVar[frozenset[str]] = frozenset(("hook",))
    name: Annotated[str, Meta(max_length=3)] | UnsetType = UNSET
    hook: Annotated[str, Meta(max_length=3)] | UnsetType = UNSET
    password: Annotated[str, Meta(max_length=3)] | UnsetType = UNSET
    kind: Literal["day", "night"] | UnsetType = UNSET
    more: dict[str, Annotated[str, Meta(max_length=3)]] | UnsetType = UNSET
    key_file: File | UnsetType = UNSET


class Keeper(OneOf):
    members = (Login,)


def refused(value: Any, wanted: Any = Login) -> str:
    with pytest.raises(InvalidInput) as caught:
        check(value, wanted, "body")
    return str(caught.value)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"name": 7}, "body.name: Expected `str`, got `int` (7 was given)"),
        ({"name": None}, "body.name: Expected `str`, got `null` (None was given)"),
        (
            {"name": "x", "labels": [{"name": "a"}, {"name": "b", "weight": -1.5}]},
            "body.labels[1].weight: Expected `float` >= 0.0 (-1.5 was given)",
        ),
        (
            {"name": "x", "colour": "purple"},
            "body.colour: Invalid enum value 'purple'; there are red, green",
        ),
        (
            {"name": "x", "until": LONG},
            f"body.until: Invalid RFC3339 encoded datetime ('{'x' * 79}… was given)",
        ),
        ({"name": "x", "labels": "a"}, "body.labels: Expected `array`, got `str` ('a' was given)"),
        ({"name": "x", "labels": {}}, "body.labels: Expected `array`, got `object`"),
        ({}, "body: Object missing required field `name`"),
        ({"name": "x", "height": 3}, "body: Object contains unknown field `height`"),
    ],
)
def test_what_was_given_stands_in_the_error(
    server: Server, client: Driven, body: dict[str, Any], words: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(create_light.call(body=body))
    assert str(caught.value) == words
    assert server.connections == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"limit": 101}, "limit: Expected `int` <= 100 (101 was given)"),
        ({"ids": [1, "two"]}, "ids[1]: Expected `int`, got `str` ('two' was given)"),
        ({"colour": "purple"}, "colour: Invalid enum value 'purple'; there are red, green"),
    ],
)
def test_so_does_a_parameter(client: Driven, arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        client.send(list_lights.call(arguments))
    assert str(caught.value) == words


def test_a_path_given_as_a_text_is_told_to_be_a_path(client: Driven) -> None:
    with pytest.raises(
        InvalidInput, match=r"^body\.cover: a file is .* a path as pathlib\.Path.* \('pier\.jpg' was given\)$"
    ):
        client.send(post_photos.call(body={"cover": "pier.jpg"}))


@pytest.mark.parametrize("content", ["pier.jpg", LONG])
def test_a_file_made_of_a_text_shows_its_beginning(content: str) -> None:
    with pytest.raises(InvalidInput, match=r"give a path as pathlib\.Path") as caught:
        File(content)  # type: ignore[arg-type]
    assert content[:60] in str(caught.value)
    assert len(str(caught.value)) < 250


def test_the_values_that_there_are_stand_in_the_error() -> None:
    assert refused({"kind": "noon"}) == "body.kind: Invalid enum value 'noon'; there are day, night"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"password": SECRET}, "body.password"),
        ({"hook": SECRET}, "body.hook"),
        ({"key_file": SECRET}, "body.key_file"),
        ({"more": {"token": SECRET}}, "body.more"),
    ],
    ids=["by its name", "by the contract", "a file", "by its key"],
)
@pytest.mark.parametrize("wanted", [Login, Keeper, Login | None])
def test_a_secret_never_stands_in_the_error(body: dict[str, Any], field: str, wanted: Any) -> None:
    text = refused(body, wanted)
    assert text.startswith(field)
    assert "marker" not in text


@pytest.mark.parametrize("wanted", [Login, Keeper, Login | None])
def test_its_neighbour_does(wanted: Any) -> None:
    assert "'four' was given" in refused({"name": "four", "password": SECRET}, wanted)


def test_a_secret_parameter_does_not_stand_in_the_error(client: Driven) -> None:
    with pytest.raises(InvalidInput, match=r"^key: Invalid UUID$"):
        client.send(list_lights.call({"key": SECRET}))


def test_a_path_is_a_file(client: Driven, tmp_path: Path) -> None:
    (tmp_path / "pier.jpg").write_bytes(b"x")
    client.send(post_photos.call(body={"cover": tmp_path / "pier.jpg"}))
