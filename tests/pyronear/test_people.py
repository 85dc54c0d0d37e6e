"""Organizations, users and webhooks."""

from itertools import count

import pytest

from sightline import Pyronear
from sightline.core.errors import (
    Conflict,
    Forbidden,
    InternalServerError,
    InvalidInput,
    NotFound,
    Unauthorized,
    Unavailable,
)
from sightline.pyronear import Role
from sightline_api._runtime.secret import Secret

HOOK = "https://hooks.slack.com/services/T0/B0/abc123"
_number = count(1)


@pytest.fixture
def organization(fire):
    """An organization of its own for the test."""
    return fire.organizations.create(f"valley-{next(_number)}")


@pytest.fixture
def user(fire, organization):
    """A user of that organization."""
    return fire.users.create(f"warden-{next(_number)}", "marker-password", organization_id=organization.id)


def test_an_organization_is_made_found_and_listed(fire, organization):
    assert fire.organizations.get(organization.id) == organization
    assert organization.refresh().name == organization.name
    assert organization.id in [one.id for one in fire.organizations.list()]
    assert (organization.telegram_id, organization.slack_hook) == (None, None)


@pytest.mark.parametrize("name", ["ab", "x" * 51])
def test_the_name_of_an_organization_has_three_to_fifty_characters(fire, sandbox, name):
    with pytest.raises(InvalidInput, match="name"):
        fire.organizations.create(name)
    assert len(sandbox.requests) == 0


def test_a_taken_name_is_a_conflict(fire, organization):
    with pytest.raises(Conflict):
        fire.organizations.create(organization.name)


def test_a_telegram_channel_needs_a_server_with_telegram(organization):
    with pytest.raises(Unavailable):
        organization.update(telegram_id="@valley_watch")


@pytest.mark.parametrize("channel", ["valley", "@", "12x", ""])
def test_what_is_no_telegram_channel_is_refused_before_it_is_sent(organization, sandbox, channel):
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match="telegram_id"):
        organization.update(telegram_id=channel)
    assert len(sandbox.requests) == 0


def test_a_slack_hook_goes_to_the_server_which_tries_it(organization):
    with pytest.raises(InternalServerError):
        organization.update_slack_hook(Secret(HOOK))


def test_what_is_no_slack_hook_is_refused_without_being_shown(organization, sandbox):
    sandbox.requests.clear()
    with pytest.raises(InvalidInput) as caught:
        organization.update_slack_hook("https://hooks.slack.com/services/T0/B0/marker secret")
    assert "marker" not in str(caught.value)
    assert len(sandbox.requests) == 0


def test_an_empty_organization_is_deleted(fire, organization):
    organization.delete()
    with pytest.raises(NotFound):
        fire.organizations.get(organization.id)


def test_an_organization_with_people_keeps_its_pictures(fire, organization, user, sandbox):
    with pytest.raises(InvalidInput, match="1 users and 0 cameras"):
        organization.delete()
    assert "pyronear.organizations.delete" not in [seen.operation for seen in sandbox.requests]
    assert organization.refresh() == organization


def test_an_organization_that_does_not_exist_is_not_found(organization):
    organization.delete()
    with pytest.raises(NotFound):
        organization.delete()
    with pytest.raises(InternalServerError):
        organization.delete(unchecked=True)


def test_a_user_is_made_found_and_listed(fire, organization, user):
    assert user.role is Role.USER
    assert user.organization_id == organization.id
    assert user.created_at.tzinfo is not None
    assert fire.users.get(user.id) == user.refresh() == user
    assert user.id in [one.id for one in fire.users.list()]


def test_a_role_is_a_word_or_a_member(fire, organization):
    made = fire.users.create(
        f"agent-{organization.id}", "12345", organization_id=organization.id, role="agent"
    )
    assert made.role is Role.AGENT


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"login": "ab"}, "login"),
        ({"password": "12"}, "password"),
        ({"password": "ä" * 37}, "72 bytes"),
        ({"role": "agnet"}, "did you mean 'agent'"),
        ({"organization_id": 0}, "organization_id"),
    ],
)
def test_an_account_that_the_server_would_refuse_is_refused_at_once(fire, sandbox, change, what):
    given = {"login": "somebody", "password": "12345", "organization_id": 1, **change}
    with pytest.raises(InvalidInput, match=what):
        fire.users.create(given.pop("login"), given.pop("password"), **given)
    assert len(sandbox.requests) == 0


def test_a_taken_login_and_a_missing_organization_are_conflicts(fire, user):
    with pytest.raises(Conflict, match="Login already taken"):
        fire.users.create(user.login, "12345", organization_id=1)
    with pytest.raises(Conflict) as caught:
        fire.users.create("nobody-at-all", "marker-password", organization_id=9999)
    assert "$2b$" not in f"{caught.value!r} {caught.value}"


def test_a_password_changes(fire, user, sandbox):
    user.update_password(Secret("another-password"))
    with (
        Pyronear.login(user.login, "marker-password", base_url=sandbox.url) as own,
        pytest.raises(Unauthorized, match="user name and the password"),
    ):
        own.validate()
    with Pyronear.login(user.login, "another-password", base_url=sandbox.url) as own:
        assert own.validate().sub == user.id
    assert fire.users.update_password(user.id, "a-third-one").id == user.id


def test_a_user_is_deleted(fire, user):
    user.delete()
    with pytest.raises(NotFound):
        fire.users.get(user.id)


def test_what_is_for_admins_says_so(fire, user, sandbox):
    with Pyronear.login(user.login, "marker-password", base_url=sandbox.url, retries=0) as own:
        for ask in (own.users.list, own.organizations.list, own.webhooks.list):
            with pytest.raises(Forbidden, match="This call is for an admin"):
                ask().first()


def test_a_webhook_is_made_found_listed_and_deleted(fire):
    made = fire.webhooks.create("https://example.org/hooks/marker-secret")
    assert made.url == "https://example.org/hooks/marker-secret"
    assert fire.webhooks.get(made.id) == made.refresh() == made
    assert made.id in [one.id for one in fire.webhooks.list()]
    with pytest.raises(Conflict):
        fire.webhooks.create(made.url)
    made.delete()
    with pytest.raises(NotFound):
        made.refresh()


@pytest.mark.parametrize("url", ["ftp://example.org/", "example.org", "", "https://"])
def test_what_is_no_address_is_refused_before_it_is_sent(fire, sandbox, url):
    with pytest.raises(InvalidInput, match="http"):
        fire.webhooks.create(url)
    assert len(sandbox.requests) == 0
