"""Zip archives that a server made, unpacked without letting a member out of its folder."""

import os
import shutil
import stat
import zipfile
from pathlib import Path, PurePosixPath

from .core.errors import FileRefused, Truncated
from .core.names import safe_name

__all__ = ["extract"]

_MOST_MEMBERS = 1_000_000


def extract(archive: str | Path, into: str | Path) -> list[Path]:
    """The files that were unpacked, in the archive's order; folders are made where they are missing.

    All names are looked at before anything is written: FileRefused for one that climbs out of ``into``, is
    absolute, a link, no plain name on this system, or comes twice. Truncated where the archive is damaged.
    """
    source, folder = Path(archive), Path(into)
    try:
        with zipfile.ZipFile(source) as opened:
            members = opened.infolist()
            if len(members) > _MOST_MEMBERS:
                raise _refused(source, f"it has {len(members)} members")
            targets = _targets(source, members)
            folder.mkdir(parents=True, exist_ok=True)
            root = folder.resolve()
            written = []
            for member, parts in targets:
                target = root.joinpath(*parts)
                # A link that lies in the folder already could lead elsewhere.
                if not target.parent.resolve().is_relative_to(root) or target.is_symlink():
                    raise _refused(source, f"{member.filename!r} would be written through a link")
                target.parent.mkdir(parents=True, exist_ok=True)
                with opened.open(member) as stream, target.open("wb") as output:
                    shutil.copyfileobj(stream, output, 1024 * 1024)
                written.append(folder.joinpath(*parts))
            return written
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as problem:
        raise Truncated(f"{source.name} is no whole zip archive ({problem}); ask for it again") from None


def _targets(source: Path, members: list[zipfile.ZipInfo]) -> list[tuple[zipfile.ZipInfo, tuple[str, ...]]]:
    found: list[tuple[zipfile.ZipInfo, tuple[str, ...]]] = []
    seen: set[str] = set()
    for member in members:
        parts = _parts(source, member)
        if member.is_dir():
            continue
        folded = "/".join(parts).casefold()
        if folded in seen:
            raise _refused(source, f"{member.filename!r} comes twice")
        seen.add(folded)
        found.append((member, parts))
    return found


def _parts(source: Path, member: zipfile.ZipInfo) -> tuple[str, ...]:
    name = member.filename
    parts = PurePosixPath(name).parts
    if stat.S_ISLNK(member.external_attr >> 16):
        raise _refused(source, f"{name!r} is a link")
    if not parts or name.startswith("/") or "\\" in name or any(_climbs(part) for part in parts):
        raise _refused(source, f"{name!r} would be written outside of the folder")
    wrong = next((part for part in parts if os.name == "nt" and safe_name(part, "") != part), None)
    if wrong is not None:
        raise _refused(source, f"{name!r} holds {wrong!r}, which is no plain name on this system")
    return parts


def _climbs(part: str) -> bool:
    return part in ("..", ".") or (len(part) > 1 and part[1] == ":")


def _refused(source: Path, why: str) -> FileRefused:
    return FileRefused(f"{source.name}: {why}; nothing was unpacked", field="archive", path=str(source))
