"""Where the hunt takes place: a sandbox, what is secret in it, and where to look for that."""

import pickle
import secrets
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import sightline
import sightline_api
from scripts.recording.spellings import find
from sightline import Pyronear
from sightline.core.errors import InvalidInput
from sightline.pyronear import Box
from sightline_api.pyronear import login
from sightline_sandbox import Sandbox

__all__ = [
    "API_KEY",
    "CODE",
    "PASSWORD",
    "PICTURE",
    "TOKEN",
    "USERNAME",
    "Site",
    "opened",
    "texts_of_error",
]

USERNAME = "marker_admin"
PASSWORD = "marker+Pass/word of the admin"
TOKEN = "marker-Token-that.no-server.ever-gave-out"
API_KEY = "marker/Api+Key=0123456789"
CODE = tuple(str(Path(package.__file__ or "").parent) for package in (sightline, sightline_api))
"""Where our own source files are; a clone may have any name."""

_PICTURES = Path(__file__).parents[1] / "cassettes/pyronear/pictures"
PICTURE = (_PICTURES / "frame_01.jpg").read_bytes()


class Site:
    """A sandbox with a camera, a pose and a detection, and all its secrets by name."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        with Pyronear.login(USERNAME, PASSWORD, base_url=sandbox.url) as admin:
            form = {"username": USERNAME, "password": PASSWORD}
            self.token = admin.client.send(login.create_token(form)).access_token
            camera = admin.cameras.create(
                "marker-mast",
                organization_id=admin.validate().organization_id,
                lat=44.0,
                lon=4.0,
                elevation=100.0,
                angle_of_view=54.2,
            )
            self.camera_token = camera.create_token().reveal()
            self.pose_id = camera.create_pose(90.0).id
            with self.camera() as itself:
                box = Box(0.1, 0.1, 0.2, 0.2, 0.5)
                self.detection_id = itself.detections.create(PICTURE, [box], pose_id=self.pose_id).id
            self.picture_url = admin.detections.picture_url(self.detection_id)
        (signature,) = parse_qs(urlsplit(self.picture_url).query)["Signature"]
        self.secrets = {
            "password": PASSWORD,
            "made-up token": TOKEN,
            "api key": API_KEY,
            "the admin's token": self.token,
            "the signature in it": self.token.rpartition(".")[2],
            "the camera's token": self.camera_token,
            "presigned signature": signature,
        }

    def camera(self) -> Pyronear:
        """The client of the camera."""
        return Pyronear(self.camera_token, base_url=self.sandbox.url)

    def remember(self, what: str, secret: str | None) -> None:
        """Count one more secret that the server gave out; of an address its signature, new in each."""
        assert secret
        if "Signature=" in secret:
            (secret,) = parse_qs(urlsplit(secret).query)["Signature"]
        self.secrets[f"{what} {len(self.secrets)}"] = secret

    def another_picture(self) -> bytes:
        """A JPEG that was not sent before."""
        # The same one within a second would get the name of the one before, which is then deleted.
        return PICTURE + secrets.token_bytes(8)

    def clean(self, where: str, text: str | bytes, *, but: str = "-") -> None:
        """Nothing, where no secret is in the text in any spelling; else an error that names the secret."""
        for name, secret in self.secrets.items():
            if but in name:
                continue
            assert not find([secret], text), f"{name} shows in {where}"


def texts_of_error(error: BaseException) -> Iterator[tuple[str, str | bytes]]:
    """Everything that an error can show, with all that hangs on it."""
    yield "traceback", "".join(traceback.format_exception(error))
    yield "locals of our frames", "\n".join(_locals(error))
    yield "pickle", pickle.dumps(error)
    seen: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is None or one in seen:
            continue
        seen.append(one)
        waiting += [one.__cause__, one.__context__]
        yield f"str of {type(one).__name__}", str(one)
        yield f"repr of {type(one).__name__}", repr(one)
        yield f"members of {type(one).__name__}", repr(_members(one))
        yield f"notes of {type(one).__name__}", repr(getattr(one, "__notes__", []))


def _members(value: Any, depth: int = 3) -> Any:
    """What can be reached over attributes: a library's error has its request, and that its headers."""
    if depth and hasattr(value, "__dict__"):
        return {name: (repr(item), _members(item, depth - 1)) for name, item in vars(value).items()}
    return None


def _locals(error: BaseException) -> Iterator[str]:
    """The local variables of our own frames, as error reporters collect them."""
    if isinstance(error, InvalidInput) and error.field.startswith("body"):
        return  # a body that is refused is its caller's own argument
    for frame, _ in traceback.walk_tb(error.__traceback__):
        # The address of a custom request is its caller's own argument, and stands in the caller's frame too.
        if any(part in frame.f_code.co_filename for part in CODE) and frame.f_code.co_name != "request":
            for name, value in frame.f_locals.items():
                yield f"{frame.f_code.co_name} {name} = {value!r}"


@contextmanager
def opened() -> Iterator[Site]:
    """A running site."""
    with Sandbox("pyronear", login=USERNAME, password=PASSWORD) as sandbox:
        yield Site(sandbox)
