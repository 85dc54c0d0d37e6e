"""Recorded requests as calls of generated operations: what a user of the low level would have written."""

import json
import re
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec
from msgspec import UNSET
from vcr.request import Request as Sent

from sightline_api._runtime.codec import dec_hook
from sightline_api._runtime.encode import request_of
from sightline_api._runtime.endpoint import Call, Endpoint, Parameter
from sightline_api._runtime.errors import InvalidInput
from sightline_api._runtime.wire import BytesBody, Request
from sightline_sandbox.catalog import Catalog
from tests.replay.matching import differences, form_parts, header

__all__ = ["Written", "body_of", "call_of", "sent_of"]

_EXTRA = ("accept", "accept-encoding", "x-organization", "tus-resumable")
_NUMBERED = re.compile(r"(.*)\[\d+\]")


class Written(NamedTuple):
    """A call, with the header fields that it does not describe."""

    call: Call[Any]
    headers: dict[str, str]


class _Unwritable(Exception):
    """No call of this operation sends the like."""


def call_of(catalog: Catalog, base: str, recorded: Any) -> Written | None:
    """The request as a call of the operation that it is; None where no call sends the like."""
    endpoint = catalog.find(recorded.method, urlsplit(recorded.uri).path)
    if endpoint is None or not recorded.uri.startswith(base):
        return None
    try:
        call = endpoint.call(_arguments(endpoint, recorded), _body(endpoint, recorded))
        written = Written(call, _extra(endpoint, recorded))
        request = request_of(call, base, headers=written.headers, check_input=False)
    except (_Unwritable, InvalidInput):
        return None
    unlike = differences(recorded, sent_of(request, recorded))
    return None if unlike else written


def sent_of(request: Request, signed_as: Any = None) -> Sent:
    """A request of ours in the recorder's shape; unsigned ones are signed as that recorded request is."""
    headers = {name: ", ".join(request.headers.get_all(name)) for name in request.headers}
    if signed_as is not None:
        names = ("authorization", "cookie", "x-csrftoken", "origin")
        headers |= {name: header(signed_as, name) for name in names if header(signed_as, name)}
    content = b""
    if request.body is not None:
        headers["content-type"] = request.body.content_type
        content = b"".join(request.body.chunks())
    return Sent(request.method, request.url, content, headers)


def body_of(recorded: Any) -> BytesBody | None:
    """The body as it is, for a request that no operation describes."""
    kind, raw = header(recorded, "content-type"), recorded.body or b""
    if not raw and not kind:
        return None
    return BytesBody(raw.encode() if isinstance(raw, str) else bytes(raw), kind)


def _arguments(endpoint: Endpoint[Any], recorded: Any) -> dict[str, Any]:
    parts = urlsplit(recorded.uri)
    names = re.findall(r"\{([^}]*)\}", endpoint.path)
    pattern = "([^/]+)".join(re.escape(piece) for piece in re.split(r"\{[^}]*\}", endpoint.path))
    found = re.fullmatch(pattern, parts.path)
    assert found is not None
    texts: dict[tuple[str, str], list[str]] = {
        ("path", name): [unquote(text)] for name, text in zip(names, found.groups(), strict=True)
    }
    for name, text in parse_qsl(parts.query, keep_blank_values=True):
        texts.setdefault(("query", name), []).append(text)
    known: dict[tuple[str, str], Parameter] = {(one.place, one.wire): one for one in endpoint.parameters}
    if set(texts) - set(known):
        raise _Unwritable
    present = {name.lower() for name in recorded.headers}
    for place, wire in known:
        if place == "header" and wire.lower() in present:
            texts["header", wire] = [header(recorded, wire.lower())]
    return {known[place].name: _typed(values, known[place].type) for place, values in texts.items()}


def _typed(texts: list[str], kind: Any) -> Any:
    """As the contract has it, where it fits; a spelling that it would refuse as it is."""
    for value in (texts[-1], texts):
        try:
            return msgspec.convert(value, kind, strict=False, dec_hook=dec_hook)
        except (msgspec.ValidationError, TypeError, ValueError):
            continue
    return texts[-1]


def _extra(endpoint: Endpoint[Any], recorded: Any) -> dict[str, str]:
    described = {one.wire.lower() for one in endpoint.parameters if one.place == "header"}
    present = {name.lower() for name in recorded.headers}
    wanted = [name for name in _EXTRA if name in present and name not in described]
    return {name: header(recorded, name) for name in wanted}


def _body(endpoint: Endpoint[Any], recorded: Any) -> Any:
    kind, raw = header(recorded, "content-type"), recorded.body or b""
    if not raw and not kind:
        return UNSET
    body = next((one for one in endpoint.bodies if kind.startswith(one.content_type)), None)
    if body is None:
        raise _Unwritable
    if body.content_type == "application/json":
        try:
            return json.loads(raw)
        except ValueError:
            raise _Unwritable from None
    if not body.content_type.startswith("multipart/"):
        return raw.encode() if isinstance(raw, str) else bytes(raw)
    fields: dict[str, Any] = {}
    types = _fields_of(body.type)
    for name, is_file, content in form_parts(raw, kind):
        value = (
            content
            if is_file or not isinstance(content, bytes)
            else _typed([content.decode()], types.get(name))
        )
        numbered = _NUMBERED.fullmatch(name)
        if numbered and numbered[1] in body.styles:
            fields.setdefault(numbered[1], []).append(value)
        else:
            fields[name] = value
    return fields


def _fields_of(model: Any) -> dict[str, Any]:
    is_model = isinstance(model, type) and issubclass(model, msgspec.Struct)
    return {field.encode_name: field.type for field in msgspec.structs.fields(model)} if is_model else {}
