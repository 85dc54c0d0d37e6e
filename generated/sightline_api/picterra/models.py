# Written by `make generate` from openapi.json: change that file, not this one.
"""Every model of the picterra service, and the values that its enums know."""

from __future__ import annotations

import builtins
import datetime as _dt
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from msgspec import field as _field

from .._runtime.model import Model, OpenStrEnum, RequestModel
from .._runtime.unions import OneOf

__all__ = [
    "AdvancedToolInputs",
    "AdvancedToolOutputs",
    "AdvancedToolRun",
    "AnalysisResults",
    "AnnotationKind",
    "AnnotationsCommit",
    "AreaFeature",
    "AreaFeatureCollection",
    "AreaGeometry",
    "AuthorizationGrant",
    "AuthorizationGrantUpdate",
    "AuthorizationGrants",
    "AuthorizationGrantsUpdate",
    "Backbone",
    "BandRange",
    "BandSpecification",
    "ClassDetections",
    "ClassResult",
    "Created",
    "CustomColumns",
    "DetectedClass",
    "DetectionResults",
    "DetectionType",
    "Detector",
    "DetectorClass",
    "DetectorConfiguration",
    "DetectorConfigurationCreate",
    "DetectorConfigurationUpdate",
    "DetectorCreate",
    "DetectorPage",
    "DetectorRun",
    "DetectorUpdate",
    "DisplayBands",
    "Download",
    "ErrorDetail",
    "ExportFormat",
    "Feature",
    "FeatureCollection",
    "FeatureId",
    "FieldErrors",
    "Folder",
    "FolderCreate",
    "FolderPage",
    "Geometry",
    "GeometryCollection",
    "GrantKind",
    "GrantRole",
    "Grantee",
    "GranteeType",
    "GranteeUpdate",
    "ImportCommit",
    "ImportMethod",
    "LineString",
    "LinearRing",
    "Marker",
    "MarkerCreate",
    "MarkerPage",
    "Methodology",
    "MethodologyPage",
    "MultiLineString",
    "MultiPoint",
    "MultiPolygon",
    "Operation",
    "OperationErrors",
    "OperationMetadata",
    "OperationResults",
    "OperationStarted",
    "OperationStatus",
    "OtherResults",
    "OutputType",
    "PlotDiagnostic",
    "PlotFeature",
    "PlotFeatureCollection",
    "PlotIds",
    "PlotProperties",
    "PlotsAnalysis",
    "PlotsAnalysisCreate",
    "PlotsAnalysisPage",
    "PlotsCommit",
    "PlotsExport",
    "PlotsExportResults",
    "PlotsFile",
    "PlotsGroup",
    "PlotsGroupCreate",
    "PlotsGroupPage",
    "PlotsGroupResults",
    "PlotsUpload",
    "Point",
    "PointCreate",
    "Polygon",
    "Position",
    "Precheck",
    "PrecheckErrors",
    "PrecheckFinding",
    "PrecheckResults",
    "PrecheckStatus",
    "Properties",
    "Raster",
    "RasterCreate",
    "RasterPage",
    "RasterStatus",
    "RasterUpdate",
    "RasterUpload",
    "Report",
    "ReportArtifact",
    "ReportCreate",
    "ReportMetadata",
    "ReportPage",
    "ReportResults",
    "ReportType",
    "TracerGrantKind",
    "TracerOperation",
    "TracerOperationMetadata",
    "TracerOperationResults",
    "TrainingRasterAdd",
    "TrainingResults",
    "TrainingStats",
    "Upload",
    "UploadState",
    "UploadStatus",
    "User",
    "VectorLayer",
    "VectorLayerCommit",
    "VectorLayerDownloadResults",
    "VectorLayerPage",
    "VectorLayerUpdate",
    "VectorLayerUploadResults",
]


class AnnotationKind(OpenStrEnum):
    """What an annotation says: `outline` shows an object; the areas say where outlines are complete enough to
    train on, to judge the result by (`validation_area`), or to test it (`testing_area`)."""

    OUTLINE = "outline"
    TRAINING_AREA = "training_area"
    TESTING_AREA = "testing_area"
    VALIDATION_AREA = "validation_area"


class Backbone(OpenStrEnum):
    """Size of the neural network: more layers learn more, and slower."""

    RESNET18 = "resnet18"
    RESNET34 = "resnet34"
    RESNET50 = "resnet50"


class DetectionType(OpenStrEnum):
    """What a detector looks for: `count` separates single objects, `segmentation` covers areas."""

    COUNT = "count"
    SEGMENTATION = "segmentation"


class ExportFormat(OpenStrEnum):
    """Form of an export: a workbook, or a feature collection."""

    EXCEL = "excel"
    GEOJSON = "geojson"


class GrantKind(OpenStrEnum):
    """What a grant of Forge is on."""

    FOLDER = "folder"
    DETECTOR = "detector"


class GrantRole(OpenStrEnum):
    """What a grant allows: to look, or also to change."""

    VIEWER = "viewer"
    EDITOR = "editor"


