# Written by `make generate` from tests/replay/_async/test_webhooks.py: change that file, not this one.

"""Webhooks: addresses that come back normalised, what is refused, and that only admins see them."""

import pytest

from sightline import Pyronear
from sightline.core.errors import (
    Conflict,
    Forbidden,
    InvalidInput,
    MethodNotAllowed,
    NotFound,
    Redirected,
    Unprocessable,
)
from sightline.pyronear import Webhook
from sightline_api.pyronear import webhooks as calls
from tests.replay._sync.story import Story, given
from tests.replay.session import refused
from tests.replay.words import SCOPE, gone

GONE = gone("Webhook")


def test_webhooks() -> None:
    with Story("webhooks") as story:
        admin, agent = story.begin("admin_hq", "agent_valley")
        first = _creating(story, admin, agent)
        _reading(story, admin, agent)
        _deleting(story, admin, agent, first)


def _creating(story: Story, admin: Pyronear, agent: Pyronear) -> Webhook:
    story.step("a bare host gains a slash, everything else stays")
    assert [one for one in admin.webhooks.list()] == []
    first = admin.webhooks.create("https://hooks.pyronear.test")
    assert (first.id, first.url) == (1, "https://hooks.pyronear.test/")
    second = admin.webhooks.create("http://hooks.pyronear.test:8080/in?key=1")
    assert (second.id, second.url) == (2, "http://hooks.pyronear.test:8080/in?key=1")
    assert "key=1" not in repr(second), "whoever knows the address may post there"

    story.step("the same again, under either spelling")
    with pytest.raises(Conflict) as taken:
        admin.webhooks.create("https://hooks.pyronear.test/")
    assert "already exists" in taken.value.message
    assert "[SQL" not in str(taken.value)

    story.step("what is no address of the web, which the proxies keep back")
    for wrong in ("nope", "ftp://hooks.pyronear.test/"):
        with pytest.raises(InvalidInput):
            admin.webhooks.create(wrong)
        with refused(Unprocessable, fields=("body.url",)):
            story.low(admin, calls.create({"url": wrong}))
    with refused(Unprocessable, "body.url: Field required", fields=("body.url",)):
        story.low(admin, calls.create({}))

    story.step("by an agent; without the slash")
    with refused(Forbidden, SCOPE):
        agent.webhooks.create("https://agent.pyronear.test/")
    with refused(Redirected):
        body = {"url": "https://third.pyronear.test/"}
        story.custom(story.bare("admin-1"), "POST", "/api/v1/webhooks", json=body)
    return first


def _reading(story: Story, admin: Pyronear, agent: Pyronear) -> None:
    story.step("the list, and one of them, for admins")
    assert [one.id for one in admin.webhooks.list()] == [1, 2]
    with refused(Forbidden, SCOPE):
        agent.webhooks.list().first()
    assert (admin.webhooks.get(1)).url == "https://hooks.pyronear.test/"
    with refused(NotFound, GONE):
        admin.webhooks.get(999)
    with refused(Unprocessable, fields=("path.webhook_id",)):
        story.low(admin, calls.get(0))

    story.step("there is no changing one")
    with refused(MethodNotAllowed, "Method Not Allowed"):
        body = {"url": "https://other.pyronear.test/"}
        story.custom(admin, "PATCH", "/api/v1/webhooks/1", json=body)


def _deleting(story: Story, admin: Pyronear, agent: Pyronear, first: Webhook) -> None:
    story.step("an admin deletes one, once")
    with refused(Forbidden, SCOPE):
        given(first, agent).delete()
    first.delete()
    with refused(NotFound, GONE):
        first.delete()
    assert [one.id for one in admin.webhooks.list()] == [2]
