"""What to do about the errors of a Picterra server."""

from typing import Any

from sightline_api._runtime.endpoint import Endpoint

from ..core.errors import ApiError, Forbidden, NotFound, RateLimited, Unauthorized

__all__ = ["explain"]


def explain(error: ApiError, endpoint: Endpoint[Any]) -> None:
    """Nothing; the error now says what to do, where that is known."""
    product, other = ("Tracer", "Forge") if endpoint.tag.startswith("tracer_") else ("Forge", "Tracer")
    if isinstance(error, Unauthorized):
        error.hint = f"Check the key: it is good for one product alone, and this call is for {product}"
    elif isinstance(error, Forbidden):
        error.hint = f"The key may be for {other} while this call is for {product}, or the plan forbids it"
    elif isinstance(error, RateLimited):
        error.hint = "The service takes about 30 requests a minute"
    elif isinstance(error, NotFound) and endpoint.verb.startswith("list"):
        error.hint = (
            "Is base_url the right server? A page beyond the end is answered so as well; where rows are "
            "deleted while a list is walked, collect it first"
        )
