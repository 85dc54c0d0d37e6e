"""Lists in pages (section 4), and the one web page that an answer points to."""

from collections.abc import Callable
from html import escape
from typing import Annotated, Any, TypeVar

from fastapi import HTTPException, Query, Request
from fastapi.responses import HTMLResponse
from sqlalchemy import Select, SQLColumnExpression, func, select
from sqlalchemy.orm import Session

from .lookup import fetch
from .tables import Base
from .tracer_tables import PlotsAnalysis
from .world import TheWorld, World

__all__ = ["PageNumber", "analysis_page", "named_like", "show_page"]

R = TypeVar("R", bound=Base)

PageNumber = Annotated[int, Query(ge=1, le=1 << 40)]
"""Parameter type of the page to show, from 1."""


def show_page(
    world: World,
    session: Session,
    request: Request,
    wanted: Select[R],
    page: int,
    view: Callable[[R], dict[str, Any]],
) -> dict[str, Any]:
    """One page of the rows, in the order of the query; links keep the filters. 404 beyond the end."""
    size = world.options.page_size
    count = session.scalar(select(func.count()).select_from(wanted.order_by(None).subquery())) or 0
    last = max(1, -(-count // size))
    if page > last:
        raise HTTPException(404, f"There is no page {page}: the last one is {last}.")
    rows = session.scalars(wanted.limit(size).offset((page - 1) * size))

    def link(number: int) -> str | None:
        address = request.url.include_query_params(page_number=number)
        return str(address) if 1 <= number <= last else None

    return {
        "count": count,
        "next": link(page + 1),
        "previous": link(page - 1),
        "page_size": size,
        "results": [view(row) for row in rows],
    }


def named_like(wanted: Select[R], name: SQLColumnExpression[str], search: str | None) -> Select[R]:
    """Those of the rows whose name has this text in it; all of them without one."""
    if not search:
        return wanted
    safe = search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return wanted.where(name.ilike(f"%{safe}%", escape="\\"))


def analysis_page(world: TheWorld, plots_analysis_id: str) -> HTMLResponse:
    """The page for people that an analysis links to: its name, its time, its plots."""
    with world.store.reading() as session:
        analysis = fetch(session, PlotsAnalysis, plots_analysis_id)
    plots = "".join(f"<li>{escape(plot)}</li>" for plot in analysis.plot_ids)
    span = f"{analysis.date_from} to {analysis.date_to}"
    return HTMLResponse(f"<h1>{escape(analysis.name)}</h1><p>{span}</p><ul>{plots}</ul>")
