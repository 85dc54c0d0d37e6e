"""Every public method of ``picterra`` 4.0.0 against the sandbox: one line a method, each with a value read back."""

# fmt: off
import warnings
from datetime import date

from picterra import ForgeClient, ResultsPage, TracerClient, nongeo_result_to_pixel

from tests.fidelity.picterra.given import facts, folder, load, names, path
from tests.official.driving import Driver

forge, tracer = ForgeClient(backoff_factor=0), TracerClient(backoff_factor=0)
driver = Driver("picterra", "4.0.0", (ForgeClient, TracerClient, ResultsPage, nongeo_result_to_pixel))
call = driver.call


def found(raster: str) -> int:
    """How many things the detector finds on the raster now."""
    forge.download_result_to_feature_collection(forge.run_detector(detector, raster), path("now.json"))
    (feature,) = load("now.json")["features"]
    return len(feature["geometry"]["coordinates"])


def annotated() -> int:
    return forge.train_detector(detector)["results"]["stats"]["total_annotations_count"]


warnings.simplefilter("error")
grants = {"grants": [{"grantee": {"type": "user", "id": "u-1"}, "role": "viewer"}]}
me = call(forge.get_user_info, reads=lambda it: it["organization_name"], value="Sandbox")
home = call(forge.create_folder, "Survey", reads=lambda it: len(forge.list_rasters(it)), value=0)
call(forge.set_authorization_grants, "folder", home, grants, reads=lambda it: it, value=grants)
call(forge.get_authorization_grants, "folder", home, reads=lambda it: it, value=grants)
tags = {"identity_key": "k-1", "cloud_coverage": 7, "user_tag": "west"}
when = {"captured_at": "2026-05-01T10:00:00+02:00"}
west = call(forge.upload_raster, path("village.png"), "Village, west", home, **tags, **when, reads=lambda it: forge.get_raster(it)["folder_id"] == home, value=True)
east = call(forge.upload_raster, path("village.png"), "Village, east", home, reads=lambda it: forge.get_raster(it)["multispectral"], value=True)
call(forge.get_raster, west, reads=lambda it: (it["captured_at"], it["cloud_coverage"], it["status"]), value=("2026-05-01T08:00:00.000000Z", 7, "ready"))
call(forge.list_rasters, home, "VILLAGE", "west", 10, "2026-05-02T00:00:00Z", "2026-04-30T00:00:00Z", False, 1, reads=names, value=["Village, west"])
bands = {"ranges": [[0, 128], [0, 128], [0, 128]], "vizbands": [2, 1, 0]}
call(forge.edit_raster, east, "Hamlet", multispectral_band_specification=bands, cloud_coverage=0, reads=lambda it: (forge.get_raster(it)["name"], forge.get_raster(it)["cloud_coverage"]), value=("Hamlet", 0))
call(forge.download_raster_to_file, west, path("copy.png"), reads=lambda _: (folder / "copy.png").read_bytes() == (folder / "village.png").read_bytes(), value=True)
third = call(forge.import_raster_from_remote_source, "Fetched", home, "drone", path("area.geojson"), reads=lambda it: (forge.get_raster(it)["type"], [round(one, 4) for one in forge.get_raster(it)["footprint"]["bbox"]]), value=("streaming", facts["area"]))
first = call(forge.list_rasters, home, reads=names, value=["Fetched", "Hamlet"])
second = call(first.next, reads=names, value=["Village, west"])
call(second.previous, reads=names, value=["Fetched", "Hamlet"])

detector = call(forge.create_detector, "Roofs", "count", "bbox", 600, "resnet18", 352, 0.5, reads=lambda it: forge.get_detector(it)["configuration"]["tile_size"], value=352)
call(forge.edit_detector, detector, "Red roofs", output_type="polygon", reads=lambda _: forge.get_detector(detector)["configuration"]["output_type"], value="polygon")
kind = call(forge.get_detector, detector, reads=lambda it: (it["name"], it["is_runnable"]), value=("Red roofs", False))["classes"][0]["id"]
call(forge.list_detectors, "red", is_shared=False, reads=names, value=["Red roofs"])
call(forge.add_raster_to_detector, west, detector, reads=lambda _: names(forge.list_detector_rasters(detector)), value=["Village, west"])
call(forge.list_detector_rasters, detector, 1, reads=lambda page: page[0]["id"] == west, value=True)
call(forge.list_folder_detectors, home, reads=names, value=["Red roofs"])
call(forge.set_annotations, detector, west, "outline", load("roofs.geojson"), kind, reads=lambda _: annotated(), value=facts["roofs"])
for area in ("training_area", "testing_area", "validation_area"):
    call(forge.set_annotations, detector, west, area, load("area.geojson"), reads=lambda _: annotated(), value=facts["roofs"])
