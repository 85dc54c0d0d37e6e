"""Multipart forms, read as they come: large parts wait in a file, not in memory."""

import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO

from attrs import frozen

from .failures import Refused

__all__ = ["Form", "FormPart", "read_form"]

_IN_MEMORY = 8 * 1024 * 1024
_LONGEST_HEAD = 16 * 1024
_BOUNDARY = re.compile(r"boundary=(?:\"([^\"]+)\"|([^;\s]+))", re.IGNORECASE)
_NAME = re.compile(r"[; ]name=\"([^\"]*)\"")
_ESCAPES = {"%22": '"', "%0D": "\r", "%0A": "\n"}


@frozen
class FormPart:
    """One part: its field's name, whether it came as a file, and its content from the first byte."""

    name: str
    is_file: bool
    content: IO[bytes]

    def read(self) -> bytes:
        """The whole content."""
        self.content.seek(0)
        return self.content.read()


class Form:
    """The parts of a form in their order; a ``with`` block lets go of what they hold."""

    def __init__(self, parts: list[FormPart]) -> None:
        self.parts = parts

    def __enter__(self) -> "Form":
        return self

    def __exit__(self, *_: object) -> None:
        for part in self.parts:
            part.content.close()

    @property
    def files(self) -> list[FormPart]:
        """The parts that came as files."""
        return [part for part in self.parts if part.is_file]

    def text(self, name: str) -> str | None:
        """The text of a field that is no file; None where there is none."""
        found = (part for part in self.parts if part.name == name and not part.is_file)
        part = next(found, None)
        return None if part is None else part.read().decode("utf-8", "replace")

    def file(self, name: str) -> FormPart:
        """The file of that name; Refused where there is none."""
        for part in self.files:
            if part.name == name:
                return part
        raise Refused(f"the form has no file {name!r}")


def read_form(chunks: Iterable[bytes], content_type: str) -> Form:
    """The form in a body that comes in pieces; Refused for what is none."""
    found = _BOUNDARY.search(content_type)
    if not content_type.lower().startswith("multipart/form-data") or found is None:
        raise Refused("a multipart form is wanted")
    source = _Source(chunks)
    delimiter = b"\r\n--" + (found[1] or found[2]).encode("latin-1")
    # The first delimiter has no line end before it.
    source.put_back(b"\r\n")
    for _ in source.until(delimiter):
        pass
    with ExitStack() as failing:
        form = failing.enter_context(Form([]))
        while source.take(2) != b"--":
            form.parts.append(_read_part(source, delimiter))
        failing.pop_all()
    return form


def _read_part(source: "_Source", delimiter: bytes) -> FormPart:
    head = b"".join(source.until(b"\r\n\r\n", limit=_LONGEST_HEAD)).decode("utf-8", "replace")
    name, is_file = _field(head), "filename=" in head
    with ExitStack() as failing:
        content: IO[bytes] = failing.enter_context(SpooledTemporaryFile(_IN_MEMORY))
        for piece in source.until(delimiter):
            content.write(piece)
        failing.pop_all()
    content.seek(0)
    return FormPart(name, is_file, content)


def _field(head: str) -> str:
    found = _NAME.search(head)
    if found is None:
        raise Refused("a part of the form has no name")
    return re.sub("%22|%0D|%0A", lambda escape: _ESCAPES[escape[0]], found[1])


class _Source:
    """Bytes that come in pieces, taken up to a mark."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._held = b""

    def put_back(self, data: bytes) -> None:
        self._held = data + self._held

    def take(self, count: int) -> bytes:
        while len(self._held) < count:
            self._more()
        taken, self._held = self._held[:count], self._held[count:]
        return taken

    def until(self, mark: bytes, *, limit: int | None = None) -> Iterator[bytes]:
        """What stands before the mark, in pieces; the mark itself is passed over."""
        seen = 0
        while True:
            place = self._held.find(mark)
            if place >= 0:
                piece, self._held = self._held[:place], self._held[place + len(mark) :]
                yield piece
                return
            # The mark may begin in this piece and end in the next one.
            safe = len(self._held) - len(mark) + 1
            if safe > 0:
                piece, self._held = self._held[:safe], self._held[safe:]
                seen += len(piece)
                if limit is not None and seen > limit:
                    raise Refused("a part of the form has no end to its head")
                yield piece
            self._more()

    def _more(self) -> None:
        chunk = next(self._chunks, None)
        if chunk is None:
            raise Refused("the form ends in the middle")
        self._held += chunk
