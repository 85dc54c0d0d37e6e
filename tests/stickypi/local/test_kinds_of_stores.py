"""The same store on SQLite and a folder, on PostgreSQL, on a bucket, and behind a server on top of those."""

import hashlib
from pathlib import Path

import pytest

from sightline import StickyPi
from sightline.core.errors import InternalServerError
from sightline.stickypi import NewAnnotation
from sightline_api._runtime.files import File
from sightline_api.stickypi import images, projects, users
from sightline_sandbox import Sandbox
from tests.stickypi.local.conftest import Home

JUNE = ("2022-06-01", "2022-07-01")
ALGO = {"algo_name": "detector", "algo_version": "1"}
TUBOID = "0a0b0c00.2022-06-01_00-00-00.2022-06-02_00-00-00.1600000000-aa.0000"


@pytest.mark.parametrize("home", ["folder", "postgres", "bucket"], indirect=True)
def test_200_pictures_go_in_once_and_come_out_as_they_were(
    home: Home, pictures: Path, tmp_path: Path
) -> None:
    with home.pi() as pi:
        puts = pi.images.put(pictures, parallel=4)
        assert (len(puts.sent), list(puts.failed)) == (200, [])
        assert len(pi.images.put(pictures, parallel=4).sent) == 0
        rows = pi.images.series("0a0b0c0_", *JUNE)
        assert len(rows) == 200
        assert {row.device_version for row in rows} == {"1.0.0", "3.0.1"}
        paths = pi.images.download(rows, into=tmp_path / "back")
        for row, path in zip(rows, paths, strict=True):
            assert isinstance(path, Path)
            assert path.read_bytes() == (pictures / path.name).read_bytes()
            assert hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest() == row.md5


@pytest.mark.parametrize("home", ["postgres and bucket"], indirect=True)
def test_the_same_pictures_through_a_server_on_that_store(home: Home, pictures: Path, tmp_path: Path) -> None:
    options = {"data": home.settings["folder"], "login": "admin", "password": "only-for-tests"}
    options |= {name: home.settings[name] for name in ("database", "files") if name in home.settings}
    with Sandbox("stickypi", **options) as sandbox, _log_in(sandbox) as pi:
        puts = pi.images.put(pictures, parallel=4)
        assert (len(puts.sent), list(puts.failed)) == (200, [])
        rows = pi.images.series("%", *JUNE)
        paths = pi.images.download(rows, into=tmp_path / "back", what="thumbnail-mini")
    with home.pi() as here:
        assert [row.md5 for row in here.images.series("%", *JUNE)] == [row.md5 for row in rows]
        assert here.images.put(pictures).sent == []
    assert all(isinstance(path, Path) and path.stat().st_size > 100 for path in paths)


def _log_in(sandbox: Sandbox) -> StickyPi:
    return StickyPi(sandbox.url, username="admin", password="only-for-tests", retries=0)


def test_letter_case_of_devices_does_not_count(home: Home, card) -> None:
    client = home.client()
    name, content = card("0A1B2C3D")
    client.send(images.put({name: File(content, name)}))

    asked = [{"device": "0a1b2c3d", "datetime": "2022-06-01_00-00-00"}]
    stretch = {"start_datetime": "2022-06-01_00-00-00", "end_datetime": "2022-06-02_00-00-00"}
    (row,) = client.send(images.get("metadata", asked))
    assert row.device == "0A1B2C3D"
    assert client.send(images.get_series("metadata", [{"device": "0a1B%", **stretch}])) == [row]
    with pytest.raises(InternalServerError, match="there already"):
        other, again = card("0a1b2c3d")
        client.send(images.put({other: File(again, other)}))


def test_patterns_mean_the_same(home: Home, card) -> None:
    client = home.client()
    for device in ("0a1b2c3d", "0a1b2cff", "deadbee1"):
        name, content = card(device)
        client.send(images.put({name: File(content, name)}))

    def found(pattern: str) -> list[str]:
        stretch = {"start_datetime": "2022-06-01_00-00-00", "end_datetime": "2022-06-02_00-00-00"}
        rows = client.send(images.get_series("metadata", [{"device": pattern, **stretch}]))
        return [row.device for row in rows]

    assert found("%") == ["0a1b2c3d", "0a1b2cff", "deadbee1"]
    assert found("0a1b2c_d") == ["0a1b2c3d"]
    assert found("%EE1") == ["deadbee1"]
    assert found("0a1b") == found("0a1b\\%") == found("0a1b2c3d\\") == found("%'%") == []


def test_what_belongs_to_a_picture_goes_with_it(home: Home, card) -> None:
    name, content = card()
    with home.pi() as pi:
        (put,) = pi.images.put(File(content, name))
        image = pi.images.get([put.image])[0]
        square = [(5, 5), (20, 5), (20, 20), (5, 20)]
        pi.uid_annotations.put([NewAnnotation.of_image(image, [square], **ALGO)])
        assert len(pi.uid_annotations.get([image])) == 1

        pi.images.delete([image])

        assert list(pi.uid_annotations.series("%", *JUNE)) == []
    assert home.store().files.find("raw_images/") == []


def test_ids_are_not_given_twice(home: Home, card) -> None:
    client = home.client()
    for hour in (0, 1):
        name, content = card(hour=hour)
        client.send(images.put({name: File(content, name)}))
        (row,) = client.send(images.get("metadata", [_item(hour)]))
        assert row.id == hour + 1
        client.send(images.delete([_item(hour)]))


def _item(hour: int) -> dict[str, str]:
    return {"device": "0a1b2c3d", "datetime": f"2022-06-01_{hour:02}-00-00"}


def test_thousands_of_items_are_asked_for_at_once(home: Home, card) -> None:
    client = home.client()
    name, content = card(hour=5)
    client.send(images.put({name: File(content, name)}))

    days = [
        {"device": f"{number:08x}", "datetime": "2022-06-01_05-00-00"}
        for number in range(0x0A1B2000, 0x0A1B2D00)
    ]
    assert [row.device for row in client.send(images.get("metadata", days))] == ["0a1b2c3d"]


def test_people_and_projects_are_kept(home: Home) -> None:
    client = home.client()
    client.send(users.put([{"username": "Alice", "password": "x", "email": "alice@example.org"}]))
    client.send(projects.put([{"name": "Vineyard"}]))

    again = home.client()
    assert [one.username for one in again.send(users.get([{"username": "al%"}]))] == ["Alice"]
    assert [one.name for one in again.send(projects.get([{"name": "VINE%"}]))] == ["Vineyard"]
    with pytest.raises(InternalServerError, match="already"):
        again.send(users.put([{"username": "ALICE", "password": "x"}]))
