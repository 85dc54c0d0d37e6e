"""What the tokens and links of a recorded Pyronear session stand for in a sandbox."""

import re
from typing import Any
from urllib.parse import urlsplit

import jwt

from sightline_sandbox import Sandbox
from sightline_sandbox.pyronear.world import World
from tests.fidelity.replay import Replay

__all__ = ["PyronearReplay"]

_PLACEHOLDER = re.compile(r"placeholder-token-[a-z0-9-]+")


class PyronearReplay(Replay):
    """Bearer tokens by their placeholders, pictures by presigned links."""

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__(sandbox)
        self.tokens = _bad_tokens(sandbox)

    def credentials(self, recorded: str) -> str:
        """The header with the sandbox's token in the place of the placeholder."""
        return _PLACEHOLDER.sub(lambda hit: self.tokens[hit[0]], recorded)

    def learn(self, name: str, recorded: str, received: str) -> None:
        """Note tokens and links."""
        if name == "access_token":
            self.tokens[recorded] = received
        elif name.endswith("url") and recorded.startswith("http://storage."):
            self.links[urlsplit(recorded).path] = received


def _bad_tokens(sandbox: Sandbox) -> dict[str, str]:
    """The tokens that no server gives out, by the name of what is wrong with them."""
    world = sandbox.instance
    assert isinstance(world, World)
    sound = {"sub": "3", "scopes": ["user"], "organization_id": 2}
    claims: dict[str, dict[str, Any]] = {
        "never-expires": sound,
        "expired": {**sound, "exp": 1_000_000_000},
        "without-organization": {"sub": "3", "scopes": ["user"]},
        "unknown-scope": {**sound, "scopes": ["boss"]},
        "sub-zero": {**sound, "sub": "0"},
        "numeric-sub": {**sound, "sub": 3},
    }
    tokens = {f"placeholder-token-{name}": world.tokens.sign(one) for name, one in claims.items()}
    tokens["placeholder-token-wrong-signature"] = jwt.encode(sound, "another secret, long enough for it")
    return tokens
