"""Misfortunes, each by its name: what the user is told, what is asked again, and what never happens twice."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from sightline.core.errors import (
    ConnectionBroken,
    DigestMismatch,
    FileRefused,
    Forbidden,
    InternalServerError,
    InvalidInput,
    TransportError,
    Unauthorized,
)
from sightline.core.progress import ItemDone
from sightline_sandbox import Sandbox
from tests.stickypi import traps
from tests.stickypi.conftest import PASSWORD, log_in, outline, put_night

LOGIN, PUT, GET = "stickypi.login.create_token", "stickypi.images.put", "stickypi.images.get"
LIST = "stickypi.ml_bundles.list_files"
PAGE = "<!doctype html>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>"
QUICK = {"retries": 3, "backoff": 0.001, "max_backoff": 0.002}


def asked(server: Sandbox) -> Counter:
    """How often each operation was asked with which outcome."""
    return Counter((seen.operation, seen.status) for seen in server.requests if seen.origin == "api")


def fetched(server: Sandbox) -> int:
    return sum(seen.origin == "storage" for seen in server.requests)


def test_wrong_password(server):
    with (
        log_in(server, password="wrong", **QUICK) as pi,
        pytest.raises(Unauthorized, match="Check the user name and the password") as caught,
    ):
        pi.images.series("%")
    assert "wrong" not in str(caught.value)
    assert asked(server) == {(LOGIN, 401): 1}


def test_wrong_password_of_eight_at_once_is_tried_once(server, device, tmp_path):
    with log_in(server, password="wrong", **QUICK) as pi, pytest.raises(Unauthorized):
        pi.images.put(traps.lay(tmp_path, device, 8), parallel=8)
    assert asked(server) == {(LOGIN, 401): 1}


def test_read_only_user_sends_no_more_pictures_than_run_side_by_side(server, remote, device, tmp_path):
    remote.users.create(f"reader{device}", PASSWORD, can_write=False)
    paths = traps.lay(tmp_path, device, 20)
    with log_in(server, f"reader{device}", **QUICK) as reader:
        with pytest.raises(Forbidden, match="users with the role admin or read_write"):
            reader.images.put(paths, parallel=2)
        assert reader.images.series(device) == ()
    assert 1 <= asked(server)[PUT, 403] <= 2


def test_token_that_ends_in_the_middle_of_a_bulk_job_is_renewed_once(device, tmp_path):
    ahead = [timedelta()]
    events = []

    def clock() -> datetime:
        return datetime.now(UTC).replace(tzinfo=None) + ahead[0]

    def listen(event):
        events.append(event)
        if sum(isinstance(one, ItemDone) for one in events) == 6:
            ahead[0] = timedelta(hours=25)

    paths = traps.lay(tmp_path, device, 40)
    with Sandbox("stickypi", login="admin", password=PASSWORD, clock=clock) as server:
        with log_in(server) as pi:
            puts = pi.images.put(paths, parallel=8, progress=listen)
            assert len(puts.sent) == 40
            assert len(pi.images.series(device)) == 40
        log = asked(server)
    assert log[LOGIN, 200] == 2
    assert log[PUT, 200] == 40
    assert 1 <= log[PUT, 401] <= 8


def test_eight_that_hear_401_at_once_log_in_once(server, remote, device, tmp_path):
    remote.images.put(traps.lay(tmp_path, device, 1))
    server.requests.clear()
    server.fault(operation=PUT, times=8, status=401, body="Unauthorized Access", delay=0.05)
    puts = remote.images.put(traps.lay(tmp_path, device, 9), parallel=8)
    assert (len(puts.sent), len(puts.present)) == (8, 1)
    assert asked(server)[LOGIN, 200] == 1


def test_html_500_of_a_read_is_asked_again(server, device):
    server.fault(
        operation="stickypi.images.get_series", times=2, status=500, body=PAGE, content_type="text/html"
    )
    with log_in(server, **QUICK) as pi:
        assert pi.images.series(device) == ()
    assert asked(server)["stickypi.images.get_series", 500] == 2


def test_html_500_that_stays_is_an_error_without_the_page(server, remote, device):
    server.fault(operation="stickypi.images.get_series", status=500, body=PAGE, content_type="text/html")
    with pytest.raises(InternalServerError) as caught:
        remote.images.series(device)
    assert "<" not in str(caught.value)
    assert "gives no reason" in str(caught.value)


def test_html_500_of_a_write_is_not_tried_again(server, remote, device, tmp_path):
    (image, *_) = put_night(remote, device, tmp_path, 1)
    server.fault(operation="stickypi.uid_annotations.put", status=500, body=PAGE, content_type="text/html")
    with log_in(server, **QUICK) as pi, pytest.raises(InternalServerError, match="Nothing was stored"):
        pi.uid_annotations.put(outline(image))
    assert asked(server)["stickypi.uid_annotations.put", 500] == 1


def test_html_500_of_an_upload_is_looked_into_and_sent_once_more(server, device, tmp_path):
    server.fault(operation=PUT, status=500, body=PAGE, content_type="text/html")
    with log_in(server, **QUICK) as pi:
        assert len(pi.images.put(traps.lay(tmp_path, device, 1)).sent) == 1
    assert asked(server)[PUT, 500] == asked(server)[PUT, 200] == 1


def test_upload_whose_answer_is_lost_is_found_and_not_sent_again(server, device, tmp_path):
    server.fault(operation=PUT, reset_after=0)
    with log_in(server, **QUICK) as pi:
        (put,) = pi.images.put(traps.lay(tmp_path, device, 1))
        assert put.status == "sent"
        assert put.image.id is not None
    assert sum(count for (operation, _), count in asked(server).items() if operation == PUT) == 1


def test_upload_that_breaks_off_is_sent_again(server, device, tmp_path):
    server.fault(operation=PUT, reset_request_after=100, times=2)
    with log_in(server, **QUICK) as pi:
        puts = pi.images.put(traps.lay(tmp_path, device, 3))
        assert (len(puts.sent), len(pi.images.series(device))) == (3, 3)


def test_upload_to_a_server_that_is_gone_stands_in_its_place(server, device, tmp_path):
    paths = traps.lay(tmp_path, device, 2)
    server.fault(operation=PUT, reset_request_after=0, times=None)
    with log_in(server, retries=1, backoff=0.001) as pi:
        puts = pi.images.put(paths)
    assert [isinstance(one, TransportError) for one in puts] == [True, True]
    server.clear_faults()
    with log_in(server) as pi:
        assert len(pi.images.put(paths).sent) == 2


def test_gateway_that_is_down_for_a_moment(server, device):
    server.fault(times=2, status=502, body="<html>502 Bad Gateway</html>", content_type="text/html")
    with log_in(server, **QUICK) as pi:
        assert pi.images.series(device) == ()


def test_md5_that_does_not_match_after_the_way_there(server, remote, device, tmp_path):
    (path,) = traps.lay(tmp_path, device, 1)
    row = put_night(remote, traps.device(), tmp_path, 1)[0].raw.to_dict()
    server.fault(operation=PUT, body=[{**row, "id": None, "but": None, "md5": "0" * 32}])
    (outcome,) = remote.images.put(path)
    assert isinstance(outcome, DigestMismatch)


def test_md5_that_does_not_match_after_the_way_here(server, remote, device, tmp_path):
    images = put_night(remote, device, tmp_path, 3)
    server.fault(origin="storage", nth=2, body=b"\xff\xd8\xff damaged", times=None)
    outcome = remote.images.download(images, tmp_path / "to", parallel=1)
    assert [isinstance(one, DigestMismatch) for one in outcome] == [False, True, True]
    assert [path.name for path in (tmp_path / "to").iterdir()] == [images[0].name]


def test_stored_file_that_a_refused_upload_has_replaced(server, remote, device, tmp_path):
    from sightline_api.stickypi import images as calls

    (image,) = put_night(remote, device, tmp_path, 1)
    with pytest.raises(InternalServerError):
        remote.client.send(calls.put({image.name: traps.picture(77)}))
    with pytest.raises(DigestMismatch, match=image.name):
        image.read()
    with pytest.raises(DigestMismatch):
        image.download(tmp_path / "to/")
    assert not (tmp_path / "to" / image.name).exists()


def test_truncated_answer_of_a_file(server, remote, device, tmp_path):
    images = put_night(remote, device, tmp_path, 2)
    server.fault(origin="storage", short_body=100)
    with log_in(server, **QUICK) as pi:
        paths = pi.images.download(
            [(one.device, one.datetime) for one in images], tmp_path / "to", parallel=1
        )
    assert [path.stat().st_size for path in paths] == [len(traps.picture(0)), len(traps.picture(1))]


def test_link_that_ran_out_is_asked_for_anew(server, remote, device, tmp_path):
    images = put_night(remote, device, tmp_path, 2)
    linked = remote.images.get(images, what="image")
    server.requests.clear()
    server.fault(origin="storage", status=403, body="<Error><Code>AccessDenied</Code></Error>")
    paths = remote.images.download(linked, tmp_path / "to", parallel=1)
    assert [path.name for path in paths] == [image.name for image in images]
    assert asked(server) == {(GET, 200): 1}


@pytest.mark.parametrize(
    "key", ["data/../../climbed.jpg", "/tmp/climbed.jpg", "data\\..\\climbed.jpg", "data/./x.jpg"]
)
def test_ml_bundle_keys_that_climb(server, remote, tmp_path, key):
    entry = {"path": f"ml/b/{key}", "md5": "0" * 32, "mtime": 2e9, "url": f"{server.storage_url}/x"}
    good = {**entry, "key": "data/good.jpg"}
    server.fault(operation=LIST, body=[good, {**entry, "key": key}])
    with pytest.raises(FileRefused, match="leads out of the bundle"):
        remote.ml_bundles.download("b", tmp_path / "b")
    assert fetched(server) == 0
    assert list(tmp_path.iterdir()) == []


def test_ml_bundle_keys_of_another_bundle_are_passed_over(server, remote, tmp_path):
    entry = {"path": "ml/other/x.jpg", "md5": "0" * 32, "mtime": 2e9, "url": f"{server.storage_url}/x"}
    server.fault(operation=LIST, body=[{**entry, "key": "../other/x.jpg"}])
    assert remote.ml_bundles.download("b", tmp_path / "b") == []
    assert fetched(server) == 0


def test_link_that_falls_from_https_to_http_or_leads_to_a_file_is_not_followed(
    server, remote, device, tmp_path
):
    images = put_night(remote, device, tmp_path, 1)
    row = {**images[0].raw.to_dict(), "url": f"file:///etc/{images[0].name}"}
    server.fault(operation=GET, body=[row])
    (outcome,) = remote.images.download((device, images[0].datetime), tmp_path / "to")
    assert isinstance(outcome, InvalidInput)


def test_answer_that_is_no_json_says_what_came(server, remote, device):
    server.fault(
        operation="stickypi.images.get_series",
        status=200,
        body="<html>login</html>",
        content_type="text/html",
    )
    with pytest.raises(Exception, match="is this address the service"):
        remote.images.series(device)


def test_connection_that_breaks_while_files_come_is_gone_on_with(server, device, tmp_path):
    with log_in(server, **QUICK) as pi:
        images = put_night(pi, device, tmp_path, 3)
        server.fault(origin="storage", reset_after=200, times=2)
        paths = pi.images.download(images, tmp_path / "to")
    assert [path.read_bytes() for path in paths] == [traps.picture(shade) for shade in range(3)]


def test_connection_that_breaks_without_end_stands_in_its_place(server, remote, device, tmp_path):
    images = put_night(remote, device, tmp_path, 1)
    server.fault(origin="storage", reset_after=200, times=None)
    (outcome,) = remote.images.download(images, tmp_path / "to")
    assert isinstance(outcome, ConnectionBroken)
