"""Cloud storages: buckets that are folders of the sandbox (wire contract, section 9)."""

import json
from typing import Any

from sqlalchemy import ColumnElement, select, true

from sightline_api.cvat import cloudstorages

from ..answers import Answer, text
from ..buckets import bucket_named, bucket_of, page_of_entries, read_object
from ..fields import Anything, Choice, Invalid, Items, Schema, Text
from ..lists.listing import Listing, name_of, number
from ..media.kinds import is_image
from ..media.pictures import thumbnail
from ..problems import missing_text, said_text
from ..registry import serves
from ..rights import MANAGERS, must, role_in
from ..tables import CloudStorage
from ..views.people import show_moment, show_short
from ..visit import Visit

__all__ = ["content", "create", "destroy", "list_all", "retrieve", "update"]

PROVIDERS = ("AWS_S3_BUCKET", "AZURE_CONTAINER", "GOOGLE_CLOUD_STORAGE")
CREDENTIALS = (
    "KEY_SECRET_KEY_PAIR",
    "ACCOUNT_NAME_TOKEN_PAIR",
    "KEY_FILE_PATH",
    "ANONYMOUS_ACCESS",
    "CONNECTION_STRING",
)
_SECRETS = ("session_token", "account_name", "key", "secret_key", "connection_string", "key_file")
_SCHEMA = Schema(
    provider_type=Choice(of=PROVIDERS, required=True),
    resource=Text(required=True, most=222),
    display_name=Text(required=True, most=63),
    credentials_type=Choice(of=CREDENTIALS, required=True),
    specific_attributes=Text(blank=True, most=1024),
    description=Text(blank=True),
    manifests=Items(of=Text(blank=True)),
    **{name: Anything() for name in _SECRETS},
)
_LISTING = Listing(
    columns={
        "id": CloudStorage.id,
        "name": CloudStorage.display_name,
        "resource": CloudStorage.resource,
        "provider_type": CloudStorage.provider_type,
        "credentials_type": CloudStorage.credentials_type,
        "owner": name_of(CloudStorage.owner_id),
        "description": CloudStorage.description,
    },
    search=("name", "resource", "owner", "description"),
    cast={"id": number},
    choices={"provider_type": PROVIDERS, "credentials_type": CREDENTIALS},
)


