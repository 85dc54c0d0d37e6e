"""When a request that is sent equals one that was recorded: by what it means, not by how it is spelt.

Left out on purpose: the multipart boundary, file names and part types, the order of JSON keys and query
parameters, ``true`` or ``True`` in a query, ``.1`` or ``0.100`` in boxes, and every header but Authorization
and those that tell steps and contexts apart.
"""

import json
import re
from base64 import b64decode
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl, urlsplit

__all__ = ["authorization", "describe", "differences", "form_parts", "header"]

MEANT = {
    "get_images": {"device", "datetime"},
    "delete_images": {"device", "datetime"},
    "_get_ml_bundle_upload_links": {"bundle_name", "key", "md5", "mtime"},
}
"""What the service reads of the rows of a request, by the beginning of its path; other keys mean nothing."""

_USUAL = {r"cvat\.test/api/(?!cloudstorages/\d+/).*": (("page", "1"), ("page_size", "10"))}
"""What a list does anyhow, said or not, by host and path."""

_BY_PRESENCE = {"upload-start", "upload-multiple", "upload-finish"}
_TELLING = {
    *_BY_PRESENCE,
    *("cookie", "x-csrftoken", "x-organization"),
    *("upload-length", "upload-metadata", "upload-offset"),
}

_NUMBER = r"(?:0?\.[0-9]{1,3}|0|1)"
_TUPLE = rf"\({_NUMBER}(?:,{_NUMBER}){{3,4}}\)"
_WELL_FORMED = re.compile(rf"(\[)?(?:{_TUPLE}(?:,{_TUPLE})*)?(?(1)\])")


def differences(recorded: Any, sent: Any) -> list[str]:
    """What sets the sent request apart from the recorded one, a line each; nothing where they are equal."""
    pairs = {
        "method": (recorded.method, sent.method),
        "address": (_address(recorded), _address(sent)),
        "query": (_query(recorded), _query(sent)),
        "body": (_body(recorded), _body(sent)),
        "authorization": (authorization(recorded), authorization(sent)),
        "headers": (_telling(recorded), _telling(sent)),
    }
    return [
        f"{name}: recorded {_short(old)}, sent {_short(new)}"
        for name, (old, new) in pairs.items()
        if old != new
    ]


def describe(request: Any) -> str:
    """Who asks what, in one line."""
    return f"{request.method} {request.uri} by {authorization(request) or 'nobody'}"


def authorization(request: Any) -> str:
    """The Authorization header, which tells who asks; Basic is decoded, as recordings have it."""
    kind, _, rest = header(request, "authorization").partition(" ")
    if kind == "Basic" and ":" not in rest:
        with suppress(ValueError):
            rest = b64decode(rest, validate=True).decode("latin-1")
    return f"{kind} {rest}".strip()


def header(request: Any, name: str) -> str:
    """A header field of a request, recorded or sent; empty without it."""
    for key, value in request.headers.items():
        if key.lower() == name and value:
            first = value[0] if isinstance(value, list) else value
            return first.decode("latin-1") if isinstance(first, bytes) else str(first)
    return ""


def _telling(request: Any) -> dict[str, str]:
    """The header fields by which a service tells apart requests that are equal in all else."""
    present = {name.lower(): header(request, name.lower()) for name in request.headers}
    told = {name: "" if name in _BY_PRESENCE else text for name, text in present.items() if name in _TELLING}
    if {"x-csrftoken", "upload-length"} & set(told):
        told["origin"] = present.get("origin", "")
    return told


def _address(request: Any) -> tuple[str, str, str]:
    parts = urlsplit(request.uri)
    return parts.scheme, parts.netloc, parts.path


def _query(request: Any) -> list[tuple[str, str]]:
    parts = urlsplit(request.uri)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    usual = next((said for path, said in _USUAL.items() if re.fullmatch(path, parts.netloc + parts.path)), ())
    meant = [(name, {"True": "true", "False": "false"}.get(value, value)) for name, value in pairs]
    return sorted(pair for pair in meant if pair not in usual)


def _body(request: Any) -> Any:
    raw = request.body or b""
    raw = raw.encode() if isinstance(raw, str) else bytes(raw)
    kind = header(request, "content-type")
    if kind.startswith("multipart/form-data"):
        return form_parts(raw, kind)
    if kind.startswith("application/x-www-form-urlencoded"):
        return sorted(
            (name, _boxes(value)) for name, value in parse_qsl(raw.decode(), keep_blank_values=True)
        )
    try:
        body = json.loads(raw)
    except ValueError:
        return raw
    if isinstance(body, dict) and isinstance(body.get("mask"), str):
        body["mask"] = _boxes(body["mask"])
    meant = MEANT.get(urlsplit(request.uri).path.split("/")[1])
    if meant is not None and isinstance(body, list):
        return [
            {key: value for key, value in row.items() if key in meant} if isinstance(row, dict) else row
            for row in body
        ]
    return body


def form_parts(raw: bytes, kind: str) -> list[tuple[str, bool, Any]]:
    """Name, whether it is a file, and content of each part; parts of the same name keep their order."""
    boundary = re.search(r'boundary="?([^";]+)', kind)
    assert boundary is not None, kind
    parts = []
    for chunk in raw.split(b"--" + boundary[1].encode())[1:-1]:
        head, _, content = chunk.removeprefix(b"\r\n").removesuffix(b"\r\n").partition(b"\r\n\r\n")
        name = re.search(rb'[; ]name="([^"]*)"', head)
        assert name is not None, head
        text = name[1].decode()
        meaning: Any = content
        if text == "bboxes":
            meaning = _boxes(content.decode())
        elif b"content-type: application/json" in head.lower():
            meaning = json.loads(content)
        parts.append((text, b"filename=" in head, meaning))
    return sorted(parts, key=lambda part: part[0])


def _boxes(text: str) -> Any:
    """The numbers of a well-formed list of boxes or mask; a spelling that is refused stays as it is."""
    if not text or not _WELL_FORMED.fullmatch(text):
        return text
    return text[0], [[float(number) for number in one.split(",")] for one in re.findall(r"\(([^)]*)\)", text)]


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:300]}… ({len(text)} characters)"
