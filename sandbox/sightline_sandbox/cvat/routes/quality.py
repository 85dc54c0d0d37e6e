"""Quality settings, reports and conflicts (wire contract, section 10)."""

import json
from typing import Any

from sqlalchemy import ColumnElement, select

from sightline_api.cvat import quality

from ..answers import Answer, json_answer, page
from ..fields import Integer, Schema, check
from ..grading.settings import QUALITY, settings_of
from ..lists.listing import Listing, moment, number
from ..problems import detail, listed, missing
from ..registry import serves
from ..rights import must, sees_task, visible_projects, visible_tasks
from ..tables import Conflict, Job, Project, QualityReport, QualitySettings, Task
from ..views.people import show_moment, show_short
from ..visit import Visit
from ..work.engine import Plan, begin

__all__ = ["create_report", "list_conflicts", "list_reports", "list_settings", "retrieve_report"]

_SETTINGS = Listing(
    columns={
        "id": QualitySettings.id,
        "task_id": QualitySettings.task_id,
        "project_id": QualitySettings.project_id,
        "inherit": QualitySettings.told["inherit"].as_boolean(),
    },
    cast={"id": number, "task_id": number, "project_id": number},
)
_REPORTS = Listing(
    columns={
        "id": QualityReport.id,
        "task_id": QualityReport.task_id,
        "project_id": QualityReport.project_id,
        "job_id": QualityReport.job_id,
        "parent_id": QualityReport.parent_id,
        "created_date": QualityReport.created_date,
        "target_last_updated": QualityReport.target_last_updated,
        "gt_last_updated": QualityReport.gt_last_updated,
    },
    cast=dict.fromkeys(("id", "task_id", "project_id", "job_id", "parent_id"), number)
    | {"created_date": moment},
)
_CONFLICTS = Listing(
    columns={
        "id": Conflict.id,
        "frame": Conflict.frame,
        "type": Conflict.type,
        "severity": Conflict.severity,
        "task_id": select(QualityReport.task_id)
        .where(QualityReport.id == Conflict.report_id)
        .scalar_subquery(),
        "job_id": select(QualityReport.job_id)
        .where(QualityReport.id == Conflict.report_id)
        .scalar_subquery(),
    },
    cast=dict.fromkeys(("id", "frame", "task_id", "job_id"), number),
)
_ACCEPTED = "Reports need a ground truth job that is accepted and completed"


@serves(quality.list_settings_endpoint)
def list_settings(visit: Visit) -> dict[str, Any]:
    """Of the tasks and projects that the caller may see."""
    wanted = select(QualitySettings).where(
        QualitySettings.task_id.in_(select(Task.id).where(visible_tasks(visit)))
        | QualitySettings.project_id.in_(select(Project.id).where(visible_projects(visit)))
    )
    return _SETTINGS.show(visit, wanted, lambda rows: [show_settings(visit, one) for one in rows])


@serves(quality.retrieve_settings_endpoint)
def retrieve_settings(visit: Visit, settings_id: str) -> dict[str, Any]:
    """The settings of one task or project."""
    return show_settings(visit, find_settings(visit, settings_id))


@serves(quality.partial_update_settings_endpoint)
def update_settings(visit: Visit, settings_id: str) -> dict[str, Any]:
    """Other thresholds."""
    settings = find_settings(visit, settings_id)
    given = check(QUALITY, visit.data, partial=True)
    settings.told = {**settings.told, **given}
    settings.updated_date = visit.now
    return show_settings(visit, settings)


@serves(quality.update_settings_endpoint, newer=True)
def replace_settings(visit: Visit, settings_id: str) -> dict[str, Any]:
    """Other thresholds, since 2.80."""
    return update_settings(visit, settings_id)


@serves(quality.list_reports_endpoint)
def list_reports(visit: Visit) -> dict[str, Any]:
    """Of the tasks that the caller may see; 404 for an unknown task."""
    text = visit.query.get("task_id", "")
    if text.isdecimal() and visit.session.get(Task, int(text)) is None:
        raise detail(404, f"Task {text} does not exist")
    wanted = select(QualityReport).where(_visible(visit))
    return _REPORTS.show(visit, wanted, lambda rows: [show_report(visit, one) for one in rows])


@serves(quality.create_report_endpoint, status=202)
def create_report(visit: Visit) -> dict[str, str]:
    """Begin a report; 400 without an accepted ground truth."""
    given = check(Schema(task_id=Integer(null=True), project_id=Integer(null=True)), visit.data)
    task = visit.session.get(Task, given.get("task_id") or 0)
    if task is None:
        raise detail(404, f"Task {given.get('task_id')} does not exist")
    must(sees_task(visit, task))
    truth = select(Job).where(
        Job.task_id == task.id,
        Job.type == "ground_truth",
        Job.stage == "acceptance",
        Job.state == "completed",
    )
    if visit.session.scalars(truth).first() is None:
        raise listed(_ACCEPTED)
    settings_of(visit.world, visit.session, task)
    plan = Plan(
        id=f"action=calculate&target=task&target_id={task.id}&subresource=quality",
        kind="calculate:quality",
        action="calculate",
        target="task",
        subresource="quality",
        arguments={"task_id": task.id},
        project_id=task.project_id,
        task_id=task.id,
        organization_id=task.organization_id,
    )
    return {"rq_id": begin(visit, plan)}


