"""Alerts: one event as one or several cameras saw it."""

import builtins
from datetime import date, datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.model import UNSET
from sightline_api.pyronear import alerts as calls
from sightline_api.pyronear import models

from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ..._async.stored import call_source, target_of
from ..._fields import moment, number, whole
from ...core.checks import positive_int
from ...core.paging import DayPaging, OffsetPaging, WholeList
from ...core.places import Location
from ...core.progress import Listener, silent
from ..days import each_day, skipped, span
from ..device import whole_between
from ..enums import RiskScore
from ..enums import risk_score as as_risk
from ..exports import AlertRow, alert_rows
from .records import AsyncRecord
from .sequences import AsyncSequence

__all__ = ["AsyncAlert", "AsyncAlerts"]


@frozen(repr=False)
class AsyncAlert(AsyncRecord[models.Alert]):
    """One event, put together from sequences of one or several cameras.

    When alerts are merged, the one with the lowest ``id`` stays.
    """

    @property
    def organization_id(self) -> int | None:
        """The organization it belongs to."""
        return whole(self.raw.organization_id)

    @property
    def location(self) -> Location | None:
        """Where it is by crossing the views of cameras, in degrees (WGS 84); None while that is not known."""
        lat, lon = number(self.raw.lat), number(self.raw.lon)
        return None if lat is None or lon is None else Location(lat, lon)

    @property
    def started_at(self) -> datetime | None:
        """When its earliest sequence started (aware, UTC)."""
        return moment(self.raw.started_at)

    @property
    def last_seen_at(self) -> datetime | None:
        """The end of its latest sequence when the alert was last computed (aware, UTC); it may lag behind."""
        return moment(self.raw.last_seen_at)

    @property
    def sequences(self) -> tuple[AsyncSequence, ...]:
        """All its sequences as they came with it, the one seen last first."""
        raw = self.raw.sequences if isinstance(self.raw.sequences, list) else []
        return tuple(AsyncSequence(one, connection=self._connection) for one in raw)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "started_at": str(self.started_at), "sequences": len(self.sequences)}

    async def refresh(self) -> "AsyncAlert":
        """The alert as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    def list_sequences(self, *, limit: int = 100, newest_first: bool = True) -> AsyncPager[AsyncSequence]:
        """Its sequences as they are now, by when they were seen last: 1 to 100, with no way to more.

        ``refresh()`` gives all of them, however many.
        """
        most = whole_between("limit", limit, 1, 100)
        call = calls.list_sequences(self.id, limit=most, order_desc=UNSET if newest_first else False)
        return self._shell.pager(WholeList(call=call), lambda raw: AsyncSequence(raw, connection=self._shell))

    async def unmatch(self, sequence: AsyncSequence | int) -> "AsyncAlert | None":
        """The new alert of a sequence that was taken out of this one; None where it has another one already.

        For agents and admins. Raises BadRequest for the only sequence of the alert, NotFound for one that is
        not in it.
        """
        return await AsyncAlerts(self._shell).unmatch(self.id, sequence)

    async def delete(self) -> None:
        """Nothing; for admins in their own organization. Its sequences stay."""
        await self._shell.send(calls.delete(self.id))


class AsyncAlerts(AsyncCollection):
    """The events of the organization; for an admin, of all."""

    def unlabeled(
        self, *, risk_score: RiskScore | str | None = None, page_size: int = 100, limit: int | None = None
    ) -> AsyncPager[AsyncAlert]:
        """The alerts of the last 24 hours with a sequence that nobody has labelled, newest first.

        ``count()`` asks how many there are. ``risk_score`` judges every camera by this fire weather class in
        place of its own; admins see all.
        """
        risk = as_risk(risk_score)
        paging = OffsetPaging[models.Alert](
            call=calls.list_unlabeled(risk_score=risk),
            page_size=positive_int("page_size", page_size),
            key=_id,
        )
        counts = [calls.count_unlabeled(risk_score=risk)]
        return self._shell.pager(paging, self._alert, limit=limit, counts=counts, counted=_count)

    def list(
        self,
        from_date: date | str,
        to_date: date | str | None = None,
        *,
        risk_score: RiskScore | str | None = None,
        page_size: int = 100,
        offset: int = 0,
        limit: int | None = None,
    ) -> AsyncPager[AsyncAlert]:
        """The alerts that started on a UTC day, or on the days up to ``to_date`` (included), newest first.

        Days are dates, datetimes (naive: UTC) or texts such as ``2024-05-31``. ``count()`` asks how many
        there are, with one call a day; ``risk_score`` as for ``unlabeled``. Of one day ``page(n)`` gives a
        page, and the first ``offset`` may be left out.
        """
        first, last = span(from_date, to_date)
        risk = as_risk(risk_score)
        paging = DayPaging[models.Alert](
            call=calls.list_by_date(from_date=first, risk_score=risk, offset=skipped(offset, first, last)),
            first_day=first,
            last_day=last,
            page_size=positive_int("page_size", page_size),
            newest_first=True,
            key=_id,
        )
        counts = [calls.count_by_date(from_date=day, risk_score=risk) for day in each_day(first, last)]
        return self._shell.pager(paging, self._alert, limit=limit, counts=counts, counted=_count)

    async def get(self, alert_id: int) -> AsyncAlert:
        """The alert with this id; raises NotFound, or Forbidden for that of another organization."""
        return self._alert(await self._shell.send(calls.get(positive_int("alert_id", alert_id))))

    async def unmatch(self, alert_id: int, sequence: AsyncSequence | int) -> AsyncAlert | None:
        """What ``alert.unmatch`` gives, for the alert with this id, without asking for it before."""
        wanted = sequence.id if isinstance(sequence, AsyncSequence) else positive_int("sequence", sequence)
        made = await self._shell.send(calls.unmatch(positive_int("alert_id", alert_id), wanted))
        return None if made is None else self._alert(made)

    async def export(
        self, from_date: date | str, to_date: date | str | None = None
    ) -> builtins.list[AlertRow]:
        """The table of the alerts of some UTC days, both included, as rows: one a sequence, oldest first.

        Alerts that have no sequences left do not appear.
        """
        first, last = span(from_date, to_date)
        return alert_rows(await self._shell.send(calls.export(from_date=first, to_date=last)))

    async def export_csv(
        self,
        from_date: date | str,
        to_date: date | str | None = None,
        *,
        into: str | Path,
        progress: Listener = silent,
    ) -> Path:
        """The file that the same table was saved in as the server wrote it: ``into``, or in that folder.

        Streamed, so that its size does not matter; in a folder it is ``alerts_<from>_<to>.csv``.
        """
        first, last = span(from_date, to_date)
        call = calls.export(from_date=first, to_date=last)
        target = target_of(into, f"/alerts_{first}_{last}.csv")
        return await self._shell.downloads.save(call_source(self._shell, call), target, progress=progress)

    def _alert(self, raw: models.Alert) -> AsyncAlert:
        return AsyncAlert(raw, connection=self._shell)


def _id(raw: models.Alert) -> int:
    return raw.id


def _count(answer: models.AlertCount) -> int:
    return answer.count
