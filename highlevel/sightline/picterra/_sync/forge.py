# Written by `make generate` from highlevel/sightline/picterra/_async/forge.py: change that file, not this one.

"""Forge: rasters in, detectors trained and run, results out."""

from typing import TYPE_CHECKING

from sightline_api.picterra import users as user_calls

from ..._sync.entity import Collection

# Each collection is imported when it is first used: a program that needs rasters alone starts sooner.
if TYPE_CHECKING:
    from sightline_api.picterra import models

    from .detectors import Detectors
    from .folders import Folders
    from .grants import Grants
    from .markers import Markers
    from .operations import Operations
    from .rasters import Rasters
    from .results import Results
    from .tools import AdvancedTools
    from .vector_layers import VectorLayers

__all__ = ["Forge"]


class Forge(Collection):
    """The collections of Forge."""

    def me(self) -> "models.User":
        """Whom the key stands for: ``user_id``, ``organization_id``, ``organization_name`` (alpha)."""
        return self._shell.send(user_calls.me())

    @property
    def folders(self) -> "Folders":
        """Where rasters and detectors are kept."""
        from .folders import Folders

        return Folders(self._shell)

    @property
    def rasters(self) -> "Rasters":
        """Pictures of the ground."""
        from .rasters import Rasters

        return Rasters(self._shell)

    @property
    def markers(self) -> "Markers":
        """Comments that are pinned to rasters."""
        from .markers import Markers

        return Markers(self._shell)

    @property
    def vector_layers(self) -> "VectorLayers":
        """Geometries that belong to rasters."""
        from .vector_layers import VectorLayers

        return VectorLayers(self._shell)

    @property
    def detectors(self) -> "Detectors":
        """Models that find things in rasters."""
        from .detectors import Detectors

        return Detectors(self._shell)

    @property
    def results(self) -> "Results":
        """What finished runs found."""
        from .results import Results

        return Results(self._shell)

    @property
    def operations(self) -> "Operations":
        """Background work by its id."""
        from .operations import Operations

        return Operations(self._shell)

    @property
    def advanced_tools(self) -> "AdvancedTools":
        """What the platform can do besides detecting (experimental)."""
        from .tools import AdvancedTools

        return AdvancedTools(self._shell)

    @property
    def grants(self) -> "Grants":
        """Who may look at folders and detectors, and who may change them (beta)."""
        from .grants import Grants

        return Grants(self._shell)
