"""Where the data of a task come from, and how they are to be cut up: what is sent with them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import field, frozen

from sightline_api._runtime.files import File

from ..core.checks import did_you_mean, in_range, not_negative_int, positive_int, refuse
from ..core.errors import InvalidInput
from .local_files import FileLike

__all__ = [
    "CloudFiles",
    "DataSource",
    "Plan",
    "Remote",
    "Share",
    "data_body",
    "fits_one_form",
    "groups",
    "named_source",
    "upload_settings",
]

_WEB = ("http://", "https://")


def _names(values: Iterable[str] | str) -> tuple[str, ...]:
    names = (values,) if isinstance(values, str) else tuple(values)
    for at, name in enumerate(names):
        if not isinstance(name, str) or not name:
            raise refuse(f"names[{at}]", name, "a text")
    return names


@frozen(init=False)
class Share:
    """Files of the folder that the server shares: ``Share("cats/", "dog.jpg")``; folders end with a slash."""

    paths: tuple[str, ...]
    exclude: tuple[str, ...]

    def __init__(self, *paths: str, exclude: Iterable[str] = ()) -> None:
        self.__attrs_init__(_names(paths), _names(exclude))

    def body(self) -> dict[str, Any]:
        """What is sent of it."""
        body: dict[str, Any] = {"server_files": list(self.paths)}
        return {**body, "server_files_exclude": list(self.exclude)} if self.exclude else body


@frozen(init=False)
class Remote:
    """Files that the server fetches from the web by itself."""

    urls: tuple[str, ...]

    def __init__(self, *urls: str) -> None:
        for at, url in enumerate(_names(urls)):
            if not url.startswith(_WEB):
                raise refuse(f"urls[{at}]", url, "an address that begins with http:// or https://")
        self.__attrs_init__(_names(urls))

    def body(self) -> dict[str, Any]:
        """What is sent of it."""
        return {"remote_files": list(self.urls)}


@frozen(init=False)
class CloudFiles:
    """Files of a cloud storage: ``CloudFiles(3, "cats/", "dog.jpg")``; a folder ends with a slash."""

    cloud_storage: int
    names: tuple[str, ...]
    exclude: tuple[str, ...]

    def __init__(self, cloud_storage: Any, *names: str, exclude: Iterable[str] = ()) -> None:
        number = positive_int("cloud_storage", getattr(cloud_storage, "id", cloud_storage))
        self.__attrs_init__(number, _names(names), _names(exclude))

    def body(self) -> dict[str, Any]:
        """What is sent of it."""
        body: dict[str, Any] = {"cloud_storage_id": self.cloud_storage, "server_files": list(self.names)}
        return {**body, "server_files_exclude": list(self.exclude)} if self.exclude else body


_FORM_BYTES, _FORM_FILES = 64 * 1024 * 1024, 1000
_GROUP_BYTES, _GROUP_FILES = 16 * 1024 * 1024, 200
_LEAST_BYTES = 1024 * 1024
_SIDE_BY_SIDE = 4

DataSource: TypeAlias = Iterable[FileLike] | FileLike | Share | Remote | CloudFiles
"""Files of this machine (paths, folders, ``File``), or a ``Share``, ``Remote`` or ``CloudFiles``."""


def named_source(images: Any) -> "Share | Remote | CloudFiles | None":
    """The source that is named alone; None for files that are to be sent.

    A list of web addresses is ``Remote``; InvalidInput where files and addresses are mixed, or nothing is.
    """
    if isinstance(images, Share | Remote | CloudFiles):
        empty = not next(
            iter(getattr(images, name) for name in ("paths", "urls", "names") if hasattr(images, name))
        )
        if empty:
            raise InvalidInput("images: the source names no file", field="images")
        return images
    given = [images] if isinstance(images, str) else images
    if not isinstance(given, Sequence) or isinstance(given, bytes | bytearray):
        return None
    remote = [isinstance(one, str) and one.startswith(_WEB) for one in given]
    if any(remote) and not all(remote):
        raise InvalidInput(
            "images: files of this machine and web addresses are mixed; a task has one source", field="images"
        )
    return Remote(*given) if remote and all(remote) else None


def data_body(
    *,
    image_quality: int = 70,
    sorting_method: str | None = None,
    start_frame: int | None = None,
    stop_frame: int | None = None,
    frame_step: int | None = None,
    chunk_size: int | None = None,
    use_cache: bool | None = None,
    data: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The settings of a task's data that were given; ``data`` are further ones by the contract's names."""
    if not in_range("image_quality", image_quality, 1, 100) >= 1:
        raise refuse("image_quality", image_quality, "a number from 1 to 100")
    body: dict[str, Any] = {"image_quality": image_quality}
    numbers = {"start_frame": start_frame, "stop_frame": stop_frame, "chunk_size": chunk_size}
    body.update({name: not_negative_int(name, n) for name, n in numbers.items() if n is not None})
    if start_frame is not None and stop_frame is not None and stop_frame < start_frame:
        raise refuse("stop_frame", stop_frame, f"at least start_frame, which is {start_frame}")
    if frame_step is not None:
        body["frame_filter"] = f"step={positive_int('frame_step', frame_step)}"
    if sorting_method is not None:
        body["sorting_method"] = str(getattr(sorting_method, "value", sorting_method))
    if use_cache is not None:
        body["use_cache"] = use_cache
    return {**body, **(data or {})}


