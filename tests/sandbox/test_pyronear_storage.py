"""The address that pictures come from: links that expire, ranges, S3's errors."""

from hashlib import md5
from pathlib import Path

import httpx
import pytest

from tests.sandbox.people import PICTURE, Valley, box, open_valley


@pytest.fixture
def link(valley: Valley) -> str:
    row = valley.upload(valley.north, box()).json()
    return str(valley.user.get(f"/detections/{row['id']}/url").json()["url"])


def test_a_picture_comes_without_a_token_from_a_second_address(valley: Valley, link: str) -> None:
    answer = httpx.get(link)

    assert link.startswith(valley.sandbox.storage_url + "/")
    assert valley.sandbox.storage_url != valley.sandbox.url
    assert answer.content == PICTURE
    assert answer.headers["content-type"] == "binary/octet-stream"
    assert answer.headers["etag"] == f'"{md5(PICTURE).hexdigest()}"'


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [("bytes=0-9", 0, 9), ("bytes=1000-", 1000, 1204), ("bytes=-5", 1200, 1204), ("bytes=5-99999", 5, 1204)],
)
def test_a_range_is_206(link: str, asked: str, first: int, last: int) -> None:
    answer = httpx.get(link, headers={"Range": asked})

    assert answer.status_code == 206
    assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(PICTURE)}"
    assert answer.content == PICTURE[first : last + 1]


def test_a_range_outside_is_416(link: str) -> None:
    answer = httpx.get(link, headers={"Range": "bytes=5000-"})

    assert (answer.status_code, answer.headers["content-range"]) == (416, f"bytes */{len(PICTURE)}")


def test_if_range_with_another_version_gives_the_whole(link: str) -> None:
    etag = httpx.get(link).headers["etag"]
    same = httpx.get(link, headers={"Range": "bytes=5-", "If-Range": etag})
    other = httpx.get(link, headers={"Range": "bytes=5-", "If-Range": '"another"'})

    assert (same.status_code, other.status_code) == (206, 200)
    assert other.content == PICTURE


def test_a_changed_link_is_refused(link: str) -> None:
    for changed in (link.replace("Expires=", "Expires=9"), link.replace("alert-api-2", "alert-api-3")):
        answer = httpx.get(changed)
        assert answer.status_code == 403
        assert "<Code>SignatureDoesNotMatch</Code>" in answer.text
    assert httpx.get(link.partition("?")[0]).status_code == 403


def test_a_link_expires_after_a_day(valley: Valley, link: str) -> None:
    valley.clock.move(23 * 3600)
    assert httpx.get(link).status_code == 200
    valley.clock.move(2 * 3600)
    answer = httpx.get(link)

    assert answer.status_code == 403
    assert "Request has expired" in answer.text


def test_a_picture_that_is_gone_is_404_in_xml(valley: Valley, link: str) -> None:
    valley.admin.delete("/detections/1")
    answer = httpx.get(link)

    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/xml")
    assert "<Code>NoSuchKey</Code>" in answer.text


def test_a_shared_frame_goes_with_its_last_row(valley: Valley) -> None:
    valley.upload(valley.north, f"{box(0.1)},{box(0.7)}", crops=2)
    links = valley.user.get("/detections/2/url").json()
    valley.admin.delete("/detections/2")
    assert (httpx.get(links["url"]).status_code, httpx.get(links["crop_url"]).status_code) == (200, 404)

    valley.admin.delete("/detections/1")
    assert httpx.get(links["url"]).status_code == 404


def test_links_survive_a_restart_on_the_same_ports(tmp_path: Path) -> None:
    with open_valley(data=tmp_path) as valley:
        row = valley.upload(valley.north, box()).json()
        link = valley.user.get(f"/detections/{row['id']}/url").json()["url"]
        clock, port = valley.clock, int(valley.sandbox.storage_url.rpartition(":")[2])
    from sightline_sandbox import Sandbox

    with Sandbox("pyronear", data=tmp_path, storage_port=port, clock=clock):
        assert httpx.get(link).content == PICTURE
