"""The settings of the Pyronear sandbox."""

from dataclasses import dataclass
from typing import Annotated

from ..options import Flag, Options

__all__ = ["PyronearOptions"]


@dataclass(frozen=True, kw_only=True)
class PyronearOptions(Options):
    """The shared settings, the first administrator, and what tests may move."""

    login: Annotated[str, Flag("login of the first administrator, organization 1")] = "admin"
    password: Annotated[str, Flag("password of the first administrator")] = "sandbox-password"
    device_port: Annotated[int, Flag("port on which the camera proxy finds devices of this machine", int)] = (
        8081
    )
    poll: Annotated[float, Flag("seconds between two looks for sequences to validate", float)] = 2.0
