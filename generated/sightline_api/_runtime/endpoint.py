# Written by `make generate` from scripts/generator/runtime/endpoint.py: change that file, not this one.
"""Operations as values: what the contract says of each, and one prepared call of it."""

from collections.abc import Mapping
from typing import Any, Generic, Literal, TypeVar

from msgspec import UNSET, Struct
from msgspec.structs import replace

__all__ = ["Body", "Call", "Endpoint", "Parameter", "Place", "Result", "Style"]

T_co = TypeVar("T_co", covariant=True)
Place = Literal["path", "query", "header", "cookie"]


class Parameter(Struct, frozen=True):
    """One parameter: its name in Python, its name and place on the wire, its type."""

    name: str
    wire: str
    place: Place
    type: Any
    required: bool = False
    explode: bool = True
    """Whether a list repeats the name (``a=1&a=2``) or is joined by commas (``a=1,2``)."""
    python_bool: bool = False
    """Whether true and false are written as Python does, ``True`` and ``False``."""
    presence: bool = False
    """Whether it counts by being there, whatever it says: false is not sent."""


class Style(Struct, frozen=True, kw_only=True):
    """How a form writes one of its fields, where that is not the usual way."""

    content_type: str | None = None
    """The media type that a part tells; ``application/json`` means JSON text, whatever the value is."""
    file_name: str | None = None
    """The name of the file that the value travels as, be it one or not."""
    python_bool: bool = False
    """Whether true and false are written as Python does, ``True`` and ``False``."""
    indexed: bool = False
    """Whether the items of a list are numbered, ``name[0]`` and so on, instead of repeating the name."""


class Body(Struct, frozen=True):
    """One way to send the body: its media type and the model."""

    content_type: str
    type: Any
    required: bool = True
    styles: Mapping[str, Style] = {}
    """The fields of a form that are not written in the usual way, by their wire names."""


class Result(Struct, frozen=True):
    """What one success status carries; ``content_type`` is None where it carries nothing."""

    status: int
    content_type: str | None
    type: Any


class Endpoint(Struct, Generic[T_co], frozen=True, kw_only=True):
    """An operation of the contract; calling its function gives a ``Call`` of it."""

    operation_id: str
    service: str
    tag: str
    verb: str
    method: str
    path: str
    summary: str
    parameters: tuple[Parameter, ...] = ()
    bodies: tuple[Body, ...] = ()
    results: tuple[Result, ...] = ()
    errors: tuple[int, ...] = ()
    security: tuple[tuple[str, ...], ...] = ()
    """Ways to authenticate, each a group of schemes that go together; an empty one needs no credentials."""
    deprecated: bool = False
    upload: Any = None
    """Type of the document that the caller is to PUT to the address which the answer names."""
    extensions: Mapping[str, Any] = {}
    """The ``x-…`` members of the operation, without the ``x-``."""

    def call(self, arguments: Mapping[str, Any] | None = None, body: Any = UNSET) -> "Call[T_co]":
        """A call of this operation with arguments by their Python names; those left UNSET are not sent."""
        given = {name: value for name, value in (arguments or {}).items() if value is not UNSET}
        return Call(endpoint=self, arguments=given, body=body)

    def result(self, status: int) -> Result | None:
        """What the contract says that this status carries, or None where it does not name it."""
        return next((result for result in self.results if result.status == status), None)


class Call(Struct, Generic[T_co], frozen=True, kw_only=True):
    """One prepared request for an operation: a value that any client of the service can send."""

    endpoint: Endpoint[T_co]
    arguments: Mapping[str, Any] = {}
    body: Any = UNSET

    def with_arguments(self, **changes: Any) -> "Call[T_co]":
        """The same call with these arguments changed: how a pager asks for the next page."""
        return replace(self, arguments={**self.arguments, **changes})

    def __repr__(self) -> str:
        """Operation and argument names: values may be credentials."""
        names = ", ".join([*self.arguments, *(["body"] if self.body is not UNSET else [])])
        return f"Call({self.endpoint.operation_id}: {names})"
