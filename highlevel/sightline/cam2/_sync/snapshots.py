# Written by `make generate` from highlevel/sightline/cam2/_async/snapshots.py: change that file, not this one.

"""The pictures of many cameras, side by side."""

from pathlib import Path
from typing import Any, NamedTuple, overload

from ..._sync._primitives import Items, bounded_map, in_thread
from ...core.checks import known_length, refuse
from ...core.progress import Advanced, Finished, ItemDone, ItemFailed, Listener, Started
from ..snapshots import Snapshot
from .camera import Camera

__all__ = ["VisitSettings", "take_many"]


class VisitSettings(NamedTuple):
    """What all visits of one round have in common."""

    timeout: float
    max_bytes: int
    allow_private: bool
    verify: bool


@overload
def take_many(
    cameras: Items[Camera], parallel: int, settings: VisitSettings, progress: Listener
) -> list[Snapshot | Exception]: ...
@overload
def take_many(
    cameras: Items[Camera],
    parallel: int,
    settings: VisitSettings,
    progress: Listener,
    folder: Path,
) -> list[Path | Exception]: ...
def take_many(
    cameras: Items[Camera],
    parallel: int,
    settings: VisitSettings,
    progress: Listener,
    folder: Path | None = None,
) -> Any:
    """A snapshot of each camera in their order, or its file; or why there is none."""

    def one(camera: Camera) -> Snapshot | Path:
        if not isinstance(camera, Camera):
            raise refuse("cameras", camera, "a camera that was read")
        snapshot = camera.snapshot(**settings._asdict())
        if folder is None:
            return snapshot
        return in_thread(snapshot.save, folder / f"{camera.id}{snapshot.suffix}")

    def tell(index: int, outcome: Any) -> None:
        progress(Advanced(1))
        progress(ItemFailed(index, "", outcome) if isinstance(outcome, Exception) else ItemDone(index))

    progress(Started(known_length(cameras), "items", "snapshots"))
    try:
        return bounded_map(one, cameras, parallel, tell, field="cameras")
    finally:
        progress(Finished())
