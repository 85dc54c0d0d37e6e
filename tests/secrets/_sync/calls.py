# Written by `make generate` from tests/secrets/_async/calls.py: change that file, not this one.

"""Calls that succeed, and calls that fail in every way there is, with every kind of credentials."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sightline import Pyronear
from sightline_api._runtime._sync.client import Client
from sightline_api._runtime.auth import ApiKey, Basic, Bearer
from sightline_api._runtime.wire import Timeout
from sightline_api.pyronear import cameras, detections, login
from tests.secrets.site import API_KEY, PASSWORD, PICTURE, TOKEN, USERNAME, Site

__all__ = ["Failures", "auths", "cast", "succeed"]


def auths() -> list[Any]:
    """One of each way to sign, with marker secrets."""
    return [
        Bearer(TOKEN),
        Bearer(TOKEN, scheme="Token"),
        Basic(USERNAME, PASSWORD),
        ApiKey("X-Api-Key", API_KEY),
        ApiKey("key", API_KEY, place="query"),
    ]


@contextmanager
def cast(site: Site) -> Iterator[dict[str, Any]]:
    """Clients of each kind, closed at the end."""
    url = site.sandbox.url
    clients: dict[str, Any] = {
        "by password": Pyronear.login(USERNAME, PASSWORD, base_url=url, retries=0),
        "by token": Pyronear(site.token, base_url=url, retries=0),
        "by a wrong token": Pyronear(TOKEN, base_url=url, retries=0),
        "of the camera": Pyronear(site.camera_token, base_url=url, retries=0),
    }
    for number, auth in enumerate(auths()):
        clients[f"low level {number}"] = Client(url, auth=auth)
    try:
        yield clients
    finally:
        for client in clients.values():
            client.close()


def succeed(site: Site, clients: dict[str, Any], folder: Path) -> list[Any]:
    """What calls gave that went well: entities, models, answers, pagers, files."""
    admin, camera = clients["by password"], clients["of the camera"]
    form = {"username": USERNAME, "password": PASSWORD}
    payload = admin.validate()
    site.remember("a token of a login", admin._shell._policy.credentials._auth._token.reveal())
    token = admin.client.send(login.create_token(form))
    site.remember("a token", token.access_token)
    answer = admin.client.send_detailed(login.create_token(form))
    site.remember("a token", answer.parsed.access_token)
    camera.cameras.update_image(site.another_picture())
    mast = admin.cameras.get(1)
    site.remember("a signature", mast.raw.last_image_url)
    secret = mast.create_token()
    site.remember("a camera's token", secret.reveal())
    person = admin.users.list().first()
    site.remember("a password's hash", person.raw.hashed_password)
    detection = admin.detections.get(site.detection_id)
    address = admin.client.send(detections.get_url(site.detection_id))
    site.remember("a signature", address.url)
    picture = admin.client.request("GET", address.url, credentials=False)
    assert detection.read() == picture.content == PICTURE
    got: list[Any] = [payload, token, answer, mast, mast.raw, secret, person, person.raw, detection]
    got += [detection.raw, address, picture, admin.detections.list()]
    got.append(detection.download(folder / "frame.jpg"))
    for name, client in clients.items():
        if name.startswith("low level"):
            got.append(client.request("GET", "/status", query={"token": TOKEN}))
    return got


class Failures:
    """Collects what failing calls raise."""

    def __init__(self, site: Site, clients: dict[str, Any]) -> None:
        self._site, self._clients = site, clients
        self.errors: list[tuple[str, BaseException]] = []

    def all(self) -> list[tuple[str, BaseException]]:
        """Every error, with what was done."""
        self._refusals()
        self._faults()
        self._storage()
        self._before_sending()
        return self.errors

    def _caught(self, what: str, call: Any) -> None:
        try:
            call()
        except Exception as error:
            self.errors.append((what, error))
        else:
            raise AssertionError(f"{what} did not fail")

    def _refusals(self) -> None:
        url, clients = self._site.sandbox.url, self._clients
        wrong = Pyronear.login(USERNAME, PASSWORD + "?", base_url=url, retries=0)
        self._caught("a wrong password", wrong.validate)
        self._caught("a wrong token", clients["by a wrong token"].validate)
        self._caught("a wrong scope", clients["of the camera"].cameras.list().first)
        wrong.close()
        for number in range(len(auths())):
            low = clients[f"low level {number}"]
            self._caught(f"credentials {number}", lambda low=low: low.send(cameras.list()))

    def _faults(self) -> None:
        admin, sandbox = self._clients["by token"], self._site.sandbox
        hasty = admin.with_options(timeout=Timeout(total=0.3))
        for what, client, fault in (
            ("a 500 in text", admin, {"status": 500, "body": "Internal Server Error"}),
            ("a 429", admin, {"status": 429, "headers": {"Retry-After": "1"}, "body": {"detail": "slowly"}}),
            ("a page", admin, {"status": 200, "body": "<html>sign in</html>", "content_type": "text/html"}),
            ("a reset before the answer", admin, {"reset_after": 0}),
            ("a reset within the answer", admin, {"reset_after": 5}),
            ("a short body", admin, {"short_body": 3}),
            ("no answer in time", hasty, {"delay": 1.0}),
            (
                "another form than promised",
                admin,
                {"status": 200, "body": b"\xff\xfe", "content_type": "x/y"},
            ),
        ):
            sandbox.fault(operation="pyronear.login.validate", **fault)
            self._caught(what, client.validate)
            sandbox.clear_faults()
        for what, fault in (
            ("a login that breaks", {"reset_after": 0}),
            (
                "a login that is a page",
                {"body": f"access_token={self._site.token}", "content_type": "text/plain"},
            ),
            ("a login without JSON's end", {"body": f'{{"access_token": "{self._site.token}"'}),
            ("a login that fails", {"status": 500, "body": "broken"}),
        ):
            sandbox.fault(operation="pyronear.login.create_token", **fault)
            newcomer = Pyronear.login(USERNAME, PASSWORD, base_url=sandbox.url, retries=0)
            self._caught(what, newcomer.validate)
            newcomer.close()
            sandbox.clear_faults()

    def _storage(self) -> None:
        admin, site = self._clients["by token"], self._site
        detection = admin.detections.get(site.detection_id)

        def by_address() -> None:
            admin.client.request("GET", site.picture_url, credentials=False)

        for what, fault in (
            (
                "a picture that is refused",
                {"status": 403, "body": "<Error><Code>AccessDenied</Code></Error>"},
            ),
            ("a picture that breaks", {"reset_after": 10}),
            ("a picture that never comes", {"reset_after": 0}),
            ("a picture that is a page", {"body": "<html></html>", "content_type": "text/html"}),
        ):
            site.sandbox.fault(origin="storage", times=None, **fault)
            self._caught(what, detection.read)
            if "body" not in fault or "status" in fault:  # a custom request takes a page for an answer
                self._caught(f"{what}, by its address", by_address)
            site.sandbox.clear_faults()

    def _before_sending(self) -> None:
        admin, site = self._clients["by token"], self._site
        self._caught("another origin", lambda: admin.client.request("GET", site.picture_url))
        closed = Pyronear(TOKEN, base_url="http://127.0.0.1:9", retries=0)
        self._caught("nobody there", closed.validate)
        self._caught(
            "a picture of nobody",
            lambda: closed.client.request(
                "GET", f"http://127.0.0.1:9/a?Signature={TOKEN}", credentials=False
            ),
        )
        closed.close()
        for what, token in (("a line end", f"{TOKEN}\n"), ("letters of nobody", f"{TOKEN}\N{SNOWMAN}")):
            with suppress(UnicodeError):
                broken = Pyronear(token, base_url=site.sandbox.url, retries=0)
                self._caught(f"{what} in a token", broken.validate)
                broken.close()
        bad = {"username": USERNAME, "password": [PASSWORD]}
        self._caught("a password in a list", lambda: admin.client.send(login.create_token(bad)))
        bad = {"username": USERNAME, "passwort": PASSWORD}
        self._caught("a password misspelt", lambda: admin.client.send(login.create_token(bad)))
