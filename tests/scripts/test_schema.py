"""Behaviour of the contract linter: each rule finds its own fault in a tiny document, and nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.schema import canonical, check, main
from scripts.schema_rules import RULES, problems

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = "#/components/schemas/"


def sound() -> dict[str, Any]:
    """A small contract without a fault: one service, one path, two operations."""
    beacon_id = {"name": "beacon_id", "in": "path", "required": True, "description": "Its id"}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Beacons", "version": "1"},
        "tags": [{"name": "harbour.beacons", "description": "Lights at sea."}],
        "paths": {
            "/beacons/{beacon_id}": {
                "x-service": "harbour",
                "get": {
                    "operationId": "harbour.beacons.get",
                    "tags": ["harbour.beacons"],
                    "summary": "Read a beacon",
                    "security": [{"harbour.bearer": []}],
                    "parameters": [beacon_id | {"schema": {"type": "integer"}}],
                    "responses": {"200": answer("The beacon", ref("Beacon"))},
                },
                "patch": {
                    "operationId": "harbour.beacons.update",
                    "tags": ["harbour.beacons"],
                    "summary": "Change a beacon",
                    "security": [],
                    "parameters": [beacon_id | {"schema": {"type": "integer"}}],
                    "requestBody": {"content": {"application/json": {"schema": ref("BeaconUpdate")}}},
                    "responses": {"200": answer("Done", {"anyOf": [ref("Beacon"), {"type": "null"}]})},
                },
            }
        },
        "components": {
            "schemas": {
                "harbour.Beacon": {
                    "description": "A light.",
                    "type": "object",
                    "required": ["height"],
                    "properties": {
                        "height": {"description": "Metres", "type": "number"},
                        "colour": ref("Colour") | {"description": "Its colour"},
                        "title": {"description": "A field that happens to be called title", "type": "string"},
                    },
                },
                "harbour.BeaconUpdate": {
                    "description": "New values.",
                    "type": "object",
                    "properties": {"height": {"description": "Metres", "type": "number", "minimum": 0}},
                },
                "harbour.Colour": {"description": "A colour.", "type": "string", "enum": ["red", "green"]},
            },
            "securitySchemes": {
                "harbour.bearer": {"description": "A token.", "type": "http", "scheme": "bearer"},
            },
        },
    }


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"{SCHEMAS}harbour.{name}"}


def answer(text: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": text, "content": {"application/json": {"schema": schema}}}


def path_item(document: dict[str, Any]) -> dict[str, Any]:
    item: dict[str, Any] = document["paths"]["/beacons/{beacon_id}"]
    return item


def beacon(document: dict[str, Any]) -> dict[str, Any]:
    schema: dict[str, Any] = document["components"]["schemas"]["harbour.Beacon"]
    return schema


def found(rule: str, spoil: Callable[[dict[str, Any]], object]) -> list[str]:
    """What the rule says about the sound contract after `spoil` has changed it."""
    document = sound()
    spoil(document)
    return [message for message in problems(document) if message.startswith(f"{rule}: ")]


def test_a_sound_contract_has_no_problems() -> None:
    assert problems(sound()) == []


def test_words_in_an_extension_are_no_problem() -> None:
    document = sound()
    path_item(document)["patch"]["x-filter-fields"] = ["name", "name_of_owner"]
    assert problems(document) == []


def test_the_contract_of_this_project_passes() -> None:
    assert check((ROOT / "openapi.json").read_text(encoding="utf-8")) == []


def test_every_rule_has_a_test() -> None:
    assert [rule for rule in RULES if f"test_{rule}" not in globals()] == []


def test_service() -> None:
    assert found("service", lambda d: path_item(d).pop("x-service"))
    assert found("service", lambda d: path_item(d).update({"x-service": "Har-bour"}))


@pytest.mark.parametrize(
    "name", ["get_beacon", "harbour.Beacons.get", "harbour.beacons.import", "quay.beacons.get"]
)
def test_operation_id(name: str) -> None:
    assert found("operation_id", lambda d: path_item(d)["get"].update(operationId=name))


def test_operation_id_is_unique() -> None:
    name = "harbour.beacons.get"
    messages = found("operation_id", lambda d: path_item(d)["patch"].update(operationId=name))
    assert messages == ["operation_id: harbour.beacons.get is used 2 times"]


def test_tag() -> None:
    assert found("tag", lambda d: path_item(d)["get"].update(tags=["harbour.lights"]))
    assert found("tag", lambda d: d["tags"].clear())
    assert found("tag", lambda d: d["tags"].append({"name": "harbour.ships", "description": "None here."}))


@pytest.mark.parametrize("key", ["Beacon", "harbour.big_light", "quay.Beacon"])
def test_component_prefix(key: str) -> None:
    assert found("component_prefix", lambda d: d["components"]["schemas"].update({key: beacon(d)}))


def test_own_service() -> None:
    def borrow(document: dict[str, Any]) -> None:
        document["components"]["schemas"]["quay.Beacon"] = beacon(document)
        path_item(document)["get"]["responses"]["200"] = answer("Theirs", {"$ref": f"{SCHEMAS}quay.Beacon"})

    assert found("own_service", borrow)


def test_known_reference() -> None:
    messages = found("known_reference", lambda d: beacon(d)["properties"]["height"].update(ref("Nothing")))
    assert messages == ["known_reference: #/components/schemas/harbour.Nothing does not exist"]


def test_unreferenced() -> None:
    messages = found("unreferenced", lambda d: d["components"]["schemas"].update({"harbour.Ship": beacon(d)}))
    assert messages == ["unreferenced: #/components/schemas/harbour.Ship is used by no operation"]


def test_no_title() -> None:
    messages = found("no_title", lambda d: beacon(d).update(title="Beacon"))
    assert messages == ["no_title: harbour.Beacon has a title"]


def test_no_all_of() -> None:
    assert found("no_all_of", lambda d: beacon(d).update(allOf=[ref("Colour")]))


def test_no_default() -> None:
    assert found("no_default", lambda d: path_item(d)["get"]["parameters"][0]["schema"].update(default=1))


def test_no_type_list() -> None:
    assert found("no_type_list", lambda d: beacon(d)["properties"]["height"].update(type=["number", "null"]))


def test_no_inline_enum() -> None:
    inline = {"type": "array", "items": {"type": "string", "enum": ["on", "off"]}}
    messages = found("no_inline_enum", lambda d: beacon(d)["properties"].update(state=inline))
    assert messages == ["no_inline_enum: harbour.Beacon.state items is an inline enum: name it"]


def test_no_inline_object() -> None:
    inline = {"200": answer("x", {"type": "object", "properties": {}})}
    messages = found("no_inline_object", lambda d: path_item(d)["get"].update(responses=inline))
    assert len(messages) == 1
    assert "harbour.beacons.get 200" in messages[0]


def test_no_inline_union() -> None:
    union = {"anyOf": [{"type": "string"}, {"type": "integer"}]}
    assert found("no_inline_union", lambda d: beacon(d)["properties"].update(mixed=union))


def test_untyped() -> None:
    assert found("untyped", lambda d: beacon(d)["properties"].update(extra={"description": "Free"}))
    assert found("untyped", lambda d: beacon(d)["properties"].update(extra={"x-any": " "}))
    assert found("untyped", lambda d: beacon(d)["properties"]["height"].update({"x-any": "no need"}))
    assert not found("untyped", lambda d: beacon(d)["properties"].update(extra={"x-any": "free by contract"}))


def test_required_exists() -> None:
    assert found("required_exists", lambda d: beacon(d)["required"].append("depth"))


def test_summary() -> None:
    assert found("summary", lambda d: path_item(d)["get"].pop("summary"))
    assert found("summary", lambda d: path_item(d)["get"].update(summary="Read\na beacon"))


def test_description() -> None:
    assert found("description", lambda d: beacon(d).pop("description"))
    assert found("description", lambda d: beacon(d)["properties"]["height"].pop("description"))
    assert found("description", lambda d: path_item(d)["get"]["parameters"][0].pop("description"))
    assert found("description", lambda d: path_item(d)["get"]["responses"]["200"].pop("description"))


def test_path_parameters() -> None:
    def parameters(document: dict[str, Any]) -> list[dict[str, Any]]:
        declared: list[dict[str, Any]] = path_item(document)["get"]["parameters"]
        return declared

    assert found("path_parameters", lambda d: parameters(d).clear())
    assert found("path_parameters", lambda d: parameters(d)[0].update(name="light_id"))
    assert found("path_parameters", lambda d: parameters(d)[0].pop("required"))
    assert found("path_parameters", lambda d: parameters(d).append(parameters(d)[0]))


def test_success() -> None:
    assert found("success", lambda d: path_item(d)["get"].update(responses={"404": {"description": "Gone"}}))


def test_security() -> None:
    assert found("security", lambda d: path_item(d)["get"].pop("security"))
    assert found("security", lambda d: path_item(d)["get"].update(security=[{"harbour.key": []}]))


def test_disjoint() -> None:
    def send_what_is_received(document: dict[str, Any]) -> None:
        update = document["components"]["schemas"]["harbour.BeaconUpdate"]
        update["properties"]["before"] = ref("Beacon") | {"description": "Indirectly"}

    messages = found("disjoint", send_what_is_received)
    assert messages == ["disjoint: harbour.Beacon is used in requests and in answers: split it"]


def test_disjoint_lets_enums_be_shared() -> None:
    assert not found(
        "disjoint",
        lambda d: path_item(d)["get"]["parameters"].append(
            {"name": "colour", "in": "query", "description": "Only these", "schema": ref("Colour")}
        ),
    )


def test_answer_limits() -> None:
    messages = found("answer_limits", lambda d: beacon(d)["properties"]["height"].update(maximum=90))
    assert messages == ["answer_limits: harbour.Beacon.height is received and has maximum"]


def test_formatting_is_one_text_per_contract() -> None:
    shuffled = json.loads(json.dumps(sound(), sort_keys=True))
    shuffled["components"]["schemas"]["harbour.Beacon"]["properties"] = beacon(sound())["properties"]
    assert canonical(shuffled) == canonical(sound())
    messages = check(json.dumps(sound(), indent=2))
    assert messages == ["formatting: not canonical, run `python scripts/schema.py --fix`"]


def test_formatting_keeps_the_order_of_properties_and_of_values() -> None:
    text = canonical(sound())
    assert list(beacon(json.loads(text))["properties"]) == ["height", "colour", "title"]
    assert json.loads(text)["components"]["schemas"]["harbour.Colour"]["enum"] == ["red", "green"]
    assert canonical(json.loads(text)) == text


def test_text_that_is_no_json_is_one_message() -> None:
    assert [message[:5] for message in check("{")] == ["json:"]


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "contract.json"
    file.write_text(json.dumps(sound()), encoding="utf-8")
    assert main(["--check", str(file)]) == 1
    assert "formatting" in capsys.readouterr().err
    assert main(["--fix", str(file)]) == 0
    assert main(["--check", str(file)]) == 0
    broken = copy.deepcopy(sound())
    path_item(broken)["get"].pop("summary")
    file.write_text(json.dumps(broken), encoding="utf-8")
    assert main(["--fix", str(file)]) == 1
    assert "summary: harbour.beacons.get has no summary of one line" in capsys.readouterr().err
