"""One file for one purpose: as a form, in pieces, or out of a cloud storage (wire contract, section 8)."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from ..answers import Answer, empty, json_answer
from ..bodies import Sent
from ..buckets import bucket_of, read_object
from ..fields import Flag
from ..problems import listed
from ..tables import CloudStorage, Upload
from ..visit import Visit
from . import scratch, tus

__all__ = ["receive"]


def receive(
    visit: Visit, target: str, field: str, begin: Callable[[Upload], str], source: dict[str, Any] | None
) -> Answer:
    """Answer any step of the protocols; ``begin`` is given the complete file and names its request.

    ``field`` is that of the form; ``source`` the storage that the target takes files from by default.
    """
    if tus.is_creation(visit):
        return tus.create(visit, target, keep_name=False)
    if "upload-start" in visit.headers:
        return empty(202)
    upload = _from_storage(visit, target, source) or _from_here(visit, target, field)
    return json_answer(202, {"rq_id": begin(upload)})


def _from_here(visit: Visit, target: str, field: str) -> Upload:
    """The file of the form; the one that came in pieces where its name is given."""
    name = visit.query.get("filename")
    if name is not None:
        # With a name the server looks for an earlier upload, even where a file is in the form (recording).
        upload = scratch.find(visit.session, target, name)
        if upload is None or not upload.complete:
            raise listed("No such file were uploaded")
        return upload
    sent = visit.data.get(field)
    if not isinstance(sent, Sent):
        raise listed("No file was uploaded")
    return scratch.take(visit.world, visit.session, visit.user.id, target, sent.name, sent.content)


def _from_storage(visit: Visit, target: str, source: dict[str, Any] | None) -> Upload | None:
    location, number = visit.query.get("location"), visit.query.get("cloud_storage_id")
    default = Flag().check(visit.query.get("use_default_location", "true"))
    multipart = visit.body.content_type.startswith("multipart/") or "upload-finish" in visit.headers
    if location is None and default and source and not multipart:
        location, number = source["location"], str(source["cloud_storage_id"] or "")
    if location != "cloud_storage":
        return None
    storage = visit.fetch(CloudStorage, number or 0)
    key = visit.query.get("filename")
    if not key:
        raise listed("The name of the file in the storage has to be given as filename")
    with read_object(bucket_of(visit.world, storage), key) as content:
        name = PurePosixPath(key).name
        return scratch.take(visit.world, visit.session, visit.user.id, target, name, content)
