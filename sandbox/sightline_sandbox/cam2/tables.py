"""The tables of the service, and the index of places."""

from typing import Any

from sqlalchemy import Connection, ForeignKey, Index, event, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

__all__ = ["App", "Base", "Camera", "Change", "Import"]


class Base(DeclarativeBase):
    """The tables of one service."""


class App(Base):
    """A client application."""

    __tablename__ = "apps"
    client_id: Mapped[str] = mapped_column(primary_key=True)
    secret_hash: Mapped[str]
    owner: Mapped[str] = mapped_column(index=True)
    permission_level: Mapped[str]
    api_usage: Mapped[int] = mapped_column(default=0)


class Camera(Base):
    """A camera. ``id`` counts in the order of insertion, which is the order of every answer."""

    __tablename__ = "cameras"
    id: Mapped[int] = mapped_column(primary_key=True)
    camera_id: Mapped[str] = mapped_column(unique=True)
    legacy_camera_id: Mapped[int | None] = mapped_column(unique=True)
    type: Mapped[str]
    source: Mapped[str | None] = mapped_column(index=True)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    country: Mapped[str | None] = mapped_column(index=True)
    state: Mapped[str | None] = mapped_column(index=True)
    city: Mapped[str | None] = mapped_column(index=True)
    is_active_image: Mapped[bool]
    is_active_video: Mapped[bool]
    resolution_width: Mapped[int | None]
    resolution_height: Mapped[int | None]
    frame_rate: Mapped[int | None]
    utc_offset: Mapped[int | None]
    timezone_id: Mapped[str | None]
    timezone_name: Mapped[str | None]
    reference_logo: Mapped[str | None]
    reference_url: Mapped[str | None]
    ip: Mapped[str | None]
    port: Mapped[str | None]
    brand: Mapped[str | None]
    model: Mapped[str | None]
    image_path: Mapped[str | None]
    video_path: Mapped[str | None]
    snapshot_url: Mapped[str | None]
    m3u8_url: Mapped[str | None]
    # Each camera has one of the three, so each index holds its own kind alone.
    __table_args__ = (
        *(
            Index(f"cameras_by_{name}", name, sqlite_where=text(f"{name} IS NOT NULL"))
            for name in ("ip", "snapshot_url", "m3u8_url")
        ),
        {"sqlite_autoincrement": True},
    )


class Change(Base):
    """One entry of the log of changes: a camera was written at that time, milliseconds since 1970 UTC."""

    __tablename__ = "changes"
    id: Mapped[int] = mapped_column(primary_key=True)
    camera: Mapped[int] = mapped_column(ForeignKey("cameras.id"))
    at: Mapped[int] = mapped_column(index=True)
    __table_args__ = ({"sqlite_autoincrement": True},)


class Import(Base):
    """A file that was taken in: once is enough, however often the sandbox is started with it."""

    __tablename__ = "imports"
    digest: Mapped[str] = mapped_column(primary_key=True)


# A place is a point on the unit sphere. In three dimensions a circle on the ground is an ordinary ball: no
# seam at the antimeridian, nothing special at the poles. The tree keeps 32-bit numbers, about 40 cm wide on
# the ground; x, y and z beside them are exact.
@event.listens_for(Base.metadata, "after_create")
def _make_places(_metadata: Any, connection: Connection, **_: Any) -> None:
    columns = "id, x0, x1, y0, y1, z0, z1, +x, +y, +z"
    connection.exec_driver_sql(f"CREATE VIRTUAL TABLE IF NOT EXISTS places USING rtree({columns})")
