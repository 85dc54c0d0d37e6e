# Written by `make generate` from scripts/generator/runtime/words.py: change that file, not this one.
"""The message in an error answer, whatever shape the service gave it."""

from html.parser import HTMLParser
from typing import Any

import msgspec

__all__ = ["excerpt", "words"]

_LONGEST = 400


def words(content: bytes) -> tuple[str, dict[str, list[str]]]:
    """The message as one line, and the messages by field path where the server named fields."""
    try:
        data = msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return excerpt(content), {}
    errors: dict[str, list[str]] = {}
    _collect(data, "", errors)
    general = errors.pop("", [])
    fields = [f"{field}: {'; '.join(texts)}" for field, texts in errors.items()]
    return _shorten("; ".join([*general, *fields])), errors


_GENERAL = (
    "detail",
    "message",
    "error",
    "error_description",
    "non_field_errors",
    "errors",
    "title",
    "reason",
)


def _collect(data: Any, where: str, errors: dict[str, list[str]]) -> None:
    """Messages by field path out of the shapes that services use: text, lists, maps of lists, pydantic's."""
    if isinstance(data, dict) and isinstance(data.get("msg"), str) and isinstance(data.get("loc"), list):
        errors.setdefault(".".join(str(step) for step in data["loc"]), []).append(data["msg"])
    elif isinstance(data, dict):
        for key, value in data.items():
            # A field may be called ``message``; what is wrong with it comes as a list then.
            general = key in _GENERAL and not (key == "message" and isinstance(value, list))
            _collect(value, where if general else f"{where}.{key}".lstrip("."), errors)
    elif isinstance(data, list):
        for index, item in enumerate(data):
            _collect(item, f"{where}[{index}]" if where and isinstance(item, dict) else where, errors)
    elif data is not None and not isinstance(data, bool):
        errors.setdefault(where, []).append(_without_sql(str(data)))


def _without_sql(text: str) -> str:
    # Some servers hand out the failed statement with its parameters, password hashes among them.
    return text.partition("[SQL:")[0].strip()


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self._hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        word = " ".join(data.split())
        # A page says its title once more as its heading.
        if word and not self._hidden and not (self.words and self.words[-1].endswith(word)):
            self.words.append(word)


def excerpt(content: bytes) -> str:
    """The beginning of a text or HTML body as one readable line."""
    text = content[:20_000].decode(errors="replace")
    if "<" in text:
        reader = _Text()
        reader.feed(text)
        text = " ".join(reader.words)
    return _shorten(_without_sql(" ".join(text.split())))


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
