"""Tiled tuboids as values: their names, the series they belong to, and their folders.

A tuboid's name is device, start and end of the series, version of the algorithm, and index in four digits,
joined by full stops (wire contract, section 3.4); times in it are written the old way in both revisions.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import field, fields_dict, frozen

from .._files import as_path
from ..core.checks import positive_int, refuse
from ..core.errors import FileRefused, InvalidInput
from .enums import Revision
from .texts import algorithm, device, version
from .times import instant, moment, write

__all__ = ["FILES", "Series", "Shot", "TuboidId", "TuboidPut", "shots_from_text", "tuboid_puts"]

FILES = {"metadata": "metadata.txt", "tuboid": "tuboid.jpg", "context": "context.jpg"}
"""The files of a tuboid's folder, by what they are."""

_NAME = re.compile(
    r"(?P<device>[^.]+)\.(?P<start>[^.]+)\.(?P<end>[^.]+)\.(?P<version>[^.]+)\.(?P<index>\d{4})", re.ASCII
)


@frozen
class Shot:
    """One picture of the insect: where in it, in pixels, and how much the tile is scaled."""

    device: str
    datetime: datetime
    x: float
    y: float
    scale: float


@frozen
class TuboidId:
    """A tuboid's name, taken apart."""

    device: str
    start: datetime
    end: datetime
    algo_version: str
    index: int

    @classmethod
    def of(cls, text: object, where: str = "tuboid_id") -> "TuboidId":
        """The parts of a name; ``InvalidInput`` where it is none."""
        found = _NAME.fullmatch(text) if isinstance(text, str) and len(text) <= 100 else None
        start, end = (moment(found["start"]), moment(found["end"])) if found else (None, None)
        if found is None or start is None or end is None or start > end:
            wanted = "<device>.<start>.<end>.<algo version>.<index in four digits>"
            raise refuse(where, text, f"a tuboid's name: {wanted}")
        return cls(
            device(f"{where}.device", found["device"]),
            start,
            end,
            version(found["version"], f"{where}.algo_version"),
            int(found["index"]),
        )

    def __str__(self) -> str:
        return f"{self.device}.{write(self.start)}.{write(self.end)}.{self.algo_version}.{self.index:04d}"


def _device(value: str) -> str:
    return device("device", value)


def _start(value: Any) -> datetime:
    return instant("start_datetime", value)


def _end(value: Any) -> datetime:
    return instant("end_datetime", value)


def _count(_: Any, attribute: Any, value: int) -> None:
    positive_int(attribute.name, value)


def _algorithm(value: str) -> str:
    return algorithm(value)


def _version(value: str) -> str:
    return version(value)


@frozen(kw_only=True)
class Series:
    """One run of an algorithm over a stretch of time of a device; at most ``n_tuboids`` are in it."""

    device: str = field(converter=_device)
    start_datetime: datetime = field(converter=_start)
    end_datetime: datetime = field(converter=_end)
    n_images: int = field(validator=_count)
    n_tuboids: int = field(validator=_count)
    algo_name: str = field(converter=_algorithm)
    algo_version: str = field(converter=_version)

    def __attrs_post_init__(self) -> None:
        if self.start_datetime > self.end_datetime:
            raise refuse("start_datetime", write(self.start_datetime), "before the end of the series")

    @classmethod
    def of(cls, value: "Series | Mapping[str, Any]") -> "Series":
        """A series as it is, or from the service's own keys."""
        if isinstance(value, Series):
            return value
        names = list(fields_dict(cls))
        missing = [name for name in names if name not in value]
        unknown = [name for name in value if name not in names]
        if missing or unknown:
            problem = f"{missing[0]} is missing" if missing else f"{unknown[0]!r} is no key of it"
            raise InvalidInput(f"series: {problem}; it has {', '.join(names)}", field="series")
        return cls(**value)

    def body(self, revision: Revision | None = None) -> dict[str, Any]:
        """As it is sent."""
        return {
            "device": self.device,
            "start_datetime": write(self.start_datetime, revision),
            "end_datetime": write(self.end_datetime, revision),
            "n_images": self.n_images,
            "n_tuboids": self.n_tuboids,
            "algo_name": self.algo_name,
            "algo_version": self.algo_version,
        }