@serves(cloudstorages.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """The storages that the caller may see."""
    wanted = select(CloudStorage).where(_visible(visit))
    return _LISTING.show(visit, wanted, lambda rows: [_show(visit, one) for one in rows])


@serves(cloudstorages.create_endpoint)
def create(visit: Visit) -> dict[str, Any]:
    """A storage, once its bucket was looked at; errors are plain text. Secrets are not even kept."""
    given = _check(visit, partial=False)
    bucket = bucket_named(visit.world, given["resource"])
    if not bucket.exists:
        raise said_text(f"resource: The resource {given['resource']} not found. It may have been deleted.\n")
    organization = visit.context.organization
    storage = CloudStorage(
        owner_id=visit.user.id,
        organization_id=organization.id if organization is not None else None,
        created_date=visit.now,
    )
    _fill(visit, storage, given)
    visit.session.add(storage)
    visit.session.flush()
    return _show(visit, storage)


@serves(cloudstorages.retrieve_endpoint)
def retrieve(visit: Visit, storage_id: str) -> dict[str, Any]:
    """One storage."""
    return _show(visit, _find(visit, storage_id))


@serves(cloudstorages.partial_update_endpoint)
def update(visit: Visit, storage_id: str) -> dict[str, Any]:
    """Another name, description, credentials."""
    storage = _find(visit, storage_id)
    _fill(visit, storage, _check(visit, partial=True))
    return _show(visit, storage)


@serves(cloudstorages.destroy_endpoint)
def destroy(visit: Visit, storage_id: str) -> None:
    """Forgotten; the bucket stays."""
    visit.session.delete(_find(visit, storage_id))


@serves(cloudstorages.retrieve_status_endpoint)
def status(visit: Visit, storage_id: str) -> str:
    """Whether the bucket is there."""
    return "AVAILABLE" if bucket_of(visit.world, _find(visit, storage_id)).exists else "NOT_FOUND"


@serves(cloudstorages.retrieve_actions_endpoint)
def actions(visit: Visit, storage_id: str) -> Answer:
    """What may be done in the bucket: JSON that calls itself text (recording)."""
    _find(visit, storage_id)
    return text(200, json.dumps(["read", "write"], separators=(",", ":")), "text/plain")


@serves(cloudstorages.retrieve_content_v2_endpoint)
def content(visit: Visit, storage_id: str) -> dict[str, Any]:
    """A page of what is in the bucket, or of what a manifest names, and the token of the next page."""
    bucket = bucket_of(visit.world, _find(visit, storage_id))
    if manifest := visit.query.get("manifest_path"):
        with read_object(bucket, manifest):
            pass
    size = visit.query.get("page_size", "")
    entries, token = page_of_entries(
        bucket,
        visit.query.get("prefix", ""),
        int(size) if size.isdecimal() and int(size) > 0 else None,
        visit.query.get("next_token"),
    )
    return {"next": token, "content": entries}


@serves(cloudstorages.retrieve_preview_endpoint)
def preview(visit: Visit, storage_id: str) -> Answer:
    """A small picture of the first one that the manifests name; 404 in plain words without one."""
    storage = _find(visit, storage_id)
    bucket = bucket_of(visit.world, storage)
    for manifest in storage.manifests:
        with read_object(bucket, manifest) as lines:
            for line in lines.read().decode().splitlines():
                told = json.loads(line)
                name = f"{told.get('name', '')}{told.get('extension', '')}"
                if is_image(name):
                    with read_object(bucket, name) as picture:
                        return Answer(200, thumbnail(picture.read()), "image/jpeg")
    raise missing_text("Cloud storage preview not found")


def _check(visit: Visit, partial: bool) -> dict[str, Any]:
    try:
        return _SCHEMA.check(visit.data, partial)
    except Invalid as invalid:
        words = [f"{name}: {told[0]}" for name, told in dict(invalid.told).items()]
        raise said_text("\n".join(words)) from None


def _fill(visit: Visit, storage: CloudStorage, given: dict[str, Any]) -> None:
    names = [name for name in _SCHEMA if name not in _SECRETS]
    for name in names:
        if name in given:
            setattr(storage, name, given[name])
    for name in ("specific_attributes", "description"):
        if getattr(storage, name) is None:
            setattr(storage, name, "")
    if storage.manifests is None:
        storage.manifests = []
    storage.updated_date = visit.now


def _show(visit: Visit, storage: CloudStorage) -> dict[str, Any]:
    return {
        "id": storage.id,
        "owner": show_short(visit, storage.owner_id),
        "manifests": storage.manifests,
        "created_date": show_moment(storage.created_date),
        "updated_date": show_moment(storage.updated_date),
        "provider_type": storage.provider_type,
        "resource": storage.resource,
        "display_name": storage.display_name,
        "credentials_type": storage.credentials_type,
        "specific_attributes": storage.specific_attributes,
        "description": storage.description,
        "organization": storage.organization_id,
    }


def _visible(visit: Visit) -> ColumnElement[bool]:
    column = CloudStorage.organization_id
    organization = visit.context.organization
    inside: ColumnElement[bool] = true()
    if visit.context.named:
        inside = column.is_(None) if organization is None else column == organization.id
    if visit.user.is_superuser:
        return inside
    mine = CloudStorage.owner_id == visit.user.id
    if organization is not None and role_in(visit, organization.id) in MANAGERS:
        return inside
    return inside & mine


def _find(visit: Visit, storage_id: str) -> CloudStorage:
    storage = visit.fetch(CloudStorage, storage_id)
    managed = role_in(visit, storage.organization_id) in MANAGERS
    must(visit.user.is_superuser or storage.owner_id == visit.user.id or managed)
    return storage
