"""The names of trap pictures: device, time and ending, joined by full stops (wire contract, section 4.2)."""

import re
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Self

from attrs import frozen

from ..core.errors import FileRefused
from .times import write

__all__ = ["FIRST_DAY", "TrapName", "read_stamp"]

FIRST_DAY = datetime(2019, 11, 1, tzinfo=UTC)
"""Before this day there were no traps: the server refuses such names."""

_DEVICE = re.compile(r"[0-9a-fA-F]{8}")
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{2}-[0-9]{2}-[0-9]{2}")


def read_stamp(text: str) -> datetime | None:
    """The aware time in the form of file names, ``2021-06-01_21-00-00``; None for any other text."""
    if not _STAMP.fullmatch(text):
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d_%H-%M-%S").replace(tzinfo=UTC)
    except ValueError:
        return None  # the thirteenth month


@frozen
class TrapName:
    """What the name of a trap picture says, such as ``0a1b2c3d.2021-06-01_21-00-00.jpg``."""

    device: str
    """Eight hexadecimal digits; their letter case is kept."""
    datetime: datetime
    """When the picture was taken, aware UTC, whole seconds."""

    @classmethod
    def parse(cls, name: str | PurePath) -> Self:
        """What a file name, or the last part of a path, says; FileRefused where it is no trap name."""
        last = PurePath(name).name
        fields = last.split(".")
        if len(fields) != 3:
            raise _refused(last, f"has {len(fields)} fields between full stops instead of three")
        device, stamp, _ = fields
        if not _DEVICE.fullmatch(device):
            raise _refused(last, f"begins with {device!r}, which is no device: eight hexadecimal digits")
        moment = read_stamp(stamp)
        if moment is None:
            raise _refused(last, f"has {stamp!r} for its time")
        if moment < FIRST_DAY:
            raise _refused(last, f"is of {stamp}, before the first trap: 2019-11-01 is the earliest day")
        return cls(device, moment)

    def __str__(self) -> str:
        return f"{self.device}.{write(self.datetime)}.jpg"


def _refused(name: str, why: str) -> FileRefused:
    return FileRefused(
        f"name: {name!r} is no name of a trap picture: it {why}. "
        "Wanted is <device>.<time>.jpg, such as 0a1b2c3d.2021-06-01_21-00-00.jpg (UTC)",
        field="name",
        path=name,
    )
