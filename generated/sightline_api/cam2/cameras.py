# Written by `make generate` from openapi.json: change that file, not this one.
"""The cameras operations of the cam2 service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result, Style
from . import models

__all__ = [
    "create",
    "create_endpoint",
    "find_existing",
    "find_existing_endpoint",
    "get_by_legacy_id",
    "get_by_legacy_id_endpoint",
    "search",
    "search_endpoint",
    "get",
    "get_endpoint",
    "update",
    "update_endpoint",
]

create_endpoint: Endpoint[models.CameraId] = Endpoint(
    operation_id="cam2.cameras.create",
    service="cam2",
    tag="cameras",
    verb="create",
    method="POST",
    path="/cameras/create",
    summary="Add a camera",
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            models.CameraCreate,
            styles={
                "is_active_image": Style(python_bool=True),
                "is_active_video": Style(python_bool=True),
                "retrieval": Style(content_type="application/json"),
            },
        ),
    ),
    results=(Result(201, "application/json", models.CameraId),),
    errors=(401, 403, 404, 409, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("admin",)},
)


def create(
    body: models.CameraCreate | Mapping[str, Any],
) -> Call[models.CameraId]:
    """Add a camera.

    Answers 201; the official client would take 200 too. A server that imitates it may take JSON as well, with
    `retrieval` as an object.

    ``POST /cameras/create``
    """
    return create_endpoint.call(
        body=body,
    )


find_existing_endpoint: Endpoint[builtins.list[models.Camera]] = Endpoint(
    operation_id="cam2.cameras.find_existing",
    service="cam2",
    tag="cameras",
    verb="find_existing",
    method="GET",
    path="/cameras/exist",
    summary="Find the cameras with a given way to their pictures",
    parameters=(
        Parameter("type", "type", "query", models.CameraType, required=True),
        Parameter("ip", "ip", "query", str),
        Parameter("port", "port", "query", models.Port),
        Parameter("image_path", "image_path", "query", str),
        Parameter("video_path", "video_path", "query", str),
        Parameter("snapshot_url", "snapshot_url", "query", str),
        Parameter("m3u8_url", "m3u8_url", "query", str),
    ),
    results=(Result(200, "application/json", builtins.list[models.Camera]),),
    errors=(401, 403, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("user", "admin", "webUI")},
)


def find_existing(
    *,
    type: models.CameraType | str,
    ip: str | UnsetType = UNSET,
    port: str | int | UnsetType = UNSET,
    image_path: str | UnsetType = UNSET,
    video_path: str | UnsetType = UNSET,
    snapshot_url: str | UnsetType = UNSET,
    m3u8_url: str | UnsetType = UNSET,
) -> Call[builtins.list[models.Camera]]:
    """Find the cameras with a given way to their pictures.

    Answers the cameras that match, not yes or no. The field that its type cannot do without must be there:
    `ip`, `snapshot_url` or `m3u8_url`. The address with a final slash is served too.

    ``type``: How the pictures are taken
    ``ip``: For `ip`: address of the camera; needed there
    ``port``: For `ip`: TCP port of the camera
    ``image_path``: For `ip`: path to one picture; any when left out
    ``video_path``: For `ip`: path to the video; any when left out
    ``snapshot_url``: For `non_ip`: address of a picture; needed there
    ``m3u8_url``: For `stream`: address of the playlist; needed there

    ``GET /cameras/exist``
    """
    return find_existing_endpoint.call(
        {
            "type": type,
            "ip": ip,
            "port": port,
            "image_path": image_path,
            "video_path": video_path,
            "snapshot_url": snapshot_url,
            "m3u8_url": m3u8_url,
        },
    )


get_by_legacy_id_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="cam2.cameras.get_by_legacy_id",
    service="cam2",
    tag="cameras",
    verb="get_by_legacy_id",
    method="GET",
    path="/cameras/legacy/{legacy_cameraID}",
    summary="Read a camera by its id in the earlier database",
    parameters=(Parameter("legacy_cameraID", "legacy_cameraID", "path", int, required=True),),
    results=(Result(200, "application/json", models.Camera),),
    errors=(401, 403, 404, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("user", "admin", "webUI")},
)


def get_by_legacy_id(
    legacy_cameraID: int,
) -> Call[models.Camera]:
    """Read a camera by its id in the earlier database.

    ``legacy_cameraID``: Id in the earlier SQL database

    ``GET /cameras/legacy/{legacy_cameraID}``
    """
    return get_by_legacy_id_endpoint.call(
        {
            "legacy_cameraID": legacy_cameraID,
        },
    )


search_endpoint: Endpoint[builtins.list[models.Camera]] = Endpoint(
    operation_id="cam2.cameras.search",
    service="cam2",
    tag="cameras",
    verb="search",
    method="GET",
    path="/cameras/search",
    summary="Find cameras by place, origin and kind",
    parameters=(
        Parameter("type", "type", "query", models.CameraType),
        Parameter("source", "source", "query", str),
        Parameter("country", "country", "query", str),
        Parameter("state", "state", "query", str),
        Parameter("city", "city", "query", str),
        Parameter("resolution_width", "resolution_width", "query", Annotated[int, Meta(gt=0)]),
        Parameter("resolution_height", "resolution_height", "query", Annotated[int, Meta(gt=0)]),
        Parameter("is_active_image", "is_active_image", "query", bool, python_bool=True),
        Parameter("is_active_video", "is_active_video", "query", bool, python_bool=True),
        Parameter("latitude", "latitude", "query", Annotated[float, Meta(ge=-90, le=90)]),
        Parameter("longitude", "longitude", "query", Annotated[float, Meta(ge=-180, le=180)]),
        Parameter("radius", "radius", "query", Annotated[float, Meta(gt=0)]),
        Parameter("offset", "offset", "query", Annotated[int, Meta(ge=0)]),
    ),
    results=(Result(200, "application/json", builtins.list[models.Camera]),),
    errors=(401, 403, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("user", "admin", "webUI")},
)


def search(
    *,
    type: models.CameraType | str | UnsetType = UNSET,
    source: str | UnsetType = UNSET,
    country: str | UnsetType = UNSET,
    state: str | UnsetType = UNSET,
    city: str | UnsetType = UNSET,
    resolution_width: int | UnsetType = UNSET,
    resolution_height: int | UnsetType = UNSET,
    is_active_image: bool | UnsetType = UNSET,
    is_active_video: bool | UnsetType = UNSET,
    latitude: float | UnsetType = UNSET,
    longitude: float | UnsetType = UNSET,
    radius: float | UnsetType = UNSET,
    offset: int | UnsetType = UNSET,
) -> Call[builtins.list[models.Camera]]:
    """Find cameras by place, origin and kind.

    All conditions have to hold; none at all gives every camera. At most 100 records: read on with `offset`
    until fewer come, since neither the number of all nor a next page is told.

    ``type``: How the pictures are taken
    ``source``: Where the camera was found, as it is written in the record
    ``country``: Country, as it is written in the record
    ``state``: State or province, as it is written in the record
    ``city``: City, as it is written in the record
    ``resolution_width``: Width of a picture, pixels
    ``resolution_height``: Height of a picture, pixels
    ``is_active_image``: Whether it gives single pictures
    ``is_active_video``: Whether it gives video
    ``latitude``: Latitude of the middle of a circle, degrees north; needs `longitude` and `radius`
    ``longitude``: Longitude of the middle of a circle, degrees east; needs `latitude` and `radius`
    ``radius``: Radius of the circle, kilometres along the ground; needs `latitude` and `longitude`
    ``offset``: Cameras to skip; beyond the last one the list is empty

    ``GET /cameras/search``
    """
    return search_endpoint.call(
        {
            "type": type,
            "source": source,
            "country": country,
            "state": state,
            "city": city,
            "resolution_width": resolution_width,
            "resolution_height": resolution_height,
            "is_active_image": is_active_image,
            "is_active_video": is_active_video,
            "latitude": latitude,
            "longitude": longitude,
            "radius": radius,
            "offset": offset,
        },
    )


get_endpoint: Endpoint[models.Camera] = Endpoint(
    operation_id="cam2.cameras.get",
    service="cam2",
    tag="cameras",
    verb="get",
    method="GET",
    path="/cameras/{cameraID}",
    summary="Read a camera",
    parameters=(Parameter("cameraID", "cameraID", "path", str, required=True),),
    results=(Result(200, "application/json", models.Camera),),
    errors=(401, 403, 404, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("user", "admin", "webUI")},
)


def get(
    cameraID: str,
) -> Call[models.Camera]:
    """Read a camera.

    ``cameraID``: Id of the camera, 24 hexadecimal digits; anything else is refused (422)

    ``GET /cameras/{cameraID}``
    """
    return get_endpoint.call(
        {
            "cameraID": cameraID,
        },
    )


update_endpoint: Endpoint[models.CameraId] = Endpoint(
    operation_id="cam2.cameras.update",
    service="cam2",
    tag="cameras",
    verb="update",
    method="PUT",
    path="/cameras/{cameraID}",
    summary="Change a camera",
    parameters=(Parameter("cameraID", "cameraID", "path", str, required=True),),
    bodies=(
        Body(
            "application/x-www-form-urlencoded",
            models.CameraUpdate,
            styles={
                "is_active_image": Style(python_bool=True),
                "is_active_video": Style(python_bool=True),
                "retrieval": Style(content_type="application/json"),
            },
        ),
    ),
    results=(Result(200, "application/json", models.CameraId),),
    errors=(401, 403, 404, 409, 422, 500),
    security=(("cam2.bearer",),),
    extensions={"scopes": ("admin",)},
)


def update(
    cameraID: str,
    body: models.CameraUpdate | Mapping[str, Any],
) -> Call[models.CameraId]:
    """Change a camera.

    ``cameraID``: Id of the camera, 24 hexadecimal digits; anything else is refused (422)

    ``PUT /cameras/{cameraID}``
    """
    return update_endpoint.call(
        {
            "cameraID": cameraID,
        },
        body=body,
    )
