# Written by `make generate` from openapi.json: change that file, not this one.
"""The ml_bundles operations of the stickypi service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list_files",
    "list_files_endpoint",
    "get_upload_links",
    "get_upload_links_endpoint",
]

list_files_endpoint: Endpoint[builtins.list[models.BundleFile]] = Endpoint(
    operation_id="stickypi.ml_bundles.list_files",
    service="stickypi",
    tag="ml_bundles",
    verb="list_files",
    method="POST",
    path="/_get_ml_bundle_file_list/{what}",
    summary="List the files of a bundle",
    parameters=(Parameter("what", "what", "path", models.BundleWhat, required=True),),
    bodies=(Body("application/json", str),),
    results=(Result(200, "application/json", builtins.list[models.BundleFile]),),
    errors=(400, 401, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def list_files(
    what: models.BundleWhat | str,
    body: str,
) -> Call[builtins.list[models.BundleFile]]:
    """List the files of a bundle.

    The body is the name of the bundle as a JSON text. An unknown one gives an empty list. Files of other
    bundles whose names begin alike are listed too, with keys that begin with `../`.

    ``what``: Which files to list

    ``POST /_get_ml_bundle_file_list/{what}``
    """
    return list_files_endpoint.call(
        {
            "what": what,
        },
        body=body,
    )


get_upload_links_endpoint: Endpoint[builtins.list[models.BundleUpload]] = Endpoint(
    operation_id="stickypi.ml_bundles.get_upload_links",
    service="stickypi",
    tag="ml_bundles",
    verb="get_upload_links",
    method="POST",
    path="/_get_ml_bundle_upload_links",
    summary="Ask which files of a bundle to upload, and where to",
    bodies=(Body("application/json", builtins.list[models.BundleFilePut]),),
    results=(Result(200, "application/json", builtins.list[models.BundleUpload]),),
    errors=(400, 401, 404, 415, 500, 502),
    security=(("stickypi.token",), ("stickypi.password",)),
    extensions={"scopes": ("admin", "read_only", "read_write"), "repeatable": True},
)


def get_upload_links(
    body: Sequence[models.BundleFilePut | Mapping[str, Any]],
) -> Call[builtins.list[models.BundleUpload]]:
    """Ask which files of a bundle to upload, and where to.

    Wanted are files that are new, and those with another MD5 whose `mtime` is later than the object's. The
    others are left out of the answer, and nothing is stored yet. Readers get links too.

    ``POST /_get_ml_bundle_upload_links``
    """
    return get_upload_links_endpoint.call(
        body=body,
    )