class GranteeType(OpenStrEnum):
    """Who gets a grant."""

    USER = "user"
    ORGANIZATION = "organization"


class ImportMethod(OpenStrEnum):
    """How a raster is taken from its remote source; one way is known."""

    STREAMING = "streaming"


class OperationStatus(OpenStrEnum):
    """State of an operation. Only `success` and `failed` are the end; every other word means that it goes on."""

    RUNNING = "running"
    SUCCESS = "success"
    FAILED = "failed"


class OutputType(OpenStrEnum):
    """How a detector outlines what it finds: along the edges, or with a box around it."""

    POLYGON = "polygon"
    BBOX = "bbox"


class PrecheckStatus(OpenStrEnum):
    """Outcome of a check; older servers wrote `non-conforming` for `failed`."""

    PASSED = "passed"
    FAILED = "failed"


class RasterStatus(OpenStrEnum):
    """State of a raster. How a failed one is called is not published."""

    PROCESSING = "processing"
    READY = "ready"


class TracerGrantKind(OpenStrEnum):
    """What a grant of Tracer is on."""

    PLOTS_GROUP = "plots_group"
    PLOTS_ANALYSIS = "plots_analysis"
    METHODOLOGY = "methodology"


class UploadStatus(OpenStrEnum):
    """State of an upload."""

    PROCESSING = "processing"
    READY = "ready"


class AdvancedToolRun(RequestModel, frozen=True, kw_only=True):
    """What a tool shall do."""

    inputs: AdvancedToolInputs
    """What it works on"""
    outputs: AdvancedToolOutputs
    """Where its results go"""


class AnalysisResults(Model, frozen=True, kw_only=True):
    """The analysis that was made."""

    analysis_id: str
    """Id of the analysis"""


class AnnotationsCommit(RequestModel, frozen=True, kw_only=True):
    """What the uploaded annotations belong to."""

    class_id: str | UnsetType = UNSET
    """Class of the outlines, never null; for kind `outline` only"""


class AreaFeature(Model, frozen=True, kw_only=True):
    """A GeoJSON feature: one area, or several that belong together."""

    type: Literal["Feature"]
    """Always `Feature`"""
    id: FeatureId | UnsetType = UNSET
    """Id within the document"""
    properties: Properties | None | UnsetType = UNSET
    """The feature's own properties, null for none"""
    geometry: AreaGeometry
    """Where it is"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class AreaFeatureCollection(Model, frozen=True, kw_only=True):
    """A GeoJSON document of such features: one area, or several that belong together."""

    type: Literal["FeatureCollection"]
    """Always `FeatureCollection`"""
    features: builtins.list[AreaFeature]
    """The features"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class AuthorizationGrant(Model, frozen=True, kw_only=True):
    """A grant that was given."""

    grantee: Grantee
    """Who gets it"""
    role: GrantRole
    """What it allows"""


class AuthorizationGrantUpdate(RequestModel, frozen=True, kw_only=True):
    """A grant to give."""

    grantee: GranteeUpdate
    """Who gets it"""
    role: GrantRole
    """What it allows"""


class AuthorizationGrants(Model, frozen=True, kw_only=True):
    """Everybody who has rights on something."""

    grants: builtins.list[AuthorizationGrant]
    """The grants"""


class AuthorizationGrantsUpdate(RequestModel, frozen=True, kw_only=True):
    """Everybody who shall have rights on something."""

    grants: builtins.list[AuthorizationGrantUpdate]
    """The grants"""


class BandSpecification(RequestModel, frozen=True, kw_only=True):
    """How to read the bands of a multispectral raster. The bands to show stand in `vizbands` or, newer, in
    `display_bands`."""

    ranges: builtins.list[BandRange]
    """One range of values a band, in the order of the file"""
    vizbands: builtins.list[int] | UnsetType = UNSET
    """Numbers of the bands to show, from 0: red, green, blue"""
    display_bands: builtins.list[DisplayBands] | UnsetType = UNSET
    """Ways to show the bands"""


class ClassDetections(Model, frozen=True, kw_only=True):
    """What was found of a class."""

    class_: DetectedClass = _field(name="class")
    """The class"""
    result: ClassResult
    """Where it is"""


class ClassResult(Model, frozen=True, kw_only=True):
    """Where the geometries found for a class are: as a file for older clients, as a vector layer for newer ones."""

    _hidden = frozenset(("url",))

    url: str | UnsetType = UNSET
    """Signed address of the geometries as one multi-polygon, to be asked without the key"""
    vector_layer_id: str | UnsetType = UNSET
    """Vector layer with the same geometries; see `vector_layers.download`"""


class Created(Model, frozen=True, kw_only=True):
    """What was made."""

    id: str
    """Id of what was made"""


class DetectedClass(Model, frozen=True, kw_only=True):
    """The class that was found."""

    name: str
    """Name of the class"""


class DetectionResults(Model, frozen=True, kw_only=True):
    """What a run of a detector found."""

    _hidden = frozenset(("url",))

    url: str
    """Signed address of all geometries as one multi-polygon, to be asked without the key; the older way"""
    by_class: builtins.list[ClassDetections]
    """What was found, class by class"""


