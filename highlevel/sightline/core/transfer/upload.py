"""Whether a storage has the bytes that were sent."""

from collections.abc import Mapping

from ..errors import DigestMismatch
from .digest import digest_from_headers

__all__ = ["check_stored"]

_OF_THE_ANSWER = ("content-digest", "content-md5", "repr-digest")
"""What the answer to a PUT says of itself, not of what was stored."""


def check_stored(headers: Mapping[str, str], md5: str, *, where: str = "") -> None:
    """Nothing, unless the answer to a PUT states another md5 (in its ETag) than that of the bytes that went.

    DigestMismatch then. A storage that states none is believed. Header names in lower case.
    """
    telling = {name: value for name, value in headers.items() if name not in _OF_THE_ANSWER}
    stated = digest_from_headers(telling, etag_is_md5=True)
    if stated is not None and stated[1] != md5.lower():
        raise DigestMismatch("md5", md5, stated[1], where=where)
