"""A device beside a camera, as the camera proxy calls it: it notes what it hears and says what it is told."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

__all__ = ["FakeDevice"]


class FakeDevice:
    """Answers every call with ``answer``: (status, JSON value or JPEG bytes); ``heard`` is what was asked."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str, dict[str, Any]]] = []
        self.answer: tuple[int, Any] = (200, {})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.port = self._server.server_address[1]
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        device = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                given = {**dict(parse_qsl(parts.query)), **(json.loads(body) if body else {})}
                device.heard.append((self.command, parts.path, given))
                status, content = device.answer
                kind = "image/jpeg" if isinstance(content, bytes) else "application/json"
                sent = content if isinstance(content, bytes) else json.dumps(content).encode()
                self.send_response(status)
                if status != 204:
                    self.send_header("Content-Type", kind)
                    self.send_header("Content-Length", str(len(sent)))
                self.end_headers()
                if status != 204:
                    self.wfile.write(sent)

            do_POST = do_GET  # noqa: N815

            def log_message(self, format: str, *args: Any) -> None:
                return None

        return Handler
