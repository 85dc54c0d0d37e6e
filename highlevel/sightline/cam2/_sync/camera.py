# Written by `make generate` from highlevel/sightline/cam2/_async/camera.py: change that file, not this one.

"""A camera of the database."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Unpack

from attrs import fields_dict, frozen

from sightline_api._runtime._sync.transport import Verify
from sightline_api.cam2 import cameras as calls
from sightline_api.cam2 import models

from ..._fields import flag, text, whole
from ..._sync.entity import Entity
from ..._sync.visit import Visit
from ...core.errors import InvalidInput
from ...core.places import Location
from ...core.visits import VisitRules
from ..enums import CameraType
from ..exports import degrees, feature, flat
from ..keywords import CameraChanges
from ..snapshots import Snapshot, snapshot_url
from ..values import CameraFields, class_of
from ..writing import changed, changes_of

__all__ = ["Camera"]


@frozen(repr=False)
class Camera(Entity[models.Camera]):
    """A camera as the database knows it, with the way to its pictures."""

    @property
    def id(self) -> str:
        """24 hexadecimal digits."""
        return self.raw.cameraID

    @property
    def legacy_id(self) -> int | None:
        """Its id in the earlier database."""
        return whole(self.raw.legacy_cameraID)

    @property
    def kind(self) -> CameraType | None:
        """How pictures are taken from it; the field of that name is ``type`` on the wire."""
        return self.raw.type if isinstance(self.raw.type, CameraType) else None

    @property
    def source(self) -> str | None:
        """Where it was found."""
        return text(self.raw.source)

    @property
    def location(self) -> Location | None:
        """Latitude and longitude in degrees, without elevation; None where it is not known."""
        lat, lon = degrees(self.raw.latitude), degrees(self.raw.longitude)
        return None if lat is None or lon is None else Location(lat, lon)

    @property
    def country(self) -> str | None:
        """As the source wrote it: ``USA`` and ``JP`` both occur."""
        return text(self.raw.country)

    @property
    def state(self) -> str | None:
        """State or province, as the source wrote it."""
        return text(self.raw.state)

    @property
    def city(self) -> str | None:
        """City, as the source wrote it."""
        return text(self.raw.city)

    @property
    def is_active_image(self) -> bool | None:
        """Whether it gives single pictures."""
        return flag(self.raw.is_active_image)

    @property
    def is_active_video(self) -> bool | None:
        """Whether it gives video."""
        return flag(self.raw.is_active_video)

    @property
    def resolution(self) -> tuple[int, int] | None:
        """Width and height in pixels."""
        width, height = whole(self.raw.resolution_width), whole(self.raw.resolution_height)
        return None if width is None or height is None else (width, height)

    @property
    def frame_rate(self) -> int | None:
        """Pictures a second."""
        return whole(self.raw.frame_rate)

    @property
    def utc_offset(self) -> timedelta | None:
        """Offset of its local time from UTC; the wire has it in seconds."""
        seconds = whole(self.raw.utc_offset)
        return None if seconds is None else timedelta(seconds=seconds)

    @property
    def timezone(self) -> timezone | None:
        """That offset as a time zone for datetimes; None where it cannot be one."""
        offset = self.utc_offset
        return timezone(offset) if offset is not None and abs(offset) < timedelta(days=1) else None

    @property
    def timezone_name(self) -> str | None:
        """Name of its time zone, free text."""
        return text(self.raw.timezone_name)

    @property
    def reference_url(self) -> str | None:
        """The page on which its source shows it."""
        return text(self.raw.reference_url)

    @property
    def retrieval(self) -> dict[str, Any]:
        """The way to its pictures, by the names of the wire; the port is a text there."""
        found = self.raw.to_dict().get("retrieval")
        return dict(found) if isinstance(found, dict) else {}

    @property
    def snapshot_url(self) -> str:
        """Where it gives single pictures; InvalidInput where it does not."""
        return snapshot_url(_word(self.kind), self.retrieval)

    @property
    def fields(self) -> CameraFields:
        """The camera as one writes it: an IPCamera, NonIPCamera or StreamCamera, to change and to copy.

        InvalidInput where the database holds what could not be written.
        """
        record = {**self.record(), "legacy_id": self.legacy_id}
        kind = class_of(self.kind)
        return kind(**{name: record[name] for name in fields_dict(kind) if record.get(name) is not None})

    def record(self) -> dict[str, Any]:
        """Every column of a table by its wire name, None where there is nothing."""
        return flat(self.raw.to_dict())

    def to_geojson(self) -> dict[str, Any]:
        """A GeoJSON feature: a point with the rest as properties."""
        return feature(self.raw.to_dict())

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "kind": _word(self.kind), "city": self.city}

    def refresh(self) -> "Camera":
        """The camera as it is now."""
        return self._with(self._shell.send(calls.get(self.id)))

    def update(self, change: CameraFields | None = None, **fields: Unpack[CameraChanges]) -> "Camera":
        """The camera after a change; what is not said stays, and nothing can be cleared.

        Fields by name, checked as those of the camera's own kind: ``update(city="Lafayette", port=8080)``. An
        ``IPCamera``, ``NonIPCamera`` or ``StreamCamera`` does the same, and one of another kind makes this
        camera one of that kind, for which it has to say the way to the pictures. For clients with the
        permission ``admin``. Raises InvalidInput, and Conflict for a legacy id that another camera has.
        """
        body = changes_of(changed(self.kind, fields) if change is None else _alone(change, fields))
        self._shell.send(calls.update(self.id, body))
        return self.refresh()

    def snapshot(
        self,
        *,
        timeout: float = 15.0,
        max_bytes: int = 10 * 1024 * 1024,
        allow_private: bool = False,
        verify: Verify = True,
    ) -> Snapshot:
        """A picture, fetched now from the camera itself: no credentials go there.

        It has ``timeout`` seconds in all and ``max_bytes``, and has to be a picture by its content. Addresses
        of this machine and of private networks are refused, after redirects too, unless ``allow_private``;
        what was judged is what is connected to. ``verify=False`` takes any certificate, which many cameras
        need. Raises InvalidInput for a camera without single pictures, AddressRefused, TransportError,
        ApiError and UnexpectedContent.
        """
        rules = VisitRules(timeout=timeout, max_bytes=max_bytes, allow_private=allow_private)
        picture = Visit(rules, verify=verify).picture(self.snapshot_url)
        return Snapshot(self.id, picture.content, picture.media_type, picture.url, datetime.now(UTC))


def _word(kind: CameraType | None) -> str:
    return "unknown" if kind is None else str(kind.value)


def _alone(change: CameraFields, fields: Mapping[str, Any]) -> CameraFields:
    if fields:
        raise InvalidInput(f"{next(iter(fields))}: say it within the {type(change).__name__}", field="change")
    return change
