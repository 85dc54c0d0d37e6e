"""Dictionaries in Python's spelling, as devices of 2020 write them: read, never run.

The standard library reads them too, but not in several threads at once before CPython 3.11.8 and 3.12.1:
it then fails now and then over the depth of its own recursion.
"""

import re
from typing import Any

__all__ = ["NotLiteral", "read_dictionary"]

_DEEPEST = 8
_TOKEN = re.compile(
    r"\s*(?:"
    r"(?P<text>'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\")"
    r"|(?P<number>[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<word>None|True|False)\b"
    r"|(?P<sign>[{}()\[\],:])"
    r")\s*"
)
_WORDS = {"None": None, "True": True, "False": False}
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_LONGEST_NUMBER = 40


class NotLiteral(ValueError):
    """The text is no dictionary of texts, numbers and rows of those."""


def read_dictionary(text: str) -> dict[str, Any]:
    """The dictionary that the text spells: keys are texts, values texts, numbers, None, or rows of them."""
    reader = _Reader(text)
    value = reader.value(_DEEPEST)
    if not reader.ended or not isinstance(value, dict):
        raise NotLiteral(text)
    return value


class _Reader:
    def __init__(self, text: str) -> None:
        self._text, self._place = text, 0

    @property
    def ended(self) -> bool:
        return self._place == len(self._text)

    def value(self, depth: int) -> Any:
        kind, token = self._next()
        if kind == "text":
            return re.sub(r"\\(.)", r"\1", token[1:-1])
        if kind == "number":
            if len(token) > _LONGEST_NUMBER:
                raise NotLiteral(token)
            return int(token) if token.lstrip("+-").isdigit() else float(token)
        if kind == "word":
            return _WORDS[token]
        if token not in _CLOSING or not depth:
            raise NotLiteral(self._text)
        return self._dictionary(depth - 1) if token == "{" else self._row(_CLOSING[token], depth - 1)

    def _dictionary(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not self._follows("}"):
            key = self.value(depth)
            if not isinstance(key, str) or not self._follows(":"):
                raise NotLiteral(self._text)
            found[key] = self.value(depth)
            if not self._follows(",") and not self._is_next("}"):
                raise NotLiteral(self._text)
        return found

    def _row(self, closing: str, depth: int) -> tuple[Any, ...]:
        found: list[Any] = []
        while not self._follows(closing):
            found.append(self.value(depth))
            if not self._follows(",") and not self._is_next(closing):
                raise NotLiteral(self._text)
        return tuple(found)

    def _next(self) -> tuple[str, str]:
        token = _TOKEN.match(self._text, self._place)
        if token is None or token.lastgroup is None:
            raise NotLiteral(self._text)
        self._place = token.end()
        return token.lastgroup, token[token.lastgroup]

    def _is_next(self, sign: str) -> bool:
        return self._text.startswith(sign, self._place)

    def _follows(self, sign: str) -> bool:
        """Whether this sign comes next; it is passed over then."""
        if not self._is_next(sign):
            return False
        self._next()
        return True
