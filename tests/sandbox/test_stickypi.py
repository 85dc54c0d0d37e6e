"""Sticky Pi in the sandbox: what the recordings do not show: time, restarts, bad links, large files."""

import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from sightline.stickypi.samples import sample_image, sample_name
from sightline_sandbox import Sandbox
from sightline_sandbox.service import load
from sightline_sandbox.stickypi.demo import PEOPLE
from tests.sandbox.people import NO_TLS

NOON = datetime(2026, 6, 1, 12)
WHEN = "2022-06-01_21-00-00"
ITEM = {"device": "0a1b2c3d", "datetime": WHEN}
NIGHT = {"device": "%", "start_datetime": "2022-06-01_00-00-00", "end_datetime": "2022-07-31_00-00-00"}


class Trap:
    """A sandbox whose time stands still until it is moved, and who asks there."""

    def __init__(self, **options: Any) -> None:
        self.now = NOON
        settings = {"login": "admin", "password": "pw", "clock": lambda: self.now, **options}
        self.sandbox = Sandbox("stickypi", **settings)

    def start(self) -> None:
        self.sandbox.start()
        self.web = httpx.Client(base_url=self.sandbox.url, verify=NO_TLS, timeout=30)

    def stop(self) -> None:
        self.web.close()
        self.sandbox.stop()

    def ask(self, call: str, info: Any, who: tuple[str, str] = ("admin", "pw")) -> httpx.Response:
        """The answer to a call with this JSON."""
        return self.web.post(f"/{call}", json=info, auth=who)

    def put(self, name: str, content: bytes, **fields: str) -> httpx.Response:
        """The answer to the upload of one picture."""
        parts = {name: (name, content), **{key: (None, value) for key, value in fields.items()}}
        return self.web.post("/_put_new_images", files=parts, auth=("admin", "pw"))

    def token(self) -> str:
        """A fresh token."""
        return str(self.web.post("/get_token", auth=("admin", "pw")).json()["token"])

    def link(self, what: str = "image") -> str:
        """The link to a file of the picture."""
        return str(self.ask(f"get_images/{what}", [ITEM]).json()[0]["url"])


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    made = Trap(data=tmp_path / "data")
    made.start()
    yield made
    made.stop()


def card(spots: int = 5) -> tuple[str, bytes]:
    return sample_name("0a1b2c3d", WHEN), sample_image("0a1b2c3d", WHEN, spots=spots)


def test_every_operation_of_the_contract_is_served() -> None:
    coverage = load("stickypi").coverage

    assert (coverage.served, coverage.total, coverage.missing) == (29, 29, ())


def test_a_token_is_good_for_a_day_and_outlives_a_restart(tmp_path: Path) -> None:
    trap = Trap(data=tmp_path / "data")
    trap.start()
    token = trap.token()
    trap.stop()
    trap.start()
    try:
        trap.now += timedelta(hours=23, minutes=59)
        assert trap.ask("get_images/metadata", [ITEM], (token, "")).status_code == 200
        trap.now += timedelta(minutes=2)
        assert trap.ask("get_images/metadata", [ITEM], (token, "")).status_code == 401
    finally:
        trap.stop()


def test_equal_calls_give_equal_links_for_nearly_a_week(trap: Trap) -> None:
    trap.put(*card())
    first = trap.link()
    assert trap.link() == first
    changes = set()
    for _ in range(14):
        trap.now += timedelta(hours=12)
        changes.add(link := trap.link())
        assert httpx.get(link, verify=NO_TLS).content == card()[1]
    assert 2 <= len(changes) <= 3


def test_a_link_has_the_file_name_at_its_end_and_no_slash_in_its_query(trap: Trap) -> None:
    trap.put(*card())
    path, _, query = trap.link().partition("?")

    assert path.endswith(f"/{card()[0]}")
    assert "/" not in query


def test_a_link_runs_out_and_cannot_be_changed(trap: Trap) -> None:
    trap.put(*card())
    link = trap.link()
    other = link.replace(".jpg", ".jpg.thumbnail")

    assert httpx.get(other, verify=NO_TLS).status_code == 403
    trap.now += timedelta(days=8)
    assert httpx.get(link, verify=NO_TLS).status_code == 403


def test_credentials_that_go_to_the_file_storage_are_a_leak(trap: Trap) -> None:
    trap.put(*card())

    assert httpx.get(trap.link(), auth=("admin", "pw"), verify=NO_TLS).status_code == 400


def test_a_form_stores_the_file_that_it_is_for_and_no_other(trap: Trap) -> None:
    entry = {"bundle_name": "insects", "key": "data/a.svg", "md5": "0" * 32, "mtime": 1.0}
    (wanted,) = trap.ask("_get_ml_bundle_upload_links", [entry]).json()
    address, fields = wanted["url"]["url"], wanted["url"]["fields"]

    def send(**changes: str) -> int:
        form = {**fields, **changes}
        answer = httpx.post(address, data=form, files={"file": ("file", b"<svg/>")}, verify=NO_TLS)
        return answer.status_code

    assert send(key="ml/insects/data/b.svg") == 403
    assert send(signature="x") == 403
    assert send(AWSAccessKeyId="x") == 403
    assert send() == 204
    (listed,) = trap.ask("_get_ml_bundle_file_list/all", "insects").json()
    assert listed["key"] == "data/a.svg"
    trap.now += timedelta(days=8)
    assert send() == 403


