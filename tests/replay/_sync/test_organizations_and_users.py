# Written by `make generate` from tests/replay/_async/test_organizations_and_users.py: change that file, not this one.

"""Organizations and users: made, changed, deleted; tokens that outlive their account; a lost bucket."""

from datetime import UTC, datetime

import pytest

from sightline import Pyronear
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
from sightline.pyronear import Organization, Role
from sightline_api.pyronear import organizations as organization_calls
from sightline_api.pyronear import users as user_calls
from tests.replay._sync.story import BASE, PASSWORD, Story, given
from tests.replay.session import refused
from tests.replay.words import SCOPE, gone

NO_ORGANIZATION = gone("Organization")
NO_USER = gone("User")
NEW_PASSWORD = "placeholder-new-password"


def test_organizations_and_users() -> None:
    with Story("organizations_and_users") as story:
        admin, agent, user, stranger = story.begin("admin_hq", "agent_valley", "user_valley", "agent_coast")
        _organizations(story, admin, agent, user)
        lake = _a_new_organization(story, admin, agent)
        _notifications(story, admin, agent, lake)
        _the_end_of_it(story, admin, agent, lake)
        _users(story, admin, agent)
        _new_users(story, admin, agent)
        _a_trainee(story, admin, agent, user)
        _the_accident(story, admin, stranger)


def _organizations(story: Story, admin: Pyronear, agent: Pyronear, user: Pyronear) -> None:
    story.step("the list, for admins; the official client is redirected to it")
    with pytest.raises(Redirected) as moved:
        story.custom(story.bare("admin-1"), "GET", "/api/v1/organizations")
    assert moved.value.location == f"{BASE}/api/v1/organizations/"
    names = [one.name for one in admin.organizations.list()]
    assert names == ["headquarters", "valley-watch", "coast-watch"]
    with refused(Forbidden, SCOPE):
        agent.organizations.list().first()

    story.step("one of them, for admins")
    valley = admin.organizations.get(2)
    assert (valley.name, valley.telegram_id, valley.slack_hook) == ("valley-watch", None, None)
    with refused(Forbidden, SCOPE):
        user.organizations.get(2)
    with refused(NotFound, NO_ORGANIZATION):
        admin.organizations.get(999)
    with refused(Unprocessable, fields=("path.organization_id",)):
        story.low(admin, organization_calls.get(0))


def _a_new_organization(story: Story, admin: Pyronear, agent: Pyronear) -> Organization:
    story.step("a new one, whose name is then taken")
    lake = admin.organizations.create("lake-watch")
    assert (lake.id, lake.name) == (4, "lake-watch")
    with pytest.raises(Conflict) as taken:
        admin.organizations.create("lake-watch")
    assert "Key (name)=(lake-watch) already exists." in taken.value.message

    story.step("a name that is too short, none at all, and an agent")
    with pytest.raises(InvalidInput):
        admin.organizations.create("ab")
    with refused(Unprocessable, fields=("body.name",)):
        story.low(admin, organization_calls.create({"name": "ab"}))
    with refused(Unprocessable, "body.name: Field required", fields=("body.name",)):
        story.low(admin, organization_calls.create({}))
    with refused(Forbidden, SCOPE):
        agent.organizations.create("agents-org")
    return lake


def _notifications(story: Story, admin: Pyronear, agent: Pyronear, lake: Organization) -> None:
    story.step("nothing to change; a Telegram channel that this server cannot reach, and one that is none")
    assert (story.low(admin, organization_calls.update(4, {}))).name == "lake-watch"
    with refused(Unavailable, "Telegram notifications are not enabled"):
        lake.update(telegram_id="@lakewatch")
    with pytest.raises(InvalidInput):
        lake.update(telegram_id="no at sign")
    with refused(Unprocessable, fields=("body.telegram_id",)):
        story.low(admin, organization_calls.update(4, {"telegram_id": "no at sign"}))
    with refused(Forbidden, SCOPE):
        story.low(agent, organization_calls.update(4, {}))
    with refused(NotFound, NO_ORGANIZATION):
        story.low(admin, organization_calls.update(999, {}))

    story.step("a Slack address that is none, and none")
    with pytest.raises(InvalidInput) as wrong:
        lake.update_slack_hook("https://example.com/x")
    assert "example.com" not in str(wrong.value), "a nearly right one would still be a secret"
    for body in ({"slack_hook": "https://example.com/x"}, {}):
        with refused(Unprocessable, fields=("body.slack_hook",)):
            story.low(admin, organization_calls.update_slack_hook(4, body))


