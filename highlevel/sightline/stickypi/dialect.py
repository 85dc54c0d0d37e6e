"""Which revision a server speaks: given, or read from the way it writes times."""

import re
from typing import Any

from .enums import Revision

__all__ = ["Dialect"]

_A = re.compile(r"\d{4}-\d\d-\d\d_", re.ASCII)
_B = re.compile(r"\d{4}-\d\d-\d\dT", re.ASCII)


class Dialect:
    """What is known of a server's revision; shared by all who talk to it.

    ``api_version`` in a row says which server wrote the row, years ago perhaps; how the times of an answer
    are spelt says which one answers. Until one did, requests use the spelling that both read.
    """

    def __init__(self, revision: Revision | None = None) -> None:
        self.revision = revision

    def learn(self, answer: Any) -> None:
        """Nothing; the revision is known where the answer shows it."""
        if self.revision is not None or not isinstance(answer, list) or not answer:
            return
        row = answer[0][0] if isinstance(answer[0], list) and answer[0] else answer[0]
        stamp = getattr(row, "datetime_created", None)
        if isinstance(stamp, str):
            self.revision = Revision.A if _A.match(stamp) else Revision.B if _B.match(stamp) else None

    def __repr__(self) -> str:
        return f"Dialect({self.revision or 'not known yet'})"
