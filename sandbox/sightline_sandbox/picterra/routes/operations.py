"""Looking at operations; and advanced tools, which are nothing but operations."""

from typing import Any

from sqlalchemy.orm import Session

from sightline_api.picterra import advanced_tools, operations, tracer_operations

from ..lookup import find
from ..operations import begin, show
from ..problems import not_found
from ..registry import serves
from ..schemas import AdvancedToolRun
from ..tables import Operation
from ..world import TheWorld

__all__ = ["get", "get_of_tracer", "run_tool"]


def _fetch(session: Session, product: str, operation_id: str) -> Operation:
    """The operation, under the root of its own product only."""
    operation = find(session, Operation, operation_id)
    if operation is None or operation.product != product:
        raise not_found("operation")
    return operation


@serves(operations.get_endpoint)
def get(world: TheWorld, operation_id: str) -> dict[str, Any]:
    """How far it is, and what came of it."""
    with world.store.reading() as session:
        return show(world, _fetch(session, "forge", operation_id))


@serves(tracer_operations.get_endpoint)
def get_of_tracer(world: TheWorld, operation_id: str) -> dict[str, Any]:
    """The same in Tracer."""
    with world.store.reading() as session:
        return show(world, _fetch(session, "tracer", operation_id))


@serves(advanced_tools.run_endpoint)
def run_tool(world: TheWorld, tool_id: str, body: AdvancedToolRun) -> dict[str, Any]:
    """Begins a tool; one that the sandbox has not is an operation that fails."""
    return begin(world, "forge", "advanced_tool", tool_id=tool_id, **body.model_dump())
