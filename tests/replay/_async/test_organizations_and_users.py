"""Organizations and users: made, changed, deleted; tokens that outlive their account; a lost bucket."""

from datetime import UTC, datetime

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import (
    Conflict,
    Forbidden,
    InternalServerError,
    InvalidInput,
    NotFound,
    Redirected,
    Unauthorized,
    Unavailable,
    Unprocessable,
)
from sightline.pyronear import AsyncOrganization, Role
from sightline_api.pyronear import organizations as organization_calls
from sightline_api.pyronear import users as user_calls
from tests.replay._async.story import BASE, PASSWORD, AsyncStory, given
from tests.replay.session import refused
from tests.replay.words import SCOPE, gone

NO_ORGANIZATION = gone("Organization")
NO_USER = gone("User")
NEW_PASSWORD = "placeholder-new-password"


async def test_organizations_and_users() -> None:
    async with AsyncStory("organizations_and_users") as story:
        admin, agent, user, stranger = await story.begin(
            "admin_hq", "agent_valley", "user_valley", "agent_coast"
        )
        await _organizations(story, admin, agent, user)
        lake = await _a_new_organization(story, admin, agent)
        await _notifications(story, admin, agent, lake)
        await _the_end_of_it(story, admin, agent, lake)
        await _users(story, admin, agent)
        await _new_users(story, admin, agent)
        await _a_trainee(story, admin, agent, user)
        await _the_accident(story, admin, stranger)


async def _organizations(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, user: AsyncPyronear
) -> None:
    story.step("the list, for admins; the official client is redirected to it")
    with pytest.raises(Redirected) as moved:
        await story.custom(story.bare("admin-1"), "GET", "/api/v1/organizations")
    assert moved.value.location == f"{BASE}/api/v1/organizations/"
    names = [one.name async for one in admin.organizations.list()]
    assert names == ["headquarters", "valley-watch", "coast-watch"]
    with refused(Forbidden, SCOPE):
        await agent.organizations.list().first()

    story.step("one of them, for admins")
    valley = await admin.organizations.get(2)
    assert (valley.name, valley.telegram_id, valley.slack_hook) == ("valley-watch", None, None)
    with refused(Forbidden, SCOPE):
        await user.organizations.get(2)
    with refused(NotFound, NO_ORGANIZATION):
        await admin.organizations.get(999)
    with refused(Unprocessable, fields=("path.organization_id",)):
        await story.low(admin, organization_calls.get(0))


async def _a_new_organization(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear
) -> AsyncOrganization:
    story.step("a new one, whose name is then taken")
    lake = await admin.organizations.create("lake-watch")
    assert (lake.id, lake.name) == (4, "lake-watch")
    with pytest.raises(Conflict) as taken:
        await admin.organizations.create("lake-watch")
    assert "Key (name)=(lake-watch) already exists." in taken.value.message

    story.step("a name that is too short, none at all, and an agent")
    with pytest.raises(InvalidInput):
        await admin.organizations.create("ab")
    with refused(Unprocessable, fields=("body.name",)):
        await story.low(admin, organization_calls.create({"name": "ab"}))
    with refused(Unprocessable, "body.name: Field required", fields=("body.name",)):
        await story.low(admin, organization_calls.create({}))
    with refused(Forbidden, SCOPE):
        await agent.organizations.create("agents-org")
    return lake


async def _notifications(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, lake: AsyncOrganization
) -> None:
    story.step("nothing to change; a Telegram channel that this server cannot reach, and one that is none")
    assert (await story.low(admin, organization_calls.update(4, {}))).name == "lake-watch"
    with refused(Unavailable, "Telegram notifications are not enabled"):
        await lake.update(telegram_id="@lakewatch")
    with pytest.raises(InvalidInput):
        await lake.update(telegram_id="no at sign")
    with refused(Unprocessable, fields=("body.telegram_id",)):
        await story.low(admin, organization_calls.update(4, {"telegram_id": "no at sign"}))
    with refused(Forbidden, SCOPE):
        await story.low(agent, organization_calls.update(4, {}))
    with refused(NotFound, NO_ORGANIZATION):
        await story.low(admin, organization_calls.update(999, {}))

    story.step("a Slack address that is none, and none")
    with pytest.raises(InvalidInput) as wrong:
        await lake.update_slack_hook("https://example.com/x")
    assert "example.com" not in str(wrong.value), "a nearly right one would still be a secret"
    for body in ({"slack_hook": "https://example.com/x"}, {}):
        with refused(Unprocessable, fields=("body.slack_hook",)):
            await story.low(admin, organization_calls.update_slack_hook(4, body))


