"""Recorded requests of CVAT: who asks, and what was answered."""

import gzip
import json
from functools import cache
from typing import Any

import msgspec
import yaml

from sightline_api._runtime.auth import Auth, Bearer, Session
from sightline_api._runtime.endpoint import Endpoint
from sightline_api._runtime.model import Model
from sightline_api._runtime.wire import Request
from sightline_api.cvat import models
from sightline_sandbox.catalog import Catalog, read_endpoints
from tests.replay.matching import authorization, header
from tests.replay.session import CASSETTES

__all__ = ["BASE", "CATALOG", "answered", "auth_of", "errors_in", "held"]

BASE = "http://cvat.test"
CATALOG = Catalog(read_endpoints("sightline_api.cvat"))
_LIKE: dict[str, tuple[str, int, type[Model]]] = {
    "tasks": ("tasks_from_images", 13, models.TaskRead),
    "jobs": ("jobs", 6, models.JobRead),
    "projects": ("projects", 2, models.ProjectRead),
}


class _AsItIs:
    """An Authorization header that no good client would send."""

    def __init__(self, text: str) -> None:
        self._text = text

    def sign(self, request: Request) -> Request:
        """The request with that header."""
        return request.with_headers({"Authorization": self._text})


def auth_of(recorded: Any) -> Auth | None:
    """The credentials of whoever asks, as a user would give them; None for nobody."""
    scheme, _, rest = authorization(recorded).partition(" ")
    if scheme in ("Bearer", "Token") and " " not in rest:
        return Bearer(rest, scheme)
    if scheme:
        return _AsItIs(f"{scheme} {rest}")
    cookies = dict(pair.split("=", 1) for pair in header(recorded, "cookie").split("; ") if pair)
    return Session(dict(cookies), header(recorded, "x-csrftoken")) if cookies else None


def answered(answer: dict[str, Any], endpoint: Endpoint[Any] | None) -> Any:
    """What the client is to make of a success: plain JSON, text, bytes, or None for nothing."""
    status, content = int(answer["status"]["code"]), answer["body"]["string"]
    headers = {name.lower(): value[0] for name, value in answer["headers"].items()}
    if headers.get("content-encoding") == "gzip":
        content = gzip.decompress(content)
    result = endpoint.result(status) if endpoint is not None else None
    if not content or (result is not None and result.content_type is None):
        return None
    if result is not None and result.type is bytes:
        return content
    promised = "" if result is None else result.content_type or ""
    return json.loads(content) if "json" in headers["content-type"] + promised else content


def errors_in(answer: dict[str, Any]) -> tuple[str, ...]:
    """The fields that an error answer names, in order, as paths."""
    headers = {name.lower(): value[0] for name, value in answer["headers"].items()}
    if "json" not in headers.get("content-type", ""):
        return ()
    body = json.loads(answer["body"]["string"] or b"null")
    return tuple(_paths(body, "")) if isinstance(body, dict) else ()


def _paths(value: Any, path: str) -> list[str]:
    if isinstance(value, dict):
        named = {name: inner for name, inner in value.items() if name not in ("detail", "non_field_errors")}
        return [one for name, inner in named.items() for one in _paths(inner, f"{path}.{name}".strip("."))]
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return [one for index, inner in enumerate(value) for one in _paths(inner, f"{path}[{index}]")]
    return [path] if path and value else []


def held(tag: str, id: Any) -> Any:
    """Something that was made before the session began: like one of its kind, with another id.

    LookupError for kinds that every session makes itself.
    """
    cassette, number, model = _LIKE[tag]
    return msgspec.structs.replace(_first(cassette, number, model), id=id)


@cache
def _first(cassette: str, number: int, model: type[Model]) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (CASSETTES / "cvat" / f"{cassette}.yaml").open(encoding="utf-8") as source:
        answer = yaml.load(source, Loader=loader)["interactions"][number - 1]["response"]
    return model.from_dict(json.loads(answer["body"]["string"]))
