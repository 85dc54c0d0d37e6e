"""What clients send: form, query or JSON, as plain values by name."""

import json
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import Depends, Request

from .problems import refused

__all__ = ["Fields", "TheFields", "TheQuery"]

Fields = dict[str, Any]


async def _read_body(request: Request) -> Fields:
    """The fields of a form; a JSON object is taken as well. Nulls count as left out: a form has none."""
    content = await request.body()
    if not content.strip():
        return {}
    if "json" not in request.headers.get("content-type", ""):
        return dict(parse_qsl(content.decode(errors="replace"), keep_blank_values=True))
    try:
        fields = json.loads(content)
    except ValueError:
        raise refused("The body is no JSON") from None
    if not isinstance(fields, dict):
        raise refused("The body is no JSON object")
    return {name: value for name, value in fields.items() if value is not None}


def _read_query(request: Request) -> Fields:
    return dict(request.query_params)


TheFields = Annotated[Fields, Depends(_read_body)]
"""Parameter type of a handler that reads a body."""

TheQuery = Annotated[Fields, Depends(_read_query)]
"""Parameter type of a handler that reads the query."""
