"""Which proxy asks for what a recorded body asks for; LookupError where none does."""

from collections.abc import Awaitable, Callable
from typing import Any

from sightline import AsyncStickyPi
from sightline.stickypi import AsyncProjectColumns, AsyncProjectPermissions, AsyncProjectSeries

__all__ = ["ask"]

_Ask = Callable[[AsyncStickyPi, Any, str], Awaitable[Any]]


def _items(rows: Any) -> list[tuple[Any, Any]]:
    return [(row["device"], row["datetime"]) for row in rows]


def _ranges(rows: Any) -> list[tuple[Any, Any, Any]]:
    return [(row["device"], row["start_datetime"], row["end_datetime"]) for row in rows]


def _one(rows: Any) -> dict[str, Any]:
    (row,) = rows
    return dict(row)


async def _to_annotate(pi: AsyncStickyPi, rows: Any, what: str) -> Any:
    algo = {name: rows[0][name] for name in ("algo_name", "algo_version")}
    return await pi.images.to_annotate(_ranges(rows), what=what, **algo)


async def _put_columns(pi: AsyncStickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    columns = AsyncProjectColumns(pi._shell, row["project_id"])
    if "old_column_name" in row:
        return [] if await columns.rename(row["old_column_name"], row["column_name"]) else None
    return [] if await columns.create(row["column_name"], row["column_SQL_type"]) else None


async def _put_series(pi: AsyncStickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    series = AsyncProjectSeries(pi._shell, row.pop("project_id"))
    if "id" in row:
        return [await series.update(row.pop("id"), **row)]
    whose = [row.pop(name) for name in ("device", "start_datetime", "end_datetime")]
    return [await series.create(*whose, **row)]


async def _delete_series(pi: AsyncStickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    await AsyncProjectSeries(pi._shell, row["project_id"]).delete(row["id"])
    return []


async def _delete_column(pi: AsyncStickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    await AsyncProjectColumns(pi._shell, row["project_id"]).delete(row["column_name"])
    return []


async def _permit(pi: AsyncStickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    permissions = AsyncProjectPermissions(pi._shell, row["project_id"])
    return [await permissions.create(row["user_id"], row["level"])]


async def _put_project(pi: AsyncStickyPi, rows: Any, _: str) -> Any:
    return [await pi.projects.create(**_one(rows))]


async def _put_user(pi: AsyncStickyPi, rows: Any, _: str) -> Any:
    return [await pi.users.create(**_one(rows))]


async def _delete_user(pi: AsyncStickyPi, rows: Any, _: str) -> Any:
    return [await pi.users.delete(**_one(rows))]


_ASK: dict[str, _Ask] = {
    "_get_ml_bundle_file_list": lambda pi, name, what: pi.ml_bundles.list(name, what),
    "delete_images": lambda pi, rows, _: pi.images.delete(_items(rows)),
    "delete_project_columns": _delete_column,
    "delete_project_series": _delete_series,
    "delete_tiled_tuboids": lambda pi, rows, _: pi.tiled_tuboids.delete(_ranges(rows)),
    "delete_users": _delete_user,
    "get_image_series": lambda pi, rows, what: pi.images.series(_ranges(rows), what=what),
    "get_images": lambda pi, rows, what: pi.images.get(_items(rows), what),
    "get_images_to_annotate": _to_annotate,
    "get_project_series": lambda pi, rows, _: AsyncProjectSeries(pi._shell, _one(rows)["project_id"]).list(),
    "get_projects": lambda pi, rows, _: pi.projects.list(**_one(rows)),
    "get_tiled_tuboid_series": lambda pi, rows, what: pi.tiled_tuboids.series(_ranges(rows), what=what),
    "get_uid_annotations": lambda pi, rows, what: pi.uid_annotations.get(_items(rows), what),
    "get_uid_annotations_series": lambda pi, rows, what: pi.uid_annotations.series(_ranges(rows), what=what),
    "get_users": lambda pi, rows, _: pi.users.list(**_one(rows)),
    "put_itc_labels": lambda pi, rows, _: pi.itc_labels.put(rows),
    "put_project_columns": _put_columns,
    "put_project_permissions": _permit,
    "put_project_series": _put_series,
    "put_projects": _put_project,
    "put_uid_annotations": lambda pi, rows, _: pi.uid_annotations.put(rows),
    "put_users": _put_user,
}


async def ask(pi: AsyncStickyPi, path: str, body: Any) -> Any:
    """The rows that the proxy for this path answers."""
    _, name, *rest = path.split("/")
    if len(rest) > 1:
        raise LookupError(path)
    return await _ASK[name](pi, body, rest[0] if rest else "")
