"""One running Pyronear service: its database, its files, its keys, its clock."""

from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Annotated

from fastapi import Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from ..asgi import App
from ..files import open_files
from ..mounting import world_of
from ..objects import ObjectStorage
from ..passwords import hash_password, verify_password
from ..presigned import Signer
from ..service import Instance
from ..store import Store, keep_secret
from .options import PyronearOptions
from .tables import Base, Organization, Role, User
from .tokens import Tokens

if TYPE_CHECKING:
    from fastapi import FastAPI

__all__ = ["URL_SECONDS", "TheWorld", "World"]

URL_SECONDS = 24 * 3600
"""How long a picture link works."""

_SERVER = "sandbox"


class World(Instance):
    """Everything that handlers work on."""

    options: PyronearOptions

    def __init__(self, options: PyronearOptions) -> None:
        assert options.data is not None
        folder = Path(options.data)
        self.options = options
        self.poll_seconds = options.poll
        self.store = Store(Base.metadata, folder, options.database)
        self.files = open_files(folder / "files", options.files)
        # Kept, so that tokens and links survive a restart like everything else here.
        self.tokens = Tokens(keep_secret(folder / "token.secret"))
        self.signer = Signer(_SERVER.upper(), keep_secret(folder / "storage.secret").encode(), options.clock)
        self._origins: dict[str, App] = {"storage": ObjectStorage(self.files, self.signer)}
        self._background = Lock()
        self._ensure_administrator()

    def serve(self, app: "FastAPI") -> None:
        """Make this application the service's."""
        app.state.world = self
        self._origins["api"] = app

    def bind(self, addresses: Mapping[str, str]) -> None:
        """Learn where the pictures are served, and fill an empty sandbox where that was asked for."""
        self.signer.address = addresses["storage"]
        if self.options.seed is not None:
            from .demo import seed_demo

            seed_demo(self)

    def settle(self) -> None:
        """Validate every sequence that waits for it."""
        from .validation import validate_pending

        # One at a time: who settles also waits for what the poll has begun.
        with self._background:
            validate_pending(self, self.now)

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def bucket(self, organization_id: int) -> str:
        """The bucket of an organization."""
        return f"{_SERVER}-alert-api-{organization_id}"

    def link(self, organization_id: int, key: str) -> str:
        """A fresh presigned link to a picture; whether it exists is not looked at."""
        return self.signer.url(self.bucket(organization_id), key, URL_SECONDS)

    def _ensure_administrator(self) -> None:
        """Organization 1 and the administrator who was named on the command line."""
        with self.store.writing() as session:
            if session.scalar(select(Organization.id).limit(1)) is None:
                first = Organization(name="headquarters")
                session.add(first)
                session.flush()
                self.files.make_bucket(self.bucket(first.id))
            self._set_password(session, self.options.login, self.options.password)

    def _set_password(self, session: Session, login: str, password: str) -> None:
        user = session.scalar(select(User).where(User.login == login))
        if user is None:
            user = User(organization_id=1, role=Role.ADMIN, login=login, created_at=self.now())
            user.hashed_password = hash_password(password)
            session.add(user)
        elif not verify_password(password, user.hashed_password):
            user.hashed_password = hash_password(password)


TheWorld = Annotated[World, Depends(world_of)]
"""Parameter type of a handler that needs the world."""
