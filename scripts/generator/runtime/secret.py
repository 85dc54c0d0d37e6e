"""A value that must never be shown."""

from typing import NoReturn

__all__ = ["Secret"]


class Secret:
    """A password, token or key that shows as ``Secret(***)`` wherever it is printed.

    ``reveal()`` is the only way to the text, so that every place that uses it can be found by name.
    Two secrets compare equal by content, in constant time. Pickling is refused: a secret that travels
    inside another object ends up in files and queues that nobody guards.
    """

    __slots__ = ("_text",)

    def __init__(self, text: "str | Secret") -> None:
        self._text: str = text.reveal() if isinstance(text, Secret) else text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(***)"

    def __bool__(self) -> bool:
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        from hmac import compare_digest  # brings OpenSSL along, which an import of Sightline does not need

        return compare_digest(self._text.encode(), other._text.encode())

    def __hash__(self) -> int:
        return hash((Secret, self._text))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret is not pickled: pass credentials to the other process by its own means")
