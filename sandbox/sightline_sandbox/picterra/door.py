"""What stands before both products: the key, and how often one may ask with it."""

import hmac
import json
from math import ceil

from ..asgi import App, Receive, Scope, Send, answer
from ..throttle import Throttle
from .options import PicterraOptions

__all__ = ["PRODUCTS", "Door"]

PRODUCTS = {"forge": "/public/api/v2/", "tracer": "/public/api/plots_analysis/v1/"}
"""The roots of the two products (section 1)."""


class Door:
    """Answers 401, 403 and 429 before anything else is looked at."""

    def __init__(self, app: App, options: PicterraOptions) -> None:
        self._app = app
        self._keys = {"forge": options.forge_key, "tracer": options.tracer_key}
        self._master = options.api_key
        self._throttle = Throttle(options.throttle, options.clock) if options.throttle else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        product = next((name for name, root in PRODUCTS.items() if scope["path"].startswith(root)), None)
        if product is None:
            await self._app(scope, receive, send)
            return
        refusal = self._refuse(product, _key(scope))
        if refusal is not None:
            status, words = refusal
            await _tell(send, status, words)
        elif self._throttle is not None and (seconds := self._throttle.take()) > 0:
            pause = ("retry-after", str(ceil(seconds)))
            await _tell(send, 429, f"Too many requests: the next one in {ceil(seconds)} s.", pause)
        else:
            await self._app(scope, receive, send)

    def _refuse(self, product: str, key: str | None) -> tuple[int, str] | None:
        if key is None:
            return 401, "No key was sent: it belongs into the header X-Api-Key."
        if _same(key, self._master) or _same(key, self._keys[product]):
            return None
        if any(_same(key, other) for other in self._keys.values()):
            return 403, f"This key is not good for {product.capitalize()}."
        return 401, "The key is not known."


def _key(scope: Scope) -> str | None:
    found = [value.decode("latin-1") for name, value in scope["headers"] if name == b"x-api-key"]
    return found[0] if found and found[0] else None


def _same(key: str, other: str | None) -> bool:
    return other is not None and hmac.compare_digest(key.encode(), other.encode())


async def _tell(send: Send, status: int, words: str, *headers: tuple[str, str]) -> None:
    body = json.dumps({"detail": words}).encode()
    await answer(send, status, body, [("content-type", "application/json"), *headers])
