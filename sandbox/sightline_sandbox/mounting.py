"""Puts a service's handlers into a FastAPI application, each at its operation's method and path."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from sightline_api._runtime.endpoint import Endpoint

from .service import Service

__all__ = ["mount", "world_of"]


def mount(app: FastAPI, service: Service) -> None:
    """Serve every operation of the contract: by its handler, or with a 501 that names it.

    ``app.state.endpoints`` then holds the operations by operationId, which is the ``operation_id``
    of the route that serves them.
    """
    app.state.endpoints = {endpoint.operation_id: endpoint for endpoint in service.endpoints}
    for endpoint in service.endpoints:
        handler = service.handlers.get(endpoint.operation_id)
        app.add_api_route(
            endpoint.path,
            handler.function if handler else _refusal(endpoint),
            methods=[endpoint.method],
            operation_id=endpoint.operation_id,
            **(handler.mount if handler else {}),
        )


def world_of(request: Request) -> Any:
    """What the handlers of this application work on, by ``Depends``."""
    return request.app.state.world


def _refusal(endpoint: Endpoint[Any]) -> Any:
    async def refuse() -> JSONResponse:
        return JSONResponse({"detail": f"not served: {endpoint.operation_id}"}, status_code=501)

    return refuse
