"""The guide from cvat-sdk has every public method of its proxies (2.80.0), and ours that it names exist."""

import re
from pathlib import Path

import pytest

from sightline import Cvat, cvat

GUIDE = (Path(__file__).parents[2] / "docs" / "from-cvat-sdk.md").read_text()

# fmt: off
METHODS = {
    "client": [
        "organization_slug", "organization_context", "close", "login", "has_credentials", "logout",
        "wait_for_completion", "check_server_version", "get_server_version", "tasks", "projects", "jobs",
        "users", "organizations", "issues", "comments", "make_endpoint_url", "make_client",
        "ALLOWED_SCHEMAS", "SUPPORTED_SERVER_VERSIONS", "Config", "Credentials", "PasswordCredentials",
        "AccessTokenCredentials",
    ],
    "auth": [
        "get_auth_store_path", "get_auth_factory", "default_auth_factory", "configure_client_auth_arguments",
        "make_client_from_profile", "make_client_from_cli", "list_profiles", "get_profile", "put_profile",
        "remove_profile", "get_default_profile", "set_default_profile", "clear_default_profile",
        "get_default_server", "set_default_server", "clear_default_server", "ProfileEntry", "created_date",
        "ClientAuthParameters", "from_namespace",
    ],
    "filters": [
        "one_of", "contains", "between", "is_set", "all_", "any_", "not_", "to_json_logic",
        "pop_lookup_conditions", "build_filter_param",
    ],
    "model_proxy": [
        "create", "retrieve", "list", "remove_by_ids", "fetch", "update", "remove", "export_dataset",
        "download_backup", "api", "get_api", "export", "Location", "CLOUD_STORAGE",
    ],
    "tasks": [
        "upload_data", "import_annotations", "get_frame", "get_preview", "download_chunk", "download_frames",
        "get_jobs", "get_meta", "get_labels", "get_frames_info", "remove_frames_by_ids", "create_from_data",
        "create_from_backup", "get_annotations", "set_annotations", "update_annotations",
        "remove_annotations", "AnnotationUpdateAction", "CREATE", "UPDATE", "DELETE",
    ],
    "projects": [
        "import_dataset", "get_annotations", "get_tasks", "create_from_dataset", "create_from_backup",
    ],
    "others": ["get_issues", "get_comments", "retrieve_current_user"],
    "transfers": [
        "upload_file", "upload_file_and_wait", "upload_files", "download_file", "prepare_file",
        "prepare_and_download_file_from_endpoint",
    ],
    "helpers": [
        "StreamWithProgress", "read", "seek", "tell",
        "get_paginated_collection", "expect_status", "make_request_headers", "start2", "advance",
        "report_status", "finish", "iter", "normalize_server_url", "is_posix", "filter_dict", "atomic_writer",
        "encode_mask", "decode_mask", "attribute_value_validator", "number_attribute_values",
        "attribute_vals_from_dict",
    ],
}
# fmt: on
ROWS = [line.split(" | ") for line in GUIDE.splitlines() if line.startswith("| ") and "`" in line]
THEIRS = {word for row in ROWS for word in re.findall(r"\w+", row[0])}
OURS = sorted({code for row in ROWS if len(row) > 1 for code in re.findall(r"`([^`]+)`", row[1])})
THINGS = {
    "task": cvat.Task,
    "project": cvat.Project,
    "job": cvat.Job,
    "issue": cvat.Issue,
    "mask": cvat.Mask,
    "export": cvat.Export,
    "condition": cvat.Condition,
}


@pytest.mark.parametrize("module", METHODS)
def test_every_public_method_has_its_row(module: str) -> None:
    assert set(METHODS[module]) - THEIRS == set()


@pytest.mark.parametrize(
    "code", [code for code in OURS if re.match(r"(cvat|task|project|job|issue|mask|export)\.", code)]
)
def test_every_method_of_ours_that_is_named_is_there(code: str) -> None:
    start, *names = re.match(r"[\w.]+", code)[0].split(".")  # type: ignore[index]
    thing: object = Cvat("https://cvat.example", access_token="x") if start == "cvat" else THINGS[start]
    for name in names:
        assert hasattr(thing, name), f"{code}: {name} is not there"
        thing = getattr(thing, name)
        if isinstance(thing, property):
            thing = cvat.AnnotationSet
        elif callable(thing):
            break


def test_collections_that_the_guide_promises_are_there() -> None:
    client = Cvat("https://cvat.example", access_token="x")
    promised = re.findall(r"`cvat\.(\w+)`", GUIDE.partition("leaves to its low level")[2])
    assert len(promised) == 14
    assert all(hasattr(client, name) for name in promised)
