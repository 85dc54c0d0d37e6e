"""The errors that handlers raise: one class, and a name for each shape of body (wire contract, section 1)."""

from typing import Any

from .answers import Answer, html, json_answer, text

__all__ = [
    "Problem",
    "broken",
    "detail",
    "fields",
    "forbidden",
    "gone",
    "listed",
    "missing",
    "missing_text",
    "said",
    "said_text",
]

FORBIDDEN = "This is not allowed to you."


class Problem(Exception):
    """The request is answered with this instead."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.status)
        self.answer = answer


def detail(status: int, words: str, **headers: str) -> Problem:
    """``{"detail": words}``."""
    return Problem(json_answer(status, {"detail": words}).but(**headers))


def fields(errors: dict[str, Any]) -> Problem:
    """400 with messages by field, nested as the request is."""
    return Problem(json_answer(400, errors))


def listed(words: str, status: int = 400) -> Problem:
    """A list of one message."""
    return Problem(json_answer(status, [words]))


def said(words: str, status: int = 400) -> Problem:
    """A bare JSON string."""
    return Problem(json_answer(status, words))


def said_text(words: str, status: int = 400, content_type: str = "text/html; charset=utf-8") -> Problem:
    """Words without JSON."""
    return Problem(text(status, words, content_type))


def forbidden(words: str = FORBIDDEN) -> Problem:
    """403."""
    return detail(403, words)


def missing(what: str) -> Problem:
    """404 for an id that nothing has."""
    return detail(404, f"There is no such {what}.")


def missing_text(words: str) -> Problem:
    """404 in plain words."""
    return said_text(words, 404)


def gone(instead: str) -> Problem:
    """410 of a retired way to export; ``instead`` is the address that took its place."""
    return said_text(f"This way to export was retired. Ask POST {instead} and follow its request.\n", 410)


def broken() -> Problem:
    """500, the page: what the real server answers to some ordinary mistakes."""
    return Problem(html(500))
