# Written by `make generate` from highlevel/sightline/pyronear/_async/webhooks.py: change that file, not this one.

"""Webhooks: addresses that the server calls for each validated sequence. For admins."""

from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

from sightline_api.pyronear import models
from sightline_api.pyronear import webhooks as calls

from ..._fields import text
from ..._sync.entity import Collection
from ..._sync.pager import Pager
from ...core.checks import positive_int
from ...core.errors import InvalidInput
from ...core.paging import WholeList
from ...core.redaction import safe_url
from .records import Record

__all__ = ["Webhook", "Webhooks"]


@frozen(repr=False)
class Webhook(Record[models.Webhook]):
    """An address that is called."""

    @property
    def url(self) -> str | None:
        """The address; often whoever knows it may post there, so it is not in the repr."""
        return text(self.raw.url)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "host": urlsplit(safe_url(self.url or "")).hostname}

    def refresh(self) -> "Webhook":
        """The webhook as it is now; there is no way to change one."""
        return self._with(self._shell.send(calls.get(self.id)))

    def delete(self) -> None:
        """Nothing; the address is called no more."""
        self._shell.send(calls.delete(self.id))


class Webhooks(Collection):
    """All addresses; each is called for the sequences of every organization. For admins.

    A call is a POST whose JSON body is a text that holds the JSON of the latest detection: decode it twice.
    """

    def list(self) -> Pager[Webhook]:
        """Every webhook; one answer holds them all."""
        return self._shell.pager(WholeList(call=calls.list()), self._webhook)

    def get(self, webhook_id: int) -> Webhook:
        """The webhook with this id; raises NotFound."""
        return self._webhook(self._shell.send(calls.get(positive_int("webhook_id", webhook_id))))

    def create(self, url: str) -> Webhook:
        """A new webhook for an http or https address; raises Conflict for one that is there already."""
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
            raise InvalidInput("url: an address that begins with http:// or https:// is needed", field="url")
        return self._webhook(self._shell.send(calls.create({"url": url})))

    def _webhook(self, raw: models.Webhook) -> Webhook:
        return Webhook(raw, connection=self._shell)
