# Written by `make generate` from highlevel/sightline/picterra/_async/reports.py: change that file, not this one.

"""Reports: files about an analysis."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import frozen
from msgspec import UNSET

from sightline_api.picterra import models
from sightline_api.picterra import tracer_reports as calls

from ..._fields import moment, text
from ..._files import as_path
from ..._sync.entity import Collection
from ..._sync.operation import Operation
from ..._sync.pager import Pager
from ..._sync.stored import stored_source, target_of
from ...core.checks import identifier, one_of
from ...core.names import safe_name
from ...core.progress import Listener, silent
from ..paging import pages, text_filter
from ..plots import report_body
from .named import Named
from .outcomes import nothing
from .plot_files import put_ids
from .tracer_outcomes import reported
from .work import begin

__all__ = ["Report", "Reports"]


@frozen(repr=False)
class Report(Named[models.Report]):
    """A report on an analysis. Its files are known of one that was got."""

    @property
    def report_type(self) -> str | None:
        """Its kind."""
        return text(self.raw.report_type)

    @property
    def created_at(self) -> datetime | None:
        """When it was made (aware)."""
        return moment(self.raw.created_at)

    @property
    def artifacts(self) -> tuple[models.ReportArtifact, ...]:
        """Its files: ``name``, ``filename``, ``size_bytes``, ``description``, ``content_type``."""
        return tuple(self.raw.artifacts) if isinstance(self.raw.artifacts, list) else ()

    def refresh(self) -> "Report":
        """The report as it is now, with its files."""
        return self._with(self._shell.send(calls.get(self.id)))

    def download(self, filename: str, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file of that name, saved as ``into`` or in that folder under its own name."""
        target = target_of(into, f"/{safe_name(filename)}")

        def sign() -> object:
            return _address(self._shell.send(calls.get(self.id)), filename)

        names = [one.filename for one in self.artifacts]
        if names:
            one_of("filename", filename, names)
        what = f"file {filename!r} in the report"
        source = stored_source(self._shell, sign, _address(self.raw, filename), what=what)
        return self._shell.downloads.save(source, target, progress=progress)

    def download_all(self, into: str | Path, *, progress: Listener = silent) -> list[Path]:
        """Every file of the report, in that folder."""
        report = self if self.artifacts else self.refresh()
        folder = as_path(into)
        return [
            report.download(one.filename, folder / safe_name(one.filename), progress=progress)
            for one in report.artifacts
        ]


class Reports(Collection):
    """The reports that the key can see. What takes an id needs nothing to be got before."""

    def list(
        self,
        plots_analysis_id: str,
        *,
        search: str | None = None,
        report_type: str | None = None,
        include_archived: bool = False,
        limit: int | None = None,
    ) -> Pager[Report]:
        """Every report on an analysis; ``search`` looks for a part of the name."""
        call = calls.list(
            identifier("plots_analysis_id", plots_analysis_id),
            search=text_filter("search", search),
            report_type=text_filter("report_type", report_type),
            include_archived=True if include_archived else UNSET,
        )
        return self._shell.pager(pages(call), self._report, limit=limit)

    def types(self, plots_analysis_id: str, *, search: str | None = None) -> tuple[models.ReportType, ...]:
        """The kinds of report that an analysis offers, each with ``report_type`` and ``name``."""
        call = calls.list_types(
            identifier("plots_analysis_id", plots_analysis_id), search=text_filter("search", search)
        )
        return tuple(self._shell.send(call))

    def get(self, plots_analysis_report_id: str) -> Report:
        """The report with this id, with its files; raises NotFound."""
        call = calls.get(identifier("plots_analysis_report_id", plots_analysis_report_id))
        return self._report(self._shell.send(call))

    def precheck(
        self,
        plots_analysis_id: str,
        name: str,
        plot_ids: Iterable[str],
        report_type: str,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> Operation[None]:
        """The work of checking whether a report can be made: what cannot be, fails with the reasons.

        ``report_type`` is one of those that the analysis offers, ``metadata`` what is to be printed.
        """
        analysis = identifier("plots_analysis_id", plots_analysis_id)
        body = report_body(name, report_type, metadata)
        upload_id = put_ids(self._shell, plot_ids)
        started = self._shell.send(calls.precheck(analysis, {**body, "upload_id": upload_id}))
        return begin(self._shell, "tracer_report_precheck", started, nothing, plots_analysis_id=analysis)

    def create(
        self,
        plots_analysis_id: str,
        name: str,
        plot_ids: Iterable[str],
        report_type: str,
        *,
        metadata: Mapping[str, Any] | None = None,
    ) -> Operation[Report]:
        """The work of making a report; the arguments are those of ``precheck``."""
        analysis = identifier("plots_analysis_id", plots_analysis_id)
        body = report_body(name, report_type, metadata)
        upload_id = put_ids(self._shell, plot_ids)
        started = self._shell.send(calls.create(analysis, {**body, "upload_id": upload_id}))
        return begin(self._shell, "tracer_report", started, reported, plots_analysis_id=analysis)

    def _report(self, raw: models.Report) -> Report:
        return Report(raw, connection=self._shell)


def _address(raw: models.Report, filename: str) -> object:
    files = raw.artifacts if isinstance(raw.artifacts, list) else []
    return next((one.download_url for one in files if one.filename == filename), None)
