"""What became of pictures that were to be put."""

from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from attrs import frozen

__all__ = ["ImagePut", "PutStatus", "Puts"]

T = TypeVar("T")


class PutStatus(StrEnum):
    """What became of one file."""

    SENT = "sent"
    """It was not there, and is now."""
    PRESENT = "present"
    """It was there already, byte for byte: nothing was sent."""
    DIFFERENT = "different"
    """Another picture of this device and time is there: nothing was sent, since that would spoil it."""


@frozen
class ImagePut(Generic[T]):
    """One file: its name, what became of it, and the picture as the server has it."""

    name: str
    path: Path | None
    status: PutStatus
    md5: str
    image: T


class Puts(tuple["ImagePut[T] | Exception", ...], Generic[T]):
    """What became of each file, in their order: an exception stands in the place of one that failed."""

    __slots__ = ()

    def _of(self, status: PutStatus) -> "list[ImagePut[T]]":
        return [one for one in self if isinstance(one, ImagePut) and one.status is status]

    @property
    def sent(self) -> "list[ImagePut[T]]":
        """Those that were sent."""
        return self._of(PutStatus.SENT)

    @property
    def present(self) -> "list[ImagePut[T]]":
        """Those that were there already."""
        return self._of(PutStatus.PRESENT)

    @property
    def different(self) -> "list[ImagePut[T]]":
        """Those in whose place another picture is."""
        return self._of(PutStatus.DIFFERENT)

    @property
    def failed(self) -> list[Exception]:
        """Why others did not go."""
        return [one for one in self if isinstance(one, Exception)]

    def __repr__(self) -> str:
        return (
            f"Puts({len(self.sent)} sent, {len(self.present)} present, "
            f"{len(self.different)} different, {len(self.failed)} failed)"
        )
