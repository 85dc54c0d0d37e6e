"""Addresses that only say what took their place (wire contract, section 8)."""

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


def _as_it_is(visit: Visit, key: str) -> Any:
    from .routes.invitations import retrieve

    return retrieve(visit, key)


def _no_get(visit: Visit) -> Any:
    raise detail(405, f'Method "{visit.method}" not allowed.')


EXTRAS = (
    # The real server tells of these two in its Allow header; nobody has seen what they do.
    Extra("PATCH", "/api/invitations/{key}", _as_it_is),
    Extra("GET", "/api/auth/logout", _no_get),
    *_RETIRED,
)
