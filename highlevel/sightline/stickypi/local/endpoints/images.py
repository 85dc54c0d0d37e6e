"""Pictures: read, stored, deleted, reserved (wire contract, sections 4.1 and 4.2)."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, insert, select
from sqlalchemy.exc import IntegrityError

from sightline_api.stickypi import images as calls

from ...images import TrapImage
from ...names import TrapName
from ...thumbnails import make_thumbnails
from ..columns import fit_row
from ..failures import Refused
from ..forms import Form, FormPart
from ..pictures import delete_files, file_key, image_key, store_files
from ..queries import item_chunks, pairs, taken_in
from ..registry import handles
from ..tables import images, shown, uid_annotations, uid_intents
from ..visit import Visit

__all__ = ["delete", "get", "get_series", "put", "reserve_to_annotate"]

_RESERVED = timedelta(hours=6)
_AT_ONCE = 8
_NOT_FROM_EXIF = {"id", "datetime", "datetime_created", "api_version", "api_user", "api_user_id"}


@handles(calls.get_endpoint)
def get(visit: Visit) -> list[dict[str, Any]]:
    """The pictures of the items, each once, by id."""
    entries = visit.entries
    if visit.newer and not entries:
        raise Refused("an empty list is more than revision 0.1.1 can take here")
    found: list[dict[str, Any]] = []
    for condition in item_chunks(pairs(entries, strict=visit.newer)):
        found += _linked(visit, _select(visit).where(condition))
    return sorted(found, key=lambda row: int(row["id"]))


@handles(calls.get_series_endpoint)
def get_series(visit: Visit) -> Iterator[dict[str, Any]]:
    """The pictures of each range, one range after the other."""
    wanted = [taken_in(_select(visit), entry) for entry in visit.entries]
    return (row for one in wanted if one is not None for row in _linked(visit, one.order_by(images.c.id)))


def _select(visit: Visit) -> Select[Any]:
    return select(*visit.shape(images).columns)


def _linked(visit: Visit, statement: Select[Any]) -> Iterator[dict[str, Any]]:
    """Rows as reads show them, with the link that was asked for."""
    shape, device, taken = visit.shape(images), images.c.device.name, images.c.datetime.name
    at = shape.names.index(device), shape.names.index(taken)
    with visit.store.reading() as connection:
        for row in connection.execute(statement):
            shown = shape.read(row)
            if shown.get("but") is not None:
                shown["but"] = int(shown["but"])
            if visit.what == "metadata":
                yield {**shown, "url": ""}
            else:
                yield {**shown, "url": visit.links.get(file_key(row[at[0]], row[at[1]], visit.what))}


@handles(calls.put_endpoint)
def put(visit: Visit) -> list[dict[str, Any]]:
    """The pictures as they were parsed; each is kept for itself, whatever becomes of the next."""
    with visit.form() as form:
        if not form.files:
            raise Refused("the form has no file")
        return [_put_one(visit, form, part) for part in form.files]


def _put_one(visit: Visit, form: Form, part: FormPart) -> dict[str, Any]:
    content = part.read()
    image = TrapImage.parse(content, part.name)
    image.check_for(visit.revision)
    announced = form.text(f"{part.name}.md5") if visit.newer else None
    if announced is not None and announced.strip().lower() != image.md5:
        raise Refused(f"{part.name} has the MD5 {image.md5}, not {announced}")
    small = make_thumbnails(content, part.name)
    values = _row(visit, image)
    key = image_key(values["device"], values["datetime"])
    row = {**fit_row(images, {**values, "device_key": values["device"].lower()})}
    if visit.imitates:
        store_files(visit.store.files, key, content, small)
    try:
        with visit.store.writing() as connection:
            connection.execute(insert(images).values(row))
            if not visit.imitates:
                # Before the row can be seen, and only where it can be: nobody else's files are touched.
                store_files(visit.store.files, key, content, small)
    except IntegrityError:
        visit.store.burn_id(images)
        raise Refused(f"{part.name} is there already") from None
    return visit.shape(images).written(values)


def _row(visit: Visit, image: TrapImage) -> dict[str, Any]:
    known = set(shown(images, visit.revision)) - _NOT_FROM_EXIF
    told = {name: value for name, value in image.values.items() if name in known}
    measured = {
        "device": image.device,
        "datetime": image.datetime.replace(tzinfo=None),
        "md5": image.md5,
        "width": image.width,
        "height": image.height,
        **visit.stamp(),
    }
    values = {**measured, **told} if visit.imitates else {**told, **measured}
    # Whatever the device calls itself, its pictures stay in a folder of that name.
    TrapName.parse(str(TrapName(str(values["device"]), image.datetime)))
    return values


@handles(calls.delete_endpoint)
def delete(visit: Visit) -> list[dict[str, Any]]:
    """The pictures that are gone now, with all that belonged to them; each is deleted for itself."""
    shape, gone = visit.shape(images), []
    for condition in item_chunks(pairs(visit.entries)):
        with visit.store.reading() as connection:
            found = list(connection.execute(_select(visit).where(condition).order_by(images.c.id)))
        for row in found:
            with visit.store.writing() as connection:
                connection.execute(images.delete().where(images.c.id == row.id))
            delete_files(visit.store.files, image_key(row.device, row.datetime))
            gone.append(shape.read(row))
    return gone


@handles(calls.reserve_to_annotate_endpoint)
def reserve_to_annotate(visit: Visit) -> list[dict[str, Any]]:
    """At most eight pictures that nobody has reserved and this version has not annotated; now reserved."""
    found: list[int] = []
    with visit.store.writing() as connection:
        for entry in visit.entries:
            statement = taken_in(select(images.c.id), entry)
            free = _free(visit, str(entry["algo_name"]), str(entry["algo_version"]))
            if statement is not None:
                chosen = statement.where(free).order_by(images.c.id).limit(_AT_ONCE - len(found))
                ids = list(connection.scalars(chosen)) if len(found) < _AT_ONCE else []
                for number in ids:
                    connection.execute(insert(uid_intents).values(parent_image_id=number, **visit.stamp()))
                found += ids
    return list(_linked(visit, _select(visit).where(images.c.id.in_(found)).order_by(images.c.id)))


def _free(visit: Visit, name: str, version: str) -> "ColumnElement[bool]":
    """The condition that nobody else is at work on an image, and no such version was."""
    since = visit.stamp()["datetime_created"] - _RESERVED
    reserved = exists().where(
        and_(uid_intents.c.parent_image_id == images.c.id, uid_intents.c.datetime_created > since)
    )
    annotated = exists().where(
        and_(
            uid_annotations.c.parent_image_id == images.c.id,
            uid_annotations.c.algo_name == name,
            uid_annotations.c.algo_version >= version,
        )
    )
    return and_(~reserved, ~annotated)
