"""The application around the handlers: the door before it, and the form of its errors."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError

from ..mounting import mount
from .door import Door
from .options import PicterraOptions
from .pages import analysis_page
from .problems import BadField, answer_bad_field, answer_invalid
from .registry import service
from .world import World

__all__ = ["open_world"]


def open_world(options: PicterraOptions) -> World:
    """The service at work on the folder that the options name."""
    app = FastAPI(title="Picterra, sandbox", openapi_url=None, redirect_slashes=False)
    app.add_exception_handler(BadField, answer_bad_field)
    app.add_exception_handler(RequestValidationError, answer_invalid)
    mount(app, service)
    app.add_api_route("/plots_analyses/{plots_analysis_id}/", analysis_page, methods=["GET"])
    world = World(options)
    world.serve(app, Door(app, options))
    return world
