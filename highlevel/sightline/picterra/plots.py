"""Plots, and what is asked about them, checked and in the contract's words."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import msgspec

from ..core.checks import identifier, one_of, refuse
from ..core.errors import InvalidInput
from ..core.times import parse
from .rasters import named
from .values import Precheck

__all__ = [
    "FORMATS",
    "analysis_body",
    "custom_columns",
    "export_format",
    "ids_document",
    "precheck_of",
    "report_body",
]

FORMATS = {"excel": ".xlsx", "geojson": ".geojson"}
"""The forms of an export and the endings of their files."""


def ids_document(plot_ids: Iterable[str]) -> bytes:
    """The document that names plots, as exports have them in ``properties.plot_id``."""
    if isinstance(plot_ids, str | bytes) or not isinstance(plot_ids, Iterable):
        raise refuse("plot_ids", plot_ids, "a list of ids")
    ids = [identifier(f"plot_ids[{index}]", plot_id) for index, plot_id in enumerate(plot_ids)]
    if not ids:
        raise InvalidInput("plot_ids: none given; name the plots that this is about", field="plot_ids")
    return msgspec.json.encode({"plot_ids": ids})


def analysis_body(name: str, date_from: date | str, date_to: date | str) -> dict[str, Any]:
    """What an analysis is told, but for its plots; the days as they are written, both included."""
    first, last = _day("date_from", date_from), _day("date_to", date_to)
    if last < first:
        raise refuse("date_to", last.isoformat(), f"on or after date_from, {first.isoformat()}")
    return {"analysis_name": named("name", name), "date_from": first, "date_to": last}


def report_body(name: str, report_type: str, metadata: Mapping[str, Any] | None) -> dict[str, Any]:
    """What a report is told, but for its plots."""
    if metadata is not None and not isinstance(metadata, Mapping):
        raise refuse("metadata", metadata, "a mapping")
    return {
        "name": named("name", name),
        "report_type": named("report_type", report_type),
        "metadata": dict(metadata or {}),
    }


def custom_columns(columns: Mapping[str, str] | None) -> dict[str, str]:
    """Values for columns of the user's own, by column."""
    given = dict(columns or {})
    for name, value in given.items():
        if not isinstance(name, str) or not isinstance(value, str):
            raise refuse(f"columns.{name}", value, "a text")
    return given


def export_format(value: str) -> str:
    """A form of an export."""
    return one_of("format", value, FORMATS)


def precheck_of(content: bytes) -> Precheck:
    """What a check found; InvalidInput where the document is something else."""
    try:
        data = msgspec.json.decode(content)
        errors = data.get("errors") or {}
        return Precheck(
            str(data["status"]), tuple(errors.get("critical") or ()), tuple(errors.get("high") or ())
        )
    except (msgspec.DecodeError, UnicodeDecodeError, AttributeError, KeyError, TypeError):
        raise InvalidInput("precheck: the service wrote something that is no outcome of a check") from None


def _day(field: str, value: date | str) -> date:
    # The day as it is written: no zone is meant, so none is converted.
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return parse(value).date()
    except (InvalidInput, TypeError):
        raise refuse(field, value, "a date, or a text such as 2024-05-31") from None
