"""Every operation of the low level of ``cvat-sdk``: one line an operation, each with a value read back."""

# fmt: off
import hashlib
import hmac
import io
import json
import sys
import threading
import time
import warnings
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from cvat_sdk.api_client import ApiClient, Configuration, apis, exceptions, models
from cvat_sdk.core.helpers import get_paginated_collection

from tests.official.driving import Driver

url, release, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
newer = release == "2.80.0"
warnings.simplefilter("error")
driver = Driver("cvat-sdk", release, [one for one in vars(apis).values() if isinstance(one, type)])
call = driver.call
facts = json.loads((folder / "facts.json").read_text())
pictures = [folder / name for name in facts["pictures"]]
RAW = {"_parse_response": False}
LAX = {"_parse_response": False, "_check_status": False}
heard = []


class Listener(BaseHTTPRequestHandler):
    """Where webhooks are told to."""

    def do_POST(self):
        heard.append((self.headers["X-Signature-256"], self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        """Nothing."""


def body(endpoint, value) -> dict:
    """The body under the name that the operation has for it."""
    (name,) = [name for name, place in endpoint.location_map.items() if place == "body"]
    return {name: value}


def status(it):
    return it[1].status


def content(it) -> bytes:
    return it[1].data


def found(it) -> list:
    return [one["id"] if isinstance(one, dict) else one.id for one in it[0].results]


def rq(it) -> str:
    return json.loads(content(it))["rq_id"]


def done(rq_id):
    """The request, once it has ended well."""
    while True:
        request = client.requests_api.retrieve(rq_id)[0]
        if request.status.value in ("finished", "failed"):
            assert request.status.value == "finished", request.message
            return request
        time.sleep(0.02)


def fetch(address) -> bytes:
    """A call of our own, with the credentials of the client."""
    headers = client.get_common_headers()
    client.update_params_for_auth(headers=headers, queries=[])
    return client.request("GET", address, headers=headers).data


listener = HTTPServer(("127.0.0.1", 0), Listener)
threading.Thread(target=listener.serve_forever, daemon=True).start()
client = ApiClient(Configuration(host=url, username=facts["login"], password=facts["password"]))
guest = ApiClient(Configuration(host=url))

server = client.server_api
call(server.retrieve_about, reads=lambda it: it[0].version, value=facts["version"])
call(server.retrieve_annotation_formats, reads=lambda it: "COCO 1.0" in [one.name for one in it[0].exporters], value=True)
call(server.retrieve_plugins, reads=lambda it: it[0].models, value=True)
call(server.list_share, directory="plots", reads=lambda it: [one.name for one in it[0]], value=["plot_0.png", "plot_1.png"])
call(client.schema_api.retrieve, **RAW, reads=lambda it: "/api/tasks" in json.loads(content(it))["paths"], value=True)

auth = guest.auth_api
registered = call(auth.create_register, {"username": "guest-1", "email": "guest@sandbox.test", "password1": "guest-password", "password2": "guest-password", "first_name": "G", "last_name": "One"}, reads=lambda it: it[0].username, value="guest-1")[0]
guest.cookies.clear()
key = call(auth.create_login, {"username": "guest-1", "password": "guest-password"}, reads=lambda it: len(it[0].key), value=40)[0].key
guest.cookies.clear()
guest.set_default_header("Authorization", f"Token {key}")
call(auth.create_password_change, {"old_password": "guest-password", "new_password1": "guest-password-2", "new_password2": "guest-password-2"}, reads=status, value=200)
call(auth.create_password_reset, {"email": "guest@sandbox.test"}, **RAW, reads=status, value=200)
call(auth.create_password_reset_confirm, {"uid": "x", "token": "x", "new_password1": "guest-password-3", "new_password2": "guest-password-3"}, **LAX, reads=status, value=400)
call(auth.retrieve_rules, **RAW, reads=lambda it: content(it)[:2], value=b"\x1f\x8b")
token = call(auth.create_access_tokens, {"name": "laptop", "read_only": True}, reads=lambda it: "." in it[0].value, value=True)[0]
call(auth.list_access_tokens, reads=found, value=[token.id])
call(auth.partial_update_access_tokens, token.id, **body(auth.partial_update_access_tokens_endpoint, {"name": "desk"}), reads=lambda it: auth.retrieve_access_tokens(token.id)[0].name, value="desk")
call(auth.retrieve_access_tokens, token.id, reads=lambda it: it[0].read_only, value=True)
guest.set_default_header("Authorization", f"Bearer {token.value}")
call(auth.retrieve_access_tokens_self, reads=lambda it: it[0].id, value=token.id)
guest.set_default_header("Authorization", f"Token {key}")
call(auth.destroy_access_tokens, token.id, reads=lambda _: found(auth.list_access_tokens()), value=[])

users = client.users_api
me = call(users.retrieve_self, reads=lambda it: it[0].username, value=facts["login"])[0]
call(users.list, search="guest-1", reads=lambda it: [one.username for one in it[0].results], value=["guest-1"])
stranger = users.list(search="guest-1")[0].results[0].id
call(users.retrieve, stranger, reads=lambda it: it[0].first_name, value="G")
call(users.partial_update, stranger, **body(users.partial_update_endpoint, {"last_name": "Two"}), reads=lambda it: users.retrieve(stranger)[0].last_name, value="Two")

organizations = client.organizations_api
crew = call(organizations.create, {"slug": "crew", "name": "Crew", "contact": {"email": "crew@sandbox.test"}}, reads=lambda it: it[0].owner.id, value=me.id)[0]
call(organizations.list, reads=found, value=[crew.id])
call(organizations.retrieve, crew.id, reads=lambda it: it[0].slug, value="crew")
call(organizations.partial_update, crew.id, **body(organizations.partial_update_endpoint, {"description": "all of us"}), reads=lambda _: organizations.retrieve(crew.id)[0].description, value="all of us")
invitations, memberships = client.invitations_api, client.memberships_api
asked = call(invitations.create, {"role": "worker", "email": "guest@sandbox.test"}, org="crew", reads=lambda it: it[0].role.value if hasattr(it[0].role, "value") else it[0].role, value="worker")[0]
call(invitations.list, org="crew", reads=lambda it: [one.key for one in it[0].results], value=[asked.key])
call(invitations.retrieve, asked.key, reads=lambda it: it[0].organization, value=crew.id)
if not newer:
    call(invitations.partial_update, asked.key, **body(invitations.partial_update_endpoint, {"role": "supervisor"}), **RAW, reads=lambda it: json.loads(content(it))["role"], value="supervisor")
call(invitations.resend, asked.key, reads=status, value=204)
call(guest.invitations_api.accept, asked.key, reads=lambda it: it[0].organization_slug, value="crew")
call(invitations.destroy, asked.key, reads=lambda _: invitations.list(org="crew")[0].count, value=0)
again = invitations.create({"role": "worker", "email": "late@sandbox.test"}, org="crew")[0]
declined = invitations.create({"role": "worker", "email": "other@sandbox.test"}, org="crew")[0]
other = ApiClient(Configuration(host=url, username="other", password=facts["password"]))
call(other.invitations_api.decline, declined.key, reads=status, value=204)
mine = call(memberships.list, org="crew", user="guest-1", reads=lambda it: it[0].count, value=1)[0].results[0].id
call(memberships.retrieve, mine, reads=lambda it: it[0].is_active, value=True)
call(memberships.partial_update, mine, **body(memberships.partial_update_endpoint, {"role": "maintainer"}), reads=lambda _: memberships.list(org="crew", role="maintainer")[0].count, value=1)
call(memberships.destroy, mine, reads=lambda _: memberships.list(org="crew", user="guest-1")[0].count, value=0)

projects, tasks, jobs, labels = client.projects_api, client.tasks_api, client.jobs_api, client.labels_api
spec = models.ProjectWriteRequest("Towers", labels=[{"name": "car", "color": "#ff00ff", "attributes": [models.AttributeRequest("a", True, "number", ["4", "6", "1"], default_value="5")]}])
project = call(projects.create, spec, reads=lambda it: projects.retrieve(it[0].id)[0].name, value="Towers")[0]
call(projects.list, filter=json.dumps({"==": [{"var": "name"}, "Towers"]}), reads=found, value=[project.id])
call(projects.retrieve, project.id, reads=lambda it: it[0].to_dict()["owner"]["username"], value=facts["login"])
call(projects.partial_update, project.id, **body(projects.partial_update_endpoint, {"bug_tracker": "http://bugs.test/1"}), reads=lambda it: projects.retrieve(project.id)[0].bug_tracker, value="http://bugs.test/1")
car = call(labels.list, project_id=project.id, reads=lambda it: [one.name for one in it[0].results], value=["car"])[0].results[0]
call(labels.partial_update, car.id, **body(labels.partial_update_endpoint, {"name": "van", "color": "#00ff00"}), reads=lambda it: labels.retrieve(car.id)[0].name, value="van")
call(labels.retrieve, car.id, reads=lambda it: it[0].attributes[0].default_value, value="5")
projects.partial_update(project.id, **body(projects.partial_update_endpoint, {"labels": [{"name": "gone"}]}))
gone = labels.list(project_id=project.id, search="gone")[0].results[0].id
call(labels.destroy, gone, reads=lambda _: labels.list(project_id=project.id)[0].count, value=1)

task = call(tasks.create, {"name": "four", "project_id": project.id, "segment_size": 2}, reads=lambda it: tasks.retrieve(it[0].id)[0].name, value="four")[0]
call(tasks.list, project_id=project.id, reads=found, value=[task.id])
with pictures[0].open("rb") as one, pictures[1].open("rb") as two, pictures[2].open("rb") as three, pictures[3].open("rb") as four:
    sent = models.DataRequest(image_quality=70, client_files=[one, two, three, four])
    begun = rq(call(tasks.create_data, task.id, data_request=sent, _content_type="multipart/form-data", reads=lambda it: it[1].status, value=202))
requests = client.requests_api
done(begun)
call(requests.retrieve, begun, reads=lambda it: it[0].operation.type, value="create:task")
call(requests.list, action="create", reads=lambda it: [one.id for one in it[0].results], value=[begun])
call(requests.create_cancel, begun, **LAX, reads=status, value=400)
call(tasks.retrieve_status, task.id, reads=lambda it: it[0].state.value, value="Finished") if not newer else call(tasks.retrieve_status, task.id, **RAW, reads=lambda it: json.loads(content(it))["state"], value="Finished")
call(tasks.retrieve, task.id, reads=lambda it: (it[0].size, it[0].jobs.count), value=(4, 2))
call(tasks.partial_update, task.id, **body(tasks.partial_update_endpoint, {"subset": "Train"}), reads=lambda it: tasks.retrieve(task.id)[0].subset, value="Train")
call(tasks.retrieve_data_meta, task.id, reads=lambda it: [frame.name for frame in it[0].frames], value=facts["pictures"])
call(tasks.partial_update_data_meta, task.id, **body(tasks.partial_update_data_meta_endpoint, {"deleted_frames": [3]}), reads=lambda _: tasks.retrieve_data_meta(task.id)[0].deleted_frames, value=[3])
call(tasks.retrieve_data, task.id, "frame", number=2, quality="original", **RAW, reads=lambda it: content(it) == pictures[2].read_bytes(), value=True)
call(tasks.retrieve_preview, task.id, **RAW, reads=lambda it: content(it)[:3], value=b"\xff\xd8\xff")
call(projects.retrieve_preview, project.id, **RAW, reads=lambda it: content(it)[:3], value=b"\xff\xd8\xff")
shape = {"type": "rectangle", "frame": 0, "label_id": car.id, "points": [1.0, 2.0, 30.0, 20.0]}
call(tasks.update_annotations, task.id, **body(tasks.update_annotations_endpoint, {"shapes": [shape]}), **RAW, reads=lambda _: len(tasks.retrieve_annotations(task.id)[0].shapes), value=1)
call(tasks.partial_update_annotations, "create", task.id, **body(tasks.partial_update_annotations_endpoint, {"tags": [{"frame": 1, "label_id": car.id}]}), reads=lambda _: len(tasks.retrieve_annotations(task.id)[0].tags), value=1)
call(tasks.retrieve_annotations, task.id, reads=lambda it: it[0].shapes[0].points, value=[1.0, 2.0, 30.0, 20.0])

last, first = call(jobs.list, task_id=task.id, reads=lambda it: [one.start_frame for one in it[0].results], value=[2, 0])[0].results
call(jobs.retrieve, first.id, reads=lambda it: it[0].task_id, value=task.id)
call(jobs.partial_update, first.id, **body(jobs.partial_update_endpoint, {"assignee": me.id}), reads=lambda _: jobs.list(assignee=facts["login"])[0].count, value=1)
call(jobs.retrieve_data_meta, last.id, reads=lambda it: (it[0].start_frame, it[0].stop_frame), value=(2, 3))
call(jobs.partial_update_data_meta, first.id, **body(jobs.partial_update_data_meta_endpoint, {"deleted_frames": [1]}), reads=lambda _: tasks.retrieve_data_meta(task.id)[0].deleted_frames, value=[1, 3])
call(jobs.retrieve_data, first.id, "chunk", index=0, quality="compressed", **RAW, reads=lambda it: len(zipfile.ZipFile(io.BytesIO(content(it))).namelist()), value=2)
call(jobs.retrieve_preview, first.id, **RAW, reads=lambda it: content(it)[:3], value=b"\xff\xd8\xff")
call(jobs.update_annotations, last.id, **body(jobs.update_annotations_endpoint, {"shapes": [{**shape, "frame": 2}]}), **RAW, reads=lambda _: len(jobs.retrieve_annotations(last.id)[0].shapes), value=1)
call(jobs.partial_update_annotations, "create", last.id, **body(jobs.partial_update_annotations_endpoint, {"shapes": [{**shape, "frame": 3}]}), **RAW, reads=lambda it: json.loads(content(it))["shapes"][0]["frame"], value=3)
call(jobs.retrieve_annotations, last.id, reads=lambda it: [one.frame for one in it[0].shapes], value=[2, 3])
call(jobs.destroy_annotations, last.id, reads=lambda _: len(jobs.retrieve_annotations(last.id)[0].shapes), value=0)
exported = rq(call(jobs.create_dataset_export, "COCO 1.0", first.id, save_images=False, reads=lambda it: done(rq(it)).operation.job_id, value=first.id))
(folder / "coco.zip").write_bytes(fetch(requests.retrieve(exported)[0].result_url))
with (folder / "coco.zip").open("rb") as file:
    call(jobs.create_annotations, last.id, format="COCO 1.0", **body(jobs.create_annotations_endpoint, models.AnnotationFileRequest(annotation_file=file)), _content_type="multipart/form-data", reads=lambda it: done(rq(it)) and len(jobs.retrieve_annotations(last.id)[0].shapes), value=0)
truth = call(jobs.create, {"type": "ground_truth", "task_id": task.id, "frame_selection_method": "manual", "frames": [0, 1]}, reads=lambda it: it[0].type if isinstance(it[0].type, str) else it[0].type.value, value="ground_truth")[0]
call(tasks.retrieve_validation_layout, task.id, reads=lambda it: it[0].validation_frames, value=[0, 1])
call(tasks.partial_update_validation_layout, task.id, **body(tasks.partial_update_validation_layout_endpoint, {"disabled_frames": [1]}), reads=lambda it: it[0].disabled_frames, value=[1])
call(jobs.retrieve_validation_layout, first.id, reads=lambda it: it[0].honeypot_count, value=0)
call(jobs.partial_update_validation_layout, first.id, **body(jobs.partial_update_validation_layout_endpoint, {"frame_selection_method": "random_uniform"}), reads=lambda it: it[0].honeypot_frames, value=[])

quality = client.quality_api
jobs.update_annotations(truth.id, **body(jobs.update_annotations_endpoint, {"shapes": [shape, {**shape, "frame": 1}]}), **RAW)
jobs.partial_update(truth.id, **body(jobs.partial_update_endpoint, {"stage": "acceptance", "state": "completed"}))
tasks.partial_update_validation_layout(task.id, **body(tasks.partial_update_validation_layout_endpoint, {"disabled_frames": []}))
settings = call(quality.list_settings, task_id=task.id, reads=lambda it: it[0].count, value=1)[0].results[0]
call(quality.retrieve_settings, settings.id, reads=lambda it: it[0].task_id, value=task.id)
call(quality.partial_update_settings, settings.id, **body(quality.partial_update_settings_endpoint, {"max_validations_per_job": 2}), reads=lambda it: quality.retrieve_settings(settings.id)[0].max_validations_per_job, value=2)
report = call(quality.create_report, **body(quality.create_report_endpoint, {"task_id": task.id}), **RAW, reads=lambda it: done(rq(it)).result_id, value=1)[0]
call(quality.list_reports, task_id=task.id, reads=found, value=[3, 2, 1])
call(quality.retrieve_report, 1, reads=lambda it: it[0].summary.conflict_count, value=1)
call(quality.retrieve_report_data, 1, **RAW, reads=lambda it: json.loads(content(it))["comparison_summary"]["annotations"]["gt_count"], value=2)
call(quality.list_conflicts, report_id=1, reads=lambda it: [one.frame for one in it[0].results], value=[1])
if newer:
    call(quality.update_settings, settings.id, **body(quality.update_settings_endpoint, {"job_filter": "", "inherit": False}), reads=lambda it: it[0].inherit, value=False)
    wanted = call(quality.create_settings_requirements, **body(quality.create_settings_requirements_endpoint, {"name": "tight", "settings_id": settings.id}), reads=lambda it: it[0].name, value="tight")[0]
    call(quality.create_settings_requirements_bulk, {"settings_id": settings.id, "requirements": [{"name": "all", "children": []}]}, reads=lambda it: [one.name for one in it[0]], value=["all"])
    call(quality.list_settings_requirements, reads=lambda it: [one.name for one in it[0].results], value=["tight", "all"])
    call(quality.retrieve_settings_requirements, wanted.id, reads=lambda it: it[0].settings_id, value=settings.id)
    call(quality.partial_update_settings_requirements, wanted.id, **body(quality.partial_update_settings_requirements_endpoint, {"iou_threshold": 0.9}), reads=lambda it: it[0].iou_threshold, value=0.9)
    call(quality.update_settings_requirements, wanted.id, **body(quality.update_settings_requirements_endpoint, {"name": "loose"}), reads=lambda it: quality.retrieve_settings_requirements(wanted.id)[0].name, value="loose")
    call(quality.destroy_settings_requirements, wanted.id, reads=lambda _: quality.list_settings_requirements()[0].count, value=1)
    call(quality.retrieve_report_confusion, 1, **RAW, reads=lambda it: json.loads(content(it))["labels"], value=["van", "unmatched"])
    call(quality.retrieve_report_requirement_confusion, 1, 1, reads=lambda it: it[0].labels, value=["van", "unmatched"])
    growth = call(client.growth_api.list, reads=lambda it: it[0].count, value=1)[0].results[0]
    call(client.growth_api.retrieve, str(growth.id), reads=lambda it: it[0].owner.id, value=me.id)
    call(client.growth_api.partial_update, str(growth.id), **body(client.growth_api.partial_update_endpoint, {"github_prompt_shown": True}), reads=lambda it: it[0].github_prompt_shown, value=True)
call(jobs.destroy, truth.id, reads=lambda _: jobs.list(task_id=task.id)[0].count, value=2)

issues, comments = client.issues_api, client.comments_api
issue = call(issues.create, {"frame": 0, "position": [1.0, 2.0], "job": first.id, "message": "look"}, reads=lambda it: it[0].comments.count, value=1)[0]
call(issues.list, job_id=first.id, reads=found, value=[issue.id])
call(issues.retrieve, issue.id, reads=lambda it: it[0].position, value=[1.0, 2.0])
call(issues.partial_update, issue.id, **body(issues.partial_update_endpoint, {"resolved": True}), reads=lambda _: issues.list(resolved=True)[0].count, value=1)
comment = call(comments.create, {"issue": issue.id, "message": "looked"}, reads=lambda it: comments.list(issue_id=issue.id)[0].count, value=2)[0]
call(comments.list, issue_id=issue.id, sort="id", reads=lambda it: [one.message for one in it[0].results], value=["look", "looked"])
call(comments.retrieve, comment.id, reads=lambda it: it[0].message, value="looked")
call(comments.partial_update, comment.id, **body(comments.partial_update_endpoint, {"message": "seen"}), reads=lambda _: comments.retrieve(comment.id)[0].message, value="seen")
call(comments.destroy, comment.id, reads=lambda _: comments.list(issue_id=issue.id)[0].count, value=1)
call(issues.destroy, issue.id, reads=lambda _: issues.list()[0].count, value=0)

webhooks = client.webhooks_api
wish = {"target_url": f"http://127.0.0.1:{listener.server_port}/hook", "type": "project", "project_id": project.id, "content_type": "application/json", "secret": "shh", "events": ["update:project"], "is_active": True, "enable_ssl": False}
call(webhooks.retrieve_events, type="project", **RAW, reads=lambda it: "update:task" in str(json.loads(content(it))["events"]), value=True)
hook = call(webhooks.create, wish, reads=lambda it: it[0].project_id, value=project.id)[0]
call(webhooks.list, type="project", reads=found, value=[hook.id])
call(webhooks.retrieve, hook.id, reads=lambda it: it[0].is_active, value=True)
call(webhooks.create_ping, hook.id, **RAW, reads=lambda it: (json.loads(content(it))["status_code"], heard[0][0] == "sha256=" + hmac.new(b"shh", heard[0][1], hashlib.sha256).hexdigest()), value=(200, True))
call(webhooks.partial_update, hook.id, **body(webhooks.partial_update_endpoint, {"description": "told"}), reads=lambda it: it[0].description, value="told")
told = json.loads(content(call(webhooks.list_deliveries, hook.id, **RAW, reads=lambda it: json.loads(content(it))["count"], value=1)))["results"][0]["id"]
call(webhooks.retrieve_deliveries, str(told), hook.id, **RAW, reads=lambda it: json.loads(content(it))["event"], value="ping")
call(webhooks.create_deliveries_redelivery, str(told), hook.id, **RAW, reads=lambda _: json.loads(content(webhooks.list_deliveries(hook.id, **RAW)))["count"], value=2)
call(webhooks.update, hook.id, {**wish, "events": ["create:task"]}, reads=lambda it: webhooks.retrieve(hook.id)[0].events[0] if isinstance(webhooks.retrieve(hook.id)[0].events[0], str) else webhooks.retrieve(hook.id)[0].events[0].value, value="create:task")
call(webhooks.destroy, hook.id, reads=lambda _: webhooks.list()[0].count, value=0)

guides, assets = client.guides_api, client.assets_api
guide = call(guides.create, **body(guides.create_endpoint, {"project_id": project.id, "markdown": "# Draw"}), reads=lambda it: projects.retrieve(project.id)[0].guide_id == it[0].id, value=True)[0]
call(guides.retrieve, guide.id, reads=lambda it: it[0].markdown, value="# Draw")
call(guides.partial_update, guide.id, **body(guides.partial_update_endpoint, {"markdown": "# Draw tight"}), reads=lambda _: guides.retrieve(guide.id)[0].markdown, value="# Draw tight")
with pictures[0].open("rb") as file:
    asset = call(assets.create, guide.id, file, reads=lambda it: it[0].filename, value=pictures[0].name)[0]
call(assets.retrieve, asset.uuid, **RAW, reads=lambda it: content(it)[:4], value=b"\x89PNG")
call(assets.destroy, asset.uuid, **LAX, reads=status, value=500)
call(guides.destroy, guide.id, reads=lambda _: projects.retrieve(project.id)[0].guide_id, value=None)

storages = client.cloudstorages_api
bucket = {"provider_type": "AWS_S3_BUCKET", "resource": "towers", "display_name": "Towers", "credentials_type": "KEY_SECRET_KEY_PAIR", "key": "k" * 16, "secret_key": "s" * 32}
storage = call(storages.create, bucket, reads=lambda it: it[0].resource, value="towers")[0]
call(storages.list, provider_type="AWS_S3_BUCKET", reads=found, value=[storage.id])
call(storages.retrieve, storage.id, reads=lambda it: it[0].display_name, value="Towers")
call(storages.partial_update, storage.id, **body(storages.partial_update_endpoint, {"description": "far"}), reads=lambda _: storages.retrieve(storage.id)[0].description, value="far")
call(storages.retrieve_status, storage.id, **RAW, reads=lambda it: json.loads(content(it)), value="AVAILABLE")
call(storages.retrieve_actions, storage.id, **RAW, reads=lambda it: json.loads(content(it)), value=["read", "write"])
call(storages.retrieve_content_v2, storage.id, page_size=2, reads=lambda it: [one.name for one in it[0].content], value=["t_0.png", "t_1.png"])
call(storages.retrieve_preview, storage.id, **LAX, reads=status, value=404)

functions = client.lambda_api
call(functions.list_functions, **RAW, reads=lambda it: json.loads(content(it))[0]["kind"], value="detector")
call(functions.retrieve_functions, "detector-x", **RAW, reads=lambda it: json.loads(content(it))["id"], value="detector-x")
call(functions.create_functions, "detector-x", **body(functions.create_functions_endpoint, {"task": task.id, "frame": 0}), **RAW, reads=lambda it: json.loads(content(it)), value=[])
ran = call(functions.create_requests, {"function": "detector-x", "task": task.id, "mapping": {"car": {"name": "van"}}}, reads=lambda it: it[0].function.task, value=task.id)[0].id
call(functions.list_requests, reads=lambda it: [one.id for one in it[0]], value=[ran])
done(f"action=autoannotate&target=task&target_id={task.id}")
call(functions.retrieve_requests, ran, reads=lambda it: it[0].status, value="finished")
call(functions.delete_requests, ran, reads=lambda _: functions.list_requests()[0], value=[])

events, consensus = client.events_api, client.consensus_api
moment = "2026-01-01T00:00:00Z"
call(events.create, {"events": [{"scope": "load:job", "timestamp": moment}], "previous_event": None, "timestamp": moment}, **RAW, reads=lambda it: json.loads(content(it))["events"][0]["user_name"], value=facts["login"])
call(events.list, **RAW, reads=lambda it: "query_id" in json.loads(content(it)), value=True)
call(events.create_export, reads=lambda it: b"load:job" in fetch(done(rq(it)).result_url), value=True)
twice = tasks.create({"name": "twice", "project_id": project.id, "initial_replicas" if newer else "consensus_replicas": 2})[0]
done(rq(tasks.create_data(twice.id, data_request={"image_quality": 70, "server_files": ["plots/"]})))
rule = call(consensus.list_settings, task_id=twice.id, reads=lambda it: it[0].count, value=1)[0].results[0]
call(consensus.retrieve_settings, rule.id, reads=lambda it: it[0].task_id, value=twice.id)
call(consensus.partial_update_settings, rule.id, **body(consensus.partial_update_settings_endpoint, {"quorum": 0.75}), reads=lambda _: consensus.retrieve_settings(rule.id)[0].quorum, value=0.75)
call(consensus.create_merge, **body(consensus.create_merge_endpoint, {"task_id": twice.id}), reads=lambda it: done(rq(it)).operation.type, value="merge:task")

saved = rq(call(tasks.create_dataset_export, "CVAT for images 1.1", task.id, save_images=True, reads=lambda it: done(rq(it)).operation.type, value="export:dataset"))
(folder / "task.zip").write_bytes(fetch(requests.retrieve(saved)[0].result_url))
with (folder / "task.zip").open("rb") as file:
    call(tasks.create_annotations, task.id, format="CVAT 1.1", **body(tasks.create_annotations_endpoint, models.TaskAnnotationsWriteRequest(annotation_file=file)) if hasattr(models, "TaskAnnotationsWriteRequest") else body(tasks.create_annotations_endpoint, models.AnnotationFileRequest(annotation_file=file)), _content_type="multipart/form-data", reads=lambda it: done(rq(it)) and [one.source for one in tasks.retrieve_annotations(task.id)[0].shapes], value=["file"])
call(tasks.destroy_annotations, task.id, reads=lambda _: len(tasks.retrieve_annotations(task.id)[0].shapes), value=0)
with (folder / "task.zip").open("rb") as file:
    call(projects.create_dataset, project.id, format="CVAT 1.1", **body(projects.create_dataset_endpoint, models.DatasetFileRequest(dataset_file=file)), _content_type="multipart/form-data", reads=lambda it: done(rq(it)) and tasks.list(project_id=project.id)[0].count, value=3)
call(projects.create_dataset_export, "COCO 1.0", project.id, save_images=False, reads=lambda it: done(rq(it)).operation.project_id, value=project.id)
kept = rq(call(tasks.create_backup_export, task.id, reads=lambda it: done(rq(it)).operation.type, value="export:backup"))
(folder / "backup.zip").write_bytes(fetch(requests.retrieve(kept)[0].result_url))
with (folder / "backup.zip").open("rb") as file:
    call(tasks.create_backup, **body(tasks.create_backup_endpoint, models.TaskFileRequest(task_file=file)), _content_type="multipart/form-data", reads=lambda it: tasks.retrieve(done(rq(it)).result_id)[0].size, value=4)
kept = rq(call(projects.create_backup_export, project.id, reads=lambda it: done(rq(it)).operation.target, value="project"))
(folder / "project.zip").write_bytes(fetch(requests.retrieve(kept)[0].result_url))
with (folder / "project.zip").open("rb") as file:
    call(projects.create_backup, **body(projects.create_backup_endpoint, models.ProjectFileRequest(project_file=file)), _content_type="multipart/form-data", reads=lambda it: projects.retrieve(done(rq(it)).result_id)[0].name, value="Towers")

# What the documentation tells beside the operations.
assert len(get_paginated_collection(tasks.list_endpoint, page_size=1)) == tasks.list()[0].count
assert projects.list(x_organization="crew", _request_timeout=(5, 30))[0].count == 0
assert tasks.list_endpoint.path == "/api/tasks"
assert tasks.retrieve(99999, _check_status=False, _parse_response=False)[1].status == 404
try:
    tasks.retrieve(99999)
except exceptions.NotFoundException as error:
    assert error.status == 404
try:
    tasks.create({"name": 5})
except exceptions.ApiTypeError as error:
    assert "name" in str(error)
assert json.loads(fetch(f"{url}/api/users/self"))["id"] == me.id

call(storages.destroy, storage.id, reads=lambda _: storages.list()[0].count, value=0)
call(organizations.destroy, crew.id, reads=lambda _: organizations.list()[0].count, value=0)
call(tasks.destroy, task.id, reads=lambda _: tasks.list(project_id=project.id)[0].count, value=2)
call(projects.destroy, project.id, reads=lambda _: project.id in found(projects.list()), value=False)
call(auth.create_logout, reads=status, value=200)
call(users.destroy, stranger, reads=lambda _: users.list(search="guest-1")[0].count, value=0)
driver.finish()
