"""A token by which another process finds the operation again: names and ids, never credentials."""

import json
import re
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from ..errors import InvalidInput

__all__ = ["Token"]

_VERSION = 1
_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}", re.ASCII)
_TEXT = re.compile(r"[!-~]{1,300}", re.ASCII)
_JWT = re.compile(r"eyJ[\w-]*\.[\w-]+\.[\w-]*", re.ASCII)
_TELLING = re.compile(
    r"(?:^|_)(?:auth|authorization|bearer|cookie|credentials?|csrf|headers?|jwt|(?:api|access)_?key|passw(?:or)?d"
    r"|secret|session|signature|token|x)(?:_|$)"
)


def _plain_name(_: Any, attribute: Any, value: Any) -> None:
    _check_name(attribute.name, value)


def _harmless(_: Any, __: Any, ids: Any) -> None:
    if not isinstance(ids, Mapping):
        raise _bad("ids", "a mapping of names to ids is needed")
    for name, value in ids.items():
        _check_name("ids", name)
        if _TELLING.search(name):
            raise _bad(f"ids.{name}", "a token holds ids only, no credentials and no headers")
        number = isinstance(value, int) and not isinstance(value, bool)
        text = (
            isinstance(value, str)
            and _TEXT.fullmatch(value)
            and "://" not in value
            and not _JWT.search(value)
        )
        if not number and not text:
            raise _bad(f"ids.{name}", "an id is a whole number or a short text, and no address")


def _check_name(path: str, name: Any) -> None:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise _bad(path, "short names in lower case are needed")


@frozen
class Token:
    """Which operation it is: the service, the kind of operation, and the ids that find it.

    ``InvalidInput`` refuses anything that looks like a credential, a header or an address, when a token is
    made and when one is read: tokens end up in files, queues and logs.
    """

    service: str = field(validator=_plain_name)
    operation: str = field(validator=_plain_name)
    ids: Mapping[str, int | str] = field(validator=_harmless)

    def to_text(self) -> str:
        """The token as versioned JSON, on one line."""
        data = {
            "version": _VERSION,
            "service": self.service,
            "operation": self.operation,
            "ids": dict(self.ids),
        }
        return json.dumps(data, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> "Token":
        """The token that a text holds; ``InvalidInput`` where it is none, or of another version."""
        try:
            data = json.loads(text)
        except (ValueError, TypeError, RecursionError):
            raise _bad("token", "this is no token of Sightline") from None
        if not isinstance(data, dict) or "version" not in data:
            raise _bad("token", "this is no token of Sightline")
        if data["version"] != _VERSION or isinstance(data["version"], bool):
            raise _bad(
                "token.version", f"only version {_VERSION} is known here; update Sightline, or start anew"
            )
        if data.keys() != {"version", "service", "operation", "ids"}:
            raise _bad("token", "a token has a version, a service, an operation and ids, and nothing else")
        return cls(data["service"], data["operation"], data["ids"])


def _bad(path: str, why: str) -> InvalidInput:
    # The value stays out: what is refused here may be a credential.
    return InvalidInput(f"{path}: {why}", field=path)
