# Written by `make generate` from highlevel/sightline/stickypi/_async/image.py: change that file, not this one.

"""One picture of a trap."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from sightline_api.stickypi import images as calls
from sightline_api.stickypi import models

from ..._fields import number, text, whole
from ..._rows import Rows
from ...core.errors import NotFound
from ...core.progress import Listener, silent
from ..columns import written
from ..enums import AnnotationWhat, ImageWhat, file_what
from ..names import TrapName
from ..queries import Item
from ..times import moment
from .row import PiRow

if TYPE_CHECKING:
    from .uid_annotations import UidAnnotation

__all__ = ["Image"]


@frozen(repr=False)
class Image(PiRow[models.Image | models.ImageStored | models.ImageDeleted]):
    """A picture as the server keeps it, or kept it until it was deleted.

    One that was just put has no id yet, and numbers of more precision than a later read shows.
    """

    @property
    def id(self) -> int | None:
        """The row's number; None in the answer of a put."""
        return whole(self.raw.id)

    @property
    def device(self) -> str:
        """The device that took it, 8 hexadecimal digits."""
        return self.raw.device

    @property
    def datetime(self) -> dt.datetime:
        """When it was taken (aware, UTC, whole seconds)."""
        when = moment(self.raw.datetime)
        assert when is not None, "a picture without a time"
        return when

    @property
    def md5(self) -> str:
        """The MD5 of the whole file, in hex."""
        return self.raw.md5

    @property
    def device_version(self) -> str | None:
        """The version of the device's software."""
        return text(self.raw.device_version)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.raw.width, self.raw.height

    @property
    def location(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees; None where the device had no position."""
        lat, lng = number(self.raw.lat), number(self.raw.lng)
        return None if lat is None or lng is None else (lat, lng)

    @property
    def alt(self) -> float | None:
        """Altitude in metres."""
        return number(self.raw.alt)

    @property
    def temp(self) -> float | None:
        """Temperature in degrees Celsius."""
        return number(self.raw.temp)

    @property
    def hum(self) -> float | None:
        """Relative humidity in percent."""
        return number(self.raw.hum)

    @property
    def lum(self) -> float | None:
        """What the light sensor saw, in the device's own measure; revision 0.1.1 on."""
        return number(self.raw.lum)

    @property
    def bat(self) -> float | None:
        """Charge of the battery in percent; revision 0.1.1 on."""
        return number(self.raw.bat)

    @property
    def but(self) -> bool | None:
        """Whether the button was pressed; revision 0.1.1 on."""
        # Reads answer 0 and 1, the answer of a put true and false.
        return bool(self.raw.but) if isinstance(self.raw.but, bool | int) else None

    @property
    def api_version(self) -> str | None:
        """The revision of the server that wrote the row."""
        return written(self.raw)[1]

    @property
    def api_user(self) -> str | int | None:
        """Who wrote the row: a user name in revision 0.1.0, a user's id in 0.1.1."""
        return written(self.raw)[2]

    @property
    def url(self) -> str | None:
        """The signed link that came with the row, good for hours: to be used, not to be stored."""
        return text(getattr(self.raw, "url", None)) or None

    @property
    def name(self) -> str:
        """The name of its file, as the device gave it."""
        return str(TrapName(self.device, self.datetime))

    def _shown(self) -> dict[str, Any]:
        return {"id": self.id, "device": self.raw.device, "datetime": self.raw.datetime}

    def refresh(self) -> "Image":
        """The picture as it is now; raises NotFound where it is not there any more."""
        return self._with(self._read(ImageWhat.METADATA))

    def link(self, what: ImageWhat | str = ImageWhat.IMAGE) -> str:
        """A fresh link to the picture or a thumbnail of it; equal calls get equal links for days."""
        return (self._read(file_what(what))).url

    def read(self, what: ImageWhat | str = ImageWhat.IMAGE) -> bytes:
        """The file's content in memory: the picture byte for byte, or a thumbnail as a smaller JPEG."""
        from .fetching import read_one

        return read_one(self, file_what(what))

    def download(
        self,
        into: str | Path,
        *,
        what: ImageWhat | str = ImageWhat.IMAGE,
        progress: Listener = silent,
    ) -> Path:
        """The file that the picture was saved in: ``into``, or its own name in that folder.

        What is there already with the right MD5 is not asked for again. Raises DigestMismatch where the
        stored file is not the one that the row tells of.
        """
        from .fetching import save_one

        return save_one(self, file_what(what), into, progress)

    def annotations(self, what: AnnotationWhat | str = AnnotationWhat.DATA) -> "Rows[UidAnnotation]":
        """What was drawn on it: a row for each version of an algorithm."""
        from .uid_annotations import UidAnnotations

        return UidAnnotations(self._pi).get(self, what)

    def delete(self) -> None:
        """Nothing; the picture is gone, with its files and annotations. For administrators."""
        self._pi.send(calls.delete([self._item().body(self._pi.dialect.revision)]))

    def _item(self) -> Item:
        return Item(self.device, self.datetime)

    def _read(self, what: ImageWhat) -> "models.Image":
        rows = self._pi.send(calls.get(what, [self._item().body(self._pi.dialect.revision)]))
        if not rows:
            raise NotFound(
                f"there is no picture {self.name}",
                status=404,
                operation=calls.get_endpoint.operation_id,
            )
        return rows[0]