class Detector(Model, frozen=True, kw_only=True):
    """A model that finds objects in rasters. A list shows fewer fields than a single read."""

    id: str
    """Id of the detector"""
    name: str
    """Name for people"""
    type: DetectionType | UnsetType = UNSET
    """What it looks for; in lists"""
    is_runnable: bool | UnsetType = UNSET
    """Whether it can run"""
    user_tag: str | None | UnsetType = UNSET
    """The owner's tag, empty for none"""
    classes: builtins.list[DetectorClass] | UnsetType = UNSET
    """What it tells apart"""
    configuration: DetectorConfiguration | UnsetType = UNSET
    """Its settings; a list may show only some"""


class DetectorClass(Model, frozen=True, kw_only=True):
    """A kind of object that a detector tells apart."""

    id: str
    """Id of the class"""
    name: str
    """Name of the class"""
    color: str | UnsetType = UNSET
    """Colour on the map, `#rrggbb`"""


class DetectorConfiguration(Model, frozen=True, kw_only=True):
    """How a detector is trained and what it gives."""

    detection_type: DetectionType | UnsetType = UNSET
    """What it looks for"""
    output_type: OutputType | UnsetType = UNSET
    """How it outlines what it finds"""
    training_steps: int | UnsetType = UNSET
    """Length of a training, steps"""
    backbone: Backbone | UnsetType = UNSET
    """Size of the network"""
    tile_size: int | UnsetType = UNSET
    """Edge of the tiles that the network sees, pixels"""
    background_sample_ratio: float | UnsetType = UNSET
    """Share of the training tiles that may be without an object, 0 to 1"""


class DetectorConfigurationCreate(RequestModel, frozen=True, kw_only=True):
    """How the detector shall be trained. The plan may refuse other values than the assumed ones."""

    detection_type: DetectionType | UnsetType = UNSET
    """What it looks for"""
    output_type: OutputType | UnsetType = UNSET
    """How it outlines what it finds"""
    training_steps: Annotated[int, Meta(ge=500, le=40000)] | UnsetType = UNSET
    """Length of a training, steps, 500 to 40,000"""
    backbone: Backbone | UnsetType = UNSET
    """Size of the network"""
    tile_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """Edge of the tiles that the network sees, pixels; the plan decides which are allowed, 256, 352 and 512 are
    known"""
    background_sample_ratio: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    """Share of the training tiles that may be without an object, 0 to 1"""


class DetectorConfigurationUpdate(RequestModel, frozen=True, kw_only=True):
    """Settings to change; what is left out stays. The plan may refuse some."""

    detection_type: DetectionType | UnsetType = UNSET
    """What it looks for"""
    output_type: OutputType | UnsetType = UNSET
    """How it outlines what it finds"""
    training_steps: Annotated[int, Meta(ge=500, le=40000)] | UnsetType = UNSET
    """Length of a training, steps, 500 to 40,000"""
    backbone: Backbone | UnsetType = UNSET
    """Size of the network"""
    tile_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """Edge of the tiles that the network sees, pixels; the plan decides which are allowed, 256, 352 and 512 are
    known"""
    background_sample_ratio: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    """Share of the training tiles that may be without an object, 0 to 1"""


class DetectorCreate(RequestModel, frozen=True, kw_only=True):
    """A new detector."""

    name: str | UnsetType = UNSET
    """Name for people"""
    configuration: DetectorConfigurationCreate
    """Its settings"""


class DetectorPage(Model, frozen=True, kw_only=True):
    """One page of detectors."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[Detector]
    """The rows"""


class DetectorRun(RequestModel, frozen=True, kw_only=True):
    """What a detector shall look at."""

    raster_id: str
    """Raster to search"""
    secondary_raster_id: str | UnsetType = UNSET
    """Second raster of the same place, for detectors of changes"""


class DetectorUpdate(RequestModel, frozen=True, kw_only=True):
    """What shall change of a detector."""

    name: str | UnsetType = UNSET
    """New name; left out, it stays"""
    configuration: DetectorConfigurationUpdate
    """Settings to change; may be empty"""


class DisplayBands(RequestModel, frozen=True, kw_only=True):
    """A way to show some of the bands."""

    type: str
    """Kind of display; `multiband` makes a colour picture of three bands"""
    name: str
    """Name of this way, such as `default`"""
    bands: builtins.list[int]
    """Numbers of the bands from 0, in the order red, green, blue"""


class Download(Model, frozen=True, kw_only=True):
    """A file that is ready."""

    _hidden = frozenset(("download_url",))

    download_url: str
    """Signed address of the file, to be asked without the key; good for a limited time"""


class ErrorDetail(Model, frozen=True, kw_only=True):
    """An error told in one text."""

    detail: str
    """Text for people"""


class Feature(Model, frozen=True, kw_only=True):
    """A GeoJSON feature: a geometry with properties."""

    type: Literal["Feature"]
    """Always `Feature`"""
    id: FeatureId | UnsetType = UNSET
    """Id within the document"""
    properties: Properties | None
    """The feature's own properties, null for none"""
    geometry: Geometry | None
    """Where it is, null when that is unknown"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class FeatureCollection(Model, frozen=True, kw_only=True):
    """A GeoJSON document of such features: a geometry with properties."""

    type: Literal["FeatureCollection"]
    """Always `FeatureCollection`"""
    features: builtins.list[Feature]
    """The features"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class Folder(Model, frozen=True, kw_only=True):
    """A folder, in the web application a project."""

    id: str
    """Id of the folder"""
    name: str
    """Name for people"""
    created_at: _dt.datetime | UnsetType = UNSET
    """Time it was made"""


