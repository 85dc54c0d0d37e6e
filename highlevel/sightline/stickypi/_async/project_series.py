"""Stretches of time in a project, and the columns that it has added to them."""

import datetime as dt
from typing import Any

from attrs import frozen

from sightline_api.stickypi import models
from sightline_api.stickypi import project_columns as column_calls
from sightline_api.stickypi import project_series as calls

from ..._rows import Rows
from ...core.checks import positive_int
from ...core.errors import InvalidInput
from ..columns import TIMES
from ..project_columns import cell, sql_type
from ..texts import column, device
from ..times import moment, second, span, write
from .link import AsyncPiCollection, AsyncPiEntity, AsyncPiShell

__all__ = ["AsyncProjectColumns", "AsyncProjectSeries", "AsyncProjectSeriesRow"]

_OWN = ("id", "device", "start_datetime", "end_datetime")


@frozen(repr=False)
class AsyncProjectSeriesRow(AsyncPiEntity[models.ProjectSeries]):
    """A stretch of time of a device in a project, with a value for each of the project's own columns."""

    @property
    def id(self) -> int:
        """The row's number."""
        return int(self.raw["id"] or 0)

    @property
    def device(self) -> str:
        """The device."""
        return str(self.raw["device"])

    @property
    def start_datetime(self) -> dt.datetime | None:
        """Its start (aware, UTC)."""
        return moment(self.raw["start_datetime"])

    @property
    def end_datetime(self) -> dt.datetime | None:
        """Its end (aware, UTC)."""
        return moment(self.raw["end_datetime"])

    @property
    def values(self) -> dict[str, Any]:
        """The project's own columns."""
        return {name: value for name, value in self.raw.items() if name not in _OWN}

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.get("id"), "device": self.raw.get("device")}

    def record(self) -> dict[str, Any]:
        """All columns, times read."""
        return {name: moment(value) if name in TIMES else value for name, value in self.raw.items()}


class AsyncProjectSeries(AsyncPiCollection):
    """The stretches of time of one project."""

    def __init__(self, shell: AsyncPiShell, project_id: int) -> None:
        super().__init__(shell)
        self._project_id = project_id

    async def list(self) -> Rows[AsyncProjectSeriesRow]:
        """All of them; needs level 1, else the server answers 500."""
        rows = await self._shell.send(calls.get([{"project_id": self._project_id}]))
        return Rows(AsyncProjectSeriesRow(row, connection=self._shell) for row in rows)

    async def create(
        self, device_: str, start_datetime: Any, end_datetime: Any, **values: Any
    ) -> AsyncProjectSeriesRow:
        """A new stretch of time; ``values`` are the project's own columns. Needs level 2."""
        stretch = {
            "device": device("device", device_),
            **_times(self._shell, {"start_datetime": start_datetime, "end_datetime": end_datetime}),
        }
        return await self._put({**stretch, **_cells(values)})

    async def update(self, series_id: int, **changes: Any) -> AsyncProjectSeriesRow:
        """The stretch with this number, changed where something is given. Needs level 2."""
        if not changes:
            raise InvalidInput("nothing to change: give columns and their values", field="changes")
        times = {name: changes.pop(name) for name in TIMES if name in changes}
        own = {"device": device("device", changes.pop("device"))} if "device" in changes else {}
        body = {"id": positive_int("series_id", series_id), **own, **_times(self._shell, times)}
        return await self._put({**body, **_cells(changes)}, series_id)

    async def delete(self, series_id: int) -> None:
        """Nothing; the stretch is gone. Needs level 3.

        The server answers another row than the one that went (wire contract, section 4.8), so none is given.
        """
        body = {"project_id": self._project_id, "id": positive_int("series_id", series_id)}
        await self._shell.send(calls.delete([body]))

    async def _put(self, body: dict[str, Any], series_id: int | None = None) -> AsyncProjectSeriesRow:
        rows = await self._shell.send(calls.put([{"project_id": self._project_id, **body}]))
        # Answered are all rows that equal what was sent.
        mine = [row for row in rows if row.get("id") == series_id] or rows
        return AsyncProjectSeriesRow(mine[-1], connection=self._shell)


class AsyncProjectColumns(AsyncPiCollection):
    """The columns that one project has added to its series."""

    def __init__(self, shell: AsyncPiShell, project_id: int) -> None:
        super().__init__(shell)
        self._project_id = project_id

    async def create(self, name: str, type_: str) -> str:
        """The name of the new column; its type is SQL's: ``INT``, ``VARCHAR(16)``. Needs level 2."""
        body = {"column_name": column("name", name), "column_SQL_type": sql_type(type_)}
        rows = await self._shell.send(column_calls.put([{"project_id": self._project_id, **body}]))
        return rows[0].column_name

    async def rename(self, name: str, new_name: str) -> str:
        """The column's new name. Needs level 2."""
        body = {"column_name": column("new_name", new_name), "old_column_name": column("name", name)}
        rows = await self._shell.send(column_calls.put([{"project_id": self._project_id, **body}]))
        return rows[0].column_name

    async def delete(self, name: str) -> None:
        """Nothing; the column is gone with its values. Needs level 3."""
        body = {"project_id": self._project_id, "column_name": column("name", name)}
        await self._shell.send(column_calls.delete([body]))


def _times(shell: AsyncPiShell, given: dict[str, Any]) -> dict[str, str]:
    if {"start_datetime", "end_datetime"} <= given.keys():
        span(given["start_datetime"], given["end_datetime"])  # the server keeps what ends before it begins
    return {name: write(second(name, value), shell.dialect.revision) for name, value in given.items()}


def _cells(values: dict[str, Any]) -> dict[str, Any]:
    for name in values:
        if name in (*_OWN, "project_id"):
            raise InvalidInput(f"{name}: this is no column of the project's own", field=name)
    return {column("column", name): cell(name, value) for name, value in values.items()}
