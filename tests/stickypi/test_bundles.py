"""ML bundles: folders that travel both ways, only what changed, and never out of their place."""

import hashlib
import os
from itertools import count

import pytest

from sightline.core.errors import FileRefused, InvalidInput
from sightline.core.progress import Finished, ItemDone, Started

FILES = {
    "config/config.yaml": b"lr: 0.1\n",
    "data/one.svg": b"<svg>1</svg>",
    "data/two.svg": b"",
    "data/deep/three.jpg": b"three",
    "output/model_final.pth": bytes(range(256)) * 40,
    "output/checkpoint.pth": b"not kept",
}
KEPT = [key for key in FILES if key != "output/checkpoint.pth"]
_number = count(1)


@pytest.fixture
def name():
    """A bundle that nobody has used before; no name begins another."""
    return f"{next(_number):03}-insects"


@pytest.fixture
def folder(tmp_path, name):
    """That bundle on the disk."""
    for key, content in FILES.items():
        path = tmp_path / "from" / name / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, (1_700_000_000.25, 1_700_000_000.25))
    return tmp_path / "from" / name


def keys(paths, folder):
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def test_a_bundle_goes_there_and_comes_back(pi, name, folder, tmp_path):
    assert keys(pi.ml_bundles.upload(name, folder), folder) == sorted(KEPT)
    listed = pi.ml_bundles.list(name)
    assert {one.key: one.md5 for one in listed} == {key: hashlib.md5(FILES[key]).hexdigest() for key in KEPT}
    into = tmp_path / "to"
    assert keys(pi.ml_bundles.download(name, into), into) == sorted(KEPT)
    assert all((into / key).read_bytes() == FILES[key] for key in KEPT)
    assert listed[0].read() == FILES[listed[0].key]
    assert [(into / one.key).stat().st_mtime for one in listed] == pytest.approx(
        [one.raw.mtime for one in listed]
    )


def test_a_second_run_moves_nothing(pi, name, folder, tmp_path):
    pi.ml_bundles.upload(name, folder)
    assert pi.ml_bundles.upload(name, folder) == []
    pi.ml_bundles.download(name, tmp_path / "to")
    assert pi.ml_bundles.download(name, tmp_path / "to") == []


def test_only_what_changed_later_travels(pi, name, folder, tmp_path):
    pi.ml_bundles.upload(name, folder)
    pi.ml_bundles.download(name, tmp_path / "to")
    (folder / "data/one.svg").write_bytes(b"<svg>one</svg>")
    os.utime(folder / "data/one.svg", (1.0, 1.0))
    assert pi.ml_bundles.upload(name, folder) == []
    os.utime(folder / "data/one.svg", (4e9, 4e9))
    assert pi.ml_bundles.upload(name, folder) == [folder / "data/one.svg"]
    os.utime(tmp_path / "to/data/one.svg", (1.0, 1.0))
    assert pi.ml_bundles.download(name, tmp_path / "to") == [tmp_path / "to/data/one.svg"]
    assert (tmp_path / "to/data/one.svg").read_bytes() == b"<svg>one</svg>"


def test_what_was_changed_here_later_is_not_overwritten(pi, name, folder, tmp_path):
    pi.ml_bundles.upload(name, folder)
    pi.ml_bundles.download(name, tmp_path / "to")
    (tmp_path / "to/data/one.svg").write_bytes(b"mine")
    os.utime(tmp_path / "to/data/one.svg", (4e9, 4e9))
    assert pi.ml_bundles.download(name, tmp_path / "to") == []
    assert (tmp_path / "to/data/one.svg").read_bytes() == b"mine"


@pytest.mark.parametrize(("what", "folders"), [("data", {"data", "config"}), ("model", {"output", "config"})])
def test_a_part_of_a_bundle(pi, name, folder, tmp_path, what, folders):
    pi.ml_bundles.upload(name, folder)
    fetched = pi.ml_bundles.download(name, tmp_path / "to", what)
    assert {path.relative_to(tmp_path / "to").parts[0] for path in fetched} == folders


def test_a_bundle_whose_name_begins_alike_is_another_one(pi, name, folder, tmp_path):
    pi.ml_bundles.upload(name, folder)
    pi.ml_bundles.upload(f"{name}-v2", folder)
    assert [one.key for one in pi.ml_bundles.list(name) if ".." in one.key] == []
    fetched = pi.ml_bundles.download(name, tmp_path / "to")
    assert keys(fetched, tmp_path / "to") == sorted(KEPT)
    assert not (tmp_path / f"{name}-v2").exists()


def test_an_unknown_bundle_is_empty(pi, tmp_path):
    assert pi.ml_bundles.list("nothing-of-the-kind") == ()
    assert pi.ml_bundles.download("nothing-of-the-kind", tmp_path) == []


def test_a_folder_that_is_none_is_refused(pi, name, tmp_path):
    with pytest.raises(FileRefused, match="no folder"):
        pi.ml_bundles.upload(name, tmp_path / "missing")
    assert pi.ml_bundles.upload(name, tmp_path) == []


def test_a_misspelt_part_is_refused(pi, name, tmp_path):
    with pytest.raises(InvalidInput, match="did you mean 'model'"):
        pi.ml_bundles.download(name, tmp_path, "models")


def test_progress_tells_of_every_file(pi, name, folder):
    events = []
    pi.ml_bundles.upload(name, folder, progress=events.append, parallel=1)
    assert (events[0], events[-1]) == (Started(len(KEPT), "items", "files"), Finished())
    assert sorted(event.name for event in events if isinstance(event, ItemDone)) == sorted(KEPT)
