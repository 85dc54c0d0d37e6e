"""Analyses: plots looked at over a time, by the rules of their methodology."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from attrs import frozen
from msgspec import UNSET

from sightline_api.picterra import models
from sightline_api.picterra import tracer_analyses as calls

from ..._async.entity import AsyncCollection
from ..._async.operation import AsyncOperation
from ..._async.pager import AsyncPager
from ..._fields import text
from ...core.checks import identifier
from ..keywords import ReportFilters
from ..paging import pages, text_filter
from ..plots import analysis_body
from ..values import Precheck
from .named import AsyncNamed
from .plot_files import put_ids
from .tracer_outcomes import analysed, prechecked
from .work import begin

if TYPE_CHECKING:
    from .reports import AsyncReport


__all__ = ["AsyncAnalyses", "AsyncAnalysis"]


@frozen(repr=False)
class AsyncAnalysis(AsyncNamed[models.PlotsAnalysis]):
    """Plots as they were over a time, and the way to reports on them."""

    @property
    def date_from(self) -> date | None:
        """Its first day; known of one that was got."""
        return self.raw.date_from if isinstance(self.raw.date_from, date) else None

    @property
    def date_to(self) -> date | None:
        """Its last day; known of one that was got."""
        return self.raw.date_to if isinstance(self.raw.date_to, date) else None

    @property
    def url(self) -> str | None:
        """Its page in the web application."""
        return text(self.raw.url)

    async def refresh(self) -> "AsyncAnalysis":
        """The analysis as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def report_types(self, *, search: str | None = None) -> tuple[models.ReportType, ...]:
        """The kinds of report that it offers, each with ``report_type`` and ``name``."""
        from .reports import AsyncReports

        return await AsyncReports(self._shell).types(self.id, search=search)

    def reports(self, **filters: Unpack[ReportFilters]) -> "AsyncPager[AsyncReport]":
        """The reports on it; the filters are those of ``reports.list``."""
        from .reports import AsyncReports

        return AsyncReports(self._shell).list(self.id, **filters)

    async def precheck_report(
        self,
        name: str,
        plot_ids: Iterable[str],
        report_type: str,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> AsyncOperation[None]:
        """The work of checking whether a report can be made; see ``reports.precheck``."""
        from .reports import AsyncReports

        return await AsyncReports(self._shell).precheck(
            self.id, name, plot_ids, report_type, metadata=metadata
        )

    async def create_report(
        self,
        name: str,
        plot_ids: Iterable[str],
        report_type: str,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> "AsyncOperation[AsyncReport]":
        """The work of making a report; see ``reports.create``."""
        from .reports import AsyncReports

        return await AsyncReports(self._shell).create(self.id, name, plot_ids, report_type, metadata=metadata)


class AsyncAnalyses(AsyncCollection):
    """The analyses that the key can see. What takes an id needs nothing to be got before."""

    def list(
        self,
        plots_group_id: str,
        *,
        search: str | None = None,
        include_archived: bool = False,
        limit: int | None = None,
    ) -> AsyncPager[AsyncAnalysis]:
        """Every analysis of a group (beta); ``search`` looks for a part of the name."""
        call = calls.list(
            identifier("plots_group_id", plots_group_id),
            search=text_filter("search", search),
            include_archived=True if include_archived else UNSET,
        )
        return self._shell.pager(pages(call), self._analysis, limit=limit)

    async def get(self, plots_analysis_id: str) -> AsyncAnalysis:
        """The analysis with this id; raises NotFound."""
        call = calls.get(identifier("plots_analysis_id", plots_analysis_id))
        return self._analysis(await self._shell.send(call))

    async def precheck(
        self,
        plots_group_id: str,
        name: str,
        plot_ids: Iterable[str],
        date_from: date | str,
        date_to: date | str,
    ) -> AsyncOperation[Precheck]:
        """The work of checking whether plots of a group can be analysed; its result says what is wrong.

        ``plot_ids`` are those that exports have in ``properties.plot_id``; both days are included.
        """
        group, body = identifier("plots_group_id", plots_group_id), analysis_body(name, date_from, date_to)
        # The same text as for an analysis, but without a content type (wire contract, section 6).
        upload_id = await put_ids(self._shell, plot_ids, content_type="")
        started = await self._shell.send(calls.precheck(group, {**body, "upload_id": upload_id}))
        return begin(self._shell, "tracer_precheck", started, prechecked, plots_group_id=group)

    async def create(
        self,
        plots_group_id: str,
        name: str,
        plot_ids: Iterable[str],
        date_from: date | str,
        date_to: date | str,
    ) -> AsyncOperation[AsyncAnalysis]:
        """The work of analysing plots of a group; the arguments are those of ``precheck``."""
        group, body = identifier("plots_group_id", plots_group_id), analysis_body(name, date_from, date_to)
        upload_id = await put_ids(self._shell, plot_ids)
        started = await self._shell.send(calls.create(group, {**body, "upload_id": upload_id}))
        return begin(self._shell, "tracer_analysis", started, analysed, plots_group_id=group)

    def _analysis(self, raw: models.PlotsAnalysis) -> AsyncAnalysis:
        return AsyncAnalysis(raw, connection=self._shell)
