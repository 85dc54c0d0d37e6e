"""Lists that come in pages whose answers name the next one: what is on a page, and which call follows it."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar
from urllib.parse import parse_qs, urlsplit

import msgspec

from .endpoint import Call, Parameter
from .errors import InvalidInput
from .texts import query_text

__all__ = ["Contents", "Results", "following", "items_on"]

T_co = TypeVar("T_co", covariant=True)
_COUNTERS = frozenset({"cursor", "limit", "offset", "page", "page_number"})


class Results(Protocol[T_co]):
    """A page whose items stand in ``results``; ``next`` is the address of the one behind it."""

    @property
    def results(self) -> Sequence[T_co]:
        """The items of this page."""
        ...

    @property
    def next(self) -> Any:
        """The address of the next page; null or missing on the last."""
        ...


class Contents(Protocol[T_co]):
    """A page whose items stand in ``content``; ``next`` is the token of the one behind it."""

    @property
    def content(self) -> Sequence[T_co]:
        """The items of this page."""
        ...

    @property
    def next(self) -> Any:
        """The token of the next page; null or missing on the last."""
        ...


def items_on(call: Call[Any], answer: Any) -> Sequence[Any]:
    """The items of one page; InvalidInput where there is no list, or one that names no next page."""
    name = call.endpoint.operation_id
    if isinstance(answer, list):
        # A bare list is the whole only where nothing in the contract says how to ask for more of it.
        counters = sorted(_COUNTERS & {parameter.name for parameter in call.endpoint.parameters})
        if counters:
            raise InvalidInput(f"call: the pages of {name} name no next one: count {counters[0]} yourself")
        return answer
    for field in ("results", "content"):
        items = getattr(answer, field, None)
        if isinstance(items, list):
            return items
    raise InvalidInput(f"call: {name} answers no list", field="call")


def following(call: Call[Any], answer: Any) -> Call[Any] | None:
    """The call for the page behind this one, or None after the last.

    Of the address that a server names only the query is taken: behind a proxy its host may be an inner
    one, and credentials go to the configured origin alone.
    """
    after = getattr(answer, "next", None)
    if not isinstance(after, str) or not after:
        return None
    known = {
        parameter.wire: parameter for parameter in call.endpoint.parameters if parameter.place == "query"
    }
    if "next_token" in known:
        return call.with_arguments(next_token=after)
    asked = parse_qs(urlsplit(after).query, keep_blank_values=True)
    changes = {
        known[wire].name: _read(texts, known[wire])
        for wire, texts in asked.items()
        if wire in known and texts != _written(call, known[wire])
    }
    return call.with_arguments(**changes)


def _written(call: Call[Any], parameter: Parameter) -> list[str]:
    value = call.arguments.get(parameter.name)
    query = query_text([(parameter.wire, value)])
    return parse_qs(query, keep_blank_values=True).get(parameter.wire, [])


def _read(texts: list[str], parameter: Parameter) -> Any:
    for value in (texts[-1], texts):
        try:
            return msgspec.convert(value, parameter.type, strict=False)
        except (msgspec.ValidationError, TypeError):
            continue
    return texts[-1]
