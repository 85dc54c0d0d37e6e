"""Every public method of the proxies of ``cvat-sdk``: one line a method, each with a value read back."""

# fmt: off
import json
import sys
import warnings
import zipfile
from pathlib import Path

from cvat_sdk import models
from cvat_sdk.core.client import Client, Config
from cvat_sdk.core.proxies.issues import Comment, CommentsRepo, Issue, IssuesRepo
from cvat_sdk.core.proxies.jobs import Job, JobsRepo
from cvat_sdk.core.proxies.organizations import Organization, OrganizationsRepo
from cvat_sdk.core.proxies.projects import Project, ProjectsRepo
from cvat_sdk.core.proxies.tasks import ResourceType, Task, TasksRepo
from cvat_sdk.core.proxies.users import User, UsersRepo

from tests.official.driving import Driver

url, release, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
warnings.simplefilter("error")
owners = (Client, TasksRepo, Task, ProjectsRepo, Project, JobsRepo, Job, UsersRepo, User)
owners += (IssuesRepo, Issue, CommentsRepo, Comment, OrganizationsRepo, Organization)
driver = Driver("cvat-sdk", release, owners)
call = driver.call
facts = json.loads((folder / "facts.json").read_text())
pictures = [folder / name for name in facts["pictures"]]

def names(path) -> list:
    with zipfile.ZipFile(path) as packed:
        return sorted(packed.namelist())

def rectangle(frame, label, **more):
    return models.LabeledShapeRequest(type="rectangle", frame=frame, label_id=label, points=[1.0, 2.0, 30.0, 20.0], **more)

def drawn(of) -> int:
    return len(of.get_annotations().shapes)

client = Client(url, config=Config(status_check_period=0.05), check_server_version=False)
call(client.has_credentials, reads=bool, value=False)
call(client.login, (facts["login"], facts["password"]), reads=lambda _: bool(client.has_credentials()), value=True)
call(client.get_server_version, reads=str, value=facts["version"])
call(client.check_server_version, fail_if_unsupported=facts["version"].startswith(release[:4]), reads=lambda it: it, value=None)
me = call(client.users.retrieve_current_user, reads=lambda it: it.username, value=facts["login"])
call(client.users.list, reads=lambda it: me.id in [one.id for one in it], value=True)
call(client.users.retrieve, me.id, reads=lambda it: it.username, value=facts["login"])
call(me.update, models.PatchedUserRequest(first_name="Ada"), reads=lambda it: client.users.retrieve(me.id).first_name, value="Ada")
call(me.fetch, reads=lambda it: it.first_name, value="Ada")

labels = [{"name": "car", "attributes": [{"name": "speed", "mutable": False, "input_type": "number", "default_value": "5", "values": ["0", "10", "1"]}]}]
project = call(client.projects.create, models.ProjectWriteRequest("Towers", labels=labels), reads=lambda it: client.projects.retrieve(it.id).name, value="Towers")
call(client.projects.retrieve, project.id, reads=lambda it: it.owner.username, value=facts["login"])
call(client.projects.list, reads=lambda it: [one.name for one in it], value=["Towers"])
call(project.update, {"name": "High towers"}, reads=lambda it: it.name, value="High towers")
call(project.fetch, reads=lambda it: it.name, value="High towers")
label = call(project.get_labels, reads=lambda it: [one.name for one in it], value=["car"])[0]
car, speed = label.id, label.attributes[0].id
task = call(client.tasks.create, models.TaskWriteRequest("Empty", project_id=project.id, segment_size=2), reads=lambda it: client.tasks.retrieve(it.id).mode, value="")
call(task.upload_data, pictures, params={"sorting_method": "natural", "chunk_size": 2}, reads=lambda _: task.fetch().size, value=len(pictures))
call(task.fetch, reads=lambda it: it.mode, value="annotation")
call(task.update, models.PatchedTaskWriteRequest(name="Full"), reads=lambda it: client.tasks.retrieve(it.id).name, value="Full")
call(client.tasks.retrieve, task.id, reads=lambda it: it.size, value=4)
own = call(client.tasks.create_from_data, models.TaskWriteRequest("Shared", labels=[{"name": "plot"}]), ["plots/"], resource_type=ResourceType.SHARE, reads=lambda it: [one.name for one in it.get_frames_info()], value=facts["shared"])
call(client.tasks.list, reads=lambda it: sorted(one.name for one in it), value=["Full", "Shared"])
call(project.get_tasks, reads=lambda it: [one.id for one in it], value=[task.id])
call(project.get_preview, reads=lambda it: it.read()[:3], value=b"\xff\xd8\xff")
call(task.get_preview, reads=lambda it: it.read()[:3], value=b"\xff\xd8\xff")
call(task.get_frame, 1, quality="original", reads=lambda it: it.read() == pictures[1].read_bytes(), value=True)
call(task.get_meta, reads=lambda it: (it.size, it.chunk_size), value=(4, 2))
call(task.get_frames_info, reads=lambda it: [(one.name, one.width) for one in it], value=[(one.name, 64) for one in pictures])
call(task.get_labels, reads=lambda it: [one.id for one in it], value=[car])
with (folder / "chunk.zip").open("w+b") as sink:
    call(task.download_chunk, 1, sink, quality="original", reads=lambda _: sink.flush() or names(folder / "chunk.zip"), value=["000000.png", "000001.png"])
