"""One running CAM2 service: its database, its keys, its clock."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends

from ..asgi import App as Application
from ..mounting import world_of
from ..service import Instance
from ..store import Store, keep_secret
from .credentials import hash_secret
from .options import Cam2Options
from .tables import App, Base
from .tokens import EVERYTHING, Tokens

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["TheWorld", "World"]

_OWNER = "sandbox"


class World(Instance):
    """Everything that handlers work on."""

    options: Cam2Options

    def __init__(self, options: Cam2Options) -> None:
        assert options.data is not None
        folder = Path(options.data)
        self.options = options
        self.store = Store(Base.metadata, folder, options.database)
        self.tokens = Tokens(keep_secret(folder / "token.secret"), options.token_ttl)
        self._origins: dict[str, Application] = {}
        try:
            self._ensure_client()
            self._fill()
        except BaseException:
            self.store.close()
            raise

    def serve(self, app: "FastAPI", outer: Application) -> None:
        """Make this application the service's, and ``outer`` what stands before it."""
        app.state.world = self
        self._origins["api"] = outer

    def bind(self, addresses: Mapping[str, str]) -> None:
        """Nothing: no answer names an address of the service."""

    def settle(self) -> None:
        """Nothing: there is no background work."""

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def _ensure_client(self) -> None:
        """The client that was named on the command line, with that secret and every permission."""
        given = App(
            client_id=self.options.client_id,
            secret_hash=hash_secret(self.options.client_secret),
            permission_level=EVERYTHING,
        )
        with self.store.writing() as session:
            known = session.get(App, given.client_id)
            if known is None:
                given.owner = _OWNER
                session.add(given)
            else:
                known.secret_hash, known.permission_level = given.secret_hash, given.permission_level

    def _fill(self) -> None:
        if self.options.seed is not None:
            from .demo import seed_demo

            seed_demo(self)
        if self.options.import_file is not None:
            from .importing import import_file

            import_file(self, Path(self.options.import_file))


TheWorld = Annotated[World, Depends(world_of)]
"""Parameter type of a handler that needs the world."""
