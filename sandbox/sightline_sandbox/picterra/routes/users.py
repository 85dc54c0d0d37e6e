"""Who is asking: one person of one organization, in both products."""

from uuid import NAMESPACE_URL, uuid5

from sightline_api.picterra import tracer_users, users

from ..registry import serves

__all__ = ["me"]


@serves(users.me_endpoint)
@serves(tracer_users.me_endpoint)
def me() -> dict[str, str]:
    """The same in every sandbox, so that tests can know it."""
    return {
        "organization_id": str(uuid5(NAMESPACE_URL, "sandbox-organization")),
        "user_id": str(uuid5(NAMESPACE_URL, "sandbox-user")),
        "organization_name": "Sandbox",
    }
