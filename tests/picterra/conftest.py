"""A sandbox of Picterra, a client of it, and a detector that has learnt something."""

from collections.abc import Iterator

import pytest

from sightline import Picterra
from sightline.picterra import Detector, Forge, Raster, Tracer
from sightline_sandbox import Sandbox
from tests.picterra.pictures import SIZE, discs, picture, rectangle

KEY = "only-for-tests"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A service with small pages and quick work."""
    with Sandbox("picterra", api_key=KEY, page_size=3, poll_interval=0.02, work=0.002) as box:
        yield box


@pytest.fixture
def picterra(sandbox: Sandbox) -> Iterator[Picterra]:
    """A client, with a journal that begins here."""
    sandbox.requests.clear()
    with Picterra(KEY, base_url=sandbox.url, retries=0) as client:
        yield client
    sandbox.clear_faults()


@pytest.fixture
def forge(picterra: Picterra) -> Forge:
    """Its first product."""
    return picterra.forge


@pytest.fixture
def tracer(picterra: Picterra) -> Tracer:
    """Its second product."""
    return picterra.tracer


@pytest.fixture
def raster(forge: Forge) -> Raster:
    """A raster of its own for the test: five white discs on green."""
    return forge.rasters.upload(picture(), "discs").result()


@pytest.fixture(scope="module")
def taught(sandbox: Sandbox) -> str:
    """The id of a detector that has learnt what a disc is."""
    with Picterra(KEY, base_url=sandbox.url) as client:
        raster = client.forge.rasters.upload(picture(), "lesson").result()
        detector = client.forge.detectors.create("discs")
        detector.add_raster(raster.id)
        detector.set_annotations(raster.id, "outline", discs()).result()
        detector.set_annotations(raster.id, "training_area", [rectangle(0, 0, *SIZE)]).result()
        detector.train().result()
        return detector.id


@pytest.fixture
def detector(forge: Forge, taught: str) -> Detector:
    """That detector."""
    return forge.detectors.get(taught)
