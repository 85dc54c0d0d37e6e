"""Webhooks: addresses that the server calls when something happens."""

from collections.abc import Sequence
from typing import Any, ClassVar

from attrs import frozen

from sightline_api._runtime.secret import Secret
from sightline_api.cvat import models
from sightline_api.cvat import webhooks as calls

from ..._async.pager import AsyncPager
from ..._fields import flag, text, whole
from ...core.checks import refuse
from ...core.errors import InvalidInput
from ..filters import present
from .records import AsyncOwned, AsyncRecords, as_it_is, id_of, pages

__all__ = ["AsyncWebhook", "AsyncWebhooks"]


@frozen(repr=False)
class AsyncWebhook(AsyncOwned[models.WebhookRead]):
    """An address that the server calls."""

    _calls: ClassVar[Any] = calls

    @property
    def target_url(self) -> str | None:
        """The address."""
        return text(self.raw.target_url)

    @property
    def type(self) -> str | None:
        """``project``, ``organization`` or ``server``."""
        return text(self.raw.type)

    @property
    def project_id(self) -> int | None:
        """The project whose events it hears of."""
        return whole(self.raw.project_id)

    @property
    def events(self) -> tuple[str, ...]:
        """What it hears of, such as ``create:task``."""
        return tuple(str(event) for event in self.raw.events) if isinstance(self.raw.events, list) else ()

    @property
    def is_active(self) -> bool | None:
        """Whether it is called."""
        return flag(self.raw.is_active)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "type": self.type, "events": self.events}

    def deliveries(self, *, limit: int | None = None) -> AsyncPager[models.WebhookDeliveryRead]:
        """What was sent to it, and what it answered."""
        return self._shell.pager(pages(calls.list_deliveries(self.id)), as_it_is, limit=limit)

    async def delivery(self, delivery_id: int) -> models.WebhookDeliveryRead:
        """One thing that was sent to it."""
        return await self._shell.send(calls.retrieve_deliveries(delivery_id, self.id))

    async def redeliver(self, delivery_id: int) -> Any:
        """What came of sending it once more."""
        return await self._shell.send(calls.create_deliveries_redelivery(delivery_id, self.id))

    async def ping(self) -> models.WebhookDeliveryRead:
        """What came of a call to try it out: its ``status_code`` is 502 where nobody answers."""
        return await self._shell.send(calls.create_ping(self.id))


class AsyncWebhooks(AsyncRecords[AsyncWebhook]):
    """Webhooks of projects and organizations."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = AsyncWebhook

    async def create(
        self,
        target_url: str,
        *,
        events: Sequence[str],
        project: Any = None,
        secret: str | Secret | None = None,
        **values: Any,
    ) -> AsyncWebhook:
        """A new webhook of a project, or of the organization of this client.

        ``secret`` signs what is sent: ``X-Signature-256`` is ``sha256=`` and its HMAC over the body.
        """
        if not isinstance(target_url, str) or not target_url.startswith(("http://", "https://")):
            raise refuse("target_url", target_url, "an address that begins with http:// or https://")
        if isinstance(events, str) or not events:
            raise InvalidInput("events: a list of event names is needed, see events()", field="events")
        body: dict[str, Any] = {
            "target_url": target_url,
            "events": [str(getattr(event, "value", event)) for event in events],
            "type": "organization" if project is None else "project",
            "content_type": "application/json",
            "is_active": True,
            "enable_ssl": True,
            **values,
        }
        if project is not None:
            body["project_id"] = id_of("project", project)
        if secret is not None:
            body["secret"] = Secret(secret).reveal()
        return self._make(await self._shell.send(calls.create(body)))

    async def events(self, type: str | None = None) -> list[str]:
        """What webhooks can hear of, of one type (``project``, ``organization``) or of all."""
        answer = await self._shell.send(calls.retrieve_events(type=present(type)))
        events = answer.events if isinstance(answer.events, list) else []
        return [str(getattr(event, "key", event)) for event in events]
