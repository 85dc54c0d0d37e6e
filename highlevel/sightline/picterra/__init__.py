"""Picterra: aerial imagery. ``Picterra`` and ``AsyncPicterra`` are the clients, with Forge and Tracer.

Every proxy ``X`` has an asynchronous twin ``AsyncX``; values serve both.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._async.analyses import AsyncAnalyses, AsyncAnalysis
    from ._async.client import AsyncPicterra
    from ._async.detectors import AsyncDetector, AsyncDetectors
    from ._async.folders import AsyncFolder, AsyncFolders
    from ._async.forge import AsyncForge
    from ._async.grants import AsyncGrants, AsyncTracerGrants
    from ._async.markers import AsyncMarker, AsyncMarkers
    from ._async.methodologies import AsyncMethodologies, AsyncMethodology
    from ._async.operations import AsyncOperations, AsyncTracerOperations
    from ._async.plots_groups import AsyncPlotsGroup, AsyncPlotsGroups
    from ._async.rasters import AsyncRaster, AsyncRasters
    from ._async.reports import AsyncReport, AsyncReports
    from ._async.results import AsyncDetections, AsyncResults
    from ._async.tools import AsyncAdvancedTools
    from ._async.tracer import AsyncTracer
    from ._async.vector_layers import AsyncVectorLayer, AsyncVectorLayers
    from ._sync.analyses import Analyses, Analysis
    from ._sync.client import Picterra
    from ._sync.detectors import Detector, Detectors
    from ._sync.folders import Folder, Folders
    from ._sync.forge import Forge
    from ._sync.grants import Grants, TracerGrants
    from ._sync.markers import Marker, Markers
    from ._sync.methodologies import Methodologies, Methodology
    from ._sync.operations import Operations, TracerOperations
    from ._sync.plots_groups import PlotsGroup, PlotsGroups
    from ._sync.rasters import Raster, Rasters
    from ._sync.reports import Report, Reports
    from ._sync.results import Detections, Results
    from ._sync.tools import AdvancedTools
    from ._sync.tracer import Tracer
    from ._sync.vector_layers import VectorLayer, VectorLayers
    from .features import Feature, FeatureCollection
    from .pixels import pixel_of, place_of, to_pixels
    from .values import Grant, Precheck, Training

__all__ = [
    "AdvancedTools",
    "Analyses",
    "Analysis",
    "AsyncAdvancedTools",
    "AsyncAnalyses",
    "AsyncAnalysis",
    "AsyncDetections",
    "AsyncDetector",
    "AsyncDetectors",
    "AsyncFolder",
    "AsyncFolders",
    "AsyncForge",
    "AsyncGrants",
    "AsyncMarker",
    "AsyncMarkers",
    "AsyncMethodologies",
    "AsyncMethodology",
    "AsyncOperations",
    "AsyncPicterra",
    "AsyncPlotsGroup",
    "AsyncPlotsGroups",
    "AsyncRaster",
    "AsyncRasters",
    "AsyncReport",
    "AsyncReports",
    "AsyncResults",
    "AsyncTracer",
    "AsyncTracerGrants",
    "AsyncTracerOperations",
    "AsyncVectorLayer",
    "AsyncVectorLayers",
    "Detections",
    "Detector",
    "Detectors",
    "Feature",
    "FeatureCollection",
    "Folder",
    "Folders",
    "Forge",
    "Grant",
    "Grants",
    "Marker",
    "Markers",
    "Methodologies",
    "Methodology",
    "Operations",
    "Picterra",
    "PlotsGroup",
    "PlotsGroups",
    "Precheck",
    "Raster",
    "Rasters",
    "Report",
    "Reports",
    "Results",
    "Tracer",
    "TracerGrants",
    "TracerOperations",
    "Training",
    "VectorLayer",
    "VectorLayers",
    "pixel_of",
    "place_of",
    "to_pixels",
]

_TWINS = {
    "AdvancedTools": "tools",
    "Analyses": "analyses",
    "Analysis": "analyses",
    "Detections": "results",
    "Detector": "detectors",
    "Detectors": "detectors",
    "Folder": "folders",
    "Folders": "folders",
    "Forge": "forge",
    "Grants": "grants",
    "Marker": "markers",
    "Markers": "markers",
    "Methodologies": "methodologies",
    "Methodology": "methodologies",
    "Operations": "operations",
    "Picterra": "client",
    "PlotsGroup": "plots_groups",
    "PlotsGroups": "plots_groups",
    "Raster": "rasters",
    "Rasters": "rasters",
    "Report": "reports",
    "Reports": "reports",
    "Results": "results",
    "Tracer": "tracer",
    "TracerGrants": "grants",
    "TracerOperations": "operations",
    "VectorLayer": "vector_layers",
    "VectorLayers": "vector_layers",
}

_PLAIN = {
    "Feature": ".features",
    "FeatureCollection": ".features",
    "Grant": ".values",
    "Precheck": ".values",
    "Training": ".values",
    "pixel_of": ".pixels",
    "place_of": ".pixels",
    "to_pixels": ".pixels",
}


def __getattr__(name: str) -> Any:
    from .._lazy import plain, twin

    return plain(__name__, name, _PLAIN) if name in _PLAIN else twin(__name__, name, _TWINS)


def __dir__() -> list[str]:
    return sorted(__all__)
