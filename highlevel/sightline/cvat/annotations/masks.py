"""Masks: which pixels of a box are meant, as run lengths; read and written in pure Python, or with numpy.

On the wire a mask is the lengths of runs over the box row by row, the first one of background and maybe 0,
then left, top, right and bottom, all inclusive (wire contract, section 8).
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, ClassVar, Self

from msgspec.structs import force_setattr

from ...core.checks import not_negative_int, positive_int, refuse
from ...core.errors import ExtraMissing, InvalidInput
from .base import ShapeBase, check_placed, listed

__all__ = ["Mask", "rle_decode", "rle_encode"]

_BINARY = bytes([0]) + bytes([1]) * 255


class Mask(ShapeBase, frozen=True):
    """The pixels of a box that are meant, as run lengths. Make one with ``from_rows`` or ``from_array``."""

    kind: ClassVar[str] = "mask"
    label: str | int
    frame: int
    left: int
    top: int
    right: int
    """The last column, inclusive."""
    bottom: int
    """The last row, inclusive."""
    runs: tuple[int, ...]

    def __post_init__(self) -> None:
        check_placed(self)
        for name in ("left", "top", "right", "bottom"):
            force_setattr(self, name, not_negative_int(name, getattr(self, name)))
        if self.right < self.left or self.bottom < self.top:
            raise refuse("right", (self.right, self.bottom), "right of left, and below top")
        force_setattr(self, "runs", tuple(listed("runs", self.runs, "lengths of runs")))
        if any(type(run) is not int or run < 0 for run in self.runs):
            raise refuse("runs", self.runs, "lengths of runs, whole numbers of at least 0")
        if sum(self.runs) != self.width * self.height:
            raise InvalidInput(
                f"runs: they cover {sum(self.runs)} pixels, and the box has {self.width * self.height}",
                field="runs",
            )

    @classmethod
    def from_rows(
        cls,
        label: str | int,
        frame: int,
        rows: Iterable[Sequence[Any]],
        *,
        left: int = 0,
        top: int = 0,
        **common: Any,
    ) -> Self:
        """The mask of rows of pixels, true where it is meant; ``left`` and ``top`` say where they begin.

        It is cut down to the smallest box that holds all of it. InvalidInput where nothing is meant.
        """
        given = listed("rows", rows, "rows of pixels")
        for at, row in enumerate(given):
            if isinstance(row, str) or not hasattr(row, "__iter__"):
                raise refuse(f"rows[{at}]", row, "a row of pixels, each true or false")
        lines = [bytes(map(bool, row)) for row in given]
        width = len(lines[0]) if lines else 0
        if any(len(line) != width for line in lines):
            raise InvalidInput("rows: they differ in length", field="rows")
        filled = [at for at, line in enumerate(lines) if any(line)]
        if not filled:
            raise InvalidInput("rows: no pixel is set; a mask needs one at least", field="rows")
        first = min(line.index(1) for line in lines if 1 in line)
        last = max(line.rindex(1) for line in lines if 1 in line)
        cut = [line[first : last + 1] for line in lines[filled[0] : filled[-1] + 1]]
        return cls(
            label,
            frame,
            left + first,
            top + filled[0],
            left + last,
            top + filled[-1],
            tuple(rle_encode(b"".join(cut))),
            **common,
        )

    @classmethod
    def from_array(cls, label: str | int, frame: int, bitmap: Any, **common: Any) -> Self:
        """The mask of a whole picture, rows by columns, true where meant; needs ``sightline[numpy]``."""
        numpy = _numpy()
        array = numpy.asarray(bitmap)
        if array.ndim != 2:
            raise refuse("bitmap", array.shape, "an array of rows by columns")
        array = array.astype(bool)
        rows, columns = numpy.flatnonzero(array.any(axis=1)), numpy.flatnonzero(array.any(axis=0))
        if not rows.size:
            raise InvalidInput("bitmap: no pixel is set; a mask needs one at least", field="bitmap")
        top, bottom, left, right = int(rows[0]), int(rows[-1]), int(columns[0]), int(columns[-1])
        flat = array[top : bottom + 1, left : right + 1].ravel()
        ends = numpy.concatenate(([0], numpy.flatnonzero(flat[1:] != flat[:-1]) + 1, [flat.size]))
        runs = numpy.diff(ends).tolist()
        return cls(label, frame, left, top, right, bottom, tuple([0, *runs] if flat[0] else runs), **common)

    @classmethod
    def from_points(cls, label: str | int, frame: int, points: Sequence[float], **common: Any) -> Self:
        """The mask that the wire's numbers mean."""
        if len(points) < 5:
            raise InvalidInput(f"points: {len(points)} numbers given, at least 5 needed", field="points")
        *runs, left, top, right, bottom = (int(number) for number in points)
        return cls(label, frame, left, top, right, bottom, tuple(runs), **common)

    @property
    def width(self) -> int:
        """Columns of the box."""
        return self.right - self.left + 1

    @property
    def height(self) -> int:
        """Rows of the box."""
        return self.bottom - self.top + 1

    @property
    def area(self) -> int:
        """Pixels that are meant."""
        return sum(self.runs[1::2])

    @property
    def points(self) -> list[float]:
        """Run lengths, then left, top, right and bottom."""
        return [*self.runs, self.left, self.top, self.right, self.bottom]

    def rows(self) -> list[bytes]:
        """The rows of the box, a byte a pixel: 1 where it is meant."""
        flat = rle_decode(self.runs)
        return [flat[start : start + self.width] for start in range(0, len(flat), self.width)]

    def to_array(self, width: int, height: int) -> Any:
        """The whole picture as an array of truth values, rows by columns; needs ``sightline[numpy]``."""
        numpy = _numpy()
        if self.right >= positive_int("width", width) or self.bottom >= positive_int("height", height):
            raise refuse("width", (width, height), "the size of a picture that holds the mask")
        whole = numpy.zeros((height, width), dtype=bool)
        box = numpy.frombuffer(rle_decode(self.runs), dtype=bool).reshape(self.height, self.width)
        whole[self.top : self.bottom + 1, self.left : self.right + 1] = box
        return whole


def rle_encode(pixels: bytes | Sequence[Any]) -> list[int]:
    """Lengths of runs that are false and true by turns; the first counts false ones, and may be 0."""
    flat = pixels.translate(_BINARY) if isinstance(pixels, bytes) else bytes(map(bool, pixels))
    runs = [len(list(group)) for _, group in groupby(flat)]
    return [0, *runs] if flat[:1] == b"\1" else runs


def rle_decode(runs: Iterable[int]) -> bytes:
    """A byte a pixel, 0 or 1, from lengths of runs."""
    return b"".join((b"\1" if at % 2 else b"\0") * run for at, run in enumerate(runs))


def _numpy() -> Any:
    try:
        import numpy
    except ImportError:
        raise ExtraMissing("numpy, which reads and makes arrays,", "numpy") from None
    return numpy
