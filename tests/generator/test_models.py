"""What the models of the generated package make of JSON, and what they refuse to send."""

import datetime as dt
import json
from types import ModuleType
from typing import Any

import pytest

from tests.generator.conftest import Package

LIGHT = "5e0c9b3a-8f62-4a47-9a4e-2f6d5b3b1f10"


@pytest.fixture
def models(package: Package) -> ModuleType:
    return package["harbour.models"]


@pytest.fixture
def read(package: Package) -> Any:
    """Decodes an answer as the client does."""
    decode = package["_runtime.codec"].decode
    return lambda data, wanted: decode(json.dumps(data).encode(), wanted)


@pytest.fixture
def refused(package: Package) -> Any:
    """The field that input was refused for."""
    codec, errors = package["_runtime.codec"], package["_runtime.errors"]

    def field(data: Any, wanted: Any) -> str:
        with pytest.raises(errors.InvalidInput) as caught:
            codec.check(None, wanted, "body", encoded=codec.encode_json(data))
        return str(caught.value.field)

    return field


def test_text_enums_name_values_that_differ_in_case_or_have_no_letters(models: ModuleType) -> None:
    assert {member.name: member.value for member in models.Colour} == {
        "RED": "red",
        "RED_2": "Red",
        "RED_3": "RED",
        "EMPTY": "",
        "ASTERISK": "*",
        "VALUE_2D": "2d",
        "SEA_GREEN": "sea-green",
    }


def test_number_enums_name_their_values(models: ModuleType) -> None:
    assert {member.name: member.value for member in models.Level} == {
        "MINUS_1": -1,
        "VALUE_0": 0,
        "VALUE_1": 1,
        "VALUE_2": 2,
    }


def test_enums_of_answers_are_open(models: ModuleType, read: Any) -> None:
    light = read({"id": LIGHT, "colour": "mauve", "level": 9}, models.Light)
    assert (light.colour, light.level) == ("mauve", 9)
    assert (light.colour.name, light.level.name) == ("UNKNOWN_mauve", "UNKNOWN_9")
    assert light.to_dict() == {"id": LIGHT, "colour": "mauve", "level": 9}


def test_enums_of_requests_are_closed(models: ModuleType, refused: Any) -> None:
    assert refused({"name": "x", "colour": "mauve"}, models.LightCreate) == "body.colour"


def test_nested_arrays_keep_their_depth(models: ModuleType, read: Any) -> None:
    light = read({"id": LIGHT, "outline": [[[1, 2], [3, 4]]]}, models.Light)
    assert light.outline == [[[1.0, 2.0], [3.0, 4.0]]]


def test_nullable_things_may_be_null(models: ModuleType, read: Any) -> None:
    nothing = {"level": None, "built": None, "keeper": None, "shape": None, "notes": None, "extra": None}
    light = read({"id": LIGHT, **nothing}, models.Light)
    assert all(getattr(light, name) is None for name in nothing)


def test_dates_times_and_ids_are_python_values(models: ModuleType, read: Any) -> None:
    light = read({"id": LIGHT, "built": "1854-01-01", "seen_at": "2024-05-31T08:30:00Z"}, models.Light)
    assert str(light.id) == LIGHT
    assert light.built == dt.date(1854, 1, 1)
    assert light.seen_at == dt.datetime(2024, 5, 31, 8, 30, tzinfo=dt.UTC)


def test_maps_hold_typed_values(models: ModuleType, read: Any) -> None:
    light = read({"id": LIGHT, "levels": {"a": 1}, "keepers": {"b": {"name": "Ann"}}}, models.Light)
    assert light.levels["a"] is models.Level.VALUE_1
    assert light.keepers["b"] == models.Keeper(name="Ann")


def test_free_values_come_as_they_are(models: ModuleType, read: Any) -> None:
    light = read({"id": LIGHT, "mood": {"a": [1]}, "moods": [1, "x", None]}, models.Light)
    assert (light.mood, light.moods) == ({"a": [1]}, [1, "x", None])


def test_the_reason_for_a_free_value_is_told(package: Package) -> None:
    text = (package.folder / "harbour" / "models.py").read_text()
    assert "Any JSON value: whatever the keeper types in" in text


def test_a_recursive_object_goes_all_the_way_down(models: ModuleType, read: Any) -> None:
    node = read({"name": "a", "children": [{"name": "b", "parent": {"name": "a"}}]}, models.Node)
    assert node.children[0].parent == models.Node(name="a")


