"""Signing in: lazily, again before the end and at it, once for many; and what goes into no log."""

import logging
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from types import SimpleNamespace

import pytest

from sightline import Cam2, enable_logging
from sightline.cam2 import (
    AuthenticationError,
    AuthorizationError,
    InternalError,
    InvalidClientIdError,
    InvalidClientSecretError,
    ResourceNotFoundError,
)
from sightline.core.errors import CredentialsMissing, InvalidInput, ServerError, Unauthorized
from sightline_sandbox import Sandbox
from tests.cam2.conftest import ID, SECRET


def operations(sandbox):
    return [str(one.operation).removeprefix("cam2.") for one in sandbox.requests]


def test_nothing_is_sent_before_the_first_call(sandbox):
    with Cam2(ID, SECRET, base_url=sandbox.url) as db:
        assert list(sandbox.requests) == []
        db.cameras.get_by_legacy_id(1)
        db.cameras.get_by_legacy_id(2)
    assert operations(sandbox) == ["auth.create_token", *["cameras.get_by_legacy_id"] * 2]


def test_a_token_that_ends_in_the_middle_of_a_walk_is_renewed_and_nothing_is_lost(db, sandbox, clock):
    world = sandbox.instance
    from sightline_sandbox.cam2.cameras import add_camera

    with world.store.writing() as session:
        for number in range(350):
            way = {"retrieval": {"m3u8_url": f"https://x.example/{number}"}, "source": "long walk"}
            add_camera(
                session.connection(),
                {"type": "stream", "is_active_image": "1", "is_active_video": "1", **way},
                0,
            )
    seen = []
    for camera in db.cameras.search(source="long walk"):
        seen.append(camera.id)
        if len(seen) == 150:
            clock.ahead += timedelta(seconds=301)
    assert len(set(seen)) == len(seen) == 350
    assert operations(sandbox).count("auth.create_token") == 2


def test_many_threads_that_find_it_ended_renew_it_once(db, sandbox, clock):
    db.cameras.get_by_legacy_id(1)
    clock.ahead += timedelta(seconds=301)
    sandbox.requests.clear()
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(db.cameras.get_by_legacy_id, [1, 2, 3, 4, 5, 6, 7, 8]))
    assert [one.legacy_id for one in found] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert operations(sandbox).count("auth.create_token") == 1


@pytest.mark.parametrize("skew", [timedelta(days=-400), timedelta(days=400)], ids=["behind", "ahead"])
def test_a_token_is_replaced_before_its_end_whatever_the_servers_clock_shows(skew, monkeypatch):
    from sightline._sync import renewal
    from tests.cam2.conftest import Clock

    clock = Clock()
    clock.ahead = skew
    now = [1000.0]
    monkeypatch.setattr(renewal, "time", SimpleNamespace(monotonic=lambda: now[0]))
    with Sandbox("cam2", seed="demo", clock=clock) as box, Cam2(ID, SECRET, base_url=box.url) as db:
        for seconds, tokens in ((0, 1), (269, 1), (2, 2), (268, 2), (3, 3)):
            now[0] += seconds
            clock.ahead += timedelta(seconds=seconds)
            db.cameras.get_by_legacy_id(1)
            assert operations(box).count("auth.create_token") == tokens
        assert all(one.status == 200 for one in box.requests), "no request met an ended token"


def test_a_token_lives_on_where_its_replacement_cannot_be_fetched(sandbox, monkeypatch):
    from sightline._sync import renewal

    now = [1000.0]
    monkeypatch.setattr(renewal, "time", SimpleNamespace(monotonic=lambda: now[0]))
    with Cam2(ID, SECRET, base_url=sandbox.url, retries=0) as db:
        db.cameras.get_by_legacy_id(1)
        now[0] += 275
        sandbox.fault(operation="cam2.auth.create_token", reset_after=0)
        assert db.cameras.get_by_legacy_id(2).legacy_id == 2
        assert db.cameras.get_by_legacy_id(3).legacy_id == 3
    assert operations(sandbox).count("auth.create_token") == 3


