"""What can be given by name where a call hands it on, so that editors and type checkers know it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypedDict

__all__ = ["DetectorChanges", "RasterChanges", "RasterFilters", "ReportFilters"]


class RasterChanges(TypedDict, total=False):
    """What can be changed of a raster."""

    name: str
    folder_id: str
    captured_at: datetime | str
    identity_key: str
    multispectral_band_specification: Mapping[str, Any]
    cloud_coverage: int
    user_tag: str


class RasterFilters(TypedDict, total=False):
    """What the rasters of a folder can be chosen by."""

    search: str | None
    user_tag: str | None
    max_cloud_coverage: int | None
    captured_before: datetime | str | None
    captured_after: datetime | str | None
    has_vector_layers: bool | None
    limit: int | None


class DetectorChanges(TypedDict, total=False):
    """What can be changed of a detector; None leaves it as it is."""

    name: str | None
    detection_type: str | None
    output_type: str | None
    training_steps: int | None
    backbone: str | None
    tile_size: int | None
    background_sample_ratio: float | None


class ReportFilters(TypedDict, total=False):
    """What the reports on an analysis can be chosen by."""

    search: str | None
    report_type: str | None
    include_archived: bool
    limit: int | None
