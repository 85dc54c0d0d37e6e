"""What came after 2.54: not there on the older release (wire contract, section 10)."""

from typing import Any

from sightline_api.cvat import growth

from ..lists.paging import envelope, page_of
from ..problems import missing
from ..registry import serves
from ..views.people import show_user
from ..visit import Visit

__all__ = ["list_growth", "retrieve_growth", "update_growth"]


@serves(growth.list_endpoint, newer=True)
def list_growth(visit: Visit) -> dict[str, Any]:
    """What the web page wants to know about its user: one row, of the caller."""
    number, size = page_of(visit, 1)
    return envelope(visit, 1, number, size, [_show(visit)])


@serves(growth.retrieve_endpoint, newer=True)
def retrieve_growth(visit: Visit, identity: str) -> dict[str, Any]:
    """The caller's own row."""
    if identity != str(visit.user.id):
        raise missing("UserGrowthData")
    return _show(visit)


@serves(growth.partial_update_endpoint, newer=True)
def update_growth(visit: Visit, identity: str) -> dict[str, Any]:
    """As it was, with what was told: the sandbox has no web page that would remember."""
    shown = retrieve_growth(visit, identity)
    return {**shown, **{name: value for name, value in visit.data.items() if name in shown}}


def _show(visit: Visit) -> dict[str, Any]:
    return {
        "id": visit.user.id,
        "owner": show_user(visit, visit.user),
        "github_prompt_shown": False,
        "github_prompt_support_clicked": False,
        "github_prompt_enabled": False,
        "promotion_notifications_allowed": False,
    }
