"""Operations of the generated package as values: what they take, what the table says, what would be sent."""

import inspect
import uuid
from typing import Any

import pytest

from tests.generator.conftest import Package

LIGHT = "5e0c9b3a-8f62-4a47-9a4e-2f6d5b3b1f10"


@pytest.fixture
def prepare(package: Package) -> Any:
    """The request that a call makes."""
    client = package["harbour"].Client("http://harbour.test")
    return client.prepare


def _content(request: Any) -> bytes:
    return b"".join(request.body.chunks())


def test_a_call_is_a_value_beside_its_endpoint(package: Package) -> None:
    lights = package["harbour.lights"]
    assert lights.get(LIGHT) == lights.get_endpoint.call({"light_id": LIGHT})
    assert lights.get_endpoint.operation_id == "harbour.lights.get"


def test_arguments_stand_where_a_caller_expects_them(package: Package) -> None:
    lights = package["harbour.lights"]
    update = inspect.signature(lights.update).parameters
    assert [(name, one.kind.name) for name, one in update.items()] == [
        ("light_id", "POSITIONAL_OR_KEYWORD"),
        ("body", "POSITIONAL_OR_KEYWORD"),
    ]
    listed = inspect.signature(lights.list).parameters
    assert {one.kind.name for one in listed.values()} == {"KEYWORD_ONLY"}
    assert {"from_", "body_", "filter_name", "x_organization", "session", "page"} <= set(listed)


def test_parameters_are_written_in_their_places(package: Package, prepare: Any) -> None:
    request = prepare(
        package["harbour.lights"].list(
            colour="",
            levels=[1, 2],
            ids=[3, 4],
            from_="a",
            body_="b",
            filter_name="c",
            lit=False,
            page=2,
            x_organization="crew",
            x_trace=uuid.UUID(LIGHT),
            session="s",
        )
    )
    assert request.url == (
        "http://harbour.test/lights"
        "?colour=&levels=1&levels=2&ids=3%2C4&from=a&body=b&filter%5Bname%5D=c&lit=false&page=2"
    )
    fields = {name: request.headers.get(name) for name in ("x-organization", "x-trace", "cookie")}
    assert fields == {"x-organization": "crew", "x-trace": LIGHT, "cookie": "session=s"}


def test_the_table_knows_each_parameter(package: Package) -> None:
    parameters = {one.wire: one for one in package["harbour.lights"].list_endpoint.parameters}
    assert {wire: one.place for wire, one in parameters.items() if one.place != "query"} == {
        "X-Organization": "header",
        "X-Trace": "header",
        "session": "cookie",
    }
    assert (parameters["levels"].explode, parameters["ids"].explode) == (True, False)
    assert not any(one.required for one in parameters.values())


def test_limits_of_parameters_are_checked(package: Package, prepare: Any) -> None:
    with pytest.raises(package["_runtime.errors"].InvalidInput, match="page: Expected `int` >= 1"):
        prepare(package["harbour.lights"].list(page=0))


def test_the_table_knows_results_errors_and_extensions(package: Package) -> None:
    lights, models = package["harbour.lights"], package["harbour.models"]
    results = [(one.status, one.content_type, one.type) for one in lights.update_endpoint.results]
    assert results == [
        (200, "application/json", models.Light),
        (202, "application/json", models.Ticket),
        (204, None, None),
    ]
    assert lights.create_endpoint.errors == (400,)
    assert lights.create_endpoint.extensions == {"scopes": ("admin", "keeper"), "repeatable": True}
    assert [one.type for one in lights.get_picture_endpoint.results] == [bytes]
    assert [one.content_type for one in lights.export_endpoint.results] == ["text/csv"]


def test_an_extension_makes_a_post_repeatable(package: Package, prepare: Any) -> None:
    assert prepare(package["harbour.lights"].create({"name": "x"})).repeatable is True
    assert prepare(package["harbour.messages"].create("x"), content_type="text/plain").repeatable is False


def test_the_table_knows_deprecation_and_security(package: Package) -> None:
    endpoint = package["harbour.lights"].delete_endpoint
    assert endpoint.deprecated is True
    assert endpoint.security == (("harbour.bearer",), ("harbour.key", "harbour.session"))
    assert package["harbour.login"].create_endpoint.security == ()
    assert "(deprecated)" in (package["harbour.lights"].delete.__doc__ or "")


def test_one_path_serves_two_services(package: Package) -> None:
    paths = {name: package[f"{name}.lights"].list_endpoint.path for name in ("harbour", "orchard")}
    assert paths == {"harbour": "/lights", "orchard": "/lights"}


def test_shared_parameters_bodies_and_answers_are_resolved(package: Package) -> None:
    lights, models = package["harbour.lights"], package["harbour.models"]
    assert lights.list_endpoint.parameters[-1].name == "page"
    assert lights.update_endpoint.bodies[0].type is models.LightCreate
    assert lights.get_endpoint.results[0].type is models.Light


def test_a_form_is_written_as_one(package: Package, prepare: Any) -> None:
    request = prepare(
        package["harbour.login"].create({"username": "a b", "password": "p&q", "scopes": ["x", "y"]})
    )
    assert _content(request) == b"username=a+b&password=p%26q&scopes=x&scopes=y"


def test_multipart_carries_several_files_and_leaves_out_nulls(package: Package, prepare: Any) -> None:
    body = {"cover": b"one", "pages": [b"two", b"three"], "title": None, "map": None, "label": {"name": "a"}}
    content = _content(prepare(package["harbour.lights"].upload_album(LIGHT, body)))
    assert content.count(b"filename=") == 3
    assert b"title" not in content
    assert b'name="label"\r\nContent-Type: application/json\r\n\r\n{"name":"a"}\r\n' in content


def test_multipart_refuses_a_text_where_a_file_belongs(package: Package, prepare: Any) -> None:
    with pytest.raises(package["_runtime.errors"].InvalidInput) as caught:
        prepare(package["harbour.lights"].upload_album(LIGHT, {"cover": "path/to/picture.jpg"}))
    assert caught.value.field == "body.cover"


def test_files_can_have_names_of_the_callers_choice(package: Package, prepare: Any) -> None:
    body = {"client_files[0]": b"one", "client_files[1]": b"two"}
    content = _content(prepare(package["harbour.lights"].upload_files(LIGHT, body)))
    assert content.count(b'name="client_files[1]"; filename=') == 1


@pytest.mark.parametrize(
    ("body", "content_type", "media"),
    [
        ({"text": "x"}, None, "application/json"),
        ({"file": b"x"}, None, "multipart/form-data"),
        ({"text": "x"}, "multipart/form-data", "multipart/form-data"),
        ("x", "text/plain", "text/plain"),
    ],
)
def test_one_of_several_request_types_is_chosen(
    package: Package, prepare: Any, body: Any, content_type: str | None, media: str
) -> None:
    request = prepare(package["harbour.messages"].create(body), content_type=content_type)
    assert request.body.content_type.partition(";")[0] == media


def test_an_optional_body_can_be_left_out(package: Package, prepare: Any) -> None:
    assert prepare(package["harbour.messages"].create()).body is None


def test_a_binary_body_is_a_file(package: Package, prepare: Any) -> None:
    request = prepare(package["harbour.lights"].load(b"\x00\x01"))
    assert (request.body.content_type, _content(request)) == ("application/octet-stream", b"\x00\x01")
