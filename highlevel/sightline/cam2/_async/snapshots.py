"""The pictures of many cameras, side by side."""

from pathlib import Path
from typing import Any, NamedTuple, overload

from ..._async._primitives import AsyncItems, bounded_map, in_thread
from ...core.checks import known_length, refuse
from ...core.progress import Advanced, Finished, ItemDone, ItemFailed, Listener, Started
from ..snapshots import Snapshot
from .camera import AsyncCamera

__all__ = ["VisitSettings", "take_many"]


class VisitSettings(NamedTuple):
    """What all visits of one round have in common."""

    timeout: float
    max_bytes: int
    allow_private: bool
    verify: bool


@overload
async def take_many(
    cameras: AsyncItems[AsyncCamera], parallel: int, settings: VisitSettings, progress: Listener
) -> list[Snapshot | Exception]: ...
@overload
async def take_many(
    cameras: AsyncItems[AsyncCamera],
    parallel: int,
    settings: VisitSettings,
    progress: Listener,
    folder: Path,
) -> list[Path | Exception]: ...
async def take_many(
    cameras: AsyncItems[AsyncCamera],
    parallel: int,
    settings: VisitSettings,
    progress: Listener,
    folder: Path | None = None,
) -> Any:
    """A snapshot of each camera in their order, or its file; or why there is none."""

    async def one(camera: AsyncCamera) -> Snapshot | Path:
        if not isinstance(camera, AsyncCamera):
            raise refuse("cameras", camera, "a camera that was read")
        snapshot = await camera.snapshot(**settings._asdict())
        if folder is None:
            return snapshot
        return await in_thread(snapshot.save, folder / f"{camera.id}{snapshot.suffix}")

    def tell(index: int, outcome: Any) -> None:
        progress(Advanced(1))
        progress(ItemFailed(index, "", outcome) if isinstance(outcome, Exception) else ItemDone(index))

    progress(Started(known_length(cameras), "items", "snapshots"))
    try:
        return await bounded_map(one, cameras, parallel, tell, field="cameras")
    finally:
        progress(Finished())
