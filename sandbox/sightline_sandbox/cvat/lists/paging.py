"""Pages of ten, or of as many as were asked for (wire contract, section 1)."""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Select, func, select

from ..problems import detail
from ..visit import Visit

__all__ = ["envelope", "page_of", "show_page"]

_DEFAULT = 10


def page_of(visit: Visit, count: int) -> tuple[int, int]:
    """The number of the wanted page and how many rows it has at most; 404 past the end."""
    asked = visit.query.get("page_size", "")
    size = int(asked) if asked.isdecimal() and len(asked) < 10 and int(asked) > 0 else _DEFAULT
    if asked == "all":
        size = max(count, 1)
    given = visit.query.get("page", "1")
    number = int(given) if given.isdecimal() and len(given) < 10 else 0
    if number < 1 or (number > 1 and (number - 1) * size >= count):
        raise detail(404, "Invalid page.")
    return number, size


def envelope(visit: Visit, count: int, number: int, size: int, results: list[Any]) -> dict[str, Any]:
    """The page with its neighbours; the first page is named by no number."""
    return {
        "count": count,
        "next": _link(visit, number + 1) if number * size < count else None,
        "previous": _link(visit, number - 1) if number > 1 else None,
        "results": results,
    }


def show_page(
    visit: Visit, wanted: Select[Any], show: Callable[[Sequence[Any]], list[Any]]
) -> dict[str, Any]:
    """The page of a query; ``show`` is given all of its rows at once, so that it can look up in bulk."""
    bare = wanted.order_by(None).subquery()
    count = visit.session.scalar(select(func.count()).select_from(bare)) or 0
    number, size = page_of(visit, count)
    rows = visit.session.scalars(wanted.limit(size).offset((number - 1) * size)).all()
    return envelope(visit, count, number, size, show(rows))


def _link(visit: Visit, number: int) -> str:
    query = {name: value for name, value in visit.query.items() if name != "page"}
    if number > 1:
        query["page"] = str(number)
    text = urlencode(sorted(query.items()))
    return f"{visit.base}{visit.path}" + (f"?{text}" if text else "")