class FolderCreate(RequestModel, frozen=True, kw_only=True):
    """A new folder."""

    name: str
    """Name for people"""


class FolderPage(Model, frozen=True, kw_only=True):
    """One page of folders."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[Folder]
    """The rows"""


class GeometryCollection(Model, frozen=True, kw_only=True):
    """Geometries of several kinds together."""

    type: Literal["GeometryCollection"]
    """Always `GeometryCollection`"""
    geometries: builtins.list[Geometry]
    """The parts"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class Grantee(Model, frozen=True, kw_only=True):
    """The receiver of a grant that was given."""

    type: GranteeType
    """Person or organization"""
    id: str
    """Id of the person or organization"""


class GranteeUpdate(RequestModel, frozen=True, kw_only=True):
    """The receiver of a grant to give."""

    type: GranteeType
    """Person or organization"""
    id: str
    """Id of the person or organization"""


class ImportCommit(RequestModel, frozen=True, kw_only=True):
    """What the uploaded area of interest shall become."""

    method: ImportMethod
    """How to take it over"""
    source_id: str
    """Id of the remote source of imagery"""
    folder_id: str
    """Folder to put the raster into"""
    name: str
    """Name of the new raster"""


class LineString(Model, frozen=True, kw_only=True):
    """A line."""

    type: Literal["LineString"]
    """Always `LineString`"""
    coordinates: builtins.list[Position]
    """Two positions or more, in order"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class Marker(Model, frozen=True, kw_only=True):
    """A comment that is pinned to a place of a raster."""

    id: str
    """Id of the marker"""
    marker: Point | UnsetType = UNSET
    """The place; not every server tells it"""
    text: str | UnsetType = UNSET
    """The comment; not every server tells it"""


class MarkerCreate(RequestModel, frozen=True, kw_only=True):
    """A new comment at a place."""

    marker: PointCreate
    """The place"""
    text: str
    """The comment"""


class MarkerPage(Model, frozen=True, kw_only=True):
    """One page of markers."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[Marker]
    """The rows"""


class Methodology(Model, frozen=True, kw_only=True):
    """Rules by which plots are analysed, such as those of a law for a crop."""

    id: str
    """Id of the methodology"""
    name: str
    """Name; lists of plots groups filter by it"""


class MethodologyPage(Model, frozen=True, kw_only=True):
    """One page of methodologies."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[Methodology]
    """The rows"""


class MultiLineString(Model, frozen=True, kw_only=True):
    """Several lines."""

    type: Literal["MultiLineString"]
    """Always `MultiLineString`"""
    coordinates: builtins.list[builtins.list[Position]]
    """One list of positions a line"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class MultiPoint(Model, frozen=True, kw_only=True):
    """Several places."""

    type: Literal["MultiPoint"]
    """Always `MultiPoint`"""
    coordinates: builtins.list[Position]
    """The places"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class MultiPolygon(Model, frozen=True, kw_only=True):
    """Several areas."""

    type: Literal["MultiPolygon"]
    """Always `MultiPolygon`"""
    coordinates: builtins.list[builtins.list[LinearRing]]
    """One list of rings an area, the outer ring first"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class Operation(Model, frozen=True, kw_only=True):
    """A piece of background work of Forge."""

    type: str | UnsetType = UNSET
    """Kind of work"""
    status: OperationStatus
    """How far it is"""
    results: OperationResults | None | UnsetType = UNSET
    """What it gave, once it has succeeded"""
    metadata: OperationMetadata | None | UnsetType = UNSET
    """What it was done on"""
    errors: OperationErrors | None | UnsetType = UNSET
    """Why it failed, once it has"""


class OperationMetadata(Model, frozen=True, kw_only=True):
    """What the work was done on, or made. An imported raster's id is here, not in the results."""

    raster_id: str | None | UnsetType = UNSET
    """The raster"""
    detector_id: str | None | UnsetType = UNSET
    """The detector"""
    folder_id: str | None | UnsetType = UNSET
    """The folder"""


class OperationStarted(Model, frozen=True, kw_only=True):
    """Work that goes on in the background."""

    operation_id: str
    """Id of the operation, to be asked under the same product"""
    poll_interval: float
    """Pause that the service asks for between two looks at the operation, seconds; may be a fraction"""


