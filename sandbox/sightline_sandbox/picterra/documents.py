"""Documents behind presigned links: what is kept is where they are, and each look signs afresh."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

from .views import moment
from .world import World

__all__ = ["EXPIRATION", "document_link", "keep_document", "keep_json", "sign_links"]

_LINK = "$link"
EXPIRATION = {"$expiration": True}
"""Stands in kept results for the moment when the links beside it stop to work."""


def keep_document(world: World, content: bytes, name: str = "") -> dict[str, str]:
    """Store a document; the value stands in kept results for a link to it."""
    key = f"{uuid4()}{'-' + name if name else ''}"
    world.files.put("documents", key, content)
    return {_LINK: key}


def keep_json(world: World, value: Any) -> dict[str, str]:
    """Store a value as JSON; the same."""
    return keep_document(world, json.dumps(value).encode(), "document.json")


def document_link(world: World, kept: dict[str, str]) -> str:
    """A presigned link to a kept document."""
    return world.link("documents", kept[_LINK])


def sign_links(world: World, kept: Any) -> Any:
    """Kept results as they are shown: with links that work from now on."""
    if isinstance(kept, list):
        return [sign_links(world, one) for one in kept]
    if not isinstance(kept, dict):
        return kept
    if _LINK in kept:
        return document_link(world, kept)
    if kept == EXPIRATION:
        return moment(world.now() + timedelta(seconds=world.options.link_seconds))
    return {name: sign_links(world, value) for name, value in kept.items()}
