"""The call that an address means, when it is the next page of a list."""

import re
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec
from msgspec.structs import replace

from sightline_api._runtime.endpoint import Call, Endpoint, Parameter

from ..checks import refuse

__all__ = ["follow"]


def follow(call: Call[Any], link: str) -> Call[Any]:
    """``call`` with path and query of ``link``: known names get their types, unknown ones go along as text.

    The query of the link replaces that of the call, since a server repeats there what it wants to hear again.
    Header and cookie arguments, and the body, stay. ``InvalidInput`` where the link cannot be read.
    """
    try:
        parts = urlsplit(link)
    except ValueError:
        raise refuse("link", link, "an address of a next page") from None
    endpoint, arguments = _with_path(call, parts.path)
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        given.setdefault(name, []).append(value)
    known = {parameter.wire: parameter for parameter in endpoint.parameters if parameter.place == "query"}
    unknown = {name: _unknown(name, values) for name, values in given.items() if name not in known}
    query = {p.name: _value(p, given[wire]) for wire, p in (known | unknown).items() if wire in given}
    if unknown:
        endpoint = replace(endpoint, parameters=(*endpoint.parameters, *unknown.values()))
    dropped = {parameter.name for parameter in known.values()}
    kept = {name: value for name, value in arguments.items() if name not in dropped}
    return replace(call, endpoint=endpoint, arguments={**kept, **query})


def _with_path(call: Call[Any], path: str) -> tuple[Endpoint[Any], dict[str, Any]]:
    arguments = dict(call.arguments)
    if not path:  # "?page=2" alone
        return call.endpoint, arguments
    # The template may follow a prefix that the configured address has, so it is matched from the end.
    parts = re.split(r"\{([^{}]+)\}", call.endpoint.path)
    pattern = "".join("([^/]+)" if at % 2 else re.escape(text) for at, text in enumerate(parts))
    match = re.search(f"{pattern}$", path)
    if match is None:
        # Another path on the same server: taken literally, with its braces out of the way of templates.
        literal = path.replace("{", "%7B").replace("}", "%7D")
        return replace(call.endpoint, path=literal if literal.startswith("/") else f"/{literal}"), arguments
    in_path = {
        parameter.wire: parameter for parameter in call.endpoint.parameters if parameter.place == "path"
    }
    for wire, text in zip(parts[1::2], match.groups(), strict=True):
        parameter = in_path.get(wire)
        if parameter is not None:
            arguments[parameter.name] = _value(parameter, [unquote(text)])
    return call.endpoint, arguments


def _unknown(name: str, values: list[str]) -> Parameter:
    return Parameter(name=name, wire=name, place="query", type=str if len(values) == 1 else list[str])


def _value(parameter: Parameter, texts: list[str]) -> Any:
    """The first reading that the parameter's type takes: as it is, as a list, split at commas; else text."""
    readings: list[Any] = [texts[0]] if len(texts) == 1 else []
    readings.append(texts if parameter.explode else texts[-1].split(","))
    for reading in readings:
        try:
            return msgspec.convert(reading, parameter.type, strict=False)
        except msgspec.ValidationError:
            continue
    return readings[0]
