"""Tracer: plots of land, analysed by the rules of a methodology, and reported on."""

from typing import TYPE_CHECKING

from sightline_api.picterra import tracer_users as user_calls

from ..._async.entity import AsyncCollection

if TYPE_CHECKING:
    from sightline_api.picterra import models

    from .analyses import AsyncAnalyses
    from .grants import AsyncTracerGrants
    from .methodologies import AsyncMethodologies
    from .operations import AsyncTracerOperations
    from .plots_groups import AsyncPlotsGroups
    from .reports import AsyncReports

__all__ = ["AsyncTracer"]


class AsyncTracer(AsyncCollection):
    """The collections of Tracer."""

    async def me(self) -> "models.User":
        """Whom the key stands for: ``user_id``, ``organization_id``, ``organization_name`` (alpha)."""
        return await self._shell.send(user_calls.me())

    @property
    def methodologies(self) -> "AsyncMethodologies":
        """Rules by which plots are analysed."""
        from .methodologies import AsyncMethodologies

        return AsyncMethodologies(self._shell)

    @property
    def plots_groups(self) -> "AsyncPlotsGroups":
        """Plots of land that belong together."""
        from .plots_groups import AsyncPlotsGroups

        return AsyncPlotsGroups(self._shell)

    @property
    def analyses(self) -> "AsyncAnalyses":
        """Analyses of plots over a time."""
        from .analyses import AsyncAnalyses

        return AsyncAnalyses(self._shell)

    @property
    def reports(self) -> "AsyncReports":
        """Reports on analyses."""
        from .reports import AsyncReports

        return AsyncReports(self._shell)

    @property
    def operations(self) -> "AsyncTracerOperations":
        """Background work by its id."""
        from .operations import AsyncTracerOperations

        return AsyncTracerOperations(self._shell)

    @property
    def grants(self) -> "AsyncTracerGrants":
        """Who may look at plots groups, analyses and methodologies, and who may change them (beta)."""
        from .grants import AsyncTracerGrants

        return AsyncTracerGrants(self._shell)
