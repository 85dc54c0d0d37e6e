"""One walk through all of Picterra: each operation is served, and answers what the contract says."""

from typing import Any

from shapely.geometry import box

from sightline_api.picterra import (
    advanced_tools,
    authorization_grants,
    detection_areas,
    detectors,
    folders,
    imports,
    markers,
    rasters,
    tracer_analyses,
    tracer_authorization_grants,
    tracer_methodologies,
    tracer_plots_groups,
    tracer_reports,
    tracer_uploads,
    tracer_users,
    training_rasters,
    users,
    vector_layers,
)
from sightline_sandbox.service import load
from tests.sandbox.survey import WIDE, Survey, areas

GRANTS = {"grants": [{"grantee": {"type": "user", "id": "u-1"}, "role": "viewer"}]}


def test_every_operation_is_served() -> None:
    coverage = load("picterra").coverage

    assert (coverage.served, coverage.total, coverage.missing) == (64, 64, ())


def test_every_operation_answers_as_the_contract_says(survey: Survey) -> None:
    walk_through_forge(survey)
    walk_through_tracer(survey)

    # Each answer was held against its schema on the way: no key missing, none unknown, none of another type.
    assert survey.called == {one.operation_id for one in load("picterra").endpoints}


def walk_through_forge(survey: Survey) -> None:
    send = survey.send
    send(users.me())
    folder = send(folders.create({"name": "Survey"})).id
    send(folders.get(folder))
    send(folders.list())
    raster = survey.upload(folder_id=folder, captured_at="2026-01-01T00:00:00Z", user_tag="t")
    for of_raster in (rasters.list(), rasters.get(raster), rasters.download(raster)):
        send(of_raster)
    send(rasters.update(raster, {}))
    detector = survey.teach(raster)
    survey.run(detector, raster)
    for call in (
        detectors.list(),
        detectors.get(detector),
        detectors.update(detector, {"configuration": {}}),
        training_rasters.list(detector),
        folders.list_detectors(folder),
        authorization_grants.update("detector", detector, GRANTS),
        authorization_grants.get("detector", detector),
    ):
        send(call)
    survey.succeed(send(detectors.recommend_dataset(detector)))
    marker = {"marker": {"type": "Point", "coordinates": [0.001, -0.001]}, "text": "look"}
    send(markers.create(raster, marker))
    send(markers.create_for_detector(detector, raster, marker))
    send(markers.list(raster))
    take_uploads(survey, raster, folder)
    send(detectors.delete(detector))
    send(rasters.delete(raster))


def take_uploads(survey: Survey, raster: str, folder: str) -> None:
    send = survey.send
    place = send(detection_areas.create_upload(raster))
    survey.put(place.upload_url, areas(box(0, 0, *WIDE)))
    survey.succeed(send(detection_areas.commit_upload(raster, place.upload_id)))
    send(detection_areas.get_upload(raster, place.upload_id))
    send(detection_areas.delete(raster))
    place = send(imports.create_upload())
    survey.put(place.upload_url, areas(box(6, 46, 6.01, 46.01), pixels=False))
    about = {"method": "streaming", "source_id": "drone", "folder_id": folder, "name": "Fetched"}
    survey.succeed(send(imports.commit_upload(place.upload_id, about)))
    place = send(vector_layers.create_upload(raster))
    survey.put(place.upload_url, areas(box(0, 0, 9, 9)))
    layer = survey.succeed(send(vector_layers.commit_upload(raster, place.upload_id, {}))).vector_layer_id
    for call in (vector_layers.list(raster), vector_layers.get(layer), vector_layers.update(layer, {})):
        send(call)
    survey.succeed(send(vector_layers.download(layer)))
    survey.succeed(
        send(advanced_tools.run("vector-hull", {"inputs": {"vector_layer_id": layer}, "outputs": {}}))
    )
    send(vector_layers.delete(layer))


def walk_through_tracer(survey: Survey) -> None:
    send = survey.send
    send(tracer_users.me())
    way = send(tracer_methodologies.list()).results[0].id
    group = results(
        survey, tracer_plots_groups.create({"name": "Lake", "methodology_id": way})
    ).plots_group_id
    plots = areas(box(6, 46, 6.1, 46.1), pixels=False, plot_id="p-1")
    file = {"filename": "plots.geojson", "upload_id": put(survey, plots)}
    results(survey, tracer_plots_groups.commit_uploads(group, {"files": [file], "overwrite": True}))
    results(survey, tracer_plots_groups.export(group, {"format": "geojson"}))
    names = put(survey, {"plot_ids": ["p-1"]})
    span = {"date_from": "2025-01-01", "date_to": "2025-12-31"}
    about = {"analysis_name": "2025", "upload_id": names, **span}
    results(survey, tracer_analyses.precheck(group, about))
    analysis = results(survey, tracer_analyses.create(group, about)).analysis_id
    report = {"name": "Areas", "upload_id": names, "report_type": "plots_summary", "metadata": {}}
    results(survey, tracer_reports.precheck(analysis, report))
    made = results(survey, tracer_reports.create(analysis, report)).plots_analysis_report_id
    for call in (
        tracer_plots_groups.list(),
        tracer_plots_groups.get(group),
        tracer_analyses.list(group),
        tracer_analyses.get(analysis),
        tracer_reports.list_types(analysis),
        tracer_reports.list(analysis),
        tracer_reports.get(made),
        tracer_authorization_grants.update("plots_group", group, GRANTS),
        tracer_authorization_grants.get("plots_group", group),
    ):
        send(call)


def put(survey: Survey, document: Any) -> str:
    place = survey.send(tracer_uploads.create())
    survey.put(place.upload_url, document)
    return place.upload_id


def results(survey: Survey, call: Any) -> Any:
    done = survey.end_tracer(survey.send(call))
    assert done.status == "success", done.errors
    return done.results
