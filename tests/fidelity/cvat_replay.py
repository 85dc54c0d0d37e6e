"""What the keys, cookies, ids and links of a recorded CVAT session stand for in a sandbox."""

import json
import re
from base64 import b64encode
from dataclasses import replace

from sightline_sandbox import Sandbox
from sightline_sandbox.cvat.world import World
from tests.fidelity.cvat_people import PASSWORDS
from tests.fidelity.cvat_start import Start
from tests.fidelity.recordings import Answer, Recorded
from tests.fidelity.replay import Replay

__all__ = ["CvatReplay"]

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NAMES = "invitation|sessionid|csrftoken|messages|login-key|access-token"
_PLACEHOLDER = re.compile(f"(?:{_NAMES})-placeholder-[0-9]+")
_PAGE = re.compile(r"(?<=next_token=)[0-9a-f]{32}|^[0-9a-f]{32}$")
_COOKIE = re.compile(r"(sessionid|csrftoken)=([^;]+)")
_BASIC = "Basic basic-credentials-placeholder-"
_HELD = {
    "tasks_from_images": (7, 8, 9),
    "dataset_export": (1, 2, 3, 4, 5),
    "backup_and_restore": (1, 2, 8, 9, 20, 21),
    "requests": range(4, 15),
}
"""The requests before which the recorder held a worker back, or was quicker than it."""
_DOWN = ("lambda_functions", 5)
"""The request for which the recorder took the function backend down."""
_THROTTLED, _CALM = ("failures", 57), ("failures", 59)
"""The one that came after a hundred others, which are not in the recording; the one a minute later."""
_WRONG = {
    ("login_and_tokens", 7): "Basic " + b64encode(b"maria:wrong").decode(),
    ("login_and_tokens", 15): "Token unknown",
    ("login_and_tokens", 16): "Token Token unknown",
    ("failures", 36): "Bearer unknown",
}
"""The recorder made all wrong credentials alike; this is what they were, by the remarks."""
_MADE = re.compile(
    r"/api/(projects|tasks|jobs|issues|organizations|webhooks|cloudstorages|guides|auth/access_tokens)$"
)
_TABLES = {"cloudstorages": "cloud_storages", "auth/access_tokens": "access_tokens"}


class CvatReplay(Replay):
    """Requests go out under the recorded host, so that links agree; ids are those of the recording."""

    sent_headers = (
        *("content-type", "authorization", "accept", "accept-encoding", "origin", "cookie", "x-csrftoken"),
        *("x-organization", "tus-resumable", "upload-length", "upload-metadata", "upload-offset"),
        *("upload-start", "upload-multiple", "upload-finish"),
    )

    def __init__(self, sandbox: Sandbox, start: Start) -> None:
        super().__init__(sandbox)
        self._start = start
        world = sandbox.instance
        assert isinstance(world, World)
        self._world = world

    def send(self, recorded: Recorded) -> Answer:
        """The sandbox's answer; what others did in between is done first."""
        where = (recorded.cassette, recorded.number)
        self._start.before(recorded.number)
        self._others_were_here(recorded)
        self._world.options = replace(self._world.options, functions=where != _DOWN)
        if where == _THROTTLED:
            while self._world.throttle() == 0:
                pass
        if where == _CALM:
            self._start.clock.skip(60)
        received = super().send(recorded)
        self._learn_headers(recorded.answer.headers, received.headers)
        return received

    def wait(self, recorded: Recorded) -> None:
        """Nothing is waited for while the recorder held a worker back."""
        if recorded.number in _HELD.get(recorded.cassette, ()):
            self._world.jobs.hold()
        else:
            self.sandbox.settle()

    def headers(self, recorded: Recorded) -> dict[str, str]:
        """The headers with what they stand for here, under the recorded host."""
        known = super().headers(recorded)
        told = {name: self._translate(value) for name, value in known.items()}
        wrong = _WRONG.get((recorded.cassette, recorded.number))
        if wrong is not None:
            told["authorization"] = wrong
        elif told.get("authorization", "").startswith(_BASIC):
            name = told["authorization"].removeprefix(_BASIC)
            told["authorization"] = "Basic " + b64encode(f"{name}:{PASSWORDS[name]}".encode()).decode()
        return {**told, "host": "cvat.test"}

    def address(self, recorded: Recorded) -> str:
        """The address with the ids that are not numbers translated."""
        return self._translate(super().address(recorded))

    def learn(self, name: str, recorded: str, received: str) -> None:
        """Note keys, and the ids that are not numbers."""
        if _PLACEHOLDER.fullmatch(recorded):
            self.tokens[recorded] = received
        for old, new in zip(_UUID.findall(recorded), _UUID.findall(received), strict=False):
            # What comes back as it was sent is no news.
            self.tokens.setdefault(old, new)
        if name == "next" and _PAGE.fullmatch(recorded):
            self.tokens[recorded] = received

    def _learn_headers(self, recorded: dict[str, str], received: dict[str, str]) -> None:
        self.learn("location", recorded.get("location", ""), received.get("location", ""))
        cookies = [dict(_COOKIE.findall(one.get("set-cookie", ""))) for one in (recorded, received)]
        for name in cookies[0].keys() & cookies[1].keys():
            self.tokens[cookies[0][name]] = cookies[1][name]

    def _translate(self, value: str) -> str:
        for pattern in (_PLACEHOLDER, _UUID, _PAGE):
            value = pattern.sub(lambda hit: self.tokens.get(hit[0], hit[0]), value)
        return value

    def _others_were_here(self, recorded: Recorded) -> None:
        """Let the next row have the id that it has in the recording: others made rows of the table too."""
        hit = _MADE.search(recorded.path)
        if recorded.method != "POST" or hit is None or recorded.answer.status != 201:
            return
        self._start.next_id(_TABLES.get(hit[1], hit[1]), json.loads(recorded.answer.body)["id"])
