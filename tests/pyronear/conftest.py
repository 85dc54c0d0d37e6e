"""One Pyronear sandbox a module, and small things to put into it; each test makes cameras of its own."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from sightline import Pyronear
from sightline.pyronear import Camera, Pose, Sequence
from sightline_sandbox import Sandbox
from tests.pyronear.device import FakeDevice
from tests.pyronear.pictures import jpeg

PASSWORD = "only-for-tests"
BOX = (0.4, 0.4, 0.5, 0.5, 0.8)
_number = count(1)


@pytest.fixture(scope="module")
def device() -> Iterator[FakeDevice]:
    """A device on a mast, for live control."""
    with FakeDevice() as opened:
        yield opened


@pytest.fixture(scope="module")
def sandbox(device: FakeDevice) -> Iterator[Sandbox]:
    """A service without anything in it; ``settle()`` validates its sequences."""
    settings = {"login": "admin", "password": PASSWORD, "device_port": device.port, "poll": 3600.0}
    with Sandbox("pyronear", **settings) as box:
        yield box


@pytest.fixture(scope="module")
def admin(sandbox: Sandbox) -> Iterator[Pyronear]:
    """The administrator; the same for a whole module, since a login takes its time."""
    with Pyronear.login("admin", PASSWORD, base_url=sandbox.url, retries=0) as client:
        client.validate()
        yield client


@pytest.fixture
def fire(admin: Pyronear, sandbox: Sandbox) -> Iterator[Pyronear]:
    """The administrator, with a journal that begins here."""
    sandbox.requests.clear()
    yield admin
    sandbox.clear_faults()


@pytest.fixture
def camera(fire: Pyronear) -> Camera:
    """A camera of its own for the test."""
    return make_camera(fire)


@pytest.fixture
def pose(camera: Camera) -> Pose:
    """A pose of that camera, looking east."""
    return camera.create_pose(90.0, patrol_id=1)


@pytest.fixture
def mast(camera: Camera, sandbox: Sandbox) -> Iterator[Pyronear]:
    """The client of the camera itself."""
    with Pyronear(camera.create_token(), base_url=sandbox.url, retries=0) as client:
        yield client


@pytest.fixture
def smoke(fire: Pyronear, mast: Pyronear, pose: Pose) -> Callable[..., Sequence]:
    """Makes a sequence: so many frames with overlapping boxes."""

    def make(frames: int = 3, crops: bool = False) -> Sequence:
        for shade in range(frames):
            picture = jpeg(shade)
            cut = [jpeg(shade, (8, 6))] if crops else None
            made = mast.detections.create(picture, [BOX], pose_id=pose.id, crops=cut)
        sequence_id = fire.detections.get(made.id).sequence_id
        assert sequence_id is not None
        return fire.sequences.get(sequence_id)

    return make


def make_camera(fire: Pyronear, **changes: float) -> Camera:
    """A camera with a name that nobody has."""
    place = {"lat": 44.0, "lon": 4.0, "elevation": 100.0, "angle_of_view": 54.0, **changes}
    return fire.cameras.create(f"ridge-{next(_number)}", organization_id=1, **place)
