"""Our proxies send what the vendor's client 4.0.0 sends: the 193 calls that its test-suite pins.

Every test of theirs that makes calls is played through our proxies, against the answers that it scripts.
Requests are compared by method, path, query, body, and whether the key goes along. What differs has a name
and a reason below. Not every answer is what a server would send (ids that are numbers, pages without
filters), so drift is expected here and nowhere else.
"""

import json
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sightline import Picterra
from sightline.core.errors import InvalidInput
from sightline_api._runtime.errors import SchemaDriftWarning
from tests.picterra.official import BASE, Official, exchanges

Play = Callable[[Picterra, Path], Any]

AREA: dict[str, Any] = {"features": [], "type": "FeatureCollection"}
WHEN = "2020-01-10T12:34:56.789Z"
USER = {"grantee": {"type": "user", "id": "1"}, "role": "viewer"}
ORGANIZATION = {"grantee": {"type": "organization", "id": "2"}, "role": "editor"}
EVERY = {
    "detection_type": "segmentation",
    "output_type": "bbox",
    "training_steps": 1000,
    "background_sample_ratio": 0.3,
}


def upload(more: dict[str, Any], client: Picterra, folder: Path) -> None:
    given = {"folder_id": "a-folder-uuid", "captured_at": WHEN, **more}
    client.forge.rasters.upload(b"a picture", "test 1", **given).wait()


def edit(change: dict[str, Any], client: Picterra, folder: Path) -> None:
    client.forge.rasters.update("foobar", name="spam", **change)


def list_rasters(client: Picterra, folder: Path) -> None:
    rasters = client.forge.rasters
    first = rasters.list().page()
    second = first.next()
    assert second is not None
    third = second.next()
    assert third is not None and third.previous() is not None
    rasters.list(folder_id="foobar").page()
    rasters.list(search="spam").page()
    rasters.list(user_tag="foobar").page()
    rasters.list(user_tag="foobar", max_cloud_coverage=44).page()
    rasters.list(search="foo", captured_before="2018-11-13T20:20:39+00:00", has_vector_layers=False).page()
    rasters.list(search="bar", captured_after="2022-11-13T20:20:39+00:00", has_vector_layers=True).page()
    rasters.list(search="spam").page(3)


def create_detectors(client: Picterra, folder: Path) -> None:
    alone = [{name: value} for name, value in EVERY.items()]
    for settings in ({}, *alone, {"backbone": "resnet18"}, {"tile_size": 352}):
        client.forge.detectors.create(**settings)
    client.forge.detectors.create(**EVERY, backbone="resnet18", tile_size=352)


def edit_detectors(client: Picterra, folder: Path) -> None:
    detectors = client.forge.detectors
    with pytest.raises(InvalidInput, match="nothing was given"):
        detectors.update("foobar")
    alone = [{name: value} for name, value in EVERY.items()]
    for settings in (*alone, {"backbone": "resnet50"}, {"tile_size": 512}):
        detectors.update("foobar", **settings)
    detectors.update("foobar", **EVERY, backbone="resnet50", tile_size=512)


def list_detectors(client: Picterra, folder: Path) -> None:
    first = client.forge.detectors.list().page()
    assert first.next() is not None
    client.forge.detectors.list(search="spam").page()
    client.forge.detectors.list(user_tag="foobar", is_shared=True).page()


def annotate(kind: str, class_id: str | None, client: Picterra, folder: Path) -> None:
    client.forge.detectors.set_annotations("1", "2", kind, AREA, class_id=class_id).wait()


def add_layer(name: str | None, color: str | None, client: Picterra, folder: Path) -> None:
    client.forge.vector_layers.upload("22", AREA, name=name, color=color).wait()


def two_pages(ask: Callable[[Picterra], Any], client: Picterra, folder: Path) -> None:
    assert ask(client).page().next() is not None


