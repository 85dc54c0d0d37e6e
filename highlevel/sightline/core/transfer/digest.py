"""The digest that a server gives for what it sends."""

import re
from base64 import b64decode
from collections.abc import Mapping

__all__ = ["digest_from_headers"]

_MEMBER = re.compile(r"\s*([a-z0-9-]+)\s*=\s*:([A-Za-z0-9+/=]*):\s*", re.ASCII)
_ENCRYPTION = "x-amz-server-side-encryption"
_PLAIN_MD5 = re.compile(r'"([0-9a-fA-F]{32})"', re.ASCII)

# The strongest first; the names are those of RFC 9530 and of hashlib.
_KNOWN = (("sha-512", "sha512", 64), ("sha-256", "sha256", 32), ("md5", "md5", 16))


def digest_from_headers(
    headers: Mapping[str, str], *, etag_is_md5: bool = False, partial: bool = False
) -> tuple[str, str] | None:
    """The digest of the whole file as (name for hashlib, hex), or None where the headers give none.

    Repr-Digest goes first, then Content-Digest, Content-MD5, and the ETag where the caller knows that the
    storage makes it an md5 (that of a multipart upload is not, nor that of an object which the storage
    says it encrypts with a key of its own; both are left out). With ``partial=True``, for
    a 206, those that describe the part alone are left out. What is malformed is ignored. Header names in
    lower case.
    """
    for field in ("repr-digest",) if partial else ("repr-digest", "content-digest"):
        members = [_MEMBER.fullmatch(member) for member in headers.get(field, "").split(",")]
        given = {member[1]: member[2] for member in members if member}
        for name, algorithm, size in _KNOWN:
            if digest := _hex(given.get(name, ""), size):
                return algorithm, digest
    if not partial and (digest := _hex(headers.get("content-md5", "").strip(), 16)):
        return "md5", digest
    plain = (
        _PLAIN_MD5.fullmatch(headers.get("etag", "")) if etag_is_md5 and not _by_own_key(headers) else None
    )
    return ("md5", plain[1].lower()) if plain else None


def _hex(encoded: str, size: int) -> str:
    try:
        digest = b64decode(encoded, validate=True)
    except ValueError:
        return ""
    return digest.hex() if len(digest) == size else ""


def _by_own_key(headers: Mapping[str, str]) -> bool:
    told = {name: value for name, value in headers.items() if name.startswith(_ENCRYPTION)}
    return any(name != _ENCRYPTION or "kms" in value for name, value in told.items())