def test_a_large_file_of_a_bundle_takes_no_memory_of_its_size(trap: Trap, tmp_path: Path) -> None:
    entry = {"bundle_name": "insects", "key": "output/model_final.pth", "md5": "0" * 32, "mtime": 1.0}
    (wanted,) = trap.ask("_get_ml_bundle_upload_links", [entry]).json()
    path = tmp_path / "model"
    with path.open("wb") as large:
        large.truncate(120 * 1024 * 1024)
    tracemalloc.start()
    try:
        with path.open("rb") as content:
            address, form = wanted["url"]["url"], wanted["url"]["fields"]
            answer = httpx.post(address, data=form, files={"file": content}, verify=NO_TLS, timeout=60)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert answer.status_code == 204
    assert peak < 40 * 1024 * 1024
    (listed,) = trap.ask("_get_ml_bundle_file_list/model", "insects").json()
    assert len(listed["md5"]) == 32


def test_a_refused_duplicate_has_replaced_the_stored_file(trap: Trap) -> None:
    name, content = card()
    _, other = card(spots=30)
    assert trap.put(name, content).status_code == 200

    assert trap.put(name, other).status_code == 500

    (row,) = trap.ask("get_images/image", [ITEM]).json()
    assert row["md5"] == trap.ask("get_images/metadata", [ITEM]).json()[0]["md5"]
    assert httpx.get(row["url"], verify=NO_TLS).content == other


def test_what_a_device_wrote_goes_before_what_was_measured(trap: Trap) -> None:
    name, _ = card()
    assert trap.put(name, sample_image("0a1b2c3d", WHEN, generation=2020, width=7)).status_code == 200
    assert trap.ask("get_images/metadata", [ITEM]).json()[0]["width"] == 7


def test_a_device_that_calls_itself_a_path_is_refused(trap: Trap) -> None:
    name, content = card()
    told = sample_image("0a1b2c3d", WHEN, generation=2020, device_name2="x")
    assert b"'device_name2': 'x'" in told
    climbing = told.replace(b"'device_name2': 'x'", b"'device': '../../x'")
    assert len(climbing) == len(told)
    assert trap.put(name, climbing).status_code == 500
    assert trap.put(name, content).status_code == 200


def test_the_md5_field_counts_in_the_newer_revision_alone() -> None:
    for revision, status in (("0.1.0", 200), ("0.1.1", 500)):
        trap = Trap(revision=revision)
        trap.start()
        try:
            name = card()[0]
            content = sample_image("0a1b2c3d", WHEN, generation=2020)
            assert trap.put(name, content, **{f"{name}.md5": "0" * 32}).status_code == status
        finally:
            trap.stop()


def test_errors_tell_no_reason(trap: Trap) -> None:
    answer = trap.ask("put_users", [{"username": "x"}])

    assert (answer.status_code, answer.headers["content-type"]) == (500, "text/html; charset=utf-8")
    assert "password" not in answer.text


def test_what_looks_like_a_time_becomes_one_wherever_it_stands(trap: Trap) -> None:
    trap.put(*card())
    (row,) = trap.ask("get_images/metadata", [ITEM]).json()
    about = {"algo_name": "a", "algo_version": "1", "md5": row["md5"], **ITEM, "note": "2020-01-01_00-00-00"}
    trap.ask("put_uid_annotations", [{"annotations": [{"name": "2020-01-01_00-00-00"}], "metadata": about}])

    text = trap.ask("get_uid_annotations/data", [ITEM]).json()[0]["json"]

    assert text.count("2020-01-01T00:00:00Z") == 2


@pytest.mark.parametrize("revision", ["0.1.0", "0.1.1"])
def test_the_demo_world_has_pictures_outlines_and_people(revision: str) -> None:
    trap = Trap(seed="demo", revision=revision)
    trap.start()
    try:
        pictures = trap.ask("get_image_series/metadata", [NIGHT]).json()
        outlines = trap.ask("get_uid_annotations_series/metadata", [NIGHT]).json()
        assert len(pictures) == 2 * len(outlines) == (24 if revision == "0.1.0" else 48)
        for person, columns in PEOPLE.items():
            answer = trap.ask("put_uid_annotations", [], (person, "pw"))
            assert answer.status_code == (200 if columns["can_write"] else 403)
    finally:
        trap.stop()


def test_an_unknown_revision_is_refused_on_the_command_line() -> None:
    command = [sys.executable, "-m", "sightline_sandbox", "stickypi", "--revision", "0.2.0"]
    told = subprocess.run(command, capture_output=True, text=True)

    assert told.returncode == 2
    assert "--revision: '0.2.0' is no revision: 0.1.0 or 0.1.1" in told.stderr


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("stickypi", "--database", "nonsense"), "database: this is no address of a database"),
        (("stickypi", "--port", "70000"), "port 70000: from 0 (a free one) to 65535"),
        (("picterra", "--page-size", "0"), "--page-size: 0 is not a number of at least 1"),
        (("picterra", "--work", "nan"), "--work: nan is not a number of at least 0"),
    ],
)
def test_a_setting_that_is_none_ends_with_one_line(words: tuple[str, ...], why: str) -> None:
    command = [sys.executable, "-m", "sightline_sandbox", *words]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert told.returncode != 0
    assert why in told.stderr
    assert "Traceback" not in told.stderr
