"""Addresses that the contract does not have; most only say what took their place (section 8)."""

from typing import Any

from .problems import detail, gone
from .router import Extra
from .visit import Visit

__all__ = ["EXTRAS"]


def _retired(instead: str) -> Any:
    def refuse(visit: Visit, identity: str) -> Any:
        kind = visit.path.split("/")[2]
        raise gone(f"/api/{kind}/{identity}/{instead}")

    return refuse


_RETIRED = tuple(
    Extra("GET", path, _retired(f"{subresource}/export"))
    for path, subresource in (
        ("/api/projects/{id}/dataset/", "dataset"),
        ("/api/projects/{id}/backup", "backup"),
        ("/api/tasks/{id}/dataset", "dataset"),
        ("/api/tasks/{id}/backup", "backup"),
        ("/api/jobs/{id}/dataset", "dataset"),
    )
)


def _change_invitation(visit: Visit, key: str) -> Any:
    from .routes.invitations import change_role

    return change_role(visit, key)


def _events(visit: Visit) -> Any:
    from .routes.events import download

    return download(visit)


def _no_get(visit: Visit) -> Any:
    raise detail(405, f'Method "{visit.method}" not allowed.')


EXTRAS = (
    # The real server tells of these two in its Allow header; what the first does is a guess.
    Extra("PATCH", "/api/invitations/{key}", _change_invitation),
    Extra("GET", "/api/auth/logout", _no_get),
    Extra("GET", "/api/events/download", _events),
    *_RETIRED,
)
