"""The generator as a whole: the same output every time, and nothing at all where the contract is unsound."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.generate import ROOT, generate
from scripts.generator.driver import GenerationFailed
from scripts.schema_rules import problems
from tests.generator.conftest import CONTRACT, Package


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _generate(contract: dict[str, Any], folder: Path) -> None:
    document = folder / "contract.json"
    document.write_text(json.dumps(contract))
    generate(document, folder / "made_api")


def _schemas(contract: dict[str, Any]) -> dict[str, Any]:
    schemas: dict[str, Any] = contract["components"]["schemas"]
    return schemas


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/harbour.{name}"}


def test_the_contract_of_the_tests_follows_our_conventions(contract: dict[str, Any]) -> None:
    assert problems(contract) == []


def test_operations_are_counted_by_service(tmp_path: Path) -> None:
    assert generate(CONTRACT, tmp_path / "made_api") == {"harbour": 17, "orchard": 2}


def test_another_run_with_another_hash_seed_writes_the_same_bytes(package: Package, tmp_path: Path) -> None:
    again = tmp_path / package.folder.name
    code = "import sys, pathlib, scripts.generate as g; g.generate(*map(pathlib.Path, sys.argv[1:]))"
    subprocess.run(
        [sys.executable, "-c", code, str(CONTRACT), str(again)],
        cwd=ROOT,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert _files(again) == _files(package.folder)


def test_a_package_names_no_place_on_this_machine(package: Package) -> None:
    for name, content in _files(package.folder).items():
        assert str(ROOT).encode() not in content, name


def test_a_package_is_marked_as_typed(package: Package) -> None:
    assert (package.folder / "py.typed").exists()


def test_a_file_of_an_earlier_run_does_not_stay(tmp_path: Path, contract: dict[str, Any]) -> None:
    stale = tmp_path / "made_api" / "harbour" / "stale.py"
    stale.parent.mkdir(parents=True)
    stale.touch()
    _generate(contract, tmp_path)
    assert not stale.exists()


def test_a_failure_leaves_the_old_package(tmp_path: Path, contract: dict[str, Any]) -> None:
    old = tmp_path / "made_api" / "old.py"
    old.parent.mkdir()
    old.write_text("here")
    contract["paths"]["/nodes"]["get"]["operationId"] = "harbour.lights.list"
    with pytest.raises(ValueError, match="there already"):
        _generate(contract, tmp_path)
    assert _files(tmp_path / "made_api") == {"old.py": b"here"}


def test_a_duplicate_operation_id_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    contract["paths"]["/nodes"]["get"]["operationId"] = "harbour.odds.list"
    with pytest.raises(ValueError, match=r"GET /odds: operationId harbour\.odds\.list is there already"):
        _generate(contract, tmp_path)


def test_an_operation_id_of_another_service_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    contract["paths"]["/nodes"]["get"]["operationId"] = "orchard.nodes.list"
    with pytest.raises(ValueError, match=r"is not harbour\.<tag>\.<verb>"):
        _generate(contract, tmp_path)


def test_a_path_that_one_service_has_twice_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    contract["paths"]["/nodes#again"] = contract["paths"]["/odds"]
    with pytest.raises(ValueError, match="harbour has the path /nodes already"):
        _generate(contract, tmp_path)


def test_an_operation_that_the_parser_would_drop_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    contract["paths"]["/logs"]["get"]["responses"] = {"2oo": {"description": "A slip of the pen"}}
    with pytest.raises((GenerationFailed, ValueError), match=r"2oo|dropped"):
        _generate(contract, tmp_path)


def test_a_parameter_that_the_parser_would_drop_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    query = {"name": "q", "in": "query", "content": {"application/json": {"schema": {"type": "string"}}}}
    contract["paths"]["/logs"]["get"]["parameters"] = [query]
    with pytest.raises(ValueError, match=r"harbour\.logs\.list: the parser dropped a parameter"):
        _generate(contract, tmp_path)


def test_a_model_that_the_parser_would_drop_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    _schemas(contract)["harbour.keeper"] = {"type": "object", "properties": {"x": {"type": "string"}}}
    _schemas(contract)["harbour.Log"]["properties"]["other"] = _ref("keeper")
    with pytest.raises((GenerationFailed, ValueError), match="Keeper"):
        _generate(contract, tmp_path)


def test_a_warning_of_the_parser_is_a_failure(tmp_path: Path, contract: dict[str, Any]) -> None:
    _schemas(contract)["harbour.Log"]["properties"]["amount"] = {"type": "array"}
    with pytest.raises(GenerationFailed, match=r"(?i)array"):
        _generate(contract, tmp_path)


def test_a_model_used_in_requests_and_in_answers_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    _schemas(contract)["harbour.Light"]["properties"]["labels"] = {
        "type": "array",
        "items": _ref("LabelCreate"),
    }
    with pytest.raises(ValueError, match="both requests and answers use: LabelCreate; split"):
        _generate(contract, tmp_path)


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ({"anyOf": [{"type": "string", "format": "date"}, {"type": "string"}]}, "a component of its own"),
        ({"anyOf": [_ref("Keeper"), _ref("Ticket")]}, "a component of its own"),
        ({"anyOf": [_ref("Owner"), {"type": "integer"}]}, "a component of its own"),
        ({"description": "Anything"}, "say why it is open"),
        ({"type": "object", "additionalProperties": True}, "say why it is open"),
    ],
    ids=["two texts", "two models", "union in a union", "no type", "open object"],
)
def test_a_field_without_an_honest_type_is_refused(
    tmp_path: Path, contract: dict[str, Any], schema: dict[str, Any], reason: str
) -> None:
    _schemas(contract)["harbour.Log"]["properties"]["amount"] = schema
    with pytest.raises(ValueError, match=reason):
        _generate(contract, tmp_path)


@pytest.mark.parametrize(
    ("name", "schema", "reason"),
    [
        (
            "Amount",
            {"anyOf": [{"type": "array", "items": _ref("Amount")}, {"type": "integer"}]},
            "made of itself|recursive|WARNING",
        ),
        ("Level", {"enum": [1, "one"], "type": "integer"}, "all texts or all whole numbers|WARNING"),
        (
            "Shape",
            {"oneOf": [_ref("Circle"), _ref("Polygon")], "discriminator": {"propertyName": "kind"}},
            "no mapping and kind no const",
        ),
    ],
    ids=["recursive array", "mixed enum", "tag without values"],
)
def test_a_component_without_an_honest_type_is_refused(
    tmp_path: Path, contract: dict[str, Any], name: str, schema: dict[str, Any], reason: str
) -> None:
    _schemas(contract)[f"harbour.{name}"] = schema
    with pytest.raises((GenerationFailed, ValueError), match=reason):
        _generate(contract, tmp_path)


def test_a_component_named_like_an_import_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    _schemas(contract)["harbour.Any"] = {"type": "string", "enum": ["x"]}
    _schemas(contract)["harbour.Log"]["properties"]["other"] = _ref("Any")
    with pytest.raises(ValueError, match="imports: Any"):
        _generate(contract, tmp_path)


@pytest.mark.parametrize("tag", ["models", "lambda"])
def test_a_tag_that_cannot_be_a_module_is_refused(tmp_path: Path, contract: dict[str, Any], tag: str) -> None:
    contract["paths"]["/logs"]["get"]["operationId"] = f"harbour.{tag}.list"
    with pytest.raises(GenerationFailed, match=f"no module can be called {tag}"):
        _generate(contract, tmp_path)


def test_a_style_that_nobody_writes_is_refused(tmp_path: Path, contract: dict[str, Any]) -> None:
    parameter = {"name": "area", "in": "query", "style": "deepObject", "schema": _ref("LevelByName")}
    contract["paths"]["/logs"]["get"]["parameters"] = [parameter]
    with pytest.raises((GenerationFailed, ValueError), match="deepObject"):
        _generate(contract, tmp_path)
