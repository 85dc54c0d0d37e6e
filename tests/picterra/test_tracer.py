"""Tracer: plots brought in, checked, analysed, reported on, exported."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from sightline.core.errors import FileRefused, InvalidInput, OperationFailed
from sightline.picterra import Analysis, PlotsGroup, Tracer
from sightline_sandbox import Sandbox

SPAN = ("2023-01-01", date(2024, 12, 31))


def plots(path: Path, *names: str) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": {"plot_id": name},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[at, 1], [at, 1.01], [at + 0.01, 1.01], [at, 1]]],
            },
        }
        for at, name in enumerate(names)
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


@pytest.fixture
def group(tracer: Tracer, tmp_path: Path) -> PlotsGroup:
    """A group with two plots."""
    methodology = next(iter(tracer.methodologies.list()))
    made = tracer.plots_groups.create("Farm", methodology.id).result()
    return made.upload([plots(tmp_path / "plots.geojson", "p1", "p2")]).result()


@pytest.fixture
def analysis(group: PlotsGroup) -> Analysis:
    """An analysis of both."""
    return group.analyze("2023 to 2024", ["p1", "p2"], *SPAN).result()


def ids(group: PlotsGroup) -> list[str]:
    return sorted(one.properties["plot_id"] for one in group.read())


def test_a_group_is_made_with_its_methodology_and_columns(tracer: Tracer) -> None:
    known = list(tracer.methodologies.list())
    assert [one.id for one in tracer.methodologies.list(search=(known[0].name or "").upper())] == [
        known[0].id
    ]
    work = tracer.plots_groups.create("Estate", known[0].id, columns={"owner": "me"})
    made = work.result()
    assert (made.name, made.methodology) == ("Estate", known[0].name)
    assert made.created_at is not None and made.created_at.tzinfo is not None
    listed = tracer.plots_groups.list(search="ESTATE", methodology=known[0].name, include_archived=True)
    assert [one.id for one in listed] == [made.id]
    assert tracer.plots_groups.get(made.id).refresh() == made


def test_uploads_are_merged_or_overwrite(group: PlotsGroup, tmp_path: Path) -> None:
    group.upload([plots(tmp_path / "more.geojson", "p2", "p3")]).result()
    assert ids(group) == ["p1", "p2", "p3"]
    group.upload([plots(tmp_path / "other.geojson", "p9")], overwrite=True).result()
    assert ids(group) == ["p9"]


def test_every_file_is_looked_at_before_the_first_one_goes(
    group: PlotsGroup, sandbox: Sandbox, tmp_path: Path
) -> None:
    good, bad, empty = plots(tmp_path / "a.geojson", "p"), tmp_path / "b.geojson", tmp_path / "c.csv"
    bad.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": {"type": "Polygon",'
        ' "coordinates": [[[0, 0], [1, 1]]]}}]}'
    )
    empty.touch()
    sandbox.requests.clear()
    with pytest.raises(InvalidInput, match=r"files\[1\]\.features\[0\]\.geometry\.coordinates\[0\]"):
        group.upload([good, bad])
    with pytest.raises(FileRefused, match=r"c\.csv is empty"):
        group.upload([good, empty])
    with pytest.raises(InvalidInput, match="files: none given"):
        group.upload([])
    assert not list(sandbox.requests)


def test_plots_are_exported_in_both_forms(group: PlotsGroup, tmp_path: Path) -> None:
    document = json.loads(group.download(tmp_path / "out.geojson").read_text())
    assert [one["properties"]["plot_id"] for one in document["features"]] == ["p1", "p2"]
    workbook = group.download(tmp_path, format="excel")
    assert workbook.name == f"{group.id}.xlsx" and workbook.read_bytes()[:2] == b"PK"
    with pytest.raises(InvalidInput, match="one of excel, geojson"):
        group.download(tmp_path, format="csv")


def test_a_check_says_what_stands_in_the_way(group: PlotsGroup) -> None:
    assert group.precheck("ok", ["p1"], *SPAN).result().passed
    found = group.precheck("unknown plot", ["p1", "nobody"], *SPAN).result()
    assert not found.passed
    assert found.critical or found.high


def test_an_analysis_is_made_and_found(group: PlotsGroup, analysis: Analysis, tracer: Tracer) -> None:
    assert (analysis.name, analysis.date_from, analysis.date_to) == (
        "2023 to 2024",
        date(2023, 1, 1),
        date(2024, 12, 31),
    )
    assert analysis.url
    assert [one.id for one in group.analyses(search="2023")] == [analysis.id]
    assert list(group.analyses(search="1999", include_archived=True)) == []
    assert tracer.analyses.get(analysis.id) == analysis.refresh()


def test_reports_are_checked_made_and_downloaded(analysis: Analysis, tracer: Tracer, tmp_path: Path) -> None:
    kinds = analysis.report_types()
    assert analysis.report_types(search=kinds[0].name) == kinds[:1]
    assert analysis.precheck_report("r", ["p1"], kinds[0].report_type).result() is None
    report = analysis.create_report("r", ["p1"], kinds[0].report_type, metadata={"to": "me"}).result()
    assert (report.name, report.report_type) == ("r", kinds[0].report_type)
    assert [one.id for one in analysis.reports(report_type=kinds[0].report_type)] == [report.id]
    files = report.download_all(tmp_path)
    assert [path.name for path in files] == [one.filename for one in report.artifacts]
    assert [path.stat().st_size for path in files] == [one.size_bytes for one in report.artifacts]
    listed = next(iter(analysis.reports(search="r")))  # a row of a list knows no files: it asks for them
    assert listed.download(files[0].name, tmp_path / "again.csv").read_bytes() == files[0].read_bytes()
    with pytest.raises(InvalidInput, match=r"filename: 'x\.pdf' is not one of .*summary\.csv"):
        report.download("x.pdf", tmp_path / "x.pdf")
    assert tracer.reports.get(report.id).artifacts[0].filename == files[0].name


def test_a_report_that_cannot_be_made_fails_with_the_reason(analysis: Analysis) -> None:
    with pytest.raises(OperationFailed) as caught:
        analysis.precheck_report("r", ["p1"], "no-such-type").result()
    assert caught.value.reason


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("", ["p"], *SPAN), "name: '' is not a text"),
        (("n", [], *SPAN), "plot_ids: none given"),
        (("n", "p1", *SPAN), "plot_ids: 'p1' is not a list of ids"),
        (("n", None, *SPAN), "plot_ids: None is not a list of ids"),
        (("n", ["p", ""], *SPAN), r"plot_ids\[1\]: '' is not an id"),
        (("n", ["p"], "2024-01-02", "2024-01-01"), "date_to: '2024-01-01' is not on or after date_from"),
        (("n", ["p"], "soon", "later"), "date_from: 'soon' is not a date"),
    ],
)
def test_bad_input_is_found_before_anything_is_sent(
    arguments: tuple, why: str, tracer: Tracer, sandbox: Sandbox
) -> None:
    for ask in (tracer.analyses.precheck, tracer.analyses.create):
        with pytest.raises(InvalidInput, match=why):
            ask("some-group", *arguments)
    assert not list(sandbox.requests)


def test_a_day_is_the_day_that_was_written(group: PlotsGroup) -> None:
    made = group.analyze("days", ["p1"], datetime(2023, 1, 1, 23, 59), "2024-12-31T23:30:00-05:00").result()
    assert (made.date_from, made.date_to) == (date(2023, 1, 1), date(2024, 12, 31))


def test_grants_of_tracer_are_its_own(tracer: Tracer, group: PlotsGroup) -> None:
    [grant] = tracer.grants.update("plots_group", group.id, [("organization", "o", "editor")])
    assert tracer.grants.get("plots_group", group.id) == (grant,)
    with pytest.raises(InvalidInput, match="plots_group, plots_analysis, methodology"):
        tracer.grants.get("detector", "x")


def test_work_of_tracer_goes_on_by_token_and_by_id(group: PlotsGroup, tracer: Tracer, picterra) -> None:
    work = group.analyze("again", ["p1"], *SPAN)
    made = work.result()
    assert picterra.resume(work.token).result() == made
    by_id = tracer.operations.get(json.loads(work.token)["ids"]["operation_id"])
    assert by_id.result()["analysis_id"] == made.id
