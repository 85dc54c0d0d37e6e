"""Insects followed over several pictures: tiles, their series, and what classifiers say of them."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from sightline_api.stickypi import models
from sightline_api.stickypi import tiled_tuboids as calls

from ..._async._primitives import bounded_map, in_thread
from ..._async.batch import AsyncWanted
from ..._async.stored import stored_source
from ..._fields import text
from ..._files import as_path
from ..._rows import Rows
from ...core.checks import positive_int, refuse
from ...core.errors import InvalidInput
from ...core.progress import Advanced, Finished, ItemDone, ItemFailed, Listener, Started, silent
from ..columns import record
from ..enums import TuboidWhat, tuboid_what
from ..queries import Ranges, many, ranges
from ..times import moment
from ..tuboids import FILES, Series, Shot, TuboidId, TuboidPut, shots_from_text, tuboid_puts
from .itc_labels import AsyncItcLabel, AsyncItcLabels
from .link import LONG, AsyncPiCollection, AsyncPiEntity
from .row import AsyncPiRow

__all__ = ["AsyncLabelledTuboid", "AsyncTiledTuboid", "AsyncTiledTuboids", "AsyncTuboidSeries"]


@frozen(repr=False)
class AsyncTuboidSeries(AsyncPiEntity[models.TuboidSeries]):
    """A series of tuboids that was deleted: one run of an algorithm over a stretch of time of a device."""

    @property
    def id(self) -> int:
        """The row's number."""
        return self.raw.id

    @property
    def series(self) -> Series:
        """What it was: device, stretch of time, algorithm, numbers of pictures and tuboids."""
        names = ("device", "n_images", "n_tuboids", "algo_name", "algo_version")
        given = {name: getattr(self.raw, name) for name in names}
        return Series(start_datetime=self.raw.start_datetime, end_datetime=self.raw.end_datetime, **given)

    def record(self) -> dict[str, Any]:
        """Its columns by the service's names."""
        return record(self.raw)


