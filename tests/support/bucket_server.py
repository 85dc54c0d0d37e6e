"""An S3 emulator for the tests: moto, in a process of its own, on loopback."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

__all__ = ["BucketServer", "running_bucket_server"]

_SECONDS = 30
_CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}


class BucketServer:
    """A running emulator; ``bucket`` makes one bucket after the other."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self._port = port
        self._numbers = count(1)

    @property
    def environment(self) -> dict[str, str]:
        """What tells any AWS client where the emulator is."""
        return {**_CREDENTIALS, "AWS_ENDPOINT_URL": self.url}

    def bucket(self) -> str:
        """The fsspec address of a new, empty bucket."""
        name = f"traps-{next(self._numbers)}"
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_SECONDS)
        connection.request("PUT", f"/{name}")
        assert connection.getresponse().status == 200
        connection.close()
        return f"s3://{name}/store"


@contextmanager
def running_bucket_server() -> Iterator[BucketServer]:
    """An emulator on a free port; this process's own AWS clients find it by their environment."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    before = dict(os.environ)
    try:
        _wait(port)
        bucket_server = BucketServer(port)
        os.environ.update(bucket_server.environment)
        yield bucket_server
    finally:
        os.environ.clear()
        os.environ.update(before)
        server.terminate()
        server.wait(_SECONDS)


def _wait(port: int) -> None:
    deadline = time.monotonic() + _SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
