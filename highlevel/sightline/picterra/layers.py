"""How a vector layer shall look, checked before it is sent."""

import re
from typing import Any

from ..core.checks import refuse
from .rasters import named

__all__ = ["layer_body"]

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


def layer_body(name: str | None, color: str | None) -> dict[str, Any]:
    """Name and colour, those that were given."""
    body: dict[str, Any] = {}
    if name is not None:
        body["name"] = named("name", name)
    if color is not None:
        if not isinstance(color, str) or not _COLOR.fullmatch(color):
            raise refuse("color", color, "a colour of the form #rrggbb")
        body["color"] = color
    return body
