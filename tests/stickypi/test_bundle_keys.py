"""Keys of bundle files: they never climb, and what the service keeps is known here."""

from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import FileRefused, InvalidInput
from sightline.stickypi import BundleWhat
from sightline.stickypi.bundles import belongs, bundle_name, inside, is_wanted, local_files, wanted_here

FOLDER = Path("/bundles/insects")
parts = st.sampled_from(["..", ".", "", "data", "a.jpg", "C:", "\\", "..\\x", "con", "/etc", "\0", "~", " "])


@given(st.lists(parts | st.text(max_size=6), min_size=1, max_size=5).map("/".join))
def test_no_key_leads_out_of_the_folder(key):
    try:
        path = inside(FOLDER, key)
    except FileRefused:
        return
    assert FOLDER in path.parents
    assert ".." not in path.parts
    assert path.relative_to(FOLDER).as_posix() == key


@pytest.mark.parametrize(
    "key",
    ["../other/data/x.jpg", "data/../../x", "/etc/passwd", "..", "", "data//x", "a\\..\\b", "C:/x", None, 7],
)
def test_keys_that_climb_are_refused_by_name(key):
    with pytest.raises(FileRefused, match=r"leads out of the bundle"):
        inside(FOLDER, key)


def test_plain_keys_are_where_they_say():
    assert inside(FOLDER, "data/deep/x.jpg") == FOLDER / "data/deep/x.jpg"


def test_files_of_a_bundle_whose_name_begins_alike_are_left_out():
    files = [SimpleNamespace(key=key) for key in ("data/x.jpg", "../insects-v2/data/x.jpg")]
    assert [one.key for one in belongs(files)] == ["data/x.jpg"]


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("config/config.yaml", {"all", "data", "model"}),
        ("data/x.svg", {"all", "data"}),
        ("output/model_final.pth", {"all", "model"}),
        ("output/model_0001.pth", set()),
        ("data/deep/x.svg", {"all"}),
        ("notes.txt", {"all"}),
        ("data/.cache/x.jpg", set()),
        ("data/x.png", set()),
    ],
)
def test_what_the_service_keeps(key, what):
    assert {str(one) for one in BundleWhat if is_wanted(key, one)} == what


def test_local_files_come_by_key(tmp_path):
    for key in ("data/b.svg", "data/a.svg", "config/c.yml", "data/no.bin", ".cache/x.jpg"):
        path = tmp_path / PurePosixPath(key)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    assert [key for key, _ in local_files(tmp_path, BundleWhat.ALL)] == [
        "config/c.yml",
        "data/a.svg",
        "data/b.svg",
    ]


@pytest.mark.parametrize(
    ("md5", "mtime", "wanted"),
    [
        (None, 0.0, True),
        ("aa", 1.0, False),
        ("bb", 1.0, True),
        ("bb", 9.0, False),
        ("AA".lower(), 9.0, False),
    ],
)
def test_only_what_is_missing_or_other_and_later_is_fetched(md5, mtime, wanted):
    assert wanted_here(md5, mtime, "AA", 5.0) is wanted


@pytest.mark.parametrize("wrong", ["", "..", "a/b", ".hidden", "a\\b", None])
def test_a_bundle_has_a_plain_name(wrong):
    with pytest.raises(InvalidInput, match="name"):
        bundle_name(wrong)