call(task.download_frames, [0, 2], outdir=folder / "frames", quality="original", reads=lambda _: len(list((folder / "frames").iterdir())), value=2)
first, second = sorted(call(task.get_jobs, reads=len, value=2), key=lambda one: one.start_frame)
call(task.set_annotations, models.LabeledDataRequest(shapes=[rectangle(0, car), rectangle(3, car)]), reads=lambda _: drawn(task), value=2)
call(task.update_annotations, models.PatchedLabeledDataRequest(shapes=[rectangle(1, car)]), reads=lambda _: drawn(task), value=3)
kept = call(task.get_annotations, reads=lambda it: [one.frame for one in it.shapes], value=[0, 1, 3])
call(task.remove_annotations, ids=[kept.shapes[0].id], reads=lambda _: drawn(task), value=2)
call(task.export_dataset, "CVAT for images 1.1", folder / "task.zip", include_images=False, reads=names, value=["annotations.xml"])
call(task.import_annotations, "CVAT 1.1", folder / "task.zip", reads=lambda _: [one.source for one in task.get_annotations().shapes], value=["file", "file"])
call(task.export, task.api.create_dataset_export_endpoint, folder / "coco.zip", format="COCO 1.0", save_images=True, reads=lambda it: len(names(it)), value=5)
call(task.remove_frames_by_ids, [2], reads=lambda _: task.get_meta().deleted_frames, value=[2])
call(task.download_backup, folder / "backup.zip", reads=lambda it: "task.json" in names(it), value=True)
copy = call(client.tasks.create_from_backup, folder / "backup.zip", reads=lambda it: (it.name, it.size, drawn(it)), value=("Full", 4, 2))
call(client.wait_for_completion, copy.api.create_dataset_export(id=copy.id, format="COCO 1.0")[0].rq_id, status_check_period=0.05, reads=lambda it: it[0].status.value, value="finished")
call(copy.remove, reads=lambda _: copy.id in [one.id for one in client.tasks.list()], value=False)
call(client.tasks.remove_by_ids, [own.id, 99999], reads=lambda _: [one.id for one in client.tasks.list()], value=[task.id])

call(client.jobs.list, reads=lambda it: [one.id for one in it], value=[second.id, first.id])
call(client.jobs.retrieve, first.id, reads=lambda it: it.stop_frame, value=1)
call(first.update, models.PatchedJobWriteRequest(assignee=me.id, state="in progress"), reads=lambda it: (it.assignee.id, str(it.state)), value=(me.id, "in progress"))
call(first.fetch, reads=lambda it: str(it.stage), value="annotation")
call(first.get_frame, 1, quality="original", reads=lambda it: it.read() == pictures[1].read_bytes(), value=True)
call(first.get_preview, reads=lambda it: it.read()[:3], value=b"\xff\xd8\xff")
call(second.get_meta, reads=lambda it: (it.start_frame, it.stop_frame), value=(2, 3))
call(second.get_frames_info, reads=lambda it: [one.name for one in it], value=[one.name for one in pictures[2:]])
call(first.get_labels, reads=lambda it: [one.id for one in it], value=[car])
call(first.download_frames, [1], outdir=folder / "job", quality="original", reads=lambda _: len(list((folder / "job").iterdir())), value=1)
call(first.set_annotations, models.LabeledDataRequest(shapes=[rectangle(0, car, attributes=[{"spec_id": speed, "value": "7"}])]), reads=lambda _: first.get_annotations().shapes[0].attributes[0].value, value="7")
call(first.update_annotations, models.PatchedLabeledDataRequest(tags=[{"frame": 1, "label_id": car}]), reads=lambda _: len(first.get_annotations().tags), value=1)
call(first.get_annotations, reads=lambda it: (len(it.tags), len(it.shapes)), value=(1, 1))
call(first.export_dataset, "CVAT for video 1.1", folder / "job.zip", include_images=True, reads=lambda it: len(names(it)), value=3)
call(first.export, first.api.create_dataset_export_endpoint, folder / "job-coco.zip", format="COCO 1.0", reads=names, value=["annotations/instances_default.json"])
call(first.remove_annotations, reads=lambda _: drawn(first), value=0)
call(first.import_annotations, "COCO 1.0", folder / "job-coco.zip", reads=lambda _: drawn(first), value=1)
call(first.remove_frames_by_ids, [0], reads=lambda _: first.get_meta().deleted_frames, value=[0])

