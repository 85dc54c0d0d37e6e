"""A small service for the tests of the runtime, written as the generator writes one."""

import datetime as dt
import uuid
from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType

from sightline_api._runtime.endpoint import Body, Endpoint, Parameter, Place, Result
from sightline_api._runtime.files import File
from sightline_api._runtime.model import Model, OpenStrEnum, RequestModel

__all__ = [
    "Colour",
    "LabelCreate",
    "Light",
    "LightCreate",
    "Owner",
    "PhotoCreate",
    "create_light",
    "endpoint",
    "export_lights",
    "get_light",
    "get_picture",
    "list_lights",
    "post_form",
    "post_photos",
    "send_message",
    "upload_file",
]


class Colour(OpenStrEnum):
    RED = "red"
    GREEN = "green"


class Owner(Model, frozen=True, kw_only=True):
    name: str


class Light(Model, frozen=True, kw_only=True):
    id: int
    colour: Colour | UnsetType = UNSET
    owner: Owner | UnsetType | None = UNSET
    heights: list[float] | UnsetType = UNSET
    built: dt.date | UnsetType = UNSET


class LabelCreate(RequestModel, frozen=True, kw_only=True):
    name: str
    weight: Annotated[float, Meta(ge=0)] | UnsetType = UNSET


class LightCreate(RequestModel, frozen=True, kw_only=True):
    name: str
    colour: Colour | UnsetType = UNSET
    labels: list[LabelCreate] | UnsetType = UNSET
    until: dt.datetime | UnsetType | None = UNSET


class PhotoCreate(RequestModel, frozen=True, kw_only=True):
    title: str | UnsetType = UNSET
    public: bool | UnsetType = UNSET
    taken: dt.datetime | UnsetType = UNSET
    tags: list[str] | UnsetType = UNSET
    areas: list[list[int]] | UnsetType = UNSET
    label: LabelCreate | UnsetType = UNSET
    cover: File | UnsetType = UNSET
    pages: list[File] | UnsetType = UNSET


def endpoint(
    name: str,
    method: str,
    path: str,
    *,
    result: Any = None,
    media: str | None = "application/json",
    **more: Any,
) -> Endpoint[Any]:
    """An operation that answers 200 with ``result``."""
    results = more.pop("results", (Result(200, media if result is not None else None, result),))
    return Endpoint(
        operation_id=f"harbour.lights.{name}",
        service="harbour",
        tag="lights",
        verb=name,
        method=method,
        path=path,
        summary=name,
        results=results,
        **more,
    )


def _given(name: str, kind: Any, place: Place = "query", wire: str = "", **more: Any) -> Parameter:
    return Parameter(name, wire or name, place, kind, **more)


list_lights = endpoint(
    "list",
    "GET",
    "/lights",
    result=list[Light],
    parameters=(
        _given("colour", Colour),
        _given("ids", list[int]),
        _given("names", list[str], explode=False),
        _given("lit", bool),
        _given("since", dt.date),
        _given("at", dt.datetime),
        _given("key", uuid.UUID),
        _given("text", str, wire="filter[text]"),
        _given("limit", Annotated[int, Meta(ge=1, le=100)]),
        _given("x_port", str, "header", "X-Port"),
        _given("x_days", list[dt.date], "header", "X-Days"),
        _given("session", str, "cookie"),
        _given("theme", str, "cookie"),
    ),
)
get_light = endpoint(
    "get",
    "GET",
    "/lights/{light_id}",
    result=Light,
    parameters=(_given("light_id", str, "path", required=True),),
)
create_light = endpoint(
    "create", "POST", "/lights", result=Light, bodies=(Body("application/json", LightCreate),)
)
post_form = endpoint(
    "login", "POST", "/login", bodies=(Body("application/x-www-form-urlencoded", PhotoCreate),)
)
post_photos = endpoint("photos", "POST", "/photos", bodies=(Body("multipart/form-data", PhotoCreate),))
upload_file = endpoint("upload", "POST", "/file", bodies=(Body("application/octet-stream", File),))
send_message = endpoint(
    "message",
    "POST",
    "/messages",
    bodies=(
        Body("application/json", PhotoCreate, required=False),
        Body("multipart/form-data", PhotoCreate, required=False),
        Body("text/plain", str, required=False),
    ),
)
get_picture = endpoint("picture", "GET", "/picture", result=bytes, media="image/jpeg")
export_lights = endpoint("export", "GET", "/export", result=str, media="text/csv")