def test_a_token_that_tells_no_times_is_used_until_the_server_says_so(db, sandbox):
    sandbox.fault(operation="cam2.auth.create_token", body={"token": "opaque"})
    sandbox.fault(operation="cam2.cameras.get_by_legacy_id", status=401, body={"message": "Token expired."})
    assert db.cameras.get_by_legacy_id(1).legacy_id == 1
    assert operations(sandbox).count("auth.create_token") == 2


@pytest.mark.parametrize(
    "message", ["Token expired", "token expired.", "Token expired. ", "Failed to authenticate token"]
)
def test_another_401_is_handed_on_with_its_message(db, sandbox, message):
    sandbox.fault(operation="cam2.cameras.get_by_legacy_id", status=401, body={"message": message})
    with pytest.raises(AuthenticationError) as caught:
        db.cameras.get_by_legacy_id(1)
    assert caught.value.message == message.strip()
    assert operations(sandbox).count("auth.create_token") == 1


def test_a_401_that_is_no_json_is_handed_on_too(db, sandbox):
    sandbox.fault(operation="cam2.cameras.search", status=401, body="go away")
    with pytest.raises(Unauthorized, match="go away"):
        db.cameras.search().first()


def test_a_token_that_ends_at_once_does_not_make_an_endless_loop(db, sandbox):
    sandbox.fault(operation="cam2.cameras.search", status=401, body={"message": "Token expired."}, times=None)
    with pytest.raises(AuthenticationError, match="Token expired"):
        db.cameras.search().first()
    assert operations(sandbox).count("auth.create_token") == 3  # the first, and two renewals


def test_a_token_that_ends_again_on_the_way_is_renewed_once_more(db, sandbox):
    ended = {"status": 401, "body": {"message": "Token expired."}}
    sandbox.fault(operation="cam2.cameras.get_by_legacy_id", **ended, times=2)
    assert db.cameras.get_by_legacy_id(1).legacy_id == 1
    assert operations(sandbox).count("auth.create_token") == 3


@pytest.mark.parametrize(
    ("status", "kind"),
    [(403, AuthorizationError), (404, ResourceNotFoundError), (500, InternalError), (503, ServerError)],
)
def test_every_error_keeps_the_servers_message(db, sandbox, status, kind):
    sandbox.fault(operation="cam2.cameras.search", status=status, body={"message": "for a reason"})
    with pytest.raises(kind) as caught:
        db.cameras.search().first()
    assert (caught.value.message, caught.value.status) == ("for a reason", status)


def test_a_wrong_secret_and_an_unknown_client_say_what_to_check(sandbox):
    with Cam2(ID, "x" * 71, base_url=sandbox.url) as db, pytest.raises(AuthenticationError) as caught:
        db.cameras.get_by_legacy_id(1)
    assert caught.value.message == "Bad client secret"
    assert "client_secret" in str(caught.value)
    assert [one.status for one in sandbox.requests] == [401]
    with Cam2("e" * 96, SECRET, base_url=sandbox.url) as db, pytest.raises(ResourceNotFoundError) as caught:
        db.cameras.get_by_legacy_id(1)
    assert caught.value.message == "Cannot find client with that ClientID"


def test_what_cannot_be_an_id_or_a_secret_is_refused_at_once():
    with pytest.raises(InvalidClientIdError, match="5 characters given, 96 needed") as caught:
        Cam2("short", SECRET, base_url="http://127.0.0.1:1")
    assert isinstance(caught.value, InvalidInput)
    with pytest.raises(InvalidClientSecretError) as caught:
        Cam2(ID, "not-a-long-secret", base_url="http://127.0.0.1:1")
    assert "not-a-long-secret" not in str(caught.value)


