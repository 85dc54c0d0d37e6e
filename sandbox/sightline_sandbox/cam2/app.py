"""The application around the handlers: every error as one ``message``, a final slash or none."""

import logging
from typing import Any

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException as PlainHTTPException

from ..asgi import App, Receive, Scope, Send
from ..mounting import mount
from .options import Cam2Options
from .registry import service
from .world import World

__all__ = ["open_world"]

log = logging.getLogger("sightline_sandbox")


def open_world(options: Cam2Options) -> World:
    """The service at work on the folder that the options name."""
    app = FastAPI(
        title="CAM2, sandbox", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False
    )
    mount(app, service)
    app.add_exception_handler(PlainHTTPException, _tell)
    app.add_exception_handler(Exception, _fail)
    world = World(options)
    world.serve(app, _Slashes(app))
    return world


async def _tell(request: Request, error: Any) -> JSONResponse:
    assert isinstance(error, HTTPException | PlainHTTPException)
    return JSONResponse({"message": str(error.detail)}, status_code=error.status_code, headers=error.headers)


async def _fail(request: Request, error: Exception) -> JSONResponse:
    log.error("%s failed: %r", request.url.path, error, exc_info=log.isEnabledFor(logging.DEBUG))
    return JSONResponse({"message": "Internal server error"}, status_code=500)


class _Slashes:
    """Takes a final slash off the path: scripts of the project used both spellings."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] == "http" and path.endswith("/") and path != "/":
            scope = {**scope, "path": path.rstrip("/"), "raw_path": scope.get("raw_path", b"").rstrip(b"/")}
        await self._app(scope, receive, send)
