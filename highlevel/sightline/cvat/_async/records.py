"""What the collections and entities of CVAT have in common: lists with filters, and its verbs."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from operator import attrgetter
from typing import Any, ClassVar, Generic, Self, TypeVar

from attrs import frozen

from sightline_api._runtime.endpoint import Call

from ..._async.entity import AsyncCollection, AsyncEntity
from ..._async.pager import AsyncPager
from ..._fields import text, whole
from ...core.checks import positive_int
from ...core.errors import InvalidInput
from ...core.paging import PageNumberPaging
from ...core.paging.page import as_they_are
from ..filters import FilterLike, SortLike, filtered

__all__ = [
    "AsyncChangeable",
    "AsyncOwned",
    "AsyncRecord",
    "AsyncRecords",
    "as_it_is",
    "body_of",
    "id_of",
    "pages",
    "user_name",
]

M = TypeVar("M")
E = TypeVar("E")


@frozen(repr=False)
class AsyncRecord(AsyncEntity[M]):
    """A thing on the server with an id."""

    _calls: ClassVar[Any] = None
    """The low-level module that its calls are in."""

    @property
    def id(self) -> int:
        """Its number."""
        found: int = getattr(self.raw, "id")  # noqa: B009
        return found

    def _shown(self) -> dict[str, Any]:
        name = text(getattr(self.raw, "name", None))
        return {"id": self.id} if name is None else {"id": self.id, "name": name}

    async def refresh(self) -> Self:
        """The same as it is now; raises NotFound where it is gone."""
        return self._with(await self._shell.send(self._calls.retrieve(self.id)))

    async def fetch(self) -> Self:
        """The same as it is now: CVAT's word for ``refresh``."""
        return await self.refresh()


@frozen(repr=False)
class AsyncChangeable(AsyncRecord[M]):
    """A thing that can be changed."""

    async def update(self, values: Mapping[str, Any] | None = None, /, **changes: Any) -> Self:
        """The same with other values, by the names that the contract has; what is left out stays.

        InvalidInput for a name that there is not, or where nothing is given.
        """
        body = body_of(values, changes)
        return self._with(await self._shell.send(self._calls.partial_update(self.id, body)))


@frozen(repr=False)
class AsyncOwned(AsyncChangeable[M]):
    """A thing that can be changed and deleted."""

    async def delete(self) -> None:
        """Nothing; it is gone."""
        await self._shell.send(self._calls.destroy(self.id))

    async def remove(self) -> None:
        """Nothing; it is gone: CVAT's word for ``delete``."""
        await self.delete()


class AsyncRecords(AsyncCollection, Generic[E]):
    """A list of things on the server: walk it, filter it, get one by its id."""

    _calls: ClassVar[Any] = None
    _entity: ClassVar[Any] = None

    def list(
        self,
        *,
        filter: FilterLike = None,
        search: str | None = None,
        sort: SortLike = None,
        page_size: int = 100,
        limit: int | None = None,
        **lookups: Any,
    ) -> AsyncPager[E]:
        """Those that one may see, page by page.

        ``owner="maria"`` and other fields of the list are filters; ``updated_date__gte=…`` compares, with
        ``ne lt lte gt gte in contains between isset``. ``filter`` takes conditions that are put together of
        ``Field``; ``sort`` a field, with ``-`` in front for descending; ``search`` a part of a text.
        InvalidInput for a field that the list does not have.
        """
        call = filtered(self._list_call(), filter=filter, search=search, sort=sort, lookups=lookups)
        return self._shell.pager(self._paging(call, page_size), self._make, limit=limit)

    async def get(self, id: Any) -> E:
        """The one with this id; raises NotFound."""
        return self._make(await self._shell.send(self._calls.retrieve(positive_int("id", id))))

    async def retrieve(self, id: Any) -> E:
        """The one with this id: CVAT's word for ``get``."""
        return await self.get(id)

    async def delete(self, id: Any) -> None:
        """Nothing; the one with this id is gone."""
        await self._shell.send(self._calls.destroy(positive_int("id", id)))

    async def remove(self, id: Any) -> None:
        """Nothing; the one with this id is gone: CVAT's word for ``delete``."""
        await self.delete(id)

    async def remove_by_ids(self, ids: Iterable[int]) -> None:
        """Nothing; those with these ids are gone. All are checked before the first one goes."""
        for id in [positive_int("ids", id) for id in ids]:
            await self.delete(id)

    def _list_call(self) -> Call[Any]:
        call: Call[Any] = self._calls.list()
        return call

    def _paging(self, call: Call[Any], page_size: int) -> PageNumberPaging[Any]:
        return pages(call, page_size)

    def _make(self, raw: Any) -> E:
        made: E = self._entity(raw, connection=self._shell)
        return made


def as_it_is(raw: Any) -> Any:
    """The model itself, for lists of things that have nothing to ask."""
    return raw


def pages(call: Call[Any], page_size: int = 100) -> PageNumberPaging[Any]:
    """The way through a list of CVAT: by page numbers, several side by side, to the server's own end.

    An item that new ones push onto the next page comes once.
    """
    return PageNumberPaging(
        call=call,
        items=lambda answer: as_they_are(answer.results),
        total=lambda answer: whole(answer.count),
        has_next=lambda answer: bool(text(answer.next)),
        page_size=positive_int("page_size", page_size),
        key=attrgetter("id"),
        side_by_side=True,
    )


def id_of(field: str, value: Any) -> int:
    """An id, given as such or by the thing that has it."""
    return positive_int(field, value.id if isinstance(value, AsyncRecord) else value)


def user_name(user: object) -> str | None:
    """The name that somebody signs in with; None where nobody is told."""
    return text(getattr(user, "username", None))


def body_of(values: Mapping[str, Any] | None, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The body of a change: mapping and keywords together, things by their ids, words of enums as texts."""
    if values is not None and not isinstance(values, Mapping):
        from msgspec import Struct, structs

        if not isinstance(values, Struct):
            raise InvalidInput("values: a mapping, a model or keywords are wanted", field="values")
        values = {name: value for name, value in structs.asdict(values).items() if not _unset(value)}
    body = {**(values or {}), **changes}
    if not body:
        raise InvalidInput("nothing to change: give values by keyword", field="values")
    return {name: _plain(value) for name, value in body.items()}


def _unset(value: Any) -> bool:
    from msgspec import UNSET

    return value is UNSET


def _plain(value: Any) -> Any:
    if isinstance(value, AsyncRecord):
        return value.id
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [_plain(one) for one in value]
    return value
