"""Methodologies, and groups of plots."""

from functools import partial
from typing import Any

from fastapi import Request
from sqlalchemy import select

from sightline_api.picterra import tracer_methodologies, tracer_plots_groups, tracer_uploads

from ..lookup import fetch, named
from ..operations import begin
from ..pages import PageNumber, named_like, show_page
from ..problems import BadField
from ..registry import serves
from ..tables import Upload
from ..tracer_schemas import GroupCreate, PlotsCommit, PlotsExport
from ..tracer_tables import Methodology, PlotsGroup
from ..tracer_views import show_group, show_methodology
from ..uploads import open_upload
from ..world import TheWorld

__all__ = ["commit_uploads", "create", "create_upload", "export", "get", "list_all", "list_methodologies"]


@serves(tracer_methodologies.list_endpoint)
def list_methodologies(
    world: TheWorld, request: Request, search: str | None = None, page_number: PageNumber = 1
) -> dict[str, Any]:
    """The ways to judge plots."""
    wanted = select(Methodology).order_by(Methodology.number.desc())
    wanted = named_like(wanted, Methodology.name, search)
    with world.store.reading() as session:
        return show_page(world, session, request, wanted, page_number, show_methodology)


@serves(tracer_uploads.create_endpoint)
def create_upload(world: TheWorld) -> dict[str, Any]:
    """A place for a file of plots, or for plot ids: what it is tells the call that uses it."""
    return open_upload(world, "tracer", "plots")


@serves(tracer_plots_groups.create_endpoint)
def create(world: TheWorld, body: GroupCreate) -> dict[str, Any]:
    """Begins to make a group."""
    with world.store.reading() as session:
        named(session, Methodology, body.methodology_id, "methodology_id")
    fields = {"name": body.name, "methodology_id": body.methodology_id, "columns": body.custom_columns_values}
    return begin(world, "tracer", "plots_group_creation", **fields)


@serves(tracer_plots_groups.list_endpoint)
def list_all(
    world: TheWorld,
    request: Request,
    search: str | None = None,
    methodology: str | None = None,
    include_archived: bool = False,
    page_number: PageNumber = 1,
) -> dict[str, Any]:
    """The groups, newest first; ``methodology`` is a name."""
    wanted = select(PlotsGroup).order_by(PlotsGroup.number.desc())
    wanted = named_like(wanted, PlotsGroup.name, search)
    if methodology is not None:
        of_it = select(Methodology.id).where(Methodology.name == methodology)
        wanted = wanted.where(PlotsGroup.methodology_id.in_(of_it))
    if not include_archived:
        wanted = wanted.where(~PlotsGroup.archived)
    with world.store.reading() as session:
        return show_page(world, session, request, wanted, page_number, partial(show_group, session))


@serves(tracer_plots_groups.get_endpoint)
def get(world: TheWorld, plots_group_id: str) -> dict[str, Any]:
    """One group."""
    with world.store.reading() as session:
        return show_group(session, fetch(session, PlotsGroup, plots_group_id))


@serves(tracer_plots_groups.commit_uploads_endpoint)
def commit_uploads(world: TheWorld, plots_group_id: str, body: PlotsCommit) -> dict[str, Any]:
    """Begins to take up the plots."""
    with world.store.reading() as session:
        fetch(session, PlotsGroup, plots_group_id)
        for one in body.files:
            if named(session, Upload, one.upload_id, "files").product != "tracer":
                raise BadField("files", "There is no such upload.")
    return begin(world, "tracer", "plots_group_upload", plots_group_id=plots_group_id, **body.model_dump())


@serves(tracer_plots_groups.export_endpoint)
def export(world: TheWorld, plots_group_id: str, body: PlotsExport) -> dict[str, Any]:
    """Begins to write a document with the plots."""
    with world.store.reading() as session:
        fetch(session, PlotsGroup, plots_group_id)
    return begin(world, "tracer", "plots_group_export", plots_group_id=plots_group_id, format=body.format)
