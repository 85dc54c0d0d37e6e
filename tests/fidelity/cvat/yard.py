"""What the official clients work with: pictures, a shared folder, a bucket, a second person."""

import json
from pathlib import Path
from typing import Any

from PIL import Image

from sightline_sandbox import Sandbox
from sightline_sandbox.cvat.tables import User
from sightline_sandbox.cvat.world import World
from sightline_sandbox.passwords import hash_password

__all__ = ["LOGIN", "PASSWORD", "fill_yard", "yard_options"]

LOGIN, PASSWORD = "boss", "boss-password"
_SIZE = (64, 48)


def yard_options(folder: Path, release: str) -> dict[str, Any]:
    """How the sandbox is to be started."""
    return {
        "login": LOGIN,
        "password": PASSWORD,
        "release": release,
        "share": folder / "share",
        "buckets": folder / "buckets",
        "confirm": True,
        "work": 0.01,
    }


def fill_yard(folder: Path, sandbox: Sandbox, release: str) -> None:
    """Make the files, and ``facts.json`` that tells the driver of them."""
    world = sandbox.instance
    assert isinstance(world, World)
    with world.store.writing() as session:
        other = User(
            username="other",
            email="other@sandbox.test",
            hashed=hash_password(PASSWORD),
            date_joined=world.now(),
        )
        session.add(other)
        session.flush()
        facts = {"login": LOGIN, "password": PASSWORD, "version": release, "other": other.id}
    names = [f"p_{number}.png" for number in range(4)]
    for number, name in enumerate(names):
        _draw(folder / name, (30 * number, 200, 10))
    shared = [f"plots/plot_{number}.png" for number in range(2)]
    for name in shared:
        _draw(folder / "share" / name, (250, 10, 10))
    for number in range(3):
        _draw(folder / "buckets" / "towers" / f"t_{number}.png", (10, 10, 80 * number))
    (folder / "facts.json").write_text(json.dumps({**facts, "pictures": names, "shared": shared}))


def _draw(path: Path, colour: tuple[int, int, int]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", _SIZE, colour).save(path)
