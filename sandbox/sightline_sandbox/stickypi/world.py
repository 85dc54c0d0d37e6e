"""One running Sticky Pi service: its store, its keys, its people, its clock."""

from collections.abc import Mapping
from datetime import UTC
from pathlib import Path
from secrets import token_hex
from typing import Any

from sqlalchemy import insert, select, update

from sightline.stickypi.enums import Revision
from sightline.stickypi.local.access import PasswordAccess, hash_password, verify_password
from sightline.stickypi.local.service import StoreService
from sightline.stickypi.local.store import Store
from sightline.stickypi.local.tables import users

from ..asgi import App
from ..presigned import Signer
from ..service import Instance
from .app import Application
from .bucket import BucketLinks
from .options import StickyPiOptions
from .storage import Storage

__all__ = ["World"]

_DETECTOR = "spi_uid"
"""The account of the insect detector: an administrator from the start (wire contract, section 2.2)."""


class World(Instance):
    """A store with accounts, behind two origins."""

    options: StickyPiOptions

    def __init__(self, options: StickyPiOptions) -> None:
        assert options.data is not None
        folder = Path(options.data)
        folder.mkdir(parents=True, exist_ok=True)
        self.options = options
        self.store = Store(folder, database=options.database, files=options.files)
        # Kept with the rows, so that links survive a restart like everything else here.
        secret = self.store.setting("link_secret", token_hex(32)).encode()
        self.signer = Signer("SANDBOX", secret, options.clock)
        self.access = PasswordAccess(self.store, Revision(options.revision), self.seconds)
        self.service = StoreService(
            self.store,
            revision=Revision(options.revision),
            access=self.access,
            links=BucketLinks(self.signer),
            clock=options.clock,
            tells_reasons=False,
            imitates=True,
        )
        self._origins: dict[str, App] = {
            "api": Application(self.service),
            "storage": Storage(self.store.files, self.signer),
        }
        self._ensure_administrators()

    def bind(self, addresses: Mapping[str, str]) -> None:
        """Learn where the files are served, and fill an empty sandbox where that was asked for."""
        self.signer.address = addresses["storage"]
        if self.options.seed is not None:
            from .demo import seed_demo

            seed_demo(self)

    def settle(self) -> None:
        """Nothing: the service does nothing behind anybody's back."""

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def seconds(self) -> float:
        """The time in seconds of the epoch."""
        return self.now().replace(tzinfo=UTC).timestamp()

    def add_user(self, username: str, password: str, **columns: Any) -> None:
        """An account, as if somebody had put it; a password given again is set."""
        with self.store.writing() as connection:
            wanted = select(users).where(users.c.username_key == username.lower())
            row = connection.execute(wanted).first()
            if row is None:
                values = {
                    "username": username,
                    "username_key": username.lower(),
                    "password_hash": hash_password(password),
                    "datetime_created": self.service.local_now(),
                    "api_version": self.options.revision,
                    **columns,
                }
                connection.execute(insert(users).values(values))
            elif not verify_password(password, row.password_hash):
                changed = update(users).where(users.c.id == row.id)
                connection.execute(changed.values(password_hash=hash_password(password)))

    def _ensure_administrators(self) -> None:
        self.add_user(self.options.login, self.options.password, is_admin=True)
        with self.store.reading() as connection:
            detector = connection.scalar(select(users.c.id).where(users.c.username_key == _DETECTOR))
        if detector is None:
            self.add_user(_DETECTOR, token_hex(16), is_admin=True)
