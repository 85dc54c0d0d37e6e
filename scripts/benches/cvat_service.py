"""A CVAT server made even for both sides: prepared answers after a delay, in a process of its own."""

import json
import socket
import sys
import time
from contextlib import AbstractContextManager
from functools import partial
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from .serving import QuickHandler, in_process

__all__ = ["PAGE", "TASKS", "annotations", "page_of_tasks", "serving"]

TASKS, PAGE = 2_000, 100
"""Rows of the list, and of a page of it."""

_BLOCK = bytes(1 << 20)
_DROP = socket.MSG_TRUNC if sys.platform == "linux" else 0
"""Linux drops what comes in without a copy: the server is not what is measured."""
_STAMP = "2026-11-20T04:02:40.863378Z"
_OWNER = {"id": 2, "username": "maria", "first_name": "Maria", "last_name": "Example"}


def _task(base: str, number: int) -> dict[str, Any]:
    return {
        "url": f"{base}/api/tasks/{number}", "id": number, "name": f"Task {number}", "project_id": 12,
        "project_name": "Meadows", "mode": "annotation", "owner": {"url": f"{base}/api/users/2", **_OWNER},
        "assignee": None, "bug_tracker": "", "created_date": _STAMP, "updated_date": _STAMP, "overlap": 1,
        "segment_size": 3, "status": "annotation", "data_chunk_size": 2,
        "data_original_chunk_type": "imageset", "data_compressed_chunk_type": "imageset",
        "data_cloud_storage_id": None, "guide_id": None, "size": 500, "image_quality": 70, "data": 1,
        "dimension": "2d", "media_type": "image", "subset": "Train", "organization_id": None,
        "organization": None,
        "target_storage": {"id": 1, "location": "local", "cloud_storage_id": None},
        "source_storage": {"id": 2, "location": "local", "cloud_storage_id": None},
        "jobs": {"count": 2, "completed": 0, "validation": 0, "url": f"{base}/api/jobs?task_id={number}"},
        "labels": {"url": f"{base}/api/labels?task_id={number}"}, "assignee_updated_date": None,
        "validation_mode": None, "initial_replicas": 0,
    }  # fmt: skip


def page_of_tasks(base: str, number: int, size: int = PAGE) -> dict[str, Any]:
    """One page of the list, as the server writes it."""
    link = f"{base}/api/tasks?page_size={size}&page="
    first = (number - 1) * size
    return {
        "count": TASKS,
        "next": f"{link}{number + 1}" if first + size < TASKS else None,
        "previous": f"{link}{number - 1}" if number > 1 else None,
        "results": [_task(base, at) for at in range(first + 1, min(first + size, TASKS) + 1)],
    }


def annotations(count: int) -> dict[str, Any]:
    """So many rectangles, as the server writes them."""
    shapes = [
        {
            "id": at, "label_id": 34, "type": "rectangle", "frame": at % 500, "group": 0, "source": "manual",
            "occluded": False, "outside": False, "z_order": 0, "rotation": 0.0, "score": 1.0,
            "points": [4.25, 4.5, 20.5 + at % 7, 18.25], "attributes": [], "elements": [],
        }
        for at in range(1, count + 1)
    ]  # fmt: skip
    return {"version": 0, "tags": [], "shapes": shapes, "tracks": [], "intervals": []}


def _request(base: str, rq_id: str) -> dict[str, Any]:
    exports = "action=export" in rq_id
    return {
        "status": "finished", "message": "", "id": rq_id, "progress": 1.0, "created_date": _STAMP,
        "operation": {
            "type": "export:dataset" if exports else "create:task", "target": "task", "project_id": None,
            "task_id": 1, "job_id": None, "org_id": None, "format": None, "function_id": None,
            "lightweight": None,
        },
        "started_date": _STAMP, "finished_date": _STAMP, "expiry_date": None,
        "owner": {"id": 2, "username": "maria"}, "result_id": None,
        "result_url": f"{base}/api/tasks/1/dataset/download?rq_id=x" if exports else None,
    }  # fmt: skip


