"""The settings of the Pyronear sandbox."""

from dataclasses import dataclass

from ..options import Options, flag

__all__ = ["PyronearOptions"]


@dataclass(frozen=True, kw_only=True)
class PyronearOptions(Options):
    """The shared settings, the first administrator, and what tests may move."""

    login: str = flag("admin", "login of the first administrator, organization 1")
    password: str = flag("sandbox-password", "password of the first administrator")
    device_port: int = flag(8081, "port on which the camera proxy looks for devices of this machine", int)
    poll: float = flag(2.0, "seconds between two looks for sequences to validate", float)
