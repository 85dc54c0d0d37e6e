"""What only the hosted service has: on any other server nothing is there (wire contract, section 1)."""

from types import ModuleType
from typing import Any, NoReturn

from sightline_api._runtime.endpoint import Endpoint
from sightline_api.cvat import analytics, auth, functions, limits, quality, subscriptions, usage

from ..answers import html
from ..problems import Problem
from ..registry import serves
from ..visit import Visit

__all__ = ["ENDPOINTS"]


def _endpoints(module: ModuleType) -> list[Endpoint[Any]]:
    return [one for one in vars(module).values() if isinstance(one, Endpoint)]


def _absent(_visit: Visit, *_values: Any) -> NoReturn:
    raise Problem(html(404))


_AUTH = ("oidc", "saml", "social", "sso")
ENDPOINTS = [
    *(one for module in (analytics, functions, limits, subscriptions, usage) for one in _endpoints(module)),
    *(one for one in _endpoints(auth) if one.path.split("/")[3] in _AUTH),
    *(one for one in _endpoints(quality) if "job_validations" in one.path),
]
"""Every operation that the contract marks as hosted only."""

for _endpoint in ENDPOINTS:
    serves(_endpoint, anonymous=True)(_absent)
