# Written by `make generate` from scripts/generator/runtime/encode.py: change that file, not this one.
"""From a Call to a Request: every parameter in its place, as the contract describes it."""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import UNSET

from .bodies import body_of
from .codec import check
from .endpoint import Call, Parameter
from .errors import InvalidInput
from .texts import cookie_text, header_text, path_segment, plain_text, query_text
from .wire import MAX_CONTENT, Headers, Request, Timeout

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
    max_content: int = MAX_CONTENT,
) -> Request:
    """The request that a call makes; raises InvalidInput that names the field where it does not fit.

    Without ``check_input`` what is there goes out as it is, and what is missing is left out, but for the
    parts of the path.
    """
    endpoint = call.endpoint
    path, query, cookies = endpoint.path, list[tuple[str, str]](), list[str]()
    fields: list[tuple[str, str]] = []
    for parameter in endpoint.parameters:
        value = call.arguments.get(parameter.name, UNSET)
        if value is UNSET or (value is None and not parameter.required):
            continue
        if check_input:
            check(msgspec.to_builtins(value, enc_hook=str), parameter.type, parameter.name)
        if value is False and parameter.presence:
            continue
        texts = _texts(value, parameter)
        if parameter.place == "path":
            path = path.replace("{" + parameter.wire + "}", path_segment(",".join(texts), parameter.name))
        elif parameter.place == "query":
            query += [(parameter.wire, text) for text in texts]
        elif parameter.place == "header":
            fields.append((parameter.wire, header_text(",".join(texts), parameter.name)))
        else:
            cookies.append(f"{parameter.wire}={cookie_text(','.join(texts), parameter.name)}")
    _all_there(call, check_input)
    body = body_of(call, content_type, check_input)
    # An argument of the call goes before a header that the caller set for all calls.
    given = {name.lower(): value for name, value in (headers or {}).items()}
    if "cookie" in given:
        cookies.insert(0, given.pop("cookie"))
    if cookies:
        fields.append(("cookie", "; ".join(cookies)))
    taken = {name.lower() for name, _ in fields}
    fields += [(name, value) for name, value in given.items() if name not in taken]
    if "accept" not in given:
        media = dict.fromkeys(result.content_type for result in endpoint.results if result.content_type)
        fields.append(("accept", ", ".join([*media, "*/*;q=0.1"]) if media else "*/*"))
    return Request(
        method=endpoint.method,
        url=base_url.rstrip("/") + path + ("?" + query_text(query) if query else ""),
        headers=Headers(fields),
        body=body,
        timeout=timeout or Timeout(),
        max_content=max_content,
        operation=endpoint.operation_id,
        repeatable=endpoint.method in _SAFE_METHODS or bool(endpoint.extensions.get("repeatable")),
    )


def _all_there(call: Call[Any], check_input: bool) -> None:
    for parameter in call.endpoint.parameters:
        needed = parameter.required and (check_input or parameter.place == "path")
        if needed and call.arguments.get(parameter.name, UNSET) is UNSET:
            raise InvalidInput(f"{parameter.name}: missing", field=parameter.name)


def _texts(value: Any, parameter: Parameter) -> list[str]:
    if isinstance(value, list | tuple | set | frozenset):
        texts = [plain_text(item, python_bool=parameter.python_bool) for item in value]
        return texts if parameter.explode and parameter.place == "query" else [",".join(texts)]
    return [plain_text(value, python_bool=parameter.python_bool)]
