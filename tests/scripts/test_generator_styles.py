"""What the generator makes of forms that are written in a service's own way."""

from pathlib import Path
from typing import Any

import pytest

from scripts.generator.driver import generate_service

FORM = "application/x-www-form-urlencoded"


def _contract(media: str, schema: dict[str, Any], encoding: dict[str, Any], **schemas: Any) -> dict[str, Any]:
    lit = {"type": "boolean", "x-python-bool": True}
    operation = {
        "operationId": "harbour.buoys.create",
        "summary": "Add a buoy",
        "tags": ["harbour.buoys"],
        "parameters": [{"name": "lit", "in": "query", "schema": lit}],
        "requestBody": {"required": True, "content": {media: {"schema": schema, "encoding": encoding}}},
        "responses": {"200": {"description": "Added."}},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1"},
        "paths": {"/buoys": {"x-service": "harbour", "post": operation}},
        "components": {"schemas": {f"harbour.{name}": body for name, body in schemas.items()}},
    }


def _buoy() -> dict[str, Any]:
    properties = {
        "lit": {"type": "boolean", "x-python-bool": True},
        "info": {"type": "string"},
    }
    return {"type": "object", "properties": properties}


def _generated(contract: dict[str, Any], folder: Path) -> tuple[str, str]:
    generate_service(contract, "harbour", folder)
    return (folder / "buoys.py").read_text(), (folder / "models.py").read_text()


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/harbour.{name}"}


def test_encoding_and_hints_become_styles(tmp_path):
    encoding = {"info": {"contentType": "application/json", "x-file-name": "info"}}
    tag, _ = _generated(_contract(FORM, _ref("Buoy"), encoding, Buoy=_buoy()), tmp_path)
    assert "'lit': Style(python_bool=True)" in tag
    assert "'info': Style(content_type='application/json', file_name='info')" in tag
    assert "Parameter('lit', 'lit', 'query', bool, python_bool=True)" in tag


def test_numbered_lists_and_headers_that_count_by_their_presence(tmp_path):
    buoy = {"type": "object", "properties": {"depths": {"type": "array", "items": {"type": "integer"}}}}
    contract = _contract("multipart/form-data", _ref("Buoy"), {"depths": {"x-indexed": True}}, Buoy=buoy)
    contract["paths"]["/buoys"]["post"]["parameters"] = [
        {"name": "Upload-Start", "in": "header", "schema": {"type": "boolean", "x-presence": True}},
        {"name": "Prefer", "in": "header", "schema": {"type": "string"}},
    ]
    tag, _ = _generated(contract, tmp_path)
    assert "'depths': Style(indexed=True)" in tag
    assert "Parameter('upload_start', 'Upload-Start', 'header', bool, presence=True)" in tag
    assert "Parameter('prefer', 'Prefer', 'header', str)" in tag


def test_a_type_that_several_bodies_or_answers_share_is_written_once(tmp_path):
    work = {"type": "object", "properties": {"id": {"type": "string"}}}
    contract = _contract("application/json", _ref("Buoy"), {}, Buoy=_buoy(), Form=_buoy(), Work=work)
    operation = contract["paths"]["/buoys"]["post"]
    operation["requestBody"]["content"]["multipart/form-data"] = {"schema": _ref("Form")}
    begun = {"application/json": {"schema": {"anyOf": [_ref("Work"), {"type": "null"}]}}}
    operation["responses"]["202"] = {"description": "Begun.", "content": begun}
    tag, _ = _generated(contract, tmp_path)
    assert "create_endpoint: Endpoint[models.Work | None] = " in tag
    assert "body: models.Buoy | Mapping[str, Any] | models.Form," in tag
    assert "Result(202, 'application/json', models.Work | None)" in tag


@pytest.mark.parametrize(
    ("media", "encoding", "complaint"),
    [
        (FORM, {"infos": {"contentType": "application/json"}}, "no field infos"),
        (FORM, {"info": {"explode": False}}, "explode is not written yet"),
        ("application/json", {"info": {"contentType": "text/plain"}}, "application/json has no fields"),
    ],
)
def test_an_encoding_that_nobody_would_follow_is_refused(tmp_path, media, encoding, complaint):
    with pytest.raises(ValueError, match=complaint):
        _generated(_contract(media, _ref("Buoy"), encoding, Buoy=_buoy()), tmp_path)


def test_parts_with_free_names_become_a_mapping_of_files_and_texts(tmp_path):
    uploads = {"type": "object", "additionalProperties": _ref("Upload")}
    upload = {"anyOf": [{"type": "string", "format": "binary"}, {"type": "string"}]}
    contract = _contract("multipart/form-data", _ref("Uploads"), {}, Uploads=uploads, Upload=upload)
    tag, models = _generated(contract, tmp_path)
    assert "Uploads: TypeAlias = dict[str, Upload]" in models
    assert "members = (File, str,)" in models
    assert "body: models.Uploads | Mapping[str, Any]" in tag


def test_a_request_model_with_additional_properties_takes_further_keys(tmp_path):
    opened = _buoy() | {"additionalProperties": {"x-any": "the caller's own"}}
    _, models = _generated(_contract("application/json", _ref("Buoy"), {}, Buoy=opened), tmp_path)
    assert "class Buoy(OpenRequestModel, " in models


LEVEL = {"type": "integer", "description": "How much may be done.", "enum": [1, 2]}


def _leveled(level: dict[str, Any]) -> dict[str, Any]:
    buoy = {"type": "object", "properties": {"level": _ref("Level")}}
    return _contract("application/json", _ref("Buoy"), {}, Buoy=buoy, Level=level)


def test_numbers_get_the_names_that_the_contract_gives_them(tmp_path):
    _, models = _generated(_leveled(LEVEL | {"x-enum-varnames": ["READ", "WRITE"]}), tmp_path)
    assert "    READ = 1\n    WRITE = 2\n" in models


@pytest.mark.parametrize("names", [["READ"], ["READ", "write it"], ["READ", ""]])
def test_names_that_do_not_fit_the_numbers_are_refused(tmp_path, names):
    with pytest.raises(ValueError, match="x-enum-varnames has to name each value"):
        _generated(_leveled(LEVEL | {"x-enum-varnames": names}), tmp_path)
