# Written by `make generate` from highlevel/sightline/picterra/_async/named.py: change that file, not this one.

"""What most things of Picterra have in common: an id, and a name for people."""

from typing import Any, Protocol, TypeVar

from attrs import frozen

from ..._fields import text
from ..._sync.entity import Entity

__all__ = ["Named"]


class _Named(Protocol):
    @property
    def id(self) -> object: ...
    @property
    def name(self) -> object: ...


M = TypeVar("M", bound=_Named)


@frozen(repr=False)
class Named(Entity[M]):
    """A thing on the server with an id and a name."""

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.raw.id)

    @property
    def name(self) -> str | None:
        """Its name for people."""
        return text(self.raw.name)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "name": self.raw.name}
