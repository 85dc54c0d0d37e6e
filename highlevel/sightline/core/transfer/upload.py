"""Whether a storage has the bytes that were sent."""

from collections.abc import Mapping

from ..errors import DigestMismatch
from .digest import digest_from_headers

__all__ = ["check_stored"]

_ENCRYPTION = "x-amz-server-side-encryption"


def check_stored(headers: Mapping[str, str], md5: str, *, where: str = "") -> None:
    """Nothing, unless the answer to a PUT states another md5 (in its ETag) than that of the bytes that went.

    DigestMismatch then. Who states none is believed: the ETag of storage that encrypts with a key of its
    own is no md5, and the other digests of an answer are those of the answer. Header names in lower case.
    """
    encryption = {name: value for name, value in headers.items() if name.startswith(_ENCRYPTION)}
    if any(name != _ENCRYPTION or "kms" in value for name, value in encryption.items()):
        return
    stated = digest_from_headers({"etag": headers.get("etag", "")}, etag_is_md5=True)
    if stated is not None and stated[1] != md5.lower():
        raise DigestMismatch("md5", md5, stated[1], where=where)
