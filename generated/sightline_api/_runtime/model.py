# Written by `make generate` from scripts/generator/runtime/model.py: change that file, not this one.
"""Base classes of all generated models and enums."""

from contextvars import ContextVar
from enum import Enum
from typing import Any, ClassVar, Self

import msgspec
from msgspec import UNSET, Struct, UnsetType

__all__ = [
    "UNSET",
    "Model",
    "OpenIntEnum",
    "OpenRequestModel",
    "OpenStrEnum",
    "RequestModel",
    "UnsetType",
    "closed_enums",
]

closed_enums: ContextVar[bool] = ContextVar("closed_enums", default=False)
"""True while input is checked: a value that the contract does not know is then an error."""


class _Hidden:
    def __repr__(self) -> str:
        return "***"


def _masked(value: Any) -> Any:
    # That there is none is no secret, and worth knowing.
    return value if value is None or value is UNSET else _Hidden()


# No garbage collection: what came from JSON is a tree, and walking ten thousand shapes of it in search of
# cycles takes a third of the time that they take to make.
class Model(Struct, frozen=True, kw_only=True, gc=False):
    """A model of an answer: fields by their wire names, ``UNSET`` where the server left one out.

    The repr shows ``***`` for what the contract marks as secret: reprs end up in logs.
    """

    _hidden: ClassVar[frozenset[str]] = frozenset()

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({shown})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        values = [(name, getattr(self, name)) for name in self.__struct_fields__]
        return [(name, _masked(value) if name in self._hidden else value) for name, value in values]

    def to_dict(self) -> dict[str, Any]:
        """The model as plain dicts, lists and JSON values, all the way down; UNSET fields are left out."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain

    def to_json(self) -> bytes:
        """The model as JSON text in UTF-8."""
        return msgspec.json.encode(self)

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """A model from plain data; raises ``msgspec.ValidationError`` that names the path of a misfit."""
        from .codec import dec_hook  # codec needs this module

        return msgspec.convert(data, cls, dec_hook=dec_hook)


class RequestModel(Model, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A model of a request: a key that the contract does not know is refused before anything is sent."""


class OpenRequestModel(Model, frozen=True, kw_only=True):
    """A model of a request that takes keys of the caller's own too: give a dict to send those."""


class _Open(Enum):
    @classmethod
    def _missing_(cls, value: object) -> Any:
        # A server may be newer than the contract: its value survives, compares and travels back unchanged.
        data_type = str if issubclass(cls, str) else int
        if closed_enums.get() or type(value) is not data_type:
            return None
        make: Any = data_type.__new__
        member = make(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member


class OpenStrEnum(str, _Open):
    """Named texts; one that is not known becomes a member of its own, named ``UNKNOWN_…``."""

    def __str__(self) -> str:
        return str(self.value)


class OpenIntEnum(int, _Open):
    """Named whole numbers; one that is not known becomes a member of its own, named ``UNKNOWN_…``."""

    def __str__(self) -> str:
        return str(self.value)
