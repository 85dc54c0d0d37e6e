"""What finished work of Tracer has made, as values."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from sightline_api.picterra import tracer_operations

from ..._async.shell import AsyncShell
from ..._async.stored import stored_source
from ...core.checks import identifier
from ..plots import precheck_of
from ..values import Precheck
from .work import named_address

if TYPE_CHECKING:
    from .analyses import AsyncAnalysis
    from .plots_groups import AsyncPlotsGroup
    from .reports import AsyncReport

__all__ = ["analysed", "group_written", "prechecked", "reported"]


async def group_written(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncPlotsGroup":
    """The group that was made, or whose plots were written."""
    from .plots_groups import AsyncPlotsGroups

    known = ids.get("plots_group_id") or _named(raw, "plots_group_id")
    return await AsyncPlotsGroups(shell).get(identifier("plots_group_id", known))


async def analysed(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncAnalysis":
    """The analysis that was made."""
    from .analyses import AsyncAnalyses

    return await AsyncAnalyses(shell).get(identifier("analysis_id", _named(raw, "analysis_id")))


async def reported(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> "AsyncReport":
    """The report that was made."""
    from .reports import AsyncReports

    made = _named(raw, "plots_analysis_report_id")
    return await AsyncReports(shell).get(identifier("plots_analysis_report_id", made))


async def prechecked(shell: AsyncShell, ids: Mapping[str, Any], raw: Any) -> Precheck:
    """What a check found, out of the document that its results name."""
    sign = partial(_findings, shell, ids)
    source = stored_source(shell, sign, await named_address(shell, ids, raw, "precheck_data_url"))
    return precheck_of(await shell.downloads.read(source))


async def _findings(shell: AsyncShell, ids: Mapping[str, Any]) -> object:
    raw = await shell.send(tracer_operations.get(str(ids["operation_id"])))
    return await named_address(shell, ids, raw, "precheck_data_url")


def _named(raw: Any, name: str) -> Any:
    results = raw.results
    return results.get(name) if isinstance(results, Mapping) else getattr(results, name, None)