class PlotDiagnostic(Model, frozen=True, kw_only=True):
    """A remark of the service on a plot."""

    severity: str | UnsetType = UNSET
    """How grave it is; `critical` and `high` stand in the way of an analysis, `warning` and `info` do not"""
    message: str | UnsetType = UNSET
    """Text for people"""


class PlotFeature(Model, frozen=True, kw_only=True):
    """A plot as a GeoJSON feature."""

    type: Literal["Feature"]
    """Always `Feature`"""
    id: FeatureId | UnsetType = UNSET
    """Id within the document"""
    properties: PlotProperties
    """Columns of the plot; `plot_id` is the id that analyses and reports ask for"""
    geometry: Geometry | None
    """Where the plot is, null when that is unknown"""
    diagnostics: builtins.list[PlotDiagnostic] | UnsetType = UNSET
    """Remarks on the plot; not in every document"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class PlotFeatureCollection(Model, frozen=True, kw_only=True):
    """A GeoJSON document of plots."""

    type: Literal["FeatureCollection"]
    """Always `FeatureCollection`"""
    features: builtins.list[PlotFeature]
    """The plots"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class PlotIds(Model, frozen=True, kw_only=True):
    """The plots that an analysis or a report is about."""

    plot_ids: builtins.list[str]
    """Ids of plots, as the exported `plot_id` has them"""


class PlotsAnalysis(Model, frozen=True, kw_only=True):
    """An analysis of plots over a time."""

    id: str
    """Id of the analysis"""
    name: str
    """Name for people"""
    date_from: _dt.date | UnsetType = UNSET
    """First day; not in every list"""
    date_to: _dt.date | UnsetType = UNSET
    """Last day; not in every list"""
    url: str | UnsetType = UNSET
    """Page of the analysis in the web application; not in every list"""


class PlotsAnalysisCreate(RequestModel, frozen=True, kw_only=True):
    """An analysis to make, or to check beforehand."""

    analysis_name: str
    """Name for people"""
    upload_id: str
    """Upload with the ids of the plots"""
    date_from: _dt.date
    """First day; the methodology decides which make sense"""
    date_to: _dt.date
    """Last day, not before the first"""


class PlotsAnalysisPage(Model, frozen=True, kw_only=True):
    """One page of analyses."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[PlotsAnalysis]
    """The rows"""


class PlotsCommit(RequestModel, frozen=True, kw_only=True):
    """Which uploads shall become the plots of a group."""

    files: builtins.list[PlotsFile]
    """The uploads"""
    overwrite: bool
    """True deletes the plots that are there first, false merges"""


class PlotsExport(RequestModel, frozen=True, kw_only=True):
    """How the plots shall be exported."""

    format: ExportFormat
    """Form of the file"""


class PlotsExportResults(Model, frozen=True, kw_only=True):
    """An export that is ready."""

    _hidden = frozenset(("download_url",))

    download_url: str
    """Signed address of the file, to be asked without the key: a feature collection, or an Excel workbook"""


class PlotsFile(RequestModel, frozen=True, kw_only=True):
    """An uploaded file."""

    filename: str
    """Name of the file without folders; its ending tells the format"""
    upload_id: str
    """Id of the upload"""


class PlotsGroup(Model, frozen=True, kw_only=True):
    """Plots of land that belong together."""

    id: str
    """Id of the group"""
    name: str
    """Name for people"""
    created_at: _dt.datetime | UnsetType = UNSET
    """Time it was made; not in every list"""
    methodology: str | UnsetType = UNSET
    """Name of its methodology; not in every list"""


class PlotsGroupCreate(RequestModel, frozen=True, kw_only=True):
    """A new plots group. Its plots follow in uploads."""

    name: str
    """Name for people"""
    methodology_id: str
    """Methodology to analyse it by"""
    custom_columns_values: CustomColumns | UnsetType = UNSET
    """Values for columns of your own; may be empty"""


class PlotsGroupPage(Model, frozen=True, kw_only=True):
    """One page of plots groups."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[PlotsGroup]
    """The rows"""


class PlotsGroupResults(Model, frozen=True, kw_only=True):
    """The group whose plots were written."""

    plots_group_id: str
    """Id of the plots group"""


