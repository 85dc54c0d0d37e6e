"""The pictures of many detections."""

from pathlib import Path

from ..._async._primitives import AsyncItems
from ..._async.batch import AsyncWanted
from ..._async.shell import AsyncShell
from ...core.checks import positive_int, refuse
from ...core.progress import Listener
from .detections import AsyncDetection

__all__ = ["download_many"]


async def download_many(
    shell: AsyncShell,
    detections: AsyncItems[AsyncDetection],
    folder: Path,
    *,
    parallel: int | None,
    progress: Listener,
    crops: bool = False,
    label: str = "",
) -> list[Path | Exception]:
    """A file for each detection in their order, or why it did not come."""

    def plan(detection: AsyncDetection) -> AsyncWanted:
        if not isinstance(detection, AsyncDetection):
            raise refuse("detections", detection, "a detection that was read")
        return detection.wanted(f"{folder}/", crop=crops)

    most = shell.options.parallel if parallel is None else positive_int("parallel", parallel)
    batch = shell.batch(plan, etag_is_md5=True, progress=progress)
    return await batch.run(detections, most, label)
