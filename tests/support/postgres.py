"""A PostgreSQL of its own for the tests: made in a folder, on loopback, gone afterwards."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from scripts.tools import tool

__all__ = ["Postgres", "running_postgres"]

_SECONDS = 30


class Postgres:
    """A running server; ``database`` makes one database after the other."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._numbers = count(1)

    def url(self, name: str) -> str:
        """The address of a database of this server."""
        return f"postgresql://tester@127.0.0.1:{self._port}/{name}"

    def database(self) -> str:
        """The address of a new, empty database."""
        import psycopg

        name = f"traps_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
        return self.url(name)


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """A server on a free port of loopback; Missing, which says how to get it, where there is none."""
    programs = Path(tool("initdb")).resolve().parent
    folder = Path(mkdtemp(prefix="sightline-postgres-"))
    # PostgreSQL refuses to run as root; Debian's package brings a user for it.
    user = "postgres" if os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(folder, user)
    data, port = folder / "data", _free_port()
    try:
        _run([programs / "initdb", "-D", data, "-U", "tester", "-A", "trust", "--no-sync"], user)
        # Nothing here outlives the tests: there is no need to wait for a disk.
        settings = f"port={port} listen_addresses=127.0.0.1 unix_socket_directories={folder} fsync=off"
        flags = [word for setting in settings.split() for word in ("-c", setting)]
        server = subprocess.Popen(
            [programs / "postgres", "-D", data, *flags],
            user=user,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        try:
            _wait(port)
            yield Postgres(port)
        finally:
            server.send_signal(signal.SIGINT)  # ends connections instead of waiting for them
            server.wait(_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[object], user: str | None) -> None:
    words = [str(word) for word in command]
    subprocess.run(words, user=user, check=True, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    return port


def _wait(port: int) -> None:
    import psycopg

    deadline = time.monotonic() + _SECONDS
    while True:
        try:
            psycopg.connect(f"postgresql://tester@127.0.0.1:{port}/postgres").close()
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
