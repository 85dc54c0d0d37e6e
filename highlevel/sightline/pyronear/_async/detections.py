"""Detections: frames with boxes, as cameras report them and people look at them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.files import Content, File
from sightline_api.pyronear import detections as calls
from sightline_api.pyronear import models

from ..._async.batch import AsyncWanted
from ..._async.download import AsyncSource
from ..._async.entity import AsyncCollection
from ..._async.pager import AsyncPager
from ..._async.stored import stored_source, target_of
from ..._fields import moment, text, whole
from ...core.checks import positive_int, refuse
from ...core.errors import InvalidInput
from ...core.paging import WholeList
from ...core.progress import Listener, silent
from ...core.times import naive_utc, parse
from ..uploads import picture
from ..values import Box, box_list, boxes_from_text, boxes_to_text
from .records import AsyncSighting

__all__ = ["AsyncDetection", "AsyncDetections"]


@frozen(repr=False)
class AsyncDetection(AsyncSighting["models.Detection | models.DetectionWithUrl"]):
    """One box in one frame; an upload with several boxes makes several of them."""

    @property
    def sequence_id(self) -> int | None:
        """The sequence it belongs to; None while it is free. A later upload may change that."""
        return whole(self.raw.sequence_id)

    @property
    def box(self) -> Box | None:
        """Its box; None for a frame that only continues a sequence."""
        return next(iter(boxes_from_text(text(self.raw.bbox))), None)

    @property
    def other_boxes(self) -> tuple[Box, ...]:
        """The other boxes of the same upload."""
        return boxes_from_text(text(self.raw.others_bboxes))

    @property
    def is_continuity(self) -> bool:
        """Whether it is a frame without a box that only shows how a sequence goes on."""
        return self.raw.bbox == "[]"

    @property
    def key(self) -> str:
        """The frame's name in the storage: the same for all detections of one upload."""
        return text(self.raw.bucket_key) or ""

    @property
    def has_crop(self) -> bool:
        """Whether a picture of the box alone was sent along."""
        return text(self.raw.crop_bucket_key) is not None

    @property
    def created_at(self) -> datetime | None:
        """When it arrived, by the server's clock (aware, UTC); sequences are built on it."""
        return moment(self.raw.created_at)

    @property
    def recorded_at(self) -> datetime | None:
        """When the frame was taken, as the camera told it (aware, UTC)."""
        return moment(self.raw.recorded_at)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "camera_id": self.raw.camera_id, "sequence_id": self.raw.sequence_id}

    async def refresh(self) -> "AsyncDetection":
        """The detection as it is now."""
        return self._with(await self._shell.send(calls.get(self.id)))

    async def picture_url(self) -> str:
        """A presigned address of the frame, good for a day; it needs no token, so treat it as a secret."""
        return await AsyncDetections(self._shell).picture_url(self.id)

    async def crop_url(self) -> str | None:
        """A presigned address of the box's crop, or None where none was sent."""
        return (await self._shell.send(calls.get_url(self.id))).crop_url

    async def read(self) -> bytes:
        """The frame's bytes."""
        return await self._shell.downloads.read(self._source())

    async def read_crop(self) -> bytes | None:
        """The bytes of the box's crop, or None where none was sent."""
        return await self._shell.downloads.read(self._source(crop=True)) if self.has_crop else None

    async def download(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The file that the frame was saved in: ``into``, or in that folder under the storage's name.

        A file that is the frame already stays as it is.
        """
        wanted = self.wanted(into)
        return await self._shell.downloads.save(
            wanted.source, wanted.target, etag_is_md5=True, progress=progress
        )

    async def download_crop(self, into: str | Path, *, progress: Listener = silent) -> Path | None:
        """The file that the box's crop was saved in, or None where none was sent."""
        if not self.has_crop:
            return None
        wanted = self.wanted(into, crop=True)
        return await self._shell.downloads.save(
            wanted.source, wanted.target, etag_is_md5=True, progress=progress
        )

    async def delete(self) -> None:
        """Nothing; the frame goes with the last detection that shares it."""
        await self._shell.send(calls.delete(self.id))

    def wanted(self, into: str | Path, *, crop: bool = False) -> AsyncWanted:
        """What to bring here for it; all detections of one upload want the same frame."""
        key = text(self.raw.crop_bucket_key) if crop else self.key
        if not key:
            raise InvalidInput(f"{self!r} has no {'crop' if crop else 'frame'}")
        return AsyncWanted(key, target_of(into, f"/{key}"), self._source(crop=crop))

    def _source(self, *, crop: bool = False) -> AsyncSource:
        # Detections of a sequence come with addresses that are good for a day: no need to ask for others.
        signed = self.raw if isinstance(self.raw, models.DetectionWithUrl) else None
        at_hand = signed and (signed.crop_url if crop else signed.url)
        sign = self.crop_url if crop else self.picture_url
        return stored_source(self._shell, sign, at_hand, what="picture")


class AsyncDetections(AsyncCollection):
    """What the cameras of the organization saw."""

    def list(self) -> AsyncPager[AsyncDetection]:
        """Every detection ever, by id: the server sends the whole history in one answer, without any filter.

        ``sequences`` gives the recent ones page by page.
        """
        return self._shell.pager(WholeList(call=calls.list()), self._detection)

    async def get(self, detection_id: int) -> AsyncDetection:
        """The detection with this id; raises NotFound, or Forbidden for that of another organization."""
        return self._detection(await self._shell.send(calls.get(positive_int("detection_id", detection_id))))

    async def picture_url(self, detection_id: int) -> str:
        """A presigned address of the frame with this id, without asking for the detection before."""
        return (await self._shell.send(calls.get_url(positive_int("detection_id", detection_id)))).url

    async def create(
        self,
        image: Content | File,
        boxes: Iterable[Box | Sequence[float]],
        *,
        pose_id: int,
        crops: Sequence[Content | File] | None = None,
        recorded_at: datetime | str | None = None,
    ) -> AsyncDetection:
        """The first detection of an upload, one box of 1 to 5; for camera tokens.

        ``image`` is a JPEG of at most 8 MiB, ``crops`` one picture a box in the same order. ``recorded_at``
        (a datetime, naive: UTC; or ISO 8601) is shown only; sequences go by arrival. Never sent twice on its
        own: a repeat would make the detection twice. Raises InvalidInput before anything is sent.
        """
        given = box_list(boxes)
        body: dict[str, Any] = {
            "bboxes": boxes_to_text(given) if given else _no_boxes(),
            "pose_id": positive_int("pose_id", pose_id),
            "file": picture(image, "frame.jpg"),
        }
        if crops is not None:
            if isinstance(crops, str | bytes) or not isinstance(crops, Sequence):
                raise refuse("crops", crops, "a list of pictures, one for each box")
            if len(crops) != len(given):
                raise InvalidInput(
                    f"crops: {len(crops)} given for {len(given)} boxes; one each", field="crops"
                )
            body["crop"] = [
                picture(crop, "crop.jpg", field=f"crops[{index}]") for index, crop in enumerate(crops)
            ]
        if recorded_at is not None:
            body["recorded_at"] = _instant(recorded_at)
        created = await self._shell.send(calls.create(body))
        if created is None:
            raise InvalidInput("boxes: the server took the frame for an empty one", field="boxes")
        return self._detection(created)

    async def create_continuity(
        self, image: Content | File, *, pose_id: int, recorded_at: datetime | str | None = None
    ) -> AsyncDetection | None:
        """The row that a frame without boxes adds to a recent sequence of the pose; None where there is none.

        For camera tokens. Such rows show how a sequence goes on while nothing is detected.
        """
        body: dict[str, Any] = {
            "bboxes": "[]",
            "pose_id": positive_int("pose_id", pose_id),
            "file": picture(image, "frame.jpg"),
        }
        if recorded_at is not None:
            body["recorded_at"] = _instant(recorded_at)
        created = await self._shell.send(calls.create(body))
        return None if created is None else self._detection(created)

    def _detection(self, raw: models.Detection | models.DetectionWithUrl) -> AsyncDetection:
        return AsyncDetection(raw, connection=self._shell)


def _instant(recorded_at: datetime | str) -> datetime:
    when = parse(recorded_at, "recorded_at") if isinstance(recorded_at, str) else recorded_at
    if not isinstance(when, datetime):
        raise refuse("recorded_at", recorded_at, "a datetime, or a text such as 2024-05-31T08:30:00Z")
    return naive_utc(when)


def _no_boxes() -> str:
    raise InvalidInput(
        "boxes: 0 given, 1 to 5 needed; report a frame without boxes with create_continuity()", field="boxes"
    )
