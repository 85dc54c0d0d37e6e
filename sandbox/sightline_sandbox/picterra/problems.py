"""The errors that handlers raise. Their form is assumed: the service publishes none (section 3)."""

from fastapi import HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

__all__ = ["BadField", "answer_bad_field", "answer_invalid", "not_found"]


class BadField(Exception):
    """400 that names a field of the request and what is wrong with its value."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field, self.message = field, message


def not_found(what: str) -> HTTPException:
    """404 for something with an id that nothing has, or not in this product."""
    return HTTPException(404, f"There is no such {what}.")


async def answer_bad_field(_request: Request, error: Exception) -> JSONResponse:
    """The answer to a ``BadField``."""
    assert isinstance(error, BadField)
    return JSONResponse({error.field: [error.message]}, status_code=400)


async def answer_invalid(_request: Request, error: Exception) -> JSONResponse:
    """400 with every field that does not fit, nested like the request; 404 where the path does not fit."""
    assert isinstance(error, RequestValidationError)
    told: dict[str, object] = {}
    for one in error.errors():
        place, *path = one["loc"]
        if place == "path":
            return JSONResponse({"detail": "There is no such address."}, status_code=404)
        _note(told, [str(part) for part in path] or ["detail"], one["msg"])
    return JSONResponse(told, status_code=400)


def _note(told: dict[str, object], path: list[str], message: str) -> None:
    *parents, name = path
    for parent in parents:
        inside = told.setdefault(parent, {})
        if not isinstance(inside, dict):
            return
        told = inside
    messages = told.setdefault(name, [])
    if isinstance(messages, list):
        messages.append(message)