def _the_end_of_it(story: Story, admin: Pyronear, agent: Pyronear, lake: Organization) -> None:
    # The session did not look whether somebody is left; ``delete()`` does unless it is told not to.
    story.step("an admin deletes it; a second time breaks the server")
    with refused(Forbidden, SCOPE):
        given(lake, agent).delete(unchecked=True)
    lake.delete(unchecked=True)
    with refused(NotFound, NO_ORGANIZATION):
        admin.organizations.get(4)
    with refused(InternalServerError, "Internal Server Error"):
        lake.delete(unchecked=True)


def _users(story: Story, admin: Pyronear, agent: Pyronear) -> None:
    story.step("the accounts of all organizations, for admins; no password hash in sight")
    users = [one for one in admin.users.list()]
    assert [(one.id, one.login, one.role) for one in users] == [
        (1, "admin_hq", Role.ADMIN),
        (2, "agent_valley", Role.AGENT),
        (3, "user_valley", Role.USER),
        (4, "agent_coast", Role.AGENT),
    ]
    assert users[0].created_at == datetime(2026, 11, 20, 3, 26, 6, 138936, tzinfo=UTC)
    assert "$2b$" not in repr(users) + repr([one.raw for one in users])
    with refused(Redirected):
        story.custom(story.bare("admin-1"), "GET", "/api/v1/users")
    with refused(Forbidden, SCOPE):
        agent.users.list().first()

    story.step("one of them")
    assert (admin.users.get(2)).organization_id == 2
    with refused(NotFound, NO_USER):
        admin.users.get(999)
    with refused(Unprocessable, fields=("path.user_id",)):
        story.low(admin, user_calls.get(0))


def _new_users(story: Story, admin: Pyronear, agent: Pyronear) -> None:
    story.step("a user, which is the default role, and an agent")
    trainee = admin.users.create("trainee", PASSWORD, organization_id=2)
    assert (trainee.id, trainee.login, trainee.role, trainee.organization_id) == (5, "trainee", Role.USER, 2)
    second = admin.users.create("second_agent", PASSWORD, organization_id=2, role="agent")
    assert (second.id, second.role) == (6, Role.AGENT)

    story.step("a login that is taken, an organization that is not there: without the statement and its hash")
    with refused(Conflict, "Login already taken"):
        admin.users.create("trainee", PASSWORD, organization_id=2)
    with pytest.raises(Conflict) as lost:
        admin.users.create("lost", PASSWORD, organization_id=99)
    assert 'is not present in table "organizations"' in lost.value.message
    assert "$2b$" not in str(lost.value)

    story.step("three mistakes at once; an agent")
    with refused(Unprocessable, fields=("body.role", "body.login", "body.password")):
        wrong = {"login": "ab", "password": "x", "organization_id": 2, "role": "boss"}
        story.low(admin, user_calls.create(wrong))
    with refused(Forbidden, SCOPE):
        agent.users.create("agents_user", PASSWORD, organization_id=2)


def _a_trainee(story: Story, admin: Pyronear, agent: Pyronear, user: Pyronear) -> None:
    story.step("the new user signs in, and keeps the token when the password changes")
    trainee = story.person("trainee")
    assert (trainee.validate()).sub == 5
    changed = admin.users.update_password(5, NEW_PASSWORD)
    assert changed.login == "trainee"
    with refused(Unauthorized, "Invalid credentials."):
        story.person("trainee").validate()
    assert (story.person("trainee", NEW_PASSWORD).validate()).sub == 5

    story.step("a short password, a change of something else, nobody, one's own")
    with pytest.raises(InvalidInput):
        changed.update_password("x")
    with refused(Unprocessable, fields=("body.password",)):
        story.low(admin, user_calls.update(5, {"password": "x"}))
    with refused(Unprocessable, "body.password: Field required", fields=("body.password",)):
        story.low(admin, user_calls.update(5, {"login": "renamed"}))
    with refused(NotFound, NO_USER):
        admin.users.update_password(999, PASSWORD)
    with refused(Forbidden, SCOPE):
        user.users.update_password(3, PASSWORD)

    story.step("an admin deletes the account; its token lives on")
    with refused(Forbidden, SCOPE):
        given(changed, agent).delete()
    changed.delete()
    with refused(NotFound, NO_USER):
        admin.users.get(5)
    with refused(NotFound, NO_USER):
        changed.delete()
    assert (trainee.validate()).sub == 5
    assert [one.id for one in admin.users.list()] == [1, 2, 3, 4, 6]


def _the_accident(story: Story, admin: Pyronear, stranger: Pyronear) -> None:
    story.step("an organization with people in it: the server loses its pictures and keeps the row")
    assert [one.name for one in stranger.cameras.list()] == ["harbour-mast"]
    with refused(InternalServerError, "Internal Server Error"):
        story.low(admin, organization_calls.delete(3))
    assert (admin.organizations.get(3)).name == "coast-watch"
    with refused(InternalServerError, "Internal Server Error"):
        stranger.cameras.list().first()
