"""Trap pictures, read in one pass: name, digest, size in pixels, and what the device wrote into them.

Nothing here decodes pixels but ``thumbnails``, which needs Pillow (``sightline[local]``): reading a
picture costs what reading the file and its MD5 cost.
"""

import datetime as dt
from collections.abc import Mapping
from hashlib import md5
from pathlib import Path
from typing import IO, Any, Self

from attrs import field, frozen

from .._fields import number, text
from ..core.checks import refuse
from ..core.errors import FileRefused
from .enums import Revision
from .exif import ForeignExif, Generation, device_values
from .jpeg import BrokenJpeg, read_frame
from .names import TrapName

__all__ = ["LARGEST", "TrapImage"]

LARGEST = 100 * 1024 * 1024
"""Bytes: the server takes no larger request (wire contract, section 1)."""


@frozen
class TrapImage:
    """A trap picture before it is sent. Numbers are None where the device did not tell them."""

    name: TrapName
    md5: str
    """Of the whole file, hexadecimal: what the server has for a picture that it knows."""
    size: int
    """Bytes."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    generation: Generation
    values: Mapping[str, Any] = field(factory=dict, hash=False)
    """Everything the device wrote, by the names of the server's columns."""
    path: Path | None = None
    """Where the file is; None for a picture from memory."""

    @classmethod
    def read(cls, file: str | Path | IO[bytes]) -> Self:
        """The picture in a file; FileRefused says why the file is none that the server would take.

        That is: a name that is no trap name, a cut or damaged JPEG, no EXIF, EXIF of another camera, or
        more than 100 MiB. An open file is read from where it stands; it needs its name (``parse`` takes
        content and a name).
        """
        called = file if isinstance(file, str | Path) else getattr(file, "name", None)
        if not isinstance(called, str | Path):
            raise refuse("file", file, "a path, or an open file with a name; parse() takes content and name")
        place = Path(called)
        name = TrapName.parse(place)
        try:
            if isinstance(file, str | Path):
                _check_size(place.name, place.stat().st_size)
                content = place.read_bytes()
            else:
                content = file.read(LARGEST + 1)
        except OSError as problem:
            raise _refused(str(place), f"cannot be read ({problem.strerror})") from None
        if not isinstance(content, bytes):
            raise refuse("file", file, "a file that was opened for reading bytes (mode 'rb')")
        _check_size(place.name, len(content))
        return cls._of(content, name, place)

    @classmethod
    def parse(cls, content: bytes, name: str | TrapName) -> Self:
        """The picture in memory; ``name`` is its file name. FileRefused as ``read`` raises it."""
        return cls._of(content, name if isinstance(name, TrapName) else TrapName.parse(name), None)

    @classmethod
    def _of(cls, content: bytes, name: TrapName, path: Path | None) -> Self:
        try:
            frame = read_frame(content)
        except BrokenJpeg as problem:
            raise _refused(str(name), f"is no whole JPEG: {problem}") from None
        if not frame.has_exif:
            raise _refused(str(name), "has no EXIF: it was not written by a trap, or was edited since")
        try:
            generation, values = device_values(frame.make, frame.user_comment)
        except ForeignExif as problem:
            raise _refused(str(name), f"is no picture of a trap: {problem}") from None
        digest = md5(content, usedforsecurity=False).hexdigest()
        return cls(name, digest, len(content), frame.width, frame.height, generation, values, path)

    def check_for(self, revision: Revision) -> None:
        """Nothing where a server of this revision takes the picture; FileRefused where not."""
        if revision is not Revision.A:
            return
        if self.generation is not Generation.Y2020:
            raise _refused(
                str(self.name), "is of a device of 2022: a server of revision 0.1.0 does not know those"
            )
        if "no_flash_iso" not in self.values:
            raise _refused(str(self.name), "lacks the exposure without a flash, which revision 0.1.0 needs")

    @property
    def device(self) -> str:
        """The device that took it, from the name."""
        return self.name.device

    @property
    def datetime(self) -> dt.datetime:
        """When it was taken, aware UTC, from the name."""
        return self.name.datetime

    @property
    def device_version(self) -> str | None:
        """Version of the device's software; devices of 2020 do not tell."""
        return text(self.values.get("device_version"))

    @property
    def lat(self) -> float | None:
        """Degrees north; None where the device had no position."""
        return number(self.values.get("lat"))

    @property
    def lng(self) -> float | None:
        """Degrees east; None where the device had no position."""
        return number(self.values.get("lng"))

    @property
    def alt(self) -> float | None:
        """Metres above the sea; None where the device had no position."""
        return number(self.values.get("alt"))

    @property
    def temp(self) -> float | None:
        """Degrees Celsius."""
        return number(self.values.get("temp"))

    @property
    def hum(self) -> float | None:
        """Relative humidity, percent."""
        return number(self.values.get("hum"))

    @property
    def lum(self) -> float | None:
        """Brightness that the light sensor saw, in the device's own measure; devices of 2022."""
        return number(self.values.get("lum"))

    @property
    def bat(self) -> float | None:
        """Charge of the battery, percent; devices of 2022."""
        return number(self.values.get("bat"))

    @property
    def but(self) -> bool | None:
        """Whether the button was pressed; devices of 2022."""
        value = self.values.get("but")
        return value if isinstance(value, bool) else None


def _check_size(name: str, size: int) -> None:
    if size > LARGEST:
        raise _refused(name, f"has more than the {LARGEST} bytes that the server takes")


def _refused(name: str, why: str) -> FileRefused:
    return FileRefused(f"image: {name} {why}", field="image", path=name)
