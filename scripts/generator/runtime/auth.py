"""Ways to sign a request."""

from base64 import b64encode
from collections.abc import Mapping
from typing import Protocol, Self
from urllib.parse import quote

from msgspec.structs import replace

from .errors import InvalidInput
from .origin import Origin
from .secret import Secret
from .wire import Headers, Request

__all__ = ["ApiKey", "Auth", "Basic", "Bearer", "Session"]


class Auth(Protocol):
    """Something that adds credentials to a request for the configured origin."""

    def sign(self, request: Request) -> Request:
        """The same request with the credentials in it."""
        ...


class Bearer:
    """``Authorization: Bearer <token>``, or with another word for the scheme.

    A token that begins with that word already, as older documentation writes it, is taken without it.
    """

    def __init__(self, token: str | Secret, scheme: str = "Bearer") -> None:
        text = Secret(token).reveal().strip(" ")
        first, _, rest = text.partition(" ")
        self._token = Secret(rest.strip(" ") if rest and first.lower() == scheme.lower() else text)
        self._scheme = scheme

    def sign(self, request: Request) -> Request:
        return request.with_headers({"Authorization": f"{self._scheme} {self._token.reveal()}"})

    def __repr__(self) -> str:
        return f"Bearer({self._token!r})"


class Basic:
    """``Authorization: Basic``, made of a user name and a password."""

    def __init__(self, username: str | Secret, password: str | Secret) -> None:
        self._username, self._password = Secret(username), Secret(password)

    def sign(self, request: Request) -> Request:
        pair = f"{self._username.reveal()}:{self._password.reveal()}".encode()
        return request.with_headers({"Authorization": f"Basic {b64encode(pair).decode()}"})

    def __repr__(self) -> str:
        return "Basic(Secret(***))"


class ApiKey:
    """A key in a header of its own, or in the query where the service wants it there."""

    def __init__(self, name: str, key: str | Secret, place: str = "header") -> None:
        self._name, self._key, self._place = name, Secret(key), place

    def sign(self, request: Request) -> Request:
        if self._place == "header":
            return request.with_headers({self._name: self._key.reveal()})
        joint = "&" if "?" in request.url else "?"
        return replace(
            request, url=f"{request.url}{joint}{quote(self._name)}={quote(self._key.reveal(), safe='')}"
        )

    def __repr__(self) -> str:
        return f"ApiKey({self._name}, {self._key!r})"


class Session:
    """The cookies of a login, with the headers that prove a write was meant (against CSRF).

    Writes carry the CSRF token in a header of its own, and the ``Origin`` of the service unless the
    request names one.
    """

    def __init__(
        self, cookies: Mapping[str, str | Secret], csrf: str | Secret = "", header: str = "X-CSRFToken"
    ) -> None:
        self._cookies = {name: Secret(value) for name, value in cookies.items()}
        self._csrf, self._header = Secret(csrf), header

    @classmethod
    def from_headers(
        cls,
        headers: Headers,
        session: str = "sessionid",
        csrf: str = "csrftoken",
        header: str = "X-CSRFToken",
    ) -> Self:
        """The session that a login opened, from the headers of its answer; two cookies go by their names.

        InvalidInput where the answer sets no cookie of that session.
        """
        cookies: dict[str, str | Secret] = {}
        for line in headers.get_all("set-cookie"):
            name, _, value = line.partition(";")[0].partition("=")
            if text := value.strip().strip('"'):
                cookies[name.strip()] = text
        if session not in cookies:
            raise InvalidInput(f"headers: the answer sets no cookie {session}: no session", field="headers")
        return cls(cookies, cookies.get(csrf, ""), header)

    def sign(self, request: Request) -> Request:
        pairs = [f"{name}={value.reveal()}" for name, value in self._cookies.items()]
        fields = {"Cookie": "; ".join([*request.headers.get_all("Cookie"), *pairs])}
        if self._csrf and request.method not in ("GET", "HEAD", "OPTIONS"):
            fields[self._header] = self._csrf.reveal()
            if "Origin" not in request.headers:
                fields["Origin"] = str(Origin.of(request.url))
        return request.with_headers(fields)

    def __repr__(self) -> str:
        return f"Session({', '.join(self._cookies)}: Secret(***))"
