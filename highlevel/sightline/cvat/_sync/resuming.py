# Written by `make generate` from highlevel/sightline/cvat/_async/resuming.py: change that file, not this one.

"""Operations that another process began, found again by their tokens."""

from typing import Any

from ..._sync.operation import Operation
from ..._sync.shell import Shell
from ...core.errors import InvalidInput
from ...core.operation import Token
from .exports import export_made
from .functions import watch_call
from .outcomes import project_restored, report_made, task_made, task_restored
from .requests import request_itself
from .work import Finish, nothing, watch

__all__ = ["resume"]

_FINISHES: dict[str, Finish[Any]] = {
    "create_task": task_made,
    "export": export_made,
    "import": nothing,
    "merge": nothing,
    "quality_report": report_made,
    "request": request_itself,
    "restore_project": project_restored,
    "restore_task": task_restored,
}


def resume(shell: Shell, token: str) -> Operation[Any]:
    """The operation that a token names; InvalidInput for one of another service, or of an unknown kind."""
    found = Token.from_text(token)
    if found.service != "cvat":
        raise InvalidInput(f"token: it is of {found.service}, not of cvat", field="token")
    if found.operation == "annotate" and "call_id" in found.ids:
        return watch_call(shell, found)
    if found.operation not in _FINISHES or "rq_id" not in found.ids:
        raise InvalidInput(f"token: {found.operation!r} is no work that is known here", field="token")
    return watch(shell, found, _FINISHES[found.operation])
