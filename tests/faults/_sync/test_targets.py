# Written by `make generate` from tests/faults/_async/test_targets.py: change that file, not this one.

"""Where a download is to lie: what is there already, what is in the way, which names a server may choose."""

from pathlib import Path
from typing import Any

import pytest

from sightline import Pyronear
from sightline._sync._primitives import Task, bounded_map
from sightline.core.errors import ConnectionBroken, FileRefused, InvalidInput, OriginRefused, Redirected
from sightline.pyronear import Detection
from sightline_api.pyronear import models
from tests.faults._sync._primitives import wait_until
from tests.faults._sync.frames import frame
from tests.faults.bucket import Bar, Bucket, breaking
from tests.faults.place import detection, names
from tests.support.server import Server, drip, reply

HALF = 5 * 2**18


def test_a_target_that_is_there_is_replaced_in_one_step(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    target = tmp_path / "x.jpg"
    target.write_bytes(b"as it was")
    bucket.script = [breaking(bucket, HALF)]
    with frame(server, bucket, retries=0) as picture:
        with pytest.raises(ConnectionBroken):
            picture.download(target)
        assert target.read_bytes() == b"as it was"
        assert picture.download(target) == target
    assert target.read_bytes() == bucket.content
    assert names(tmp_path) == ["x.jpg"]


def test_a_target_that_is_whole_already_is_left_as_it_is(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    target = tmp_path / "x.jpg"
    target.write_bytes(bucket.content)
    before = target.stat()
    with frame(server, bucket) as picture:
        assert picture.download(target) == target
    assert (target.stat().st_ino, target.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_folder_that_is_missing_is_made(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    with frame(server, bucket) as picture:
        target = picture.download(f"{tmp_path}/2026/06/")
    assert target == tmp_path / "2026" / "06" / "1-1.jpg"


def test_a_file_lies_where_the_folder_should_be(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    (tmp_path / "frames").write_text("a file")
    with frame(server, bucket) as picture:
        with pytest.raises(
            FileRefused, match=r"into: '.*frames' is, or lies below, a file; name another folder"
        ):
            picture.download(f"{tmp_path}/frames/")
        with pytest.raises(FileRefused, match="name another folder"):
            picture.download(f"{tmp_path}/frames/deeper/")
    assert bucket.server.requests == []


def test_a_folder_lies_where_the_file_should_be(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    (tmp_path / "x.jpg" / "x.jpg" / "1-1.jpg").mkdir(parents=True)
    with frame(server, bucket) as picture:
        with pytest.raises(FileRefused, match=r"1-1\.jpg' is a folder"):
            picture.download(tmp_path / "x.jpg" / "x.jpg")
        with pytest.raises(InvalidInput, match="neither a folder that exists nor a file name with an ending"):
            picture.download(tmp_path / "frames")
    assert bucket.server.requests == []


@pytest.mark.parametrize("into", [None, 5, b"x.jpg", "x\0.jpg"], ids=repr)
def test_a_target_that_is_no_path(server: Server, bucket: Bucket, into: Any) -> None:
    with frame(server, bucket) as picture:
        with pytest.raises(InvalidInput, match=r"into: .* is not a path") as caught:
            picture.download(into)
    assert caught.value.field == "into"
    assert bucket.server.requests == []


@pytest.mark.parametrize("name", ["x" * 300 + ".jpg", "x" * 300 + "/"])
def test_a_name_that_is_too_long_for_the_system(
    server: Server, bucket: Bucket, tmp_path: Path, name: str
) -> None:
    with frame(server, bucket) as picture:
        with pytest.raises(FileRefused, match=r"'.*' cannot be written \(File name too long\)") as caught:
            picture.download(f"{tmp_path}/{name}")
    assert (caught.value.field, caught.value.path) == ("into", str(tmp_path / name))
    assert bucket.server.requests == []


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc")
def test_a_place_where_no_file_can_be(server: Server, bucket: Bucket) -> None:
    with frame(server, bucket) as picture:
        for into in ("/proc/x.jpg", "/proc/x/"):
            with pytest.raises(FileRefused, match=r"into: '/proc/x.*' cannot be written \(No such file"):
                picture.download(into)
    assert bucket.server.requests == []


def test_a_link_in_the_place_of_the_part_is_not_written_through(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    (tmp_path / ".x.jpg.part").symlink_to(tmp_path / "precious")
    with frame(server, bucket) as picture:
        with pytest.raises(OSError, match="symbolic links"):
            picture.download(tmp_path / "x.jpg")
    assert (tmp_path / "precious").read_bytes() == b"precious"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("../../escaped.jpg", "escaped.jpg"),
        ("/etc/cron.d/escaped.jpg", "escaped.jpg"),
        ("..\\..\\escaped.jpg", "escaped.jpg"),
        ("C:\\Windows\\escaped.jpg", "escaped.jpg"),
        ("CON", "_CON"),
        ("nul.jpg", "_nul.jpg"),
        ("..", "file"),
        ("x\n\u202egpj.exe", "xgpj.exe"),
        ("n" * 400 + ".jpg", "n" * 251 + ".jpg"),
    ],
    ids=repr,
)
def test_a_name_that_a_hostile_server_chose_stays_in_the_folder(
    server: Server, bucket: Bucket, tmp_path: Path, key: str, name: str
) -> None:
    bucket.hold(b"\xff\xd8\xff small")
    folder = tmp_path / "deep" / "er" / "frames"
    with frame(server, bucket, key) as picture:
        target = picture.download(f"{folder}/")
    assert target.name == name
    assert names(folder) == [name]
    assert names(tmp_path) == ["deep"]


def test_two_who_bring_the_same_target_at_once_both_get_it_whole(
    server: Server, bucket: Bucket, tmp_path: Path
) -> None:
    slow = drip(bucket.content[: 2**20], 2**17, 0.01)
    whole = bucket.give(200, bucket.content)[0]
    start = whole.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    bucket.script = [lambda _: [start, *slow, bucket.content[2**20 :]]] * 2
    with frame(server, bucket) as picture:
        both = bounded_map(lambda _: picture.download(tmp_path / "x.jpg"), range(2), 2)
    assert both == [tmp_path / "x.jpg"] * 2
    assert (tmp_path / "x.jpg").read_bytes() == bucket.content
    assert names(tmp_path) == ["x.jpg"]


@pytest.mark.parametrize("resumable", [True, False])
def test_a_download_that_is_called_off_leaves_no_socket_and_no_half_file(
    server: Server, bucket: Bucket, tmp_path: Path, resumable: bool
) -> None:
    bucket.etag = bucket.etag if resumable else None
    whole = bucket.give(200, bucket.content)[0]
    start = whole.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
    bucket.script = [lambda _: [start + bucket.content[:HALF], *drip(bucket.content[HALF:], 100, 0.005)]]
    bar = Bar()
    with frame(server, bucket) as picture:
        going = Task(lambda: picture.download(tmp_path / "x.jpg", progress=bar))
        wait_until(lambda: bar.events and bar.at >= HALF)
        going.stop()
        assert names(tmp_path) == ([".x.jpg.part", ".x.jpg.part.json"] if resumable else [])
        assert bar.closed
        wait_until(lambda: not bucket.server._open)
        assert picture.download(tmp_path / "x.jpg") == tmp_path / "x.jpg"
    assert (tmp_path / "x.jpg").read_bytes() == bucket.content
    assert (bucket.ranges[1] is not None) is resumable


def test_the_storage_moves_within_itself(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    bucket.script = [lambda _: reply(307, location="/moved/1-1.jpg?Signature=marker-moved")]
    with frame(server, bucket) as picture:
        assert (picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content
    assert [request.target.partition("?")[0] for request in bucket.server.requests] == [
        "/frames/1-1.jpg",
        "/moved/1-1.jpg",
    ]


def test_the_storage_moves_to_another_server(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    with Server() as elsewhere:
        other = Bucket(elsewhere, bucket.content)
        bucket.script = [lambda _: reply(302, location=f"{elsewhere.url}/1-1.jpg")]
        with frame(server, bucket) as picture:
            assert (picture.download(tmp_path / "x.jpg")).read_bytes() == bucket.content
        assert other.server.requests[0].header("authorization") is None


def test_the_storage_sends_in_circles(server: Server, bucket: Bucket, tmp_path: Path) -> None:
    bucket.script = [lambda _: reply(307, location="/frames/1-1.jpg?Signature=again")] * 99
    with frame(server, bucket) as picture:
        with pytest.raises(Redirected, match=r"sent on to /frames/1-1\.jpg, which was not followed"):
            picture.download(tmp_path / "x.jpg")
    assert len(bucket.server.requests) == 6
    assert names(tmp_path) == []


def test_a_picture_without_encryption_is_refused_where_the_service_has_it(tmp_path: Path) -> None:
    with Pyronear("token", base_url="https://watch.invalid") as fire:
        raw = models.DetectionWithUrl.from_dict(detection(1, url="http://storage.invalid/1.jpg"))
        picture = Detection(raw, connection=fire._shell)
        with pytest.raises(OriginRefused, match="https never falls to http"):
            picture.download(tmp_path / "x.jpg")
        with pytest.raises(OriginRefused, match="https never falls to http"):
            picture.read()
    assert names(tmp_path) == []
