"""A picture looked at before it is sent: name, MD5, and whether the server could take it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from sightline_api._runtime.files import File

from ..core.checks import refuse
from ..core.errors import FileRefused
from .enums import Revision
from .images import TrapImage
from .pictures import is_picture
from .queries import Item

__all__ = ["Surveyed", "pictures", "survey"]

_FILE = "a path of a picture"


@frozen
class Surveyed:
    """A file that may be sent."""

    name: str
    path: Path | None
    item: Item
    md5: str
    file: File

    @property
    def parts(self) -> dict[str, Any]:
        """The parts of the upload: the server reads device and time from the name of the file's part.

        Revision 0.1.0 passes over the MD5.
        """
        return {f"{self.name}.md5": self.md5, self.name: self.file}


def survey(given: Path | File, revision: Revision | None = None) -> Surveyed:
    """What is to be known of a file before it is sent; ``FileRefused`` where the server could not take it."""
    path = given if isinstance(given, Path) else None
    try:
        if path is not None:
            image = TrapImage.read(path)
        else:
            image = TrapImage.parse(b"".join(File(given).chunks()), given.name)
    except OSError as problem:
        raise FileRefused(
            f"file: {str(given)!r} cannot be read ({problem.strerror})", field="file", path=str(given)
        ) from None
    if revision is not None:
        image.check_for(revision)
    file = File(given, given.name, "application/jpeg")
    return Surveyed(file.name, path, Item(image.device, image.datetime), image.md5, file)


def pictures(given: Any) -> Iterable[Path | File]:
    """Each file to put: paths and ``File`` values, or every JPEG in a folder and below, by name.

    ``FileRefused`` where a single path leads to nothing: a misspelt folder must not look like an empty one.
    """
    if isinstance(given, str | Path):
        path = Path(given)
        if path.is_dir():
            return sorted(one for one in path.rglob("*") if is_picture(one) and one.is_file())
        if not path.exists():
            raise FileRefused(
                f"files: there is no file and no folder {str(given)!r}", field="files", path=str(given)
            )
    if isinstance(given, str | Path | File):
        return [_file(given)]
    if isinstance(given, bytes) or not isinstance(given, Iterable):
        raise refuse("files", type(given).__name__, f"{_FILE}, a folder of them, or many")
    each = _each(given)
    return list(each) if isinstance(given, list | tuple) else each


def _each(given: Iterable[Any]) -> Iterator[Path | File]:
    for at, one in enumerate(given):
        yield _file(one, at)


def _file(one: Any, at: int = 0) -> Path | File:
    if not isinstance(one, str | Path | File):
        raise refuse(f"files[{at}]", type(one).__name__, f"{_FILE}; bytes have no name: File(content, name)")
    return one if isinstance(one, File) else Path(one)
