"""What the proxies have in common: a collection to ask, and entities that came out of it."""

from typing import Any, Generic, Self, TypeVar

from attrs import field, frozen

from ..core.errors import Detached
from .shell import AsyncShell

__all__ = ["AsyncCollection", "AsyncEntity"]

M = TypeVar("M")


class AsyncCollection:
    """Base of the collections of a client, such as ``client.cameras``."""

    def __init__(self, shell: AsyncShell) -> None:
        self._shell = shell

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._shell.client.base_url})"


@frozen(repr=False)
class AsyncEntity(Generic[M]):
    """One thing on the server as it was when it was asked for: a value that can ask for more.

    ``raw`` is the model as it came. Two entities are equal when their models are. The connection goes
    into no repr, comparison or pickle; an unpickled entity raises Detached when it is asked to do something.
    """

    raw: M
    _connection: AsyncShell | None = field(default=None, eq=False, alias="connection")

    @property
    def _shell(self) -> AsyncShell:
        if self._connection is None:
            raise Detached(repr(self))
        return self._connection

    def _with(self, raw: M) -> Self:
        return type(self)(raw, connection=self._connection)

    def _shown(self) -> dict[str, Any]:
        """What the repr tells."""
        return {"id": getattr(self.raw, "id", None)}

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self._shown().items())
        return f"{type(self).__name__}({shown})"

    def __reduce__(self) -> Any:
        # Not by __getstate__: attrs writes one of its own into each subclass, with the connection in it.
        return type(self), (self.raw,)

    def __copy__(self) -> Self:
        return self  # a value: nobody can tell it from a copy

    def __deepcopy__(self, _: Any) -> Self:
        return self
