"""How two answers differ: in status, in kind, in the shape of their bodies."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Container, Iterator
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

from PIL import Image

from tests.fidelity.recordings import Answer

__all__ = ["differences", "value_differences"]

_CHANGING = ("created_at", "recorded_at", "started_at", "last_seen_at", "last_active_at")
"""Members that hold a time of the session."""
_STAMPS = ("datetime_created", "expiration")
"""The same, written with the same signs."""
_SECRETS = ("token", "policy", "signature", "AWSAccessKeyId")

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TIMESTAMP = re.compile(r"[0-9]{4}(_[0-9]{2}){5}")
"""Names of files tell when they were made."""

_TELLING = (
    *("location", "www-authenticate", "allow", "content-disposition", "x-process-time", "etag"),
    *("content-encoding", "content-range"),
)
"""Headers that are compared."""


def differences(
    recorded: Answer, received: Answer, own_words: bool = False, sometimes: Container[str] = ()
) -> Iterator[str]:
    """Every difference of status, of telling headers, or of the shape of the body.

    With ``own_words`` plain text may say the same in another way; ``sometimes`` names the members of
    JSON that are null or not as it happened.
    """
    if recorded.status != received.status:
        yield f"status {recorded.status} became {received.status}"
        return
    if recorded.kind != received.kind:
        yield f"content type {recorded.kind!r} became {received.kind!r}"
        return
    drawn = _drawn_anew(recorded, received)
    for name in _TELLING:
        if not (drawn and name in ("etag", "content-range")):
            yield from _same(f"header {name}", _header(recorded, name), _header(received, name))
    if drawn:
        return
    if own_words and recorded.kind.startswith("text/") and recorded.body and received.body:
        yield from _same("title", _entitled(recorded.body), _entitled(received.body))
        return
    yield from _body_differences(recorded, received, sometimes)


def _header(answer: Answer, name: str) -> object:
    """A header as far as it can be the same: redirects without their host, scopes in any order."""
    value = answer.headers.get(name)
    if value is None or name == "x-process-time":
        return value and "present"
    if name == "location":
        return [_UUID.sub("uuid", part) for part in urlsplit(value)[2:]]
    if name == "content-disposition":
        return _TIMESTAMP.sub("moment", value)
    # Servers give some lists in an order that changes from one start to the next.
    if name == "allow":
        return ", ".join(sorted(value.split(", ")))
    return sorted(re.findall(r"\w+", value)) if name == "www-authenticate" else value


def _body_differences(recorded: Answer, received: Answer, sometimes: Container[str]) -> Iterator[str]:
    if not recorded.body or not received.body:
        if bool(recorded.body) != bool(received.body):
            yield f"body of {len(recorded.body)} bytes became {len(received.body)} bytes"
    elif recorded.is_json:
        yield from _json_differences("$", json.loads(recorded.body), json.loads(received.body), sometimes)
    elif recorded.kind == "application/zip":
        yield from _same("members", _members(recorded.body), _members(received.body))
    elif recorded.kind == "application/xml":
        yield from _same("XML", _tags(recorded.body), _tags(received.body))
    elif recorded.kind.startswith("text/html"):
        yield from _same("HTML title", _title(recorded.body), _title(received.body))
    elif recorded.kind.startswith("text/csv"):
        yield from _same("CSV", _table(recorded.body), _table(received.body))
    else:
        yield from _same("body", recorded.body, received.body)


def _json_differences(path: str, recorded: Any, received: Any, sometimes: Container[str]) -> Iterator[str]:
    if None in (recorded, received) and path.rpartition(".")[2] in sometimes:
        return
    if type(recorded) is not type(received):
        yield f"{path}: {type(recorded).__name__} became {type(received).__name__}"
    elif isinstance(recorded, dict):
        yield from _same(f"{path} keys", sorted(recorded), sorted(received))
        for name in recorded.keys() & received.keys():
            yield from _json_differences(f"{path}.{name}", recorded[name], received[name], sometimes)
    elif isinstance(recorded, list):
        yield from _same(f"{path} length", len(recorded), len(received))
        for index, (one, other) in enumerate(zip(recorded, received, strict=False)):
            yield from _json_differences(f"{path}[{index}]", one, other, sometimes)


def _same(what: str, recorded: Any, received: Any) -> Iterator[str]:
    if recorded != received:
        yield f"{what}: {recorded!r:.200} became {received!r:.200}"


def _drawn_anew(recorded: Answer, received: Answer) -> bool:
    """Whether both are JPEGs of one size: the same picture, written by another release of an encoder."""
    sizes = []
    for answer in (recorded, received):
        try:
            with Image.open(io.BytesIO(answer.body), formats=["JPEG"]) as picture:
                sizes.append(picture.size)
        except OSError:
            return False
    return sizes[0] == sizes[1] and recorded.body != received.body


def _title(body: bytes) -> str:
    """What an HTML page is called; the text itself where it is none."""
    found = re.search(r"<title>(.*?)</title>", body.decode())
    return found[1].title() if found else body.decode()


def _entitled(body: bytes) -> bool:
    """Whether a text is a page with a title."""
    return b"<title>" in body


def _members(body: bytes) -> list[str]:
    """The names of the files in an archive."""
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return sorted(packed.namelist())


def _tags(body: bytes) -> list[str]:
    return [element.tag for element in ElementTree.fromstring(body).iter()]


def _table(body: bytes) -> list[list[str]]:
    """Header, then the kind of each field: a date, a time, a number, a word, nothing; line ends too."""
    text = body.decode()
    lines = list(csv.reader(io.StringIO(text, newline="")))
    return [lines[0], *[[_field(value) for value in line] for line in lines[1:]], [str(text.count("\r\n"))]]


def _field(value: str) -> str:
    return re.sub(r"[0-9]+(\.[0-9]+)?", "9", value) if re.search("[0-9]", value) else value


def value_differences(recorded: Any, received: Any, path: str = "$") -> Iterator[str]:
    """Where two JSON values of one shape differ, apart from times, links, keys, tokens and hashes."""
    if isinstance(recorded, dict) and isinstance(received, dict):
        for name in recorded.keys() & received.keys():
            yield from value_differences(recorded[name], received[name], f"{path}.{name}")
    elif isinstance(recorded, list) and isinstance(received, list):
        for index, (one, other) in enumerate(zip(recorded, received, strict=False)):
            yield from value_differences(one, other, f"{path}[{index}]")
    elif _changes(path.rpartition(".")[2], recorded, received):
        return
    elif isinstance(recorded, float) and isinstance(received, float):
        if abs(recorded - received) > 1e-9:
            yield f"{path}: {recorded} became {received}"
    elif _still(recorded) != _still(received):
        yield f"{path}: {recorded!r:.300} became {received!r:.300}"


def _changes(name: str, recorded: Any, received: Any) -> bool:
    """Whether a member tells another value in every session, in the same form."""
    if name in _CHANGING:
        return recorded is not None and "T" in str(received)
    if name in _STAMPS:
        return re.sub("[0-9]", "9", str(recorded)) == re.sub("[0-9]", "9", str(received))
    return name in (*_SECRETS, "mtime") and type(recorded) is type(received)


def _still(value: Any) -> Any:
    """A value without what changes from session to session."""
    if not isinstance(value, str):
        return value
    value = re.sub(r"https?://[^/]+/[a-z-]+-alert-api-([0-9]+)/", r"storage:\1/", value)
    value = re.sub(r"https?://[^/]+/sticky-pi(-[ab])?(?=/|$)", "storage:", value)
    value = re.sub(r"\?AWSAccessKeyId=.*", "?signed", value)
    value = re.sub(r"-20[0-9]{12}-", "-moment-", value)
    value = re.sub(r"datetime\.datetime\([^)]*\)", "moment", value)
    value = re.sub(r"sqlalche\.me/e/[0-9]+/", "sqlalche.me/e/", value)
    value = re.sub(r"\$2b\$[0-9]{2}\$[A-Za-z0-9./]+", "hash", value)
    return re.sub(r"^(placeholder-token-.*|eyJ[\w.-]+)$", "token", value)
