# Written by `make generate` from highlevel/sightline/picterra/_async/tracer.py: change that file, not this one.

"""Tracer: plots of land, analysed by the rules of a methodology, and reported on."""

from typing import TYPE_CHECKING

from sightline_api.picterra import tracer_users as user_calls

from ..._sync.entity import Collection

if TYPE_CHECKING:
    from sightline_api.picterra import models

    from .analyses import Analyses
    from .grants import TracerGrants
    from .methodologies import Methodologies
    from .operations import TracerOperations
    from .plots_groups import PlotsGroups
    from .reports import Reports

__all__ = ["Tracer"]


class Tracer(Collection):
    """The collections of Tracer."""

    def me(self) -> "models.User":
        """Whom the key stands for: ``user_id``, ``organization_id``, ``organization_name`` (alpha)."""
        return self._shell.send(user_calls.me())

    @property
    def methodologies(self) -> "Methodologies":
        """Rules by which plots are analysed."""
        from .methodologies import Methodologies

        return Methodologies(self._shell)

    @property
    def plots_groups(self) -> "PlotsGroups":
        """Plots of land that belong together."""
        from .plots_groups import PlotsGroups

        return PlotsGroups(self._shell)

    @property
    def analyses(self) -> "Analyses":
        """Analyses of plots over a time."""
        from .analyses import Analyses

        return Analyses(self._shell)

    @property
    def reports(self) -> "Reports":
        """Reports on analyses."""
        from .reports import Reports

        return Reports(self._shell)

    @property
    def operations(self) -> "TracerOperations":
        """Background work by its id."""
        from .operations import TracerOperations

        return TracerOperations(self._shell)

    @property
    def grants(self) -> "TracerGrants":
        """Who may look at plots groups, analyses and methodologies, and who may change them (beta)."""
        from .grants import TracerGrants

        return TracerGrants(self._shell)
