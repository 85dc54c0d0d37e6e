"""What a service answers to a query all at once: rows, which can become a data frame."""

from typing import Any, Protocol, SupportsIndex, TypeVar, overload

from .core.errors import ExtraMissing

__all__ = ["Record", "Rows"]


class Record(Protocol):
    """A row that knows its columns."""

    def record(self) -> dict[str, Any]:
        """Column names and values in good Python types."""
        ...


T_co = TypeVar("T_co", covariant=True)


class Rows(tuple[T_co, ...]):
    """The rows of an answer in its order: a tuple with ``to_frame()``."""

    __slots__ = ()

    def to_frame(self) -> Any:
        """A pandas data frame, a row each, times as aware timestamps; ``ExtraMissing`` without pandas."""
        try:
            import pandas
        except ImportError:
            raise ExtraMissing("pandas, which makes data frames,", "frames") from None

        rows: Any = self
        return pandas.DataFrame.from_records([row.record() for row in rows])

    @overload
    def __getitem__(self, index: SupportsIndex) -> T_co: ...

    @overload
    def __getitem__(self, index: slice) -> "Rows[T_co]": ...

    def __getitem__(self, index: SupportsIndex | slice) -> "T_co | Rows[T_co]":
        if isinstance(index, slice):
            return type(self)(super().__getitem__(index))
        return super().__getitem__(index)

    def __repr__(self) -> str:
        shown = ", ".join(repr(row) for row in self[:3])
        return f"Rows({len(self)}: {shown}{', …' if len(self) > 3 else ''})" if self else "Rows(0)"
