"""Base classes of all generated models and enums."""

from contextvars import ContextVar
from enum import Enum
from typing import Any, Self

import msgspec
from msgspec import UNSET, Struct, UnsetType

__all__ = ["UNSET", "Model", "OpenIntEnum", "OpenStrEnum", "RequestModel", "UnsetType", "closed_enums"]

closed_enums: ContextVar[bool] = ContextVar("closed_enums", default=False)
"""True while input is checked: a value that the contract does not know is then an error."""


class Model(Struct, frozen=True, kw_only=True):
    """A model of an answer: fields by their wire names, ``UNSET`` where the server left one out."""

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
