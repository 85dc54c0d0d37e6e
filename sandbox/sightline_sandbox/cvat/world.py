"""One running CVAT service: its database, its files, its background work, its clock."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from ..asgi import App
from ..files import open_files
from ..jobs import Jobs
from ..passwords import hash_password
from ..service import Instance
from ..store import Store
from ..throttle import Throttle
from .options import RELEASES, CvatOptions
from .tables import Base, User

if TYPE_CHECKING:
    from .door import Door

__all__ = ["BUCKETS", "World"]

BUCKETS = ("media", "uploads", "exports", "assets")


class World(Instance):
    """Everything that handlers and background work need."""

    options: CvatOptions

    def __init__(self, options: CvatOptions) -> None:
        assert options.data is not None
        self.options = options
        self.folder = Path(options.data)
        self.store = Store(Base.metadata, self.folder, options.database)
        self.files = open_files(self.folder / "files", options.files)
        for bucket in BUCKETS:
            self.files.make_bucket(bucket)
        self.scratch = self.folder / "scratch"
        self.scratch.mkdir(exist_ok=True)
        self.share = None if options.share is None else Path(options.share)
        self.buckets = Path(options.buckets or self.folder / "buckets")
        with suppress(OSError):
            self.buckets.mkdir(parents=True, exist_ok=True)
        self.jobs = Jobs()
        self.newer = options.release == RELEASES[1]
        self._throttle = Throttle(options.anonymous, options.clock) if options.anonymous else None
        self._origins: dict[str, App] = {}
        self._found()

    def serve(self, door: "Door") -> None:
        """Make this application the service's."""
        self._origins["api"] = door

    def bind(self, addresses: Mapping[str, str]) -> None:
        """Take up what a restart interrupted, and seed if that was asked for."""
        from .work.engine import resume

        resume(self)
        if self.options.seed is not None:
            from .demo import seed_demo

            seed_demo(self)

    def settle(self) -> None:
        """Let every background request end now."""
        self.jobs.settle()

    def close(self) -> None:
        """End the background work, and let go of the database."""
        self.jobs.close()
        self.store.close()

    def throttle(self) -> float:
        """0 where one more anonymous call is allowed, else the seconds until it is."""
        return self._throttle.take() if self._throttle is not None else 0

    def _found(self) -> None:
        """The first administrator: made the first time, given the password of the options every time."""
        hashed = hash_password(self.options.password)
        with self.store.writing() as session:
            wanted = select(User).where(User.username == self.options.login)
            admin = session.scalars(wanted).one_or_none()
            if admin is not None:
                admin.hashed = hashed
                return
            session.add(
                User(
                    username=self.options.login,
                    email=f"{self.options.login}@sandbox.test",
                    hashed=hashed,
                    groups=["admin"],
                    is_superuser=True,
                    date_joined=self.now(),
                )
            )
