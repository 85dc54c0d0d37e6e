"""Which things of a list are wanted: by keyword, or by conditions that are put together (JSON Logic).

The server ignores parameters that it does not know without a word (wire contract, section 1), so that a
misspelt name would give everything: names are checked here, against the fields that each list has.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeAlias

from msgspec import UNSET

from sightline_api._runtime.endpoint import Call, Endpoint

from ..core.checks import did_you_mean, refuse
from ..core.errors import InvalidInput
from ..core.times import aware

__all__ = [
    "Condition",
    "Field",
    "FilterLike",
    "SortLike",
    "all_of",
    "any_of",
    "filtered",
    "not_",
    "present",
]

_OWN = frozenset({"filter", "org", "org_id", "page", "page_size", "search", "sort"})
_PEOPLE = frozenset({"assignee", "owner"})


class Condition:
    """A condition on the fields of a list; join them with ``&`` and ``|``, turn one round with ``~``."""

    __slots__ = ("logic",)

    def __init__(self, logic: Mapping[str, Any]) -> None:
        self.logic = dict(logic)

    def __and__(self, other: "Condition") -> "Condition":
        return all_of(self, other)

    def __or__(self, other: "Condition") -> "Condition":
        return any_of(self, other)

    def __invert__(self) -> "Condition":
        return not_(self)

    def __bool__(self) -> bool:
        # "and" and "or" of Python would silently drop one side.
        raise InvalidInput(
            "filter: join conditions with & and |, each in brackets, not with and / or", field="filter"
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Condition) and self.logic == other.logic

    def __hash__(self) -> int:
        return hash(self.to_text())

    def __repr__(self) -> str:
        return f"Condition({self.to_text()})"

    def to_text(self) -> str:
        """The condition as JSON Logic, as the parameter ``filter`` takes it."""
        return json.dumps(self.logic, ensure_ascii=False, separators=(",", ":"))


FilterLike: TypeAlias = Condition | Mapping[str, Any] | str | None
SortLike: TypeAlias = str | Sequence[str] | None


class Field:
    """A field of a list by name: compare it with a value, and a ``Condition`` comes out."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        if not isinstance(name, str) or not name:
            raise refuse("name", name, "the name of a field, such as 'owner'")
        self.name = name

    def __eq__(self, value: object) -> Condition:  # type: ignore[override]
        return self._compared("==", value)

    def __ne__(self, value: object) -> Condition:  # type: ignore[override]
        # The server has no "!=" (wire contract, section 1).
        return not_(self._compared("==", value))

    def __lt__(self, value: Any) -> Condition:
        return self._compared("<", value)

    def __le__(self, value: Any) -> Condition:
        return self._compared("<=", value)

    def __gt__(self, value: Any) -> Condition:
        return self._compared(">", value)

    def __ge__(self, value: Any) -> Condition:
        return self._compared(">=", value)

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f"Field({self.name!r})"

    def between(self, low: Any, high: Any) -> Condition:
        """From ``low`` to ``high``, both included."""
        return Condition({"<=": [_plain(low), {"var": self.name}, _plain(high)]})

    def is_in(self, values: Iterable[Any]) -> Condition:
        """One of these values."""
        if isinstance(values, str | bytes):
            raise refuse("values", values, "a list of values; for a part of a text use contains()")
        return Condition({"in": [{"var": self.name}, [_plain(value) for value in values]]})

    def contains(self, text: str) -> Condition:
        """A text with this part in it."""
        return Condition({"in": [_plain(text), {"var": self.name}]})

    def is_set(self) -> Condition:
        """Any value at all."""
        return Condition({"!!": [{"var": self.name}]})

    def _compared(self, operator: str, value: Any) -> Condition:
        return Condition({operator: [{"var": self.name}, _plain(value)]})


def all_of(*conditions: Condition) -> Condition:
    """All of these at once."""
    return _joined("and", conditions)


def any_of(*conditions: Condition) -> Condition:
    """At least one of these."""
    return _joined("or", conditions)


def not_(condition: Condition) -> Condition:
    """The opposite."""
    return Condition({"!": _logic(condition)})


_LOOKUPS: dict[str, Callable[[Any, Any], Condition]] = {
    "eq": lambda field, value: field == value,
    "ne": lambda field, value: field != value,
    "lt": lambda field, value: field < value,
    "lte": lambda field, value: field <= value,
    "gt": lambda field, value: field > value,
    "gte": lambda field, value: field >= value,
    "in": lambda field, value: field.is_in(value),
    "contains": lambda field, value: field.contains(value),
    "between": lambda field, value: field.between(*_pair(value)),
    "isset": lambda field, value: field.is_set() if value else not_(field.is_set()),
}


