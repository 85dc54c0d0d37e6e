"""Recording: what is in a cassette, what is not, what replays, and when nothing is saved at all."""

import dataclasses
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vcr
import yaml

from scripts import record
from scripts.recording import session
from scripts.recording.allowed import ALLOWED
from scripts.recording.placeholders import Placeholders
from scripts.recording.pyronear import SCENARIOS, Setup
from scripts.recording.scrub import NotUnderstood, Scrubber
from scripts.recording.spellings import find, places, spellings
from sightline_sandbox import Sandbox
from tests.replay.matching import differences

USERNAME, PASSWORD = "recording_admin", "marker+password/of recorder"
HOSTS = {"http://127.0.0.1:8050": "http://pyronear.test"}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox("pyronear", login=USERNAME, password=PASSWORD) as running:
        yield running


@pytest.fixture
def clean(sandbox: Sandbox) -> Iterator[Sandbox]:
    """The sandbox without programmed faults, before and after."""
    sandbox.clear_faults()
    yield sandbox
    sandbox.clear_faults()


def make(sandbox: Sandbox, scenario: str, folder: Path) -> tuple[list[Any], Placeholders]:
    setup = Setup(sandbox.url, USERNAME, PASSWORD)
    return record.record("pyronear", scenario, setup, folder, storage_hosts=(sandbox.storage_url,))


@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_a_recorded_session_holds_no_secret(clean: Sandbox, tmp_path: Path, scenario: str) -> None:
    _, placeholders = make(clean, scenario, tmp_path)

    assert PASSWORD in placeholders.secrets
    assert any(secret.startswith("eyJ") for secret in placeholders.secrets), "tokens of answers are known too"
    text = (tmp_path / f"{scenario}.yaml").read_text()
    for path, part in [("text", text), *places(yaml.load(text, Loader=yaml.CSafeLoader))]:
        assert not find(placeholders.secrets, part), path
    assert USERNAME not in text
    assert "127.0.0.1" not in text
    assert list(tmp_path.iterdir()) == [tmp_path / f"{scenario}.yaml"], "nothing else is left"


@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_a_recorded_session_replays_equal(clean: Sandbox, tmp_path: Path, scenario: str) -> None:
    seen, _ = make(clean, scenario, tmp_path)
    player = vcr.VCR(record_mode="none")
    player.register_matcher("meaning", lambda sent, kept: not differences(kept, sent))

    with player.use_cassette(str(tmp_path / f"{scenario}.yaml"), match_on=["meaning"]) as cassette:
        setup = Setup("http://pyronear.test", "placeholder-username-1", "placeholder-password-1")
        assert SCENARIOS[scenario](setup) == seen
        assert cassette.play_count == len(cassette)


