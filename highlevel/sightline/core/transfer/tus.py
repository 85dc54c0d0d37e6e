"""TUS uploads: what is told of a file before its bytes, and how to go on after each answer.

The protocol is version 1.0.0 (https://tus.io/protocols/resumable-upload), without extensions but creation.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from enum import Enum

from ..errors import UnexpectedContent

__all__ = ["TUS_VERSION", "TusStep", "judge_tus", "tus_metadata", "tus_offset"]

TUS_VERSION = "1.0.0"

_NUMBER = re.compile(r"\d{1,18}", re.ASCII)
_GONE = frozenset({404, 410})


class TusStep(Enum):
    """What to do after an answer to a piece, or to the question how much is there."""

    GO_ON = "go on"
    """Send what lies behind the offset that the server has."""
    ASK = "ask"
    """The server has another number of bytes than was thought: ask it how many."""
    GONE = "gone"
    """There is no such upload any more: it ran out, or it is whole."""
    REFUSED = "refused"
    """No way to go on."""


def judge_tus(status: int) -> TusStep:
    """What an answer with this status means for the upload."""
    if status in (200, 204):
        return TusStep.GO_ON
    if status in _GONE:
        return TusStep.GONE
    return TusStep.ASK if status in (409, 423, 460) else TusStep.REFUSED


def tus_metadata(values: Mapping[str, str]) -> str:
    """The pairs as ``Upload-Metadata`` has them: name, blank, value in Base64; joined by commas."""
    return ",".join(f"{name} {b64encode(value.encode()).decode()}" for name, value in values.items())


def tus_offset(headers: Mapping[str, str], length: int, *, default: int | None = None) -> int:
    """The bytes that the server has, by its ``Upload-Offset``; ``default`` where it does not tell.

    UnexpectedContent for what is no number of bytes of this file. Header names in lower case.
    """
    text = headers.get("upload-offset", "").strip()
    if not text and default is not None:
        return default
    if not _NUMBER.fullmatch(text) or int(text) > length:
        raise UnexpectedContent(
            f"the server says that it has {text or 'an unknown number of'} bytes of a file of {length}",
            status=200,
        )
    return int(text)
