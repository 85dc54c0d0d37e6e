"""TUS 1.0.0 without extensions (wire contract, section 5)."""

from base64 import b64decode
from binascii import Error as BadBase64

from sqlalchemy import select

from ..answers import Answer, empty, json_answer
from ..problems import Problem, broken
from ..tables import Upload
from ..visit import Visit
from . import scratch

__all__ = ["MOST_BYTES", "abilities", "append", "ask", "create", "is_creation"]

MOST_BYTES = 26843545600
_PIECE = 1 << 20
_HEADERS = {
    "tus-resumable": "1.0.0",
    "tus-version": "1.0.0",
    "tus-extension": "",
    "tus-max-size": str(MOST_BYTES),
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "PATCH,HEAD,GET,POST,OPTIONS",
    "access-control-expose-headers": "Tus-Resumable,upload-length,upload-metadata,Location,Upload-Offset",
    "access-control-allow-headers": (
        "Tus-Resumable,upload-length,upload-metadata,Location,Upload-Offset,content-type"
    ),
    "cache-control": "no-store",
}


def abilities() -> Answer:
    """What OPTIONS is answered."""
    return Answer(204, headers=_HEADERS)


def is_creation(visit: Visit) -> bool:
    """Whether a POST begins an upload in pieces."""
    return "upload-length" in visit.headers


def create(visit: Visit, target: str, keep_name: bool) -> Answer:
    """A place for bytes that follow; ``keep_name`` where the client's name of the file counts."""
    length = _number(visit, "upload-length")
    name = _metadata(visit.headers.get("upload-metadata", "")).get("filename")
    if not name:
        raise _refuse(400, "Metadata is expected to contain 'filename' key")
    scratch.check_name(name)
    if length > MOST_BYTES:
        raise _refuse(413, f"File size exceeds max limit of {MOST_BYTES} bytes")
    if keep_name and _is_taken(visit, target, name):
        raise _refuse(409, "File with same name already exists")
    origin = visit.headers.get("origin")
    if origin is None and "x-forwarded-host" not in visit.headers:
        # Without a proxy the real server builds the address of the origin alone (section 5).
        raise broken()
    upload = scratch.add(visit.world, visit.session, visit.user.id, target, name, length)
    if not keep_name:
        upload.file_name = upload.id
    if length == 0:
        upload.complete = True
    address = f"{(origin or visit.base).rstrip('/')}/api/{target}/{upload.id}"
    return Answer(201, headers={**_HEADERS, "location": address, "upload-filename": upload.file_name})


def ask(visit: Visit, target: str, identity: str) -> Answer:
    """How much is here; 404 once all of it is."""
    upload = _find(visit, target, identity)
    told = {"upload-offset": str(upload.offset), "upload-length": str(upload.length)}
    return Answer(200, headers={**_HEADERS, **told})


def append(visit: Visit, target: str, identity: str) -> Answer:
    """Add bytes at the offset; 409 for another offset, 413 beyond the length."""
    upload = _find(visit, target, identity)
    offset = _number(visit, "upload-offset")
    if offset != upload.offset:
        raise Problem(Answer(409, headers=_HEADERS))
    raw = visit.body.raw
    size = raw.seek(0, 2)
    if offset + size > upload.length:
        raise Problem(Answer(413, headers=_HEADERS))
    raw.seek(0)
    with scratch.path_of(visit.world, upload).open("r+b") as sink:
        # A request that broke off may have left more than was counted.
        sink.truncate(offset)
        sink.seek(offset)
        while piece := raw.read(_PIECE):
            sink.write(piece)
    upload.offset = offset + size
    upload.complete = upload.offset == upload.length
    return Answer(204, headers={**_HEADERS, "upload-offset": str(upload.offset)})


def _find(visit: Visit, target: str, identity: str) -> Upload:
    upload = scratch.find(visit.session, target, identity)
    if upload is None or upload.complete:
        raise Problem(Answer(404, headers=_HEADERS))
    if upload.user_id != visit.user.id:
        raise Problem(empty(403))
    return upload


def _is_taken(visit: Visit, target: str, name: str) -> bool:
    wanted = select(Upload.number).where(Upload.target == target, Upload.file_name == name)
    return visit.session.scalar(wanted) is not None


def _metadata(text: str) -> dict[str, str]:
    told = {}
    for pair in text.split(","):
        name, _, value = pair.strip().partition(" ")
        try:
            told[name] = b64decode(value).decode()
        except (BadBase64, UnicodeDecodeError):
            continue
    return told


def _number(visit: Visit, header: str) -> int:
    text = visit.headers.get(header, "")
    if not text.isdecimal():
        raise _refuse(400, f"{header} has to be a number")
    return int(text)


def _refuse(status: int, words: str) -> Problem:
    answer = json_answer(status, words)
    return Problem(Answer(status, answer.body, answer.content_type, _HEADERS))
