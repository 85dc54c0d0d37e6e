"""Scenarios with a CAM2 database that holds the sandbox's demo world. Each returns what it saw, without ids.

There is no way to delete anything: point them at a server that is there for it, and start it anew.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from scripts.recording.refusals import refusal
from sightline import Cam2
from sightline.cam2 import Circle, IPCamera, NonIPCamera, StreamCamera

__all__ = ["SCENARIOS", "Setup"]

_NOBODY = "0" * 24


@dataclass(frozen=True)
class Setup:
    """Where a session takes place, and as whom: a client that may do everything."""

    url: str
    client_id: str
    client_secret: str

    @property
    def known(self) -> dict[str, str]:
        """What must not be in a cassette; ids of clients are no secrets."""
        return {"client_secret": self.client_secret}

    def client(self) -> Cam2:
        """A client that repeats nothing and fetches nothing ahead: a session is the same each time."""
        return Cam2(self.client_id, self.client_secret, base_url=self.url, retries=0, prefetch=False)


def cameras(setup: Setup) -> list[Any]:
    """A camera of each kind: made, read, changed, turned into another kind; and what is refused."""
    seen: list[Any] = []
    with setup.client() as db:
        place: dict[str, Any] = {"latitude": 40.42, "longitude": -86.91, "city": "West Lafayette"}
        flags: dict[str, Any] = {"is_active_image": True, "is_active_video": False}
        new = IPCamera(ip="192.0.2.91", image_path="/a.jpg", legacy_id=901, **place, **flags)
        made = db.cameras.create(new)
        seen.append((str(made.kind), made.location, made.retrieval))
        changed = made.update(video_path="/v.mjpg", country="USA")
        seen.append((changed.country, changed.retrieval))
        seen.append(db.cameras.get_by_legacy_id(901) == changed)
        web = db.cameras.create(NonIPCamera(snapshot_url="https://cameras.example/91.jpg", **flags))
        stream = web.update(StreamCamera(m3u8_url="https://cameras.example/91.m3u8"))
        seen.append((str(stream.kind), stream.retrieval))
        seen.append(db.cameras.exists(ip="192.0.2.91"))
        seen.append(db.cameras.exists(snapshot_url="https://cameras.example/91.jpg"))
        seen.append(refusal(lambda: web.update(legacy_id=901)))
        seen.append(refusal(lambda: db.cameras.get(_NOBODY)))
        seen.append(refusal(lambda: db.cameras.update(_NOBODY, city="x")))
        seen.append(refusal(lambda: db.cameras.get_by_legacy_id(99_999)))
    return seen


def search(setup: Setup) -> list[Any]:
    """The demo world, by filters and by circles."""
    with setup.client() as db:
        walks = (
            db.cameras.search(source="opentopia"),
            db.cameras.search(camera_type="stream", is_active_image=False),
            db.cameras.search(circle=Circle(-17.0, 180.0, 300.0)),
            db.cameras.search(circle=Circle(-90.0, 0.0, 10.0)),
            db.cameras.search(country="Atlantis"),
            db.cameras.search(country="USA", offset=4),
        )
        return [[camera.legacy_id for camera in walk] for walk in walks]


def accounts(setup: Setup) -> list[Any]:
    """A client's life: registered, handed over, promoted, given a new secret; the log of changes."""
    seen: list[Any] = []
    with setup.client() as db:
        new = db.accounts.register("recorded-owner")
        seen.append(db.accounts.ids_by_owner("recorded-owner") == [new.client_id])
        db.accounts.set_owner(new.client_id, "recorded-heir")
        db.accounts.set_permission(new.client_id, "admin")
        db.accounts.reset_secret(new.client_id)
        seen.append(db.accounts.ids_by_owner("recorded-owner"))
        seen.append(db.accounts.usage(new.client_id, "recorded-heir"))
        seen.append(refusal(lambda: db.accounts.usage(new.client_id, "recorded-owner")))
        seen.append(refusal(lambda: db.accounts.reset_secret("f" * 96)))
        seen.append(len(list(db.change_log(limit=3))))
        seen.append(list(db.change_log(end="2001-01-01")))
    return seen


SCENARIOS: dict[str, Callable[[Setup], list[Any]]] = {
    "accounts": accounts,
    "cameras": cameras,
    "search": search,
}
"""By the name of the cassette."""
