"""Where the files of a picture stand, and how they are stored and deleted."""

from datetime import datetime

from ..thumbnails import Thumbnails
from ..times import write
from .failures import Refused
from .files import FileStore

__all__ = ["delete_files", "file_key", "image_key", "store_files"]

_ENDINGS = {"image": "", "thumbnail": ".thumbnail", "thumbnail-mini": ".thumbnail-mini"}


def image_key(device: str, moment: datetime) -> str:
    """The key of the picture itself; those of the thumbnails go on from there."""
    return f"raw_images/{device}/{device}.{write(moment)}.jpg"


def file_key(device: str, moment: datetime, what: str) -> str:
    """The key of the file that ``what`` means; Refused where it means none, ``thumbnail_mini`` for one."""
    if what not in _ENDINGS:
        raise Refused(f"what: {what!r} is not one of metadata, {', '.join(_ENDINGS)}")
    return image_key(device, moment) + _ENDINGS[what]


def store_files(files: FileStore, key: str, content: bytes, small: Thumbnails) -> None:
    """The picture and its thumbnails; the picture comes last, so that where it is they are."""
    files.put(key + _ENDINGS["thumbnail"], small.thumbnail)
    files.put(key + _ENDINGS["thumbnail-mini"], small.mini)
    files.put(key, content)


def delete_files(files: FileStore, key: str) -> None:
    """Nothing of the picture is left."""
    for ending in _ENDINGS.values():
        files.delete(key + ending)
