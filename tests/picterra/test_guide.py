"""The guide from picterra has every public method of both releases, and ours that it names exist."""

import re
from pathlib import Path

import pytest

from sightline import Picterra

GUIDE = (Path(__file__).parents[2] / "docs" / "from-picterra.md").read_text()

# fmt: off
BOTH = [
    "list_folder_detectors", "upload_raster", "list_rasters", "get_raster", "edit_raster",
    "delete_raster", "download_raster_to_file", "set_raster_detection_areas_from_file",
    "remove_raster_detection_areas", "import_raster_from_remote_source", "create_marker",
    "list_raster_markers", "create_detector", "list_detectors", "edit_detector", "delete_detector",
    "add_raster_to_detector", "set_annotations", "train_detector", "run_dataset_recommendation",
    "run_detector", "get_operation_results", "download_result_to_file",
    "download_result_to_feature_collection", "upload_vector_layer", "list_raster_vector_layers",
    "edit_vector_layer", "delete_vector_layer", "download_vector_layer_to_file",
]
ONLY_2 = [
    "run_advanced_tool", "get_operation_results_url", "download_operation_results_to_file",
]
FORGE_4 = [
    "get_user_info", "create_folder", "get_detector", "list_detector_rasters", "get_authorization_grants",
    "set_authorization_grants",
]
TRACER = [
    "get_user_info", "list_methodologies", "create_plots_group", "update_plots_group_plots",
    "download_plots_group_to_file", "list_plots_groups", "get_plots_group", "analyze_plots_precheck",
    "analyze_plots", "list_plots_analyses", "get_plots_analysis", "list_plots_analysis_report_types",
    "create_plots_analysis_report_precheck", "create_plots_analysis_report",
    "list_plots_analysis_reports", "get_plots_analysis_report", "get_authorization_grants",
    "set_authorization_grants", "get_operation_results",
]
# fmt: on


def rows(heading: str) -> dict[str, list[str]]:
    """The code spans of the first two columns of the table under a heading."""
    section = GUIDE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    table = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
    return {line[0]: re.findall(r"`([^`]+)`", line[1]) for line in table}


def named(heading: str) -> set[str]:
    return {word for cell in rows(heading) for word in re.findall(r"`(\w+)", cell)}


def releases(method: str) -> str:
    return next(cell for cell in rows("Forge") if f"`{method}(" in cell).rpartition("` ")[2].strip(" |")


def test_every_method_of_both_releases_has_its_row() -> None:
    assert (len(BOTH) + len(ONLY_2), len(BOTH) + len(FORGE_4), len(TRACER)) == (32, 35, 19)
    assert set(BOTH) | set(ONLY_2) | set(FORGE_4) <= named("Forge")
    assert set(TRACER) <= named("Tracer (4.0.0)")
    assert "nongeo_result_to_pixel" in named("Forge")


def test_the_guide_says_which_release_has_a_method() -> None:
    assert {releases(method) for method in BOTH} == {"2 4"}
    assert {releases(method) for method in ONLY_2} == {"2"}
    assert {releases(method) for method in FORGE_4} == {"4"}


@pytest.mark.parametrize("heading", ["Forge", "Tracer (4.0.0)"])
def test_every_method_of_ours_that_is_named_is_there(heading: str) -> None:
    client = Picterra("key")
    for code in (code for codes in rows(heading).values() for code in codes):
        found = re.match(r"(forge|tracer)((?:\.\w+)+)", code)
        if found is None:
            continue
        thing: object = getattr(client, found[1])
        for name in found[2].split(".")[1:]:
            assert hasattr(thing, name), f"{code}: {name} is not there"
            thing = getattr(thing, name)
            if callable(thing):
                break
