"""Whether a download goes on where it stopped, begins anew, or is complete already."""

import re
from collections.abc import Mapping
from enum import Enum

from attrs import frozen

from ..errors import Truncated, UnexpectedContent

__all__ = ["Action", "Plan", "check_length", "judge_answer", "resume_headers", "strong_etag"]

_RANGE = re.compile(r"bytes (?:(\d+)-(\d+)|\*)/(\d+|\*)", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"\d+", re.ASCII)


class Action(Enum):
    """What to do with the answer to a download."""

    APPEND = "append"
    """Write the body from ``offset`` on."""
    RESTART = "restart"
    """The body is the whole file: drop what is there and write it from the beginning."""
    COMPLETE = "complete"
    """Everything is there already; the body is not part of the file."""
    ASK_AGAIN = "ask again"
    """What is there belongs to another file: drop it and ask again without a range."""


@frozen
class Plan:
    """The action, the byte to write at, and what the server says of the whole file (None: nothing)."""

    action: Action
    offset: int = 0
    total: int | None = None
    etag: str | None = None


def strong_etag(etag: str | None) -> str | None:
    """The tag itself where equal tags mean equal bytes; None for a weak one, or none."""
    return etag if etag and len(etag) > 1 and etag.startswith('"') and etag.endswith('"') else None


def resume_headers(have_bytes: int, etag: str | None, *, checked_otherwise: bool = False) -> dict[str, str]:
    """The headers to ask for a file with, of which ``have_bytes`` are there and came with ``etag``.

    A range is asked for only where the file cannot have changed unnoticed: with a strong ``etag``, or where
    the caller has a digest of the whole (``checked_otherwise=True``). Compression is always declined, so
    that lengths, offsets and digests count the same bytes.
    """
    headers = {"accept-encoding": "identity"}
    tag = strong_etag(etag)
    if have_bytes > 0 and (tag or checked_otherwise):
        headers["range"] = f"bytes={have_bytes}-"
        if tag:
            headers["if-range"] = tag
    return headers


def judge_answer(
    status: int,
    headers: Mapping[str, str],
    have_bytes: int,
    etag: str | None = None,
    *,
    total: int | None = None,
) -> Plan:
    """What to do with an answer, when ``have_bytes`` of a file with ``etag`` and ``total`` bytes are there.

    ``Truncated`` where a part does not fit to what is there, ``UnexpectedContent`` where the answer is no
    file at all. Header names are asked for in lower case.
    """
    came = headers.get("etag")
    if status == 200:
        return Plan(Action.RESTART, 0, _content_length(headers), came)
    span = _RANGE.fullmatch(headers.get("content-range", "").strip())
    first, _, size = span.groups() if span else (None, None, None)
    stated = int(size) if size and size != "*" else None
    if status == 206 and first is not None:
        _check_part(int(first), have_bytes, stated, total)
        if strong_etag(etag) and came is not None and came != etag:
            raise Truncated("the file changed at the server between two parts; ask for it from the beginning")
        return Plan(Action.APPEND, have_bytes, total if stated is None else stated, came or etag)
    if status == 416 and have_bytes:
        complete = stated == have_bytes and total in (None, stated)
        return Plan(Action.COMPLETE, have_bytes, stated, came or etag) if complete else Plan(Action.ASK_AGAIN)
    raise UnexpectedContent(
        f"status {status} is no answer to a download",
        status=status,
        content_type=headers.get("content-type", ""),
    )


def check_length(expected: int | None, got: int, where: str = "") -> None:
    """Nothing, where ``got`` bytes are what was announced, or nothing was announced; else ``Truncated``."""
    if expected is not None and got != expected:
        raise Truncated(
            f"{where or 'the content'} has {got} bytes instead of {expected}; ask for it again to go on",
            expected=expected,
            got=got,
        )


def _check_part(first: int, have_bytes: int, stated: int | None, total: int | None) -> None:
    if first != have_bytes:
        raise Truncated(
            f"the server sent the part from byte {first} on instead of {have_bytes}; ask from the beginning",
            expected=have_bytes,
            got=first,
        )
    if None not in (stated, total) and stated != total:
        raise Truncated(
            f"the file has {stated} bytes now instead of {total}: it changed; ask from the beginning",
            expected=total,
            got=stated,
        )


def _content_length(headers: Mapping[str, str]) -> int | None:
    # With a content coding the length counts other bytes than those that are written.
    length = headers.get("content-length", "").strip()
    coded = headers.get("content-encoding", "identity").strip().lower() != "identity"
    return int(length) if _NUMBER.fullmatch(length) and not coded else None
