"""Pictures that cameras were asked for, and the addresses to ask."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import field, frozen

from .._fields import text
from .._files import write_whole
from ..core.errors import InvalidInput
from ..core.redaction import safe_url

__all__ = ["Snapshot", "snapshot_url"]

_SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/bmp": ".bmp",
    "image/webp": ".webp",
}
_HTTPS = 443


@frozen(repr=False)
class Snapshot:
    """A picture as a camera gave it."""

    camera_id: str
    content: bytes = field(repr=False)
    media_type: str
    """By the content itself: ``image/jpeg``, ``…/png``, ``…/gif``, ``…/bmp`` or ``…/webp``."""
    url: str
    """Where it came from, behind every redirect."""
    taken_at: datetime
    """When it was here (aware, UTC)."""

    @property
    def suffix(self) -> str:
        """The ending of a file with such content: ``.jpg``."""
        return _SUFFIXES.get(self.media_type, "")

    def save(self, path: str | Path) -> Path:
        """The path, which now has the picture; written in one step."""
        return write_whole(Path(path), self.content)

    def __repr__(self) -> str:
        size = f"{len(self.content)} bytes of {self.media_type}"
        return f"Snapshot(camera_id={self.camera_id!r}, {size} from {safe_url(self.url)})"


def snapshot_url(kind: str, retrieval: Mapping[str, Any]) -> str:
    """Where a camera gives single pictures; InvalidInput where it does not, saying what it has instead."""
    address = text(retrieval.get("snapshot_url"))
    if address:
        return address
    host, path = text(retrieval.get("ip")), text(retrieval.get("image_path"))
    if host and path:
        port = str(retrieval.get("port") or 80)
        scheme = "https" if port == str(_HTTPS) else "http"
        shown = f"[{host}]" if ":" in host and not host.startswith("[") else host
        return f"{scheme}://{shown}:{port}/{path.lstrip('/')}"
    has = "a video stream alone" if kind == "stream" else "no path to single pictures (image_path)"
    raise InvalidInput(f"snapshot: this camera has {has}", field="snapshot")