def _tuboid_id(value: "TuboidId | str") -> TuboidId:
    return value if isinstance(value, TuboidId) else TuboidId.of(value)


@frozen
class TuboidPut:
    """A tuboid to store: its name, and its three files as paths or bytes."""

    tuboid_id: TuboidId = field(converter=_tuboid_id)
    metadata: Path | bytes
    tuboid: Path | bytes
    context: Path | bytes

    @classmethod
    def from_folder(cls, folder: str | Path) -> "TuboidPut":
        """The tuboid in a folder of its name, which holds the three files; ``FileRefused`` without them."""
        place = as_path(folder, "folder")
        paths = {part: place / name for part, name in FILES.items()}
        for part, path in paths.items():
            if not path.is_file():
                raise FileRefused(f"{part}: {str(path)!r} is not there", field=part, path=str(path))
        return cls(TuboidId.of(place.name, "folder"), **paths)

    @property
    def shots(self) -> tuple[Shot, ...]:
        """The shots in its list."""
        text = self.metadata.read_bytes() if isinstance(self.metadata, Path) else self.metadata
        return shots_from_text(text.decode(errors="replace"))

    def check(self, series: Series) -> "TuboidPut":
        """The tuboid itself; ``InvalidInput`` where it does not belong into the series, or has no shots."""
        name = self.tuboid_id
        same = {
            "device": (name.device.lower(), series.device.lower()),
            "start_datetime": (name.start, series.start_datetime),
            "end_datetime": (name.end, series.end_datetime),
            "algo_version": (name.algo_version, series.algo_version),
        }
        for key, (own, whole) in same.items():
            if own != whole:
                raise InvalidInput(
                    f"series.{key}: {whole} is not what {name} says, {own}", field=f"series.{key}"
                )
        if name.index >= series.n_tuboids:
            raise refuse("series.n_tuboids", series.n_tuboids, f"enough for the index of {name}")
        for shot in self.shots:
            if not series.start_datetime <= shot.datetime <= series.end_datetime:
                raise InvalidInput(
                    f"metadata: the shot of {write(shot.datetime)} is not inside of the series",
                    field="metadata",
                )
        return self


def shots_from_text(text: str) -> tuple[Shot, ...]:
    """The shots in a ``metadata.txt``, up to its first empty line; ``InvalidInput`` without one."""
    shots = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            break
        name, *numbers = line.strip().split(",")
        whose, _, stamp = name.partition(".")
        when = moment(stamp)
        try:
            x, y, scale = (float(one) for one in numbers)
        except ValueError:
            when = None
        if when is None:
            raise refuse(f"metadata, line {number}", line, "of the form <device>.<time>,<x>,<y>,<scale>")
        shots.append(Shot(whose, when, x, y, scale))
    if not shots:
        raise InvalidInput("metadata: no shot is in it, and at least one is needed", field="metadata")
    return tuple(shots)


def tuboid_puts(given: Any) -> list[TuboidPut]:
    """The tuboids to store: values, folders of their name, or one folder that holds such folders."""
    if isinstance(given, TuboidPut):
        return [given]
    if isinstance(given, str | Path):
        place = Path(given)
        if _NAME.fullmatch(place.name):
            return [TuboidPut.from_folder(place)]
        if not place.is_dir():
            raise FileRefused(f"tuboids: {str(place)!r} is no folder", field="tuboids", path=str(place))
        return [TuboidPut.from_folder(one) for one in sorted(place.iterdir()) if _NAME.fullmatch(one.name)]
    if not isinstance(given, Iterable):
        raise refuse("tuboids", given, "folders or TuboidPut values")
    return [one if isinstance(one, TuboidPut) else TuboidPut.from_folder(one) for one in given]
