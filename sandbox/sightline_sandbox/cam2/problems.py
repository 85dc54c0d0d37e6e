"""The errors that handlers raise: one JSON object with a text ``message`` (wire contract, section 3)."""

from fastapi import HTTPException

__all__ = ["LEGACY_TAKEN", "conflict", "forbidden", "not_found", "refused", "unauthorized"]

LEGACY_TAKEN = "legacyCameraIDAlreadyExist"


def unauthorized(message: str) -> HTTPException:
    """401. Only ``Token expired.`` makes clients ask for another token, so no other text may hold it."""
    return HTTPException(401, message)


def forbidden(message: str) -> HTTPException:
    """403 in these words."""
    return HTTPException(403, message)


def not_found(message: str) -> HTTPException:
    """404 in these words."""
    return HTTPException(404, message)


def conflict() -> HTTPException:
    """409: another camera has the legacy id."""
    return HTTPException(409, LEGACY_TAKEN)


def refused(message: str) -> HTTPException:
    """422 in these words."""
    return HTTPException(422, message)
