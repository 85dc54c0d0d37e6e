"""Sticky Pi: insect traps with cameras. ``StickyPi`` and ``AsyncStickyPi`` are the clients.

Every proxy ``X`` has an asynchronous twin ``AsyncX``; values and enums serve both.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._async.client import AsyncStickyPi
    from ._async.image import AsyncImage
    from ._async.images import AsyncAnnotatedImage, AsyncImages
    from ._async.itc_labels import AsyncItcLabel, AsyncItcLabels
    from ._async.ml_bundles import AsyncBundleFile, AsyncMlBundles
    from ._async.project_series import AsyncProjectColumns, AsyncProjectSeries, AsyncProjectSeriesRow
    from ._async.projects import AsyncProject, AsyncProjectPermission, AsyncProjectPermissions, AsyncProjects
    from ._async.tiled_tuboids import (
        AsyncLabelledTuboid,
        AsyncTiledTuboid,
        AsyncTiledTuboids,
        AsyncTuboidSeries,
    )
    from ._async.uid_annotations import AsyncUidAnnotation, AsyncUidAnnotations
    from ._async.users import AsyncUser, AsyncUsers
    from ._sync.client import StickyPi
    from ._sync.image import Image
    from ._sync.images import AnnotatedImage, Images
    from ._sync.itc_labels import ItcLabel, ItcLabels
    from ._sync.ml_bundles import BundleFile, MlBundles
    from ._sync.project_series import ProjectColumns, ProjectSeries, ProjectSeriesRow
    from ._sync.projects import Project, ProjectPermission, ProjectPermissions, Projects
    from ._sync.tiled_tuboids import LabelledTuboid, TiledTuboid, TiledTuboids, TuboidSeries
    from ._sync.uid_annotations import UidAnnotation, UidAnnotations
    from ._sync.users import User, Users
    from .accounts import Role
    from .annotations import NewAnnotation
    from .contours import Contour
    from .enums import AnnotationWhat, BundleWhat, ImageWhat, ProjectLevel, Revision, TuboidWhat
    from .images import TrapImage
    from .labels import NewLabel
    from .names import TrapName
    from .puts import ImagePut, Puts, PutStatus
    from .thumbnails import Thumbnails, make_thumbnails
    from .tuboids import Series, Shot, TuboidId, TuboidPut

__all__ = [
    "AnnotatedImage",
    "AnnotationWhat",
    "AsyncAnnotatedImage",
    "AsyncBundleFile",
    "AsyncImage",
    "AsyncImages",
    "AsyncItcLabel",
    "AsyncItcLabels",
    "AsyncLabelledTuboid",
    "AsyncMlBundles",
    "AsyncProject",
    "AsyncProjectColumns",
    "AsyncProjectPermission",
    "AsyncProjectPermissions",
    "AsyncProjectSeries",
    "AsyncProjectSeriesRow",
    "AsyncProjects",
    "AsyncStickyPi",
    "AsyncTiledTuboid",
    "AsyncTiledTuboids",
    "AsyncTuboidSeries",
    "AsyncUidAnnotation",
    "AsyncUidAnnotations",
    "AsyncUser",
    "AsyncUsers",
    "BundleFile",
    "BundleWhat",
    "Contour",
    "Image",
    "ImagePut",
    "ImageWhat",
    "Images",
    "ItcLabel",
    "ItcLabels",
    "LabelledTuboid",
    "MlBundles",
    "NewAnnotation",
    "NewLabel",
    "Project",
    "ProjectColumns",
    "ProjectLevel",
    "ProjectPermission",
    "ProjectPermissions",
    "ProjectSeries",
    "ProjectSeriesRow",
    "Projects",
    "PutStatus",
    "Puts",
    "Revision",
    "Role",
    "Series",
    "Shot",
    "StickyPi",
    "Thumbnails",
    "TiledTuboid",
    "TiledTuboids",
    "TrapImage",
    "TrapName",
    "TuboidId",
    "TuboidPut",
    "TuboidSeries",
    "TuboidWhat",
    "UidAnnotation",
    "UidAnnotations",
    "User",
    "Users",
    "make_thumbnails",
]

_TWINS = {
    "AnnotatedImage": "images",
    "BundleFile": "ml_bundles",
    "Image": "image",
    "Images": "images",
    "ItcLabel": "itc_labels",
    "ItcLabels": "itc_labels",
    "LabelledTuboid": "tiled_tuboids",
    "MlBundles": "ml_bundles",
    "Project": "projects",
    "ProjectColumns": "project_series",
    "ProjectPermission": "projects",
    "ProjectPermissions": "projects",
    "ProjectSeries": "project_series",
    "ProjectSeriesRow": "project_series",
    "Projects": "projects",
    "StickyPi": "client",
    "TiledTuboid": "tiled_tuboids",
    "TiledTuboids": "tiled_tuboids",
    "TuboidSeries": "tiled_tuboids",
    "UidAnnotation": "uid_annotations",
    "UidAnnotations": "uid_annotations",
    "User": "users",
    "Users": "users",
}

_PLAIN = {
    "AnnotationWhat": ".enums",
    "BundleWhat": ".enums",
    "Contour": ".contours",
    "ImagePut": ".puts",
    "ImageWhat": ".enums",
    "NewAnnotation": ".annotations",
    "NewLabel": ".labels",
    "ProjectLevel": ".enums",
    "PutStatus": ".puts",
    "Puts": ".puts",
    "Revision": ".enums",
    "Role": ".accounts",
    "Series": ".tuboids",
    "Shot": ".tuboids",
    "Thumbnails": ".thumbnails",
    "TrapImage": ".images",
    "TrapName": ".names",
    "TuboidId": ".tuboids",
    "TuboidPut": ".tuboids",
    "TuboidWhat": ".enums",
    "make_thumbnails": ".thumbnails",
}


def __getattr__(name: str) -> Any:
    from .._lazy import plain, twin

    return plain(__name__, name, _PLAIN) if name in _PLAIN else twin(__name__, name, _TWINS)


def __dir__() -> list[str]:
    return sorted(__all__)
