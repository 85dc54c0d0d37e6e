"""Stand-ins for secrets that keep identity: the same secret has the same placeholder wherever it stands."""

import re

__all__ = ["Placeholders"]

_TELLING = re.compile(
    r"auth|cookie|credential|hash|pass|secret|signature|token|(?:api|access).?key", re.IGNORECASE
)
_SHORTEST = 8
_MARK = "placeholder-"


class Placeholders:
    """The placeholders of one session, numbered by kind in the order in which the secrets came."""

    def __init__(self, known: dict[str, str] | None = None) -> None:
        self._by_secret: dict[str, str] = {}
        self._counts: dict[str, int] = {}
        self.secrets: set[str] = set()
        """Texts that must not be in the cassette."""
        for name, secret in (known or {}).items():
            self.of(name, secret)
            # A user name has a placeholder too, but "admin" stands in many a place where it is none.
            if name != "username":
                self.secrets.add(secret)

    def of(self, name: str, secret: str) -> str:
        """The placeholder of a secret that was met under this name."""
        if secret.startswith(_MARK):
            return secret  # scrubbing twice is scrubbing once; scenarios bring wrong passwords of their own
        if secret not in self._by_secret:
            kind = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "value"
            self._counts[kind] = number = self._counts.get(kind, 0) + 1
            self._by_secret[secret] = f"{_MARK}{kind}-{number}"
            self.notice(name, secret)
        return self._by_secret[secret]

    def notice(self, name: str, value: str) -> None:
        """Remember a value whose name tells that it is a secret: no cassette with it in will be saved."""
        if _TELLING.search(name) and len(value) >= _SHORTEST and not value.startswith(_MARK):
            self.secrets.add(value)

    def replace(self, text: str) -> str:
        """The text with every secret that is known so far replaced."""
        for secret in sorted(self._by_secret, key=len, reverse=True):
            if len(secret) >= _SHORTEST:
                text = text.replace(secret, self._by_secret[secret])
        return text
