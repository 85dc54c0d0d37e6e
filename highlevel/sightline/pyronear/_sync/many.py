# Written by `make generate` from highlevel/sightline/pyronear/_async/many.py: change that file, not this one.

"""The pictures of many detections."""

from pathlib import Path

from ..._sync._primitives import Items
from ..._sync.batch import Wanted
from ..._sync.shell import Shell
from ...core.checks import positive_int, refuse
from ...core.progress import Listener
from .detections import Detection

__all__ = ["download_many"]


def download_many(
    shell: Shell,
    detections: Items[Detection],
    folder: Path,
    *,
    parallel: int | None,
    progress: Listener,
    crops: bool = False,
    label: str = "",
) -> list[Path | Exception]:
    """A file for each detection in their order, or why it did not come."""

    def plan(detection: Detection) -> Wanted:
        if not isinstance(detection, Detection):
            raise refuse("detections", detection, "a detection that was read")
        return detection.wanted(f"{folder}/", crop=crops)

    most = shell.options.parallel if parallel is None else positive_int("parallel", parallel)
    batch = shell.batch(plan, etag_is_md5=True, progress=progress)
    return batch.run(detections, most, label)