class _Handler(QuickHandler):
    delay = 0.0
    file_bytes = 0
    pages: dict[int, bytes] = {}  # noqa: RUF012
    offsets: dict[str, int] = {}  # noqa: RUF012

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        time.sleep(self.delay)
        if parts.path == "/api/tasks":
            self._send(200, self._page(int(parse_qs(parts.query).get("page", ["1"])[0])))
        elif parts.path.startswith("/api/requests/"):
            self._send(200, _request(self.base, unquote(parts.path.rsplit("/", 1)[-1])))
        elif parts.path.endswith("/download"):
            self._stream()
        elif parts.path == "/api/server/about":
            self._send(200, {
                "name": "CVAT", "description": "", "version": "2.80.0", "logo_url": "", "subtitle": ""
            })  # fmt: skip
        else:
            self._send(200, _task(self.base, 1))

    def do_POST(self) -> None:
        self._swallow()
        time.sleep(self.delay)
        if self.path.startswith("/api/tasks/1/data/"):
            self._data()
        elif "/export" in self.path:
            self._send(202, {"rq_id": "action=export&target=task&target_id=1&user_id=2&subresource=dataset"})
        else:
            self._send(201, _task(self.base, 1))

    def do_PATCH(self) -> None:
        size = self._swallow()
        time.sleep(self.delay)
        self.offsets[self.path] = self.offsets.get(self.path, 0) + size
        self._send(204, b"", {"Upload-Offset": str(self.offsets[self.path])})

    def do_HEAD(self) -> None:
        self._send(200, b"", {"Upload-Offset": str(self.offsets.get(self.path, 0))})

    def _data(self) -> None:
        if "Upload-Length" in self.headers:
            at = f"/api/tasks/1/data/2_{time.monotonic_ns()}"
            self._send(201, b"", {"Location": f"{self.base}{at}", "Upload-Filename": "file"})
        elif "Upload-Start" in self.headers:
            self._send(202, b"")
        elif "Upload-Multiple" in self.headers:
            self._send(200, b"")
        else:
            self._send(202, {"rq_id": "action=create&target=task&target_id=1"})

    def _page(self, number: int) -> bytes:
        if number not in self.pages:
            self.pages[number] = json.dumps(page_of_tasks(self.base, number)).encode()
        return self.pages[number]

    def _send(self, status: int, content: Any, fields: dict[str, str] | None = None) -> None:
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        lines = [f"HTTP/1.1 {status} OK", f"Content-Length: {len(body)}"]
        if body:
            lines.append("Content-Type: application/vnd.cvat+json")
        lines += [f"{name}: {value}" for name, value in (fields or {}).items()]
        self.wfile.write("\r\n".join([*lines, "", ""]).encode() + (b"" if self.command == "HEAD" else body))

    def _stream(self) -> None:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nContent-Length: {self.file_bytes}\r\n"
        self.wfile.write(f'{head}Content-Disposition: attachment; filename="a.zip"\r\n\r\n'.encode())
        for _ in range(self.file_bytes // len(_BLOCK)):
            self.wfile.write(_BLOCK)

    def _swallow(self) -> int:
        size = left = int(self.headers.get("Content-Length") or 0)
        # What is buffered already, then straight from the socket.
        left -= len(self.rfile.read(min(left, len(self.rfile.peek(1)) if left else 0)))  # type: ignore[attr-defined]
        buffer = bytearray(1 << 20)
        view = memoryview(buffer)
        while left > 0:
            got = self.connection.recv_into(view[: min(left, len(buffer))], 0, _DROP)
            if not got:
                break
            left -= got
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            while chunk := int(self.rfile.readline(), 16):
                size += len(self.rfile.read(chunk))
                self.rfile.readline()
            self.rfile.readline()
        return size


def _handler(delay: float, file_bytes: int) -> type[_Handler]:
    _Handler.delay, _Handler.file_bytes = delay, file_bytes
    return _Handler


def serving(*, delay: float = 0.0, file_bytes: int = 0) -> AbstractContextManager[str]:
    """The address of the server, without a final slash; each request waits for ``delay`` seconds."""
    return in_process(partial(_handler, delay, file_bytes))
