"""Users and filters as the service takes them."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from sightline_api._runtime.secret import Secret

from ..core.checks import did_you_mean, length, refuse
from ..core.errors import InvalidInput

__all__ = ["Role", "any_of", "new_user", "patterns", "role_of", "username"]

_NAME = re.compile(r"[^\x00-\x20\x7f:%_'\"\\;`]+")


class Role(StrEnum):
    """What a user may do."""

    READ_ONLY = "read_only"
    READ_WRITE = "read_write"
    ADMIN = "admin"


def role_of(is_admin: Any, can_write: Any) -> Role:
    """The role that the two flags mean: who may not write is a reader, administrator or not."""
    if not can_write:
        return Role.READ_ONLY
    return Role.ADMIN if is_admin else Role.READ_WRITE


def new_user(
    username: str, password: str | Secret, *, email: str | None, is_admin: bool, can_write: bool
) -> dict[str, Any]:
    """The body of a new account, checked; the password shows in no error."""
    if not isinstance(username, str) or not _NAME.fullmatch(username):
        raise refuse("username", username, "a name without blanks, quotes, colons, and the wildcards _ and %")
    length("username", username, 1, 32)
    if not isinstance(password, str | Secret):
        raise InvalidInput(f"password: a text is needed, not {type(password).__name__}", field="password")
    hidden = Secret(password).reveal()
    if not hidden:
        raise InvalidInput("password: an empty one is no password", field="password")
    body: dict[str, Any] = {"username": username, "password": hidden}
    if email is not None:
        if not isinstance(email, str):
            raise refuse("email", email, "a text")
        body["email"] = length("email", email, 1, 64)
    for name, value, usual in (("is_admin", is_admin, False), ("can_write", can_write, True)):
        if not isinstance(value, bool):
            raise refuse(name, value, "True or False")
        if value != usual:
            body[name] = value
    return body


def username(value: object) -> str:
    """The name of a user; an empty one would fit nobody, or everybody."""
    if not isinstance(value, str) or not value:
        raise refuse("username", value, "the name of a user")
    return value


def any_of(model: Any, choices: tuple[Mapping[str, Any], ...], filters: Mapping[str, Any]) -> list[Any]:
    """The filters of a call: those who fit one of them are meant. Without any, everybody is."""
    if not choices:
        return [patterns(model, filters)]
    if filters:
        raise InvalidInput(f"{next(iter(filters))}: say it within the filters", field=next(iter(filters)))
    for index, one in enumerate(choices):
        if not isinstance(one, Mapping) or not one:
            raise refuse(
                f"filters[{index}]", one, 'an object of names and values, such as {"username": "a%"}'
            )
    return [patterns(model, one) for one in choices]


def patterns(model: Any, filters: Mapping[str, Any]) -> dict[str, str]:
    """A filter as the service takes it: texts as patterns, truth values and numbers as it keeps them."""
    known = model.__struct_fields__
    made = {}
    for name, value in filters.items():
        if name not in known:
            hint = did_you_mean(name, known)
            raise InvalidInput(
                f"{name}: there is no such filter{hint}; there are {', '.join(known)}", field=name
            )
        if isinstance(value, bool):
            made[name] = str(int(value))
        elif isinstance(value, int):
            made[name] = str(value)
        elif isinstance(value, str) and not re.search(r"['\"`;\x00-\x1f]", value):
            made[name] = value
        else:
            raise refuse(name, value, "a text (a pattern) without quotes, a whole number, or True or False")
    return made