issue = call(client.issues.create, models.IssueWriteRequest(frame=0, position=[2.0, 4.0], job=first.id, message="Too loose"), reads=lambda it: client.issues.retrieve(it.id).position, value=[2.0, 4.0])
call(client.issues.retrieve, issue.id, reads=lambda it: it.job, value=first.id)
call(client.issues.list, reads=lambda it: [one.id for one in it], value=[issue.id])
call(first.get_issues, reads=lambda it: [one.id for one in it], value=[issue.id])
call(issue.update, models.PatchedIssueWriteRequest(resolved=True), reads=lambda it: it.resolved, value=True)
call(issue.fetch, reads=lambda it: it.comments["count"] if isinstance(it.comments, dict) else it.comments.count, value=1)
call(issue.get_comments, reads=lambda it: [one.message for one in it], value=["Too loose"])
comment = call(client.comments.create, models.CommentWriteRequest(issue.id, message="Tightened"), reads=lambda it: len(issue.get_comments()), value=2)
call(client.comments.list, reads=len, value=2)
call(client.comments.retrieve, comment.id, reads=lambda it: it.message, value="Tightened")
call(comment.update, models.PatchedCommentWriteRequest(message="Tight"), reads=lambda it: it.message, value="Tight")
call(comment.fetch, reads=lambda it: it.owner.username, value=facts["login"])
call(comment.remove, reads=lambda _: len(client.comments.list()), value=1)
call(issue.remove, reads=lambda _: client.issues.list(), value=[])

call(project.export_dataset, "CVAT for images 1.1", folder / "project.zip", include_images=True, reads=lambda it: len(names(it)), value=5)
call(project.export, project.api.create_dataset_export_endpoint, folder / "project-coco.zip", format="COCO 1.0", reads=names, value=["annotations/instances_default.json"])
call(project.import_dataset, "CVAT 1.1", folder / "project.zip", reads=lambda _: [one.size for one in project.get_tasks()], value=[4, 4])
call(project.download_backup, folder / "project-backup.zip", reads=lambda it: "project.json" in names(it), value=True)
again = call(client.projects.create_from_backup, folder / "project-backup.zip", reads=lambda it: (it.name, len(it.get_tasks())), value=("High towers", 2))
third = call(client.projects.create_from_dataset, models.ProjectWriteRequest("Read", labels=labels), dataset_path=folder / "project.zip", dataset_format="CVAT 1.1", reads=lambda it: len(it.get_tasks()), value=1)
call(third.remove, reads=lambda _: third.id in [one.id for one in client.projects.list()], value=False)
call(client.projects.remove_by_ids, [again.id, 99999], reads=lambda _: [one.id for one in client.projects.list()], value=[project.id])

crew = call(client.organizations.create, models.OrganizationWriteRequest("crew", name="Crew"), reads=lambda it: client.organizations.retrieve(it.id).name, value="Crew")
call(client.organizations.list, reads=lambda it: [one.slug for one in it], value=["crew"])
call(client.organizations.retrieve, crew.id, reads=lambda it: it.owner.username, value=facts["login"])
call(crew.update, models.PatchedOrganizationWriteRequest(description="All of us"), reads=lambda it: it.description, value="All of us")
call(crew.fetch, reads=lambda it: it.slug, value="crew")
context = call(client.organization_context, "crew", reads=lambda it: hasattr(it, "__enter__"), value=True)
with context:
    inside = client.tasks.create(models.TaskWriteRequest("Ours", labels=[]))
    assert [one.id for one in client.tasks.list()] == [inside.id]
assert client.tasks.retrieve(inside.id).organization == crew.id
call(crew.remove, reads=lambda _: client.organizations.list(), value=[])
call(task.remove, reads=lambda _: len(project.get_tasks()), value=1)
call(project.remove, reads=lambda _: client.projects.list(), value=[])
someone = client.users.retrieve(facts["other"])
call(someone.remove, reads=lambda _: facts["other"] in [one.id for one in client.users.list()], value=False)
for owner in (client.users, me, client.tasks, task, client.projects, project, client.jobs, first, client.issues, issue, client.comments, comment, client.organizations, crew):
    call(owner.get_api, client, reads=lambda it: hasattr(it, "list_endpoint"), value=True)
call(client.logout, reads=lambda _: bool(client.has_credentials()), value=False)
call(client.close, reads=lambda it: it, value=None)
driver.finish()
