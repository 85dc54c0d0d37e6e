"""Addresses that only say what took their place (wire contract, section 8)."""

from typing import Any

from .problems import gone
from .router import Extra
from .visit import Visit

__all__ = ["EXTRAS"]


def _retired(instead: str) -> Any:
    def refuse(visit: Visit, identity: str) -> Any:
        kind = visit.path.split("/")[2]
        raise gone(f"/api/{kind}/{identity}/{instead}")

    return refuse


EXTRAS = tuple(
    Extra("GET", path, _retired(f"{subresource}/export"))
    for path, subresource in (
        ("/api/projects/{id}/dataset/", "dataset"),
        ("/api/projects/{id}/backup", "backup"),
        ("/api/tasks/{id}/dataset", "dataset"),
        ("/api/tasks/{id}/backup", "backup"),
        ("/api/jobs/{id}/dataset", "dataset"),
    )
)
