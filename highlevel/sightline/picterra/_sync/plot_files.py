# Written by `make generate` from highlevel/sightline/picterra/_async/plot_files.py: change that file, not this one.

"""Files of plots, and documents with their ids, on their way to Tracer."""

from collections.abc import Iterable
from pathlib import Path

from sightline_api._runtime.files import Content, File
from sightline_api.picterra import tracer_uploads as calls

from ..._sync.shell import Shell
from ..._sync.upload import uploadable
from ...core.progress import Listener, silent
from ..plots import ids_document
from .documents import geojson_file, put_document

__all__ = ["put_ids", "put_plots"]

_GEOJSON = (".geojson", ".json")


def put_plots(
    shell: Shell, files: Iterable[Content | File], *, progress: Listener = silent
) -> list[dict[str, str]]:
    """Name and upload of each file, whose bytes are in the storage by now.

    Every file is looked at before the first one goes: GeoJSON as a whole, others for being empty.
    """
    looked = [_looked(file, index) for index, file in enumerate(files)]
    return [
        {
            "filename": file.name,
            "upload_id": put_document(shell, calls.create(), file, progress=progress),
        }
        for file in looked
    ]


def put_ids(shell: Shell, plot_ids: Iterable[str], *, content_type: str = "application/json") -> str:
    """The id of the upload of a document with these ids of plots."""
    document = File(ids_document(plot_ids), "plot_ids.json", "application/json")
    return put_document(shell, calls.create(), document, content_type=content_type)


def _looked(given: Content | File, index: int) -> File:
    field = f"files[{index}]"
    file = uploadable(given, field=field)
    if Path(file.name).suffix.lower() in _GEOJSON:
        geojson_file(file, field=field)
    return file
