"""Sticky Pi: downloads beside plain threads, aria2c and curl; uploads by difference; and reading pictures."""

import ssl
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from http.client import HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

from sightline import StickyPi
from sightline._rows import Rows
from sightline.stickypi import Image, TrapImage
from sightline.stickypi.samples import sample_image, sample_name
from sightline_sandbox import Sandbox

from ..tools import tool
from .counting import counted
from .measure import Measure, Outcome, in_turns
from .stickypi_server import FarAway, far_away

__all__ = ["MEASURES"]

_COUNT, _SIZE, _LATENCY, _PARALLEL = 500, 200_000, 0.02, 8
_ROUNDS = 3


def _client(far: FarAway) -> StickyPi:
    return StickyPi(far.url, username="bench", password="bench", verify=far.authority)


def _ours(far: FarAway, rows: Rows[Image], folder: Path) -> None:
    # The others are handed the addresses too. A client of its own: no connection is open yet.
    with _client(far) as pi:
        saved = pi.images.download(rows, folder, parallel=_PARALLEL)
        assert all(isinstance(path, Path) for path in saved), saved


def _threads(far: FarAway, folder: Path) -> None:
    """What the official client's helper does, eight at a time: a new connection for every picture."""
    context = ssl.create_default_context(cafile=far.authority)

    def fetch(name: str) -> None:
        parts = urlsplit(far.link(name))
        connection = HTTPSConnection(parts.hostname or "", parts.port, context=context)
        connection.request("GET", parts.path)
        (folder / name).write_bytes(connection.getresponse().read())
        connection.close()

    with ThreadPoolExecutor(_PARALLEL) as pool:
        list(pool.map(fetch, far.names))


def _aria2c(far: FarAway, folder: Path) -> None:
    listed = folder / "list.txt"
    listed.write_text("".join(f"{far.link(name)}\n out={name}\n" for name in far.names))
    quiet = ["--quiet", "--file-allocation=none", "--allow-overwrite=true", "--summary-interval=0"]
    trust = [f"--ca-certificate={far.authority}", f"--max-concurrent-downloads={_PARALLEL}"]
    where = [f"--input-file={listed}", f"--dir={folder}", "--no-conf", "--max-connection-per-server=1"]
    subprocess.run([tool("aria2c"), *quiet, *trust, *where], check=True)
    listed.unlink()


def _curl(far: FarAway, folder: Path) -> None:
    listed = folder / "list.txt"
    listed.write_text("".join(f'url="{far.link(name)}"\noutput="{folder / name}"\n' for name in far.names))
    many = ["--parallel", "--parallel-max", str(_PARALLEL), "--silent", "--show-error"]
    command = [tool("curl"), "--disable", *many, "--cacert", far.authority, "--config", str(listed)]
    # It draws its table of transfers whatever it is told.
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    listed.unlink()


def _downloads(*others: str) -> Outcome:
    """Ours against the best of the others."""
    ways = {"threads": _threads, "aria2c": _aria2c, "curl": _curl}
    for name in others:
        if name != "threads":
            tool(name)
    outcomes = []
    with far_away(_COUNT, _SIZE, _LATENCY) as far:
        with _client(far) as pi:
            rows = pi.images.series(what="image")

        def run(name: str) -> None:
            with tempfile.TemporaryDirectory() as folder:
                if name == "ours":
                    _ours(far, rows, Path(folder))
                else:
                    ways[name](far, Path(folder))
                came = [path for path in Path(folder).iterdir() if path.stat().st_size == _SIZE]
                assert len(came) == _COUNT, f"{name}: {len(came)}"

        for name in others:
            outcomes.append(in_turns(partial(run, "ours"), partial(run, name), _ROUNDS))
    return Outcome(min(one.ours for one in outcomes), min(one.theirs for one in outcomes))


def _padded(content: bytes, size: int) -> bytes:
    """The same picture in a file of this size: comments before its pixels, which decoders pass over."""
    made, missing = bytearray(content[:2]), size - len(content)
    while missing > 0:
        length = min(missing, 65_000)
        made += b"\xff\xfe" + (length - 2).to_bytes(2, "big") + b"\x20" * (length - 4)
        missing -= length
    return bytes(made) + content[2:]


def _lay(folder: Path, count: int, size: int, distinct: int) -> list[Path]:
    """Files of trap pictures; where there are fewer distinct ones than names, several names are one file."""
    first = datetime(2021, 6, 1, tzinfo=UTC)
    paths: list[Path] = []
    for index in range(count):
        when = first + timedelta(minutes=index)
        path = folder / sample_name("0a1b2c3d", when)
        if index < distinct:
            path.write_bytes(_padded(sample_image("0a1b2c3d", when, size=(64, 48), spots=index % 7), size))
        else:
            path.hardlink_to(paths[index % distinct])
        paths.append(path)
    return paths


def _difference() -> Outcome:
    """Bytes that went to the server, heads and questions too, against those of the missing pictures."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Sandbox("stickypi", login="bench", password="bench") as sandbox,
        counted(sandbox.url) as relay,
    ):
        paths = _lay(Path(folder), 1000, _SIZE, 1000)
        with StickyPi(sandbox.url, username="bench", password="bench") as pi:
            assert len(pi.images.put(paths[:900]).sent) == 900
        with StickyPi(relay.url, username="bench", password="bench") as pi:
            puts = pi.images.put(paths)
        assert (len(puts.sent), len(puts.present)) == (100, 900)
        return Outcome(relay.sent, sum(path.stat().st_size for path in paths[900:]))


def _reading() -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        paths = _lay(Path(folder), 1000, 2_000_000, 100)

        def ours() -> None:
            assert sum(TrapImage.read(path).size for path in paths) == 2_000_000_000

        def theirs() -> None:
            subprocess.run([tool("md5sum"), *map(str, paths)], check=True, stdout=subprocess.DEVNULL)

        return in_turns(ours, theirs, _ROUNDS)


MEASURES = (
    Measure(
        f"download {_COUNT} pictures of 200 KB over TLS, 20 ms latency, 8 connections",
        "eight threads, a new connection each",
        3.0,
        lambda: _downloads("threads"),
    ),
    Measure(
        f"download {_COUNT} pictures of 200 KB over TLS, 20 ms latency, 8 connections",
        "the better of aria2c and curl --parallel",
        0.8,
        lambda: _downloads("aria2c", "curl"),
    ),
    Measure(
        "upload 1,000 pictures of which 900 are there, bytes sent",
        "bytes of the missing ones",
        1 / 1.05,
        _difference,
    ),
    Measure("read 1,000 pictures of 2 MB with name, EXIF and MD5", "md5sum", 1 / 1.3, _reading),
)
