# Written by `make generate` from tests/faults/_async/test_cvat_chunks.py: change that file, not this one.

"""Chunks of CVAT that come damaged: what arrives has to be what the server promised."""

from pathlib import Path
from zlib import crc32

import pytest

from sightline import Cvat
from sightline.core.errors import DigestMismatch
from sightline.cvat import Task
from sightline_api.cvat import models
from sightline_sandbox import Sandbox
from tests.cvat.pictures import put
from tests.faults.cvat import PASSWORD, Service
from tests.faults.place import QUICK, names
from tests.support.server import Server, reply

DATA = "cvat.tasks.retrieve_data"
CHUNK = b"PK" + bytes(2000)
PROMISE = str(crc32(b"2002" + CHUNK[:1000]))


def task(cvat: Cvat) -> Task:
    raw = dict.fromkeys(models.TaskRead.__struct_fields__)
    return Task(models.TaskRead(**{**raw, "id": 7}), connection=cvat._shell)


def test_a_chunk_that_does_not_fit_its_checksum_is_an_error_and_no_file(
    cvat_box: Sandbox, tmp_path: Path
) -> None:
    with Cvat(cvat_box.url, username="admin", password=PASSWORD, **QUICK) as cvat:
        made = (cvat.tasks.create("chunks", labels=["car"], images=put(tmp_path / "in", 2))).result()
        cvat_box.fault(operation=DATA, headers={"x-checksum": "123"})
        with pytest.raises(DigestMismatch, match=r"chunk\.zip was damaged on its way: crc32") as caught:
            made.download_chunk(0, tmp_path / "out" / "chunk.zip")
        assert caught.value.expected == "0000007b"
        assert names(tmp_path / "out") == []
        path = made.download_chunk(0, tmp_path / "out" / "chunk.zip")
        assert path.read_bytes().startswith(b"PK")


def test_a_chunk_whose_beginning_was_damaged_is_found_out(server: Server, tmp_path: Path) -> None:
    service = Service(server)
    service.on("GET", "/data/", reply(200, b"XX" + CHUNK[2:], x_checksum=PROMISE))
    with Cvat(server.url, access_token="x", **QUICK) as cvat:
        with pytest.raises(DigestMismatch):
            task(cvat).download_chunk(0, tmp_path / "chunk.zip")
    assert names(tmp_path) == []


def test_a_chunk_of_a_server_whose_checksum_is_no_number_is_taken(server: Server, tmp_path: Path) -> None:
    service = Service(server)
    service.on("GET", "/data/", reply(200, CHUNK, x_checksum="sha256:0011"))
    with Cvat(server.url, access_token="x", **QUICK) as cvat:
        path = task(cvat).download_chunk(0, tmp_path / "chunk.zip")
    assert path.read_bytes() == CHUNK
