"""What classifiers take the insects of tuboids for (wire contract, section 4.5)."""

from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from sightline_api.stickypi import itc_labels as calls

from ..columns import database_text, fit_row
from ..failures import Refused
from ..registry import handles
from ..tables import itc_labels, tiled_tuboids
from ..visit import Visit

__all__ = ["get", "put"]

_NEEDED = ("algo_name", "algo_version", "label", "pattern", "type")
_OPTIONAL = ("order", "family", "genus", "species")
_CHUNK = 1000


@handles(calls.get_endpoint)
def get(visit: Visit) -> list[dict[str, Any]]:
    """The labels of these tuboids; where none of them is known, every label there is (trap 4)."""
    keys = list({database_text(entry["tuboid_id"]).lower(): None for entry in visit.entries})
    if not keys:
        return []
    parents: list[int] = []
    with visit.store.reading() as connection:
        for start in range(0, len(keys), _CHUNK):
            known = tiled_tuboids.c.tuboid_key.in_(keys[start : start + _CHUNK])
            parents += connection.scalars(select(tiled_tuboids.c.id).where(known))
    shape = visit.shape(itc_labels)
    statement = select(*shape.columns)
    with visit.store.reading() as connection:
        if not parents:
            return [shape.read(row) for row in connection.execute(statement.order_by(itc_labels.c.id))]
        found = []
        for start in range(0, len(parents), _CHUNK):
            own = itc_labels.c.parent_tuboid_id.in_(parents[start : start + _CHUNK])
            found += [shape.read(row) for row in connection.execute(statement.where(own))]
    return sorted(found, key=lambda row: (row["parent_tuboid_id"], row["id"]))


@handles(calls.put_endpoint)
def put(visit: Visit) -> list[dict[str, Any]]:
    """The labels, without ids; each is kept for itself, whatever becomes of the next."""
    return [_put_one(visit, entry) for entry in visit.entries]


def _put_one(visit: Visit, entry: dict[str, Any]) -> dict[str, Any]:
    key = database_text(entry["tuboid_id"]).lower()
    with visit.store.reading() as connection:
        parent = connection.scalar(select(tiled_tuboids.c.id).where(tiled_tuboids.c.tuboid_key == key))
    if parent is None:
        raise Refused(f"there is no tuboid {entry['tuboid_id']!r}")
    values = {
        "parent_tuboid_id": parent,
        **{name: entry[name] for name in _NEEDED},
        **{name: entry.get(name) for name in _OPTIONAL},
        **visit.stamp(),
    }
    row = fit_row(itc_labels, values)
    try:
        with visit.store.writing() as connection:
            connection.execute(insert(itc_labels).values(row))
    except IntegrityError:
        visit.store.burn_id(itc_labels)
        raise Refused(f"{entry['tuboid_id']} has a label of this version already") from None
    return visit.shape(itc_labels).written(values)
