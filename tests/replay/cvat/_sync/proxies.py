# Written by `make generate` from tests/replay/cvat/_async/proxies.py: change that file, not this one.

"""Which proxy asks for what a recorded call asks for; LookupError where none does."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import UNSET

from sightline import Cvat
from sightline.cvat._sync.exports import Export
from sightline.cvat.annotations.index import LabelIndex
from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.files import File
from tests.replay.cvat.reading import held

__all__ = ["Ask", "Seen"]

Seen = Mapping[tuple[str, Any], Any]
"""Models of what was answered before, by tag and id: what a user holds in their hands."""

_COLLECTIONS = {"cloudstorages": "cloud_storages", "lambda_": "functions"}
_OWN = re.compile(
    r"(list|create|retrieve|destroy|partial_update)_(access_tokens|settings|report|conflict|functions)s?"
)
_OF_QUALITY = {"report": "reports", "conflict": "conflicts", "settings": "settings"}
_INPUT = ("annotation_file", "task_file", "project_file", "dataset_file")


_FRAMES = (0, 3)
"""Those of the recorded tasks that have annotations, and of their jobs, which are not recorded with them."""


class Ask:
    """One call, as somebody who knows the proxies would have made it."""

    def __init__(self, cvat: Cvat, call: Call[Any], seen: Seen) -> None:
        self._cvat = cvat
        self._seen = seen
        self._tag, self._verb = call.endpoint.tag, call.endpoint.verb
        self._given = dict(call.arguments)
        # Who asks for an organization tells it to the client, not with each call.
        self._given.pop("x_organization", None)
        self._body = {} if call.body is UNSET else call.body

    def ask(self) -> Any:
        """What the proxy answers."""
        special: Callable[[], Any] | None = getattr(self, f"_{self._tag}_{self._verb}", None)
        if special is not None:
            return special()
        shared: Callable[[], Any] | None = getattr(self, f"_one_{self._verb}", None)
        if shared is not None and self._tag in ("projects", "tasks", "jobs"):
            return shared()
        verb, name = self._verb, _COLLECTIONS.get(self._tag, self._tag)
        if own := _OWN.fullmatch(self._verb):
            verb, name = own[1], own[2]
        if self._tag == "consensus":
            return self._generic(self._cvat.consensus, verb)
        if self._tag == "quality":
            return self._generic(getattr(self._cvat.quality, _OF_QUALITY[name]), verb)
        return self._generic(getattr(self._cvat, name), verb)

    def _generic(self, collection: Any, verb: str) -> Any:
        id = next((self._given.pop(name) for name in ("id", "key", "func_id") if name in self._given), None)
        if verb == "retrieve" and not self._given:
            return collection.get(id)
        if verb == "destroy":
            return collection.delete(id)
        if verb == "create" and not self._given:
            return collection.create(**self._body)
        if verb == "partial_update":
            return self._entity(collection, id).update(self._body)
        if verb == "list" and self._tag == "lambda_":
            return [function for function in collection.list()]
        if verb == "list":
            return self._page(collection.list)
        raise LookupError(verb)

    def _page(self, listed: Callable[..., Any]) -> Any:
        # An organization is told to the client, and everything at once is not what a pager asks for.
        if {"org", "org_id"} & set(self._given) or self._given.get("page_size") == "all":
            raise LookupError("list")
        page, size = self._given.pop("page", 1), self._given.pop("page_size", 10)
        return listed(page_size=size, **self._given).page(page)

    def _entity(self, collection: Any, id: Any) -> Any:
        raw = self._seen.get((self._tag, id))
        return collection._make(held(self._tag, id) if raw is None else raw)

    def _one(self) -> Any:
        return self._entity(getattr(self._cvat, self._tag), self._given.pop("id"))

    def _one_retrieve_preview(self) -> Any:
        return self._one().read_preview()

    def _one_retrieve_data_meta(self) -> Any:
        return self._one().meta()

    def _one_retrieve_validation_layout(self) -> Any:
        return self._one().validation_layout()

    def _annotations(self) -> Any:
        """Those of one task or job, in the hands of somebody who has seen its labels and frames already."""
        annotations = self._one().annotations
        annotations._frames = _FRAMES
        annotations._labels = LabelIndex(one for (tag, _), one in self._seen.items() if tag == "labels")
        return annotations

    def _one_retrieve_annotations(self) -> Any:
        return self._annotations().get()

    def _one_update_annotations(self) -> Any:
        return self._annotations().replace(self._body)

    def _one_partial_update_annotations(self) -> Any:
        annotations, action = self._annotations(), self._given["action"]
        change = {"create": annotations.add, "update": annotations.update, "delete": annotations.delete}
        return change[action](self._body)

    def _one_destroy_annotations(self) -> Any:
        return self._one().annotations.clear()

    def _one_retrieve_data(self) -> Any:
        one, kind, number = self._one(), self._given.pop("type"), self._given.pop("number")
        if kind == "frame":
            return one.read_frame(number, **self._given)
        with TemporaryDirectory() as folder:
            target = Path(folder) / "file.zip"
            save = one.download_chunk if kind == "chunk" else one.download_context
            path = save(number, target, **self._given)
            return path.read_bytes()

    def _one_create_dataset_export(self) -> Any:
        names = {"save_images": "images", "cloud_storage_id": "cloud_storage"}
        given = {names.get(name, name): value for name, value in self._given.items() if name != "id"}
        return self._one().start_export(**given)

    def _one_create_backup_export(self) -> Any:
        one = self._one()
        return one.start_backup(**self._given)

    def _one_download_dataset(self) -> Any:
        made = Export(self._seen["requests", self._given["rq_id"]], connection=self._cvat._shell)
        with TemporaryDirectory() as folder:
            return (made.download(Path(folder) / "file.zip")).read_bytes()

    _one_download_backup = _one_download_dataset

    def _one_create_annotations(self) -> Any:
        return self._one().import_annotations(file=self._file("annotations.xml"), **self._given)

    def _one_create_backup(self) -> Any:
        collection, file = getattr(self._cvat, self._tag), self._file("backup.zip")
        return collection.create_from_backup(file, **self._given)

    def _one_create_data(self) -> Any:
        from sightline.cvat import CloudFiles, Share

        body = dict(self._body)
        names, more = body.pop("server_files"), {"exclude": body.pop("server_files_exclude", ())}
        storage = body.pop("cloud_storage_id", None)
        source: Any = Share(*names, **more) if storage is None else CloudFiles(storage, *names, **more)
        quality = body.pop("image_quality")
        return self._one().upload_data(source, image_quality=quality, data=body)

    def _requests_create_cancel(self) -> Any:
        return self._cvat.requests.cancel(self._given["id"])

    def _users_retrieve_self(self) -> Any:
        return self._cvat.users.me()

    def _auth_retrieve_access_tokens_self(self) -> Any:
        return self._cvat.access_tokens.current()

    def _auth_create_logout(self) -> Any:
        return self._cvat.logout()

    def _issues_create(self) -> Any:
        return self._cvat.issues.create(**self._body, **self._given)

    def _jobs_create(self) -> Any:
        body = dict(self._body)
        return self._cvat.jobs.create(body.pop("task_id"), **body)

    def _guides_create(self) -> Any:
        names = {"project_id": "project", "task_id": "task"}
        return self._cvat.guides.create(**{names.get(n, n): value for n, value in self._body.items()})

    def _guide(self) -> Any:
        return self._cvat.guides._guide(self._seen["guides", self._given["id"]])

    def _guides_partial_update(self) -> Any:
        return self._guide().update(self._body)

    def _guides_destroy(self) -> Any:
        return self._guide().delete()

    def _assets_create(self) -> Any:
        content, guide = self._body["file"], self._body["guide_id"]
        return self._cvat.assets.create(guide, File(content, "picture.png"))

    def _assets_retrieve(self) -> Any:
        return self._cvat.assets.read(self._given["uuid"])

    def _cloudstorages_create(self) -> Any:
        names = {"provider_type": "provider", "display_name": "name"}
        body = {names.get(name, name): value for name, value in self._body.items()}
        return self._cvat.cloud_storages.create(**body)

    def _cloudstorages_retrieve_status(self) -> Any:
        return self._entity(self._cvat.cloud_storages, self._given["id"]).status()

    def _cloudstorages_retrieve_actions(self) -> Any:
        return self._entity(self._cvat.cloud_storages, self._given["id"]).actions()

    def _cloudstorages_retrieve_content_v2(self) -> Any:
        storage = self._entity(self._cvat.cloud_storages, self._given.pop("id"))
        if "next_token" in self._given:
            raise LookupError("a token of somebody else's walk")
        for page in storage.content(**self._given).pages():
            return page
        return None

    def _webhooks_create(self) -> Any:
        body = dict(self._body)
        return self._cvat.webhooks.create(
            project=body.pop("project_id", None), **{name: body[name] for name in body if name != "type"}
        )

    def _webhooks_retrieve_events(self) -> Any:
        return self._cvat.webhooks.events(**self._given)

    def _webhook(self) -> Any:
        return self._entity(self._cvat.webhooks, self._given["id"])

    def _webhooks_list_deliveries(self) -> Any:
        return self._webhook().deliveries().page(self._given.get("page", 1))

    def _webhooks_retrieve_deliveries(self) -> Any:
        return self._webhook().delivery(self._given["delivery_id"])

    def _webhooks_create_deliveries_redelivery(self) -> Any:
        return self._webhook().redeliver(self._given["delivery_id"])

    def _webhooks_create_ping(self) -> Any:
        return self._webhook().ping()

    def _invitation(self) -> Any:
        return self._entity(self._cvat.invitations, self._given["key"])

    def _invitations_accept(self) -> Any:
        return self._invitation().accept()

    def _invitations_decline(self) -> Any:
        return self._invitation().decline()

    def _invitations_resend(self) -> Any:
        return self._invitation().resend()

    def _quality_create_report(self) -> Any:
        names = {"task_id": "task", "project_id": "project"}
        return self._cvat.quality.reports.create(**{names[name]: id for name, id in self._body.items()})

    def _quality_retrieve_report_data(self) -> Any:
        report = self._cvat.quality.reports._make(self._seen["quality", self._given["id"]])
        with TemporaryDirectory() as folder:
            return (report.download(Path(folder) / "report.json")).read_bytes()

    def _consensus_create_merge(self) -> Any:
        names = {"task_id": "task", "job_id": "job"}
        return self._cvat.consensus.merge(**{names[name]: id for name, id in self._body.items()})

    def _events_create(self) -> Any:
        return self._cvat.events.create(**self._body)

    def _lambda__list_requests(self) -> Any:
        return [one for one in self._cvat.functions.calls()]

    def _server_list_share(self) -> Any:
        return [one for one in self._cvat.server.share(**self._given)]

    def _server_retrieve_plugins(self) -> Any:
        return self._cvat.server.plugins()

    def _server_retrieve_about(self) -> Any:
        return self._cvat.server.about()

    def _server_retrieve_annotation_formats(self) -> Any:
        return self._cvat.server.formats()

    def _file(self, name: str) -> File:
        contents = [self._body[field] for field in _INPUT if field in self._body]
        if not contents:
            raise LookupError("a step of an upload in pieces")
        return File(contents[0], name)
