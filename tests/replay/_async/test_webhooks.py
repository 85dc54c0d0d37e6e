"""Webhooks: addresses that come back normalised, what is refused, and that only admins see them."""

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import (
    Conflict,
    Forbidden,
    InvalidInput,
    MethodNotAllowed,
    NotFound,
    Redirected,
    Unprocessable,
)
from sightline.pyronear import AsyncWebhook
from sightline_api.pyronear import webhooks as calls
from tests.replay._async.story import AsyncStory, given
from tests.replay.session import refused
from tests.replay.words import SCOPE, gone

GONE = gone("Webhook")


async def test_webhooks() -> None:
    async with AsyncStory("webhooks") as story:
        admin, agent = await story.begin("admin_hq", "agent_valley")
        first = await _creating(story, admin, agent)
        await _reading(story, admin, agent)
        await _deleting(story, admin, agent, first)


async def _creating(story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear) -> AsyncWebhook:
    story.step("a bare host gains a slash, everything else stays")
    assert [one async for one in admin.webhooks.list()] == []
    first = await admin.webhooks.create("https://hooks.pyronear.test")
    assert (first.id, first.url) == (1, "https://hooks.pyronear.test/")
    second = await admin.webhooks.create("http://hooks.pyronear.test:8080/in?key=1")
    assert (second.id, second.url) == (2, "http://hooks.pyronear.test:8080/in?key=1")
    assert "key=1" not in repr(second), "whoever knows the address may post there"

    story.step("the same again, under either spelling")
    with pytest.raises(Conflict) as taken:
        await admin.webhooks.create("https://hooks.pyronear.test/")
    assert "already exists" in taken.value.message
    assert "[SQL" not in str(taken.value)

    story.step("what is no address of the web, which the proxies keep back")
    for wrong in ("nope", "ftp://hooks.pyronear.test/"):
        with pytest.raises(InvalidInput):
            await admin.webhooks.create(wrong)
        with refused(Unprocessable, fields=("body.url",)):
            await story.low(admin, calls.create({"url": wrong}))
    with refused(Unprocessable, "body.url: Field required", fields=("body.url",)):
        await story.low(admin, calls.create({}))

    story.step("by an agent; without the slash")
    with refused(Forbidden, SCOPE):
        await agent.webhooks.create("https://agent.pyronear.test/")
    with refused(Redirected):
        body = {"url": "https://third.pyronear.test/"}
        await story.custom(story.bare("admin-1"), "POST", "/api/v1/webhooks", json=body)
    return first


async def _reading(story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear) -> None:
    story.step("the list, and one of them, for admins")
    assert [one.id async for one in admin.webhooks.list()] == [1, 2]
    with refused(Forbidden, SCOPE):
        await agent.webhooks.list().first()
    assert (await admin.webhooks.get(1)).url == "https://hooks.pyronear.test/"
    with refused(NotFound, GONE):
        await admin.webhooks.get(999)
    with refused(Unprocessable, fields=("path.webhook_id",)):
        await story.low(admin, calls.get(0))

    story.step("there is no changing one")
    with refused(MethodNotAllowed, "Method Not Allowed"):
        body = {"url": "https://other.pyronear.test/"}
        await story.custom(admin, "PATCH", "/api/v1/webhooks/1", json=body)


async def _deleting(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, first: AsyncWebhook
) -> None:
    story.step("an admin deletes one, once")
    with refused(Forbidden, SCOPE):
        await given(first, agent).delete()
    await first.delete()
    with refused(NotFound, GONE):
        await first.delete()
    assert [one.id async for one in admin.webhooks.list()] == [2]
