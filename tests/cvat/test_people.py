"""People, organizations, memberships, invitations."""

import pytest

from sightline import Cvat
from sightline.core.errors import InvalidInput, NotFound
from sightline.cvat import Role


def test_one_knows_oneself(cvat: Cvat) -> None:
    me = cvat.users.me()
    assert (me.username, me.is_active) == ("admin", True)
    assert cvat.users.retrieve_current_user() == me
    renamed = me.update(first_name="Ada", last_name="Lovelace")
    assert renamed.full_name == "Ada Lovelace"
    assert [user.id for user in cvat.users.list(username="admin")] == [me.id]


def test_an_organization_is_made_found_changed_and_deleted(cvat: Cvat) -> None:
    made = cvat.organizations.create("people-1", name="People")
    assert cvat.organizations.find("people-1") == made
    assert made.update(name="All people").name == "All people"
    made.delete()
    assert cvat.organizations.find("people-1") is None
    with pytest.raises(NotFound):
        cvat.organizations.get(made.id)


@pytest.mark.parametrize("slug", ["", "two words", "a" * 17, "ünique"])
def test_a_slug_that_would_be_refused_is_found_before(cvat: Cvat, slug: str) -> None:
    with pytest.raises(InvalidInput, match="up to 16 letters"):
        cvat.organizations.create(slug)


def test_somebody_is_asked_in_and_given_another_role(cvat: Cvat) -> None:
    crew = cvat.organizations.create("people-2")
    invitation = crew.invite("pavel@cvat.test", role="worker")
    assert (invitation.username, invitation.role, invitation.organization_slug) == (
        "pavel@cvat.test",
        Role.WORKER,
        "people-2",
    )
    assert invitation.key not in repr(invitation)
    assert cvat.invitations.get(invitation.key) == invitation
    members = {one.username: one for one in crew.memberships()}
    assert members["admin"].role is Role.OWNER
    assert members["pavel@cvat.test"].set_role("supervisor").role is Role.SUPERVISOR
    members["pavel@cvat.test"].remove()
    assert [one.username for one in crew.memberships()] == ["admin"]


def test_an_invitation_is_taken_back(cvat: Cvat) -> None:
    crew = cvat.organizations.create("people-3")
    crew.invite("lenka@cvat.test").delete()
    assert "lenka@cvat.test" not in [one.username for one in cvat.invitations.list()]


def test_an_address_and_a_role_that_make_no_sense_are_refused(cvat: Cvat) -> None:
    with pytest.raises(InvalidInput, match="an e-mail address"):
        cvat.invitations.create("pavel")
    with pytest.raises(InvalidInput, match="role: 'boss' is not one of"):
        cvat.invitations.create("pavel@cvat.test", role="boss")