@serves(quality.retrieve_report_endpoint)
def retrieve_report(visit: Visit, report_id: str) -> dict[str, Any]:
    """One report."""
    return show_report(visit, find_report(visit, report_id))


@serves(quality.retrieve_report_data_endpoint)
def report_data(visit: Visit, report_id: str) -> Answer:
    """Everything that a report knows, as a file of JSON."""
    report = find_report(visit, report_id)
    dates = ("created_date", "target_last_updated", "gt_last_updated")
    told = {
        "id": report.id,
        "task_id": report.task_id,
        **{name: f"{getattr(report, name).isoformat(sep=' ')}+00:00" for name in dates},
        "assignee": None,
        **report.data,
    }
    for frame, result in told["frame_results"].items():
        for conflict in result["conflicts"]:
            for place in conflict["annotation_ids"]:
                place["url"] = (
                    f"{visit.base}/tasks/{report.task_id}/jobs/{place['job_id']}"
                    f"?frame={frame}&type={place['type']}&serverID={place['obj_id']}"
                )
    return page(json.dumps(told, indent=2).encode(), "application/json")


@serves(quality.list_conflicts_endpoint)
def list_conflicts(visit: Visit) -> dict[str, Any]:
    """Of the reports that the caller may see; those of a report are also those of the ones below it."""
    reports = select(QualityReport.id).where(_visible(visit))
    if text := visit.query.get("report_id"):
        report = find_report(visit, text)
        below = (QualityReport.id == report.id) | (QualityReport.parent_id == report.id)
        reports = reports.where(below)
    wanted = select(Conflict).where(Conflict.report_id.in_(reports))
    return _CONFLICTS.show(visit, wanted, lambda rows: [_show_conflict(one) for one in rows])


@serves(quality.retrieve_report_confusion_endpoint, newer=True)
def confusion(visit: Visit, report_id: str) -> Answer:
    """The confusion matrix of a report as a file, since 2.80."""
    told = find_report(visit, report_id).data["comparison_summary"]["annotations"]["confusion_matrix"]
    return json_answer(200, told)


@serves(quality.retrieve_report_requirement_confusion_endpoint, newer=True)
def requirement_confusion(visit: Visit, report_id: str) -> Answer:
    """The confusion matrix of a report with what it means, since 2.80."""
    report = find_report(visit, report_id)
    told = dict(report.data["comparison_summary"]["annotations"]["confusion_matrix"])
    score = report.summary["accuracy"]
    values = {"micro": score, "mean": score, "label": None}
    metric = {"metric": "accuracy", "aggregation": "micro", "values": values, "worst_labels": []}
    return page(
        json.dumps({**told, "dice": None, "target_metric_summary": metric}).encode(), "application/json"
    )


def find_settings(visit: Visit, settings_id: str) -> QualitySettings:
    """The settings; 403 where the task or project is not the caller's."""
    settings = visit.fetch(QualitySettings, settings_id)
    if settings.task_id is not None:
        must(sees_task(visit, visit.session.get_one(Task, settings.task_id)))
    return settings


def find_report(visit: Visit, report_id: str) -> QualityReport:
    """The report; 403 where the task is not the caller's."""
    report = visit.fetch(QualityReport, report_id)
    task = visit.session.get(Task, report.task_id or 0)
    if task is None:
        raise missing("QualityReport")
    must(sees_task(visit, task))
    return report


def show_settings(visit: Visit, settings: QualitySettings) -> dict[str, Any]:
    """Settings as clients see them."""
    told = {name: value for name, value in settings.told.items() if name != "requirements"}
    if visit.newer:
        told = {name: told[name] for name in ("job_filter", "inherit", "max_validations_per_job")}
        told["requirements"] = settings.told.get("requirements", [])
    return {
        "id": settings.id,
        "task_id": settings.task_id,
        "project_id": settings.project_id,
        **told,
        "created_date": show_moment(settings.created_date),
        "updated_date": show_moment(settings.updated_date),
    }


def show_report(visit: Visit, report: QualityReport) -> dict[str, Any]:
    """A report as clients see it."""
    summary = dict(report.summary)
    if visit.newer and "jobs" in summary:
        summary["jobs"] = {**summary["jobs"], "completed": summary["jobs"]["included"]}
    return {
        "id": report.id,
        "job_id": report.job_id,
        "task_id": report.task_id,
        "project_id": report.project_id,
        "parent_id": report.parent_id,
        "target": "task" if report.job_id is None else "job",
        "summary": summary,
        "created_date": show_moment(report.created_date),
        "target_last_updated": show_moment(report.target_last_updated),
        "gt_last_updated": show_moment(report.gt_last_updated),
        "assignee": show_short(visit, None),
    }


def _show_conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "frame": conflict.frame,
        "type": conflict.type,
        "annotation_ids": conflict.annotation_ids,
        "report_id": conflict.report_id,
        "severity": conflict.severity,
    }


def _visible(visit: Visit) -> ColumnElement[bool]:
    return QualityReport.task_id.in_(select(Task.id).where(visible_tasks(visit)))
