# Written by `make generate` from highlevel/sightline/cam2/_async/cameras.py: change that file, not this one.

"""Cameras: searched, read, written, visited, written to files."""

import builtins
import re
from operator import index
from pathlib import Path
from typing import Any, Unpack

from sightline_api._runtime.model import UNSET
from sightline_api.cam2 import cameras as calls
from sightline_api.cam2 import models

from ..._files import as_path
from ..._rows import Rows
from ..._sync._primitives import Items, bounded_map, each_of
from ..._sync.entity import Collection
from ..._sync.pager import Pager
from ...core.checks import not_negative_int, positive_int, refuse
from ...core.errors import InvalidInput
from ...core.paging import OverlapPaging
from ...core.progress import Listener, silent
from ..enums import CameraType, camera_type
from ..flags import Flag, truth
from ..keywords import CameraChanges, CameraWay
from ..places import Circle
from ..snapshots import Snapshot
from ..values import CameraFields
from ..writing import changed, changes_of, creation_of, existence_of
from .camera import Camera
from .files import read_camera, write_csv, write_geojson
from .snapshots import VisitSettings, take_many

__all__ = ["Cameras"]

_PAGE = 100
_ID = re.compile("[0-9a-fA-F]{24}")
_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)


class Cameras(Collection):
    """All cameras of the database."""

    def search(
        self,
        *,
        camera_type: CameraType | str | None = None,
        source: str | None = None,
        country: str | None = None,
        state: str | None = None,
        city: str | None = None,
        resolution_width: int | None = None,
        resolution_height: int | None = None,
        is_active_image: Flag | None = None,
        is_active_video: Flag | None = None,
        circle: Circle | tuple[float, float, float] | None = None,
        offset: int = 0,
        limit: int | None = None,
    ) -> Pager[Camera]:
        """The cameras for which all of this holds, in the order in which they came into the database.

        Texts have to be equal, letter case too. ``circle`` is a ``Circle`` or (latitude, longitude, radius in
        kilometres). A flag is True or False, 1 or 0, ``"true"`` or ``"false"``. The walk is whole and without
        repeats, also where others write meanwhile.
        """
        texts = {"source": source, "country": country, "state": state, "city": city}
        sizes = {"resolution_width": resolution_width, "resolution_height": resolution_height}
        flags = {"is_active_image": is_active_image, "is_active_video": is_active_video}
        given: dict[str, Any] = {
            **({} if camera_type is None else {"type": _kind(camera_type)}),
            **{name: _full(name, value) for name, value in texts.items() if value is not None},
            **{name: positive_int(name, value) for name, value in sizes.items() if value is not None},
            **{name: truth(name, value) for name, value in flags.items() if value is not None},
            **(_around(Circle.of(circle)) if circle is not None else {}),
        }
        call = calls.search(**given, offset=not_negative_int("offset", offset) or UNSET)
        paging: OverlapPaging[models.Camera] = OverlapPaging(
            call=call, page_size=_PAGE, key=lambda raw: raw.cameraID
        )
        return self._shell.pager(paging, self._camera, limit=limit)

    def list(self, *, limit: int | None = None) -> Pager[Camera]:
        """Every camera, in the order in which they came into the database."""
        return self.search(limit=limit)

    def get(self, camera_id: str) -> Camera:
        """The camera with this id, 24 hexadecimal digits; raises NotFound."""
        return self._camera(self._shell.send(calls.get(_id(camera_id))))

    def get_by_legacy_id(self, legacy_id: int | str) -> Camera:
        """The camera with this id in the earlier database; raises NotFound."""
        return self._camera(self._shell.send(calls.get_by_legacy_id(_legacy(legacy_id))))

    def get_many(
        self, ids: Items[str | int], *, parallel: int | None = None
    ) -> builtins.list[Camera | Exception]:
        """The cameras with these ids in their order, or in its place why one did not come.

        A text of 24 digits is an id, a whole number a legacy id. At most ``parallel`` are asked for side by
        side (the option of that name without it).
        """

        if isinstance(ids, str):
            raise refuse("ids", ids, "a list of ids")

        def one(given: str | int) -> Camera:
            if isinstance(given, str) and not _WHOLE.fullmatch(given):
                return self.get(given)
            if isinstance(given, bool) or not (isinstance(given, str) or hasattr(given, "__index__")):
                raise refuse("ids", given, "an id of 24 hexadecimal digits, or a legacy id")
            return self.get_by_legacy_id(given)

        return bounded_map(one, ids, self._parallel(parallel), field="ids")

    def find_existing(
        self,
        camera: CameraFields | None = None,
        *,
        ip: str | None = None,
        port: int | str | None = None,
        image_path: str | None = None,
        video_path: str | None = None,
        snapshot_url: str | None = None,
        m3u8_url: str | None = None,
    ) -> builtins.list[Camera]:
        """The cameras with this way to their pictures; an empty list where there are none.

        Give ``ip`` (with ``port``, 80 without it, and paths, any without them), ``snapshot_url`` or
        ``m3u8_url``; or a camera as one would create it.
        """
        ways = {"ip": ip, "port": port, "image_path": image_path, "video_path": video_path}
        query = existence_of(camera, {**ways, "snapshot_url": snapshot_url, "m3u8_url": m3u8_url})
        found = self._shell.send(calls.find_existing(**query))
        return [self._camera(raw) for raw in found]

    def exists(self, camera: CameraFields | None = None, **way: Unpack[CameraWay]) -> bool:
        """Whether there is a camera with this way to its pictures; arguments as for ``find_existing``."""
        return bool(self.find_existing(camera, **way))

    def create(self, camera: CameraFields) -> Camera:
        """A new camera, of an ``IPCamera``, ``NonIPCamera`` or ``StreamCamera``.

        It needs ``is_active_image``, ``is_active_video``, and ``ip``, ``snapshot_url`` or ``m3u8_url`` by its
        kind. For clients with the permission ``admin``. Raises InvalidInput for what is missing, and Conflict
        for a legacy id that another camera has.
        """
        made = self._shell.send(calls.create(creation_of(camera)))
        return self._read_back(made.cameraID)

    def update(
        self, camera_id: str, change: CameraFields | None = None, **fields: Unpack[CameraChanges]
    ) -> Camera:
        """The camera after a change, by its id alone; what is not said stays.

        A field of the way to the pictures needs the class of its kind, since the server has to be told it:
        ``update(camera_id, IPCamera(image_path="/now.jpg"))``. Errors as for the camera's own ``update``.
        """
        if change is not None and fields:
            raise InvalidInput(
                f"{next(iter(fields))}: say it within the {type(change).__name__}", field="change"
            )
        body = changes_of(changed(None, fields) if change is None else change)
        self._shell.send(calls.update(_id(camera_id), body))
        return self._read_back(camera_id)

    def snapshots(
        self,
        cameras: Items[Camera],
        *,
        parallel: int | None = None,
        timeout: float = 15.0,
        max_bytes: int = 10 * 1024 * 1024,
        allow_private: bool = False,
        verify: bool = True,
        progress: Listener = silent,
    ) -> builtins.list[Snapshot | Exception]:
        """A picture of each camera in their order, or in its place why it did not come.

        ``cameras`` is a list, a pager or any iterator. The rest as for ``camera.snapshot()``; at most
        ``parallel`` visits go on side by side. All pictures are in memory: ``download_snapshots`` saves them.
        """
        settings = VisitSettings(timeout, max_bytes, allow_private, verify)
        return take_many(cameras, self._parallel(parallel), settings, progress)

    def download_snapshots(
        self,
        cameras: Items[Camera],
        into: str | Path,
        *,
        parallel: int | None = None,
        timeout: float = 15.0,
        max_bytes: int = 10 * 1024 * 1024,
        allow_private: bool = False,
        verify: bool = True,
        progress: Listener = silent,
    ) -> builtins.list[Path | Exception]:
        """The file of a picture of each camera, ``<camera id>.jpg`` and the like, or why there is none.

        ``into`` is a folder, made where it is missing. The rest as for ``snapshots``; memory stays flat.
        """
        settings = VisitSettings(timeout, max_bytes, allow_private, verify)
        return take_many(cameras, self._parallel(parallel), settings, progress, as_path(into))

    def export_csv(self, cameras: Items[Camera], into: str | Path) -> Path:
        """The file, a table with a line a camera; the sandbox imports it. Memory stays flat."""
        return write_csv(cameras, as_path(into))

    def export_geojson(self, cameras: Items[Camera], into: str | Path) -> Path:
        """The file, a GeoJSON collection with a point a camera; the sandbox imports it. Memory stays flat."""
        return write_geojson(cameras, as_path(into))

    def rows(self, cameras: Items[Camera]) -> Rows[Camera]:
        """The cameras as rows in memory; ``.to_frame()`` makes a pandas data frame of them."""
        return Rows([read_camera(camera) for camera in each_of(cameras, "cameras")])

    def _read_back(self, camera_id: str) -> Camera:
        try:
            return self._camera(self._shell.send(calls.get(camera_id)))
        except Exception as problem:
            problem.add_note(f"the camera {camera_id} was written; reading it back failed")
            raise

    def _parallel(self, parallel: int | None) -> int:
        return self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)

    def _camera(self, raw: models.Camera) -> Camera:
        return Camera(raw, connection=self._shell)


# The parameter ``camera_type`` of search hides the function of that name.
_kind = camera_type


def _id(camera_id: str) -> str:
    if not isinstance(camera_id, str) or not _ID.fullmatch(camera_id):
        raise refuse("camera_id", camera_id, "an id of 24 hexadecimal digits")
    return camera_id


def _legacy(legacy_id: int | str) -> int:
    if isinstance(legacy_id, str) and _WHOLE.fullmatch(legacy_id):
        return int(legacy_id)
    if isinstance(legacy_id, bool) or not hasattr(legacy_id, "__index__"):
        raise refuse("legacy_id", legacy_id, "a whole number")
    return index(legacy_id)


def _full(name: str, value: str) -> str:
    if not isinstance(value, str) or not value:
        raise refuse(name, value, "a text with something in it")
    return value


def _around(circle: Circle) -> dict[str, float]:
    return {"latitude": circle.latitude, "longitude": circle.longitude, "radius": circle.radius_km}
