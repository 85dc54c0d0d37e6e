"""File names that a server chose, made harmless on every system before anything is written under them."""

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from .errors import FileRefused

__all__ = ["contained", "name_from_headers", "safe_name", "unique_names"]

# Windows takes these for devices, with any extension, and finds them in every folder.
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])[ ]*(?:\..*)?", re.IGNORECASE
)
_DRIVE = re.compile(r"[A-Za-z]:")
# Controls, marks that reverse what one reads, halves of characters, line and paragraph separators.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_END = re.compile(r"[\s.]+\Z")
_LONGEST = 255
_LONGEST_EXTENSION = 32


def safe_name(server_name: str | None, fallback: str = "file") -> str:
    """The last part of a name that a server chose, safe on any system; ``fallback`` if nothing is left.

    Folders, drives, control and direction characters go; what Windows forbids becomes ``_``; reserved names
    get a ``_`` in front; at most 255 bytes of UTF-8 in NFC, the extension kept. A safe name stays as it is.
    """
    visible = "".join(char for char in server_name or "" if unicodedata.category(char) not in _INVISIBLE)
    name = re.split(r"[/\\]", unicodedata.normalize("NFC", visible))[-1]
    while _DRIVE.match(name):
        name = name[2:]
    name = _END.sub("", _FORBIDDEN.sub("_", name).strip())
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    return _END.sub("", _shortened(name, "")) or fallback


def contained(folder: PurePath, name: str) -> PurePath:
    """The path of a safe name inside of ``folder``; ``FileRefused`` where ``safe_name`` would change it."""
    if not name or safe_name(name, "") != name:
        raise FileRefused(
            f"name: {name!r} is no plain file name; pass it through safe_name first", field="name"
        )
    return folder / name


def name_from_headers(content_disposition: str | None, url: str, fallback: str = "file") -> str:
    """A safe name for a download, from Content-Disposition (RFC 6266) or the address, or ``fallback``."""
    candidates = [_disposition_name(content_disposition or "")]
    with suppress(ValueError):
        candidates.append(unquote(urlsplit(url).path.rpartition("/")[2]))
    return next((name for raw in candidates if (name := safe_name(raw, ""))), fallback)


def unique_names(names: Iterable[str]) -> list[str]:
    """The names in order; one that another has already, in any letter case, gets `` (2)`` before its suffix.

    A name that stands in the list itself is never given to another one, so that each keeps its own if it can.
    """
    given = list(names)
    wanted = {_folded(name) for name in given}
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    result = []
    for name in given:
        unique, folded = name, _folded(name)
        while _folded(unique) in taken or (unique != name and _folded(unique) in wanted):
            numbers[folded] = numbers.get(folded, 1) + 1
            unique = _shortened(name, f" ({numbers[folded]})")
        taken.add(_folded(unique))
        result.append(unique)
    return result


def _folded(name: str) -> str:
    # File systems compare without case, and macOS without regard to how accents are composed.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _shortened(name: str, mark: str) -> str:
    """Stem, mark and extension in at most 255 bytes, taken from the stem."""
    stem, dot, suffix = name.rpartition(".")
    extension = dot + suffix
    if not stem or len(extension.encode()) > _LONGEST_EXTENSION:
        stem, extension = name, ""
    room = _LONGEST - len((mark + extension).encode())
    if len(stem.encode()) > room:
        stem = stem.encode()[:room].decode(errors="ignore")
    return f"{stem}{mark}{extension}"


def _disposition_name(value: str) -> str:
    from email.message import Message

    message = Message()
    message["Content-Disposition"] = value
    found: list[str | tuple[str | None, str | None, str]] = [
        parameter
        for name, parameter in message.get_params([], "content-disposition")
        if name.lower() == "filename"
    ]
    # filename* comes as (charset, language, text) and goes first: filename beside it is for old readers.
    for parameter in found:
        if isinstance(parameter, tuple):
            charset, _, text = parameter
            latin = (charset or "").lower() == "iso-8859-1"
            return text.encode("latin-1", "replace").decode("latin-1" if latin else "utf-8", "replace")
    return next((str(parameter) for parameter in found), "")
