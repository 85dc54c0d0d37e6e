"""Ways to sign in, where credentials are looked for, and the organization that is meant."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sightline import Cvat
from sightline.core.errors import (
    BadRequest,
    CredentialsMissing,
    Forbidden,
    InvalidInput,
    NotFound,
    Unauthorized,
)
from sightline_api.cvat import auth
from sightline_sandbox import Sandbox
from tests.cvat.conftest import PASSWORD


def asked(sandbox: Sandbox) -> list[str]:
    return [str(one.operation) for one in sandbox.requests]


def key_of(cvat: Cvat) -> str:
    return cvat.client.send(auth.create_login({"username": "admin", "password": PASSWORD})).key


def test_making_a_client_sends_nothing(cvat: Cvat, sandbox: Sandbox) -> None:
    with Cvat(sandbox.url, username="admin", password="x", organization="crew"):
        pass
    assert asked(sandbox) == []


@pytest.mark.parametrize("login", ["session", "token", "basic"])
def test_a_password_signs_in_in_three_ways(cvat: Cvat, sandbox: Sandbox, login: str) -> None:
    with Cvat(sandbox.url, username="admin", password=PASSWORD, login=login) as client:
        assert client.users.me().username == "admin"
        client.projects.create(f"by {login}").delete()
    assert asked(sandbox).count("cvat.auth.create_login") == (0 if login == "basic" else 1)


def test_another_way_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(InvalidInput, match="one of session, token, basic"):
        Cvat(sandbox.url, username="admin", password=PASSWORD, login="oauth")


@pytest.mark.parametrize("spelling", ["{}", "Token {}", "token {} "])
def test_the_key_of_a_login_is_taken_with_its_scheme_and_without(
    cvat: Cvat, sandbox: Sandbox, spelling: str
) -> None:
    with Cvat(sandbox.url, token=spelling.format(key_of(cvat))) as client:
        assert client.users.me().username == "admin"


def test_an_access_token_is_made_used_and_ended(cvat: Cvat, sandbox: Sandbox) -> None:
    made = cvat.access_tokens.create("for tests", read_only=True)
    assert made.value is not None
    with Cvat(sandbox.url, access_token=made.value) as client:
        assert client.access_tokens.current().name == "for tests"
        with pytest.raises(Forbidden):
            client.projects.create("not allowed")
        with pytest.raises(Forbidden, match="may not make or change tokens"):
            client.access_tokens.create("another")
        assert made.refresh().value is None
        made.delete()
        with pytest.raises(Unauthorized):
            client.users.me()


def test_a_wrong_password_is_a_bad_request_at_the_first_call(sandbox: Sandbox) -> None:
    with (
        Cvat(sandbox.url, username="admin", password="wrong") as client,
        pytest.raises(BadRequest),
    ):
        client.users.me()


def test_credentials_come_from_the_environment(
    cvat: Cvat, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = cvat.access_tokens.create("environment")
    assert made.value is not None
    for variable in ("SIGHTLINE_CVAT_ACCESS_TOKEN", "CVAT_ACCESS_TOKEN"):
        with monkeypatch.context() as patch:
            patch.setenv("SIGHTLINE_CVAT_BASE_URL", sandbox.url)
            patch.setenv(variable, made.value.reveal())
            with Cvat() as client:
                assert client.users.me().username == "admin"


def test_credentials_come_from_a_profile(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "profiles.toml"
    path.write_text(
        f'[here]\nservice = "cvat"\nbase_url = "{sandbox.url}"\nusername = "admin"\npassword = "{PASSWORD}"\n'
    )
    path.chmod(0o600)
    monkeypatch.setenv("SIGHTLINE_PROFILES", str(path))
    with Cvat.from_profile("here") as client:
        assert client.users.me().username == "admin"


def test_without_credentials_every_place_that_was_searched_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("SIGHTLINE_CVAT_ACCESS_TOKEN", "CVAT_ACCESS_TOKEN", "SIGHTLINE_CVAT_TOKEN"):
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(CredentialsMissing, match="CVAT_ACCESS_TOKEN"):
        Cvat("https://cvat.example")


@pytest.mark.parametrize(
    ("given", "root"),
    [
        ("cvat.example", "https://cvat.example"),
        ("localhost:8080", "http://localhost:8080"),
        ("127.0.0.1", "http://127.0.0.1"),
        ("http://cvat.example:8080/", "http://cvat.example:8080"),
        ("https://cvat.example/api/", "https://cvat.example"),
        ("https://cvat.example/annotation/api/tasks", "https://cvat.example/annotation"),
    ],
)
def test_addresses_are_taken_as_people_write_them(given: str, root: str) -> None:
    assert Cvat(given, access_token="x").client.base_url == root


def test_an_address_with_a_query_is_refused_and_shown_without_it() -> None:
    with pytest.raises(InvalidInput, match=r"base_url: no query .*\('https://cvat\.example' may be meant\)"):
        Cvat("cvat.example?x=1", access_token="x")


def test_secrets_are_in_no_repr(sandbox: Sandbox) -> None:
    client = Cvat(sandbox.url, username="admin", password="marker-secret")
    assert "marker" not in f"{client!r} {client.client!r} {client.tasks!r}"


@pytest.mark.parametrize("login", ["session", "token", "basic"])
def test_secrets_are_in_no_log(
    cvat: Cvat, sandbox: Sandbox, login: str, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level("DEBUG"),
        Cvat(sandbox.url, username="admin", password=PASSWORD, login=login) as client,
    ):
        client.projects.create("logged").delete()
        made = cvat.access_tokens.create("logged")
    assert made.value is not None
    for secret in (PASSWORD, key_of(cvat), made.value.reveal(), "sessionid=", "csrftoken="):
        assert secret not in caplog.text
        assert secret not in f"{made!r} {made.raw!r}"


def test_the_end_of_a_token_is_a_time_or_its_text(cvat: Cvat) -> None:
    end = datetime(2031, 5, 1, tzinfo=UTC)
    for given in (end, "2031-05-01T00:00:00Z", "2031-05-01"):
        assert cvat.access_tokens.create("ends", expiry_date=given).expiry_date == end
    for wrong in ("soon", 2031):
        with pytest.raises(InvalidInput, match=r"expiry_date: .* is not a"):
            cvat.access_tokens.create("ends", expiry_date=wrong)  # type: ignore[arg-type]


def test_an_organization_is_a_context_and_an_option(cvat: Cvat, sandbox: Sandbox) -> None:
    cvat.organizations.create("crew", name="The crew")
    with cvat.organization("crew") as team:
        project = team.projects.create("shared")
        assert [one.id for one in team.projects.list()] == [project.id]
    personal = cvat.with_options(organization="")
    alone = personal.projects.create("alone")
    assert project.id not in [one.id for one in personal.projects.list()]
    with Cvat(sandbox.url, username="admin", password=PASSWORD, organization="crew") as team:
        assert [one.name for one in team.projects.list()] == ["shared"]
    assert {project.id, alone.id} <= {one.id for one in cvat.projects.list()}


def test_an_organization_that_is_not_there_is_named(cvat: Cvat) -> None:
    with (
        cvat.organization("nowhere") as team,
        pytest.raises(NotFound, match=r"organizations.list\(\) shows yours"),
    ):
        team.projects.list().first()
    with pytest.raises(InvalidInput, match="the slug of an organization"):
        cvat.with_options(organization="two words")


def test_the_version_of_the_server_is_looked_at_when_asked_for(cvat: Cvat) -> None:
    assert cvat.check_server_version() == "2.54.1"
    assert cvat.is_up()
