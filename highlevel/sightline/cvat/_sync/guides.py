# Written by `make generate` from highlevel/sightline/cvat/_async/guides.py: change that file, not this one.

"""Guides: what annotators of a project or a task are told; assets: the pictures in them."""

from pathlib import Path
from typing import Any, ClassVar

from attrs import frozen

from sightline_api.cvat import assets as asset_calls
from sightline_api.cvat import guides as calls
from sightline_api.cvat import models

from ..._fields import text, whole
from ..._sync._primitives import in_thread
from ..._sync.entity import Collection, Entity
from ..._sync.stored import call_source, target_of
from ..._sync.upload import uploadable
from ...core.checks import identifier, positive_int
from ...core.errors import InvalidInput
from ...core.names import safe_name
from ...core.progress import Listener, silent
from ..local_files import FileLike, as_content
from .records import Owned, id_of

__all__ = ["Asset", "Assets", "Guide", "Guides"]


@frozen(repr=False)
class Guide(Owned[models.AnnotationGuideRead]):
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

    def add_asset(self, file: FileLike) -> "Asset":
        """A picture that the guide can show, by its address ``/api/assets/<uuid>``."""
        return Assets(self._shell).create(self, file)


class Guides(Collection):
    """Guides by their ids, which projects, tasks and jobs tell as ``raw.guide_id``."""

    def get(self, id: Any) -> Guide:
        """The guide with this id; raises NotFound."""
        return self._guide(self._shell.send(calls.retrieve(positive_int("id", id))))

    def retrieve(self, id: Any) -> Guide:
        """The guide with this id: CVAT's word for ``get``."""
        return self.get(id)

    def create(self, markdown: str, *, project: Any = None, task: Any = None) -> Guide:
        """A new guide for a project or a task; each has one at most (the server answers 500 to a second)."""
        if (project is None) == (task is None):
            raise InvalidInput("project: give either a project or a task", field="project")
        whose = (
            {"project_id": id_of("project", project)}
            if project is not None
            else {"task_id": id_of("task", task)}
        )
        return self._guide(self._shell.send(calls.create({"markdown": markdown, **whose})))

    def _guide(self, raw: models.AnnotationGuideRead) -> Guide:
        return Guide(raw, connection=self._shell)


@frozen(repr=False)
class Asset(Entity[models.AssetRead]):
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

    def download(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file that it was saved in: ``into``, or in that folder under its own name."""
        source = call_source(self._shell, asset_calls.retrieve(self.id), accept="*/*")
        target = target_of(into, f"/{safe_name(self.filename, self.id)}")
        return self._shell.downloads.save(source, target, progress=progress)


class Assets(Collection):
    """Files that guides show."""

    def create(self, guide: Any, file: FileLike) -> Asset:
        """A new asset of a guide, or its id."""
        content = in_thread(uploadable, as_content(file))
        body = {"guide_id": id_of("guide", guide), "file": content}
        return Asset(self._shell.send(asset_calls.create(body)), connection=self._shell)

    def read(self, id: Any) -> bytes:
        """The bytes of the asset with this UUID."""
        return self._shell.send(asset_calls.retrieve(identifier("id", id)))
