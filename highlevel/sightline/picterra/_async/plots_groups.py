"""Plots groups: plots of land that belong together."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen
from msgspec import UNSET

from sightline_api._runtime.files import Content, File
from sightline_api.picterra import models
from sightline_api.picterra import tracer_plots_groups as calls

from ..._async.entity import AsyncCollection
from ..._async.operation import AsyncOperation
from ..._async.pager import AsyncPager
from ..._async.stored import stored_source, target_of
from ..._fields import moment, text
from ...core.checks import identifier
from ...core.errors import InvalidInput
from ...core.names import safe_name
from ...core.progress import Listener, silent
from ..features import FeatureCollection
from ..paging import pages, text_filter
from ..plots import FORMATS, custom_columns, export_format
from ..rasters import named
from ..values import Precheck
from .named import AsyncNamed
from .plot_files import put_plots
from .tracer_outcomes import group_written
from .work import begin, named_address

if TYPE_CHECKING:
    from .analyses import AsyncAnalysis


__all__ = ["AsyncPlotsGroup", "AsyncPlotsGroups"]


@frozen(repr=False)
class AsyncPlotsGroup(AsyncNamed[models.PlotsGroup]):
    """Plots of land that belong together, and the way to their analyses."""

    @property
    def created_at(self) -> datetime | None:
        """When it was made (aware); known of one that was got."""
        return moment(self.raw.created_at)

    @property
    def methodology(self) -> str | None:
        """The name of its methodology; known of one that was got."""
        return text(self.raw.methodology)

    async def refresh(self) -> "AsyncPlotsGroup":
        """The group as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def upload(
        self, files: Iterable[Content | File], *, overwrite: bool = False, progress: Listener = silent
    ) -> "AsyncOperation[AsyncPlotsGroup]":
        """The work of taking over files of plots; see ``plots_groups.upload``."""
        return await AsyncPlotsGroups(self._shell).upload(
            self.id, files, overwrite=overwrite, progress=progress
        )

    async def read(self) -> FeatureCollection:
        """Its plots, a feature each; ``properties["plot_id"]`` is what analyses and reports ask for."""
        return await AsyncPlotsGroups(self._shell).read(self.id)

    async def download(
        self, into: str | Path, *, format: str = "geojson", progress: Listener = silent
    ) -> Path:
        """The file that its plots were exported to: ``geojson`` or ``excel``."""
        return await AsyncPlotsGroups(self._shell).download(self.id, into, format=format, progress=progress)

    def analyses(
        self, *, search: str | None = None, include_archived: bool = False, limit: int | None = None
    ) -> "AsyncPager[AsyncAnalysis]":
        """Its analyses; ``search`` looks for a part of the name."""
        from .analyses import AsyncAnalyses

        return AsyncAnalyses(self._shell).list(
            self.id, search=search, include_archived=include_archived, limit=limit
        )

    async def precheck(
        self, name: str, plot_ids: Iterable[str], date_from: date | str, date_to: date | str
    ) -> AsyncOperation[Precheck]:
        """The work of checking whether these plots can be analysed; see ``analyses.precheck``."""
        from .analyses import AsyncAnalyses

        return await AsyncAnalyses(self._shell).precheck(self.id, name, plot_ids, date_from, date_to)

    async def analyze(
        self, name: str, plot_ids: Iterable[str], date_from: date | str, date_to: date | str
    ) -> "AsyncOperation[AsyncAnalysis]":
        """The work of analysing these plots; see ``analyses.create``."""
        from .analyses import AsyncAnalyses

        return await AsyncAnalyses(self._shell).create(self.id, name, plot_ids, date_from, date_to)


class AsyncPlotsGroups(AsyncCollection):
    """The plots groups that the key can see. What takes an id needs no group to be got before."""

    def list(
        self,
        *,
        search: str | None = None,
        methodology: str | None = None,
        include_archived: bool = False,
        limit: int | None = None,
    ) -> AsyncPager[AsyncPlotsGroup]:
        """Every group: ``search`` looks for a part of the name, ``methodology`` is a name, not an id."""
        call = calls.list(
            search=text_filter("search", search),
            methodology=text_filter("methodology", methodology),
            include_archived=True if include_archived else UNSET,
        )
        return self._shell.pager(pages(call), self._group, limit=limit)

    async def get(self, plots_group_id: str) -> AsyncPlotsGroup:
        """The group with this id; raises NotFound."""
        return self._group(await self._shell.send(calls.get(identifier("plots_group_id", plots_group_id))))

    async def create(
        self, name: str, methodology_id: str, *, columns: Mapping[str, str] | None = None
    ) -> AsyncOperation[AsyncPlotsGroup]:
        """The work of making a group without plots; ``upload`` brings those.

        ``columns`` are values for columns of your own.
        """
        body = {
            "name": named("name", name),
            "methodology_id": identifier("methodology_id", methodology_id),
            "custom_columns_values": custom_columns(columns),
        }
        started = await self._shell.send(calls.create(body))
        return begin(self._shell, "tracer_plots_group", started, group_written)

    async def upload(
        self,
        plots_group_id: str,
        files: Iterable[Content | File],
        *,
        overwrite: bool = False,
        progress: Listener = silent,
    ) -> AsyncOperation[AsyncPlotsGroup]:
        """The work of taking over files of plots: their names' endings tell the format.

        ``overwrite`` deletes the plots that are there first; without it they are merged. GeoJSON is
        looked at as a whole before anything is sent; the error names the feature.
        """
        group = identifier("plots_group_id", plots_group_id)
        given = list(files)
        if not given:
            raise InvalidInput("files: none given; one or more are needed", field="files")
        placed = await put_plots(self._shell, given, progress=progress)
        started = await self._shell.send(
            calls.commit_uploads(group, {"files": placed, "overwrite": bool(overwrite)})
        )
        return begin(self._shell, "tracer_plots", started, group_written, plots_group_id=group)

    async def export_url(self, plots_group_id: str, *, format: str = "geojson") -> str:
        """A presigned address of the exported plots, once the service has written them."""
        group = identifier("plots_group_id", plots_group_id)
        started = await self._shell.send(calls.export(group, {"format": export_format(format)}))
        return await begin(self._shell, "tracer_export", started, named_address).result()

    async def read(self, plots_group_id: str) -> FeatureCollection:
        """The plots of a group, a feature each."""
        source = stored_source(self._shell, lambda: self.export_url(plots_group_id), what="export")
        return FeatureCollection.from_bytes(await self._shell.downloads.read(source))

    async def download(
        self,
        plots_group_id: str,
        into: str | Path,
        *,
        format: str = "geojson",
        progress: Listener = silent,
    ) -> Path:
        """The file that plots were exported to, ``geojson`` or ``excel``: ``into``, or there, named by id."""
        group = identifier("plots_group_id", plots_group_id)
        target = target_of(into, f"/{safe_name(group)}{FORMATS[export_format(format)]}")
        source = stored_source(self._shell, lambda: self.export_url(group, format=format), what="export")
        return await self._shell.downloads.save(source, target, progress=progress)

    def _group(self, raw: models.PlotsGroup) -> AsyncPlotsGroup:
        return AsyncPlotsGroup(raw, connection=self._shell)
