# Written by `make generate` from highlevel/sightline/pyronear/_async/records.py: change that file, not this one.

"""What the things of Pyronear have in common: a number; and for what cameras see, the camera and its pose."""

from typing import Protocol, TypeVar

from attrs import frozen

from ..._fields import whole
from ..._sync.entity import Entity

__all__ = ["Record", "Sighting"]


class _Record(Protocol):
    @property
    def id(self) -> int: ...


class _Sighting(_Record, Protocol):
    @property
    def camera_id(self) -> object: ...
    @property
    def pose_id(self) -> object: ...


M = TypeVar("M", bound=_Record)
S = TypeVar("S", bound=_Sighting)


@frozen(repr=False)
class Record(Entity[M]):
    """A thing on the server with a number."""

    @property
    def id(self) -> int:
        """Its number."""
        return self.raw.id


@frozen(repr=False)
class Sighting(Record[S]):
    """Something that a camera saw in one of its poses."""

    @property
    def camera_id(self) -> int | None:
        """The camera that saw it."""
        return whole(self.raw.camera_id)

    @property
    def pose_id(self) -> int | None:
        """The pose that it was seen in."""
        return whole(self.raw.pose_id)
