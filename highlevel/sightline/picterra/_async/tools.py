"""Advanced tools: what the platform can do besides detecting."""

from collections.abc import Mapping
from typing import Any

from sightline_api.picterra import advanced_tools as calls

from ..._async.entity import AsyncCollection
from ..._async.operation import AsyncOperation
from ...core.checks import identifier, refuse
from .outcomes import as_it_came
from .work import begin

__all__ = ["AsyncAdvancedTools"]


class AsyncAdvancedTools(AsyncCollection):
    """Tools that are run by their id (experimental; the vendor's client dropped them after 2.0.0)."""

    async def run(
        self, tool_id: str, inputs: Mapping[str, Any], outputs: Mapping[str, Any]
    ) -> AsyncOperation[dict[str, Any]]:
        """The work of running a tool; ``inputs`` and ``outputs`` are what that tool wants."""
        for name, value in (("inputs", inputs), ("outputs", outputs)):
            if not isinstance(value, Mapping):
                raise refuse(name, value, "a mapping")
        tool = identifier("tool_id", tool_id)
        started = await self._shell.send(calls.run(tool, {"inputs": dict(inputs), "outputs": dict(outputs)}))
        return begin(self._shell, "advanced_tool", started, as_it_came)
