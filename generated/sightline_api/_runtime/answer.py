# Written by `make generate` from scripts/generator/runtime/answer.py: change that file, not this one.
"""From a Response to an Answer or an error."""

import re
from typing import Any, Generic, TypeVar, get_args

import msgspec
from msgspec import Struct

from .codec import decode
from .endpoint import Endpoint, Result
from .errors import ApiError, Redirected, UnexpectedContent, error_class
from .wire import Headers, Response

__all__ = ["Answer", "api_error", "parse"]

T = TypeVar("T")
_REQUEST_ID = ("x-request-id", "x-amz-request-id", "x-correlation-id")


class Answer(Struct, Generic[T], frozen=True, kw_only=True):
    """What came back: status, headers, the bytes, and ``parsed`` where parsing was asked for."""

    status: int
    headers: Headers
    content: bytes
    parsed: T
    url: str = ""

    @property
    def request_id(self) -> str | None:
        """The server's name for this exchange, where it gave one."""
        return _request_id(self.headers)

    def json(self) -> Any:
        """The content as plain JSON values; raises ``msgspec.DecodeError`` where it is none."""
        return msgspec.json.decode(self.content)

    def text(self) -> str:
        """The content as text in UTF-8; bytes that are none become replacement characters."""
        return self.content.decode(errors="replace")

    def __repr__(self) -> str:
        return f"Answer({self.status}, {len(self.content)} bytes)"


def parse(endpoint: Endpoint[Any], response: Response, *, check_output: bool = True) -> Any:
    """The content as the contract's type for its status; UnexpectedContent where it is none."""
    result = endpoint.result(response.status)
    if result is None and response.content:
        # Another success status than the contract names: its content is most likely one that it does name.
        result = next((known for known in endpoint.results if known.content_type), None)
    if result is None or result.content_type is None:
        return None
    if not response.content and (response.status == 204 or type(None) in get_args(result.type)):
        return None
    plain = result.type is bytes or (result.type is str and "json" not in result.content_type)
    if plain and "html" not in result.content_type and _is_page(response):
        raise _unexpected(endpoint, response, result)
    if result.type is bytes:
        return response.content
    if plain:
        return response.content.decode(errors="replace")
    try:
        return decode(response.content, result.type, operation=endpoint.operation_id, warn=check_output)
    except msgspec.DecodeError:
        raise _unexpected(endpoint, response, result) from None


def _is_page(response: Response) -> bool:
    """Whether a page came, as proxies and logins answer, where a file was asked for."""
    start = response.content[:512].lstrip().lower()
    return "html" in response.headers.get("content-type", "") and start.startswith((b"<!doctype", b"<html"))


def _unexpected(endpoint: Endpoint[Any], response: Response, result: Result) -> UnexpectedContent:
    came = response.headers.get("content-type", "no content type")
    return UnexpectedContent(
        f"{endpoint.operation_id} answered {response.status} with {came} "
        f"({_shown(response.content, result)}) where {result.content_type} was promised: "
        "is this address the service, or a proxy or login page?",
        status=response.status,
        content_type=came,
        operation=endpoint.operation_id,
    )


def _shown(content: bytes, result: Result) -> str:
    """The beginning of the content, unless it could be the promised one, damaged, with a secret in it."""
    from .words import excerpt

    if getattr(result.type, "_hidden", None) or content.lstrip()[:1] in (b"{", b"["):
        return f"{len(content)} bytes that may hold secrets"
    return repr(excerpt(content))


def api_error(response: Response) -> ApiError:
    """The error that a response with status 300 or more is."""
    from .words import words  # imported when something went wrong, not with every start

    message, errors = words(response.content)
    path = "/" + response.url.partition("://")[2].partition("/")[2].partition("?")[0]
    patience = _patience(response.headers)
    error = error_class(response.status)(
        message or ("the server asks for patience" if patience else "no explanation given"),
        status=response.status,
        errors=errors,
        request_id=_request_id(response.headers),
        retry_after=patience,
        operation=response.operation,
        method=response.method,
        path=path,
    )
    if isinstance(error, Redirected):
        error.location = response.headers.get("location", "")
        if error.location and not message:
            # As far as it can be shown: without user name, query and fragment, where credentials stand.
            shown = re.sub("//[^/]*@", "//", re.split("[?#]", error.location)[0])
            error.message = f"it was sent on to {shown}, which was not followed"
    return error


def _request_id(headers: Headers) -> str | None:
    return next((headers[name] for name in _REQUEST_ID if name in headers), None)


def _patience(headers: Headers) -> float | None:
    """Seconds that ``Retry-After`` asks for; a date counts from the server's own clock."""
    asked = headers.get("retry-after", "").strip()
    if asked.isdigit():
        return float(asked)
    from email.utils import parsedate_to_datetime

    try:
        until, now = parsedate_to_datetime(asked), parsedate_to_datetime(headers.get("date", ""))
        return max(0.0, (until - now).total_seconds())
    except (TypeError, ValueError):  # not a date, no date, or only one of them with a zone
        return None
