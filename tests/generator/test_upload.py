"""`x-upload`: what goes to the address that an operation answers with."""

from pathlib import Path
from typing import Any

import pytest

from scripts.generator.driver import generate_service


def _contract(upload: dict[str, Any]) -> dict[str, Any]:
    text = {"type": "string"}
    cargo = {"type": "object", "properties": {"weight": {"type": "number"}}}
    place = {"type": "object", "required": ["url"], "properties": {"url": text}}
    answer = {"schema": {"$ref": "#/components/schemas/quay.Place"}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Quay", "version": "1"},
        "paths": {
            "/berths": {
                "x-service": "quay",
                "post": {
                    "operationId": "quay.berths.create",
                    "summary": "Get a place",
                    "x-repeatable": True,
                    "x-upload": upload,
                    "responses": {
                        "201": {"description": "A place.", "content": {"application/json": answer}}
                    },
                },
            }
        },
        "components": {"schemas": {"quay.Cargo": cargo, "quay.Place": place}},
    }


@pytest.mark.parametrize(
    ("upload", "written"),
    [
        ({"$ref": "#/components/schemas/quay.Cargo"}, "models.Cargo"),
        ({"type": "string", "format": "binary"}, "File"),
    ],
    ids=["model", "bytes"],
)
def test_an_upload_becomes_a_type_of_the_endpoint(
    tmp_path: Path, upload: dict[str, Any], written: str
) -> None:
    generate_service(_contract(upload), "quay", tmp_path / "quay")
    text = (tmp_path / "quay" / "berths.py").read_text()
    assert f"upload={written}," in text
    assert "extensions={'repeatable': True}," in text


def test_what_is_uploaded_may_have_members_that_the_contract_does_not_know(tmp_path: Path) -> None:
    # It is the caller's document, and documents such as GeoJSON are open: only bodies of the API are strict.
    generate_service(_contract({"$ref": "#/components/schemas/quay.Cargo"}), "quay", tmp_path / "quay")
    assert "class Cargo(Model, " in (tmp_path / "quay" / "models.py").read_text()
