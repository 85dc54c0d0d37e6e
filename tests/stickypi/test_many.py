"""Many who put the same pictures at once: each picture is there once, and nobody is told otherwise."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from sightline import StickyPi
from sightline.stickypi import Puts
from tests.stickypi import traps
from tests.stickypi.conftest import log_in


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
