"""Calls that succeed, and calls that fail in every way there is, with every kind of credentials."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from sightline import AsyncPyronear
from sightline_api._runtime._async.client import AsyncClient
from sightline_api._runtime.auth import ApiKey, Basic, Bearer
from sightline_api._runtime.wire import Timeout
from sightline_api.pyronear import cameras, detections, login
from tests.secrets.site import API_KEY, PASSWORD, PICTURE, TOKEN, USERNAME, Site

__all__ = ["AsyncFailures", "auths", "cast", "succeed"]


def auths() -> list[Any]:
    """One of each way to sign, with marker secrets."""
    return [
        Bearer(TOKEN),
        Bearer(TOKEN, scheme="Token"),
        Basic(USERNAME, PASSWORD),
        ApiKey("X-Api-Key", API_KEY),
        ApiKey("key", API_KEY, place="query"),
    ]


@asynccontextmanager
async def cast(site: Site) -> AsyncIterator[dict[str, Any]]:
    """Clients of each kind, closed at the end."""
    url = site.sandbox.url
    clients: dict[str, Any] = {
        "by password": AsyncPyronear.login(USERNAME, PASSWORD, base_url=url, retries=0),
        "by token": AsyncPyronear(site.token, base_url=url, retries=0),
        "by a wrong token": AsyncPyronear(TOKEN, base_url=url, retries=0),
        "of the camera": AsyncPyronear(site.camera_token, base_url=url, retries=0),
    }
    for number, auth in enumerate(auths()):
        clients[f"low level {number}"] = AsyncClient(url, auth=auth)
    try:
        yield clients
    finally:
        for client in clients.values():
            await client.aclose()


async def succeed(site: Site, clients: dict[str, Any], folder: Path) -> list[Any]:
    """What calls gave that went well: entities, models, answers, pagers, files."""
    admin, camera = clients["by password"], clients["of the camera"]
    form = {"username": USERNAME, "password": PASSWORD}
    payload = await admin.validate()
    site.remember("a token of a login", admin._shell._policy.credentials._auth._token.reveal())
    token = await admin.client.send(login.create_token(form))
    site.remember("a token", token.access_token)
    answer = await admin.client.send_detailed(login.create_token(form))
    site.remember("a token", answer.parsed.access_token)
    await camera.cameras.update_image(site.another_picture())
    mast = await admin.cameras.get(1)
    site.remember("a signature", mast.raw.last_image_url)
    secret = await mast.create_token()
    site.remember("a camera's token", secret.reveal())
    person = await admin.users.list().first()
    site.remember("a password's hash", person.raw.hashed_password)
    detection = await admin.detections.get(site.detection_id)
    address = await admin.client.send(detections.get_url(site.detection_id))
    site.remember("a signature", address.url)
    picture = await admin.client.request("GET", address.url, credentials=False)
    assert await detection.read() == picture.content == PICTURE
    got: list[Any] = [payload, token, answer, mast, mast.raw, secret, person, person.raw, detection]
    got += [detection.raw, address, picture, admin.detections.list()]
    got.append(await detection.download(folder / "frame.jpg"))
    for name, client in clients.items():
        if name.startswith("low level"):
            got.append(await client.request("GET", "/status", query={"token": TOKEN}))
    return got


class AsyncFailures:
    """Collects what failing calls raise."""

    def __init__(self, site: Site, clients: dict[str, Any]) -> None:
        self._site, self._clients = site, clients
        self.errors: list[tuple[str, BaseException]] = []

    async def all(self) -> list[tuple[str, BaseException]]:
        """Every error, with what was done."""
        await self._refusals()
        await self._faults()
        await self._storage()
        await self._before_sending()
        return self.errors

    async def _caught(self, what: str, call: Any) -> None:
        try:
            await call()
        except Exception as error:
            self.errors.append((what, error))
        else:
            raise AssertionError(f"{what} did not fail")

    async def _refusals(self) -> None:
        url, clients = self._site.sandbox.url, self._clients
        wrong = AsyncPyronear.login(USERNAME, PASSWORD + "?", base_url=url, retries=0)
        await self._caught("a wrong password", wrong.validate)
        await self._caught("a wrong token", clients["by a wrong token"].validate)
        await self._caught("a wrong scope", clients["of the camera"].cameras.list().first)
        await wrong.aclose()
        for number in range(len(auths())):
            low = clients[f"low level {number}"]
            await self._caught(f"credentials {number}", lambda low=low: low.send(cameras.list()))

    async def _faults(self) -> None:
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
            await self._caught(what, client.validate)
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
            newcomer = AsyncPyronear.login(USERNAME, PASSWORD, base_url=sandbox.url, retries=0)
            await self._caught(what, newcomer.validate)
            await newcomer.aclose()
            sandbox.clear_faults()

    async def _storage(self) -> None:
        admin, site = self._clients["by token"], self._site
        detection = await admin.detections.get(site.detection_id)

        async def by_address() -> None:
            await admin.client.request("GET", site.picture_url, credentials=False)

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
            await self._caught(what, detection.read)
            if "body" not in fault or "status" in fault:  # a custom request takes a page for an answer
                await self._caught(f"{what}, by its address", by_address)
            site.sandbox.clear_faults()

    async def _before_sending(self) -> None:
        admin, site = self._clients["by token"], self._site
        await self._caught("another origin", lambda: admin.client.request("GET", site.picture_url))
        closed = AsyncPyronear(TOKEN, base_url="http://127.0.0.1:9", retries=0)
        await self._caught("nobody there", closed.validate)
        await self._caught(
            "a picture of nobody",
            lambda: closed.client.request(
                "GET", f"http://127.0.0.1:9/a?Signature={TOKEN}", credentials=False
            ),
        )
        await closed.aclose()
        for what, token in (("a line end", f"{TOKEN}\n"), ("letters of nobody", f"{TOKEN}\N{SNOWMAN}")):
            with suppress(UnicodeError):
                broken = AsyncPyronear(token, base_url=site.sandbox.url, retries=0)
                await self._caught(f"{what} in a token", broken.validate)
                await broken.aclose()
        bad = {"username": USERNAME, "password": [PASSWORD]}
        await self._caught("a password in a list", lambda: admin.client.send(login.create_token(bad)))
        bad = {"username": USERNAME, "passwort": PASSWORD}
        await self._caught("a password misspelt", lambda: admin.client.send(login.create_token(bad)))
