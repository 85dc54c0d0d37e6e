"""What the tokens, links and upload forms of a recorded Sticky Pi session stand for in a sandbox."""

import re
from base64 import b64encode
from typing import Any
from urllib.parse import urlsplit

from sightline_sandbox import Sandbox
from sightline_sandbox.stickypi.world import World
from tests.fidelity.recordings import Answer, Recorded
from tests.fidelity.replay import Replay

__all__ = ["StickyPiReplay"]

_TOKEN = re.compile(r"PLACEHOLDER-TOKEN-[0-9A-Z]+")
_FIELD = re.compile(rb'name="(AWSAccessKeyId|policy|signature)"\r\n\r\n([^\r]*)')
_ZEROS = re.compile(rb"PLACEHOLDER: ([0-9]+) zero bytes")
_BAD_GATEWAY = "<html>\n<head><title>502 Bad Gateway</title></head>\n</html>\n"


class StickyPiReplay(Replay):
    """Basic credentials in the clear, presigned links, and forms that are signed anew."""

    sent_headers = ("content-type", "authorization", "accept", "accept-encoding", "range")

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__(sandbox)
        world = sandbox.instance
        assert isinstance(world, World)
        self.tokens["PLACEHOLDER-TOKEN-EXPIRED"] = world.access.sign(1, int(world.seconds()) - 3600)
        self.tokens["PLACEHOLDER-TOKEN-GARBLED"] = world.access.sign(1, int(world.seconds()) + 3600)[:-6]
        self._links = world.signer

    def send(self, recorded: Recorded) -> Answer:
        """The sandbox's answer; where the application was away, the front end's page is programmed."""
        if recorded.answer.status == 502:
            self.sandbox.fault(status=502, body=_BAD_GATEWAY, content_type="text/html")
        return super().send(recorded)

    def address(self, recorded: Recorded) -> str:
        """The service, a link, or the bucket that forms are sent to."""
        if recorded.of_storage and recorded.method == "POST":
            return f"{self.sandbox.storage_url}/sticky-pi"
        return super().address(recorded)

    def body(self, recorded: Recorded) -> bytes:
        """What is sent: large bodies in full, forms with the sandbox's own signatures."""
        zeros = _ZEROS.fullmatch(recorded.body)
        if zeros is not None:
            return b"\0" * int(zeros[1])
        if not recorded.of_storage or recorded.method != "POST":
            return recorded.body
        key = re.search(rb'name="key"\r\n\r\n([^\r]*)', recorded.body)
        assert key is not None
        fields: dict[str, Any] = self._links.form("sticky-pi", key[1].decode(), 3600)
        return _FIELD.sub(
            lambda hit: b'name="%s"\r\n\r\n%s' % (hit[1], fields[hit[1].decode()].encode()), recorded.body
        )

    def credentials(self, recorded: str) -> str:
        """The header, encoded as the recorder sent it, with the sandbox's token for the placeholder."""
        kind, _, rest = recorded.partition(" ")
        if kind != "Basic" or ":" not in rest:
            return recorded
        named = _TOKEN.sub(lambda hit: self.tokens[hit[0]], rest)
        return f"Basic {b64encode(named.encode('latin-1')).decode()}"

    def learn(self, name: str, recorded: str, received: str) -> None:
        """Note tokens and links."""
        if name == "token":
            self.tokens[recorded] = received
        elif recorded.startswith("https://s3."):
            self.links[urlsplit(recorded).path] = received
