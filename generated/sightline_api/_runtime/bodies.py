# Written by `make generate` from scripts/generator/runtime/bodies.py: change that file, not this one.
"""The body of a call: JSON, a form, files, whichever the contract describes."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode

import msgspec
from msgspec import UNSET, Struct

from .codec import check, encode_json
from .endpoint import Body, Call, Style
from .errors import InvalidInput
from .files import File, FileBody, MultipartBody, Part, is_file
from .texts import plain_text
from .wire import BytesBody, RequestBody

__all__ = ["body_of"]

_USUAL = Style()


def body_of(call: Call[Any], content_type: str | None, check_input: bool) -> RequestBody | None:
    """The body of a call, written as the contract says; None where there is none.

    Without ``check_input`` a BytesBody goes as it is, whatever the contract says.
    """
    bodies = call.endpoint.bodies
    if not check_input and isinstance(call.body, BytesBody):
        return call.body
    if call.body is UNSET or (call.body is None and not (bodies and bodies[0].required)):
        if check_input and bodies and bodies[0].required:
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
            check({name: _checkable(name, value) for name, value in values.items()}, kind.type, "body")
        parts = [
            part
            for name, value in values.items()
            for part in _parts(name, value, kind.styles.get(name, _USUAL))
        ]
        if media == "multipart/form-data":
            return MultipartBody(parts)
        if files := [part.name for part in parts if isinstance(part.value, File)]:
            raise InvalidInput(
                f"body.{files[0]}: a form without parts carries no file", field=f"body.{files[0]}"
            )
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
        bodies = tuple(body for body in bodies if body.type is type(value)) or bodies
    if len(bodies) > 1 and isinstance(value, Mapping | Struct) and _holds_file(_fields(value)):
        return next((body for body in bodies if body.content_type.startswith("multipart/")), bodies[0])
    return bodies[0]


def _holds_file(fields: dict[str, Any]) -> bool:
    return any(
        any(map(is_file, value)) if isinstance(value, list | tuple) else is_file(value)
        for value in fields.values()
    )


def _fields(body: Any) -> dict[str, Any]:
    if isinstance(body, Struct):
        names = zip(body.__struct_fields__, body.__struct_encode_fields__, strict=True)
        body = {wire: getattr(body, name) for name, wire in names}
    if not isinstance(body, Mapping):
        raise InvalidInput(f"body: a mapping or a model is wanted, not {type(body).__name__}", field="body")
    return {name: value for name, value in body.items() if value is not UNSET}


def _checkable(name: str, value: Any) -> Any:
    try:
        return _plain(value)
    except (TypeError, RecursionError) as problem:
        field = f"body.{name}"
        raise InvalidInput(f"{field}: cannot be written in a form: {problem}", field=field) from None


def _plain(value: Any) -> Any:
    if is_file(value):
        return value if isinstance(value, File) else File(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return msgspec.to_builtins(value, builtin_types=(datetime, date))


def _parts(name: str, value: Any, style: Style) -> list[Part]:
    if value is None:
        return []
    if is_file(value):
        # A File says its name and type itself; for anything else the contract may.
        named = value if isinstance(value, File) else File(value, style.file_name, style.content_type)
        return [Part(name, named)]
    if style.content_type == "application/json" or isinstance(value, Struct | Mapping):
        return [_part(name, encode_json(value).decode(), "application/json", style)]
    if isinstance(value, list | tuple):
        # A form repeats the name for a list; for a list of lists it has no form of its own.
        inner = msgspec.structs.replace(style, content_type="application/json")
        return [
            part
            for index, item in enumerate(value)
            for part in _parts(
                f"{name}[{index}]" if style.indexed else name,
                item,
                inner if isinstance(item, list | tuple) else style,
            )
        ]
    return [_part(name, plain_text(value, python_bool=style.python_bool), style.content_type, style)]


def _part(name: str, text: str, content_type: str | None, style: Style) -> Part:
    if style.file_name is not None:
        return Part(name, File(text.encode(), style.file_name, content_type))
    return Part(name, text, content_type)