class Point(Model, frozen=True, kw_only=True):
    """A place."""

    type: Literal["Point"]
    """Always `Point`"""
    coordinates: Position
    """The place"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class PointCreate(RequestModel, frozen=True, kw_only=True):
    """A place."""

    type: Literal["Point"]
    """Always `Point`"""
    coordinates: Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]
    """Longitude and latitude in degrees, in this order"""


class Polygon(Model, frozen=True, kw_only=True):
    """An area with its holes."""

    type: Literal["Polygon"]
    """Always `Polygon`"""
    coordinates: builtins.list[LinearRing]
    """The outer ring first, then one ring a hole"""
    bbox: builtins.list[float] | UnsetType = UNSET
    """West, south, east and north bounds in degrees; with heights in metres there are six numbers"""


class Precheck(Model, frozen=True, kw_only=True):
    """Whether plots conform to the rules of their methodology."""

    status: PrecheckStatus
    """Outcome"""
    errors: PrecheckErrors | UnsetType = UNSET
    """What is wrong"""
    critical_count: int | UnsetType = UNSET
    """Number of critical errors"""
    high_count: int | UnsetType = UNSET
    """Number of grave errors"""


class PrecheckErrors(Model, frozen=True, kw_only=True):
    """What is wrong, by gravity."""

    critical: builtins.list[PrecheckFinding] | UnsetType = UNSET
    """What makes the analysis impossible"""
    high: builtins.list[PrecheckFinding] | UnsetType = UNSET
    """What makes its outcome doubtful"""


class PrecheckResults(Model, frozen=True, kw_only=True):
    """A check that is finished."""

    _hidden = frozenset(("precheck_data_url",))

    precheck_data_url: str
    """Signed address of the findings, to be asked without the key"""


class Raster(Model, frozen=True, kw_only=True):
    """A picture of the ground. A list shows fewer fields than a single read."""

    _hidden = frozenset(("tms_url",))

    id: str
    """Id of the raster"""
    name: str
    """Name for people"""
    status: RasterStatus
    """State; only a ready raster can be used"""
    folder_id: str | None | UnsetType = UNSET
    """Folder that holds it"""
    captured_at: _dt.datetime | None | UnsetType = UNSET
    """Time the picture was taken, null when nobody said"""
    identity_key: str | None | UnsetType = UNSET
    """The owner's own key for it, null for none"""
    type: str | UnsetType = UNSET
    """Where it comes from, such as `wms`"""
    multispectral: bool | UnsetType = UNSET
    """Whether it can have a band specification"""
    cloud_coverage: int | None | UnsetType = UNSET
    """Share of the picture under clouds, percent, null when unknown; not every server tells it"""
    user_tag: str | None | UnsetType = UNSET
    """The owner's tag, null or empty for none; not every server tells it"""
    tms_url: str | None | UnsetType = UNSET
    """Template of the tiles' addresses with `{z}`, `{x}` and `{y}`; may be enough to see the picture. Null until
    it is ready"""
    tiles_max_zoom: int | None | UnsetType = UNSET
    """Deepest zoom level of the tiles"""
    tiles_min_zoom: int | None | UnsetType = UNSET
    """Widest zoom level of the tiles"""
    footprint: Polygon | None | UnsetType = UNSET
    """Outline on the ground, null until it is known"""


class RasterCreate(RequestModel, frozen=True, kw_only=True):
    """A new raster. Its bytes follow in an upload."""

    name: str
    """Name for people"""
    multispectral: bool
    """Whether it shall be able to have a band specification"""
    folder_id: str | UnsetType = UNSET
    """Folder to put it into; left out, it lands in one called Picterra API Project"""
    captured_at: _dt.datetime | UnsetType = UNSET
    """Time the picture was taken, best with its offset from UTC"""
    identity_key: str | UnsetType = UNSET
    """A key of your own"""
    cloud_coverage: Annotated[int, Meta(ge=0, le=100)] | UnsetType = UNSET
    """Share of the picture under clouds, percent"""
    user_tag: str | UnsetType = UNSET
    """A tag of your own (beta)"""


class RasterPage(Model, frozen=True, kw_only=True):
    """One page of rasters."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[Raster]
    """The rows"""


class RasterUpdate(RequestModel, frozen=True, kw_only=True):
    """What shall change of a raster; what is left out stays."""

    name: str | UnsetType = UNSET
    """New name"""
    folder_id: str | UnsetType = UNSET
    """Folder to move it to"""
    captured_at: _dt.datetime | UnsetType = UNSET
    """Time the picture was taken, best with its offset from UTC"""
    identity_key: str | UnsetType = UNSET
    """New key of your own; empty for none"""
    multispectral_band_specification: BandSpecification | UnsetType = UNSET
    """How to read the bands"""
    cloud_coverage: Annotated[int, Meta(ge=0, le=100)] | UnsetType = UNSET
    """Share of the picture under clouds, percent"""
    user_tag: str | UnsetType = UNSET
    """New tag (beta)"""


class RasterUpload(Model, frozen=True, kw_only=True):
    """A place for the bytes of a new raster."""

    _hidden = frozenset(("upload_url",))

    upload_url: str
    """Signed address to PUT the picture to, without the key and without a content type; good for a limited time"""
    raster_id: str
    """Id of the new raster"""


class Report(Model, frozen=True, kw_only=True):
    """A report on an analysis."""

    id: str
    """Id of the report"""
    name: str
    """Name for people"""
    created_at: _dt.datetime | UnsetType = UNSET
    """Time it was made; not in every list"""
    report_type: str | UnsetType = UNSET
    """Kind of report; not in every list"""
    artifacts: builtins.list[ReportArtifact] | UnsetType = UNSET
    """Its files; only when a single report is read"""


class ReportArtifact(Model, frozen=True, kw_only=True):
    """A file of a report."""

    _hidden = frozenset(("download_url",))

    name: str
    """Name for people"""
    filename: str
    """Name of the file"""
    size_bytes: int | UnsetType = UNSET
    """Size, bytes"""
    description: str | UnsetType = UNSET
    """What the file is for"""
    content_type: str | UnsetType = UNSET
    """Media type"""
    download_url: str
    """Signed address of the file, to be asked without the key"""


class ReportCreate(RequestModel, frozen=True, kw_only=True):
    """A report to make, or to check beforehand."""

    name: str
    """Name for people"""
    upload_id: str
    """Upload with the ids of the plots"""
    report_type: str
    """Kind of report, one of those that the analysis offers"""
    metadata: ReportMetadata
    """Values to print; may be empty"""


class ReportPage(Model, frozen=True, kw_only=True):
    """One page of reports."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[Report]
    """The rows"""


