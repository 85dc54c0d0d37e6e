"""Many pictures, and many who put the same ones at once: each is there once, and comes back as it was."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from sightline import StickyPi
from sightline.stickypi import Puts
from tests.stickypi import traps
from tests.stickypi.conftest import log_in

HOW_MANY = 200


def test_two_hundred_pictures_go_there_and_come_back(pi, device, tmp_path):
    paths = traps.lay(tmp_path / "from", device, HOW_MANY)
    assert len(pi.images.put(tmp_path / "from", parallel=8).sent) == HOW_MANY
    rows = pi.images.series(device)
    assert len({row.md5 for row in rows}) == HOW_MANY
    for what in ("image", "thumbnail-mini"):
        files = pi.images.download(rows, tmp_path / what, what=what, parallel=8)
        assert not [one for one in files if isinstance(one, Exception)]
    assert {path.name: path.read_bytes() for path in (tmp_path / "image").iterdir()} == {
        path.name: path.read_bytes() for path in paths
    }


@pytest.mark.parametrize("place", ["server 0.1.0", "server 0.1.1"])
def test_eight_clients_that_put_the_same_pictures_leave_one_row_each(pi, servers, place, device, tmp_path):
    traps.lay(tmp_path, device, 8)

    def put(_: int) -> Puts:
        with log_in(servers(place.split()[1]), retries=2, backoff=0.01) as mine:
            return mine.images.put(tmp_path, parallel=2)

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(put, range(8)))
    assert [outcome.failed + outcome.different for outcome in outcomes] == [[]] * 8
    assert len(pi.images.series(device)) == 8


@pytest.mark.parametrize("revision", ["0.1.0", "0.1.1"])
def test_eight_threads_that_put_into_the_same_folder_leave_one_row_each(revision, device, tmp_path):
    traps.lay(tmp_path / "from", device, 8)
    with StickyPi.local(tmp_path / "store", revision=revision) as pi:

        def put(_: int) -> Puts:
            return pi.images.put(tmp_path / "from", parallel=2)

        with ThreadPoolExecutor(8) as pool:
            outcomes = list(pool.map(put, range(8)))
        assert [outcome.failed + outcome.different for outcome in outcomes] == [[]] * 8
        assert len(pi.images.series(device)) == 8