@frozen(repr=False)
class AsyncTiledTuboid(AsyncPiRow[models.TiledTuboid]):
    """An insect followed over several pictures."""

    @property
    def id(self) -> int:
        """The row's number."""
        return self.raw.id

    @property
    def tuboid_id(self) -> str:
        """Its name, unique."""
        return self.raw.tuboid_id

    @property
    def parts(self) -> TuboidId:
        """Its name, taken apart."""
        return TuboidId.of(self.raw.tuboid_id)

    @property
    def device(self) -> str:
        """The device that took the pictures."""
        return self.raw.device_series

    @property
    def start_datetime(self) -> dt.datetime | None:
        """The time of the first shot (aware, UTC)."""
        return moment(self.raw.start_datetime)

    @property
    def end_datetime(self) -> dt.datetime | None:
        """The time of the last shot (aware, UTC)."""
        return moment(self.raw.end_datetime)

    @property
    def n_shots(self) -> int:
        """How many pictures it was seen on."""
        return self.raw.n_shots

    @property
    def algo_name(self) -> str:
        """The algorithm that made its series."""
        return self.raw.algo_name_series

    @property
    def algo_version(self) -> str:
        """The version of that algorithm."""
        return self.raw.algo_version_series

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "tuboid_id": self.raw.tuboid_id}

    async def shots(self) -> tuple[Shot, ...]:
        """Where the insect was on each picture."""
        return shots_from_text((await self.read("metadata")).decode(errors="replace"))

    async def read(self, part: str = "tuboid") -> bytes:
        """The content of one of its files: ``tuboid`` (the tile), ``context`` (around it), ``metadata``."""
        return await self._pi.downloads.read(self._source(part))

    async def download(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The folder of the tuboid's name below ``into``, which has its three files now."""
        folder = as_path(into) / str(self.parts)
        for part, name in FILES.items():
            source = self._source(part)
            await self._pi.downloads.save(source, folder / name, etag_is_md5=True, progress=progress)
        return folder

    def _source(self, part: str) -> Any:
        if part not in FILES:
            raise InvalidInput(f"part: {part!r} is not one of {', '.join(FILES)}", field="part")

        async def sign() -> str | None:
            fresh = await AsyncTiledTuboids(self._pi).series(
                (self.device, self.raw.start_datetime_series, self.raw.end_datetime_series), what="data"
            )
            found = [one for one in fresh if one.tuboid_id == self.tuboid_id]
            return text(getattr(found[0].raw, part)) if found else None

        return stored_source(self._pi, sign, text(getattr(self.raw, part)), what=part)


_NONE: tuple[None, ...] = (None,)


@frozen
class AsyncLabelledTuboid:
    """A tuboid with one label of it; None for one that no classifier has seen."""

    tuboid: AsyncTiledTuboid
    label: AsyncItcLabel | None

    def record(self) -> dict[str, Any]:
        """The columns of both; those of the label that the tuboid has too end in ``_itc``."""
        columns = self.tuboid.record()
        if self.label is None:
            return columns
        own = self.label.record()
        return columns | {f"{name}_itc" if name in columns else name: value for name, value in own.items()}


class AsyncTiledTuboids(AsyncPiCollection):
    """The tuboids of series."""

    async def series(
        self,
        ranges_: Ranges = "%",
        start: Any = None,
        end: Any = None,
        *,
        what: TuboidWhat | str = TuboidWhat.METADATA,
    ) -> Rows[AsyncTiledTuboid]:
        """The tuboids of every series that lies inside of the stretch of time, both ends included; each once.

        ``ranges_`` as for ``images.series``. ``what="data"`` brings the links to the files along.
        """
        kind, revision = tuboid_what(what), self._shell.dialect.revision
        bodies = [one.body(revision) for one in ranges(ranges_, start, end, end_included=True)]
        if not bodies:
            return Rows()
        rows = await self._shell.send(calls.get_series(kind, bodies), timeout=LONG)
        return Rows(self._made({row.id: row for row in rows}.values()))

    async def with_labels(
        self,
        ranges_: Ranges = "%",
        start: Any = None,
        end: Any = None,
        *,
        what: TuboidWhat | str = TuboidWhat.METADATA,
    ) -> Rows[AsyncLabelledTuboid]:
        """The tuboids of ``series`` with their labels: a row for each label, and for each tuboid without."""
        tuboids = await self.series(ranges_, start, end, what=what)
        labels: dict[int, list[AsyncItcLabel]] = {}
        for label in await AsyncItcLabels(self._shell).get(tuboids):
            labels.setdefault(label.parent_tuboid_id, []).append(label)
        return Rows(
            AsyncLabelledTuboid(tuboid, label)
            for tuboid in tuboids
            for label in labels.get(tuboid.id) or _NONE
        )

    async def put(
        self,
        tuboids: Any,
        series: Series | Mapping[str, Any],
        *,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> list[AsyncTiledTuboid | Exception]:
        """The row of each tuboid in their order, or in its place why it was not stored.

        ``tuboids`` are folders that are called by their tuboid's name and hold ``metadata.txt``,
        ``tuboid.jpg`` and ``context.jpg``, a folder of such folders, or ``TuboidPut`` values; all of one
        ``series``. The server is asked first which of them it has: those are not sent again.
        """
        whole = Series.of(series)
        given = await in_thread(lambda: [one.check(whole) for one in tuboid_puts(tuboids)])
        window = (whole.device, whole.start_datetime, whole.end_datetime)
        there = {one.tuboid_id: one for one in (await self.series(window) if given else ())}
        info = whole.body(self._shell.dialect.revision)

        async def one(tuboid: TuboidPut) -> AsyncTiledTuboid:
            name = str(tuboid.tuboid_id)
            if name in there:
                return there[name]
            body = {
                "metadata": tuboid.metadata,
                "tuboid": tuboid.tuboid,
                "context": tuboid.context,
                "tuboid_id": name,
                "series_info": info,
            }
            rows = await self._shell.send(calls.put(body))
            return AsyncTiledTuboid(rows[0][0], connection=self._shell)

        def tell(index: int, outcome: AsyncTiledTuboid | Exception) -> None:
            progress(Advanced(1))
            name = str(given[index].tuboid_id)
            if isinstance(outcome, Exception):
                progress(ItemFailed(index, name, outcome))
            else:
                progress(ItemDone(index, name))

        progress(Started(len(given), "items", "tuboids"))
        try:
            # The first alone: it makes the series, which two at once would both try.
            most = self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)
            first = await bounded_map(one, given[:1], 1, tell)
            rest = await bounded_map(one, given[1:], most, lambda at, outcome: tell(at + 1, outcome))
            return [*first, *rest]
        finally:
            progress(Finished())

    async def download(
        self,
        tuboids: Any,
        into: str | Path,
        *,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> list[Path | Exception]:
        """The folder of each tuboid below ``into``, which has its three files, or why they did not come."""
        folder = as_path(into)
        given: list[AsyncTiledTuboid] = many("tuboids", tuboids, "a list of tuboids")
        for index, tuboid in enumerate(given):
            if not isinstance(tuboid, AsyncTiledTuboid):
                raise refuse(f"tuboids[{index}]", tuboid, "a tuboid that was read")
        most = self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)

        def plan(wanted: tuple[AsyncTiledTuboid, str]) -> AsyncWanted:
            tuboid, part = wanted
            target = folder / str(tuboid.parts) / FILES[part]
            return AsyncWanted(key=(tuboid.tuboid_id, part), target=target, source=tuboid._source(part))

        wanted = [(evolve(one, connection=self._shell), part) for one in given for part in FILES]
        batch = self._shell.batch(plan, etag_is_md5=True, progress=progress)
        files = await batch.run(wanted, most, "tuboids")
        folders: list[Path | Exception] = []
        for at in range(0, len(files), len(FILES)):
            failed = [one for one in files[at : at + len(FILES)] if isinstance(one, Exception)]
            first = files[at]
            folders.append(failed[0] if failed else first.parent if isinstance(first, Path) else first)
        return folders

    async def delete(self, ranges_: Ranges, start: Any = None, end: Any = None) -> Rows[AsyncTuboidSeries]:
        """The series that were deleted with tuboids, labels and files: those inside, both ends included.

        For administrators. Both ends have to be given: nothing is deleted by leaving something out.
        """
        if isinstance(ranges_, str) and (start is None or end is None):
            raise InvalidInput("start, end: both have to be given to delete", field="start")
        revision = self._shell.dialect.revision
        bodies = [one.body(revision) for one in ranges(ranges_, start, end, end_included=True)]
        if not bodies:
            return Rows()
        rows = await self._shell.send(calls.delete(bodies), timeout=LONG)
        return Rows(AsyncTuboidSeries(row, connection=self._shell) for row in rows)

    def _made(self, rows: Any) -> list[AsyncTiledTuboid]:
        return [AsyncTiledTuboid(row, connection=self._shell) for row in rows]
