# Written by `make generate` from scripts/generator/runtime/encode.py: change that file, not this one.
"""From a Call to a Request: paths, queries and bodies as the contract describes them."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import msgspec
from msgspec import UNSET, Struct

from .codec import check, encode_json
from .endpoint import Body, Call, Parameter
from .errors import InvalidInput
from .files import File, FileBody, MultipartBody, Part
from .wire import BytesBody, Headers, Request, RequestBody, Timeout

__all__ = ["request_of"]

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})


def request_of(
    call: Call[Any],
    base_url: str,
    *,
    headers: Mapping[str, str] | None = None,
    timeout: Timeout | None = None,
    content_type: str | None = None,
    check_input: bool = True,
) -> Request:
    """The request that a call makes; raises InvalidInput that names the field where it does not fit."""
    endpoint = call.endpoint
    path, query = endpoint.path, list[tuple[str, str]]()
    fields: list[tuple[str, str]] = []
    for parameter in endpoint.parameters:
        value = call.arguments.get(parameter.name, UNSET)
        if value is UNSET or (value is None and not parameter.required):
            continue
        if check_input:
            check(msgspec.to_builtins(value, enc_hook=str), parameter.type, parameter.name)
        texts = _texts(value, parameter)
        if parameter.place == "path":
            path = path.replace("{" + parameter.wire + "}", _segment(",".join(texts), parameter.name))
        elif parameter.place == "query":
            query += [(parameter.wire, text) for text in texts]
        elif parameter.place == "header":
            fields.append((parameter.wire, _header(",".join(texts), parameter.name)))
        else:
            fields.append(("Cookie", f"{parameter.wire}={_header(','.join(texts), parameter.name)}"))
    _all_there(call)
    body = _body(call, content_type, check_input)
    accept = dict.fromkeys(result.content_type for result in endpoint.results if result.content_type)
    fields.append(("Accept", ", ".join([*accept, "*/*;q=0.1"]) if accept else "*/*"))
    fields += (headers or {}).items()
    return Request(
        method=endpoint.method,
        url=base_url.rstrip("/") + path + ("?" + urlencode(query) if query else ""),
        headers=Headers(fields),
        body=body,
        timeout=timeout or Timeout(),
        operation=endpoint.operation_id,
        repeatable=endpoint.method in _SAFE_METHODS or bool(endpoint.extensions.get("repeatable")),
    )


def _all_there(call: Call[Any]) -> None:
    for parameter in call.endpoint.parameters:
        if parameter.required and call.arguments.get(parameter.name, UNSET) is UNSET:
            raise InvalidInput(f"{parameter.name}: missing", field=parameter.name)


def _texts(value: Any, parameter: Parameter) -> list[str]:
    if isinstance(value, list | tuple | set | frozenset):
        texts = [_text(item) for item in value]
        return texts if parameter.explode and parameter.place == "query" else [",".join(texts)]
    return [_text(value)]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)


def _segment(text: str, name: str) -> str:
    # A segment of dots is resolved away by servers and proxies, however it is quoted: it would climb.
    if text in ("", ".", ".."):
        raise InvalidInput(f"{name}: {text!r} cannot be part of a path", field=name)
    return quote(text, safe="")


def _header(text: str, name: str) -> str:
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        raise InvalidInput(f"{name}: control characters cannot be part of a header", field=name)
    return text


def _body(call: Call[Any], content_type: str | None, check_input: bool) -> RequestBody | None:
    bodies = call.endpoint.bodies
    if call.body is UNSET or (call.body is None and not (bodies and bodies[0].required)):
        if bodies and bodies[0].required:
            raise InvalidInput("body: missing", field="body")
        return None
    kind = _choose(bodies, content_type, call.body)
    media = kind.content_type
    if media == "application/json" or media.endswith("+json"):
        encoded = encode_json(call.body)
        if check_input:
            check(None, kind.type, "body", encoded=encoded)
        return BytesBody(encoded, media)
    if media in ("multipart/form-data", "application/x-www-form-urlencoded"):
        values = _fields(call.body)
        if check_input:
            check({name: _plain(value) for name, value in values.items()}, kind.type, "body")
        parts = [part for name, value in values.items() for part in _parts(name, value)]
        if media == "multipart/form-data":
            return MultipartBody(parts)
        return BytesBody(urlencode([(part.name, part.value) for part in parts]).encode(), media)
    if isinstance(call.body, str):
        return BytesBody(call.body.encode(), media)
    return FileBody(File(call.body), media)


def _choose(bodies: tuple[Body, ...], content_type: str | None, value: Any) -> Body:
    if not bodies:
        raise InvalidInput("body: this operation takes none", field="body")
    for body in bodies:
        if content_type == body.content_type:
            return body
    if content_type is not None:
        known = ", ".join(body.content_type for body in bodies)
        raise InvalidInput(f"content_type: {content_type!r} is not one of {known}", field="content_type")
    if isinstance(value, Struct):
        # A model given as a model says by its class which of several bodies is meant.
        return next((body for body in bodies if body.type is type(value)), bodies[0])
    return bodies[0]


def _fields(body: Any) -> dict[str, Any]:
    if isinstance(body, Struct):
        names = zip(body.__struct_fields__, body.__struct_encode_fields__, strict=True)
        body = {wire: getattr(body, name) for name, wire in names}
    if not isinstance(body, Mapping):
        raise InvalidInput(f"body: a mapping or a model is wanted, not {type(body).__name__}", field="body")
    return {name: value for name, value in body.items() if value is not UNSET}


def _plain(value: Any) -> Any:
    if isinstance(value, File | bytes | bytearray | memoryview | Path) or hasattr(value, "seek"):
        return File(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return msgspec.to_builtins(value, builtin_types=(datetime, date))


def _parts(name: str, value: Any) -> list[Part]:
    if value is None:
        return []
    if isinstance(value, list | tuple):
        return [part for item in value for part in _parts(name, item)]
    if isinstance(value, File | bytes | bytearray | memoryview | Path) or hasattr(value, "seek"):
        return [Part(name, File(value))]
    if isinstance(value, Struct | Mapping):
        return [Part(name, encode_json(value).decode(), "application/json")]
    return [Part(name, _text(value))]
