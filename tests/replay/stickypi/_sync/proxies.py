# Written by `make generate` from tests/replay/stickypi/_async/proxies.py: change that file, not this one.

"""Which proxy asks for what a recorded body asks for; LookupError where none does."""

from collections.abc import Callable
from typing import Any

from sightline import StickyPi
from sightline.stickypi import ProjectColumns, ProjectPermissions, ProjectSeries

__all__ = ["ask"]

_Ask = Callable[[StickyPi, Any, str], Any]


def _items(rows: Any) -> list[tuple[Any, Any]]:
    return [(row["device"], row["datetime"]) for row in rows]


def _ranges(rows: Any) -> list[tuple[Any, Any, Any]]:
    return [(row["device"], row["start_datetime"], row["end_datetime"]) for row in rows]


def _one(rows: Any) -> dict[str, Any]:
    (row,) = rows
    return dict(row)


def _to_annotate(pi: StickyPi, rows: Any, what: str) -> Any:
    algo = {name: rows[0][name] for name in ("algo_name", "algo_version")}
    return pi.images.to_annotate(_ranges(rows), what=what, **algo)


def _put_columns(pi: StickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    columns = ProjectColumns(pi._shell, row["project_id"])
    if "old_column_name" in row:
        return [] if columns.rename(row["old_column_name"], row["column_name"]) else None
    return [] if columns.create(row["column_name"], row["column_SQL_type"]) else None


def _put_series(pi: StickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    series = ProjectSeries(pi._shell, row.pop("project_id"))
    if "id" in row:
        return [series.update(row.pop("id"), **row)]
    whose = [row.pop(name) for name in ("device", "start_datetime", "end_datetime")]
    return [series.create(*whose, **row)]


def _delete_series(pi: StickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    ProjectSeries(pi._shell, row["project_id"]).delete(row["id"])
    return []


def _delete_column(pi: StickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    ProjectColumns(pi._shell, row["project_id"]).delete(row["column_name"])
    return []


def _permit(pi: StickyPi, rows: Any, _: str) -> Any:
    row = _one(rows)
    permissions = ProjectPermissions(pi._shell, row["project_id"])
    return [permissions.create(row["user_id"], row["level"])]


def _put_project(pi: StickyPi, rows: Any, _: str) -> Any:
    return [pi.projects.create(**_one(rows))]


def _put_user(pi: StickyPi, rows: Any, _: str) -> Any:
    return [pi.users.create(**_one(rows))]


def _delete_user(pi: StickyPi, rows: Any, _: str) -> Any:
    return [pi.users.delete(**_one(rows))]


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
    "get_project_series": lambda pi, rows, _: ProjectSeries(pi._shell, _one(rows)["project_id"]).list(),
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


def ask(pi: StickyPi, path: str, body: Any) -> Any:
    """The rows that the proxy for this path answers."""
    _, name, *rest = path.split("/")
    if len(rest) > 1:
        raise LookupError(path)
    return _ASK[name](pi, body, rest[0] if rest else "")
