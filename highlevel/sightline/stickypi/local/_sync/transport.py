# Written by `make generate` from highlevel/sightline/stickypi/local/_async/transport.py: change that file, not this one.

"""The transport of a folder: requests are answered by a store in this process, without a socket."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sightline_api._runtime._sync.transport import Stream
from sightline_api._runtime.wire import Headers, Request, Response

from ...._sync._primitives import in_thread
from ...enums import Revision
from ..opening import answer_anything, open_service
from ..store import Store
from ..wire import Answered, Asked

__all__ = ["LocalTransport"]


class LocalTransport:
    """Answers the calls of the service, and requests for the files that its links lead to, from a store.

    ``folder`` keeps rows and files; ``database`` (an SQLAlchemy URL) and ``files`` (a folder or an fsspec
    URL such as ``s3://bucket/traps``) keep them elsewhere. A ``Store`` that is open already will do as
    well. The client to go with it has ``LOCAL_URL`` for its address. Whoever has the transport may do
    everything. Needs the extra ``local``; ExtraMissing names it.
    """

    def __init__(
        self,
        folder: str | Path | Store | None = None,
        *,
        revision: Revision | str = Revision.B,
        database: str | None = None,
        files: str | Path | None = None,
    ) -> None:
        self.service = open_service(folder, revision=revision, database=database, files=files)

    @property
    def store(self) -> Store:
        """The rows and the files."""
        return self.service.store

    def open(self, request: Request) -> Stream:
        """The answer with its body still to come."""
        return _Answer(in_thread(self._answer, request))

    def send(self, request: Request) -> Response:
        """The whole answer; error statuses are answers too."""
        stream = self.open(request)
        content = b"".join([chunk for chunk in stream.chunks()])
        return Response(
            status=stream.status,
            headers=stream.headers,
            content=content,
            method=request.method,
            url=request.url,
            operation=request.operation,
        )

    def close(self) -> None:
        """Nothing: the connections to the database are closed."""
        in_thread(self.service.close)

    def _answer(self, request: Request) -> Answered:
        headers = {name: request.headers[name] for name in request.headers}
        body = request.body
        if body is not None:
            headers["content-type"] = body.content_type
        path = unquote(urlsplit(request.url).path)
        asked = Asked(request.method, path, headers, tuple if body is None else body.chunks)
        return answer_anything(self.service, request.url, asked)


class _Answer:
    """An answer of the store in the shape of a stream."""

    def __init__(self, answered: Answered) -> None:
        self.status = answered.status
        self.headers = Headers(answered.headers)
        self._file = answered.file
        self._chunks = answered.chunks()

    def chunks(self, *, raw: bool = False) -> Iterator[bytes]:
        """The body in pieces; there is no content encoding to leave alone."""
        while (chunk := in_thread(next, self._chunks, None)) is not None:
            yield chunk

    def close(self) -> None:
        """Nothing: the file that stands behind the answer is closed."""
        if self._file is not None:
            in_thread(self._file.close)
