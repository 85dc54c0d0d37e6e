"""``--seed demo``: a village from above that one can work with at once."""

from pathlib import Path

from shapely.geometry import shape

from sightline_api.picterra import (
    detectors,
    folders,
    markers,
    models,
    rasters,
    tracer_analyses,
    tracer_plots_groups,
    tracer_reports,
    vector_layers,
)
from sightline_sandbox.picterra.demo import DEMO_FOLDER
from sightline_sandbox.picterra.pictures.drawing import draw_aerial
from tests.sandbox.survey import Survey, open_survey


def test_the_village_is_placed_annotated_and_looked_at() -> None:
    with open_survey(seed="demo") as survey:
        (folder,) = survey.send(folders.list(search=DEMO_FOLDER)).results
        east, west = survey.send(rasters.list(folder=folder.id)).results
        (detector,) = survey.send(folders.list_detectors(folder.id)).results
        classes = survey.send(detectors.get(detector.id)).classes
        counts = {
            raster.name: {
                layer.name: layer.count for layer in survey.send(vector_layers.list(raster.id)).results
            }
            for raster in (east, west)
        }
        footprint = shape(survey.http.get(f"/public/api/v2/rasters/{west.id}/").json()["footprint"])

        assert [one.name for one in classes] == ["roof", "pool"]  # type: ignore[union-attr]
        # Only the western picture was annotated: in the eastern one everything was found.
        for number, name in enumerate(("Village, west", "Village, east")):
            drawn = draw_aerial(number)
            truth = {"Roofs and pools: roof": len(drawn.roofs), "Roofs and pools: pool": len(drawn.pools)}
            assert counts[name] == truth
        assert survey.send(markers.list(west.id)).count == 1
        assert 6 < footprint.centroid.x < 7
        layer = survey.send(vector_layers.list(west.id)).results[0]
        (url,) = survey.send(vector_layers.get(layer.id)).geojson_urls  # type: ignore[misc]
        assert all(shape(one["geometry"]).within(footprint) for one in survey.get(url)["features"])


def test_there_are_plots_an_analysis_and_a_report_and_something_archived() -> None:
    with open_survey(seed="demo") as survey:
        (group,) = survey.send(tracer_plots_groups.list()).results
        (analysis,) = survey.send(tracer_analyses.list(group.id)).results
        (report,) = survey.send(tracer_reports.list(analysis.id)).results

        assert survey.send(tracer_plots_groups.list(include_archived=True)).count == 2
        assert report.report_type == "plots_summary"


def test_a_sandbox_that_has_something_is_left_alone_and_remembers_all(tmp_path: Path) -> None:
    def look(survey: Survey) -> tuple[models.RasterPage, bytes]:
        page = survey.send(rasters.list())
        link = survey.send(rasters.download(page.results[0].id)).download_url
        return page, survey.storage.get(link).content

    with open_survey(seed="demo", data=tmp_path) as survey:
        before = look(survey)
        link, port = (
            survey.send(rasters.download(before[0].results[0].id)).download_url,
            survey.sandbox.storage_url.rpartition(":")[2],
        )
    with open_survey(seed="demo", data=tmp_path, storage_port=int(port)) as survey:
        assert look(survey) == before
        assert survey.storage.get(link).content == before[1]
