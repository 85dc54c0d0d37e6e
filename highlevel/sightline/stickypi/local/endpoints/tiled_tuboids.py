"""Insects followed over several pictures, and the series that they belong to (wire contract, section 4.4)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, Select, and_, func, insert, select
from sqlalchemy.exc import IntegrityError

from sightline_api.stickypi import tiled_tuboids as calls

from ..columns import fit_row
from ..dates import recognise, recognised
from ..failures import Refused
from ..files import safe_key
from ..forms import Form
from ..patterns import like
from ..queries import stretch
from ..registry import handles
from ..tables import tiled_tuboids, tuboid_series
from ..visit import Visit

__all__ = ["delete", "get_series", "put"]

_FILES = {"tuboid": "tuboid.jpg", "metadata": "metadata.txt", "context": "context.jpg"}
_SERIES = ("device", "start_datetime", "end_datetime", "n_images", "n_tuboids", "algo_name", "algo_version")
_COPIED = ("algo_name", "algo_version", "n_tuboids", "device", "start_datetime", "end_datetime")
"""Columns of the series that stand in the rows of its tuboids."""


@frozen
class _Tuboid:
    """What a form says of one: its name, its columns, its series, its files by their names."""

    tuboid_id: str
    values: dict[str, Any]
    series: dict[str, Any]
    files: dict[str, bytes]


@handles(calls.get_series_endpoint)
def get_series(visit: Visit) -> Iterator[dict[str, Any]]:
    """The tuboids of the series that lie inside of each range, both ends included."""
    wanted = [_inside(entry) for entry in visit.entries]
    return (
        row
        for inside in wanted
        if inside is not None
        for row in _read(visit, _select(visit).where(inside).order_by(tiled_tuboids.c.id))
    )


def _inside(entry: Mapping[str, Any]) -> Any:
    found = stretch(entry)
    if found is None:
        return None
    pattern, start, end = found
    table = tuboid_series.c
    return and_(table.start_datetime >= start, table.end_datetime <= end, like(table.device_key, pattern))


def _select(visit: Visit) -> Select[Any]:
    copied = [tuboid_series.c[name].label(f"{name}_series") for name in _COPIED]
    joined = tiled_tuboids.c.parent_series_id == tuboid_series.c.id
    return select(*visit.shape(tiled_tuboids).columns, *copied).join(tuboid_series, joined)


def _read(visit: Visit, statement: Select[Any], *, what: str = "") -> Iterator[dict[str, Any]]:
    what = what or visit.what
    own, parent = visit.shape(tiled_tuboids), visit.shape(tuboid_series)
    with visit.store.reading() as connection:
        for row in connection.execute(statement):
            if what not in ("metadata", "data"):
                raise Refused(f"what: {what!r} is not one of metadata, data")
            values = dict(zip(_COPIED, row[len(own.columns) :], strict=True))
            copied = parent.written(values)
            shown = {**own.read(row), **{f"{name}_series": copied[name] for name in _COPIED}}
            if what == "data":
                folder = _folder(shown["tuboid_id"])
                shown |= {part: visit.links.get(f"{folder}/{name}") for part, name in _FILES.items()}
            yield shown


def _folder(tuboid_id: str) -> str:
    return f"tiled_tuboids/{tuboid_id.rpartition('.')[0]}/{tuboid_id}"


@handles(calls.put_endpoint)
def put(visit: Visit) -> list[list[dict[str, Any]]]:
    """The row, in a list in a list. The series is made where it is missing, and stays in any case."""
    with visit.form() as form:
        given = _parse(visit, form)
    series = _series(visit, given)
    if visit.imitates:
        _check(visit, given, series)
        _store(visit, given)
    try:
        with visit.store.writing() as connection:
            _check_room(connection, given, series)
            values = {**given.values, "parent_series_id": series.id, "tuboid_key": given.tuboid_id.lower()}
            connection.execute(
                insert(tiled_tuboids).values(fit_row(tiled_tuboids, {**values, **visit.stamp()}))
            )
            if not visit.imitates:
                _store(visit, given)
    except IntegrityError:
        visit.store.burn_id(tiled_tuboids)
        raise Refused(f"{given.tuboid_id} is there already") from None
    own = _select(visit).where(tiled_tuboids.c.tuboid_key == given.tuboid_id.lower())
    return [list(_read(visit, own, what="metadata"))]


def _parse(visit: Visit, form: Form) -> _Tuboid:
    files = {name: form.file(part).read() for part, name in _FILES.items()}
    tuboid_id = json.loads(form.file("tuboid_id").read())
    series = recognise(json.loads(form.file("series_info").read()), newer=visit.newer)
    if not isinstance(tuboid_id, str) or len(tuboid_id.split(".")) != 5 or "/" in tuboid_id:
        raise Refused(f"{tuboid_id!r} is no name of a tuboid: five fields are wanted")
    safe_key(_folder(tuboid_id))
    if not isinstance(series, dict) or set(series) != set(_SERIES):
        raise Refused(f"series_info has to have the keys {', '.join(_SERIES)}")
    shots = files["metadata.txt"].decode().split("\n\n")[0].split("\n")
    times = [_shot(line) for line in shots if line.strip()]
    if not times:
        raise Refused("metadata.txt has no shots")
    values = {
        "tuboid_id": tuboid_id,
        "id_in_series": int(tuboid_id.rpartition(".")[2]),
        "start_datetime": times[0],
        "end_datetime": times[-1],
        "n_shots": len(times),
    }
    return _Tuboid(tuboid_id, values, series, files)


def _shot(line: str) -> Any:
    name, *numbers = line.split(",")
    moment = recognised(name.partition(".")[2], newer=False)
    if moment is None or len(numbers) != 3:
        raise Refused(
            f"metadata.txt has the line {line!r:.80}, where <device>.<time>,<x>,<y>,<scale> is wanted"
        )
    return moment


def _series(visit: Visit, given: _Tuboid) -> Any:
    """The row of the series, made where it is missing."""
    row = fit_row(
        tuboid_series,
        {**given.series, **visit.stamp(by=False), "device_key": str(given.series["device"]).lower()},
    )
    key = ("device_key", "start_datetime", "end_datetime", "algo_name", "algo_version")
    same = select(tuboid_series).where(*(tuboid_series.c[name] == row[name] for name in key))
    with visit.store.reading() as connection:
        found = connection.execute(same).first()
    if found is None:
        try:
            with visit.store.writing() as connection:
                connection.execute(insert(tuboid_series).values(row))
        except IntegrityError:
            pass  # another call was first
        with visit.store.reading() as connection:
            found = connection.execute(same).one()
    return found


def _check(visit: Visit, given: _Tuboid, series: Any) -> None:
    with visit.store.reading() as connection:
        _check_room(connection, given, series)


def _check_room(connection: Connection, given: _Tuboid, series: Any) -> None:
    """Nothing where the series has room for the tuboid, in number and in time."""
    count = select(func.count()).where(tiled_tuboids.c.parent_series_id == series.id)
    if (connection.scalar(count) or 0) >= series.n_tuboids:
        raise Refused(f"the series has its {series.n_tuboids} tuboids already")
    if (
        given.values["start_datetime"] < series.start_datetime
        or given.values["end_datetime"] > series.end_datetime
    ):
        raise Refused("the shots are not all inside of the series")


def _store(visit: Visit, given: _Tuboid) -> None:
    folder = _folder(given.tuboid_id)
    for name, content in given.files.items():
        visit.store.files.put(f"{folder}/{name}", content)


@handles(calls.delete_endpoint)
def delete(visit: Visit) -> list[dict[str, Any]]:
    """The series that are gone now, with their tuboids, labels and files."""
    shape, gone = visit.shape(tuboid_series), []
    for inside in [_inside(entry) for entry in visit.entries]:
        if inside is None:
            continue
        with visit.store.reading() as connection:
            found = list(
                connection.execute(select(*shape.columns).where(inside).order_by(tuboid_series.c.id))
            )
        for row in found:
            of_series = tiled_tuboids.c.parent_series_id == row.id
            with visit.store.writing() as connection:
                names = list(connection.scalars(select(tiled_tuboids.c.tuboid_id).where(of_series)))
                connection.execute(tuboid_series.delete().where(tuboid_series.c.id == row.id))
            for tuboid_id in names:
                for name in _FILES.values():
                    visit.store.files.delete(f"{_folder(tuboid_id)}/{name}")
            gone.append(shape.read(row))
    return gone
