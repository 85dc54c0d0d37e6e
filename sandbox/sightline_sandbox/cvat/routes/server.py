"""The server itself: about, plugins, formats, the shared folder, the schema."""

import json
from pathlib import Path
from typing import Any

from sightline_api.cvat import schema, server

from ..answers import Answer, page
from ..formats.catalogue import show_formats
from ..media.kinds import mime_of
from ..negotiation import SCHEMA_KIND
from ..problems import said
from ..registry import serves
from ..visit import Visit

__all__ = ["about", "formats", "plugins", "read_schema", "share"]

_ABOUT = (
    "Answers as an annotation server does, on this machine alone: people, projects, tasks with real "
    "pictures, annotations, files in and out, and the mistakes that the real one is known for."
)


@serves(server.retrieve_about_endpoint, anonymous=True)
def about(visit: Visit) -> dict[str, Any]:
    """Name and version."""
    return {
        "name": "Sightline sandbox",
        "description": _ABOUT,
        "version": visit.world.options.release,
        "logo_url": f"{visit.base}/static/logo.svg",
        "subtitle": "Sandbox",
    }


@serves(server.retrieve_plugins_endpoint)
def plugins(visit: Visit) -> dict[str, bool]:
    """What is installed beside."""
    return {
        "GIT_INTEGRATION": False,
        "ANALYTICS": False,
        "MODELS": visit.world.options.functions,
        "PREDICT": False,
    }


@serves(server.retrieve_annotation_formats_endpoint, anonymous=True)
def formats(visit: Visit) -> dict[str, Any]:
    """What can be imported and exported; formats that the sandbox does not have are not enabled."""
    return show_formats()


@serves(server.list_share_endpoint)
def share(visit: Visit) -> list[dict[str, str]]:
    """A folder of the share; 400 for one that is not there or lies outside."""
    root = visit.world.share
    asked = visit.query.get("directory", "/")
    if root is None:
        return []
    folder = (root / asked.lstrip("/")).resolve()
    if not folder.is_dir() or not folder.is_relative_to(root.resolve()):
        raise said(f"{asked} is an invalid directory")
    wanted = visit.query.get("search", "")
    return [_entry(path) for path in sorted(folder.iterdir()) if path.name.startswith(wanted)]


def _entry(path: Path) -> dict[str, str]:
    if path.is_dir():
        return {"name": path.name, "type": "DIR", "mime_type": "DIR"}
    return {"name": path.name, "type": "REG", "mime_type": mime_of(path.name)}


@serves(schema.retrieve_endpoint, anonymous=True)
def read_schema(visit: Visit) -> Answer:
    """The addresses that are served, as an OpenAPI document without details."""
    from ..registry import service

    paths: dict[str, dict[str, Any]] = {}
    for endpoint in service.endpoints:
        if endpoint.operation_id in service.handlers:
            about = {"operationId": endpoint.operation_id, "summary": endpoint.summary, "responses": {}}
            paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = about
    info = {"title": "CVAT, sandbox", "version": visit.world.options.release}
    document = {"openapi": "3.0.3", "info": info, "paths": paths}
    return page(json.dumps(document).encode(), SCHEMA_KIND)
