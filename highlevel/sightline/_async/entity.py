"""What the proxies have in common: a collection to ask, and entities that came out of it."""

from datetime import datetime
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

from attrs import field, frozen

from ..core.errors import Detached
from .shell import AsyncShell

__all__ = ["AsyncCollection", "AsyncEntity"]

M = TypeVar("M")
_PLAIN = frozenset({bool, int, float, str, datetime, UUID})


class AsyncCollection:
    """Base of the collections of a client, such as ``client.cameras``."""

    def __init__(self, shell: AsyncShell) -> None:
        self._shell = shell

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._shell.client.base_url})"


class _ByValue:
    """A model as entities compare it: by value, and with a hash that does not need all of it to have one."""

    __slots__ = ("_raw",)

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByValue) and bool(self._raw == other._raw)

    def __hash__(self) -> int:
        raw = self._raw
        known = getattr(raw, "id", None)
        if type(known) in _PLAIN:
            return hash(known)
        # A model that holds lists has no hash. Equal ones have equal parts, whichever of them count.
        names = getattr(raw, "__struct_fields__", getattr(raw, "__match_args__", ()))
        parts = [getattr(raw, name) for name in names]
        return hash(tuple(part for part in parts if type(part) in _PLAIN))


@frozen(repr=False)
class AsyncEntity(Generic[M]):
    """One thing on the server as it was when it was asked for: a value that can ask for more.

    ``raw`` is the model as it came. Two entities are equal when their models are, field by field: of a thing
    that is asked for twice that may differ, by a presigned address with its signature, say. Compare ``id`` to
    learn whether it is the same thing. The hash is made of kind and ``id`` (where there is none, of the
    texts, numbers and times in the model), so that entities can stand in sets and be keys. The connection
    goes into no repr, comparison or pickle; an unpickled entity raises Detached when it is asked to do
    something.
    """

    raw: M = field(eq=_ByValue)
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
