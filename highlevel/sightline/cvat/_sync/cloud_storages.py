# Written by `make generate` from highlevel/sightline/cvat/_async/cloud_storages.py: change that file, not this one.

"""Cloud storages: buckets that the server reads from and writes to."""

from pathlib import Path
from typing import Any, ClassVar

from attrs import frozen

from sightline_api._runtime.files import File
from sightline_api._runtime.secret import Secret
from sightline_api.cvat import cloudstorages as calls
from sightline_api.cvat import models

from ..._fields import text
from ..._sync.pager import Pager
from ..._sync.stored import call_source, target_of
from ...core.checks import length, member, positive_int
from ...core.paging import CursorPaging
from ...core.paging.page import as_they_are
from ...core.progress import Listener, silent
from ..enums import CredentialsType, Provider
from ..filters import present
from .records import Owned, Records, as_it_is, body_of

__all__ = ["CloudStorage", "CloudStorages"]

_MOST = 500


@frozen(repr=False)
class CloudStorage(Owned[models.CloudStorageRead]):
    """A bucket that the server can use. Its secrets never come back."""

    _calls: ClassVar[Any] = calls

    @property
    def name(self) -> str | None:
        """What people call it."""
        return text(self.raw.display_name)

    @property
    def provider(self) -> Provider | None:
        """Whose it is: AWS_S3_BUCKET, AZURE_CONTAINER or GOOGLE_CLOUD_STORAGE."""
        return self.raw.provider_type if isinstance(self.raw.provider_type, Provider) else None

    @property
    def resource(self) -> str | None:
        """The bucket or container."""
        return text(self.raw.resource)

    @property
    def manifests(self) -> tuple[str, ...]:
        """Files in it that list its pictures."""
        return tuple(self.raw.manifests) if isinstance(self.raw.manifests, list) else ()

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "name": self.name, "resource": self.resource}

    def update(self, values: Any = None, /, **changes: Any) -> "CloudStorage":
        """The storage with other values, by the contract's names; secrets may be ``Secret``."""
        body = {name: _revealed(value) for name, value in body_of(values, changes).items()}
        return self._with(self._shell.send(calls.partial_update(self.id, body)))

    def content(
        self,
        prefix: str = "",
        *,
        manifest_path: str | None = None,
        page_size: int = _MOST,
        limit: int | None = None,
    ) -> Pager[models.FileInfo]:
        """Files and folders below a prefix (a folder ends with ``/``), by names relative to it."""
        call = calls.retrieve_content_v2(
            self.id, prefix=present(prefix or None), manifest_path=present(manifest_path)
        )
        paging: CursorPaging[models.FileInfo] = CursorPaging(
            call=call,
            cursor=lambda answer: text(answer.next),
            items=lambda answer: as_they_are(answer.content),
            page_size=min(positive_int("page_size", page_size), _MOST),
        )
        return self._shell.pager(paging, as_it_is, limit=limit)

    def status(self) -> str:
        """``AVAILABLE``, ``NOT_FOUND`` or ``FORBIDDEN``, as the server finds it now."""
        return str(self._shell.send(calls.retrieve_status(self.id)))

    def actions(self) -> list[str]:
        """What its credentials allow: ``read``, ``write``."""
        return [str(action) for action in self._shell.send(calls.retrieve_actions(self.id))]

    def download_preview(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file that a small picture out of it was saved in; raises NotFound where there is none."""
        source = call_source(self._shell, calls.retrieve_preview(self.id), accept="*/*")
        target = target_of(into, f"/cloud-storage-{self.id}-preview.jpg")
        return self._shell.downloads.save(source, target, progress=progress)


class CloudStorages(Records[CloudStorage]):
    """Buckets that one may use."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = CloudStorage

    def create(
        self,
        name: str,
        *,
        provider: Provider | str,
        resource: str,
        credentials_type: CredentialsType | str,
        key: str | Secret | None = None,
        secret_key: str | Secret | None = None,
        account_name: str | None = None,
        session_token: str | Secret | None = None,
        connection_string: str | Secret | None = None,
        key_file: str | Path | File | None = None,
        **values: Any,
    ) -> CloudStorage:
        """A new cloud storage; the server looks into the bucket and refuses (400) one that it cannot read."""
        body: dict[str, Any] = {
            "display_name": length("name", name, 1, 63),
            "provider_type": member("provider", Provider, str(provider)),
            "resource": length("resource", resource, 1, 222),
            "credentials_type": member("credentials_type", CredentialsType, str(credentials_type)),
            **values,
        }
        secrets = {
            "key": key,
            "secret_key": secret_key,
            "account_name": account_name,
            "session_token": session_token,
            "connection_string": connection_string,
        }
        body.update({field: _revealed(value) for field, value in secrets.items() if value is not None})
        if key_file is not None:
            body["key_file"] = Path(key_file) if isinstance(key_file, str) else key_file
        return self._make(self._shell.send(calls.create(body)))


def _revealed(value: Any) -> Any:
    return value.reveal() if isinstance(value, Secret) else value
