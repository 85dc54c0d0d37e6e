"""The forms in which a secret may stand in a file, and the search for them."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from json import dumps
from typing import Any
from urllib.parse import quote, quote_plus

__all__ = ["find", "places", "spellings"]

_SHORTEST = 6
"""Characters below which a derived spelling is no evidence: it stands in any text by chance."""


def spellings(secret: str) -> set[str]:
    """The secret as it is, percent-encoded, escaped as in JSON, in hex, and in base64 at every alignment."""
    raw = secret.encode()
    found = {
        secret,
        quote(secret, safe=""),
        quote(secret),
        quote_plus(secret),
        dumps(secret)[1:-1],
        raw.hex(),
    }
    for shift in range(3):
        # Without the characters that depend on what stands before and behind, "user:" in Basic for one.
        text = b64encode(b"\0" * shift + raw).decode().rstrip("=")
        inner = text[-(-shift * 8 // 6) : -1]
        found |= {inner, inner.translate(str.maketrans("+/", "-_"))}
    return {secret, *(one for one in found if len(one) >= _SHORTEST)}


def find(secrets: Iterable[str], text: str | bytes) -> list[str]:
    """Those of the secrets that the text holds, in whatever spelling."""
    # Latin-1 keeps each byte: a secret within a binary part is found as well.
    whole = text.decode("latin-1") if isinstance(text, bytes) else text
    return [secret for secret in secrets if any(one in whole for one in spellings(secret))]


def places(value: Any, path: str = "") -> Iterator[tuple[str, str | bytes]]:
    """Every text and byte string in nested plain data, keys too, with the path to it."""
    if isinstance(value, str | bytes):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield f"{path}, a name", str(key)
            yield from places(item, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from places(item, f"{path}[{index}]")
