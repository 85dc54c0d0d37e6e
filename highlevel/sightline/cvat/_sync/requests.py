# Written by `make generate` from highlevel/sightline/cvat/_async/requests.py: change that file, not this one.

"""Requests: background work at the server, one's own."""

from datetime import datetime
from typing import Any, ClassVar

from attrs import frozen

from sightline_api.cvat import models
from sightline_api.cvat import requests as calls

from ..._fields import moment, number, text, whole
from ..._sync.operation import Operation
from ...core.checks import identifier
from ...core.progress import Listener, silent
from ..work import last_line
from .records import Record, Records
from .work import Finish, started

__all__ = ["Request", "Requests"]


@frozen(repr=False)
class Request(Record[models.Request]):
    """Something long that the server does, as it was when it was asked for."""

    _calls: ClassVar[Any] = calls

    @property
    def id(self) -> Any:
        """Its id, a text that says what it is of; opaque, and not to be taken apart."""
        return self.raw.id

    @property
    def status(self) -> str | None:
        """``queued``, ``started``, ``finished``, ``failed``, or a word that is new."""
        return text(self.raw.status)

    @property
    def message(self) -> str | None:
        """What the server says: a stage while it runs, the last line of the error where it failed."""
        message = text(self.raw.message)
        return None if message is None else last_line(message)

    @property
    def progress(self) -> float | None:
        """How much is done, 0 to 1; servers often stay at 0."""
        return number(self.raw.progress)

    @property
    def operation(self) -> str | None:
        """What is done, such as ``create:task`` or ``export:dataset``."""
        return text(getattr(self.raw.operation, "type", None))

    @property
    def result_id(self) -> int | None:
        """The id of what came out, of backups that were read and of reports."""
        return whole(self.raw.result_id)

    @property
    def created_date(self) -> datetime | None:
        """When it was asked for."""
        return moment(self.raw.created_date)

    @property
    def expiry_date(self) -> datetime | None:
        """When it is forgotten."""
        return moment(self.raw.expiry_date)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "status": self.status}

    def wait(self, timeout: float | None = None, *, progress: Listener = silent) -> "Request":
        """The request when it has succeeded; raises as ``requests.wait``."""
        return Requests(self._shell).wait(self.id, timeout, progress=progress)

    def cancel(self) -> None:
        """Nothing; it is not done any more. BadRequest unless it is still queued."""
        self._shell.send(calls.create_cancel(self.id))


class Requests(Records[Request]):
    """The caller's own background work. Done work vanishes: minutes after imports, a day after exports."""

    _calls: ClassVar[Any] = calls
    _entity: ClassVar[Any] = Request

    def get(self, id: Any) -> Request:
        """The request with this id; raises NotFound, as well for work that was forgotten."""
        return self._make(self._shell.send(calls.retrieve(identifier("id", id))))

    def operation(self, id: str) -> Operation[Request]:
        """The work with this id as an operation, to be waited for; nothing is sent yet."""
        finish: Finish[Request] = request_itself
        return started(self._shell, "request", identifier("id", id), finish)

    def wait(self, id: str, timeout: float | None = None, *, progress: Listener = silent) -> Request:
        """The request when it has succeeded.

        ``timeout`` is in seconds, the option ``deadline`` without it. Raises OperationFailed,
        DeadlineExceeded, or UnknownStatus for a state that is not known here.
        """
        return self.operation(id).result(timeout, progress=progress)

    def cancel(self, id: str) -> None:
        """Nothing; that work is not done any more. BadRequest unless it is still queued."""
        self._shell.send(calls.create_cancel(identifier("id", id)))


def request_itself(shell: Any, ids: Any, raw: models.Request) -> Request:
    """The request as the result of its own work."""
    return Request(raw, connection=shell)
