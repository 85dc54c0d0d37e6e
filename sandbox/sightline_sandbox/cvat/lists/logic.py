"""Filters in JSON logic, made conditions of SQL (wire contract, section 1)."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, not_, or_

from ..problems import listed

__all__ = ["Columns", "parse_filter"]

Columns = Mapping[str, SQLColumnExpression[Any]]

_COMPARE = {
    "==": lambda column, value: column.is_(None) if value is None else column == value,
    "<": lambda column, value: column < value,
    ">": lambda column, value: column > value,
    "<=": lambda column, value: column <= value,
    ">=": lambda column, value: column >= value,
}


def parse_filter(text: str, columns: Columns, cast: Mapping[str, Any]) -> ColumnElement[bool]:
    """The condition that the text means; 400 with a list of one message where it means none.

    ``cast`` turns a value into what its column holds, by name; ValueError is a message too.
    """
    try:
        rules = json.loads(text)
    except ValueError as error:
        raise listed(f"filter: can't parse filter expression: {error}") from None
    return _Reader(columns, cast).read(rules)


class _Reader:
    def __init__(self, columns: Columns, cast: Mapping[str, Any]) -> None:
        self._columns, self._cast = columns, cast

    def read(self, rule: Any) -> ColumnElement[bool]:
        if not isinstance(rule, dict) or len(rule) != 1:
            raise listed(f"filter: {rule!r} is no rule")
        ((operator, given),) = rule.items()
        values = given if isinstance(given, list) else [given]
        if operator in ("and", "or") and isinstance(given, list):
            return (and_ if operator == "and" else or_)(*(self.read(one) for one in values))
        if operator == "!":
            return not_(self.read(values[0]))
        if operator == "!!":
            return self.read(values[0])
        if operator == "var":
            return self._column(rule).is_not(None)
        if operator == "in" and len(values) == 2:
            return self._membership(*values)
        if operator == "<=" and len(values) == 3:
            column, name = self._column(values[1]), values[1]["var"]
            return column.between(self._value(name, values[0]), self._value(name, values[2]))
        if operator in _COMPARE and len(values) == 2:
            return self._compare(operator, *values)
        raise listed(f"filter: {operator} operation with {given!r} arguments is not implemented")

    def _compare(self, operator: str, left: Any, right: Any) -> ColumnElement[bool]:
        column = self._column(left)
        condition: ColumnElement[bool] = _COMPARE[operator](column, self._value(left["var"], right))
        return condition

    def _membership(self, left: Any, right: Any) -> ColumnElement[bool]:
        if isinstance(right, dict):
            return self._column(right).icontains(str(left), autoescape=True)
        if isinstance(right, list):
            return self._column(left).in_([self._value(left["var"], one) for one in right])
        raise listed(f"filter: in operation with {right!r} is not implemented")

    def _column(self, rule: Any) -> SQLColumnExpression[Any]:
        name = str(rule.get("var")) if isinstance(rule, dict) else ""
        if name not in self._columns:
            raise listed(f"filter: term '{name}' is not supported")
        return self._columns[name]

    def _value(self, name: str, value: Any) -> Any:
        try:
            return self._cast[name](value) if name in self._cast and value is not None else value
        except (TypeError, ValueError):
            raise listed(f"filter: {value!r} is no value of '{name}'") from None
