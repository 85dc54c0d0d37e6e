"""What of a session may be written down as it is, by service; the rest becomes placeholders."""

from dataclasses import dataclass

__all__ = ["ALLOWED", "Allowed"]


@dataclass(frozen=True)
class Allowed:
    """Names whose values are harmless, in lower case; one that is forgotten costs no secret."""

    fields: frozenset[str]
    """Of JSON members at any depth, form fields and parts of multipart bodies."""
    query: frozenset[str]
    """Of query parameters, in addresses inside of bodies too."""
    request_headers: frozenset[str] = frozenset(
        {"accept", "accept-encoding", "content-length", "content-type", "if-range", "range", "user-agent"}
    )
    response_headers: frozenset[str] = frozenset(
        {"accept-ranges", "allow", "content-length", "content-range", "content-type", "date", "etag"}
        | {"last-modified", "location", "retry-after"}
    )
    content_types: frozenset[str] = frozenset(
        {"", "application/json", "application/x-www-form-urlencoded", "application/xml", "image/jpeg"}
        | {"application/octet-stream", "binary/octet-stream", "multipart/form-data"}
        | {"text/csv", "text/html", "text/plain"}
    )
    """Of bodies; the binary ones have to be pictures. Any other is not understood well enough to be saved."""


ALLOWED = {
    "pyronear": Allowed(
        fields=frozenset(
            {"active", "angle_of_view", "azimuth", "bbox", "bboxes", "bucket_key", "camera_id", "created_at"}
            | {
                "crop",
                "crop_bucket_key",
                "crop_url",
                "detail",
                "elevation",
                "file",
                "grant_type",
                "id",
                "image",
            }
            | {"image_url", "is_trustable", "last_active_at", "last_image", "last_image_url", "lat", "loc"}
            | {"lon", "mask", "msg", "name", "organization_id", "others_bboxes", "patrol_id", "pose_id"}
            | {"recorded_at", "role", "scopes", "sequence_id", "status", "sub", "token_type", "type", "url"}
        ),
        query=frozenset(
            {"expires", "from_date", "include_non_trustable", "limit", "offset", "order_desc", "risk_score"}
            | {"to_date", "with_crop", "desc"}
        ),
    ),
}
"""By service."""
