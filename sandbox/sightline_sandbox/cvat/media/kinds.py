"""What a file is, by its name."""

from mimetypes import guess_type
from pathlib import PurePosixPath

__all__ = ["is_archive", "is_image", "mime_of"]

_IMAGES = (".jpg", ".jpeg", ".png", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".jfif", ".ppm")
_ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".7z", ".rar", ".xz", ".bz2")


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def is_image(name: str) -> bool:
    """Whether a name is that of a picture."""
    return _ending(name) in _IMAGES


def is_archive(name: str) -> bool:
    """Whether a name is that of a packed file; only zip files are unpacked here."""
    return _ending(name) in _ARCHIVES


def mime_of(name: str) -> str:
    """The word that listings use: image, video, archive, pdf or unknown (section 9)."""
    if is_image(name):
        return "image"
    if is_archive(name):
        return "archive"
    kind, _ = guess_type(name)
    if kind == "application/pdf":
        return "pdf"
    return "video" if kind and kind.startswith("video/") else "unknown"
