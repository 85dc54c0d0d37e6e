# Written by `make generate` from highlevel/sightline/pyronear/_async/poses.py: change that file, not this one.

"""Poses: the directions that a camera looks in."""

from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.files import Content, File
from sightline_api._runtime.model import UNSET, UnsetType
from sightline_api.pyronear import models
from sightline_api.pyronear import poses as calls

from ..._fields import flag, number, whole
from ..._sync.entity import Collection
from ..._sync.pager import Pager
from ...core.checks import not_negative_int, positive_int
from ...core.errors import InvalidInput
from ...core.paging import WholeList
from ...core.progress import Listener, silent
from ..uploads import picture
from ..values import azimuth_degrees
from .occlusion_masks import PoseMasks
from .pictures import download_picture, read_picture
from .records import Record

__all__ = ["Pose", "Poses"]


@frozen(repr=False)
class Pose(Record["models.PoseRead | models.Pose | models.CameraPose"]):
    """A direction in which a camera looks."""

    @property
    def camera_id(self) -> int | None:
        """The camera it belongs to."""
        return whole(self.raw.camera_id)

    @property
    def azimuth(self) -> float | None:
        """Direction of view in degrees, clockwise from north, 0 to below 360."""
        return number(self.raw.azimuth)

    @property
    def patrol_id(self) -> int | None:
        """Its number in the camera's patrol; None outside of it."""
        return whole(self.raw.patrol_id)

    @property
    def active(self) -> bool | None:
        """Whether detections are accepted for it."""
        return flag(self.raw.active)

    @property
    def has_image(self) -> bool:
        """Whether a picture is stored; not told of a pose that came inside of a camera."""
        return not isinstance(self.raw, models.CameraPose) and bool(self.raw.image)

    @property
    def masks(self) -> PoseMasks:
        """Its occlusion masks."""
        return PoseMasks(self._shell, self.id)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "camera_id": self.raw.camera_id, "azimuth": self.raw.azimuth}

    def refresh(self) -> "Pose":
        """The pose as it is now; not for camera tokens."""
        return self._with(self._shell.send(calls.get(self.id)))

    def update(
        self,
        *,
        azimuth: float | UnsetType = UNSET,
        patrol_id: int | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
    ) -> "Pose":
        """The pose with these changed; what is left out stays.

        ``patrol_id=None`` takes it off the patrol. Raises InvalidInput where nothing is given.
        """
        return Poses(self._shell).update(self.id, azimuth=azimuth, patrol_id=patrol_id, active=active)

    def update_image(self, image: Content | File) -> "Pose":
        """The pose with another picture, a JPEG of at most 8 MiB; the one before is deleted."""
        return Poses(self._shell).update_image(self.id, image)

    def read_image(self) -> bytes | None:
        """Its picture, or None where there is none."""
        return read_picture(self._shell, self._image_url(), self._image_url)

    def download_image(self, into: str | Path, *, progress: Listener = silent) -> Path | None:
        """The file that its picture was saved in: ``into``, or in that folder; None without a picture."""
        url = self._image_url()
        return download_picture(self._shell, url, self._image_url, into, progress=progress)

    def delete(self) -> None:
        """Nothing; for admins. The server refuses (500) while masks, detections or sequences refer to it."""
        Poses(self._shell).delete(self.id)

    def _image_url(self) -> object:
        return (self._shell.send(calls.get(self.id))).image_url


class Poses(Collection):
    """Poses by their own number; those of one camera are in ``camera.poses``."""

    def list(self) -> Pager[Pose]:
        """The active poses of the calling camera, by id; people ask ``camera.list_poses()``."""
        return self._shell.pager(WholeList(call=calls.list()), self._pose)

    def get(self, pose_id: int) -> Pose:
        """The pose with this id; not for camera tokens.

        Raises NotFound, also where its stored picture vanished, or Forbidden for another organization's.
        """
        return self._pose(self._shell.send(calls.get(positive_int("pose_id", pose_id))))

    def create(
        self, camera_id: int, azimuth: float, *, patrol_id: int | None = None, active: bool = True
    ) -> Pose:
        """A new pose: degrees clockwise from north, 0 to below 360; ``patrol_id`` from 0.

        For admins and agents, and for a camera itself. Two poses may be alike: a repeat makes another one.
        """
        given = _changes(azimuth, UNSET if patrol_id is None else patrol_id, UNSET if active else active)
        body = {"camera_id": positive_int("camera_id", camera_id), **given}
        return self._pose(self._shell.send(calls.create(body)))

    def update(
        self,
        pose_id: int,
        *,
        azimuth: float | UnsetType = UNSET,
        patrol_id: int | UnsetType | None = UNSET,
        active: bool | UnsetType = UNSET,
    ) -> Pose:
        """The pose with this id and these changes, as for ``pose.update``, without asking for it before."""
        body = _changes(azimuth, patrol_id, active)
        return self._pose(self._shell.send(calls.update(positive_int("pose_id", pose_id), body)))

    def update_image(self, pose_id: int, image: Content | File) -> Pose:
        """The pose with this id and another picture, a JPEG of at most 8 MiB."""
        upload = {"file": picture(image, "image.jpg")}
        call = calls.update_image(positive_int("pose_id", pose_id), upload)
        return self._pose(self._shell.send(call))

    def delete(self, pose_id: int) -> None:
        """Nothing; the pose with this id is gone, as for ``pose.delete``."""
        self._shell.send(calls.delete(positive_int("pose_id", pose_id)))

    def _pose(self, raw: models.PoseRead | models.Pose) -> Pose:
        return Pose(raw, connection=self._shell)


def _changes(
    azimuth: float | UnsetType, patrol_id: int | UnsetType | None, active: bool | UnsetType
) -> dict[str, Any]:
    body: dict[str, Any] = {}
    if azimuth is not UNSET:
        body["azimuth"] = azimuth_degrees(azimuth)
    if patrol_id is not UNSET:
        body["patrol_id"] = None if patrol_id is None else not_negative_int("patrol_id", patrol_id)
    if active is not UNSET:
        body["active"] = active
    if not body:
        raise InvalidInput("nothing to change: give azimuth, patrol_id or active", field="azimuth")
    return body
