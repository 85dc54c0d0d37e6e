"""Passwords, tokens and signatures show in no repr, log, error, warning or file; and loading stays light."""

import logging
import pickle
import subprocess
import sys
import traceback
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

import sightline
import sightline_api
from sightline import StickyPi
from sightline.core.errors import ApiError, CredentialsMissing, Forbidden, Unauthorized
from tests.stickypi import traps
from tests.stickypi.conftest import PASSWORD, log_in, outline, put_night

OURS = tuple(str(Path(package.__file__ or "").parent) for package in (sightline, sightline_api))
"""Where our frames are: by the packages, since a clone may have any name, and the tests have secrets."""
HEAVY = ["PIL", "pandas", "sqlalchemy", "fsspec", "httpx", "numpy", "dateutil", "asyncio"]


def secrets_of(pi: StickyPi) -> list[str]:
    """What nobody may see: the password and the token."""
    auth = pi._shell.credentials._auth
    return [PASSWORD, auth._username.reveal()]


def test_nothing_shows_in_reprs_and_logs(server, device, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    with log_in(server, cache=tmp_path / "cache") as pi:
        shown = [repr(pi), repr(pi.images), repr(pi._shell), repr(pi._shell.credentials)]
        images = put_night(pi, device, tmp_path, 2)
        linked = pi.images.get(images, what="image")
        shown += [repr(linked), repr(linked[0].raw), repr(linked.to_frame())]
        pi.images.download(linked, tmp_path / "to")
        pi.uid_annotations.put(outline(images[0]))
        user = pi.users.create(f"secret{device}", "a-new-password")
        shown += [repr(user), repr(user.raw)]
        text = "\n".join([*shown, caplog.text])
        signature = parse_qs(urlsplit(linked[0].url).query)["Signature"][0]
        for secret in [*secrets_of(pi), "a-new-password", signature]:
            assert secret not in text
    assert caplog.records, "the log was listened to"


def test_nothing_shows_in_errors(server, device, tmp_path):
    with log_in(server) as pi:
        pi.users.create(f"plain{device}", PASSWORD, can_write=False)
        with log_in(server, f"plain{device}") as reader, pytest.raises(Forbidden) as refused:
            reader.images.delete((device, traps.NIGHT))
        with (
            log_in(server, password="a-wrong-password") as nobody,
            pytest.raises(Unauthorized) as turned_away,
        ):
            nobody.images.series(device)
        for problem in (refused.value, turned_away.value):
            told = traceback.TracebackException.from_exception(problem, capture_locals=True)
            ours = [frame for frame in told.stack if frame.filename.startswith(OURS)]
            text = "".join(traceback.StackSummary.from_list(ours).format()) + repr(problem) + str(problem)
            assert ours
            assert isinstance(pickle.loads(pickle.dumps(problem)), ApiError)
            for secret in [secrets_of(pi)[1], "a-wrong-password"]:
                assert secret not in text


def test_no_link_stays_on_the_disk(server, device, tmp_path):
    with log_in(server) as pi:
        images = put_night(pi, device, tmp_path, 1)
        server.fault(origin="storage", reset_after=300, times=None)
        pi.images.download(pi.images.get(images, what="image"), tmp_path / "to")
        left = b"".join(path.read_bytes() for path in (tmp_path / "to").iterdir())
    assert b"Signature" not in left


@pytest.mark.parametrize("missing", ["username", "password", "base_url"])
def test_what_is_missing_to_sign_in_is_named_with_where_it_was_looked_for(monkeypatch, missing):
    for name in ("USERNAME", "PASSWORD", "BASE_URL"):
        monkeypatch.delenv(f"SIGHTLINE_STICKYPI_{name}", raising=False)
    given = {"base_url": "https://traps.example", "username": "jo", "password": PASSWORD}
    with pytest.raises(CredentialsMissing, match=f"SIGHTLINE_STICKYPI_{missing.upper()}"):
        StickyPi(**{name: value for name, value in given.items() if name != missing})


def test_the_environment_and_a_profile_sign_in(server, monkeypatch, tmp_path):
    monkeypatch.setenv("SIGHTLINE_STICKYPI_BASE_URL", server.url)
    monkeypatch.setenv("SIGHTLINE_STICKYPI_USERNAME", "admin")
    monkeypatch.setenv("SIGHTLINE_STICKYPI_PASSWORD", PASSWORD)
    with StickyPi() as pi:
        assert pi.sign_in() is not None
    profiles = tmp_path / "profiles.toml"
    profiles.write_text(
        f'[field]\nservice = "stickypi"\nbase_url = "{server.url}"\n'
        f'username = "admin"\npassword = "{PASSWORD}"\n'
    )
    profiles.chmod(0o600)
    monkeypatch.setenv("SIGHTLINE_PROFILES", str(profiles))
    for name in ("USERNAME", "PASSWORD", "BASE_URL"):
        monkeypatch.delenv(f"SIGHTLINE_STICKYPI_{name}")
    with StickyPi.from_profile("field") as pi:
        assert pi.sign_in() is not None


def test_making_a_client_sends_nothing_and_loads_nothing_heavy(server):
    script = f"""
import sys
from sightline import StickyPi
pi = StickyPi({server.url!r}, username="jo", password="x")
print(sorted(name for name in {HEAVY!r} if name in sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert list(server.requests) == []
