"""Occlusion masks: parts of a pose's picture where nothing is looked for."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from attrs import frozen

from sightline_api.pyronear import models
from sightline_api.pyronear import occlusion_masks as calls
from sightline_api.pyronear import poses as pose_calls

from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ..._async.shell import AsyncShell
from ..._fields import moment, text, whole
from ...core.checks import positive_int
from ...core.errors import InvalidInput
from ...core.paging import WholeList
from ..values import Mask
from .records import AsyncRecord

__all__ = ["AsyncOcclusionMask", "AsyncOcclusionMasks", "AsyncPoseMasks"]


@frozen(repr=False)
class AsyncOcclusionMask(AsyncRecord[models.OcclusionMask]):
    """A rectangle of a pose's picture in which detections do not count."""

    @property
    def pose_id(self) -> int | None:
        """The pose it belongs to."""
        return whole(self.raw.pose_id)

    @property
    def mask(self) -> Mask | None:
        """The rectangle; None for one that covers nothing, as other clients may store it: see ``text``."""
        try:
            return Mask.from_text(self.text)
        except InvalidInput:
            return None

    @property
    def text(self) -> str:
        """The rectangle exactly as it is stored."""
        return text(self.raw.mask) or ""

    @property
    def created_at(self) -> datetime | None:
        """When it was made (aware, UTC)."""
        return moment(self.raw.created_at)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "pose_id": self.raw.pose_id, "mask": self.text}

    async def refresh(self) -> "AsyncOcclusionMask":
        """The mask as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def update(self, mask: Mask | str | Sequence[float]) -> "AsyncOcclusionMask":
        """The mask with another rectangle: a ``Mask``, its text, or four numbers from 0 to 1."""
        return await AsyncOcclusionMasks(self._shell).update(self.id, mask)

    async def delete(self) -> None:
        """Nothing; from now on the part of the picture counts again."""
        await AsyncOcclusionMasks(self._shell).delete(self.id)


class AsyncOcclusionMasks(AsyncCollection):
    """Masks by the number of their pose, or by their own; for admins and agents, lists for all."""

    def list(self, pose_id: int) -> AsyncPager[AsyncOcclusionMask]:
        """Every mask of a pose, in no particular order; one answer holds them all."""
        call = pose_calls.list_masks(positive_int("pose_id", pose_id))
        return self._shell.pager(
            WholeList(call=call), lambda raw: AsyncOcclusionMask(raw, connection=self._shell)
        )

    async def get(self, mask_id: int) -> AsyncOcclusionMask:
        """The mask with this id; raises NotFound, or Forbidden for that of another organization."""
        raw = await self._shell.send(calls.get(positive_int("mask_id", mask_id)))
        return AsyncOcclusionMask(raw, connection=self._shell)

    async def create(self, pose_id: int, mask: Mask | str | Sequence[float]) -> AsyncOcclusionMask:
        """A new mask for a pose: a ``Mask``, its text ``(xmin,ymin,xmax,ymax)``, or four numbers from 0 to 1.

        Raises InvalidInput before anything is sent; the server itself would store one that covers nothing.
        """
        body = {"pose_id": positive_int("pose_id", pose_id), "mask": str(Mask.of(mask))}
        return AsyncOcclusionMask(await self._shell.send(calls.create(body)), connection=self._shell)

    async def update(self, mask_id: int, mask: Mask | str | Sequence[float]) -> AsyncOcclusionMask:
        """The mask with this id and another rectangle, without asking for the mask before."""
        call = calls.update(positive_int("mask_id", mask_id), {"mask": str(Mask.of(mask))})
        return AsyncOcclusionMask(await self._shell.send(call), connection=self._shell)

    async def delete(self, mask_id: int) -> None:
        """Nothing; the mask with this id is gone."""
        await self._shell.send(calls.delete(positive_int("mask_id", mask_id)))


class AsyncPoseMasks(AsyncCollection):
    """The masks of one pose."""

    def __init__(self, shell: AsyncShell, pose_id: int) -> None:
        super().__init__(shell)
        self._pose_id = pose_id

    def list(self) -> AsyncPager[AsyncOcclusionMask]:
        """Every mask of the pose, in no particular order; one answer holds them all."""
        return AsyncOcclusionMasks(self._shell).list(self._pose_id)

    async def create(self, mask: Mask | str | Sequence[float]) -> AsyncOcclusionMask:
        """A new mask of the pose, given as for ``occlusion_masks.create``; for admins and agents."""
        return await AsyncOcclusionMasks(self._shell).create(self._pose_id, mask)
