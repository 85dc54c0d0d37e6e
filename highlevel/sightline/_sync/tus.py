# Written by `make generate` from highlevel/sightline/_async/tus.py: change that file, not this one.

"""Files that go up piece by piece (TUS), so that a break costs a piece and a crash no more than that."""

import random
from collections.abc import Callable
from typing import Any

from attrs import frozen
from msgspec.structs import replace

from sightline_api._runtime._sync.client import Client
from sightline_api._runtime.answer import api_error
from sightline_api._runtime.endpoint import Call
from sightline_api._runtime.files import File
from sightline_api._runtime.wire import Headers, Request, Response, Timeout

from .._notes import Notes
from .._slices import Slice, fingerprint
from ..core.errors import Conflict, FileRefused, TransportError, UnexpectedContent
from ..core.options import Options
from ..core.origin import at_origin
from ..core.transfer.tus import TUS_VERSION, TusStep, judge_tus, tus_offset
from ._primitives import in_thread, sleep, stop_point

__all__ = ["TusUploader", "TusFile"]

_PIECE = 16 * 1024 * 1024
_PASSING = frozenset({408, 429, 500, 502, 503, 504})
_PATCHED = "application/offset+octet-stream"
_FRESH_STARTS = 3


@frozen
class TusFile:
    """What went up: ``name`` is what the server calls it, None for one that it had already."""

    name: str | None


@frozen
class _Place:
    """An upload that the server knows: its address here, and what it calls the file."""

    url: str
    name: str | None


class TusUploader:
    """Sends files through a client in pieces, each from where the server says that it stands.

    With ``notes`` the address of each upload is kept on the disk by what the file is, so that a later
    process goes on where this one ended.
    """

    def __init__(
        self, client: Client, options: Options, *, notes: Notes | None = None, piece: int = _PIECE
    ) -> None:
        self._client = client
        self._retry = options.retry_policy
        self._notes = notes
        self._piece = piece

    def send(
        self, create: Call[Any], file: File, tell: Callable[[int], None], *, taken_is_there: bool = False
    ) -> TusFile:
        """What went up; ``create`` is the call that makes room for it, ``tell`` hears of bytes that went.

        ``taken_is_there`` says that a name which the server refuses as taken (409) means that the file is
        there, as after an answer that was lost. An upload that the server forgot begins anew.
        """
        key = in_thread(fingerprint, file)
        place = self._noted(key)
        for _ in range(_FRESH_STARTS):
            try:
                start = None
                if place is None:
                    place, start = self._create(create), 0
                    self._note(key, place)
                if _Sending(self, place, file, tell).run(start):
                    return TusFile(place.name)
            except Conflict:
                if not taken_is_there:
                    raise
                tell(file.length)
                return TusFile(None)
            place = None
            self._note(key, None)
        raise UnexpectedContent(f"the server forgot the upload of {file.name} again and again", status=404)

    def pause(self, attempt: int) -> None:
        """Nothing, after a wait that grows with the attempts."""
        sleep(random.random() * min(self._retry.cap, self._retry.base * 2**attempt))

    def ask(self, place: _Place) -> Response:
        """The server's word on how much is there; any status."""
        return self._client.execute(self._request("HEAD", place, None, {}), check_status=False)

    def append(self, place: _Place, body: Slice, offset: int) -> Response:
        """The answer to a piece; any status."""
        request = self._request("PATCH", place, body, {"Upload-Offset": str(offset)})
        return self._client.execute(request, check_status=False)

    @property
    def piece(self) -> int:
        """The most bytes that go in one request."""
        return self._piece

    @property
    def retries(self) -> int:
        """How often in a row a piece may fail without one byte more at the server."""
        return self._retry.retries

    def _create(self, call: Call[Any]) -> _Place:
        # Made twice it does no more than made once: room that nobody fills is cleared by the server.
        response = self._client.execute(replace(self._client.prepare(call), repeatable=True))
        location = response.headers.get("location", "")
        if not location:
            raise UnexpectedContent(
                "the server made room for a file, and did not say where", status=response.status
            )
        # Path alone: behind a proxy the server names itself wrongly, and credentials stay with one origin.
        return _Place(at_origin(self._client.base_url, location), response.headers.get("upload-filename"))

    def _request(self, method: str, place: _Place, body: Slice | None, fields: dict[str, str]) -> Request:
        return Request(
            method=method,
            url=place.url,
            headers=Headers({**self._client.headers, "Tus-Resumable": TUS_VERSION, **fields}),
            body=body,
            timeout=Timeout(connect=self._client.timeout.connect, read=self._client.timeout.read),
        )

    def _noted(self, key: str) -> _Place | None:
        noted = self._notes.get(key) if self._notes is not None else None
        if not isinstance(noted, dict) or not isinstance(noted.get("path"), str):
            return None
        name = noted.get("name")
        return _Place(
            at_origin(self._client.base_url, noted["path"]), name if isinstance(name, str) else None
        )

    def _note(self, key: str, place: _Place | None) -> None:
        if self._notes is not None:
            path = None if place is None else "/" + place.url.split("/", 3)[3]
            value = None if place is None else {"path": path, "name": place.name}
            in_thread(self._notes.put, key, value)


class _Sending:
    """One file on its way to one place."""

    def __init__(self, uploader: TusUploader, place: _Place, file: File, tell: Callable[[int], None]) -> None:
        self._uploader = uploader
        self._place = place
        self._file = file
        self._tell = tell
        self._told = 0

    def run(self, start: int | None) -> bool:
        """Whether the server has all of it; False where it knows of no such upload.

        ``start`` is how much it has, None where it is to be asked.
        """
        length, fruitless, best = self._file.length, 0, -1
        offset = self._offset() if start is None else start
        while offset is not None:
            self._stand_at(offset)
            if offset >= length:
                return True
            # A server that answers and never has more would be asked for ever.
            fruitless, best = (0, offset) if offset > best else (fruitless + 1, best)
            problem: Exception | None = None
            try:
                response = self._piece(offset, length)
                step = judge_tus(response.status)
                if step is TusStep.GO_ON:
                    end = min(offset + self._uploader.piece, length)
                    offset = tus_offset(response.headers, length, default=end)
                    continue
                problem = api_error(response)
                if step is TusStep.REFUSED and response.status not in _PASSING:
                    raise problem
            except TransportError as broken:
                problem = broken
            if fruitless >= self._uploader.retries:
                raise problem
            if fruitless:
                self._uploader.pause(fruitless)
            offset = self._offset()
        self._stand_at(0)
        return False

    def _piece(self, offset: int, length: int) -> Response:
        stop_point()
        if self._file.length != length:
            raise FileRefused(
                f"{self._file.name} changed while it was sent: it has {self._file.length} bytes, and had "
                f"{length} when that began. Send it again when nothing writes to it"
            )
        size = min(self._uploader.piece, length - offset)
        body = Slice(self._file, offset, size, _PATCHED, self._moved)
        return self._uploader.append(self._place, body, offset)

    def _offset(self) -> int | None:
        """The bytes that the server has, None where it knows of no such upload."""
        response = self._uploader.ask(self._place)
        step = judge_tus(response.status)
        if step is TusStep.GONE:
            return None
        if step is not TusStep.GO_ON:
            raise api_error(response)
        return tus_offset(response.headers, self._file.length)

    def _moved(self, amount: int) -> None:
        self._told += amount
        self._tell(amount)

    def _stand_at(self, offset: int) -> None:
        # Told as a difference, so that a bar goes back where bytes have to go again.
        if offset != self._told:
            self._moved(offset - self._told)
