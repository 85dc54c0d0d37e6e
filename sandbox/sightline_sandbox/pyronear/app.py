"""The application around the handlers: health, timing header, cross-origin rules, slashes."""

from time import perf_counter

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from ..asgi import App, Message, Receive, Scope, Send
from ..mounting import mount
from .options import PyronearOptions
from .registry import service
from .world import World

__all__ = ["open_world"]


def open_world(options: PyronearOptions) -> World:
    """The service at work on the folder that the options name."""
    app = FastAPI(
        title="Pyronear, sandbox", openapi_url="/api/v1/openapi.json", docs_url="/docs", redoc_url=None
    )
    mount(app, service)
    app.add_api_route("/status", _status, methods=["GET"])
    app.add_middleware(_ProcessTime)
    # The origin is echoed, never "*": that is what a browser wants to see with credentials.
    app.add_middleware(
        CORSMiddleware,
        allow_origin_regex=".*",
        allow_credentials=True,
        allow_methods=["*"],
        allow_headers=["*"],
    )
    world = World(options)
    world.serve(app)
    return world


async def _status() -> dict[str, str]:
    return {"status": "ok"}


class _ProcessTime:
    """Adds ``X-Process-Time``; unhandled errors pass by it and have none."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = perf_counter()

        async def timed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message.get("headers", []),
                    (b"x-process-time", str(perf_counter() - begun).encode()),
                ]
            await send(message)

        await self._app(scope, receive, timed)