def test_odd_names_are_python_names_and_travel_under_their_own(models: ModuleType, read: Any) -> None:
    wire = {
        "class": "c",
        "2d": 2,
        "a-b": "hyphen",
        "a_b": "line",
        "$schema": "s",
        "from": None,
        "field": "f",
        "str": "t",
        "dict": {"a": 1},
        "to_dict": "d",
        "UNSET": "u",
        "self": "me",
        "_id": 1,
        "id": 2,
    }
    odd = read(wire, models.Odd)
    assert (odd.class_, odd.field_2d, odd.a_b_2, odd.a_b, odd.schema) == ("c", 2, "hyphen", "line", "s")
    assert (odd.from_, odd.str_, odd.dict_, odd.to_dict_, odd.id_2, odd.id) == (
        None,
        "t",
        {"a": 1},
        "d",
        1,
        2,
    )
    assert odd.to_dict() == wire


@pytest.mark.parametrize(
    ("shape", "kind"),
    [
        ({"kind": "circle", "radius": 1}, "Circle"),
        ({"kind": "polygon", "points": [[1, 2]]}, "Polygon"),
        ({"kind": "box", "points": [[1, 2], [3, 4]], "radius": 9}, "Polygon"),
    ],
)
def test_a_tagged_union_goes_by_its_mapping(models: ModuleType, read: Any, shape: Any, kind: str) -> None:
    light = read({"id": LIGHT, "shape": shape}, models.Light)
    assert type(light.shape) is getattr(models, kind)
    assert light.shape.kind == shape["kind"]


@pytest.mark.parametrize(
    ("shape", "field"),
    [
        ({"kind": "circle", "radius": -1}, "body.shape.radius"),
        ({"kind": "polygon", "points": [[1], [2, "x"]]}, "body.shape.points[1][1]"),
        ({"kind": "circle", "radius": 1, "sides": 3}, "body.shape"),
        ({"kind": "blob"}, "body.shape"),
    ],
    ids=["limit", "nested", "unknown key", "unknown tag"],
)
def test_a_misfit_in_a_tagged_union_is_named(
    models: ModuleType, refused: Any, shape: Any, field: str
) -> None:
    assert refused({"name": "x", "shape": shape}, models.LightCreate) == field


def test_an_untagged_union_is_the_member_that_knows_the_keys(models: ModuleType, read: Any) -> None:
    page = read({"results": [{"id": 1, "name": "a"}, {"id": 2, "email": "e"}]}, models.OwnerPage)
    assert page.results == [models.OwnerShort(id=1, name="a"), models.OwnerFull(id=2, email="e")]


def test_a_union_of_texts_is_the_first_that_fits(models: ModuleType, read: Any) -> None:
    assert isinstance(read({"when": "2024-05-31T08:30:00Z"}, models.Log).when, dt.datetime)
    assert read({"when": "long ago"}, models.Log).when == "long ago"


@pytest.mark.parametrize("amount", [3, "three", None])
def test_a_union_of_plain_types_takes_each(models: ModuleType, read: Any, amount: Any) -> None:
    assert read({"when": "x", "amount": amount}, models.Log).amount == amount


@pytest.mark.parametrize("track", [[1.0, 2.0], [[1.0, 2.0], [3.0, 4.0]]])
def test_a_union_of_arrays_takes_each_depth(models: ModuleType, read: Any, track: Any) -> None:
    assert read({"when": "x", "track": track}, models.Log).track == track


def test_unions_survive_from_dict(models: ModuleType) -> None:
    light = models.Light.from_dict({"id": LIGHT, "shape": {"kind": "circle", "radius": 1}})
    assert light.shape == models.Circle(kind="circle", radius=1.0)


def test_models_of_requests_refuse_unknown_keys_and_those_of_answers_ignore_them(
    models: ModuleType, read: Any, refused: Any
) -> None:
    assert (
        refused({"name": "x", "labels": [{"name": "a", "wieght": 1}]}, models.LightCreate) == "body.labels[0]"
    )
    assert read({"name": "x", "more": 1}, models.Keeper) == models.Keeper(name="x")


@pytest.mark.parametrize("name", ["", "x" * 21])
def test_limits_are_kept_by_what_is_sent(models: ModuleType, refused: Any, name: str) -> None:
    assert refused({"name": name}, models.LightCreate) == "body.name"


def test_secrets_do_not_show(models: ModuleType) -> None:
    form = models.LoginForm(username="ann", password="secret-marker")
    assert "ann" in repr(form)
    assert "secret-marker" not in repr(form)


def test_two_services_have_models_of_one_name(package: Package) -> None:
    assert package["harbour.models"].Light is not package["orchard.models"].Light
