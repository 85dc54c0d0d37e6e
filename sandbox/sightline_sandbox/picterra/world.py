"""One running Picterra service: its database, its files, its links, its clock."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends
from sqlalchemy import select

from ..asgi import App
from ..files import open_files
from ..jobs import Jobs
from ..mounting import world_of
from ..objects import ObjectStorage
from ..presigned import Signer
from ..service import Instance
from ..store import Store, keep_secret
from .options import PicterraOptions
from .tables import Base, Folder
from .tracer_tables import Methodology

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["BUCKETS", "DEFAULT_FOLDER", "METHODOLOGIES", "TheWorld", "World"]

BUCKETS = ("rasters", "uploads", "documents", "models")
DEFAULT_FOLDER = "Picterra API Project"
"""Where a raster lands that names no folder (section 7)."""
METHODOLOGIES = ("Orchard survey", "Pasture survey")


class World(Instance):
    """Everything that handlers and background work need."""

    options: PicterraOptions

    def __init__(self, options: PicterraOptions) -> None:
        assert options.data is not None
        folder = Path(options.data)
        self.options = options
        self.store = Store(Base.metadata, folder, options.database)
        self.files = open_files(folder / "files", options.files)
        for bucket in BUCKETS:
            self.files.make_bucket(bucket)
        secret = keep_secret(folder / "storage.secret").encode()
        self.signer = Signer("SANDBOX", secret, options.clock)
        storage = ObjectStorage(self.files, self.signer, unwelcome=("x-api-key",))
        self._origins: dict[str, App] = {"storage": storage}
        self.jobs = Jobs()
        self._found()

    def serve(self, app: "FastAPI", outermost: App) -> None:
        """Make this application the service's; requests come to ``outermost``, which stands before it."""
        app.state.world = self
        self._origins["api"] = outermost

    def bind(self, addresses: Mapping[str, str]) -> None:
        """Learn where the storage is, take up what a restart interrupted, and seed if that was asked for."""
        from .operations import resume

        self.signer.address = addresses["storage"]
        resume(self)
        if self.options.seed is not None:
            from .demo import seed_demo

            seed_demo(self)

    def settle(self) -> None:
        """Let every operation end now."""
        self.jobs.settle()

    def close(self) -> None:
        """End the background work, and let go of the database."""
        self.jobs.close()
        self.store.close()

    def link(self, bucket: str, key: str, method: str = "GET") -> str:
        """A fresh presigned link to an object; whether it exists is not looked at."""
        return self.signer.url(bucket, key, self.options.link_seconds, method)

    def _found(self) -> None:
        """What every organization has from the start: a folder, and the methodologies."""
        with self.store.writing() as session:
            if session.scalar(select(Folder.id).limit(1)) is None:
                session.add(Folder(name=DEFAULT_FOLDER, created_at=self.now()))
                session.add_all(Methodology(name=name) for name in METHODOLOGIES)


TheWorld = Annotated[World, Depends(world_of)]
"""Parameter type of a handler that needs the world."""
