"""Forge: rasters in, detectors trained and run, results out."""

from typing import TYPE_CHECKING

from sightline_api.picterra import users as user_calls

from ..._async.entity import AsyncCollection

# Each collection is imported when it is first used: a program that needs rasters alone starts sooner.
if TYPE_CHECKING:
    from sightline_api.picterra import models

    from .detectors import AsyncDetectors
    from .folders import AsyncFolders
    from .grants import AsyncGrants
    from .markers import AsyncMarkers
    from .operations import AsyncOperations
    from .rasters import AsyncRasters
    from .results import AsyncResults
    from .tools import AsyncAdvancedTools
    from .vector_layers import AsyncVectorLayers

__all__ = ["AsyncForge"]


class AsyncForge(AsyncCollection):
    """The collections of Forge."""

    async def me(self) -> "models.User":
        """Whom the key stands for: ``user_id``, ``organization_id``, ``organization_name`` (alpha)."""
        return await self._shell.send(user_calls.me())

    @property
    def folders(self) -> "AsyncFolders":
        """Where rasters and detectors are kept."""
        from .folders import AsyncFolders

        return AsyncFolders(self._shell)

    @property
    def rasters(self) -> "AsyncRasters":
        """Pictures of the ground."""
        from .rasters import AsyncRasters

        return AsyncRasters(self._shell)

    @property
    def markers(self) -> "AsyncMarkers":
        """Comments that are pinned to rasters."""
        from .markers import AsyncMarkers

        return AsyncMarkers(self._shell)

    @property
    def vector_layers(self) -> "AsyncVectorLayers":
        """Geometries that belong to rasters."""
        from .vector_layers import AsyncVectorLayers

        return AsyncVectorLayers(self._shell)

    @property
    def detectors(self) -> "AsyncDetectors":
        """Models that find things in rasters."""
        from .detectors import AsyncDetectors

        return AsyncDetectors(self._shell)

    @property
    def results(self) -> "AsyncResults":
        """What finished runs found."""
        from .results import AsyncResults

        return AsyncResults(self._shell)

    @property
    def operations(self) -> "AsyncOperations":
        """Background work by its id."""
        from .operations import AsyncOperations

        return AsyncOperations(self._shell)

    @property
    def advanced_tools(self) -> "AsyncAdvancedTools":
        """What the platform can do besides detecting (experimental)."""
        from .tools import AsyncAdvancedTools

        return AsyncAdvancedTools(self._shell)

    @property
    def grants(self) -> "AsyncGrants":
        """Who may look at folders and detectors, and who may change them (beta)."""
        from .grants import AsyncGrants

        return AsyncGrants(self._shell)
