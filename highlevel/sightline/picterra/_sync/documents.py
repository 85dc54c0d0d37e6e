# Written by `make generate` from highlevel/sightline/picterra/_async/documents.py: change that file, not this one.

"""Documents on their way to the service: a place is asked for, the bytes go there, their id comes back."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.files import File, is_file
from sightline_api.picterra import models

from ..._sync._primitives import in_thread
from ..._sync.shell import Shell
from ..._sync.upload import uploadable
from ...core.errors import InvalidInput
from ...core.progress import Listener, silent
from ..geojson import checked, collection, parsed

__all__ = ["geojson_file", "put_document"]


def geojson_file(given: Any, *, field: str, kinds: Collection[str] | None = None) -> File:
    """The GeoJSON that was given as a file to upload, looked at as a whole before anything is sent.

    ``given`` is a pathlib.Path, bytes or a binary file, whose bytes travel as they are; or a
    FeatureCollection as a dict, an object with ``__geo_interface__``, or several geometries or features.
    InvalidInput names the feature that cannot be, FileRefused a file that is no GeoJSON.
    """
    if is_file(given):
        file = uploadable(given, field=field)
        path = str(file.content) if isinstance(file.content, Path) else file.name
        content = in_thread(_whole, file)
        in_thread(_check, content, field, path, kinds)
        return File(content, file.name, "application/geo+json")
    document = checked(collection(given, field=field), field=field, kinds=kinds)
    return File(_written(document, field), f"{field}.geojson", "application/json")


def put_document(
    shell: Shell,
    place: Call[models.Upload],
    file: File,
    *,
    content_type: str = "",
    progress: Listener = silent,
) -> str:
    """The id of the upload, whose bytes are in the storage by now."""
    made: list[str] = []

    def ask() -> str:
        upload = shell.send(place)
        made.append(str(upload.upload_id))
        return upload.upload_url

    shell.uploads.put(ask, file, content_type=content_type, progress=progress)
    return made[-1]


def _whole(file: File) -> bytes:
    return b"".join(file.chunks())


def _check(content: bytes, field: str, path: str, kinds: Collection[str] | None) -> None:
    checked(parsed(content, field=field, path=path), field=field, kinds=kinds)


def _written(document: dict[str, Any], field: str) -> bytes:
    import msgspec

    def written(value: Any, where: str) -> bytes:
        try:
            return msgspec.json.encode(value, enc_hook=_plain)
        except (TypeError, ValueError, OverflowError, RecursionError) as problem:
            raise InvalidInput(f"{where}: cannot be written as JSON: {problem}", field=where) from None

    try:
        return written(document, field)
    except InvalidInput:
        # One by one only now: most documents are as they should be.
        for index, feature in enumerate(document["features"]):
            written(feature, f"{field}.features[{index}]")
        raise


def _plain(value: Any) -> Any:
    """Numbers of numpy and the like as Python's own; coordinates of shapely's tuples are lists already."""
    item = getattr(value, "item", None)
    if callable(item):
        return item()
    raise TypeError(f"{type(value).__name__} is no text, number, list or object")
