"""Webhooks: addresses that the server calls for each validated sequence. For admins."""

from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

from sightline_api.pyronear import models
from sightline_api.pyronear import webhooks as calls

from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ..._fields import text
from ...core.checks import positive_int
from ...core.errors import InvalidInput
from ...core.paging import WholeList
from ...core.redaction import safe_url
from .records import AsyncRecord

__all__ = ["AsyncWebhook", "AsyncWebhooks"]


@frozen(repr=False)
class AsyncWebhook(AsyncRecord[models.Webhook]):
    """An address that is called."""

    @property
    def url(self) -> str | None:
        """The address; often whoever knows it may post there, so it is not in the repr."""
        return text(self.raw.url)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "host": urlsplit(safe_url(self.url or "")).hostname}

    async def refresh(self) -> "AsyncWebhook":
        """The webhook as it is now; there is no way to change one."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def delete(self) -> None:
        """Nothing; the address is called no more."""
        await self._shell.send(calls.delete(self.id))


class AsyncWebhooks(AsyncCollection):
    """All addresses; each is called for the sequences of every organization. For admins.

    A call is a POST whose JSON body is a text that holds the JSON of the latest detection: decode it twice.
    """

    def list(self) -> AsyncPager[AsyncWebhook]:
        """Every webhook; one answer holds them all."""
        return self._shell.pager(WholeList(call=calls.list()), self._webhook)

    async def get(self, webhook_id: int) -> AsyncWebhook:
        """The webhook with this id; raises NotFound."""
        return self._webhook(await self._shell.send(calls.get(positive_int("webhook_id", webhook_id))))

    async def create(self, url: str) -> AsyncWebhook:
        """A new webhook for an http or https address; raises Conflict for one that is there already."""
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
            raise InvalidInput("url: an address that begins with http:// or https:// is needed", field="url")
        return self._webhook(await self._shell.send(calls.create({"url": url})))

    def _webhook(self, raw: models.Webhook) -> AsyncWebhook:
        return AsyncWebhook(raw, connection=self._shell)
