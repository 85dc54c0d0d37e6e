"""What the server says of a chunk, and whether it fits: a checksum of its own kind in a header of its own."""

import zlib
from collections.abc import Mapping

from ..core.errors import DigestMismatch

__all__ = ["HEAD", "check_chunk"]

HEAD = 1000
"""So many of the first bytes count."""


def check_chunk(headers: Mapping[str, str], size: int, head: bytes, *, where: str = "") -> None:
    """Nothing where a chunk of ``size`` bytes that begin with ``head`` is the one that was promised.

    ``X-Checksum`` is the CRC-32 of the length in digits and the first 1000 bytes (wire contract, section 6,
    and recordings): it finds another chunk, one that was cut off, and damage at the beginning. A server that
    says nothing, or no number, promises nothing. Raises DigestMismatch. Header names in lower case.
    """
    promised = headers.get("x-checksum", "").strip()
    if not (promised.isascii() and promised.isdecimal()):
        return
    found = zlib.crc32(head[:HEAD], zlib.crc32(str(size).encode()))
    if found != int(promised):
        raise DigestMismatch("crc32", f"{int(promised):08x}", f"{found:08x}", where=where)
