"""One CVAT sandbox a module, and tasks with pictures in it; each test makes what it needs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline import Cvat
from sightline.cvat import AttributeSpec, LabelSpec, Task
from sightline_sandbox import Sandbox
from tests.cvat.pictures import put

PASSWORD = "only-for-tests"
LABELS = [
    LabelSpec(
        "car",
        attributes=[AttributeSpec("parked", "checkbox"), AttributeSpec("brand", "select", ["saab", "volvo"])],
    ),
    "sky",
    LabelSpec("person", "skeleton", sublabels=["head", "foot"]),
]


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """A server with one administrator and nothing else."""
    share = tmp_path_factory.mktemp("share")
    put(share / "shared", 3)
    buckets = tmp_path_factory.mktemp("buckets")
    put(buckets / "pictures" / "deep", 3)
    with Sandbox("cvat", login="admin", password=PASSWORD, share=share, buckets=buckets) as box:
        yield box


@pytest.fixture(scope="module")
def admin(sandbox: Sandbox) -> Iterator[Cvat]:
    """The administrator, signed in once for a whole module."""
    with Cvat(sandbox.url, username="admin", password=PASSWORD, retries=0, deadline=30) as client:
        client.users.me()
        yield client


@pytest.fixture
def cvat(admin: Cvat, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cvat]:
    """The administrator, with a journal that begins here and notes of the test's own."""
    monkeypatch.setenv("SIGHTLINE_STATE", str(tmp_path / "state"))
    sandbox.requests.clear()
    yield admin
    sandbox.clear_faults()


@pytest.fixture
def task(cvat: Cvat, tmp_path: Path) -> Task:
    """A task of five pictures, in one job."""
    return cvat.tasks.create("street", labels=LABELS, images=put(tmp_path / "pictures", 5)).result()