call(forge.train_detector, detector, reads=lambda it: (it["results"]["score"] > 0.9, it["results"]["stats"]["validation_annotations_count"]), value=(True, facts["roofs"]))
call(forge.run_dataset_recommendation, detector, reads=lambda it: (it["results"]["markers_count"], forge.list_raster_markers(west)[0]["text"][:11]), value=(3, "Recommended"))
run = call(forge.run_detector, detector, west, east, reads=lambda it: forge.get_operation_results(it)["by_class"][0]["class"]["name"], value="object")
call(forge.get_operation_results, run, reads=lambda it: forge.list_raster_vector_layers(west)[0]["id"] == it["by_class"][0]["result"]["vector_layer_id"], value=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    call(forge.download_result_to_file, run, path("result.json"), reads=lambda _: (load("result.json")["type"], len(load("result.json")["coordinates"])), value=("MultiPolygon", facts["roofs"]))
call(forge.download_result_to_feature_collection, run, path("results.json"), reads=lambda _: [one["properties"]["class_name"] for one in load("results.json")["features"]], value=["object"])
call(nongeo_result_to_pixel, path("result.json"), reads=lambda it: all(0 <= x <= 640 and 0 <= y <= 480 for (ring, *_) in it for x, y in ring), value=True)
call(forge.set_raster_detection_areas_from_file, west, path("half.geojson"), reads=lambda _: found(west), value=facts["roofs_west"])
call(forge.remove_raster_detection_areas, west, reads=lambda _: found(west), value=facts["roofs"])

layer = call(forge.upload_vector_layer, east, path("roofs.geojson"), "Drawn", "#aabbcc", reads=lambda _: forge.list_raster_vector_layers(east)[0]["color"], value="#aabbcc")
call(forge.list_raster_vector_layers, east, "drawn", page_number=1, reads=lambda page: page[0]["count"], value=facts["roofs"])
call(forge.edit_vector_layer, layer, "Redrawn", "#001122", reads=lambda _: names(forge.list_raster_vector_layers(east)), value=["Redrawn"])
call(forge.download_vector_layer_to_file, layer, path("layer.json"), reads=lambda _: [one["geometry"]["type"] for one in load("layer.json")["features"]], value=["Polygon"] * facts["roofs"])
call(forge.create_marker, east, None, 0.0001, -0.0001, "look", reads=lambda it: forge.list_raster_markers(east)[0]["id"] == it["id"], value=True)
call(forge.create_marker, west, detector, 0.0001, -0.0001, "taught", reads=lambda it: forge.list_raster_markers(west)[0]["text"], value="taught")
call(forge.list_raster_markers, east, 1, reads=lambda page: page[0]["marker"]["coordinates"], value=[0.0001, -0.0001])
call(forge.delete_vector_layer, layer, reads=lambda _: names(forge.list_raster_vector_layers(east)), value=[])
call(forge.delete_raster, east, reads=lambda _: names(forge.list_rasters(home)), value=["Fetched", "Village, west"])
call(forge.delete_detector, detector, reads=lambda _: names(forge.list_detectors()), value=[])

call(tracer.get_user_info, reads=lambda it: it == me, value=True)
way = call(tracer.list_methodologies, " orchard ", reads=names, value=["Orchard survey"])[0]["id"]
group = call(tracer.create_plots_group, "Lake", way, [path("plots.geojson")], {"country": "CH"}, reads=lambda it: tracer.get_plots_group(it)["name"], value="Lake")
call(tracer.get_plots_group, group, reads=lambda it: it["methodology"], value="Orchard survey")
call(tracer.list_plots_groups, "lake", include_archived=True, methodology="Orchard survey", reads=names, value=["Lake"])
call(tracer.download_plots_group_to_file, group, "geojson", path("group.json"), reads=lambda _: [one["properties"]["plot_id"] for one in load("group.json")["features"]], value=["p-1", "p-2"])
call(tracer.download_plots_group_to_file, group, "excel", path("group.xlsx"), reads=lambda _: (folder / "group.xlsx").read_bytes()[:2], value=b"PK")
updated = call(tracer.update_plots_group_plots, group, [path("more_plots.geojson")], reads=lambda it: it["results"]["plots_group_id"], value=group)
span = (date(2025, 1, 1), date(2025, 12, 31))
check = call(tracer.analyze_plots_precheck, group, "2025", ["p-1", "p-9"], *span, reads=lambda it: (it["status"], it["critical_count"]), value=("failed", 1))
analysis = call(tracer.analyze_plots, group, "2025", ["p-1", "p-3"], *span, reads=lambda it: tracer.get_plots_analysis(it)["date_to"], value="2025-12-31")
call(tracer.get_plots_analysis, analysis, reads=lambda it: (it["name"], it["url"].startswith(facts["api"])), value=("2025", True))
call(tracer.list_plots_analyses, group, "2025", include_archived=True, reads=lambda page: page[0]["id"] == analysis, value=True)
types = call(tracer.list_plots_analysis_report_types, analysis, search="summary", reads=names, value=["Summary of plots"])
about = (analysis, "Areas", ["p-3"], types[0]["report_type"])
call(tracer.create_plots_analysis_report_precheck, *about, reads=lambda it: it, value={"status": "passed"})
report = call(tracer.create_plots_analysis_report, *about, metadata={"season": "dry"}, reads=lambda it: tracer.get_plots_analysis_report(it)["name"], value="Areas")
call(tracer.get_plots_analysis_report, report, reads=lambda it: [one["filename"] for one in it["artifacts"]], value=["summary.csv", "about.json"])
call(tracer.list_plots_analysis_reports, analysis, search="area", report_type="plots_summary", include_archived=True, reads=lambda page: page[0]["id"] == report, value=True)
call(tracer.set_authorization_grants, "plots_group", group, grants, reads=lambda it: it, value=grants)
call(tracer.get_authorization_grants, "plots_group", group, reads=lambda it: it, value=grants)
begun = tracer.sess.post(tracer._full_url(f"plots_groups/{group}/export/"), json={"format": "geojson"}).json()
tracer._wait_until_operation_completes(begun)
call(tracer.get_operation_results, begun["operation_id"], reads=lambda it: it["download_url"].startswith(facts["storage"]), value=True)
driver.finish()
