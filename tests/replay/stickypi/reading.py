"""Recorded requests of Sticky Pi: who asks, which operations there are, and recorded answers as rows."""

import json
from base64 import b64encode
from typing import Any

from sightline_api._runtime.wire import Request
from sightline_sandbox.catalog import Catalog, read_endpoints

__all__ = ["BASE", "CATALOG", "Raw", "rows_of"]

BASE = "http://stickypi.test"
CATALOG = Catalog(read_endpoints("sightline_api.stickypi"))


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
