"""Backups taken back, and datasets put into projects (wire contract, section 8)."""

from uuid import uuid4

from sightline_api.cvat import projects, tasks

from ..answers import Answer
from ..formats.catalogue import importer
from ..registry import serves
from ..rights import may_create, must
from ..tables import Upload
from ..uploads import finishing, tus
from ..visit import Visit
from ..work.engine import Plan, begin
from .projects import find_project

__all__ = ["import_dataset", "restore_project", "restore_task"]


@serves(tasks.create_backup_endpoint)
def restore_task(visit: Visit) -> Answer:
    """Any step of giving a backup of a task."""
    return _restore(visit, "task")


@serves(projects.create_backup_endpoint)
def restore_project(visit: Visit) -> Answer:
    """Any step of giving a backup of a project."""
    return _restore(visit, "project")


@serves(projects.create_dataset_endpoint)
def import_dataset(visit: Visit, project_id: str) -> Answer:
    """Any step of giving a dataset to a project."""
    project = find_project(visit, project_id)
    name = visit.query.get("format", "")
    if not tus.is_creation(visit) and "upload-start" not in visit.headers:
        importer(name)

    def start(upload: Upload) -> str:
        arguments = {
            "project_id": project.id,
            "upload": upload.id,
            "format": name,
            "name": upload.file_name,
        }
        plan = Plan(
            id=f"action=import&target=project&target_id={project.id}&subresource=dataset",
            kind="import:dataset",
            action="import",
            target="project",
            subresource="dataset",
            arguments=arguments,
            project_id=project.id,
            organization_id=project.organization_id,
        )
        return begin(visit, plan)

    target = f"projects/{project.id}/dataset"
    return finishing.receive(visit, target, "dataset_file", start, project.source_storage)


def _restore(visit: Visit, kind: str) -> Answer:
    organization = visit.context.organization
    must(may_create(visit, organization))

    def start(upload: Upload) -> str:
        arguments = {
            "target": kind,
            "upload": upload.id,
            "organization_id": organization.id if organization is not None else None,
        }
        plan = Plan(
            id=f"action=import&target={kind}&id={uuid4()}&subresource=backup",
            kind="import:backup",
            action="import",
            target=kind,
            subresource="backup",
            arguments=arguments,
            organization_id=arguments["organization_id"],  # type: ignore[arg-type]
        )
        return begin(visit, plan)

    return finishing.receive(visit, f"{kind}s/backup", f"{kind}_file", start, None)