class ReportResults(Model, frozen=True, kw_only=True):
    """The report that was made."""

    plots_analysis_report_id: str
    """Id of the report"""


class ReportType(Model, frozen=True, kw_only=True):
    """A kind of report that can be made."""

    report_type: str
    """Word to ask for it by, such as `eudr_export`"""
    name: str
    """Name for people"""


class TracerOperation(Model, frozen=True, kw_only=True):
    """A piece of background work of Tracer."""

    type: str | UnsetType = UNSET
    """Kind of work"""
    status: OperationStatus
    """How far it is"""
    results: TracerOperationResults | None | UnsetType = UNSET
    """What it gave, once it has succeeded"""
    metadata: TracerOperationMetadata | None | UnsetType = UNSET
    """What it was done on"""
    errors: OperationErrors | None | UnsetType = UNSET
    """Why it failed, once it has"""


class TrainingRasterAdd(RequestModel, frozen=True, kw_only=True):
    """A raster to train with."""

    raster_id: str
    """Id of the raster"""


class TrainingResults(Model, frozen=True, kw_only=True):
    """How a training went."""

    score: float
    """How good the detector is now, on the service's own scale: 92 in its examples, higher is better"""
    stats: TrainingStats | UnsetType = UNSET
    """What it learnt from"""


class TrainingStats(Model, frozen=True, kw_only=True):
    """What a training had to learn from."""

    rasters_count: int | UnsetType = UNSET
    """Rasters with annotations"""
    training_areas_count: int | UnsetType = UNSET
    """Training areas"""
    assessment_areas_count: int | UnsetType = UNSET
    """Testing areas"""
    validation_areas_count: int | UnsetType = UNSET
    """Validation areas"""
    total_annotations_count: int | UnsetType = UNSET
    """Outlines in all"""
    training_annotations_count: int | UnsetType = UNSET
    """Outlines inside training areas"""
    validation_annotations_count: int | UnsetType = UNSET
    """Outlines inside validation areas"""


class Upload(Model, frozen=True, kw_only=True):
    """A place for the bytes of a file."""

    _hidden = frozenset(("upload_url",))

    upload_url: str
    """Signed address to PUT the file to, without the key; good for a limited time"""
    upload_id: str
    """Id to name the upload by when it is committed"""


class UploadState(Model, frozen=True, kw_only=True):
    """How far an upload is."""

    status: UploadStatus
    """State of the upload"""


class User(Model, frozen=True, kw_only=True):
    """The person whom the key stands for."""

    organization_id: str
    """Id of the organization"""
    user_id: str
    """Id of the person"""
    organization_name: str
    """Name of the organization"""


class VectorLayer(Model, frozen=True, kw_only=True):
    """Geometries that belong to a raster: results of a detector, or uploaded ones."""

    _hidden = frozenset(("geojson_urls",))

    id: str
    """Id of the layer"""
    name: str
    """Name for people"""
    color: str | None | UnsetType = UNSET
    """Colour on the map, `#rrggbb`"""
    count: int | UnsetType = UNSET
    """Geometries in it"""
    raster_id: str | UnsetType = UNSET
    """Raster it belongs to"""
    detector_id: str | None | UnsetType = UNSET
    """Detector that made it, null for an uploaded one"""
    created_at: _dt.datetime | UnsetType = UNSET
    """Time it was made"""
    geojson_urls: builtins.list[str] | UnsetType = UNSET
    """Signed addresses of the parts of the layer, each a feature collection, to be asked without the key; only
    when a single layer is read, and only the older way to download"""


class VectorLayerCommit(RequestModel, frozen=True, kw_only=True):
    """How the uploaded layer shall look; may be empty."""

    name: str | UnsetType = UNSET
    """Name for people"""
    color: Annotated[str, Meta(pattern="^#[0-9a-fA-F]{6}$")] | UnsetType = UNSET
    """Colour on the map, `#rrggbb`"""


class VectorLayerDownloadResults(Model, frozen=True, kw_only=True):
    """A layer that is ready to be downloaded."""

    _hidden = frozenset(("download_url",))

    download_url: str
    """Signed address of the layer as a feature collection of polygons, to be asked without the key"""
    expiration: _dt.datetime | UnsetType = UNSET
    """Time until which the address is good"""


