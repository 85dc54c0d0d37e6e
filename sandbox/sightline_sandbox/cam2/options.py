"""The settings of the CAM2 sandbox."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from ..options import Flag, Options

__all__ = ["CLIENT_ID_LENGTH", "SHORTEST_SECRET", "Cam2Options"]

CLIENT_ID_LENGTH = 96
SHORTEST_SECRET = 71
"""Both as the official client checks them before it sends anything (wire contract, section 2)."""


@dataclass(frozen=True, kw_only=True)
class Cam2Options(Options):
    """The shared settings, the first client, and how long tokens live."""

    client_id: Annotated[str, Flag("id of the first client, 96 characters; it may do everything")] = (
        "5a11d80c" * 12
    )
    client_secret: Annotated[str, Flag("secret of the first client, at least 71 characters")] = (
        "sandbox-secret-" * 4 + "sandbox-sec"
    )
    token_ttl: Annotated[int, Flag("seconds that a token lives", int)] = 300
    import_file: Annotated[
        Path | str | None, Flag("CSV or GeoJSON file with cameras, taken in once", spelled="--import")
    ] = None

    def __post_init__(self) -> None:
        if len(self.client_id) != CLIENT_ID_LENGTH:
            raise ValueError(
                f"--client-id: {len(self.client_id)} characters given, {CLIENT_ID_LENGTH} needed"
            )
        if len(self.client_secret) < SHORTEST_SECRET:
            raise ValueError(
                f"--client-secret: {len(self.client_secret)} characters given, {SHORTEST_SECRET} needed"
            )
        if self.token_ttl < 1:
            raise ValueError("--token-ttl: at least 1 second")
        if self.database is not None and not self.database.startswith("sqlite:"):
            raise ValueError("--database: this service keeps places in SQLite's R*Tree, so a sqlite: URL")
