"""Which workspace a request names: header, slug or id (wire contract, section 1)."""

from sqlalchemy import select

from .problems import detail, forbidden, listed
from .rights import role_in
from .tables import Organization
from .visit import Context, Visit

__all__ = ["find_context"]


def find_context(visit: Visit) -> Context:
    """The workspace; 400 for contradictions, 404 for an unknown one, 403 for one that is not the caller's."""
    slug, number = visit.query.get("org"), visit.query.get("org_id")
    header = visit.headers.get("x-organization")
    if number is not None and (slug is not None or header is not None):
        raise listed('"org_id" cannot be combined with "org" or the header "X-Organization".')
    if slug is not None and header is not None and slug != header:
        raise listed('"org" and the header "X-Organization" name different organizations.')
    wanted = header if slug is None else slug
    if number:
        found = visit.session.get(Organization, int(number)) if number.isdecimal() else None
    elif wanted:
        found = visit.session.scalars(select(Organization).where(Organization.slug == wanted)).one_or_none()
    else:
        return Context(named=wanted is not None or number is not None)
    if found is None:
        raise detail(404, f"{number or wanted} organization does not exist.")
    if visit.visitor is not None and not visit.user.is_superuser and role_in(visit, found.id) is None:
        raise forbidden()
    return Context(True, found)
