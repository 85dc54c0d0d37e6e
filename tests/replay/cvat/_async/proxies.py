"""Which proxy asks for what a recorded call asks for; LookupError where none does."""

import re
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec import UNSET

from sightline import AsyncCvat
from sightline.cvat._async.exports import AsyncExport
from sightline.cvat.annotations.index import LabelIndex
from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.files import File
from tests.replay.cvat.reading import held

__all__ = ["AsyncAsk", "Seen"]

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


class AsyncAsk:
    """One call, as somebody who knows the proxies would have made it."""

    def __init__(self, cvat: AsyncCvat, call: Call[Any], seen: Seen) -> None:
        self._cvat = cvat
        self._seen = seen
        self._tag, self._verb = call.endpoint.tag, call.endpoint.verb
        self._given = dict(call.arguments)
        # Who asks for an organization tells it to the client, not with each call.
        self._given.pop("x_organization", None)
        self._body = {} if call.body is UNSET else call.body

    async def ask(self) -> Any:
        """What the proxy answers."""
        special: Callable[[], Awaitable[Any]] | None = getattr(self, f"_{self._tag}_{self._verb}", None)
        if special is not None:
            return await special()
        shared: Callable[[], Awaitable[Any]] | None = getattr(self, f"_one_{self._verb}", None)
        if shared is not None and self._tag in ("projects", "tasks", "jobs"):
            return await shared()
        verb, name = self._verb, _COLLECTIONS.get(self._tag, self._tag)
        if own := _OWN.fullmatch(self._verb):
            verb, name = own[1], own[2]
        if self._tag == "consensus":
            return await self._generic(self._cvat.consensus, verb)
        if self._tag == "quality":
            return await self._generic(getattr(self._cvat.quality, _OF_QUALITY[name]), verb)
        return await self._generic(getattr(self._cvat, name), verb)

    async def _generic(self, collection: Any, verb: str) -> Any:
        id = next((self._given.pop(name) for name in ("id", "key", "func_id") if name in self._given), None)
        if verb == "retrieve" and not self._given:
            return await collection.get(id)
        if verb == "destroy":
            return await collection.delete(id)
        if verb == "create" and not self._given:
            return await collection.create(**self._body)
        if verb == "partial_update":
            return await self._entity(collection, id).update(self._body)
        if verb == "list" and self._tag == "lambda_":
            return [function async for function in collection.list()]
        if verb == "list":
            return await self._page(collection.list)
        raise LookupError(verb)

    async def _page(self, listed: Callable[..., Any]) -> Any:
        # An organization is told to the client, and everything at once is not what a pager asks for.
        if {"org", "org_id"} & set(self._given) or self._given.get("page_size") == "all":
            raise LookupError("list")
        page, size = self._given.pop("page", 1), self._given.pop("page_size", 10)
        return await listed(page_size=size, **self._given).page(page)

    def _entity(self, collection: Any, id: Any) -> Any:
        raw = self._seen.get((self._tag, id))
        return collection._make(held(self._tag, id) if raw is None else raw)

    def _one(self) -> Any:
        return self._entity(getattr(self._cvat, self._tag), self._given.pop("id"))

    async def _one_retrieve_preview(self) -> Any:
        return await self._one().read_preview()

    async def _one_retrieve_data_meta(self) -> Any:
        return await self._one().meta()

    async def _one_retrieve_validation_layout(self) -> Any:
        return await self._one().validation_layout()

    def _annotations(self) -> Any:
        """Those of one task or job, in the hands of somebody who has seen its labels and frames already."""
        annotations = self._one().annotations
        annotations._frames = _FRAMES
        annotations._labels = LabelIndex(one for (tag, _), one in self._seen.items() if tag == "labels")
        return annotations

    async def _one_retrieve_annotations(self) -> Any:
        return await self._annotations().get()

    async def _one_update_annotations(self) -> Any:
        return await self._annotations().replace(self._body)

    async def _one_partial_update_annotations(self) -> Any:
        annotations, action = self._annotations(), self._given["action"]
        change = {"create": annotations.add, "update": annotations.update, "delete": annotations.delete}
        return await change[action](self._body)

    async def _one_destroy_annotations(self) -> Any:
        return await self._one().annotations.clear()

    async def _one_retrieve_data(self) -> Any:
        one, kind, number = self._one(), self._given.pop("type"), self._given.pop("number")
        if kind == "frame":
            return await one.read_frame(number, **self._given)
        with TemporaryDirectory() as folder:
            target = Path(folder) / "file.zip"
            save = one.download_chunk if kind == "chunk" else one.download_context
            path = await save(number, target, **self._given)
            return path.read_bytes()

    async def _one_create_dataset_export(self) -> Any:
        names = {"save_images": "images", "cloud_storage_id": "cloud_storage"}
        given = {names.get(name, name): value for name, value in self._given.items() if name != "id"}
        return await self._one().start_export(**given)

    async def _one_create_backup_export(self) -> Any:
        one = self._one()
        return await one.start_backup(**self._given)

    async def _one_download_dataset(self) -> Any:
        made = AsyncExport(self._seen["requests", self._given["rq_id"]], connection=self._cvat._shell)
        with TemporaryDirectory() as folder:
            return (await made.download(Path(folder) / "file.zip")).read_bytes()

    _one_download_backup = _one_download_dataset

    async def _one_create_annotations(self) -> Any:
        return await self._one().import_annotations(file=self._file("annotations.xml"), **self._given)

    async def _one_create_backup(self) -> Any:
        collection, file = getattr(self._cvat, self._tag), self._file("backup.zip")
        return await collection.create_from_backup(file, **self._given)

    async def _one_create_data(self) -> Any:
        from sightline.cvat import CloudFiles, Share

        body = dict(self._body)
        names, more = body.pop("server_files"), {"exclude": body.pop("server_files_exclude", ())}
        storage = body.pop("cloud_storage_id", None)
        source: Any = Share(*names, **more) if storage is None else CloudFiles(storage, *names, **more)
        quality = body.pop("image_quality")
        return await self._one().upload_data(source, image_quality=quality, data=body)

    async def _requests_create_cancel(self) -> Any:
        return await self._cvat.requests.cancel(self._given["id"])

    async def _users_retrieve_self(self) -> Any:
        return await self._cvat.users.me()

    async def _auth_retrieve_access_tokens_self(self) -> Any:
        return await self._cvat.access_tokens.current()

    async def _auth_create_logout(self) -> Any:
        return await self._cvat.logout()

    async def _issues_create(self) -> Any:
        return await self._cvat.issues.create(**self._body, **self._given)

    async def _jobs_create(self) -> Any:
        body = dict(self._body)
        return await self._cvat.jobs.create(body.pop("task_id"), **body)

    async def _guides_create(self) -> Any:
        names = {"project_id": "project", "task_id": "task"}
        return await self._cvat.guides.create(**{names.get(n, n): value for n, value in self._body.items()})

    def _guide(self) -> Any:
        return self._cvat.guides._guide(self._seen["guides", self._given["id"]])

    async def _guides_partial_update(self) -> Any:
        return await self._guide().update(self._body)

    async def _guides_destroy(self) -> Any:
        return await self._guide().delete()

    async def _assets_create(self) -> Any:
        content, guide = self._body["file"], self._body["guide_id"]
        return await self._cvat.assets.create(guide, File(content, "picture.png"))

    async def _assets_retrieve(self) -> Any:
        return await self._cvat.assets.read(self._given["uuid"])

    async def _cloudstorages_create(self) -> Any:
        names = {"provider_type": "provider", "display_name": "name"}
        body = {names.get(name, name): value for name, value in self._body.items()}
        return await self._cvat.cloud_storages.create(**body)

    async def _cloudstorages_retrieve_status(self) -> Any:
        return await self._entity(self._cvat.cloud_storages, self._given["id"]).status()

    async def _cloudstorages_retrieve_actions(self) -> Any:
        return await self._entity(self._cvat.cloud_storages, self._given["id"]).actions()

    async def _cloudstorages_retrieve_content_v2(self) -> Any:
        storage = self._entity(self._cvat.cloud_storages, self._given.pop("id"))
        if "next_token" in self._given:
            raise LookupError("a token of somebody else's walk")
        async for page in storage.content(**self._given).pages():
            return page
        return None

    async def _webhooks_create(self) -> Any:
        body = dict(self._body)
        return await self._cvat.webhooks.create(
            project=body.pop("project_id", None), **{name: body[name] for name in body if name != "type"}
        )

    async def _webhooks_retrieve_events(self) -> Any:
        return await self._cvat.webhooks.events(**self._given)

    def _webhook(self) -> Any:
        return self._entity(self._cvat.webhooks, self._given["id"])

    async def _webhooks_list_deliveries(self) -> Any:
        return await self._webhook().deliveries().page(self._given.get("page", 1))

    async def _webhooks_retrieve_deliveries(self) -> Any:
        return await self._webhook().delivery(self._given["delivery_id"])

    async def _webhooks_create_deliveries_redelivery(self) -> Any:
        return await self._webhook().redeliver(self._given["delivery_id"])

    async def _webhooks_create_ping(self) -> Any:
        return await self._webhook().ping()

    def _invitation(self) -> Any:
        return self._entity(self._cvat.invitations, self._given["key"])

    async def _invitations_accept(self) -> Any:
        return await self._invitation().accept()

    async def _invitations_decline(self) -> Any:
        return await self._invitation().decline()

    async def _invitations_resend(self) -> Any:
        return await self._invitation().resend()

    async def _quality_create_report(self) -> Any:
        names = {"task_id": "task", "project_id": "project"}
        return await self._cvat.quality.reports.create(**{names[name]: id for name, id in self._body.items()})

    async def _quality_retrieve_report_data(self) -> Any:
        report = self._cvat.quality.reports._make(self._seen["quality", self._given["id"]])
        with TemporaryDirectory() as folder:
            return (await report.download(Path(folder) / "report.json")).read_bytes()

    async def _consensus_create_merge(self) -> Any:
        names = {"task_id": "task", "job_id": "job"}
        return await self._cvat.consensus.merge(**{names[name]: id for name, id in self._body.items()})

    async def _events_create(self) -> Any:
        return await self._cvat.events.create(**self._body)

    async def _lambda__list_requests(self) -> Any:
        return [one async for one in self._cvat.functions.calls()]

    async def _server_list_share(self) -> Any:
        return [one async for one in self._cvat.server.share(**self._given)]

    async def _server_retrieve_plugins(self) -> Any:
        return await self._cvat.server.plugins()

    async def _server_retrieve_about(self) -> Any:
        return await self._cvat.server.about()

    async def _server_retrieve_annotation_formats(self) -> Any:
        return await self._cvat.server.formats()

    def _file(self, name: str) -> File:
        contents = [self._body[field] for field in _INPUT if field in self._body]
        if not contents:
            raise LookupError("a step of an upload in pieces")
        return File(contents[0], name)