def upload_settings(upload: Mapping[str, Any] | None, values: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of an upload that is part of something larger, by the names that ``data_body`` takes.

    InvalidInput for a name that is none of them, and for one among the ``values`` of the thing itself.
    """
    from inspect import signature

    known = tuple(signature(data_body).parameters)
    for name in values:
        if name in known:
            raise InvalidInput(f"{name}: a setting of the upload; give upload={{{name!r}: …}}", field=name)
    given = dict(upload or {})
    for name in given:
        if name not in known:
            raise InvalidInput(
                f"upload: there is no setting {name!r}{did_you_mean(name, known)}; there are "
                f"{', '.join(known)}",
                field="upload",
            )
    return given


@frozen
class Plan:
    """How files go up: small ones in groups, large ones piece by piece."""

    groups: tuple[tuple[File, ...], ...] = field(factory=tuple)
    large: tuple[File, ...] = field(factory=tuple)


def fits_one_form(sizes: Sequence[int], body: Mapping[str, Any]) -> bool:
    """Whether files and settings go together in one form, which saves the first and the last step.

    At most 64 MiB: what breaks on the way is sent again. Nested settings do not travel in a form (wire
    contract, section 5), and a large file goes in pieces, of which a break costs one.
    """
    small = len(sizes) <= _FORM_FILES and sum(sizes) <= _FORM_BYTES and max(sizes) <= _GROUP_BYTES
    return small and not any(isinstance(value, Mapping | list | tuple) for value in body.values())


def groups(
    files: Sequence[tuple[File, int]], *, most_bytes: int = _GROUP_BYTES, most_files: int = _GROUP_FILES
) -> Plan:
    """Groups of at most so many bytes and files, in order; a file larger than that goes in pieces.

    ``files`` come with their bytes. What would be fewer groups than go side by side is cut into as many. The
    same files always give the same groups, whatever the options are: that is how an upload goes on after a
    crash.
    """
    together = sum(length for _, length in files if length <= most_bytes)
    most = min(most_bytes, max(_LEAST_BYTES, -(-together // _SIDE_BY_SIDE)))
    found: list[tuple[File, ...]] = []
    large: list[File] = []
    group: list[File] = []
    size = 0
    for file, length in files:
        if length > most_bytes:
            large.append(file)
            continue
        if group and (size + length > most or len(group) == most_files):
            found.append(tuple(group))
            group, size = [], 0
        group.append(file)
        size += length
    if group:
        found.append(tuple(group))
    return Plan(tuple(found), tuple(large))
