"""Who was there before every recorded CVAT session."""

from sightline_sandbox.cvat.credentials import digest
from sightline_sandbox.cvat.tables import AccessToken, Invitation, LoginKey, Membership, Organization, User
from sightline_sandbox.cvat.world import World
from sightline_sandbox.passwords import hash_password

__all__ = ["PASSWORDS", "add_people"]

_PEOPLE = ("admin", "maria", "pavel", "lenka")
PASSWORDS = {name: f"Password-placeholder-{number}" for number, name in enumerate(_PEOPLE, 1)}


def add_people(world: World) -> None:
    """The people of the recordings under their ids, with the credentials that stand in them."""
    now = world.now()
    with world.store.writing() as session:
        for number, name in enumerate(_PEOPLE[1:], 2):
            person = {"username": name, "first_name": name.title(), "last_name": "Example"}
            hashed = hash_password(PASSWORDS[name])
            session.add(
                User(
                    id=number,
                    **person,
                    email=f"{name}@cvat.test",
                    hashed=hashed,
                    date_joined=now,
                    last_login=now,
                )
            )
        session.flush()
        dates = {"created_date": now, "updated_date": now}
        session.add(LoginKey(key="login-key-placeholder-000000000000000002", user_id=3))
        value = "access-token-placeholder-0000000000000003"
        token = {"digest": digest(value), "owner_id": 2, "read_only": False}
        session.add(
            AccessToken(id=3, name="recorder", expiry_date=None, last_used_date=now, **token, **dates)
        )
        about = {"slug": "crew", "name": "Crew", "description": "", "contact": {}, "owner_id": 2}
        session.add(Organization(id=1, **about, **dates))
        session.flush()
        for number, role in ((2, "owner"), (3, "worker")):
            session.add(
                Membership(
                    id=number - 1,
                    user_id=number,
                    organization_id=1,
                    role=role,
                    is_active=True,
                    joined_date=now,
                )
            )
        session.flush()
        session.add(
            Invitation(
                key="invitation-placeholder-00000000000000000000000000000000000000001",
                created_date=now,
                owner_id=2,
                membership_id=2,
            )
        )
