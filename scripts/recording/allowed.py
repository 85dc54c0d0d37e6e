"""What of a session may be written down as it is, by service; the rest becomes placeholders."""

import re
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
    pattern: str = "(?!)"
    """Of further fields, where a service makes their names: those of Sticky Pi's files are the pictures'."""

    def field(self, name: str) -> bool:
        """Whether the value of a field of this name may be written down."""
        return name.lower() in self.fields or re.fullmatch(self.pattern, name.lower()) is not None


ALLOWED = {
    "cam2": Allowed(
        fields=frozenset(
            {
                "api_usage",
                "brand",
                "cameraid",
                "city",
                "clientid",
                "country",
                "frame_rate",
                "image_path",
                "ip",
            }
            | {"is_active_image", "is_active_video", "latitude", "legacy_cameraid", "longitude", "m3u8_url"}
            | {"message", "model", "owner", "permissionlevel", "port", "reference_logo", "reference_url"}
            | {"resolution_height", "resolution_width", "retrieval", "snapshot_url", "source", "state"}
            | {"timestamp", "timezone_id", "timezone_name", "type", "utc_offset", "video_path"}
        ),
        query=frozenset(
            {"city", "clientid", "country", "end", "image_path", "ip", "is_active_image", "is_active_video"}
            | {"latitude", "longitude", "m3u8_url", "offset", "owner", "port", "radius"}
            | {"resolution_height", "resolution_width", "snapshot_url", "source", "start", "state", "type"}
            | {"video_path"}
        ),
    ),
    "picterra": Allowed(
        fields=frozenset(
            {"analysis_id", "analysis_name", "artifacts", "assessment_areas_count", "backbone"}
            | {"background_sample_ratio", "bbox", "by_class", "captured_at", "class", "class_name", "classes"}
            | {"cloud_coverage", "color", "configuration", "content_type", "coordinates", "count"}
            | {"created_at", "critical", "critical_count", "custom_columns_values", "date_from", "date_to"}
            | {"description", "detail", "detection_type", "detector_id", "download_url", "errors"}
            | {"expiration", "features", "filename", "files", "folder_id", "footprint", "format"}
            | {"geojson_urls", "geometry", "grantee", "grants", "high", "high_count", "id", "identity_key"}
            | {"is_runnable", "marker", "message", "metadata", "methodology", "methodology_id"}
            | {"multispectral", "name", "next", "operation_id", "output_type", "overwrite", "page"}
            | {"page_size", "plot_id", "plot_ids", "plots_analysis_id", "plots_analysis_report_id"}
            | {"plots_group_id"}
            | {"poll_interval", "precheck_data_url", "previous", "properties", "raster_id"}
            | {"rasters_count", "report_type", "result", "results", "role", "score", "size_bytes", "stats"}
            | {"status", "text", "tile_size", "tiles_max_zoom", "tiles_min_zoom"}
            | {"total_annotations_count", "training_annotations_count", "training_areas_count"}
            | {"training_steps", "type", "upload_id", "upload_url", "url", "user_id", "user_tag"}
            | {"validation_annotations_count", "validation_areas_count", "vector_layer_id"}
        ),
        query=frozenset({"expires", "folder", "include_archived", "methodology", "page_number", "search"}),
    ),
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
    "stickypi": Allowed(
        fields=frozenset(
            {"algo_name", "algo_name_series", "algo_version", "algo_version_series", "alt", "annotations"}
            | {"api_user_id", "api_version", "bat", "but", "can_write", "column_name", "column_sql_type"}
            | {"context", "contour", "datetime", "datetime_created", "description", "device"}
            | {"device_series", "device_version", "end_datetime", "end_datetime_series", "expiration"}
            | {"family", "fill_colour", "genus", "height", "hum", "id", "id_in_series", "is_admin", "json"}
            | {"label", "lat", "level", "lng", "lum", "md5", "metadata", "n_images", "n_objects", "n_shots"}
            | {"n_tuboids", "n_tuboids_series", "name", "no_flash_bv", "no_flash_exposure_time"}
            | {"no_flash_iso", "no_flash_shutter_speed", "notes", "order", "parent_image_id"}
            | {"parent_project_id", "parent_series_id", "parent_tuboid_id", "parent_user_id", "pattern"}
            | {"project_id", "series_info", "site", "species", "start_datetime", "start_datetime_series"}
            | {"stroke_colour", "temp", "tuboid", "tuboid_id", "type", "url", "value", "width"}
        ),
        query=frozenset({"expires"}),
        pattern=r"[0-9a-f]{8}\.[0-9_-]{19}\.jpg(\.md5)?",
    ),
}
"""By service."""
