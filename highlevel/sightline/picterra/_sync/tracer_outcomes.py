# Written by `make generate` from highlevel/sightline/picterra/_async/tracer_outcomes.py: change that file, not this one.

"""What finished work of Tracer has made, as values."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from sightline_api.picterra import tracer_operations

from ..._sync.shell import Shell
from ..._sync.stored import stored_source
from ...core.checks import identifier
from ..plots import precheck_of
from ..values import Precheck
from .work import named_address

if TYPE_CHECKING:
    from .analyses import Analysis
    from .plots_groups import PlotsGroup
    from .reports import Report

__all__ = ["analysed", "group_written", "prechecked", "reported"]


def group_written(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "PlotsGroup":
    """The group that was made, or whose plots were written."""
    from .plots_groups import PlotsGroups

    known = ids.get("plots_group_id") or _named(raw, "plots_group_id")
    return PlotsGroups(shell).get(identifier("plots_group_id", known))


def analysed(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "Analysis":
    """The analysis that was made."""
    from .analyses import Analyses

    return Analyses(shell).get(identifier("analysis_id", _named(raw, "analysis_id")))


def reported(shell: Shell, ids: Mapping[str, Any], raw: Any) -> "Report":
    """The report that was made."""
    from .reports import Reports

    made = _named(raw, "plots_analysis_report_id")
    return Reports(shell).get(identifier("plots_analysis_report_id", made))


def prechecked(shell: Shell, ids: Mapping[str, Any], raw: Any) -> Precheck:
    """What a check found, out of the document that its results name."""
    sign = partial(_findings, shell, ids)
    source = stored_source(shell, sign, named_address(shell, ids, raw, "precheck_data_url"))
    return precheck_of(shell.downloads.read(source))


def _findings(shell: Shell, ids: Mapping[str, Any]) -> object:
    raw = shell.send(tracer_operations.get(str(ids["operation_id"])))
    return named_address(shell, ids, raw, "precheck_data_url")


def _named(raw: Any, name: str) -> Any:
    results = raw.results
    return results.get(name) if isinstance(results, Mapping) else getattr(results, name, None)
