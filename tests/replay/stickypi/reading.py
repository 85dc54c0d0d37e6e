"""Recorded requests as calls of generated operations, and recorded answers as rows."""

import json
from base64 import b64encode
from typing import Any
from urllib.parse import urlsplit

from sightline_api._runtime.endpoint import Call, Endpoint
from sightline_api._runtime.wire import BytesBody, Request
from sightline_sandbox.catalog import Catalog, read_endpoints
from tests.replay.matching import form_parts, header

__all__ = ["BASE", "Raw", "call_of", "form_of", "rows_of"]

BASE = "http://stickypi.test"
_CATALOG = Catalog(read_endpoints("sightline_api.stickypi"))


class Raw:
    """Credentials as a recording has them: Basic written out, or anything else as it is."""

    def __init__(self, readable: str) -> None:
        kind, _, rest = readable.partition(" ")
        if kind == "Basic" and ":" in rest:
            rest = b64encode(rest.encode("latin-1")).decode()
        self._header = f"{kind} {rest}".strip()

    def sign(self, request: Request) -> Request:
        """The request with the header, where there is one."""
        return request.with_headers({"Authorization": self._header}) if self._header else request


def call_of(recorded: Any) -> Call[Any] | None:
    """The request as a call of the operation that it is; None where no operation sends the like."""
    parts = urlsplit(recorded.uri)
    endpoint = _CATALOG.find(recorded.method, parts.path)
    if endpoint is None or not recorded.uri.startswith(BASE):
        return None
    arguments = {"what": parts.path.split("/")[2]} if endpoint.parameters else {}
    kind = header(recorded, "content-type")
    if not endpoint.bodies:
        return endpoint.call(arguments) if not recorded.body else None
    wanted = endpoint.bodies[0].content_type
    if not kind.startswith(wanted):
        return None
    if wanted == "application/json":
        try:
            return endpoint.call(arguments, body=json.loads(recorded.body))
        except ValueError:
            return None
    return endpoint.call(arguments, body=_fields(endpoint, recorded.body, kind))


def _fields(endpoint: Endpoint[Any], body: bytes, kind: str) -> dict[str, Any]:
    styles = endpoint.bodies[0].styles
    made: dict[str, Any] = {}
    for name, is_file, content in form_parts(body, kind):
        style = styles.get(name)
        if style is not None and style.content_type == "application/json":
            made[name] = content
        else:
            made[name] = content if is_file else content.decode()
    return made


def form_of(recorded: Any) -> BytesBody | None:
    """The body of a request that no operation describes, as it is."""
    kind = header(recorded, "content-type")
    raw = recorded.body or b""
    if not raw and not kind:
        return None
    return BytesBody(raw.encode() if isinstance(raw, str) else bytes(raw), kind)


def rows_of(answer: dict[str, Any]) -> list[Any]:
    """The rows of an answer; those of a list in a list too."""
    headers = {name.lower(): value[0] for name, value in answer["headers"].items()}
    if "json" not in headers.get("content-type", ""):
        return []
    content = answer["body"]["string"]
    if headers.get("content-encoding") == "gzip":
        import gzip

        content = gzip.decompress(content)
    read = json.loads(content)
    rows = read if isinstance(read, list) else [read]
    return [row for one in rows for row in (one if isinstance(one, list) else [one])]
