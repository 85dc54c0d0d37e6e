# Written by `make generate` from highlevel/sightline/_async/upload.py: change that file, not this one.

"""Files that go to a presigned address: streamed, digested on the way, sent again from their first byte."""

import hashlib
from collections.abc import Callable, Iterator

from attrs import field, frozen

from sightline_api._runtime._sync.client import Client
from sightline_api._runtime.files import Content, File
from sightline_api._runtime.wire import Request, Timeout

from ..core.errors import ApiError, FileRefused, Forbidden, InvalidInput, UnexpectedContent
from ..core.origin import judge
from ..core.progress import Advanced, Event, Finished, Listener, Started, silent
from ..core.transfer import check_stored
from ._primitives import from_thread

__all__ = ["Place", "Uploader", "Stored", "uploadable"]

Place = Callable[[], str]
"""Gives a presigned address to PUT to; asked again where the first one has run out."""

_REFUSED = (
    "The storage did not take the file, and the service was not told of it: nothing has changed there. "
    "Upload it again"
)


@frozen
class Stored:
    """What was stored: its size in bytes, and its digests in hex."""

    size: int
    sha256: str
    md5: str = field(repr=False)


class Uploader:
    """Sends files to presigned addresses through a client and its policies, without its credentials."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def put(
        self,
        place: Place,
        content: Content | File,
        *,
        name: str | None = None,
        content_type: str = "",
        progress: Listener = silent,
    ) -> Stored:
        """What was stored; memory stays flat, however large the file is.

        A break or a busy storage has it sent again from its first byte, as the client's options say; an
        address that ran out is asked for anew, once. No content type is sent without ``content_type``,
        since it may be part of the signature. Raises FileRefused for an empty file before anything is
        asked for, an ApiError where the storage refuses, DigestMismatch where it says that it stored
        something else.
        """
        file = uploadable(content, name)
        tell = from_thread(progress)
        body = _Watched(file, content_type, tell)
        tell(Started(body.length, "bytes", file.name))
        try:
            try:
                return self._attempt(self._request(place(), body), body)
            except Forbidden as refusal:
                if refusal.operation:
                    raise  # by the service, when it was asked for the place
                return self._attempt(self._request(place(), body), body)
        finally:
            tell(Finished())

    def _request(self, url: str, body: "_Watched") -> Request:
        # In a frame of its own: error reporters show the locals of frames, and an address can be a secret.
        # Another server than the service is meant here, but never one without encryption where that has it.
        judge(self._client.base_url, url, allow_other=True)
        return Request(
            method="PUT",
            url=url,
            body=body,
            # Not in all: how long a file takes, its size says and not an option.
            timeout=Timeout(connect=self._client.timeout.connect, read=self._client.timeout.read),
            repeatable=True,
            sign=False,
        )

    def _attempt(self, request: Request, body: "_Watched") -> Stored:
        try:
            response = self._client.execute(request)
        except ApiError as refusal:
            refusal.hint = _REFUSED
            raise
        if response.content and response.headers.get("content-type", "").startswith("text/html"):
            raise UnexpectedContent(
                "a web page came where a storage says that it has a file: is there a proxy or a login page "
                "in between?",
                status=response.status,
                content_type="text/html",
            )
        stored = body.stored()
        check_stored(response.headers, stored.md5, where=body.file.name)
        return stored


class _Watched:
    """A file as a request body that tells how far it is, and digests what goes by."""

    def __init__(self, file: File, content_type: str, tell: Callable[[Event], None]) -> None:
        self.file = file
        self.content_type = content_type
        self.length = file.length
        self.blocking = file.blocking
        self._tell = tell
        self._told = 0
        self._sha256, self._md5 = hashlib.sha256(), hashlib.md5(usedforsecurity=False)

    def chunks(self) -> Iterator[bytes]:
        """The content from its first byte; asked for again, the listener sees it go back."""
        if self._told:
            self._tell(Advanced(-self._told))
        self._told = 0
        self._sha256, self._md5 = hashlib.sha256(), hashlib.md5(usedforsecurity=False)
        for chunk in self.file.chunks():
            self._sha256.update(chunk)
            self._md5.update(chunk)
            yield chunk
            # Here the piece before has been taken by the connection.
            self._told += len(chunk)
            self._tell(Advanced(len(chunk)))

    def stored(self) -> Stored:
        """What went by in the last attempt."""
        return Stored(self._told, self._sha256.hexdigest(), self._md5.hexdigest())


def uploadable(content: Content | File, name: str | None = None, field: str = "file") -> File:
    """The content as a file that may be sent; FileRefused where it is empty or cannot be read.

    InvalidInput where it is no file at all.
    """
    path = str(content) if not isinstance(content, bytes | bytearray | memoryview) else ""
    try:
        file = File(content, name)
        size = file.length
        file.head(1)
    except OSError as problem:
        raise FileRefused(
            f"{field}: {path!r} cannot be read ({problem.strerror})", field=field, path=path
        ) from None
    except InvalidInput as problem:
        raise InvalidInput(f"{field}: {problem}", field=field) from None
    if not size:
        raise FileRefused(
            f"{field}: {file.name} is empty; there is nothing to upload", field=field, path=path
        )
    return file
