"""Places for bytes that follow: opened by a POST, filled by a presigned PUT, then committed (section 6)."""

import json
from typing import Any

from .operations import Failed
from .tables import Upload
from .world import World

__all__ = ["open_upload", "read_plot_ids", "read_upload"]


def open_upload(world: World, product: str, kind: str, target: str = "") -> dict[str, Any]:
    """Open a place; where to PUT, and its id."""
    with world.store.writing() as session:
        upload = Upload(product=product, kind=kind, target=target)
        session.add(upload)
    return {"upload_url": world.link("uploads", upload.id, "PUT"), "upload_id": upload.id}


def read_upload(world: World, upload_id: str) -> bytes:
    """The bytes that were PUT; the operation fails where there are none."""
    if not world.files.exists("uploads", upload_id):
        raise Failed("Nothing was uploaded: the file has to be PUT to upload_url before the commit.")
    with world.files.open("uploads", upload_id) as source:
        content = source.read()
    if not content:
        raise Failed("The uploaded file is empty.")
    return content


def read_plot_ids(world: World, upload_id: str) -> list[str]:
    """The plots that an upload names; the operation fails where it has another form."""
    try:
        document = json.loads(read_upload(world, upload_id))
    except ValueError:
        raise Failed("The uploaded plot ids are no JSON.") from None
    listed = document.get("plot_ids") if isinstance(document, dict) else None
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise Failed('The uploaded plot ids have to be {"plot_ids": ["...", ...]}.')
    return listed
