"""What is here already: a cache by content and folders by name ask the server for nothing twice."""

import pytest

from sightline.core.errors import InvalidInput
from sightline_sandbox import Sandbox
from tests.stickypi import traps
from tests.stickypi.conftest import log_in, put_night


def fetched(server: Sandbox) -> int:
    return sum(seen.origin == "storage" for seen in server.requests)


def test_cache_that_is_there_asks_nothing(server, device, tmp_path):
    with log_in(server, cache=tmp_path / "cache") as pi:
        images = put_night(pi, device, tmp_path)
        first = pi.images.download(images, parallel=3)
        server.requests.clear()
        assert pi.images.download(images) == first
        assert pi.images.download(images, what="thumbnail") != first
        assert fetched(server) == 4
        server.requests.clear()
        pi.images.download(images, what="thumbnail")
        assert list(server.requests) == []


def test_cache_is_told_apart_by_content(server, device, tmp_path):
    with log_in(server, cache=tmp_path / "cache") as pi:
        (image,) = put_night(pi, device, tmp_path, 1)
        (old,) = pi.images.download(image)
        image.delete()
        (tmp_path / "night" / image.name).write_bytes(traps.picture(9))
        pi.images.put(tmp_path / "night")
        (new,) = pi.images.download((device, image.datetime))
        assert (old.read_bytes(), new.read_bytes()) == (traps.picture(0), traps.picture(9))


def test_neither_folder_nor_cache_is_an_error_before_anything_is_asked(server, remote):
    with pytest.raises(InvalidInput, match="into: no folder was given"):
        remote.images.download([("0a1b2c3d", traps.NIGHT)])
    assert list(server.requests) == []


def test_folder_that_has_the_pictures_asks_for_none(server, remote, device, tmp_path):
    images = put_night(remote, device, tmp_path)
    remote.images.download(images, tmp_path / "to")
    (tmp_path / "to" / images[2].name).write_bytes(b"spoilt")
    server.requests.clear()
    remote.images.download(images, tmp_path / "to")
    assert fetched(server) == 1
    assert (tmp_path / "to" / images[2].name).read_bytes() == traps.picture(2)