def test_there_is_no_address_by_default(monkeypatch):
    for name in ("CLIENT_ID", "CLIENT_SECRET", "BASE_URL"):
        monkeypatch.delenv(f"SIGHTLINE_CAM2_{name}", raising=False)
    with pytest.raises(CredentialsMissing, match="base_url") as caught:
        Cam2(ID, SECRET)
    assert "SIGHTLINE_CAM2_BASE_URL" in str(caught.value)
    assert "the public service is gone" in str(caught.value)
    with pytest.raises(CredentialsMissing, match="client_id and no client_secret"):
        Cam2(base_url="http://127.0.0.1:1")


def test_an_empty_address_is_a_mistake_and_not_the_one_of_the_environment(sandbox, monkeypatch):
    monkeypatch.setenv("SIGHTLINE_CAM2_BASE_URL", sandbox.url)
    with pytest.raises(InvalidInput, match="base_url: an empty text was given"):
        Cam2(ID, SECRET, base_url="")


def test_everything_can_come_from_the_environment(sandbox, monkeypatch):
    for name, value in {"CLIENT_ID": ID, "CLIENT_SECRET": SECRET, "BASE_URL": sandbox.url}.items():
        monkeypatch.setenv(f"SIGHTLINE_CAM2_{name}", value)
    with Cam2() as db:
        assert db.cameras.get_by_legacy_id(1).legacy_id == 1


def test_everything_can_come_from_a_profile(sandbox, monkeypatch, tmp_path):
    path = tmp_path / "profiles.toml"
    lines = ("[mine]", 'service = "cam2"', f'base_url = "{sandbox.url}"', f'client_id = "{ID}"')
    path.write_text("\n".join((*lines, f'client_secret = "{SECRET}"')))
    path.chmod(0o600)
    monkeypatch.setenv("SIGHTLINE_PROFILES", str(path))
    with Cam2.from_profile("mine") as db:
        assert db.with_options(timeout=5).cameras.get_by_legacy_id(1).legacy_id == 1


def test_errors_travel_to_other_processes():
    with pytest.raises(InvalidClientIdError) as caught:
        Cam2("short", SECRET, base_url="http://127.0.0.1:1")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (type(copy), str(copy), copy.field) == (InvalidClientIdError, str(caught.value), "client_id")


def test_the_secret_is_in_no_log_error_or_repr_though_it_travels_in_a_query(sandbox, caplog):
    logging.getLogger().setLevel(logging.DEBUG)
    caplog.set_level(logging.DEBUG)
    handler = enable_logging(logging.DEBUG)
    secret = "marker-" * 11
    shown = []
    try:
        with Cam2(ID, SECRET, base_url=sandbox.url) as good, Cam2(ID, secret, base_url=sandbox.url) as bad:
            good.cameras.get_by_legacy_id(1)
            with pytest.raises(AuthenticationError) as caught:
                bad.cameras.get_by_legacy_id(1)
            sandbox.fault(operation="cam2.auth.create_token", reset_after=0, times=None)
            with (
                Cam2(ID, secret, base_url=sandbox.url, retries=0) as cut,
                pytest.raises(Exception, match="broke") as broken,
            ):
                cut.cameras.get_by_legacy_id(1)
            for error in (caught.value, broken.value):
                trace, frames = error.__traceback__, []
                while trace is not None:
                    frames.append(repr(trace.tb_frame.f_locals.get("request")))
                    trace = trace.tb_next
                shown += [repr(error), str(error), repr(error.__dict__), *frames]
            shown += [repr(good), repr(bad), repr(bad.__dict__)]
    finally:
        logging.getLogger("sightline").removeHandler(handler)
        logging.getLogger("sightline").setLevel(logging.NOTSET)
    text = caplog.text + "".join(shown)
    assert "/auth?clientID=***&clientSecret=***" in text
    assert secret not in text
    assert SECRET not in text
    assert "eyJ" not in text
