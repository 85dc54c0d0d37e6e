"""The errors that handlers raise, in the words of the service (wire contract, section 1)."""

from fastapi import HTTPException

__all__ = ["Unhandled", "bad_gateway", "conflict", "forbidden", "missing", "not_found", "refused"]


class Unhandled(Exception):
    """What the service does not catch: a 500 in plain text, then the connection is closed silently."""


def missing(table: str) -> HTTPException:
    """404 for a row that is not there."""
    return not_found(f"Table {table} has no corresponding entry.")


def not_found(detail: str) -> HTTPException:
    """404 in these words."""
    return HTTPException(404, detail)


def forbidden() -> HTTPException:
    """403 for the right role in the wrong organization, or the wrong camera."""
    return HTTPException(403, "Access forbidden.")


def conflict(detail: str) -> HTTPException:
    """409 in these words."""
    return HTTPException(409, detail)


def refused(detail: str) -> HTTPException:
    """422 whose detail is one text: a rule that no schema knows."""
    return HTTPException(422, detail)


def bad_gateway() -> HTTPException:
    """502 of the camera proxy."""
    return HTTPException(502, "Failed to reach camera device.")
