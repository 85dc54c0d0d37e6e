"""One list of the API: which fields it can be filtered, searched and sorted by, and how it is asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, SQLColumnExpression, or_, select

from ..fields import Invalid
from ..fields import Moment as MomentField
from ..problems import fields, listed
from ..tables import User
from ..visit import Visit
from .logic import parse_filter
from .paging import show_page

__all__ = ["Listing", "boolean", "moment", "name_of", "number", "refuse_two"]


def name_of(column: SQLColumnExpression[Any]) -> SQLColumnExpression[Any]:
    """The user name behind a column of ids: lists compare names (section 1)."""
    return select(User.username).where(User.id == column).scalar_subquery()


def number(value: Any) -> int:
    """A whole number; ValueError for anything else."""
    if isinstance(value, bool):
        raise ValueError(value)
    return int(value)


def boolean(value: Any) -> bool:
    """True or false as queries spell them."""
    if str(value).lower() not in ("true", "false", "1", "0"):
        raise ValueError(value)
    return str(value).lower() in ("true", "1")


def moment(value: Any) -> Any:
    """A date and time."""
    try:
        return MomentField().check(value)
    except Invalid:
        raise ValueError(value) from None


@dataclass(frozen=True)
class Listing:
    """``columns`` by wire name; ``choices`` are the words an enum takes; ``not_simple`` are no parameters."""

    columns: Mapping[str, SQLColumnExpression[Any]]
    search: Sequence[str] = ()
    cast: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    not_simple: Sequence[str] = ("id", "updated_date", "created_date")
    default: str = "-id"

    def show(
        self, visit: Visit, rows: Select[Any], show: Callable[[Sequence[Any]], list[Any]]
    ) -> dict[str, Any]:
        """The page that the query of the visit means."""
        return show_page(visit, self._sorted(visit, self.apply(visit, rows)), show)

    def apply(self, visit: Visit, rows: Select[Any]) -> Select[Any]:
        """Only the rows that pass every filter of the query."""
        told = {}
        for name, column in self.columns.items():
            value = visit.query.get(name)
            if not value or name in self.not_simple:
                continue
            if name in self.choices and value not in self.choices[name]:
                told[name] = [f"Select a valid choice. {value} is not one of the available choices."]
                continue
            try:
                rows = rows.where(column == (self.cast[name](value) if name in self.cast else value))
            except ValueError:
                told[name] = ["Enter a number."]
        if told:
            raise fields(told)
        if text := visit.query.get("search"):
            hits = [self.columns[name].icontains(text, autoescape=True) for name in self.search]
            rows = rows.where(or_(*hits))
        if rule := visit.query.get("filter"):
            rows = rows.where(parse_filter(rule, self.columns, self.cast))
        return rows

    def _sorted(self, visit: Visit, rows: Select[Any]) -> Select[Any]:
        order = []
        for name in (visit.query.get("sort") or self.default).split(","):
            column = self.columns.get(name.strip().removeprefix("-"))
            if column is not None:
                order.append(column.desc() if name.strip().startswith("-") else column.asc())
        if not order:
            order = [self.columns["id"].desc()] if "id" in self.columns else []
        return rows.order_by(*order)


def refuse_two(visit: Visit, *names: str) -> None:
    """400 where more than one of these parameters was given."""
    if sum(1 for name in names if visit.query.get(name)) > 1:
        raise listed(f"{', '.join(names)} parameters cannot be used together")
