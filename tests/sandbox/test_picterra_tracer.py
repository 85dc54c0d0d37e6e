"""Tracer: groups of plots, analyses, reports."""

import csv
import io
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from shapely.geometry import Point, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

from sightline_api.picterra import (
    models,
    tracer_analyses,
    tracer_authorization_grants,
    tracer_methodologies,
    tracer_plots_groups,
    tracer_reports,
    tracer_uploads,
)
from sightline_sandbox.picterra.world import METHODOLOGIES
from tests.sandbox.survey import Survey

SPAN = {"date_from": "2025-01-01", "date_to": "2025-12-31"}
EAST, WEST = box(6.2, 46, 6.3, 46.1), box(6, 46, 6.1, 46.1)


def plots(**shapes: BaseGeometry) -> dict[str, Any]:
    features = [
        {"type": "Feature", "properties": {"plot_id": name, "crop": "pear"}, "geometry": mapping(one)}
        for name, one in shapes.items()
    ]
    return {"type": "FeatureCollection", "features": features}


def put(survey: Survey, document: Any) -> str:
    """The id of an upload with this document."""
    place = survey.send(tracer_uploads.create())
    survey.put(place.upload_url, document)
    return place.upload_id


def results(survey: Survey, begun: models.OperationStarted) -> Any:
    done = survey.end_tracer(begun)
    assert done.status == "success", done.errors
    return done.results


def failure(survey: Survey, begun: models.OperationStarted) -> dict[str, Any]:
    done = survey.end_tracer(begun)
    assert done.status == "failed"
    assert isinstance(done.errors, dict)
    return done.errors


def fill(survey: Survey, group: str, document: Any, overwrite: bool = False) -> models.OperationStarted:
    file = {"filename": "plots.geojson", "upload_id": put(survey, document)}
    return survey.send(tracer_plots_groups.commit_uploads(group, {"files": [file], "overwrite": overwrite}))


def make_group(survey: Survey, name: str = "Lake", **columns: str) -> str:
    way = survey.send(tracer_methodologies.list()).results[-1].id
    about = {"name": name, "methodology_id": way, "custom_columns_values": columns}
    return str(results(survey, survey.send(tracer_plots_groups.create(about))).plots_group_id)


def export(survey: Survey, group: str, form: str = "geojson") -> str:
    return str(results(survey, survey.send(tracer_plots_groups.export(group, {"format": form}))).download_url)


def plot_ids(survey: Survey, group: str) -> list[str]:
    return [one["properties"]["plot_id"] for one in survey.get(export(survey, group))["features"]]


def analyse(survey: Survey, group: str, names: list[str], **about: str) -> models.OperationStarted:
    body = {"analysis_name": "2025", "upload_id": put(survey, {"plot_ids": names}), **SPAN, **about}
    return survey.send(tracer_analyses.create(group, body))


def precheck(survey: Survey, group: str, names: list[str], **about: str) -> Any:
    body = {"analysis_name": "2025", "upload_id": put(survey, {"plot_ids": names}), **SPAN, **about}
    url = results(survey, survey.send(tracer_analyses.precheck(group, body))).precheck_data_url
    return survey.get(url)


@pytest.fixture
def group(survey: Survey) -> str:
    """A group with two plots."""
    made = make_group(survey, country="CH")
    results(survey, fill(survey, made, plots(east=EAST, west=WEST)))
    return made


@pytest.fixture
def analysis(survey: Survey, group: str) -> str:
    """An analysis of both plots."""
    return str(results(survey, analyse(survey, group, ["east", "west"])).analysis_id)


def test_there_are_methodologies_to_begin_with(survey: Survey) -> None:
    listed = survey.send(tracer_methodologies.list()).results
    (orchard,) = survey.send(tracer_methodologies.list(search="ORCHARD")).results

    assert sorted(one.name for one in listed) == sorted(METHODOLOGIES)
    assert orchard.name == "Orchard survey"


def test_a_group_begins_empty_and_names_its_methodology(survey: Survey) -> None:
    group = make_group(survey)

    assert survey.send(tracer_plots_groups.get(group)).methodology == METHODOLOGIES[0]
    assert plot_ids(survey, group) == []


def test_a_group_of_no_methodology_is_a_bad_field(survey: Survey) -> None:
    answer = survey.refuse(tracer_plots_groups.create({"name": "x", "methodology_id": "nowhere"}))

    assert (answer.status_code, list(answer.json())) == (400, ["methodology_id"])


def test_an_upload_merges_by_plot_id_and_replaces_all_where_asked_to(survey: Survey, group: str) -> None:
    results(survey, fill(survey, group, plots(west=EAST, north=box(6, 47, 6.1, 47.1))))
    assert plot_ids(survey, group) == ["east", "west", "north"]

    results(survey, fill(survey, group, plots(south=WEST), overwrite=True))
    assert plot_ids(survey, group) == ["south"]


