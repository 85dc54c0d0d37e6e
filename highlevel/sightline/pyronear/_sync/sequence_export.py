# Written by `make generate` from highlevel/sightline/pyronear/_async/sequence_export.py: change that file, not this one.

"""A sequence as a folder of files."""

from pathlib import Path

from sightline_api.pyronear import models

from ..._files import make_folder, write_whole
from ..._sync._primitives import in_thread
from ..._sync.pager import Pager
from ..._sync.shell import Shell
from ...core.progress import Listener
from ..exports import SequenceExport, detection_table, sequence_summary
from .detections import Detection
from .many import download_many

__all__ = ["export_sequence"]


def export_sequence(
    shell: Shell,
    raw: models.SequenceRead | models.Sequence,
    detections: Pager[Detection],
    folder: Path,
    *,
    crops: bool,
    parallel: int | None,
    progress: Listener,
) -> SequenceExport:
    """What was written to the folder; the table comes last, so that it tells of what is there."""
    in_thread(make_folder, folder)
    rows = [one for one in detections]
    frames = download_many(
        shell, rows, folder / "frames", parallel=parallel, progress=progress, label="frames"
    )
    with_crop = [one for one in rows if one.has_crop] if crops else []
    cut = download_many(
        shell, with_crop, folder / "crops", parallel=parallel, progress=progress, crops=True, label="crops"
    )
    by_id = {one.id: outcome for one, outcome in zip(with_crop, cut, strict=True)}
    aligned = tuple(by_id.get(one.id) for one in rows) if crops else ()
    table = detection_table([one.raw for one in rows], folder, frames, aligned)
    return SequenceExport(
        folder=folder,
        summary=in_thread(write_whole, folder / "sequence.json", sequence_summary(raw).encode()),
        table=in_thread(write_whole, folder / "detections.csv", table.encode()),
        frames=tuple(frames),
        crops=aligned,
    )
