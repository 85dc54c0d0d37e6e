"""The small world of each service that the code of a document finds: ``<!-- sandbox: NAME -->`` names it."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

import sightline
from sightline_sandbox import Sandbox
from sightline_sandbox.cam2.options import Cam2Options
from tests.stickypi import traps

__all__ = ["world_of"]

_NAMED = re.compile(r"^<!-- sandbox: (\w+) -->$", re.MULTILINE)
_PASSWORD = "only-here"


@frozen
class World:
    """How a sandbox is started, what the environment says of it, and what its client is called."""

    options: Mapping[str, Any]
    variables: Mapping[str, str]
    client: str
    name: str
    prepare: Callable[[Sandbox], None] = lambda sandbox: None


WORLDS = {
    "cam2": World(
        options={},
        variables={
            "SIGHTLINE_CAM2_CLIENT_ID": Cam2Options().client_id,
            "SIGHTLINE_CAM2_CLIENT_SECRET": Cam2Options().client_secret,
        },
        client="Cam2",
        name="db",
    ),
    "pyronear": World(
        options={"login": "admin", "password": _PASSWORD},
        variables={"SIGHTLINE_PYRONEAR_USERNAME": "admin", "SIGHTLINE_PYRONEAR_PASSWORD": _PASSWORD},
        client="Pyronear",
        name="fire",
        prepare=Sandbox.settle,
    ),
    "cvat": World(
        options={"login": "admin", "password": _PASSWORD, "buckets": Path("buckets")},
        variables={"SIGHTLINE_CVAT_USERNAME": "admin", "SIGHTLINE_CVAT_PASSWORD": _PASSWORD},
        client="Cvat",
        name="cvat",
        prepare=lambda sandbox: _pictures(),
    ),
    "picterra": World(
        options={"api_key": _PASSWORD, "poll_interval": 0.02},
        variables={"PICTERRA_API_KEY": _PASSWORD},
        client="Picterra",
        name="picterra",
    ),
    "stickypi": World(
        options={"login": "admin", "password": _PASSWORD},
        variables={"SIGHTLINE_STICKYPI_USERNAME": "admin", "SIGHTLINE_STICKYPI_PASSWORD": _PASSWORD},
        client="StickyPi",
        name="pi",
        prepare=lambda sandbox: _card(),
    ),
}


def _card() -> None:
    """Pictures in the present folder, as they come off a trap's card."""
    traps.lay(Path("card"), "0a1b2c3d", 6)


def _pictures() -> None:
    """Four pictures in the present folder, and two in a bucket named towers."""
    from PIL import Image

    for number in range(1, 5):
        Image.new("RGB", (32, 24), (40 * number, 120, 80)).save(f"image{number}.jpg")
    for name in ("sub/image_1.jpg", "image_2.jpg"):
        path = Path("buckets", "towers", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (32, 24), (120, 40, 80)).save(path)


@contextmanager
def world_of(document: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """The names that a document's blocks begin with, while its sandbox runs; Pyronear's without a name."""
    named = _NAMED.search(document.read_text())
    service = named[1] if named else "pyronear"
    world = WORLDS[service]
    with Sandbox(service, seed="demo", **world.options) as sandbox:
        world.prepare(sandbox)
        monkeypatch.setenv(f"SIGHTLINE_{service.upper()}_BASE_URL", sandbox.url)
        monkeypatch.setenv("SIGHTLINE_STATE", str(Path("state").absolute()))
        for name, value in world.variables.items():
            monkeypatch.setenv(name, value)
        with getattr(sightline, world.client)() as client:
            names = {"__name__": "document", "base_url": sandbox.url, world.name: client}
            yield names
            # A document may make its client anew, as its reader does, and needs no word about closing it.
            for value in names.values():
                if isinstance(value, type(client)):
                    value.close()