def filtered(
    call: Call[Any],
    *,
    filter: Condition | Mapping[str, Any] | str | None = None,
    search: str | None = None,
    sort: str | Sequence[str] | None = None,
    lookups: Mapping[str, Any] | None = None,
) -> Call[Any]:
    """The call of a list with what is wanted of it.

    ``lookups`` are keywords: ``owner="a"`` (or the user) is equality, ``updated_date__gte=…`` a comparison;
    joined with each other and with ``filter`` by "and". InvalidInput for a field that the list does not have.
    """
    endpoint = call.endpoint
    plain = {p.name for p in endpoint.parameters if p.place == "query"} - _OWN
    known = sorted({*endpoint.extensions.get("filter-fields", ()), *plain})
    arguments: dict[str, Any] = {}
    conditions = [] if filter is None else [_given(filter)]
    for keyword, value in (lookups or {}).items():
        name, _, lookup = keyword.partition("__")
        if name not in known or (lookup and lookup not in _LOOKUPS):
            raise _unknown(endpoint, keyword, known)
        value = _meant(name, value)
        if name in _PEOPLE and isinstance(value, int):
            raise InvalidInput(f"{name}: {value!r} is an id; the server compares the user name", field=name)
        if name in plain and lookup in ("", "eq") and value is not None:
            arguments[name] = _plain(value)
        elif name in endpoint.extensions.get("filter-fields", ()):
            conditions.append(_LOOKUPS[lookup or "eq"](Field(name), value))
        else:
            raise InvalidInput(f"{keyword}: {name} can only be compared for equality here", field=keyword)
    if conditions:
        arguments["filter"] = (conditions[0] if len(conditions) == 1 else all_of(*conditions)).to_text()
    if search is not None:
        arguments["search"] = _searched(endpoint, search)
    if sort is not None:
        arguments["sort"] = _sorted(endpoint, sort)
    return call.with_arguments(**arguments)


def _meant(name: str, value: Any) -> Any:
    """What a thing of the server stands for in a filter: a person for the user name, others for their id."""
    if not hasattr(value, "raw"):
        return value
    wanted = "username" if name in _PEOPLE else "id" if name.endswith("id") else ""
    if (found := getattr(value, wanted, None)) is None:
        raise refuse(name, value, "a value of this field")
    return found


def present(value: Any) -> Any:
    """The value, or UNSET for None: what is not given is not sent."""
    return UNSET if value is None else value


def _joined(operator: str, conditions: Sequence[Condition]) -> Condition:
    if not conditions:
        raise InvalidInput("filter: no condition was given", field="filter")
    if len(conditions) == 1:
        return conditions[0]
    members: list[Any] = []
    for condition in conditions:
        logic = _logic(condition)
        # (a & b) & c is one "and" of three: flat, as people would write it.
        members += logic[operator] if set(logic) == {operator} else [logic]
    return Condition({operator: members})


def _logic(condition: Any) -> dict[str, Any]:
    if not isinstance(condition, Condition):
        raise refuse("filter", condition, "a condition, such as Field('owner') == 'maria'")
    return condition.logic


def _given(filter: Any) -> Condition:
    if isinstance(filter, Condition):
        return filter
    logic = filter
    if isinstance(filter, str):
        try:
            logic = json.loads(filter)
        except ValueError:
            raise refuse("filter", filter, "JSON Logic") from None
    if not isinstance(logic, Mapping) or not logic:
        raise refuse("filter", filter, "a condition, or JSON Logic as a mapping or a text")
    return Condition(logic)


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return (aware(value) if isinstance(value, datetime) else value).isoformat()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise refuse("value", value, "a text, a number, a truth value, a time or None")


def _pair(value: Any) -> tuple[Any, Any]:
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) != 2:
        raise refuse("between", value, "a pair (low, high)")
    return value[0], value[1]


def _searched(endpoint: Endpoint[Any], search: str) -> str:
    if not endpoint.extensions.get("search-fields"):
        raise InvalidInput("search: this list has no search; filter it by its fields", field="search")
    if not isinstance(search, str):
        raise refuse("search", search, "a text")
    return search


def _sorted(endpoint: Endpoint[Any], sort: str | Sequence[str]) -> str:
    names = [name.strip() for name in (sort.split(",") if isinstance(sort, str) else sort)]
    known = endpoint.extensions.get("sort-fields", ())
    for name in names:
        if (field := name.removeprefix("-")) not in known:
            hint = did_you_mean(field, known)
            raise InvalidInput(
                f"sort: {name!r} is no field to sort by{hint}; there are {', '.join(known) or 'none'}",
                field="sort",
            )
    return ",".join(names)


def _unknown(endpoint: Endpoint[Any], keyword: str, known: Sequence[str]) -> InvalidInput:
    name, _, lookup = keyword.partition("__")
    if name in known:
        return InvalidInput(
            f"{keyword}: there is no lookup {lookup!r}; there are {', '.join(_LOOKUPS)}", field=keyword
        )
    hint = did_you_mean(name, known)
    return InvalidInput(
        f"{keyword}: {endpoint.tag} have no field {name!r} to filter by{hint}; there are {', '.join(known)}",
        field=keyword,
    )
