"""Visits to addresses that somebody else wrote down: what may be asked, and what may come back."""

from collections.abc import Sequence

from attrs import field, frozen

from sightline_api._runtime.origin import Origin, resolve

from .addresses import is_public
from .checks import in_range, positive_int
from .errors import AddressRefused, OriginRefused, UnexpectedContent

__all__ = ["VisitRules", "picture_type"]

_FOLLOWED = frozenset({301, 302, 303, 307, 308})

_PICTURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
)


@frozen(kw_only=True)
class VisitRules:
    """How far a visit may go."""

    timeout: float = field(default=15.0, validator=lambda _, a, value: in_range(a.name, value, 0.001))
    """Seconds for all of it: names, redirects, the last byte."""
    max_bytes: int = field(
        default=10 * 1024 * 1024, validator=lambda _, a, value: positive_int(a.name, value)
    )
    allow_private: bool = False
    """Whether addresses of this machine and of private networks may be asked."""
    redirects: int = 3

    def allowed(self, host: str, addresses: Sequence[str]) -> list[str]:
        """Those of a host's IP addresses that may be asked, in their order; AddressRefused without any."""
        good = [one for one in addresses if self.allow_private or is_public(one)]
        if not good:
            raise AddressRefused(
                f"{host} leads into a private network ({', '.join(addresses) or 'no address'}): not asked. "
                "Pass allow_private=True where that is meant"
            )
        return good

    def onward(self, url: str, status: int, location: str | None, hops: int) -> str | None:
        """The address that an answer leads on to, or None where it is the last one."""
        if status not in _FOLLOWED or not location:
            return None
        if hops >= self.redirects:
            raise UnexpectedContent(f"led on more than {self.redirects} times", status=status)
        target = resolve(url, location)
        if Origin.of(url).scheme == "https" and Origin.of(target).scheme == "http":
            raise OriginRefused(f"{Origin.of(url)} leads on to an address without encryption: not followed")
        return target

    def room(self, size: int, announced: str | None = None) -> None:
        """Nothing, where so many bytes may come, or are announced; else UnexpectedContent."""
        expected = int(announced) if announced is not None and announced.isdigit() else 0
        if max(size, expected) > self.max_bytes:
            raise UnexpectedContent(
                f"more than {self.max_bytes} bytes: a video, or no camera at all; allow more with max_bytes=",
                status=200,
            )


def picture_type(content: bytes | bytearray, announced: str) -> str:
    """The media type of a picture, by its first bytes; UnexpectedContent for anything else.

    ``announced`` is the Content-Type, which cameras often get wrong: it is only told in the error.
    """
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    for start, kind in _PICTURES:
        if content.startswith(start):
            return kind
    what = announced or "no content type"
    if announced.startswith("multipart/x-mixed-replace"):
        what += ", which is a video stream: give the camera the path to single pictures"
    text = f"no picture came but {what}"
    raise UnexpectedContent(text, status=200, content_type=announced)
