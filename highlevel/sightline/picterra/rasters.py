"""What is told of a raster, checked and in the contract's words."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from ..core.checks import did_you_mean, identifier, not_negative_int, one_of, refuse
from ..core.errors import InvalidInput
from .paging import time_of

__all__ = ["changes", "import_method", "named", "new_raster", "percent"]


def percent(field: str, value: int) -> int:
    """A whole number from 0 to 100."""
    if not_negative_int(field, value) > 100:
        raise refuse(field, value, "a whole number of percent, 0 to 100")
    return value


def import_method(value: str) -> str:
    """A way to take over imagery; one is known."""
    return one_of("method", value, ("streaming",))


def new_raster(
    name: str,
    multispectral: bool,
    *,
    folder_id: str | None,
    captured_at: datetime | str | None,
    identity_key: str | None,
    cloud_coverage: int | None,
    user_tag: str | None,
) -> dict[str, Any]:
    """The document that a raster begins with; what is None is left to the server."""
    if not isinstance(multispectral, bool):
        raise refuse("multispectral", multispectral, "True or False")
    others = {
        "folder_id": folder_id,
        "captured_at": captured_at,
        "identity_key": identity_key,
        "cloud_coverage": cloud_coverage,
        "user_tag": user_tag,
    }
    given = {field: value for field, value in others.items() if value is not None}
    return {"name": named("name", name), "multispectral": multispectral, **changes(given)}


def changes(given: Mapping[str, Any]) -> dict[str, Any]:
    """The document that changes a raster; InvalidInput for a field that cannot be changed.

    Zero and empty texts are sent: they are values. None is refused, since it would change nothing.
    """
    body: dict[str, Any] = {}
    for field, value in given.items():
        if field not in _FIELDS:
            hint = did_you_mean(field, _FIELDS)
            raise InvalidInput(
                f"{field}: cannot be changed{hint}; there are {', '.join(_FIELDS)}", field=field
            )
        if value is None:
            raise refuse(field, value, "a value; leave it out to keep what is there")
        body[field] = _FIELDS[field](field, value)
    return body


def named(field: str, value: Any) -> str:
    """A name: a text that is more than blanks."""
    if not isinstance(value, str) or not value.strip():
        raise refuse(field, value, "a text that is not empty")
    return value


def _text(field: str, value: Any) -> str:
    if not isinstance(value, str):
        raise refuse(field, value, "a text")
    return value


def _bands(field: str, value: Any) -> Any:
    if not isinstance(value, Mapping) or "ranges" not in value:
        raise refuse(field, value, "a band specification with ranges, and vizbands or display_bands")
    return dict(value)


_FIELDS: dict[str, Callable[[str, Any], Any]] = {
    "name": named,
    "folder_id": identifier,
    "captured_at": time_of,
    "identity_key": _text,
    "multispectral_band_specification": _bands,
    "cloud_coverage": percent,
    "user_tag": _text,
}
