"""The log of changes."""

from datetime import UTC, datetime
from typing import Any

from attrs import frozen

from sightline_api._runtime.model import UNSET, UnsetType
from sightline_api.cam2 import apps as calls
from sightline_api.cam2 import cameras, models

from ..._async.entity import AsyncEntity
from ..._async.pager import AsyncPager
from ..._async.shell import AsyncShell
from ..._fields import moment
from ...core.checks import not_negative_int, refuse
from ...core.paging import OverlapPaging
from ...core.times import aware, parse
from .camera import AsyncCamera

__all__ = ["AsyncChange", "list_changes"]

_PAGE = 100


@frozen(repr=False)
class AsyncChange(AsyncEntity[models.CameraChange]):
    """One entry of the log: a camera was made or changed; which of the two nobody tells."""

    @property
    def camera_id(self) -> str:
        """The camera that was written."""
        return self.raw.cameraID

    @property
    def changed_at(self) -> datetime | None:
        """When (aware, UTC, to the millisecond)."""
        return moment(self.raw.timestamp)

    def _shown(self) -> dict[str, Any]:
        return {"camera_id": self.camera_id, "changed_at": str(self.changed_at)}

    async def get_camera(self) -> AsyncCamera:
        """The camera as it is now."""
        raw = await self._shell.send(cameras.get(self.camera_id))
        return AsyncCamera(raw, connection=self._connection)


def list_changes(
    shell: AsyncShell,
    start: datetime | str | None,
    end: datetime | str | None,
    offset: int | str,
    limit: int | None,
) -> AsyncPager[AsyncChange]:
    """The entries between two times, oldest first."""
    first, last = _time("start", start), _time("end", end)
    if first is not UNSET and last is not UNSET and str(last) < str(first):
        raise refuse("end", last, f"a time that is not before start, {first}")
    call = calls.list_changes(start=first, end=last, offset=_offset(offset))
    # Entries have no id: the same camera may be written twice within a millisecond. The log only grows at
    # its end, so that its pages need not overlap.
    paging: OverlapPaging[Any] = OverlapPaging(call=call, page_size=_PAGE, overlap=0)
    return shell.pager(paging, lambda raw: AsyncChange(raw, connection=shell), limit=limit)


def _offset(offset: int | str) -> int:
    # Its own client has it as a text.
    if isinstance(offset, str):
        if not offset.isdecimal():
            raise refuse("offset", offset, "a whole number of at least 0")
        return int(offset)
    return not_negative_int("offset", offset)


def _time(field: str, value: datetime | str | None) -> str | UnsetType:
    if value is None:
        return UNSET
    if isinstance(value, str):
        value = parse(value, field)
    if not isinstance(value, datetime):
        raise refuse(field, value, "a datetime, or a text such as 2018-08-27T15:53:00Z")
    utc = aware(value).astimezone(UTC)
    return utc.isoformat(timespec="milliseconds").replace("+00:00", "Z")
