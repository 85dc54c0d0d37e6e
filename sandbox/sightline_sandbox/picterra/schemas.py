"""What requests to Forge may say; a null is never the same as leaving a field out."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, Field, field_validator

__all__ = [
    "AdvancedToolRun",
    "AnnotationKind",
    "AnnotationsCommit",
    "BandSpecification",
    "Body",
    "DetectorCreate",
    "DetectorRun",
    "DetectorUpdate",
    "FolderCreate",
    "GrantsUpdate",
    "ImportCommit",
    "LayerChange",
    "MarkerCreate",
    "Moment",
    "Name",
    "RasterCreate",
    "RasterUpdate",
    "TrainingRasterAdd",
]

AnnotationKind = Literal["outline", "training_area", "testing_area", "validation_area"]
Name = Annotated[str, Field(min_length=1, max_length=255)]
Color = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Percent = Annotated[int, Field(ge=0, le=100)]


def _naive(when: datetime) -> datetime:
    return when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when


Moment = Annotated[datetime, AfterValidator(_naive)]
"""A time; what is kept is naive UTC."""


class Body(BaseModel):
    """Unknown fields are passed over; defaults stand for what was left out, and are not checked."""

    @field_validator("*", mode="before")
    @classmethod
    def _no_null(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("may be left out, but not be null")
        return value


class FolderCreate(Body):
    """A new folder."""

    name: Name


class RasterCreate(Body):
    """A new raster, whose bytes follow."""

    name: Name
    multispectral: bool
    folder_id: str | None = None
    captured_at: Moment | None = None
    identity_key: str | None = None
    cloud_coverage: Percent | None = None
    user_tag: str | None = None


class DisplayBands(Body):
    """Bands to look at together."""

    type: str
    name: str
    bands: list[int]


class BandSpecification(Body):
    """What the bands of a multispectral raster mean."""

    ranges: list[Annotated[list[float], Field(min_length=2, max_length=2)]]
    vizbands: list[int] | None = None
    display_bands: list[DisplayBands] | None = None


class RasterUpdate(Body):
    """What shall change of a raster."""

    name: Name | None = None
    folder_id: str | None = None
    captured_at: Moment | None = None
    identity_key: str | None = None
    multispectral_band_specification: BandSpecification | None = None
    cloud_coverage: Percent | None = None
    user_tag: str | None = None


class ImportCommit(Body):
    """Which picture shall be fetched for the uploaded area."""

    method: Literal["streaming"]
    source_id: Name
    folder_id: str
    name: Name


class Point(Body):
    """Longitude and latitude."""

    type: Literal["Point"]
    coordinates: tuple[Annotated[float, Field(ge=-180, le=180)], Annotated[float, Field(ge=-90, le=90)]]


class MarkerCreate(Body):
    """A new marker."""

    marker: Point
    text: str


class LayerChange(Body):
    """Name and colour of a vector layer, new or changed."""

    name: Name | None = None
    color: Color | None = None


class ConfigurationUpdate(Body):
    """The settings of a detector, each of which may be left out."""

    detection_type: Literal["count", "segmentation"] = "count"
    output_type: Literal["polygon", "bbox"] = "polygon"
    training_steps: Annotated[int, Field(ge=500, le=40_000)] = 500
    backbone: Literal["resnet18", "resnet34", "resnet50"] = "resnet34"
    tile_size: Annotated[int, Field(ge=1)] = 256
    background_sample_ratio: Annotated[float, Field(ge=0, le=1)] = 0.25


class DetectorCreate(Body):
    """A new detector."""

    name: Name = "Unnamed detector"
    configuration: ConfigurationUpdate


class DetectorUpdate(Body):
    """What shall change of a detector."""

    name: Name | None = None
    configuration: ConfigurationUpdate


class DetectorRun(Body):
    """The picture to look at."""

    raster_id: str
    secondary_raster_id: str | None = None


class TrainingRasterAdd(Body):
    """A raster to teach on."""

    raster_id: str


class AnnotationsCommit(Body):
    """The class of outlines."""

    class_id: str | None = None


class AdvancedToolRun(Body):
    """What a tool works on, and what it shall make."""

    inputs: dict[str, Any]
    outputs: dict[str, Any]


class Grantee(Body):
    """Who."""

    type: Literal["user", "organization"]
    id: Name


class Grant(Body):
    """Who may do what."""

    grantee: Grantee
    role: Literal["viewer", "editor"]


class GrantsUpdate(Body):
    """All grants of a thing: those before are gone."""

    grants: list[Grant]
