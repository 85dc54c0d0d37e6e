"""What a service answers to a query all at once: rows, which can become a data frame."""

from collections.abc import Iterable
from typing import Any, Protocol, Self, SupportsIndex, TypeVar, overload

from .core.errors import ExtraMissing

__all__ = ["Record", "Rows"]


class Record(Protocol):
    """A row that knows its columns."""

    def record(self) -> dict[str, Any]:
        """Column names and values in good Python types."""
        ...


T_co = TypeVar("T_co", covariant=True)


class Rows(tuple[T_co, ...]):
    """The rows of an answer in its order: a tuple with ``to_frame()``.

    ``columns`` are those that the frame has in any case, whatever the rows have, and first.
    """

    _columns: tuple[str, ...]

    def __new__(cls, rows: Iterable[T_co] = (), columns: Iterable[str] = ()) -> Self:
        made = super().__new__(cls, rows)
        made._columns = tuple(columns)
        return made

    def to_frame(self) -> Any:
        """A pandas data frame, a row each, times as aware timestamps; ``ExtraMissing`` without pandas."""
        try:
            import pandas
        except ImportError:
            raise ExtraMissing("pandas, which makes data frames,", "frames") from None

        rows: Any = self
        frame = pandas.DataFrame.from_records([row.record() for row in rows])
        if not self._columns:
            return frame
        return frame.reindex(columns=list(dict.fromkeys([*self._columns, *frame.columns])))

    @overload
    def __getitem__(self, index: SupportsIndex) -> T_co: ...

    @overload
    def __getitem__(self, index: slice) -> "Rows[T_co]": ...

    def __getitem__(self, index: SupportsIndex | slice) -> "T_co | Rows[T_co]":
        if isinstance(index, slice):
            return type(self)(super().__getitem__(index), self._columns)
        return super().__getitem__(index)

    def __repr__(self) -> str:
        shown = ", ".join(repr(row) for row in self[:3])
        return f"Rows({len(self)}: {shown}{', …' if len(self) > 3 else ''})" if self else "Rows(0)"