async def _the_end_of_it(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, lake: AsyncOrganization
) -> None:
    # The session did not look whether somebody is left; ``delete()`` does unless it is told not to.
    story.step("an admin deletes it; a second time breaks the server")
    with refused(Forbidden, SCOPE):
        await given(lake, agent).delete(unchecked=True)
    await lake.delete(unchecked=True)
    with refused(NotFound, NO_ORGANIZATION):
        await admin.organizations.get(4)
    with refused(InternalServerError, "Internal Server Error"):
        await lake.delete(unchecked=True)


async def _users(story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear) -> None:
    story.step("the accounts of all organizations, for admins; no password hash in sight")
    users = [one async for one in admin.users.list()]
    assert [(one.id, one.login, one.role) for one in users] == [
        (1, "admin_hq", Role.ADMIN),
        (2, "agent_valley", Role.AGENT),
        (3, "user_valley", Role.USER),
        (4, "agent_coast", Role.AGENT),
    ]
    assert users[0].created_at == datetime(2026, 11, 20, 3, 26, 6, 138936, tzinfo=UTC)
    assert "$2b$" not in repr(users) + repr([one.raw for one in users])
    with refused(Redirected):
        await story.custom(story.bare("admin-1"), "GET", "/api/v1/users")
    with refused(Forbidden, SCOPE):
        await agent.users.list().first()

    story.step("one of them")
    assert (await admin.users.get(2)).organization_id == 2
    with refused(NotFound, NO_USER):
        await admin.users.get(999)
    with refused(Unprocessable, fields=("path.user_id",)):
        await story.low(admin, user_calls.get(0))


async def _new_users(story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear) -> None:
    story.step("a user, which is the default role, and an agent")
    trainee = await admin.users.create("trainee", PASSWORD, organization_id=2)
    assert (trainee.id, trainee.login, trainee.role, trainee.organization_id) == (5, "trainee", Role.USER, 2)
    second = await admin.users.create("second_agent", PASSWORD, organization_id=2, role="agent")
    assert (second.id, second.role) == (6, Role.AGENT)

    story.step("a login that is taken, an organization that is not there: without the statement and its hash")
    with refused(Conflict, "Login already taken"):
        await admin.users.create("trainee", PASSWORD, organization_id=2)
    with pytest.raises(Conflict) as lost:
        await admin.users.create("lost", PASSWORD, organization_id=99)
    assert 'is not present in table "organizations"' in lost.value.message
    assert "$2b$" not in str(lost.value)

    story.step("three mistakes at once; an agent")
    with refused(Unprocessable, fields=("body.role", "body.login", "body.password")):
        wrong = {"login": "ab", "password": "x", "organization_id": 2, "role": "boss"}
        await story.low(admin, user_calls.create(wrong))
    with refused(Forbidden, SCOPE):
        await agent.users.create("agents_user", PASSWORD, organization_id=2)


async def _a_trainee(
    story: AsyncStory, admin: AsyncPyronear, agent: AsyncPyronear, user: AsyncPyronear
) -> None:
    story.step("the new user signs in, and keeps the token when the password changes")
    trainee = story.person("trainee")
    assert (await trainee.validate()).sub == 5
    changed = await admin.users.update_password(5, NEW_PASSWORD)
    assert changed.login == "trainee"
    with refused(Unauthorized, "Invalid credentials."):
        await story.person("trainee").validate()
    assert (await story.person("trainee", NEW_PASSWORD).validate()).sub == 5

    story.step("a short password, a change of something else, nobody, one's own")
    with pytest.raises(InvalidInput):
        await changed.update_password("x")
    with refused(Unprocessable, fields=("body.password",)):
        await story.low(admin, user_calls.update(5, {"password": "x"}))
    with refused(Unprocessable, "body.password: Field required", fields=("body.password",)):
        await story.low(admin, user_calls.update(5, {"login": "renamed"}))
    with refused(NotFound, NO_USER):
        await admin.users.update_password(999, PASSWORD)
    with refused(Forbidden, SCOPE):
        await user.users.update_password(3, PASSWORD)

    story.step("an admin deletes the account; its token lives on")
    with refused(Forbidden, SCOPE):
        await given(changed, agent).delete()
    await changed.delete()
    with refused(NotFound, NO_USER):
        await admin.users.get(5)
    with refused(NotFound, NO_USER):
        await changed.delete()
    assert (await trainee.validate()).sub == 5
    assert [one.id async for one in admin.users.list()] == [1, 2, 3, 4, 6]


async def _the_accident(story: AsyncStory, admin: AsyncPyronear, stranger: AsyncPyronear) -> None:
    story.step("an organization with people in it: the server loses its pictures and keeps the row")
    assert [one.name async for one in stranger.cameras.list()] == ["harbour-mast"]
    with refused(InternalServerError, "Internal Server Error"):
        await story.low(admin, organization_calls.delete(3))
    assert (await admin.organizations.get(3)).name == "coast-watch"
    with refused(InternalServerError, "Internal Server Error"):
        await stranger.cameras.list().first()
