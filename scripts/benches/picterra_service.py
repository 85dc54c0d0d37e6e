"""A Picterra service made even for both sides: prepared answers after a delay, in a process of its own."""

import json
import time
from contextlib import AbstractContextManager
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlsplit

from .serving import QuickHandler, in_process

__all__ = ["PAGE", "RASTERS", "serving"]

RASTERS, PAGE = 2_000, 20
"""Rows of the list, and of a page of it: as many as the service's documents name."""

_POLL = 0.1
_BLOCK = bytes(1 << 20)


def _polygons(size: int) -> list[Any]:
    """Squares that come to about so many bytes of JSON."""
    square = [[6.123456, 46.123456], [6.123457, 46.123456], [6.123457, 46.123457], [6.123456, 46.123456]]
    return [[square]] * (size // len(json.dumps([square])))


def _documents(size: int) -> dict[str, bytes]:
    polygons = _polygons(size)
    features = [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": one}}
        for one in polygons[: len(polygons) // 2]
    ]
    return {
        "/class": json.dumps({"type": "MultiPolygon", "coordinates": polygons}).encode(),
        "/layer": json.dumps({"type": "FeatureCollection", "features": features}).encode(),
    }


class _Handler(QuickHandler):
    delay = 0.0
    raster_bytes = 0
    documents: dict[str, bytes] = {}  # noqa: RUF012

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        time.sleep(self.delay)
        if parts.path in self.documents:
            self._send(200, self.documents[parts.path])
        elif parts.path == "/raster":
            self._stream()
        elif parts.path.endswith("/rasters/"):
            self._send(200, self._page(int(parse_qs(parts.query)["page_number"][0])))
        elif "/operations/" in parts.path:
            self._send(200, self._operation(parts.path.split("/")[-2]))
        elif parts.path.endswith("/download/"):
            self._send(200, {"download_url": f"{self.base}/raster"})
        else:
            self._send(200, {"id": "r", "name": "n", "status": "ready"})

    def do_POST(self) -> None:
        self._swallow()
        time.sleep(self.delay)
        if self.path.endswith("/upload/file/"):
            self._send(200, {"upload_url": f"{self.base}/bucket", "raster_id": "r"})
        else:
            self._send(201, {"operation_id": "layer", "poll_interval": _POLL})

    def do_PUT(self) -> None:
        self._swallow()
        self._send(200, b"")

    def _page(self, number: int) -> dict[str, Any]:
        pages = RASTERS // PAGE
        link = f"{self.base}{urlsplit(self.path).path}?page_number="
        first = (number - 1) * PAGE
        return {
            "count": RASTERS,
            "page_size": PAGE,
            "next": f"{link}{number + 1}" if number < pages else None,
            "previous": f"{link}{number - 1}" if number > 1 else None,
            "results": [
                {"id": f"raster-{at}", "name": f"Raster {at}", "status": "ready", "folder_id": "folder"}
                for at in range(first, first + PAGE)
            ],
        }

    def _operation(self, name: str) -> dict[str, Any]:
        results: dict[str, Any] = {"download_url": f"{self.base}/layer"}
        if name.startswith("run"):
            found = {"url": f"{self.base}/class", "vector_layer_id": "v"}
            by_class = [{"class": {"name": "roof"}, "result": found}]
            results = {"url": f"{self.base}/class", "by_class": by_class}
        return {"type": "work", "status": "success", "results": results, "metadata": {}}

    def _send(self, status: int, content: Any) -> None:
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        head = (
            f"HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        self.wfile.write(head.encode() + body)

    def _stream(self) -> None:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: image/tiff\r\nContent-Length: {self.raster_bytes}\r\n\r\n"
        self.wfile.write(head.encode())
        for _ in range(self.raster_bytes // len(_BLOCK)):
            self.wfile.write(_BLOCK)

    def _swallow(self) -> None:
        left = int(self.headers.get("Content-Length") or 0)
        while left > 0:
            left -= len(self.rfile.read(min(left, len(_BLOCK))))


def _handler(delay: float, document_bytes: int, raster_bytes: int) -> type[_Handler]:
    _Handler.delay, _Handler.raster_bytes = delay, raster_bytes
    _Handler.documents = _documents(document_bytes)
    return _Handler


def serving(
    *, delay: float = 0.0, document_bytes: int = 1_000_000, raster_bytes: int = 0
) -> AbstractContextManager[str]:
    """The address of the service, without a final slash."""
    return in_process(partial(_handler, delay, document_bytes, raster_bytes))
