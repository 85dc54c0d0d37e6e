"""Every public method of ``picterra`` 2.0.0 against the sandbox: one line a method, each with a value read back."""

# fmt: off
import warnings

from picterra import nongeo_result_to_pixel
from picterra.client import APIClient, ResultsPage

from tests.fidelity.picterra.given import facts, folder, load, names, path
from tests.official.driving import Driver

client = APIClient(backoff_factor=0)
driver = Driver("picterra", "2.0.0", (APIClient, ResultsPage, nongeo_result_to_pixel))
call = driver.call


def raster_names() -> list:
    return names(client.list_rasters(search_string="village"))


def found(raster: str) -> int:
    """How many things the detector finds on the raster now."""
    client.download_result_to_feature_collection(client.run_detector(detector, raster), path("now.json"))
    (feature,) = load("now.json")["features"]
    return len(feature["geometry"]["coordinates"])


warnings.simplefilter("error")
tags = {"identity_key": "k-1", "cloud_coverage": 7, "user_tag": "west"}
when = {"captured_at": "2026-05-01T10:00:00+02:00"}
west = call(client.upload_raster, path("village.png"), "Village, west", multispectral=True, **tags, **when, reads=lambda it: client.get_raster(it)["name"], value="Village, west")
east = call(client.upload_raster, path("village.png"), "Village, east", reads=lambda it: client.get_raster(it)["multispectral"], value=False)
home = call(client.get_raster, west, reads=lambda it: (it["captured_at"], it["cloud_coverage"], it["status"]), value=("2026-05-01T08:00:00.000000Z", 7, "ready"))["folder_id"]
call(client.list_rasters, home, "VILLAGE", "west", 10, "2026-05-02T00:00:00Z", "2026-04-30T00:00:00Z", False, 1, reads=names, value=["Village, west"])
call(client.edit_raster, east, "Hamlet", user_tag="far", reads=lambda it: (client.get_raster(it)["name"], client.get_raster(it)["user_tag"]), value=("Hamlet", "far"))
call(client.download_raster_to_file, west, path("copy.png"), reads=lambda _: (folder / "copy.png").read_bytes() == (folder / "village.png").read_bytes(), value=True)
third = call(client.import_raster_from_remote_source, "Fetched", home, "drone", path("area.geojson"), reads=lambda it: (client.get_raster(it)["type"], [round(one, 4) for one in client.get_raster(it)["footprint"]["bbox"]]), value=("streaming", facts["area"]))
first = call(client.list_rasters, reads=names, value=["Fetched", "Hamlet"])
call(first.next, reads=names, value=["Village, west"])

detector = call(client.create_detector, "Roofs", "count", "bbox", 600, "resnet18", 352, 0.5, reads=lambda it: client.list_detectors("roofs")[0]["id"] == it, value=True)
call(client.edit_detector, detector, "Red roofs", output_type="polygon", reads=lambda _: client.list_detectors()[0]["configuration"]["output_type"], value="polygon")
call(client.list_detectors, "red", is_shared=False, reads=names, value=["Red roofs"])
call(client.add_raster_to_detector, west, detector, reads=lambda _: names(client.list_folder_detectors(home)), value=["Red roofs"])
call(client.list_folder_detectors, home, 1, reads=lambda page: [one["is_runnable"] for one in page], value=[False])
call(client.set_annotations, detector, west, "outline", load("roofs.geojson"), reads=lambda _: client.train_detector(detector)["results"]["stats"]["total_annotations_count"], value=facts["roofs"])
for kind in ("training_area", "testing_area", "validation_area"):
    call(client.set_annotations, detector, west, kind, load("area.geojson"), reads=lambda _: sum(client.train_detector(detector)["results"]["stats"].values()) > facts["roofs"], value=True)
call(client.train_detector, detector, reads=lambda it: (it["results"]["score"] > 0.9, it["results"]["stats"]["assessment_areas_count"]), value=(True, 1))
call(client.run_dataset_recommendation, detector, reads=lambda it: (it["results"]["markers_count"], client.list_raster_markers(west)[0]["text"][:11]), value=(3, "Recommended"))
run = call(client.run_detector, detector, west, reads=lambda it: client.get_operation_results(it)["by_class"][0]["class"]["name"], value="object")
call(client.get_operation_results, run, reads=lambda it: client.list_raster_vector_layers(west)[0]["id"] == it["by_class"][0]["result"]["vector_layer_id"], value=True)
call(client.get_operation_results_url, run, reads=lambda it: it.startswith(facts["storage"]), value=True)
call(client.download_operation_results_to_file, run, path("url.txt"), reads=lambda _: (folder / "url.txt").read_text().startswith(facts["storage"]), value=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    call(client.download_result_to_file, run, path("result.json"), reads=lambda _: (load("result.json")["type"], len(load("result.json")["coordinates"])), value=("MultiPolygon", facts["roofs"]))
call(client.download_result_to_feature_collection, run, path("results.json"), reads=lambda _: [one["properties"]["class_name"] for one in load("results.json")["features"]], value=["object"])
call(nongeo_result_to_pixel, path("result.json"), reads=lambda it: all(0 <= x <= 640 and 0 <= y <= 480 for (ring, *_) in it for x, y in ring), value=True)
call(client.set_raster_detection_areas_from_file, west, path("half.geojson"), reads=lambda _: found(west), value=facts["roofs_west"])
call(client.remove_raster_detection_areas, west, reads=lambda _: found(west), value=facts["roofs"])

layer = call(client.upload_vector_layer, east, path("roofs.geojson"), "Drawn", "#aabbcc", reads=lambda _: client.list_raster_vector_layers(east)[0]["color"], value="#aabbcc")
call(client.list_raster_vector_layers, east, "drawn", page_number=1, reads=lambda page: page[0]["count"], value=facts["roofs"])
call(client.edit_vector_layer, layer, "Redrawn", "#001122", reads=lambda _: names(client.list_raster_vector_layers(east)), value=["Redrawn"])
call(client.download_vector_layer_to_file, layer, path("layer.json"), reads=lambda _: [one["geometry"]["type"] for one in load("layer.json")["features"]], value=["MultiPolygon"] * facts["roofs"])
call(client.run_advanced_tool, "vector-union", {"vector_layer_id": layer}, {"name": "Joined"}, reads=lambda it: client.list_raster_vector_layers(east, "joined")[0]["id"] == it["results"]["vector_layer_id"], value=True)
marker = call(client.create_marker, east, None, 0.0001, -0.0001, "look", reads=lambda it: client.list_raster_markers(east)[0]["id"] == it["id"], value=True)
call(client.create_marker, west, detector, 0.0001, -0.0001, "taught", reads=lambda it: client.list_raster_markers(west)[0]["text"], value="taught")
call(client.list_raster_markers, east, 1, reads=lambda page: page[0]["marker"]["coordinates"], value=[0.0001, -0.0001])

call(client.delete_vector_layer, layer, reads=lambda _: names(client.list_raster_vector_layers(east)), value=["Joined"])
call(client.delete_raster, east, reads=lambda _: raster_names(), value=["Village, west"])
call(client.delete_detector, detector, reads=lambda _: names(client.list_detectors()), value=[])
driver.finish()
