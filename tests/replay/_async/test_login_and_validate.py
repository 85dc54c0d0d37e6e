"""Signing in with a password, every way in which a token can be refused, and who a token belongs to."""

import pytest

from sightline import AsyncPyronear
from sightline.core.errors import (
    Forbidden,
    InternalServerError,
    MethodNotAllowed,
    NotAcceptable,
    NotFound,
    Redirected,
    Unauthorized,
    Unprocessable,
)
from sightline_api._runtime._async.client import AsyncClient
from sightline_api._runtime.auth import Bearer
from sightline_api._runtime.codec import encode_json
from sightline_api._runtime.wire import BytesBody
from sightline_api.pyronear import login, organizations
from tests.replay._async.story import BASE, PASSWORD, AsyncStory
from tests.replay.session import refused

FORM = "application/x-www-form-urlencoded"


async def test_login_and_validate() -> None:
    async with AsyncStory("login_and_validate") as story:
        admin = story.person("admin_hq")
        story.step("the health check, which takes no HEAD")
        assert await admin.is_up()
        with refused(MethodNotAllowed):
            await story.custom(story.nobody, "HEAD", "/status")
        await _passwords(story)
        await _who_am_i(story)
        await _bad_tokens(story)
        await _before_authentication(story)


async def _passwords(story: AsyncStory) -> None:
    story.step("a good password gives a token")
    token = await story.low(story.nobody, login.create_token({"username": "admin_hq", "password": PASSWORD}))
    assert (token.access_token, token.token_type) == ("placeholder-token-admin-1", "bearer")

    story.step("a wrong password and an unknown name are told apart by nobody")
    for name, password in [("admin_hq", "placeholder-wrong-password"), ("nobody", PASSWORD)]:
        with refused(Unauthorized, "Invalid credentials."):
            await story.person(name, password).validate()

    story.step("a form without its password, JSON in place of a form, another grant type")
    with refused(Unprocessable, "body.password: Field required", fields=("body.password",)):
        await story.low(story.nobody, login.create_token({"username": "admin_hq"}))
    with refused(Unprocessable, fields=("body.username", "body.password")):
        document = BytesBody(encode_json({"username": "admin_hq", "password": PASSWORD}), "application/json")
        await story.low(story.nobody, login.create_token_endpoint.call(body=document))
    form = {
        "username": "admin_hq",
        "password": PASSWORD,
        "grant_type": "password",
        "scope": "",
        "client_id": "x",
    }
    assert (await story.low(story.nobody, login.create_token(form))).access_token == token.access_token
    with refused(Unprocessable, fields=("body.grant_type",)):
        other = {"username": "admin_hq", "password": PASSWORD, "grant_type": "client_credentials"}
        await story.low(story.nobody, login.create_token(other))

    story.step("a wrong method, a slash too much")
    with refused(MethodNotAllowed, "Method Not Allowed"):
        await story.custom(story.nobody, "GET", "/api/v1/login/creds")
    with pytest.raises(Redirected) as moved:
        form_body = BytesBody(f"username=admin_hq&password={PASSWORD}".encode(), FORM)
        await story.custom(story.nobody, "POST", "/api/v1/login/creds/", body=form_body)
    assert moved.value.location == f"{BASE}/api/v1/login/creds"


async def _who_am_i(story: AsyncStory) -> None:
    story.step("an admin with a token, an agent and a user with a password, a camera")
    admin = story.token("admin-1")
    payload = await admin.validate()
    assert (payload.sub, payload.scopes, payload.organization_id) == (1, ["admin"], 1)
    agent = await story.person("agent_valley").validate()
    assert (agent.sub, agent.scopes, agent.organization_id) == (2, ["agent"], 2)
    user = await story.person("user_valley").validate()
    assert (user.sub, user.scopes, user.organization_id) == (3, ["user"], 2)
    await story.camera(admin, 1)


async def _bad_tokens(story: AsyncStory) -> None:
    story.step("no token at all, and one of another scheme")
    with refused(Unauthorized, "Not authenticated"):
        await story.low(story.nobody, login.validate())
    with refused(Unauthorized, "Not authenticated"):
        await story.low(_client("placeholder-basic", scheme="Basic"), login.validate())

    story.step("what no server of ours gave out")
    with refused(NotAcceptable, "Invalid token."):
        await AsyncPyronear("placeholder-not-a-jwt", base_url=BASE, retries=0).validate()
    for name in ("expired", "wrong-signature"):
        with refused(Unauthorized, "Token has expired."):
            await story.token(name).validate()
    for name in ("without-organization", "unknown-scope", "sub-zero"):
        with refused(Unprocessable, "Invalid token payload."):
            await story.token(name).validate()

    story.step("a token without an end is good; a subject that is a number breaks the server")
    assert (await story.token("never-expires").validate()).sub == 3
    with refused(InternalServerError, "Internal Server Error"):
        await story.token("numeric-sub").validate()

    story.step("the scheme may be written small")
    payload = await story.low(_client("placeholder-token-user-3", scheme="bearer"), login.validate())
    assert payload.sub == 3


async def _before_authentication(story: AsyncStory) -> None:
    story.step("a role that is not allowed")
    with refused(Forbidden, "Incompatible token scope."):
        await story.token("user-3").users.list().first()

    story.step("the redirect to the slash comes before the question who asks")
    with pytest.raises(Redirected) as moved:
        await story.custom(story.nobody, "GET", "/api/v1/organizations")
    assert moved.value.location == f"{BASE}/api/v1/organizations/"
    with refused(Unauthorized, "Not authenticated"):
        await story.low(story.nobody, organizations.list())

    story.step("a route that is not there")
    with refused(NotFound, "Not Found"):
        await story.custom(story.token("admin-1"), "GET", "/api/v1/nowhere")


def _client(token: str, scheme: str) -> AsyncClient:
    return AsyncClient(BASE, auth=Bearer(token, scheme))
