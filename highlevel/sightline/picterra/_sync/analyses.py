# Written by `make generate` from highlevel/sightline/picterra/_async/analyses.py: change that file, not this one.

"""Analyses: plots looked at over a time, by the rules of their methodology."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from attrs import frozen
from msgspec import UNSET

from sightline_api.picterra import models
from sightline_api.picterra import tracer_analyses as calls

from ..._fields import text
from ..._sync.entity import Collection
from ..._sync.operation import Operation
from ..._sync.pager import Pager
from ...core.checks import identifier
from ..keywords import ReportFilters
from ..paging import pages, text_filter
from ..plots import analysis_body
from ..values import Precheck
from .named import Named
from .plot_files import put_ids
from .tracer_outcomes import analysed, prechecked
from .work import begin

if TYPE_CHECKING:
    from .reports import Report


__all__ = ["Analyses", "Analysis"]


@frozen(repr=False)
class Analysis(Named[models.PlotsAnalysis]):
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

    def refresh(self) -> "Analysis":
        """The analysis as it is now."""
        return self._with(self._shell.send(calls.get(self.id)))

    def report_types(self, *, search: str | None = None) -> tuple[models.ReportType, ...]:
        """The kinds of report that it offers, each with ``report_type`` and ``name``."""
        from .reports import Reports

        return Reports(self._shell).types(self.id, search=search)

    def reports(self, **filters: Unpack[ReportFilters]) -> "Pager[Report]":
        """The reports on it; the filters are those of ``reports.list``."""
        from .reports import Reports

        return Reports(self._shell).list(self.id, **filters)

    def precheck_report(
        self,
        name: str,
        plot_ids: Iterable[str],
        report_type: str,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> Operation[None]:
        """The work of checking whether a report can be made; see ``reports.precheck``."""
        from .reports import Reports

        return Reports(self._shell).precheck(self.id, name, plot_ids, report_type, metadata=metadata)

    def create_report(
        self,
        name: str,
        plot_ids: Iterable[str],
        report_type: str,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> "Operation[Report]":
        """The work of making a report; see ``reports.create``."""
        from .reports import Reports

        return Reports(self._shell).create(self.id, name, plot_ids, report_type, metadata=metadata)


class Analyses(Collection):
    """The analyses that the key can see. What takes an id needs nothing to be got before."""

    def list(
        self,
        plots_group_id: str,
        *,
        search: str | None = None,
        include_archived: bool = False,
        limit: int | None = None,
    ) -> Pager[Analysis]:
        """Every analysis of a group (beta); ``search`` looks for a part of the name."""
        call = calls.list(
            identifier("plots_group_id", plots_group_id),
            search=text_filter("search", search),
            include_archived=True if include_archived else UNSET,
        )
        return self._shell.pager(pages(call), self._analysis, limit=limit)

    def get(self, plots_analysis_id: str) -> Analysis:
        """The analysis with this id; raises NotFound."""
        call = calls.get(identifier("plots_analysis_id", plots_analysis_id))
        return self._analysis(self._shell.send(call))

    def precheck(
        self,
        plots_group_id: str,
        name: str,
        plot_ids: Iterable[str],
        date_from: date | str,
        date_to: date | str,
    ) -> Operation[Precheck]:
        """The work of checking whether plots of a group can be analysed; its result says what is wrong.

        ``plot_ids`` are those that exports have in ``properties.plot_id``; both days are included.
        """
        group, body = identifier("plots_group_id", plots_group_id), analysis_body(name, date_from, date_to)
        # The same text as for an analysis, but without a content type (wire contract, section 6).
        upload_id = put_ids(self._shell, plot_ids, content_type="")
        started = self._shell.send(calls.precheck(group, {**body, "upload_id": upload_id}))
        return begin(self._shell, "tracer_precheck", started, prechecked, plots_group_id=group)

    def create(
        self,
        plots_group_id: str,
        name: str,
        plot_ids: Iterable[str],
        date_from: date | str,
        date_to: date | str,
    ) -> Operation[Analysis]:
        """The work of analysing plots of a group; the arguments are those of ``precheck``."""
        group, body = identifier("plots_group_id", plots_group_id), analysis_body(name, date_from, date_to)
        upload_id = put_ids(self._shell, plot_ids)
        started = self._shell.send(calls.create(group, {**body, "upload_id": upload_id}))
        return begin(self._shell, "tracer_analysis", started, analysed, plots_group_id=group)

    def _analysis(self, raw: models.PlotsAnalysis) -> Analysis:
        return Analysis(raw, connection=self._shell)
