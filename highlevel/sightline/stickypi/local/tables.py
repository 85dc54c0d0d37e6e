"""The tables of a store: one schema for both revisions (wire contract, section 3).

Where a column belongs to one revision, rows written by the other leave it null; ``shown`` says what each
revision answers. MariaDB compares texts without letter case, other databases do not: ``…_key`` columns
hold the lower case beside what was sent, for the texts that rows are looked up by.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

from ..enums import Revision

__all__ = [
    "digests",
    "images",
    "itc_labels",
    "metadata",
    "project_columns",
    "project_permissions",
    "project_series",
    "projects",
    "settings",
    "shown",
    "tiled_tuboids",
    "tuboid_series",
    "uid_annotations",
    "uid_intents",
    "users",
]

metadata = MetaData()


def _table(name: str, *parts: SchemaItem) -> Table:
    """A table whose ids are not given again after a deletion, as MariaDB and PostgreSQL do it."""
    return Table(name, metadata, *parts, sqlite_autoincrement=True)


def _id() -> "Column[int]":
    return Column("id", Integer, primary_key=True)


def _written() -> tuple["Column[Any]", ...]:
    """Who wrote a row, with which revision, when by the local clock."""
    return (
        Column("datetime_created", DateTime, nullable=False),
        Column("api_version", String(8)),
        Column("api_user", String(32)),
        Column("api_user_id", Integer),
    )


def _parent(name: str, table: str) -> "Column[int]":
    return Column(name, Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=True)


images = _table(
    "images",
    _id(),
    Column("device", String(8), nullable=False),
    Column("datetime", DateTime, nullable=False, index=True),
    Column("md5", String(32), nullable=False),
    Column("device_version", String(8), default="1.0.0"),
    Column("width", SmallInteger, nullable=False),
    Column("height", SmallInteger, nullable=False),
    Column("lat", Double),
    Column("lng", Double),
    Column("alt", SmallInteger),
    Column("temp", Double),
    Column("hum", Double),
    Column("no_flash_shutter_speed", Double),
    Column("no_flash_exposure_time", Double),
    Column("no_flash_bv", Double),
    Column("no_flash_iso", Double),
    Column("lum", Double),
    Column("bat", SmallInteger),
    Column("but", Boolean),
    *_written(),
    Column("device_key", String(8), nullable=False),
    UniqueConstraint("device_key", "datetime"),
)

uid_annotations = _table(
    "uid_annotations",
    _id(),
    _parent("parent_image_id", "images"),
    Column("algo_name", String(64), nullable=False),
    Column("algo_version", String(46), nullable=False),
    Column("n_objects", Integer, nullable=False),
    Column("json", Text, nullable=False),
    *_written(),
    UniqueConstraint("parent_image_id", "algo_name", "algo_version"),
)

uid_intents = _table(
    "uid_intents",
    _id(),
    _parent("parent_image_id", "images"),
    *_written(),
)

tuboid_series = _table(
    "tuboid_series",
    _id(),
    Column("device", String(8), nullable=False),
    Column("start_datetime", DateTime, nullable=False),
    Column("end_datetime", DateTime, nullable=False),
    Column("n_images", Integer, nullable=False),
    Column("n_tuboids", Integer, nullable=False),
    Column("algo_name", String(64), nullable=False),
    Column("algo_version", String(46), nullable=False),
    *_written(),
    Column("device_key", String(8), nullable=False),
    UniqueConstraint("device_key", "start_datetime", "end_datetime", "algo_name", "algo_version"),
)

tiled_tuboids = _table(
    "tiled_tuboids",
    _id(),
    _parent("parent_series_id", "tuboid_series"),
    Column("tuboid_id", String(100), nullable=False),
    Column("id_in_series", Integer, nullable=False),
    Column("start_datetime", DateTime, nullable=False),
    Column("end_datetime", DateTime, nullable=False),
    Column("n_shots", Integer, nullable=False),
    *_written(),
    Column("tuboid_key", String(100), nullable=False, unique=True),
)

itc_labels = _table(
    "itc_labels",
    _id(),
    _parent("parent_tuboid_id", "tiled_tuboids"),
    Column("algo_name", String(32), nullable=False),
    Column("algo_version", String(46), nullable=False),
    Column("label", Integer, nullable=False),
    Column("pattern", String(128), nullable=False),
    Column("type", String(32), nullable=False),
    Column("order", String(32)),
    Column("family", String(32)),
    Column("genus", String(32)),
    Column("species", String(32)),
    *_written(),
    UniqueConstraint("parent_tuboid_id", "algo_name", "algo_version"),
)

users = _table(
    "users",
    _id(),
    Column("username", String(32), nullable=False),
    Column("email", String(64)),
    Column("password_hash", String(128), nullable=False),
    Column("is_admin", Boolean, default=False),
    Column("can_write", Boolean, default=True),
    *_written(),
    Column("username_key", String(32), nullable=False, unique=True),
)

projects = _table(
    "projects",
    _id(),
    Column("name", String(32), nullable=False),
    Column("description", String(20)),
    Column("notes", String(2048)),
    *_written(),
    Column("series_made", Integer, nullable=False, default=0),
)

project_permissions = _table(
    "project_permissions",
    _parent("parent_project_id", "projects"),
    _parent("parent_user_id", "users"),
    _id(),
    Column("level", SmallInteger, nullable=False),
    *_written(),
    UniqueConstraint("parent_user_id", "parent_project_id"),
)

project_columns = _table(
    "project_columns",
    _id(),
    _parent("project_id", "projects"),
    Column("name", String(64), nullable=False),
    Column("sql_type", String(64), nullable=False),
    UniqueConstraint("project_id", "name"),
)
"""The columns that people added. The service alters a table for each; here their values share one text."""

project_series = _table(
    "project_series",
    Column("row_id", Integer, primary_key=True),
    _parent("project_id", "projects"),
    Column("id", Integer, nullable=False),
    Column("device", String(8), nullable=False),
    Column("start_datetime", DateTime, nullable=False),
    Column("end_datetime", DateTime, nullable=False),
    Column("device_key", String(8), nullable=False),
    Column("values_text", Text, nullable=False),
    UniqueConstraint("project_id", "id"),
    UniqueConstraint("project_id", "device_key", "start_datetime", "end_datetime"),
)

digests = Table(
    "digests",
    metadata,
    Column("key", String(1024), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("modified", Double, nullable=False),
    Column("md5", String(32), nullable=False),
)
"""MD5s of files, good as long as size and time are the same: the list of a bundle needs every one."""

settings = Table(
    "settings",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)

Index("itc_labels_by_version", itc_labels.c.algo_name, itc_labels.c.algo_version)

_ONLY_A = {"no_flash_shutter_speed", "no_flash_exposure_time", "no_flash_bv", "no_flash_iso", "api_user"}
_ONLY_B = {"lum", "bat", "but", "api_user_id"}
_HIDDEN = {"device_key", "tuboid_key", "username_key", "series_made"}


def shown(table: Table, revision: Revision) -> tuple[str, ...]:
    """The columns that a server of this revision has, in their order."""
    foreign = _ONLY_B if revision is Revision.A else _ONLY_A
    return tuple(column.name for column in table.columns if column.name not in foreign | _HIDDEN)
