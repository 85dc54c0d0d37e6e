"""Presigned links to objects, in the older query style of AWS, and their check."""

import hmac
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

__all__ = ["Refused", "Signer"]


class Refused(Exception):
    """The link is not good: a code and a message as the storage words them."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


@dataclass
class Signer:
    """Makes links that only this sandbox can make, and tells them from others."""

    access_key: str
    secret: bytes
    clock: Callable[[], datetime]
    address: str = ""
    """Address of the storage origin, known once it listens."""

    def url(self, bucket: str, key: str, seconds: int, method: str = "GET") -> str:
        """A link to the object that works for so many seconds."""
        expires = str(int(self._now()) + seconds)
        path = f"/{quote(bucket)}/{quote(key)}"
        query = {"AWSAccessKeyId": self.access_key, "Signature": self._sign(method, path, expires)}
        return f"{self.address}{path}?{urlencode({**query, 'Expires': expires})}"

    def check(self, method: str, path: str, query: Mapping[str, str]) -> None:
        """Return for a link of ours that still works; Refused otherwise."""
        if not {"AWSAccessKeyId", "Signature", "Expires"} <= query.keys():
            raise Refused("AccessDenied", "Access Denied")
        if query["AWSAccessKeyId"] != self.access_key:
            raise Refused("InvalidAccessKeyId", "The access key of this link is not known here.")
        expected = self._sign(method, path, query["Expires"])
        if not hmac.compare_digest(expected.encode(), query["Signature"].encode()):
            raise Refused("SignatureDoesNotMatch", "The signature of this link does not fit the request.")
        if not query["Expires"].isdigit() or int(query["Expires"]) < self._now():
            raise Refused("AccessDenied", "Request has expired")

    def _sign(self, method: str, path: str, expires: str) -> str:
        text = f"{method}\n\n\n{expires}\n{path}"
        return b64encode(hmac.digest(self.secret, text.encode(), "sha1")).decode()

    def _now(self) -> float:
        return self.clock().replace(tzinfo=UTC).timestamp()
