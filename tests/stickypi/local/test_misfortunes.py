"""What goes wrong with a store of one's own: each time with a reason, and nothing is left half done."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select, text

from sightline import StickyPi
from sightline.core.errors import BadRequest, ExtraMissing, InternalServerError, InvalidInput, NotFound
from sightline.stickypi.local import Store
from sightline.stickypi.local.failures import Refused
from sightline.stickypi.local.files import FileStore, open_files
from sightline.stickypi.local.tables import images as image_rows
from sightline.stickypi.local.tables import uid_annotations
from sightline_api._runtime.files import File, MultipartBody, Part
from sightline_api.stickypi import Client, images, ml_bundles, users
from sightline_api.stickypi import uid_annotations as annotation_calls
from tests.stickypi.local.conftest import Home

ROOT = Path(__file__).parents[3]
SECRET = "database-password"
ITEM = {"device": "0a1b2c3d", "datetime": "2022-06-01_00-00-00"}


@pytest.fixture
def client(folder: Home) -> Client:
    return folder.client()


def test_an_md5_that_does_not_match_is_told_and_nothing_is_stored(folder: Home, client: Client, card) -> None:
    name, content = card()
    with pytest.raises(InternalServerError, match=r"has the MD5 \w+, not 0000"):
        client.send(images.put({f"{name}.md5": "0" * 32, name: File(content, name)}))
    assert client.send(images.get("metadata", [ITEM])) == []
    assert folder.store().files.find("raw_images/") == []


def test_a_cut_picture_is_told_and_nothing_is_stored(folder: Home, client: Client, card) -> None:
    name, content = card()
    with pytest.raises(InternalServerError, match="ends in the middle"):
        client.send(images.put({name: File(content[:-200], name)}))
    assert folder.store().files.find("raw_images/") == []


def test_a_refused_duplicate_leaves_the_stored_files_alone(client: Client, card) -> None:
    name, content = card()
    _, other = card(spots=20)
    client.send(images.put({name: File(content, name)}))
    with pytest.raises(InternalServerError, match="there already"):
        client.send(images.put({name: File(other, name)}))
    (row,) = client.send(images.get("image", [ITEM]))
    assert client.request("GET", row.url, credentials=False).content == content


def test_what_was_measured_goes_before_what_the_device_wrote(client: Client, card) -> None:
    name, content = card(generation=2020, md5="0" * 32, width=7)
    client.send(images.put({name: File(content, name)}))
    (row,) = client.send(images.get("metadata", [ITEM]))
    assert (row.md5 == "0" * 32, row.width) == (False, 160)


def test_the_good_pictures_before_a_bad_one_stay(client: Client, card) -> None:
    name, content = card()
    bad, _ = card(hour=1)
    with pytest.raises(InternalServerError, match="no whole JPEG"):
        client.send(images.put({name: File(content, name), bad: File(b"x", bad)}))
    assert len(client.send(images.get("metadata", [ITEM]))) == 1


def test_annotations_are_stored_all_or_none(folder: Home, client: Client, card) -> None:
    name, content = card()
    client.send(images.put({name: File(content, name)}))
    (row,) = client.send(images.get("metadata", [ITEM]))
    about = {"algo_name": "a", "algo_version": "1", "md5": row.md5, **ITEM}
    unknown = {**about, "device": "ffffffff"}
    with pytest.raises(InternalServerError, match="no picture of ffffffff"):
        entries = [{"annotations": [], "metadata": one} for one in (about, unknown)]
        client.send(annotation_calls.put(entries))
    with folder.store().reading() as connection:
        assert list(connection.execute(select(uid_annotations))) == []


@pytest.mark.parametrize(
    "key", ["../other/data/x.svg", "data/../../../x.svg", "/etc/x.svg", "data//x.svg", ""]
)
def test_a_bundle_key_that_climbs_gets_no_link(folder: Home, client: Client, key: str) -> None:
    entry = {"bundle_name": "insects", "key": key, "md5": "0" * 32, "mtime": 1.0}
    with pytest.raises(InternalServerError, match="no name of a file"):
        client.send(ml_bundles.get_upload_links([entry]))


@pytest.mark.parametrize("key", ["ml/../../outside.txt", "../outside.txt", "/tmp/outside.txt", "a\\..\\b"])
def test_a_form_with_a_key_that_climbs_is_refused(folder: Home, client: Client, key: str) -> None:
    form = MultipartBody([Part("key", key), Part("file", File(b"x", "file"))])
    url = "http://files.sightline.invalid/"
    with pytest.raises(BadRequest, match="no name of a file"):
        client.request("POST", url, body=form, credentials=False)
    root = Path(folder.settings["folder"])
    assert list(root.parent.rglob("outside*")) == []


def test_a_link_that_climbs_leads_nowhere(folder: Home, client: Client) -> None:
    folder.store()
    with pytest.raises(NotFound):
        client.request("GET", "http://files.sightline.invalid/%2e%2e/store/sightline.db", credentials=False)


def test_a_bundle_lists_those_whose_names_begin_like_its_own(client: Client) -> None:
    for bundle in ("insects", "insects-v2"):
        entry = {"bundle_name": bundle, "key": "config/c.yaml", "md5": "0" * 32, "mtime": 1.0}
        (wanted,) = client.send(ml_bundles.get_upload_links([entry]))
        parts = [Part(name, text) for name, text in wanted.url.fields.items()]
        form = MultipartBody([*parts, Part("file", File(b"a: 1\n", "file"))])
        assert client.request("POST", wanted.url.url, body=form, credentials=False).status == 204
    listed = client.send(ml_bundles.list_files("all", "insects"))
    assert [one.key for one in listed] == ["../insects-v2/config/c.yaml", "config/c.yaml"]


FULL = """
import resource, sys
from sightline import StickyPi
pi = StickyPi.local(sys.argv[1], retries=0)
pi.images.series("%", "2022-01-01", "2023-01-01")
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
puts = pi.images.put(sys.argv[2])
print(len(puts.sent), "sent;", *puts.failed)
"""


def test_a_full_disk_is_told_and_the_next_run_goes_on(folder: Home, tmp_path: Path, card) -> None:
    (tmp_path / "cards").mkdir()
    for hour, size in ((0, 0), (1, 600_000), (2, 0)):
        name, content = card(hour=hour, bytes_at_least=size)
        (tmp_path / "cards" / name).write_bytes(content)
    # The file system refuses to let a file grow: what a full disk does, without needing one.
    command = [sys.executable, "-c", FULL, str(folder.settings["folder"]), str(tmp_path / "cards")]
    told = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=_environment())
    assert told.stdout.startswith("2 sent;"), told
    assert "File too large" in told.stdout
    store = folder.store()
    with store.reading() as connection:
        assert len(list(connection.execute(select(image_rows.c.id)))) == 2
    assert len(store.files.find("raw_images/")) in (6, 8)  # thumbnails may have been small enough
    with folder.pi() as pi:
        assert len(pi.images.put(tmp_path / "cards").sent) == 1
    assert len(store.files.find("raw_images/")) == 9
    assert list((folder.settings["folder"] / ".incoming").iterdir()) == []


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}


@pytest.fixture(params=["folder", "memory", "bucket"])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> FileStore:
    if request.param == "folder":
        return open_files(tmp_path / "files")
    if request.param == "memory":
        return open_files(f"memory://{tmp_path.name}")
    return open_files(request.getfixturevalue("bucket_server").bucket())


def test_files_are_put_found_replaced_and_deleted(files: FileStore, tmp_path: Path) -> None:
    files.put("ml/a/x.txt", b"first")
    files.put("ml/ab/y.txt", b"other")
    with (tmp_path / "large").open("wb+") as large:
        large.write(b"second")
        large.seek(0)
        files.put("ml/a/x.txt", large)

    assert [one.key for one in files.find("ml/a")] == ["ml/a/x.txt", "ml/ab/y.txt"]
    assert [one.key for one in files.find("ml/a/")] == ["ml/a/x.txt"]
    assert files.find("nothing/") == []
    assert files.stat("ml/a/x.txt").size == 6
    with files.open("ml/a/x.txt") as source:
        assert source.read() == b"second"
    files.delete("ml/a/x.txt")
    files.delete("ml/a/x.txt")
    with pytest.raises(FileNotFoundError):
        files.stat("ml/a/x.txt")


@pytest.mark.parametrize("key", ["", "..", "a/../b", "/a", "a/", "a\\b", "a\0b", "./a"])
def test_no_key_leads_out_of_the_files(files: FileStore, key: str) -> None:
    for use in (files.stat, files.open, files.delete):
        with pytest.raises(Refused):
            use(key)


def test_what_a_killed_process_left_behind_is_swept_away_after_a_day(tmp_path: Path) -> None:
    open_files(tmp_path)
    fresh, stale = tmp_path / ".incoming" / "fresh", tmp_path / ".incoming" / "stale"
    for path in (fresh, stale):
        path.write_bytes(b"half")
    os.utime(stale, (1.0, 1.0))

    files = open_files(tmp_path)

    assert (fresh.exists(), stale.exists()) == (True, False)
    assert files.find("") == []


def test_errors_of_the_database_tell_no_values(folder: Home) -> None:
    client = folder.client()
    with client._transport.store.writing() as connection:  # type: ignore[attr-defined]
        connection.execute(text("DROP TABLE users"))
    with pytest.raises(InternalServerError) as failure:
        client.send(users.put([{"username": "alice", "password": "marker-secret"}]))
    assert "no such table" in str(failure.value)
    assert "alice" not in str(failure.value)
    assert "INSERT" not in str(failure.value)


def test_a_bucket_alone_is_no_place_for_rows() -> None:
    with pytest.raises(InvalidInput, match="database="):
        Store("s3://bucket/traps")
    with pytest.raises(InvalidInput, match="give a folder"):
        Store()


def test_an_address_that_nothing_opens_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(ExtraMissing, match=r"sightline\[s3\]"):
        open_files("s3://bucket")
    with pytest.raises(ExtraMissing, match=r"sightline\[local\]"):
        open_files("memory://bucket")


def test_without_the_extra_its_name_is_told(tmp_path: Path) -> None:
    words = (
        "import sys; sys.modules['sqlalchemy'] = None; from sightline import StickyPi; StickyPi.local('x')"
    )
    told = subprocess.run(
        [sys.executable, "-c", words], capture_output=True, text=True, cwd=tmp_path, env=_environment()
    )
    assert "ExtraMissing: SQLAlchemy" in told.stderr
    assert "pip install 'sightline[local]'" in told.stderr


@pytest.mark.parametrize(
    ("where", "field", "words"),
    [
        ({"folder": 5}, "folder", "5 is not a path"),
        ({"folder": "taken"}, "files", "is, or lies below, a file"),
        ({"folder": "fine", "files": 5}, "files", "5 is not a path"),
        ({"folder": "fine", "files": f"nothing://me:{SECRET}@host/x"}, "files", "nothing:// address cannot"),
        ({"folder": "fine", "database": f"{SECRET}@host"}, "database", "no address of a database"),
        ({"folder": "fine", "database": f"nothing://me:{SECRET}@host/x"}, "database", "no address of"),
        ({"folder": "fine", "database": "sqlite:///taken"}, "database", "cannot be used .file is not a data"),
        ({"folder": "fine", "database": "sqlite:////none/x.db"}, "database", "unable to open database"),
    ],
)
def test_a_store_that_cannot_be_opened_says_why_and_shows_no_password(
    where: dict, field: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").write_text("this is no database, and no folder either" * 100)
    with pytest.raises(InvalidInput, match=words) as caught:
        StickyPi.local(**where)
    assert caught.value.field == field
    assert SECRET not in str(caught.value)


def test_a_driver_that_is_missing_is_named_with_its_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ExtraMissing, match=r"psycopg.*sightline\[postgres\]"):
        StickyPi.local(tmp_path, database=f"postgresql://me:{SECRET}@127.0.0.1:9/traps")


def test_a_client_of_a_store_shows_its_place_and_no_credentials(tmp_path: Path) -> None:
    with StickyPi.local(tmp_path / "traps") as pi:
        assert repr(pi) == repr(pi.with_options(retries=0)) == f"StickyPi.local({str(tmp_path / 'traps')!r})"
    rows = f"sqlite:///{tmp_path / 'rows.db'}"
    with StickyPi.local(database=rows, files=f"memory://me:{SECRET}@host/traps") as pi:
        assert repr(pi) == "StickyPi.local('memory://host/traps')"