def create_group(client: Picterra, folder: Path) -> None:
    groups = client.tracer.plots_groups
    groups.create("name of my plot group", "eudr-cocoa-id", columns={"foo": "bar"}).wait()
    groups.upload("a-plots-group", [plots_file(folder)]).wait()


def plots_file(folder: Path) -> Path:
    path = folder / "plots.geojson"
    path.write_text('{"type": "FeatureCollection", "features": []}')
    return path


def lists_of(ask: Callable[[Any], Any], first: tuple[dict[str, Any], ...], client: Picterra, _: Path) -> None:
    for settings in first:
        number = settings.pop("page", 1)
        ask(client.tracer)(**settings).page(number)


ANALYSIS = ("foobar", ["uno", "dos"], "2023-01-01", "2025-01-01")
REPORT = ("an-analysis-id", "foobar", ["uno", "dos"], "a-report-type")
TAGGED = {"identity_key": "abc", "multispectral": True, "cloud_coverage": 18, "user_tag": "spam"}
BANDS = {"ranges": [[2, 3], [12, 13], [22, 23]], "vizbands": [0, 1, 2]}
FORGE, TRACER = "test_forge_client.", "test_tracer_client."


def plays() -> dict[str, Play]:
    """How each test of theirs is said with our proxies; names that both products have are told by place."""
    made: dict[str, Play] = {
        "test_headers_api_key": lambda p, d: p.forge.detectors.create(),
        "test_headers_user_agent_version": lambda p, d: p.forge.detectors.create(),
        "test_headers_user_agent_version__fallback": lambda p, d: p.forge.detectors.create(),
        "test_upload_raster[None-False-None-None]": partial(upload, {}),
        "test_upload_raster[abc-True-18-spam]": partial(upload, TAGGED),
        "test_edit_raster[edited_data0]": partial(edit, {"folder_id": "2233"}),
        "test_edit_raster[edited_data1]": partial(edit, {"folder_id": "2233", "identity_key": "dr43t5zrtzz"}),
        "test_edit_raster[edited_data2]": partial(
            edit, {"captured_at": "2020-01-01T12:34:56.789Z", "cloud_coverage": 88}
        ),
        "test_edit_raster[edited_data3]": partial(edit, {"multispectral_band_specification": BANDS}),
        "test_edit_raster[edited_data4]": partial(edit, {"user_tag": "foobar"}),
        "test_get_raster": lambda p, d: p.forge.rasters.get("foobar"),
        "test_get_detector": lambda p, d: p.forge.detectors.get("foobar"),
        "test_delete_raster": lambda p, d: p.forge.rasters.delete("foobar"),
        "test_delete_detectionarea": lambda p, d: p.forge.rasters.delete_detection_areas("foobar"),
        "test_download_raster": lambda p, d: p.forge.rasters.download("foobar", d / "foobar.tiff"),
        "test_list_rasters": list_rasters,
        "test_detector_creation": create_detectors,
        "test_list_detectors": list_detectors,
        "test_delete_detector": lambda p, d: p.forge.detectors.delete("foobar"),
        "test_detector_edit": edit_detectors,
        "test_set_raster_detection_areas_from_file": lambda p, d: p.forge.rasters.set_detection_areas(
            "1", AREA
        ).wait(),
        "test_run_detector": lambda p, d: p.forge.detectors.run("1", "2").wait(),
        "test_run_detector_secondary_raster": lambda p, d: p.forge.detectors.run(
            "1", "2", secondary_raster_id="3"
        ).wait(),
        "test_download_result_to_file": lambda p, d: p.forge.results.get("101").download_geometry(
            d / "result.geojson"
        ),
        "test_download_result_to_feature_collection": lambda p, d: p.forge.results.download(
            "101", d / "result.geojson"
        ),
        "test_upload_annotations_class_id": partial(annotate, "outline", "42"),
        "test_train_detector": lambda p, d: p.forge.detectors.train("1").wait(),
        "test_run_dataset_recommendation": lambda p, d: p.forge.detectors.recommend_dataset("1").wait(),
        "test_upload_vector_layer[None-None]": partial(add_layer, None, None),
        "test_upload_vector_layer[foobar-#aabbcc]": partial(add_layer, "foobar", "#aabbcc"),
        "test_delete_vector_layer": lambda p, d: p.forge.vector_layers.delete("foobar"),
        "test_edit_vector_layer": lambda p, d: p.forge.vector_layers.update(
            "foobar", name="spam", color="#ffffff"
        ),
        "test_download_vector_layer_to_file": lambda p, d: p.forge.vector_layers.download(
            "foobar", d / "layer.geojson"
        ),
        "test_list_raster_markers": partial(two_pages, lambda p: p.forge.markers.list("spam")),
        "test_raster_markers_creation": lambda p, d: p.forge.markers.create(
            "foo", 12.34, 56.78, "foobar", detector_id="bar"
        ),
        "test_create_raster_marker": lambda p, d: p.forge.markers.create(
            "rasterid123", 43.21, 87.65, "comment"
        ),
        "test_list_folder_detectors": partial(two_pages, lambda p: p.forge.folders.detectors("folder_id123")),
        "test_list_raster_vector_layers": lambda p, d: (
            p.forge.vector_layers.list("raster1").page(),
            p.forge.vector_layers.list("raster1", search="spam", detector_id="detector1").page(),
        ),
        "test_import_raster_from_remote_source": lambda p, d: p.forge.rasters.import_remote(
            "image", AREA, folder_id="project", source_id="source"
        ).wait(),
        "test_list_detector_rasters": partial(two_pages, lambda p: p.forge.detectors.rasters("spam")),
        "test_folder_creation": lambda p, d: p.forge.folders.create("folder-name"),
        "test_get_user_info": lambda p, d: (p.forge.me(), p.tracer.me()),
        "test_get_authorization_grants": lambda p, d: (
            p.forge.grants.get("detector", "a-detector-id"),
            p.tracer.grants.get("plots_group", "a-plots-group-id"),
        ),
        "test_set_authorization_grants": lambda p, d: (
            p.forge.grants.update("detector", "a-detector-id", [USER, ORGANIZATION]),
            p.tracer.grants.update("plots_group", "a-plots-group-id", [USER, ORGANIZATION]),
        ),
        "test_create_plots_group": create_group,
        "test_update_plots_group_plots": lambda p, d: p.tracer.plots_groups.upload(
            "group-id", [plots_file(d)]
        ).wait(),
        "test_analyse_plots": lambda p, d: p.tracer.analyses.create("a-group-id", *ANALYSIS).wait(),
        "test_analyse_precheck": lambda p, d: p.tracer.analyses.precheck("a-group-id", *ANALYSIS).result(),
        "test_list_methodologies": partial(
            lists_of, lambda t: t.methodologies.list, ({}, {"search": "m_2", "page": 2})
        ),
        "test_list_plots_groups": partial(
            lists_of,
            lambda t: t.plots_groups.list,
            ({}, {"search": "m_2", "page": 2}, {"methodology": "cocoa"}),
        ),
        "test_list_plots_analyses": partial(
            lists_of,
            lambda t: partial(t.analyses.list, "spam"),
            ({}, {"search": "m_2", "page": 2}, {"include_archived": True}),
        ),
        "test_download_plots_group": lambda p, d: p.tracer.plots_groups.download(
            "a-group-id", d / "out.geojson"
        ),
        "test_list_plots_analysis_reports": partial(
            lists_of,
            lambda t: partial(t.reports.list, "my-analysis-id"),
            ({}, {"search": "spam", "report_type": "type_1"}),
        ),
        "test_list_plots_analysis_report_types": lambda p, d: (
            p.tracer.reports.types("my-analysis-id"),
            p.tracer.reports.types("my-analysis-id", search="spam"),
        ),
        "test_create_plots_analysis_report_precheck": lambda p, d: p.tracer.reports.precheck(
            *REPORT, metadata={"foo": "bar"}
        ).wait(),
        "test_create_plots_analysis_report": lambda p, d: p.tracer.reports.create(
            *REPORT, metadata={"foo": "bar"}
        ).wait(),
        "test_get_plots_group": lambda p, d: p.tracer.plots_groups.get("a-plots-group"),
        "test_get_plots_analysis": lambda p, d: p.tracer.analyses.get("an-analysis-id"),
        "test_get_plots_analysis_report": lambda p, d: p.tracer.reports.get("a-report-id"),
    }
    for kind in ("outline", "training_area", "testing_area", "validation_area"):
        made[f"test_upload_annotations[{kind}]"] = partial(annotate, kind, None)
    return made


