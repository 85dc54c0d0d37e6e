"""Accounts (wire contract, section 4.6)."""

from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError

from sightline_api.stickypi import users as calls

from ...enums import Revision
from ..access import hash_password
from ..columns import fit_row
from ..failures import Refused
from ..filters import fitting
from ..registry import handles
from ..tables import users
from ..visit import Visit

__all__ = ["delete", "get", "put"]

_KEYS = {"username", "password", "email", "is_admin", "can_write"}
_SECRET = ("password_hash",)


@handles(calls.get_endpoint)
def get(visit: Visit) -> list[dict[str, Any]]:
    """Who fits each filter, one filter after the other; everybody for null."""
    filters = [{}] if visit.json is None else _patterns(visit)
    return [_shown(visit, row) for row in fitting(visit, users, filters, _SECRET)]


def _patterns(visit: Visit) -> list[dict[str, Any]]:
    # Patterns stay texts, even those that look like times.
    visit.entries  # noqa: B018 (refuses what is no list of objects)
    filters: list[dict[str, Any]] = visit.plain_json
    return filters


def _shown(visit: Visit, row: Any) -> dict[str, Any]:
    shape = visit.shape(users)
    return {**shape.read([row._mapping[name] for name in shape.names]), "password_hash": "*" * 11}


@handles(calls.put_endpoint)
def put(visit: Visit) -> list[dict[str, Any]]:
    """The last one made, and whoever else its name fits as a pattern; each is kept for itself."""
    last = None
    for entry in visit.entries:
        _put_one(visit, entry)
        last = entry["username"]
    if last is None:
        return []
    return [_shown(visit, row) for row in fitting(visit, users, [{"username": last}])]


def _put_one(visit: Visit, entry: dict[str, Any]) -> None:
    unknown = set(entry) - _KEYS
    if unknown:
        raise Refused(f"{', '.join(sorted(unknown))}: no user has that")
    name, password = entry["username"], entry["password"]
    if not isinstance(password, str) or not isinstance(name, str):
        raise Refused("username and password have to be texts")
    values = {key: value for key, value in entry.items() if key != "password"}
    values |= {"password_hash": hash_password(password), "username_key": name.lower(), **visit.stamp()}
    row = fit_row(users, values)
    try:
        with visit.store.writing() as connection:
            email = row.get("email")
            taken = select(users.c.id).where(users.c.email == email)
            connection.execute(insert(users).values(row))
            if visit.revision is Revision.A and email and len(list(connection.execute(taken))) > 1:
                raise _Taken
    except (IntegrityError, _Taken):
        visit.store.burn_id(users)
        raise Refused(f"there is a user {name!r}, or one with this e-mail address, already") from None


class _Taken(Exception):
    """The e-mail address belongs to somebody else."""


@handles(calls.delete_endpoint)
def delete(visit: Visit) -> list[dict[str, Any]]:
    """Who is gone now: everybody who fits a filter."""
    found = {row.id: row for row in fitting(visit, users, _patterns(visit), _SECRET)}
    with visit.store.writing() as connection:
        connection.execute(users.delete().where(users.c.id.in_(list(found))))
    return [_shown(visit, row) for row in found.values()]
