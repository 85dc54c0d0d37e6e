"""Client applications, what they may do, and the log of changes."""

from datetime import UTC, datetime, timedelta

import pytest

from sightline import Cam2
from sightline.cam2 import (
    AuthenticationError,
    AuthorizationError,
    FormatError,
    InvalidClientIdError,
    PermissionLevel,
    ResourceNotFoundError,
)
from sightline.core.errors import InvalidInput
from tests.cam2.conftest import ID, ip_camera


def test_a_client_is_registered_and_its_secret_shows_only_when_asked_for(db, sandbox):
    new = db.accounts.register("ann")
    assert new.client_secret.reveal() not in repr(new)
    assert (len(new.client_id), len(new.client_secret.reveal())) == (96, 71)
    with Cam2(new.client_id, new.client_secret, base_url=sandbox.url) as ann:
        assert ann.cameras.get_by_legacy_id(1).legacy_id == 1


def test_clients_are_found_by_their_owner_and_handed_over(db):
    one, other = db.accounts.register("lee"), db.accounts.register("lee", "admin")
    assert db.accounts.ids_by_owner("lee") == [one.client_id, other.client_id]
    db.accounts.set_owner(one.client_id, "max")
    assert db.accounts.ids_by_owner("lee") == [other.client_id]
    assert db.accounts.ids_by_owner("nobody") == []


def test_a_permission_counts_from_the_next_token_on(db, sandbox):
    new = db.accounts.register("kim")
    with Cam2(new.client_id, new.client_secret, base_url=sandbox.url) as kim:
        kim.cameras.get_by_legacy_id(1)
        db.accounts.set_permission(new.client_id, PermissionLevel.ADMIN)
        with pytest.raises(AuthorizationError):
            kim.cameras.create(ip_camera())
    with Cam2(new.client_id, new.client_secret, base_url=sandbox.url) as kim:
        assert kim.cameras.create(ip_camera())


def test_an_old_secret_is_void_at_once_and_running_tokens_live_on(db, sandbox):
    new = db.accounts.register("uma")
    with Cam2(new.client_id, new.client_secret, base_url=sandbox.url) as before:
        before.cameras.get_by_legacy_id(1)
        secret = db.accounts.reset_secret(new.client_id)
        assert before.cameras.get_by_legacy_id(1)
    with (
        Cam2(new.client_id, new.client_secret, base_url=sandbox.url) as old,
        pytest.raises(AuthenticationError, match="Bad client secret"),
    ):
        old.cameras.get_by_legacy_id(1)
    with Cam2(new.client_id, secret, base_url=sandbox.url) as fresh:
        assert fresh.cameras.get_by_legacy_id(1)


def test_usage_counts_calls_that_were_signed_refused_ones_too(db, sandbox):
    new = db.accounts.register("ned")
    with Cam2(new.client_id, new.client_secret, base_url=sandbox.url, retries=0) as ned:
        assert db.accounts.usage(new.client_id, "ned") == 0
        ned.cameras.get_by_legacy_id(1)
        list(ned.cameras.search(country="JP"))
        with pytest.raises(AuthorizationError):
            ned.accounts.ids_by_owner("ned")
    assert db.accounts.usage(new.client_id, "ned") == 3
    with pytest.raises(AuthorizationError, match="Forbidden to view API usage of this client"):
        db.accounts.usage(new.client_id, "somebody else")


def test_usage_is_exact_under_calls_side_by_side(db, sandbox):
    new = db.accounts.register("ona")
    with Cam2(new.client_id, new.client_secret, base_url=sandbox.url) as ona:
        found = ona.cameras.get_many([1, 2, 3] * 20, parallel=12)
    assert not [one for one in found if isinstance(one, Exception)]
    assert db.accounts.usage(new.client_id, "ona") == 60


def test_only_the_portal_looks_after_accounts(client_of):
    for level in ("user", "admin"):
        with pytest.raises(AuthorizationError, match="permission webUI"):
            client_of(level).accounts.register("x")
        with pytest.raises(AuthorizationError):
            client_of(level).change_log().first()
    assert client_of("webUI").accounts.ids_by_owner("keeper")


def test_bad_input_is_found_before_anything_is_sent(db, sandbox):
    for ask in (
        lambda: db.accounts.register(""),
        lambda: db.accounts.register("bob", "king"),
        lambda: db.accounts.set_permission(ID, "king"),
        lambda: db.accounts.set_owner(ID, ""),
        lambda: db.change_log("yesterday"),
        lambda: db.change_log("2026-01-02", "2026-01-01"),
        lambda: db.change_log(offset=-1),
        lambda: db.change_log(offset="ten"),
    ):
        with pytest.raises(InvalidInput):
            ask()
    with pytest.raises(InvalidClientIdError):
        db.accounts.reset_secret("../apps")
    assert list(sandbox.requests) == []


@pytest.mark.parametrize("bound", ["start", "end"])
def test_a_time_that_is_none_is_named_by_its_place(db, bound):
    with pytest.raises(InvalidInput, match=f"^{bound}: 'yesterday'"):
        db.change_log(**{bound: "yesterday"})


def test_an_unknown_client_is_told_in_the_servers_words(db):
    for ask in (db.accounts.reset_secret, lambda one: db.accounts.set_owner(one, "x")):
        with pytest.raises(ResourceNotFoundError, match="No app exists with given client id"):
            ask("f" * 96)


def test_the_log_has_every_write_in_its_order_between_two_times(db):
    begun = datetime.now(UTC) - timedelta(milliseconds=5)
    camera = db.cameras.create(ip_camera())
    camera.update(city="Z")
    other = db.cameras.create(ip_camera())
    entries = list(db.change_log(begun, datetime.now(UTC) + timedelta(seconds=1)))
    assert [one.camera_id for one in entries] == [camera.id, camera.id, other.id]
    assert all(one.changed_at >= begun - timedelta(milliseconds=1) for one in entries)
    assert entries[0].get_camera().city == "Z"
    exactly = db.change_log(entries[1].changed_at, entries[1].changed_at)
    assert camera.id in [one.camera_id for one in exactly]
    assert list(db.change_log(end="2001-01-01")) == []


def test_the_log_is_walked_page_by_page_with_nothing_dropped(db, camera):
    for number in range(230):
        db.cameras.update(camera.id, frame_rate=number)
    whole = [one.camera_id for one in db.change_log()]
    assert whole.count(camera.id) == 231
    for offset in (len(whole) - 5, str(len(whole) - 5)):
        assert [one.camera_id for one in db.change_log(offset=offset)] == whole[-5:]
    assert len(list(db.change_log(limit=150))) == 150


def test_what_the_server_refuses_keeps_its_name(db, sandbox):
    sandbox.fault(
        operation="cam2.apps.register", status=422, body={"message": "Must include the owner's username"}
    )
    with pytest.raises(FormatError, match="Must include the owner's username"):
        db.accounts.register("bob")
