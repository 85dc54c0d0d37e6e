"""Checks of request bodies that answer as Django REST framework does: messages by field, nested."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from .problems import fields as fields_problem

__all__ = [
    "Anything",
    "Choice",
    "Choices",
    "Flag",
    "Integer",
    "Invalid",
    "Items",
    "Moment",
    "Nested",
    "Number",
    "Schema",
    "Text",
    "check",
]

_TRUE, _FALSE = (True, "true", "True", "1", 1, "on"), (False, "false", "False", "0", 0, "off")
_PATTERNS = {
    "email": (re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+"), "Enter a valid email address."),
    "url": (re.compile(r"https?://[^\s/$.?#][^\s]*"), "Enter a valid URL."),
    "slug": (re.compile(r"[-\w]+", re.ASCII), "Enter letters, digits, underscores and hyphens only."),
    "color": (re.compile(r".{0,8}"), "No colour."),
}


class Invalid(Exception):
    """A value does not fit; ``told`` is a list of messages, or a dict or list of those inside of it."""

    def __init__(self, told: Any) -> None:
        super().__init__(told)
        self.told = told if isinstance(told, list | dict) else [told]


@dataclass(frozen=True, kw_only=True)
class Field:
    """What every field has: whether it must be there, whether it may be null."""

    required: bool = False
    null: bool = False

    def check(self, value: Any) -> Any:
        """The value as it is kept; Invalid where it does not fit."""
        if value is None:
            if not self.null:
                raise Invalid("This field may not be null.")
            return None
        return self._check(value)

    def _check(self, value: Any) -> Any:
        return value


@dataclass(frozen=True, kw_only=True)
class Anything(Field):
    """Whatever JSON there is."""


@dataclass(frozen=True, kw_only=True)
class Text(Field):
    """Text of a length, or of a form."""

    most: int | None = None
    least: int | None = None
    blank: bool = False
    form: str | None = None

    def _check(self, value: Any) -> str:
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise Invalid("Not a valid string.")
        text = str(value).strip()
        if not text and not self.blank:
            raise Invalid("This field may not be blank.")
        if self.most is not None and len(text) > self.most:
            raise Invalid(f"Ensure this field has no more than {self.most} characters.")
        if self.least is not None and len(text) < self.least:
            raise Invalid(f"Ensure this field has at least {self.least} characters.")
        if self.form and text and not _PATTERNS[self.form][0].fullmatch(text):
            raise Invalid(_PATTERNS[self.form][1])
        return text


@dataclass(frozen=True, kw_only=True)
class Integer(Field):
    """A whole number within bounds."""

    least: int | None = None
    most: int | None = None

    def _check(self, value: Any) -> int:
        if isinstance(value, bool) or not re.fullmatch(r"\s*-?\d+(\.0+)?\s*", str(value)):
            raise Invalid("A valid integer is required.")
        return int(_bounded(int(float(value)), self.least, self.most))


@dataclass(frozen=True, kw_only=True)
class Number(Field):
    """A number within bounds; ``keep`` leaves a whole one whole."""

    least: float | None = None
    most: float | None = None
    keep: bool = False

    def _check(self, value: Any) -> float:
        if isinstance(value, bool):
            raise Invalid("A valid number is required.")
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise Invalid("A valid number is required.") from None
        _bounded(number, self.least, self.most)
        return value if self.keep and isinstance(value, int) else number


@dataclass(frozen=True, kw_only=True)
class Flag(Field):
    """True or false, in any of the spellings of forms."""

    def _check(self, value: Any) -> bool:
        for meant, spelled in ((True, _TRUE), (False, _FALSE)):
            if isinstance(value, str | int) and value in spelled:
                return meant
        raise Invalid("Must be a valid boolean.")


@dataclass(frozen=True, kw_only=True)
class Choice(Field):
    """One of several words."""

    of: Iterable[str]
    blank: bool = False

    def _check(self, value: Any) -> str:
        if value in tuple(self.of) or (self.blank and value == ""):
            return str(value)
        raise Invalid(f'"{value}" is not a valid choice.')


@dataclass(frozen=True, kw_only=True)
class Choices(Field):
    """Several of several words; what is wrong is told without its place."""

    of: Iterable[str]

    def _check(self, value: Any) -> list[str]:
        if not isinstance(value, list):
            raise Invalid(f'Expected a list of items but got type "{type(value).__name__}".')
        for one in value:
            if one not in tuple(self.of):
                raise Invalid(f'"{one}" is not a valid choice.')
        return value


@dataclass(frozen=True, kw_only=True)
class Moment(Field):
    """A date and time, kept in UTC without saying so."""

    def _check(self, value: Any) -> datetime:
        try:
            moment = datetime.fromisoformat(value)
        except (TypeError, ValueError):
            raise Invalid("Datetime has wrong format.") from None
        return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


@dataclass(frozen=True, kw_only=True)
class Items(Field):
    """A list of values of one kind."""

    of: Field = field(default_factory=Anything)
    least: int = 0

    def _check(self, value: Any) -> list[Any]:
        if not isinstance(value, list | tuple):
            raise Invalid(f'Expected a list of items but got type "{type(value).__name__}".')
        if len(value) < self.least:
            raise Invalid(f"Ensure this field has at least {self.least} elements.")
        checked: list[Any] = []
        told: list[Any] = []
        failed = False
        for one in value:
            try:
                checked.append(self.of.check(one))
                told.append({})
            except Invalid as invalid:
                told.append(invalid.told)
                failed = True
        if failed:
            raise Invalid(told)
        return checked


class Schema(dict[str, Field]):
    """Fields by name, in the order in which they are looked at."""

    def check(self, given: Any, partial: bool = False) -> dict[str, Any]:
        """The known fields that were given, checked; Invalid with messages by field."""
        if not isinstance(given, Mapping):
            raise Invalid({"non_field_errors": [f"Expected a dictionary, but got {type(given).__name__}."]})
        checked: dict[str, Any] = {}
        told: dict[str, Any] = {}
        for name, one in self.items():
            if name not in given:
                if one.required and not partial:
                    told[name] = ["This field is required."]
                continue
            try:
                checked[name] = one.check(given[name])
            except Invalid as invalid:
                told[name] = invalid.told
        if told:
            raise Invalid(told)
        return checked


@dataclass(frozen=True, kw_only=True)
class Nested(Field):
    """An object with fields of its own; ``also`` looks at it once they fit."""

    schema: Schema
    also: Callable[[dict[str, Any]], None] | None = None

    def _check(self, value: Any) -> dict[str, Any]:
        checked = self.schema.check(value)
        if self.also is not None:
            self.also(checked)
        return checked


def check(schema: Schema, given: Any, partial: bool = False) -> dict[str, Any]:
    """The checked body; 400 with messages by field."""
    try:
        return schema.check(given, partial)
    except Invalid as invalid:
        raise fields_problem(dict(invalid.told)) from None


def _bounded(number: float, least: float | None, most: float | None) -> float:
    if least is not None and number < least:
        raise Invalid(f"Ensure this value is greater than or equal to {least}.")
    if most is not None and number > most:
        raise Invalid(f"Ensure this value is less than or equal to {most}.")
    return number
