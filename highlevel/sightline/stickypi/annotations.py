"""An annotation to store: the outlines on one picture, and who drew them."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from ..core.checks import refuse
from ..core.errors import InvalidInput
from .contours import Contour, contours
from .enums import Revision
from .texts import algorithm, device, version
from .times import second, write

__all__ = ["NewAnnotation"]

_MD5 = re.compile(r"[0-9A-Fa-f]{32}", re.ASCII)
_KEYS = ("algo_name", "algo_version", "device", "datetime", "md5")


def _md5(value: Any) -> str:
    if not isinstance(value, str) or not _MD5.fullmatch(value):
        raise refuse("md5", value, "the MD5 of the picture, 32 hexadecimal digits")
    return value


def _device(value: str) -> str:
    return device("device", value)


def _moment(value: Any) -> dt.datetime:
    return second("datetime", value)


def _algorithm(value: str) -> str:
    return algorithm(value)


def _version(value: str) -> str:
    return version(value)


def _contours(value: Iterable[Any]) -> tuple[Contour, ...]:
    return contours(value)


@frozen(kw_only=True)
class NewAnnotation:
    """The outlines on one picture, none at all too, by one version of an algorithm.

    ``of_image`` makes one for a picture that was asked for. ``extra`` is kept beside, as it is.
    """

    device: str = field(converter=_device)
    datetime: dt.datetime = field(converter=_moment)
    md5: str = field(converter=_md5)
    algo_name: str = field(converter=_algorithm)
    algo_version: str = field(converter=_version)
    contours: tuple[Contour, ...] = field(converter=_contours)
    extra: Mapping[str, Any] = field(factory=dict)

    @classmethod
    def of_image(
        cls, image: Any, contours_: Iterable[Any], *, algo_name: str, algo_version: str, **extra: Any
    ) -> "NewAnnotation":
        """The annotation of a picture, its outlines checked to lie inside of it."""
        return cls(
            device=image.device,
            datetime=image.datetime,
            md5=image.md5,
            algo_name=algo_name,
            algo_version=algo_version,
            contours=contours(contours_, image.size),
            extra=extra,
        )

    @classmethod
    def of(cls, value: "NewAnnotation | Mapping[str, Any]") -> "NewAnnotation":
        """An annotation as it is, or from the service's own ``{"annotations": …, "metadata": …}``."""
        if isinstance(value, NewAnnotation):
            return value
        if not isinstance(value, Mapping) or set(value) != {"annotations", "metadata"}:
            raise refuse("annotation", value, "a NewAnnotation, or an object of annotations and metadata")
        about = dict(value["metadata"])
        missing = [key for key in _KEYS if key not in about]
        if missing:
            raise InvalidInput(f"metadata.{missing[0]}: missing", field=f"metadata.{missing[0]}")
        known = {key: about.pop(key) for key in _KEYS}
        return cls(**known, contours=value["annotations"], extra=about)

    def body(self, revision: Revision | None = None) -> dict[str, Any]:
        """As it is sent."""
        about = {
            "algo_name": self.algo_name,
            "algo_version": self.algo_version,
            "device": self.device,
            "datetime": write(self.datetime, revision),
            "md5": self.md5,
        }
        return {
            "annotations": [contour.to_wire() for contour in self.contours],
            "metadata": {**self.extra, **about},
        }
