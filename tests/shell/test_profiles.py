"""The file of profiles: each way in which it can be wrong is one clear error, and none shows a secret."""

from pathlib import Path

import pytest

from sightline import AsyncPyronear, Pyronear
from sightline.core.errors import CredentialsMissing, FileRefused, InvalidInput
from tests.support.server import Server, reply

GOOD = """
[site-a]
service = "pyronear"
base_url = "{url}"
token = "marker-token"

[site-b]
service = "pyronear"
username = "ranger"
password = "marker-password"

[traps]
service = "stickypi"
token = "marker-traps"
"""


@pytest.fixture
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A good file of profiles, and an environment that names it and nothing else."""
    for name in ("TOKEN", "USERNAME", "PASSWORD", "BASE_URL"):
        monkeypatch.delenv(f"SIGHTLINE_PYRONEAR_{name}", raising=False)
    path = tmp_path / "profiles.toml"
    path.write_text(GOOD)
    path.chmod(0o600)
    monkeypatch.setenv("SIGHTLINE_PROFILES", str(path))
    return path


def test_a_profile_gives_address_and_credentials(profiles: Path, server: Server) -> None:
    profiles.write_text(GOOD.format(url=server.url))
    server.replies(reply(200, {"id": 2, "name": "valley-watch", "telegram_id": None, "slack_hook": None}))
    with Pyronear.from_profile("site-a") as fire:
        fire.organizations.get(2)
        assert "marker" not in repr(fire)
    assert server.requests[0].header("authorization") == "Bearer marker-token"
    assert AsyncPyronear.from_profile("site-b", base_url=server.url).client.base_url == server.url


def test_a_file_that_is_not_there_says_where_it_would_be(profiles: Path) -> None:
    profiles.unlink()
    with pytest.raises(CredentialsMissing, match=r"profile 'site-a'.*profiles\.toml \(not there\)"):
        Pyronear.from_profile("site-a")


def test_without_a_profile_the_error_names_every_place_that_was_searched(profiles: Path) -> None:
    with pytest.raises(
        CredentialsMissing, match=r"SIGHTLINE_PYRONEAR_TOKEN.*SIGHTLINE_PYRONEAR_PASSWORD"
    ) as caught:
        Pyronear()
    assert "a profile (none chosen)" in str(caught.value)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_file_that_others_can_read_says_how_to_close_it(profiles: Path, mode: int) -> None:
    profiles.chmod(mode)
    with pytest.raises(FileRefused, match=rf"\(mode {mode:o}\); run chmod 600 .*profiles\.toml"):
        Pyronear.from_profile("site-a")


def test_a_profile_for_another_service_is_not_used(profiles: Path) -> None:
    with pytest.raises(InvalidInput, match="profile 'traps' is for stickypi, not for pyronear"):
        Pyronear.from_profile("traps")


def test_an_unknown_profile_is_told_with_those_that_there_are(profiles: Path) -> None:
    with pytest.raises(InvalidInput, match=r"'site-c' is not in .*; there is site-a, site-b, traps"):
        Pyronear.from_profile("site-c")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'[site-a]\ntoken = "marker-token', r"no TOML \(.*\)"),
        (b'token = "marker-token"', "token: stands outside of a section"),
        (b'[site-a]\nservice = "pyronear"\ntokken = "marker-token"', "did you mean 'token'"),
        (b'[site-a]\nservice = "pyronear"\ntoken = ["marker-token"]', "a text in quotes is needed"),
        (b'[site-a]\ntoken = "marker-token"', "site-a.service: missing"),
        (b'[site-a]\nservice = "pyronear"\ntoken = "marker-\xff"', "no text in UTF-8"),
    ],
    ids=["unfinished", "no section", "misspelt", "list", "no service", "no UTF-8"],
)
def test_a_file_that_is_no_good_is_told_without_its_secrets(
    profiles: Path, content: bytes, words: str
) -> None:
    profiles.write_bytes(content)
    with pytest.raises(InvalidInput, match=words) as caught:
        Pyronear.from_profile("site-a")
    assert "marker" not in str(caught.value)
    assert caught.value.__context__ is None or caught.value.__suppress_context__


def test_a_folder_in_place_of_the_file(profiles: Path) -> None:
    profiles.unlink()
    profiles.mkdir(mode=0o700)
    with pytest.raises(FileRefused, match=r"profiles\.toml cannot be read \(Is a directory\)"):
        Pyronear.from_profile("site-a")
