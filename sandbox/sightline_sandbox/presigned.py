"""Presigned links and upload forms, in the older style of AWS, and their check."""

import hmac
import json
from base64 import b64decode, b64encode
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
        return self.url_until(bucket, key, self.seconds + seconds, method)

    def url_until(self, bucket: str, key: str, end: int, method: str = "GET") -> str:
        """A link to the object that works until a time of the epoch: equal ends give equal links."""
        expires, path = str(end), f"/{quote(bucket)}/{quote(key)}"
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

    def form(self, bucket: str, key: str, seconds: int) -> dict[str, str]:
        """The fields of a form that uploads the object and works for so many seconds."""
        end = datetime.fromtimestamp(self.seconds + seconds, UTC)
        rules = {"expiration": f"{end:%Y-%m-%dT%H:%M:%SZ}", "conditions": [{"bucket": bucket}, {"key": key}]}
        policy = b64encode(json.dumps(rules).encode()).decode()
        signature = self._digest(policy)
        return {"key": key, "AWSAccessKeyId": self.access_key, "policy": policy, "signature": signature}

    def check_form(self, bucket: str, fields: Mapping[str, str | None]) -> str:
        """The key of a form of ours that still works; Refused otherwise."""
        key, policy, signature = (fields.get(name) or "" for name in ("key", "policy", "signature"))
        if fields.get("AWSAccessKeyId") != self.access_key:
            raise Refused("InvalidAccessKeyId", "The access key of this form is not known here.")
        if not hmac.compare_digest(self._digest(policy).encode(), signature.encode()):
            raise Refused("SignatureDoesNotMatch", "The signature of this form does not fit its policy.")
        rules = json.loads(b64decode(policy))
        if rules["conditions"] != [{"bucket": bucket}, {"key": key}]:
            raise Refused("AccessDenied", "The form is not what its policy allows.")
        if datetime.fromisoformat(rules["expiration"]).timestamp() < self._now():
            raise Refused("AccessDenied", "The policy of this form has expired.")
        return key

    def _sign(self, method: str, path: str, expires: str) -> str:
        text = f"{method}\n\n\n{expires}\n{path}"
        return self._digest(text)

    def _digest(self, text: str) -> str:
        return b64encode(hmac.digest(self.secret, text.encode(), "sha1")).decode()

    @property
    def seconds(self) -> int:
        """The time by its clock, whole seconds of the epoch."""
        return int(self._now())

    def _now(self) -> float:
        return self.clock().replace(tzinfo=UTC).timestamp()
