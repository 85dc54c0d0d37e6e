"""Outlines on pictures (wire contract, section 4.3)."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, insert, select

from sightline_api.stickypi import uid_annotations as calls

from ..columns import fit_row
from ..failures import Refused
from ..queries import item_chunks, pairs, taken_in
from ..registry import handles
from ..shapes import json_time
from ..tables import images, uid_annotations
from ..visit import Visit

__all__ = ["get", "get_series", "put"]


@handles(calls.get_endpoint)
def get(visit: Visit) -> list[dict[str, Any]]:
    """The annotations of the pictures of these items, by id."""
    found: list[dict[str, Any]] = []
    for condition in item_chunks(pairs(visit.entries)):
        found += _read(visit, _select(visit).where(condition))
    return sorted(found, key=lambda row: int(row["id"]))


@handles(calls.get_series_endpoint)
def get_series(visit: Visit) -> Iterator[dict[str, Any]]:
    """The annotations of the pictures of each range, one range after the other."""
    wanted = [taken_in(_select(visit), entry) for entry in visit.entries]
    return (
        row for one in wanted if one is not None for row in _read(visit, one.order_by(uid_annotations.c.id))
    )


def _select(visit: Visit) -> Select[Any]:
    return select(*visit.shape(uid_annotations).columns).join(
        images, images.c.id == uid_annotations.c.parent_image_id
    )


def _read(visit: Visit, statement: Select[Any]) -> Iterator[dict[str, Any]]:
    """Rows; their text only for those who did not ask for ``metadata``."""
    shape = visit.shape(uid_annotations)
    with visit.store.reading() as connection:
        for row in connection.execute(statement):
            shown = shape.read(row)
            if visit.what == "metadata":
                del shown["json"]
            yield shown


@handles(calls.put_endpoint)
def put(visit: Visit) -> list[dict[str, Any]]:
    """The rows, without their texts: all, or none where one is refused."""
    shape, answer = visit.shape(uid_annotations), []
    entries = visit.entries
    try:
        with visit.store.writing() as connection:
            for entry in entries:
                values = _row(visit, entry, connection)
                row = connection.execute(insert(uid_annotations).values(fit_row(uid_annotations, values)))
                assert row.inserted_primary_key is not None
                answer.append({**shape.written(values), "id": row.inserted_primary_key[0], "json": ""})
    except Exception:
        visit.store.burn_id(uid_annotations)
        raise
    return answer


def _row(visit: Visit, entry: dict[str, Any], connection: Any) -> dict[str, Any]:
    about, objects = entry["metadata"], entry["annotations"]
    wanted = pairs([about])
    condition = next(item_chunks(wanted), None)
    image = (
        connection.execute(select(images.c.id, images.c.md5).where(condition)).first()
        if condition is not None
        else None
    )
    if image is None:
        raise Refused(f"there is no picture of {about['device']} at {about['datetime']}")
    if about["md5"] != image.md5:
        raise Refused(f"the picture has the MD5 {image.md5}, not {about['md5']}")
    text = json.dumps(entry, default=lambda moment: json_time(moment, visit.revision))
    return {
        "parent_image_id": image.id,
        "algo_name": about["algo_name"],
        "algo_version": about["algo_version"],
        "n_objects": len(objects),
        "json": text,
        **visit.stamp(by=False),
    }
