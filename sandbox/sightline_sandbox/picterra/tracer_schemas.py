"""What requests to Tracer may say."""

from datetime import date
from typing import Any, Literal

from pydantic import Field

from .schemas import Body, Name

__all__ = ["AnalysisCreate", "GroupCreate", "PlotsCommit", "PlotsExport", "ReportCreate"]


class GroupCreate(Body):
    """A new group of plots."""

    name: Name
    methodology_id: str
    custom_columns_values: dict[str, str] = Field(default_factory=dict)


class PlotsFile(Body):
    """One uploaded file of plots."""

    filename: Name
    upload_id: str


class PlotsCommit(Body):
    """Files to take up; whether the plots of before go."""

    files: list[PlotsFile]
    overwrite: bool


class PlotsExport(Body):
    """The form in which plots come back."""

    format: Literal["excel", "geojson"]


class AnalysisCreate(Body):
    """What to find out, about plots that an upload names."""

    analysis_name: Name
    upload_id: str
    date_from: date
    date_to: date


class ReportCreate(Body):
    """A report to make about plots that an upload names."""

    name: Name
    upload_id: str
    report_type: str
    metadata: dict[str, Any]