class VectorLayerPage(Model, frozen=True, kw_only=True):
    """One page of vector layers."""

    count: int
    """Rows over all pages"""
    page: int | UnsetType = UNSET
    """Number of this page, from 1; not every server tells it"""
    page_size: int | UnsetType = UNSET
    """Rows of a full page; the server fixes it"""
    next: str | None
    """Absolute address of the next page with the filters kept, null on the last one"""
    previous: str | None
    """Absolute address of the page before, null on the first one"""
    results: builtins.list[VectorLayer]
    """The rows"""


class VectorLayerUpdate(RequestModel, frozen=True, kw_only=True):
    """What shall change of a layer; what is left out stays."""

    name: str | UnsetType = UNSET
    """New name"""
    color: Annotated[str, Meta(pattern="^#[0-9a-fA-F]{6}$")] | UnsetType = UNSET
    """New colour, `#rrggbb`"""


class VectorLayerUploadResults(Model, frozen=True, kw_only=True):
    """The layer made of an upload."""

    vector_layer_id: str
    """Id of the new vector layer"""


AdvancedToolInputs: TypeAlias = dict[str, Any]
"""What a tool works on."""
AdvancedToolOutputs: TypeAlias = dict[str, Any]
"""Where a tool puts what it makes."""

if TYPE_CHECKING:
    AreaGeometry: TypeAlias = Polygon | MultiPolygon
else:

    class AreaGeometry(OneOf):
        """A GeoJSON geometry that covers ground, told by its `type`."""

        members = (
            Polygon,
            MultiPolygon,
        )
        tag = "type"
        by_tag = {
            "MultiPolygon": MultiPolygon,
            "Polygon": Polygon,
        }


BandRange: TypeAlias = Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]
"""Lowest and highest value of a band."""
CustomColumns: TypeAlias = dict[str, str]
"""Values for columns of the owner's own, by column."""
FeatureId: TypeAlias = str | int | float
"""Id of a feature within its document."""
FieldErrors: TypeAlias = dict[str, Any]
"""What is wrong with a request: a list of texts a field, nested as the request is; `detail` alone when no
field is to blame."""

if TYPE_CHECKING:
    Geometry: TypeAlias = (
        Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon | GeometryCollection
    )
else:

    class Geometry(OneOf):
        """A GeoJSON geometry, told by its `type`."""

        members = (
            Point,
            MultiPoint,
            LineString,
            MultiLineString,
            Polygon,
            MultiPolygon,
            GeometryCollection,
        )
        tag = "type"
        by_tag = {
            "GeometryCollection": GeometryCollection,
            "LineString": LineString,
            "MultiLineString": MultiLineString,
            "MultiPoint": MultiPoint,
            "MultiPolygon": MultiPolygon,
            "Point": Point,
            "Polygon": Polygon,
        }


Position: TypeAlias = builtins.list[float]
"""Longitude and latitude in degrees (WGS 84), in this order; a third number is a height in metres."""
LinearRing: TypeAlias = builtins.list[Position]
"""Positions of a closed line: at least four, the last one equal to the first."""
OperationErrors: TypeAlias = dict[str, Any]
"""Why an operation failed; `message` is a text for people."""
OtherResults: TypeAlias = dict[str, Any]
"""Results of any other kind of work, as they came."""

if TYPE_CHECKING:
    OperationResults: TypeAlias = (
        DetectionResults
        | TrainingResults
        | VectorLayerUploadResults
        | VectorLayerDownloadResults
        | OtherResults
    )
else:

    class OperationResults(OneOf):
        """What finished work gives; its keys tell which kind."""

        members = (
            DetectionResults,
            TrainingResults,
            VectorLayerUploadResults,
            VectorLayerDownloadResults,
            OtherResults,
        )


PlotProperties: TypeAlias = dict[str, Any]
"""The columns of a plot, `plot_id` (text) among them."""

if TYPE_CHECKING:
    PlotsUpload: TypeAlias = FeatureCollection | PlotIds
else:

    class PlotsUpload(OneOf):
        """What an upload can hold: plots as GeoJSON (other files of plots go as their bytes), or ids of plots."""

        members = (
            FeatureCollection,
            PlotIds,
        )


PrecheckFinding: TypeAlias = Any
"""One thing that is wrong."""
Properties: TypeAlias = dict[str, Any]
"""The properties of a GeoJSON feature."""
ReportMetadata: TypeAlias = dict[str, Any]
"""Values to print in a report."""
TracerOperationMetadata: TypeAlias = dict[str, Any]
"""What the work was done on."""

if TYPE_CHECKING:
    TracerOperationResults: TypeAlias = (
        PlotsGroupResults
        | PlotsExportResults
        | AnalysisResults
        | PrecheckResults
        | ReportResults
        | OtherResults
    )
else:

    class TracerOperationResults(OneOf):
        """What finished work gives; its keys tell which kind."""

        members = (
            PlotsGroupResults,
            PlotsExportResults,
            AnalysisResults,
            PrecheckResults,
            ReportResults,
            OtherResults,
        )