def test_plots_without_an_id_get_one(survey: Survey) -> None:
    group = make_group(survey)
    document = plots(a=EAST, b=WEST)
    del document["features"][0]["properties"]["plot_id"]
    document["features"][1] |= {"properties": None, "id": 7}
    results(survey, fill(survey, group, document))

    assert plot_ids(survey, group) == ["plots.geojson-1", "7"]


def test_a_file_of_another_form_fails_with_its_name(survey: Survey, group: str) -> None:
    told = failure(survey, fill(survey, group, b"PK\x03\x04 a zipped shapefile"))

    assert told["message"].startswith("plots.geojson: ")
    assert plot_ids(survey, group) == ["east", "west"]


def test_an_upload_that_is_not_there_is_a_bad_field(survey: Survey, group: str) -> None:
    body = {"files": [{"filename": "x", "upload_id": "nowhere"}], "overwrite": False}

    assert survey.refuse(tracer_plots_groups.commit_uploads(group, body)).status_code == 400


def test_exported_plots_carry_their_columns(survey: Survey, group: str) -> None:
    first = survey.get(export(survey, group))["features"][0]

    assert first["properties"] == {"country": "CH", "plot_id": "east", "crop": "pear"}
    assert Polygon(first["geometry"]["coordinates"][0]).equals(EAST)


def test_a_workbook_has_a_row_a_plot_with_its_area(survey: Survey, group: str) -> None:
    content = survey.storage.get(export(survey, group, "excel")).content
    with ZipFile(io.BytesIO(content)) as parts:
        assert parts.testzip() is None
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    rows = [["".join(cell.itertext()) for cell in row] for row in sheet.iter() if row.tag.endswith("}row")]

    assert rows[0] == ["plot_id", "geometry", "hectares", "country"]
    assert [row[0] for row in rows[1:]] == ["east", "west"]
    # A tenth of a degree is 11.1 km north and, at 46 degrees, 7.7 km east.
    assert float(rows[1][2]) == pytest.approx(8_600, rel=0.01)


def test_groups_are_found_by_name_and_by_the_name_of_their_methodology(survey: Survey) -> None:
    lake, hill = make_group(survey, "Lake"), make_group(survey, "Hill")

    def found(**filters: Any) -> list[str]:
        return [one.id for one in survey.send(tracer_plots_groups.list(**filters)).results]

    assert found() == [hill, lake]
    assert found(search="lak") == [lake]
    assert found(methodology=METHODOLOGIES[0]) == [hill, lake]
    assert found(methodology=METHODOLOGIES[1]) == []


def test_a_precheck_passes_for_sound_plots(survey: Survey, group: str) -> None:
    nothing: dict[str, Any] = {"critical": [], "high": []}
    told = precheck(survey, group, ["east", "west"])

    assert told == {"status": "passed", "errors": nothing, "critical_count": 0, "high_count": 0}


def test_a_precheck_names_what_stands_against_an_analysis(survey: Survey, group: str) -> None:
    bow = Polygon([(7, 46), (7.1, 46.1), (7.1, 46), (7, 46.1)])
    results(survey, fill(survey, group, plots(bow=bow)))
    told = precheck(survey, group, ["bow", "nobody"], date_to="2024-01-01")

    assert (told["status"], told["critical_count"]) == ("failed", 3)
    messages = {(one["message"][:20], *one["plot_ids"]) for one in told["errors"]["critical"]}
    assert ("is not in the plots ", "nobody") in messages
    assert ("its shape is not val", "bow") in messages
    assert ("the time ends on 202",) in messages


def test_a_precheck_warns_of_overlaps_and_points(survey: Survey, group: str) -> None:
    results(survey, fill(survey, group, plots(half=box(6.25, 46, 6.35, 46.1), tree=Point(6, 46))))
    told = precheck(survey, group, ["east", "half", "tree", "west"])

    assert (told["status"], told["high_count"]) == ("passed", 2)
    assert {tuple(one["plot_ids"]) for one in told["errors"]["high"]} == {("east", "half"), ("tree",)}


def test_an_analysis_that_a_precheck_would_fail_fails(survey: Survey, group: str) -> None:
    told = failure(survey, analyse(survey, group, ["nobody"]))

    assert told["critical"][0]["plot_ids"] == ["nobody"]
    assert survey.send(tracer_analyses.list(group)).count == 0


@pytest.mark.parametrize("document", [b"", b"{", {"plots": []}, {"plot_ids": "east"}, {"plot_ids": [1]}])
def test_plot_ids_of_another_form_fail_the_operation(survey: Survey, group: str, document: Any) -> None:
    body = {"analysis_name": "2025", "upload_id": put(survey, document), **SPAN}

    assert failure(survey, survey.send(tracer_analyses.create(group, body)))["message"]


