# Written by `make generate` from tests/secrets/_async/test_shown.py: change that file, not this one.

"""Nothing that can be printed shows a secret: objects, errors, log lines, warnings, files."""

import logging
import pickle
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from sightline import Pyronear, enable_logging
from sightline.core.options import Options
from sightline_api._runtime.files import File
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import BytesBody, Headers, Request
from sightline_api.pyronear import login, users
from tests.secrets._sync.calls import Failures, auths, cast, succeed
from tests.secrets.site import API_KEY, PASSWORD, TOKEN, USERNAME, Site, texts_of_error

NOT_OURS = ("uvicorn", "asyncio", "sightline_sandbox")
"""Who else logs in this process: the server on the other side."""


def test_no_object_shows_a_secret(site: Site, tmp_path: Path) -> None:
    with cast(site) as clients:
        got = succeed(site, clients, tmp_path)
        form = {"username": USERNAME, "password": PASSWORD}
        call = login.create_token(form)
        admin = clients["by password"]
        low = clients["low level 0"]
        objects: list[Any] = [
            *got,
            *clients.values(),
            *auths(),
            *(auth.sign(low.prepare(call)) for auth in auths()),
            admin._shell,
            admin._shell._policy,
            admin._shell._policy.credentials,
            admin._shell.downloads,
            admin.cameras,
            admin.with_options(retries=1),
            Options(),
            Secret(TOKEN),
            call,
            users.create({"login": "a", "password": PASSWORD, "organization_id": 1}),
            low.prepare(call),
            low.prepare(call).body,
            Request(method="GET", url=site.picture_url, headers=Headers({"Authorization": TOKEN})),
            Headers({"Authorization": TOKEN}),
            BytesBody(PASSWORD.encode(), "text/plain"),
            File(PASSWORD.encode(), "notes.txt"),
        ]

        for one in objects:
            for text in (repr(one), str(one), f"{one}", f"{[one]}"):
                site.clean(f"the repr of {type(one).__name__}", text)


def test_no_error_shows_a_secret(site: Site) -> None:
    with cast(site) as clients:
        errors = Failures(site, clients).all()

    assert len(errors) > 25
    for what, error in errors:
        for where, text in texts_of_error(error):
            site.clean(f"{where}, after {what}", text)


def test_no_log_line_and_no_warning_shows_a_secret(
    site: Site, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "httpcore", "httpcore.http11", "httpcore.connection", "sightline"):
        caplog.set_level(logging.DEBUG, logger=name)

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        with cast(site) as clients:
            succeed(site, clients, tmp_path)
            Failures(site, clients).all()

    records = [record for record in caplog.records if not record.name.startswith(NOT_OURS)]
    assert any(record.name.startswith("sightline") for record in records), "our own log goes on"
    for record in records:
        site.clean(f"the log of {record.name}", f"{record.getMessage()} {record.args!r} {record.exc_info!r}")
    for warning in warned:
        site.clean("a warning", str(warning.message))


def test_the_log_of_the_applications_own_requests_goes_on(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client = Pyronear(site.token, base_url=site.sandbox.url)
    client.validate()
    assert not [record for record in caplog.records if record.name.startswith(("httpx", "httpcore"))]

    _the_applications_own(f"{site.sandbox.url}/status")
    assert client.is_up()
    client.close()

    lines = [record.getMessage() for record in caplog.records if record.name == "httpx"]
    assert len(lines) == 1
    assert "of=the+application" in lines[0]
    assert [record for record in caplog.records if record.name == "httpcore.http11"]


def test_the_logging_switch_shows_what_happens_without_secrets(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = enable_logging()
    try:
        with cast(site) as clients:
            succeed(site, clients, tmp_path)
            Failures(site, clients).all()
    finally:
        logging.getLogger("sightline").removeHandler(handler)
        logging.getLogger("sightline").setLevel(logging.NOTSET)

    written = capsys.readouterr().err
    assert "pyronear.login.validate" in written
    site.clean("standard error", written)


def test_pickles_of_entities_hold_no_credentials(site: Site) -> None:
    with cast(site) as clients:
        for name in ("by password", "by token"):
            camera = clients[name].cameras.get(1)
            # What the server told is data and travels, addresses of pictures among it.
            site.clean("the pickle of a camera", pickle.dumps(camera), but="signature")


@pytest.mark.parametrize("one", [Secret(TOKEN), *auths()], ids=repr)
def test_credentials_are_not_pickled_at_all(one: Any) -> None:
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(one)


def test_an_interrupted_download_leaves_no_secret_on_the_disk(site: Site, tmp_path: Path) -> None:
    with cast(site) as clients:
        detection = clients["by token"].detections.get(site.detection_id)
        site.sandbox.fault(origin="storage", reset_after=400, times=None)
        with suppress(Exception):
            detection.download(tmp_path / "frame.jpg")

    left = _files(tmp_path)
    assert tmp_path / "frame.jpg" not in left
    assert len(left) == 2, "the part and what is known of it"
    for path in left:
        site.clean(f"the name of {path.name}", path.name)
        site.clean(path.name, path.read_bytes())


def test_credentials_go_into_no_address(site: Site, tmp_path: Path) -> None:
    site.sandbox.requests.clear()
    with cast(site) as clients:
        succeed(site, clients, tmp_path)
        query_key = clients.pop("low level 4")
        query_key.close()

    for request in site.sandbox.requests:
        target = str(request)
        if API_KEY.split("/")[0] in target and "key=" in target:
            continue  # a service that wants its key in the query gets it there
        for name in ("password", "the admin's token", "the camera's token"):
            assert site.secrets[name] not in target, f"{name} stands in an address"


def _the_applications_own(url: str) -> None:
    with httpx.Client() as own:
        own.get(url, params={"of": "the application"})


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
