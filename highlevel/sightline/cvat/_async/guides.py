"""Guides: what annotators of a project or a task are told; assets: the pictures in them."""

from pathlib import Path
from typing import Any, ClassVar

from attrs import frozen

from sightline_api.cvat import assets as asset_calls
from sightline_api.cvat import guides as calls
from sightline_api.cvat import models

from ..._async._primitives import in_thread
from ..._async.entity import AsyncCollection, AsyncEntity
from ..._async.stored import call_source, target_of
from ..._async.upload import uploadable
from ..._fields import text, whole
from ...core.checks import identifier, positive_int
from ...core.errors import InvalidInput
from ...core.names import safe_name
from ...core.progress import Listener, silent
from ..local_files import FileLike, as_content
from .records import AsyncOwned, id_of

__all__ = ["AsyncAsset", "AsyncAssets", "AsyncGuide", "AsyncGuides"]


@frozen(repr=False)
class AsyncGuide(AsyncOwned[models.AnnotationGuideRead]):
    """What annotators are told, in Markdown."""

    _calls: ClassVar[Any] = calls

    @property
    def markdown(self) -> str | None:
        """The text."""
        return text(self.raw.markdown)

    @property
    def project_id(self) -> int | None:
        """The project that it is for."""
        return whole(self.raw.project_id)

    @property
    def task_id(self) -> int | None:
        """The task that it is for."""
        return whole(self.raw.task_id)

    async def add_asset(self, file: FileLike) -> "AsyncAsset":
        """A picture that the guide can show, by its address ``/api/assets/<uuid>``."""
        return await AsyncAssets(self._shell).create(self, file)


class AsyncGuides(AsyncCollection):
    """Guides by their ids, which projects, tasks and jobs tell as ``raw.guide_id``."""

    async def get(self, id: Any) -> AsyncGuide:
        """The guide with this id; raises NotFound."""
        return self._guide(await self._shell.send(calls.retrieve(positive_int("id", id))))

    async def retrieve(self, id: Any) -> AsyncGuide:
        """The guide with this id: CVAT's word for ``get``."""
        return await self.get(id)

    async def create(self, markdown: str, *, project: Any = None, task: Any = None) -> AsyncGuide:
        """A new guide for a project or a task; each has one at most (the server answers 500 to a second)."""
        if (project is None) == (task is None):
            raise InvalidInput("project: give either a project or a task", field="project")
        whose = (
            {"project_id": id_of("project", project)}
            if project is not None
            else {"task_id": id_of("task", task)}
        )
        return self._guide(await self._shell.send(calls.create({"markdown": markdown, **whose})))

    def _guide(self, raw: models.AnnotationGuideRead) -> AsyncGuide:
        return AsyncGuide(raw, connection=self._shell)


@frozen(repr=False)
class AsyncAsset(AsyncEntity[models.AssetRead]):
    """A file that a guide shows."""

    @property
    def id(self) -> str:
        """Its UUID."""
        return str(self.raw.uuid)

    @property
    def filename(self) -> str | None:
        """The name that it came with."""
        return text(self.raw.filename)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "filename": self.filename}

    async def download(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file that it was saved in: ``into``, or in that folder under its own name."""
        source = call_source(self._shell, asset_calls.retrieve(self.id), accept="*/*")
        target = target_of(into, f"/{safe_name(self.filename, self.id)}")
        return await self._shell.downloads.save(source, target, progress=progress)


class AsyncAssets(AsyncCollection):
    """Files that guides show."""

    async def create(self, guide: Any, file: FileLike) -> AsyncAsset:
        """A new asset of a guide, or its id."""
        content = await in_thread(uploadable, as_content(file))
        body = {"guide_id": id_of("guide", guide), "file": content}
        return AsyncAsset(await self._shell.send(asset_calls.create(body)), connection=self._shell)

    async def read(self, id: Any) -> bytes:
        """The bytes of the asset with this UUID."""
        return await self._shell.send(asset_calls.retrieve(identifier("id", id)))
