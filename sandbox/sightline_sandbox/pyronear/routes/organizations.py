"""Organizations, each with its bucket of pictures."""

from typing import Annotated

from fastapi import HTTPException, Path
from sqlalchemy import select

from sightline_api.pyronear import organizations

from ..access import TheCaller, fetch
from ..answers import OrganizationRead
from ..conflicts import insert_row
from ..problems import Unhandled
from ..registry import service
from ..schemas import OrganizationCreate, SlackHook, TelegramChannel
from ..tables import Organization
from ..world import TheWorld

__all__ = ["create", "delete", "get", "list_all", "update", "update_slack_hook"]

OrganizationId = Annotated[int, Path(gt=0)]


@service.handles(organizations.create_endpoint, status_code=201, response_model=OrganizationRead)
def create(world: TheWorld, caller: TheCaller, body: OrganizationCreate) -> Organization:
    """A new organization with an empty bucket."""
    organization = Organization(name=body.name)
    insert_row(world.store, organization)
    world.files.make_bucket(world.bucket(organization.id))
    return organization


@service.handles(organizations.list_endpoint, response_model=list[OrganizationRead])
def list_all(world: TheWorld, caller: TheCaller) -> list[Organization]:
    """All organizations; administrators only."""
    with world.store.reading() as session:
        return list(session.scalars(select(Organization).order_by(Organization.id)))


@service.handles(organizations.get_endpoint, response_model=OrganizationRead)
def get(world: TheWorld, caller: TheCaller, organization_id: OrganizationId) -> Organization:
    """One organization."""
    with world.store.reading() as session:
        return fetch(session, Organization, organization_id)


@service.handles(organizations.update_endpoint, response_model=OrganizationRead)
def update(
    world: TheWorld, caller: TheCaller, organization_id: OrganizationId, body: TelegramChannel
) -> Organization:
    """Nothing to change without a telegram id; with one 503, for telegram is off here."""
    with world.store.reading() as session:
        organization = fetch(session, Organization, organization_id)
    if body.telegram_id is not None:
        raise HTTPException(503, "Telegram notifications are not enabled")
    return organization


@service.handles(organizations.update_slack_hook_endpoint, response_model=OrganizationRead)
def update_slack_hook(
    world: TheWorld, caller: TheCaller, organization_id: OrganizationId, body: SlackHook
) -> Organization:
    """Always the service's failure when Slack is out of reach: the sandbox never leaves this machine."""
    with world.store.reading() as session:
        fetch(session, Organization, organization_id)
    raise Unhandled("Slack cannot be reached from the sandbox")


@service.handles(organizations.delete_endpoint)
def delete(world: TheWorld, caller: TheCaller, organization_id: OrganizationId) -> None:
    """The bucket goes first: with people or cameras left, the row stays and the pictures do not (trap 9)."""
    bucket = world.bucket(organization_id)
    if not world.files.has_bucket(bucket):
        raise Unhandled(f"the bucket {bucket} is gone")
    world.files.drop_bucket(bucket)
    with world.store.writing() as session:
        session.delete(fetch(session, Organization, organization_id))
