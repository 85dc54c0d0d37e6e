"""Files of pictures here: their names, and whether a link leads to one."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..core.checks import refuse
from .enums import ImageWhat

__all__ = ["cached_name", "is_picture", "leads_to", "local_name"]

_ENDINGS = {
    ImageWhat.IMAGE: "",
    ImageWhat.THUMBNAIL: ".thumbnail",
    ImageWhat.THUMBNAIL_MINI: ".thumbnail-mini",
}


def local_name(name: str, what: ImageWhat) -> str:
    """The name that a file of this picture gets here: thumbnails stay JPEGs by their ending."""
    return f"{name.removesuffix('.jpg')}{_ENDINGS[what]}.jpg"


def cached_name(name: str, md5: str, what: ImageWhat) -> str:
    """The name in the cache, with the picture's MD5: what is there never has to be looked at again."""
    if len(md5) != 32 or not md5.isalnum():
        raise refuse("md5", md5, "an MD5 in hex")
    return f"{name.removesuffix('.jpg')}.{md5.lower()}{_ENDINGS[what]}.jpg"


def leads_to(url: Any, what: ImageWhat) -> bool:
    """Whether a link that came with a row leads to this file of the picture."""
    ending = _ENDINGS.get(what)
    return (
        isinstance(url, str) and ending is not None and unquote(urlsplit(url).path).endswith(f".jpg{ending}")
    )


def is_picture(path: Path) -> bool:
    """Whether a file looks like one to put: by its ending."""
    return path.suffix.lower() in (".jpg", ".jpeg")
