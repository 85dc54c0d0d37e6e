"""The files of a store over its own transport: links that are followed, and forms that are sent."""

import re
from contextlib import suppress
from email.utils import formatdate
from io import SEEK_SET
from itertools import chain

from .failures import Failure, Refused
from .files import safe_key
from .forms import read_form
from .store import Store
from .wire import Answered, Asked, reason

__all__ = ["accept_form", "answer_file"]

_FROM = re.compile(r"bytes=([0-9]+)-([0-9]*)")


def answer_file(store: Store, key: str, asked: Asked) -> Answered:
    """The file, or the part of it that is asked for; 404 where it is not there."""
    try:
        stat = store.files.stat(safe_key(key))
        etag = f'"{store.md5(stat)}"'
        source = store.files.open(key)
    except (FileNotFoundError, Refused):
        return reason(404, f"there is no file {key!r}")
    headers = [
        ("content-type", "binary/octet-stream"),
        ("accept-ranges", "bytes"),
        ("etag", etag),
        ("last-modified", formatdate(stat.modified, usegmt=True)),
    ]
    start, end = _part(asked, stat.size, etag)
    if start > 0 or end < stat.size:
        headers.append(("content-range", f"bytes {start}-{end - 1}/{stat.size}"))
    headers.append(("content-length", str(end - start)))
    source.seek(start, SEEK_SET)
    status = 200 if end - start == stat.size else 206
    return Answered(status, tuple(headers), file=source, length=end - start)


def _part(asked: Asked, size: int, etag: str) -> tuple[int, int]:
    """First byte and the one after the last: all, unless a part of this very file is wanted."""
    found = _FROM.fullmatch(asked.headers.get("range", ""))
    if found is None or asked.headers.get("if-range", etag) != etag or int(found[1]) >= size:
        return 0, size
    return int(found[1]), min(size, int(found[2]) + 1) if found[2] else size


def accept_form(store: Store, asked: Asked) -> Answered:
    """204: the file of the form is stored under the key that the form names."""
    try:
        with read_form(chain(asked.body()), asked.content_type) as form:
            key = form.text("key")
            if key is None:
                raise Refused("the form has no field 'key'")
            store.files.put(safe_key(key), form.file("file").content)
            with suppress(FileNotFoundError):
                store.md5(store.files.stat(key))
    except Failure as failure:
        return reason(400, str(failure))
    except OSError as problem:
        return reason(500, f"{type(problem).__name__}: {problem}")
    return Answered(204)
