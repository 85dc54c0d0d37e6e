"""A small world: cameras of every kind around the earth, and the people who use them."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from .cameras import add_camera
from .clock import milliseconds
from .credentials import hash_secret
from .tables import App, Camera

if TYPE_CHECKING:
    from .world import World

__all__ = ["PEOPLE", "client_of", "seed_demo"]

PEOPLE = {"reader": "user", "keeper": "admin", "portal": "webUI"}
"""Owners of three more clients with their levels. ``client_of`` gives their ids;
their secret is that of the first client."""

_PLACES = (
    # legacy id, kind, source, latitude, longitude, country, state, city, seconds east of UTC
    (1, "ip", "opentopia", 40.4259, -86.9081, "USA", "IN", "West Lafayette", -18_000),
    (2, "ip", "opentopia", 40.4237, -86.9212, "USA", "IN", "West Lafayette", -18_000),
    (3, "non_ip", "dot_traffic", 39.7684, -86.1581, "USA", "IN", "Indianapolis", -18_000),
    (4, "non_ip", "dot_traffic", 41.8781, -87.6298, "USA", "IL", "Chicago", -21_600),
    (5, "stream", "beach_cams", 21.2793, -157.8292, "USA", "HI", "Honolulu", -36_000),
    (6, "ip", "webcam_jp", 35.6595, 139.7005, "JP", None, "Tokyo", 32_400),
    (7, "non_ip", "webcam_jp", 34.6937, 135.5023, "JP", None, "Osaka", 32_400),
    (8, "stream", "beach_cams", -17.7134, 178.0650, "FJ", None, "Nadi", 43_200),
    (9, "ip", "opentopia", -16.8, -179.99, "FJ", None, "Taveuni", 43_200),
    (10, "non_ip", "polar_watch", -89.99, 0.0, "AQ", None, None, None),
    (11, "non_ip", "polar_watch", 78.2232, 15.6267, "NO", "Svalbard", "Longyearbyen", 3_600),
    (12, "stream", "beach_cams", -33.8908, 151.2743, "AU", "NSW", "Sydney", 36_000),
)


def client_of(owner: str) -> str:
    """The id of a demo client: 96 hexadecimal digits."""
    return owner.encode().hex().ljust(96, "0")


def seed_demo(world: "World") -> None:
    """Fill an empty sandbox with the world of this module; what holds cameras is left as it is."""
    if world.options.seed != "demo":
        raise ValueError(f"no seed {world.options.seed!r}: the sandbox knows 'demo'")
    hashed = hash_secret(world.options.client_secret)
    at = milliseconds(world.now())
    with world.store.writing() as session:
        if session.scalar(select(Camera.id).limit(1)) is not None:
            return
        for owner, level in PEOPLE.items():
            app = App(client_id=client_of(owner), secret_hash=hashed, owner=owner, permission_level=level)
            session.add(app)
        for row in _PLACES:
            add_camera(session.connection(), _fields(*row), at)


def _fields(
    legacy: int,
    kind: str,
    source: str,
    latitude: float,
    longitude: float,
    country: str,
    state: str | None,
    city: str | None,
    offset: int | None,
) -> dict[str, Any]:
    given = {
        "legacy_cameraID": legacy,
        "type": kind,
        "source": source,
        "latitude": latitude,
        "longitude": longitude,
        "country": country,
        "state": state,
        "city": city,
        "utc_offset": offset,
        "is_active_image": kind != "stream",
        "is_active_video": kind != "non_ip",
        "resolution_width": 640 if legacy % 2 else 1280,
        "resolution_height": 480 if legacy % 2 else 720,
        "reference_url": f"https://cameras.example/{source}/{legacy}",
        "retrieval": _retrieval(kind, legacy),
    }
    return {name: value for name, value in given.items() if value is not None}


def _retrieval(kind: str, legacy: int) -> dict[str, Any]:
    # Addresses that are set aside for documentation: nobody lives there.
    if kind == "ip":
        device = {"brand": "axis", "model": "p1375", "image_path": "/jpg/image.jpg"}
        return {"ip": f"192.0.2.{legacy}", **device, "video_path": "/mjpg/video.mjpg"}
    if kind == "non_ip":
        return {"snapshot_url": f"https://cameras.example/snapshots/{legacy}.jpg"}
    return {"m3u8_url": f"https://cameras.example/streams/{legacy}/playlist.m3u8"}
