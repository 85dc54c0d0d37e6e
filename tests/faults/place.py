"""What the tests of misfortune share: a picture, tokens of every kind, and what the sandbox was asked."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

if TYPE_CHECKING:
    from sightline_sandbox import Sandbox

__all__ = ["LAKE", "PASSWORD", "PICTURE", "QUICK", "VALLEY", "Clock", "asked", "detection", "names", "token"]

PICTURE = (Path(__file__).parents[1] / "cassettes/pyronear/pictures/frame_01.jpg").read_bytes()
"""A real JPEG of about 1.2 kB."""

PASSWORD = "sandbox-password"
VALLEY, LAKE = 2, 3
"""The organizations of the demo world: cameras 1 and 2 belong to the first, camera 3 to the second."""

QUICK: dict[str, Any] = {"backoff": 0.001, "max_backoff": 0.002, "timeout": 5}
"""Options for tests that make a client repeat: the waits are real, and short."""


class Clock:
    """The sandbox's time: the real one, moved on as a test likes."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC).replace(tzinfo=None) + self.ahead


def token(sandbox: "Sandbox", scope: str = "agent", organization: int = VALLEY, **claims: Any) -> str:
    """A token of the sandbox for subject 1; ``exp`` and other claims can be set."""
    # Imported here: the processes that only download need not load a server.
    from sightline_sandbox.pyronear.world import World

    world = sandbox.instance
    assert isinstance(world, World)
    expires = datetime.now(UTC) + timedelta(hours=1)
    given = {"sub": "1", "scopes": [scope], "organization_id": organization, "exp": expires, **claims}
    return world.tokens.sign(given)


def asked(sandbox: "Sandbox", origin: str = "api") -> list[tuple[str | None, int | None]]:
    """Operation and status of every request so far. Asked over the wire, behind the requests before it."""
    with urlopen(f"{sandbox.url}/_sandbox/requests") as answer:
        seen = json.load(answer)
    return [(one["operation"], one["status"]) for one in seen if one["origin"] == origin]


def detection(number: int, **changes: Any) -> dict[str, Any]:
    """A detection as the service writes it in a page of a sequence."""
    return {
        "id": number,
        "camera_id": 1,
        "pose_id": 1,
        "sequence_id": 1,
        "bucket_key": f"1-{number}.jpg",
        "crop_bucket_key": None,
        "bbox": "(.1,.1,.2,.2,.5)",
        "others_bboxes": None,
        "created_at": "2026-06-01T12:00:00",
        "recorded_at": "2026-06-01T12:00:00",
        "url": f"https://storage.example/1-{number}.jpg?Signature=x",
        "crop_url": None,
        **changes,
    }


def names(folder: Path) -> list[str]:
    """Everything that lies in a folder, hidden things too."""
    return sorted(path.name for path in folder.iterdir())