PLAYS = plays()

NO_PLAY = {"test_results_page": "asks http://example.com/page/1, which is no address of the service"}

DETECTOR = ("GET", f"{BASE}/public/api/v2/detectors/foobar/", (), "null", True)
DIFFERENCES: dict[str, dict[str, dict[Any, int]]] = {
    "a new detector is read back, since only its id is answered": {
        "test_headers_api_key": {DETECTOR: -1},
        "test_headers_user_agent_version": {DETECTOR: -1},
        "test_headers_user_agent_version__fallback": {DETECTOR: -1},
        "test_detector_creation": {DETECTOR: -8},
    },
    "a change of nothing is refused instead of sent": {
        "test_detector_edit": {
            ("PUT", f"{BASE}/public/api/v2/detectors/foobar/", (), '{"configuration": {}}', True): 1
        },
    },
    "annotations that are no GeoJSON are refused, so an empty collection goes in their place": {
        f"test_upload_annotations{kind}": {
            ("PUT", "http://storage.example.com/", (), "{}", False): 1,
            ("PUT", "http://storage.example.com/", (), json.dumps(AREA), False): -1,
        }
        for kind in ("[outline]", "[training_area]", "[testing_area]", "[validation_area]", "_class_id")
    },
    "results are asked for where they lie: a class then needs no layer written out anew, by two calls of the "
    "thirty a minute (here that works for the first class, and the second one falls back to its layer)": {
        "test_download_result_to_feature_collection": {
            ("GET", "http://storage.example.com/result_for_class_1.geojson", (), "null", False): -1,
            ("GET", "http://storage.example.com/result_for_class_2.geojson", (), "null", False): -1,
            ("POST", f"{BASE}/public/api/v2/vector_layers/layer_1/download/", (), "null", True): 1,
            ("GET", f"{BASE}/public/api/v2/operations/21/", (), "null", True): 1,
            ("GET", "http://layer.geojson.example.com/", (), "null", False): 1,
        },
    },
}
"""By reason and test: requests that only theirs makes (counted up) or only ours (counted down)."""


@pytest.mark.parametrize("test", PLAYS)
def test_our_proxies_send_what_their_client_sends(test: str) -> None:
    official = Official.of(test)
    with (
        tempfile.TemporaryDirectory() as folder,
        warnings.catch_warnings(),
        Picterra("1234", base_url=BASE, transport=official, retries=0) as client,
    ):
        warnings.simplefilter("ignore", SchemaDriftWarning)
        PLAYS[test](client, Path(folder))
    expected = Counter[Any]()
    for differences in DIFFERENCES.values():
        for request, number in differences.get(test, {}).items():
            expected[request] = number
    assert official.missing() == expected


def test_every_call_that_they_pin_is_played() -> None:
    recorded = exchanges()
    assert set(recorded) == set(PLAYS) | set(NO_PLAY)
    assert sum(map(len, recorded.values())) == 193
    assert all(set(named) <= set(PLAYS) for named in DIFFERENCES.values())