def test_a_secret_in_a_listed_field_is_refused_and_the_old_cassette_stays(
    clean: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "login_and_validate.yaml"
    old.write_text("as it was")
    listed = ALLOWED["pyronear"]
    leaky = dataclasses.replace(listed, fields=listed.fields | {"access_token"})
    monkeypatch.setitem(ALLOWED, "pyronear", leaky)
    # Neither a hash nor a JWT: nothing but the name of its member tells that it is a secret.
    who = {"sub": 1, "scopes": ["admin"], "organization_id": 1}
    clean.fault(operation="pyronear.login.validate", body={**who, "access_token": "plain-looking-token"})

    with pytest.raises(session.SecretFound) as refusal:
        make(clean, "login_and_validate", tmp_path)

    assert "plain-looking-token" not in str(refusal.value)
    assert ".interactions[2].response.body.string" in str(refusal.value)
    assert old.read_text() == "as it was"
    assert list(tmp_path.iterdir()) == [old]


@pytest.mark.parametrize("spelling", sorted(spellings(PASSWORD)))
def test_a_server_that_echoes_the_password_is_refused_or_scrubbed(
    clean: Sandbox, tmp_path: Path, spelling: str
) -> None:
    clean.fault(
        operation="pyronear.login.validate", body={"detail": f"you are {spelling}?"}, status=403, times=None
    )

    try:
        make(clean, "login_and_validate", tmp_path)
    except session.SecretFound:
        assert list(tmp_path.iterdir()) == []
    except Exception as failure:  # the scenario itself does not get far with such a server
        assert "403" in str(failure)
        assert list(tmp_path.iterdir()) == []


def test_a_scenario_that_fails_saves_nothing(clean: Sandbox, tmp_path: Path) -> None:
    clean.fault(operation="pyronear.login.validate", status=500, body="broken", times=None)

    with pytest.raises(Exception, match="500"):
        make(clean, "login_and_validate", tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_the_same_secret_has_the_same_placeholder() -> None:
    placeholders = Placeholders({"password": PASSWORD})

    assert placeholders.of("access_token", "eyJ-one") == placeholders.of("authorization", "eyJ-one")
    assert placeholders.of("access_token", "eyJ-two") == "placeholder-access-token-2"
    assert placeholders.of("whatever", PASSWORD) == "placeholder-password-1"
    assert placeholders.of("again", "placeholder-password-1") == "placeholder-password-1"


def scrubber() -> tuple[Scrubber, Placeholders]:
    placeholders = Placeholders({"password": PASSWORD})
    return Scrubber(ALLOWED["pyronear"], placeholders, HOSTS), placeholders


def test_members_of_json_that_are_not_listed_go_at_any_depth() -> None:
    body = b'{"id": 3, "deep": [{"pin": 1234, "login": "somebody", "name": "ridge", "note": null}]}'

    assert scrubber()[0].body(body, "application/json; charset=utf-8") == (
        b'{"id":3,"deep":[{"pin":0,"login":"placeholder-login-1","name":"ridge","note":null}]}'
    )


def test_values_in_listed_members_lose_what_is_never_harmless() -> None:
    hashed = "$2b$12$" + "x" * 53
    body = f'{{"detail": "parameters: ({hashed}, eyJhbGci.eyJzdWIi.c2ln)"}}'.encode()

    assert scrubber()[0].body(body, "application/json") == (
        b'{"detail":"parameters: (placeholder-hash-1, placeholder-token-1)"}'
    )


def test_form_fields_and_parts_go_by_the_same_list() -> None:
    clean, _ = scrubber()
    assert clean.body(b"username=me&password=x&grant_type=password", "application/x-www-form-urlencoded") == (
        b"username=placeholder-username-1&password=placeholder-password-2&grant_type=password"
    )
    parts = (
        b'--b\r\nContent-Disposition: form-data; name="pose_id"\r\n\r\n7\r\n'
        b'--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nmine\r\n'
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n\xff\xd8\r\n--b--\r\n'
    )
    assert clean.body(parts, "multipart/form-data; boundary=b") == parts.replace(
        b"mine", b"placeholder-note-1"
    )


def test_addresses_keep_host_path_and_listed_query_values() -> None:
    clean, placeholders = scrubber()
    url = "http://me:word@127.0.0.1:8050/a/b?limit=3&Signature=abc%2Bdefghi&Expires=17"

    expected = "http://pyronear.test/a/b?limit=3&Signature=placeholder-signature-1&Expires=17"
    assert clean.address(url) == expected
    assert (
        clean.body(f'{{"url": "{url}"}}'.encode(), "application/json") == f'{{"url":"{expected}"}}'.encode()
    )
    assert "abc+defghi" in placeholders.secrets


def test_headers_that_are_not_listed_are_left_out_and_remembered() -> None:
    clean, placeholders = scrubber()

    kept = clean.headers({"Set-Cookie": ["session=0123456789"], "ETag": '"e"'}, of_request=False)
    assert kept == {"ETag": ['"e"']}
    assert "session=0123456789" in placeholders.secrets
    sent = clean.headers(
        {"authorization": "Bearer eyJ-one", "cookie": "a=b", "accept": "*/*"}, of_request=True
    )
    assert sent == {"authorization": ["Bearer placeholder-authorization-1"], "accept": ["*/*"]}


def test_basic_credentials_keep_who_asks_apart_and_nothing_of_what_they_are() -> None:
    clean, placeholders = scrubber()
    placeholders.of("username", USERNAME)
    sent = b64encode(f"{USERNAME}:{PASSWORD}".encode()).decode()
    token = b64encode(b"a-token-of-mine:").decode()

    kept = clean.headers({"authorization": [f"Basic {sent}", f"Basic {token}", "Basic ?"]}, of_request=True)

    assert kept["authorization"] == [
        "Basic placeholder-username-1:placeholder-password-1",
        "Basic placeholder-username-2:",
        "Basic placeholder-authorization-1",
    ]
    assert {sent, token} <= placeholders.secrets


def test_content_that_is_not_understood_is_not_saved() -> None:
    with pytest.raises(NotUnderstood, match=r"application/x-tar"):
        scrubber()[0].body(b"...", "application/x-tar")


@pytest.mark.parametrize("prefix", ["", "u:", "us:", "user:"])
def test_a_secret_is_found_in_base64_wherever_it_begins(prefix: str) -> None:
    assert find([PASSWORD], b64encode(f"{prefix}{PASSWORD}:x".encode())) == [PASSWORD]


def test_credentials_come_from_the_environment_and_nothing_starts_without(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("USERNAME", "PASSWORD"):
        monkeypatch.delenv(f"SIGHTLINE_PYRONEAR_{name}", raising=False)

    assert record.main(["--service", "pyronear", "--url", "http://127.0.0.1:1"]) == 2
    assert "SIGHTLINE_PYRONEAR_PASSWORD" in capsys.readouterr().err


def test_the_command_writes_every_scenario(
    clean: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SIGHTLINE_PYRONEAR_USERNAME", USERNAME)
    monkeypatch.setenv("SIGHTLINE_PYRONEAR_PASSWORD", PASSWORD)

    given = [
        "--service",
        "pyronear",
        "--url",
        clean.url,
        "--storage",
        clean.storage_url,
        "--into",
        str(tmp_path),
    ]
    assert record.main(given) == 0

    assert sorted(path.stem for path in tmp_path.iterdir()) == sorted(SCENARIOS)
    assert PASSWORD not in capsys.readouterr().out
