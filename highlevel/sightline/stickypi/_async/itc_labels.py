"""What a classifier takes the insects of tuboids for."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from sightline_api.stickypi import itc_labels as calls
from sightline_api.stickypi import models, tiled_tuboids

from ..._fields import text
from ..._rows import Rows
from ...core.checks import refuse
from ...core.errors import InvalidInput
from ..enums import TuboidWhat
from ..labels import NewLabel
from ..queries import Range, many
from ..tuboids import TuboidId
from .link import LONG, AsyncPiCollection
from .row import AsyncPiRow

if TYPE_CHECKING:
    from .tiled_tuboids import AsyncTiledTuboid

__all__ = ["AsyncItcLabel", "AsyncItcLabels"]

_AT_ONCE = 1000


@frozen(repr=False)
class AsyncItcLabel(AsyncPiRow[models.ItcLabel | models.ItcLabelStored]):
    """What one version of a classifier takes the insect of a tuboid for."""

    @property
    def id(self) -> int | None:
        """The row's number; None in the answer of a put."""
        return self.raw.id

    @property
    def parent_tuboid_id(self) -> int:
        """The number of the tuboid's row (not its name); the label goes with it."""
        return self.raw.parent_tuboid_id

    @property
    def algo_name(self) -> str:
        """The classifier."""
        return self.raw.algo_name

    @property
    def algo_version(self) -> str:
        """Its version."""
        return self.raw.algo_version

    @property
    def label(self) -> int:
        """The number of the class."""
        return self.raw.label

    @property
    def pattern(self) -> str:
        """The regular expression over the taxonomy that the class stands for."""
        return self.raw.pattern

    @property
    def type(self) -> str:
        """The broad kind, such as ``Insecta`` or ``Background``."""
        return self.raw.type

    @property
    def taxon(self) -> tuple[str, ...]:
        """Order, family, genus and species as far as they are known."""
        ranks = (self.raw.order, self.raw.family, self.raw.genus, self.raw.species)
        return tuple(name for name in map(text, ranks) if name)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "label": self.raw.label, "type": self.raw.type}


class AsyncItcLabels(AsyncPiCollection):
    """The labels of tuboids."""

    async def get(
        self, tuboids: "Iterable[AsyncTiledTuboid | str] | AsyncTiledTuboid | str"
    ) -> Rows[AsyncItcLabel]:
        """The labels of these tuboids, given as rows or by name; none for those that nobody knows.

        The server answers every label it has where it knows none of the names: rows of tuboids that were
        not asked for are dropped here. Names alone cost one question more, for the numbers of their rows.
        """
        given: list[Any] = (
            [tuboids]
            if isinstance(tuboids, str) or hasattr(tuboids, "raw")
            else many("tuboids", tuboids, "a tuboid, its name, or many of them")
        )
        for index, one in enumerate(given):
            if not isinstance(one, str) and not hasattr(one, "tuboid_id"):
                raise refuse(f"tuboids[{index}]", one, "a tuboid, or its name")
        numbers = {one.tuboid_id: one.id for one in given if not isinstance(one, str)}
        names = list(dict.fromkeys(one for one in given if isinstance(one, str)))
        if names:
            numbers |= await self._numbers(names)
        found: dict[int | None, AsyncItcLabel] = {}
        wanted, whose = list(numbers), set(numbers.values())
        for start in range(0, len(wanted), _AT_ONCE):
            bodies = [{"tuboid_id": name} for name in wanted[start : start + _AT_ONCE]]
            for row in await self._shell.send(calls.get(bodies), timeout=LONG):
                if row.parent_tuboid_id in whose:
                    found[row.id] = AsyncItcLabel(row, connection=self._shell)
        return Rows(found.values())

    async def put(self, labels: "Iterable[NewLabel | Mapping[str, Any]] | NewLabel") -> Rows[AsyncItcLabel]:
        """The labels that were stored, without their numbers.

        Each is stored for itself: where one is refused (500), since the tuboid is unknown or has a label of
        this version already, those before it stay.
        """
        given = (
            [labels]
            if isinstance(labels, NewLabel | Mapping)
            else many("labels", labels, "a NewLabel, or many of them")
        )
        bodies = [NewLabel.of(one).body() for one in given]
        if not bodies:
            return Rows()
        rows = await self._shell.send(calls.put(bodies), timeout=LONG)
        return Rows(AsyncItcLabel(row, connection=self._shell) for row in rows)

    async def _numbers(self, names: Iterable[str]) -> dict[str, int]:
        """The numbers of the rows of those tuboids that the server knows."""
        ids = {}
        for index, name in enumerate(names):
            try:
                ids[name] = TuboidId.of(name)
            except InvalidInput as problem:
                raise InvalidInput(f"tuboids[{index}]: {problem}", field=f"tuboids[{index}]") from None
        windows = {Range(one.device, one.start, one.end) for one in ids.values()}
        bodies = [window.body(self._shell.dialect.revision) for window in windows]
        rows = await self._shell.send(tiled_tuboids.get_series(TuboidWhat.METADATA, bodies), timeout=LONG)
        return {row.tuboid_id: row.id for row in rows if row.tuboid_id in ids}