def test_an_analysis_is_found_again_with_its_page(survey: Survey, group: str, analysis: str) -> None:
    read = survey.send(tracer_analyses.get(analysis))
    (listed,) = survey.send(tracer_analyses.list(group, search="2025")).results

    assert listed == read
    assert (str(read.date_from), str(read.date_to)) == ("2025-01-01", "2025-12-31")
    page = survey.storage.get(str(read.url))
    assert "<li>east</li>" in page.text


def test_a_date_of_another_form_is_a_bad_field(survey: Survey, group: str) -> None:
    body = {"analysis_name": "x", "upload_id": put(survey, {"plot_ids": []}), **SPAN, "date_to": "1.1.2025"}
    answer = survey.refuse(tracer_analyses.create(group, body), checked=False)

    assert (answer.status_code, list(answer.json())) == (400, ["date_to"])


def report(survey: Survey, names: list[str], kind: str = "plots_summary") -> dict[str, Any]:
    upload_id = put(survey, {"plot_ids": names})
    return {"name": "Areas", "upload_id": upload_id, "report_type": kind, "metadata": {"season": "dry"}}


def test_report_types_are_a_bare_list(survey: Survey, analysis: str) -> None:
    listed = survey.send(tracer_reports.list_types(analysis))
    (only,) = survey.send(tracer_reports.list_types(analysis, search=" SUMMARY "))

    assert len(listed) == 2
    assert only.report_type == "plots_summary"


def test_a_report_has_documents_of_the_size_that_it_tells(survey: Survey, analysis: str) -> None:
    begun = survey.send(tracer_reports.create(analysis, report(survey, ["west"])))
    made = survey.send(tracer_reports.get(results(survey, begun).plots_analysis_report_id))
    documents = {one.name: survey.storage.get(one.download_url) for one in made.artifacts}  # type: ignore[union-attr]

    assert [len(one.content) for one in documents.values()] == [one.size_bytes for one in made.artifacts]  # type: ignore[union-attr]
    head, row = csv.reader(io.StringIO(documents["summary"].text))
    assert (head[0], row[0]) == ("plot_id", "west")
    assert documents["about"].json() == {"name": "Areas", "season": "dry"}


def test_a_report_of_shapes_is_geojson(survey: Survey, analysis: str) -> None:
    begun = survey.send(tracer_reports.create(analysis, report(survey, ["east"], "plots_geometries")))
    made = survey.send(tracer_reports.get(results(survey, begun).plots_analysis_report_id))

    document = survey.get(made.artifacts[0].download_url)  # type: ignore[index]
    assert [one["properties"]["plot_id"] for one in document["features"]] == ["east"]


def test_reports_are_found_by_name_and_type(survey: Survey, analysis: str) -> None:
    for kind in ("plots_summary", "plots_geometries"):
        results(survey, survey.send(tracer_reports.create(analysis, report(survey, ["east"], kind))))

    def found(**filters: Any) -> list[Any]:
        return [one.report_type for one in survey.send(tracer_reports.list(analysis, **filters)).results]

    assert found() == ["plots_geometries", "plots_summary"]
    assert found(report_type="plots_summary", search="area") == ["plots_summary"]
    assert found(search="volume") == []


@pytest.mark.parametrize(
    ("names", "kind"), [(["nobody"], "plots_summary"), ([], "plots_summary"), (["east"], "poem")]
)
def test_a_report_that_cannot_be_made_fails_its_precheck_and_itself(
    survey: Survey, analysis: str, names: list[str], kind: str
) -> None:
    for ask in (tracer_reports.precheck, tracer_reports.create):
        assert failure(survey, survey.send(ask(analysis, report(survey, names, kind))))["message"]


def test_a_report_that_can_be_made_passes_its_precheck(survey: Survey, analysis: str) -> None:
    begun = survey.send(tracer_reports.precheck(analysis, report(survey, ["east"])))

    assert results(survey, begun) == {"status": "passed"}
    assert survey.send(tracer_reports.list(analysis)).count == 0


@pytest.mark.parametrize("kind", ["plots_group", "plots_analysis", "methodology"])
def test_grants_are_kept_for_each_kind_of_thing(survey: Survey, group: str, analysis: str, kind: str) -> None:
    way = survey.send(tracer_methodologies.list()).results[0].id
    thing = {"plots_group": group, "plots_analysis": analysis, "methodology": way}[kind]
    grants = {"grants": [{"grantee": {"type": "user", "id": "u-1"}, "role": "editor"}]}
    survey.send(tracer_authorization_grants.update(kind, thing, grants))

    (kept,) = survey.send(tracer_authorization_grants.get(kind, thing)).grants
    assert (kept.grantee.id, kept.role) == ("u-1", "editor")
