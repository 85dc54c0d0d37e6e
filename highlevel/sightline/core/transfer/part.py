"""What is stored beside an unfinished download, so that another process can go on with it."""

import json
import re

from attrs import asdict, frozen

from .resume import strong_etag

__all__ = ["PartState"]

_VERSION = 1
_USER = re.compile(r"//[^/]*@")


@frozen
class PartState:
    """Whose part it is: address without its query, strong ETag, and total bytes (None: not known).

    Build it with ``of``, which leaves out what a presigned address carries: no secret gets onto the disk.
    """

    url: str
    etag: str | None = None
    total: int | None = None

    @classmethod
    def of(cls, url: str, etag: str | None = None, total: int | None = None) -> "PartState":
        """The state of a download from ``url``."""
        return cls(_bare(url), strong_etag(etag), total)

    @classmethod
    def from_text(cls, text: str) -> "PartState | None":
        """The state that a text holds; None where it is damaged or of another version: begin anew then."""
        try:
            data = json.loads(text)
            if data["version"] != _VERSION:
                return None
            url, etag, total = data["url"], data["etag"], data["total"]
        except (ValueError, TypeError, KeyError, RecursionError):
            return None
        fits = isinstance(url, str) and isinstance(etag, str | None) and type(total) in (int, type(None))
        return cls.of(url, etag, total) if fits and (total is None or total >= 0) else None

    def to_text(self) -> str:
        """The state as versioned JSON."""
        return json.dumps({"version": _VERSION, **asdict(self)}, sort_keys=True)

    def matches(self, url: str) -> bool:
        """Whether a download from ``url`` would go on with this part: query and user name do not count."""
        return self.url == _bare(url)


def _bare(url: str) -> str:
    # By hand, since a damaged address in a state file should be no error here: it just matches nothing.
    return _USER.sub("//", re.split(r"[?#]", url, maxsplit=1)[0])
