"""The settings of the Picterra sandbox."""

from dataclasses import dataclass
from typing import Annotated

from ..options import Flag, Options

__all__ = ["PicterraOptions"]


@dataclass(frozen=True, kw_only=True)
class PicterraOptions(Options):
    """The shared settings, the keys, and how fast the service is."""

    api_key: Annotated[str, Flag("key that is good for both products")] = "sandbox-key"
    forge_key: Annotated[str | None, Flag("key for Forge alone: Tracer answers it 403")] = None
    tracer_key: Annotated[str | None, Flag("key for Tracer alone: Forge answers it 403")] = None
    throttle: Annotated[str | None, Flag("requests allowed, such as 30/m or 5/s (default: any number)")] = (
        None
    )
    page_size: Annotated[int, Flag("rows of a full page", int)] = 20
    poll_interval: Annotated[float, Flag("seconds between two looks that operations ask for", float)] = 0.1
    work: Annotated[float, Flag("seconds that every operation takes at least", float)] = 0.03
    link_seconds: Annotated[int, Flag("seconds for which a presigned link works", int)] = 600

    def __post_init__(self) -> None:
        for flag, value, least in (
            ("--page-size", self.page_size, 1),
            ("--poll-interval", self.poll_interval, 0),
            ("--work", self.work, 0),
            ("--link-seconds", self.link_seconds, 1),
        ):
            if not value >= least:
                raise ValueError(f"{flag}: {value} is not a number of at least {least}")
