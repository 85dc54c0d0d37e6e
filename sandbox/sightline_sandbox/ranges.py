"""Which bytes of an object a request asks for."""

import re
from collections.abc import Mapping

__all__ = ["Unsatisfiable", "asked_range"]

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


class Unsatisfiable(Exception):
    """The range lies outside the object: status 416."""


def asked_range(headers: Mapping[str, str], size: int, etag: str, modified: str) -> tuple[int, int] | None:
    """First and last byte of the asked part; None for the whole object.

    The whole object also answers what is no single range, and an ``If-Range`` that names another
    version (RFC 9110, sections 13.1.5 and 14.2).
    """
    wanted = _RANGE.fullmatch(headers.get("range", "").strip())
    if wanted is None or headers.get("if-range", etag) not in (etag, modified):
        return None
    first, last = wanted.groups()
    if not first and not last:
        return None
    if not first:
        start, end = max(0, size - int(last)), size - 1
        if int(last) == 0:
            raise Unsatisfiable
    else:
        start, end = int(first), min(int(last), size - 1) if last else size - 1
    if start >= size:
        raise Unsatisfiable
    return (start, end) if start <= end else None
