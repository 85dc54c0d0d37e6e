"""Neither the key nor the signature of an address shows in anything that a user or a log may see."""

import logging
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sightline import Picterra
from sightline.core.errors import SightlineError
from tests.faults.bucket import Bar
from tests.faults.picterra import KEY, Service, operation, started
from tests.faults.place import QUICK
from tests.secrets.site import texts_of_error
from tests.support.server import RESET, Server, reply

SIGNATURE = "marker-signature"
DENIED = reply(403, b"<Error><Message>Request has expired</Message></Error>", content_type="application/xml")
PAGE = reply(200, b"<html>Sign in</html>", content_type="text/html")


@pytest.fixture
def service() -> Iterator[Service]:
    with Server() as server, Server() as storage:
        made = Service(server, storage)
        url = f"{storage.url}/found?Signature={SIGNATURE}-0"
        by_class = [{"class": {"name": "roof"}, "result": {"url": url}}]
        done = operation("success", results={"url": url, "by_class": by_class})
        made.on("GET", "/operations/op-1/", done)
        made.on("GET", "/rasters/r-1/download/", reply(200, {"download_url": url}))
        made.on("POST", "/vector_layers/v-1/download/", started())
        made.on("GET", "/operations/op-21/", operation("success", results={"download_url": url}))
        files = [{"name": "n", "filename": "a.csv", "download_url": url}]
        made.on(
            "GET", "/plots_analysis_reports/p-1/", reply(200, {"id": "p-1", "name": "n", "artifacts": files})
        )
        yield made


Deed = Callable[[Picterra, Path], Any]
DEEDS: dict[str, Deed] = {
    "an upload": lambda p, d: p.forge.rasters.upload(b"a picture", "n"),
    "a download": lambda p, d: p.forge.rasters.download("r-1", d / "r.tif"),
    "reading results": lambda p, d: p.forge.results.get("op-1").read(),
    "saving results": lambda p, d: p.forge.results.get("op-1").download_geometry(d / "x.geojson"),
    "reading a layer": lambda p, d: p.forge.vector_layers.read("v-1"),
    "a report's file": lambda p, d: p.tracer.reports.get("p-1").download("a.csv", d / "a.csv"),
}


@pytest.mark.parametrize("trouble", [DENIED, PAGE, [RESET], reply(500, b"broken")], ids=str)
@pytest.mark.parametrize("deed", DEEDS)
def test_an_error_shows_no_secret_whatever_happens_to_a_file(
    deed: str, trouble: Any, service: Service, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "sightline")
    service.storage.replies(trouble)
    bar = Bar()
    client = Picterra(KEY, base_url=service.server.url, **{**QUICK, "retries": 1})
    with client, pytest.raises(SightlineError) as caught:
        DEEDS[deed](client, tmp_path)
    for where, text in texts_of_error(caught.value):
        told = text if isinstance(text, bytes) else text.encode()
        assert SIGNATURE.encode() not in told, where
        assert KEY.encode() not in told, where
    assert SIGNATURE not in caplog.text and KEY not in caplog.text
    assert all(SIGNATURE not in path.read_text(errors="replace") for path in tmp_path.iterdir())
    assert SIGNATURE not in repr(bar.events)


def test_values_that_came_with_addresses_show_none(service: Service) -> None:
    with Picterra(KEY, base_url=service.server.url, **QUICK) as client:
        found = client.forge.results.get("op-1")
        report = client.tracer.reports.get("p-1")
        work = client.forge.operations.get("op-1")
        work.refresh()
        for value in (
            found,
            found.raw,
            report,
            report.raw,
            report.artifacts,
            work,
            work.raw,
            work.token,
            client,
        ):
            assert SIGNATURE not in repr(value) + str(value)
            assert KEY not in repr(value) + str(value)
        assert KEY.encode() not in pickle.dumps([found, report])
