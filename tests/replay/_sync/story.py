# Written by `make generate` from tests/replay/_async/story.py: change that file, not this one.

"""Who takes part in a recorded session, and the three ways in which they ask."""

from typing import Any, Self, TypeVar

from attrs import evolve

from sightline import Pyronear
from sightline_api._runtime._sync.client import Client
from sightline_api._runtime._sync.transport import HttpTransport
from sightline_api._runtime.answer import Answer
from sightline_api._runtime.auth import Bearer
from sightline_api._runtime.endpoint import Call
from sightline_api.pyronear import cameras
from sightline_sandbox.catalog import Catalog, read_endpoints
from tests.replay.session import Session, Way

__all__ = ["Story", "given"]

BASE = "http://pyronear.test"
CONTRACT = Catalog(read_endpoints("sightline_api.pyronear"))
TWIN = "_sync"
PASSWORD = "placeholder-password"
PEOPLE = {
    "admin_hq": (1, "admin", 1),
    "agent_valley": (2, "agent", 2),
    "user_valley": (3, "user", 2),
    "agent_coast": (4, "agent", 3),
    "admin_valley": (5, "admin", 2),
}
ORGANIZATION_OF_CAMERA = {1: 2, 2: 2, 3: 3, 4: 2}

T = TypeVar("T")
E = TypeVar("E")


class Story:
    """One session with its people; a context manager that ends with everything having been played.

    Nobody repeats a request on their own (``retries=0``): what was recorded once can be answered once.
    """

    def __init__(self, name: str) -> None:
        self._session = Session(name, TWIN)
        self._transport = HttpTransport()
        self.step = self._session.step
        self.nobody = Client(BASE, transport=self._transport)
        """A low-level client without credentials."""

    def __enter__(self) -> Self:
        self._session.__enter__()
        return self

    def __exit__(self, *problem: Any) -> None:
        self._transport.close()
        self._session.__exit__(*problem)

    def token(self, name: str) -> Pyronear:
        """The client of someone who has a token already: ``user-3``, ``camera-1``, ``expired``."""
        return Pyronear(
            f"placeholder-token-{name}", base_url=BASE, transport=self._transport, retries=0, prefetch=True
        )

    def bare(self, name: str) -> Client:
        """A low-level client without policies, which shows redirects instead of following them."""
        return Client(BASE, auth=Bearer(f"placeholder-token-{name}"), transport=self._transport)

    def person(self, login: str, password: str = PASSWORD) -> Pyronear:
        """The client of someone who signs in with a password when they first ask for something."""
        return Pyronear.login(
            login, password, base_url=BASE, transport=self._transport, retries=0, prefetch=True
        )

    def begin(self, *logins: str) -> list[Pyronear]:
        """The people of the common start, signed in and validated; the server is up."""
        self.step("the server is up, and everybody signs in")
        people = [self.person(login) for login in logins]
        assert people[0].is_up()
        for login, person in zip(logins, people, strict=True):
            subject, scope, organization = PEOPLE[login]
            assert _payload(person.validate()) == (subject, [scope], organization)
        return people

    def camera(self, admin: Pyronear, camera_id: int) -> Pyronear:
        """The client of a camera, with the token that an admin had made for it, validated."""
        self.step(f"camera {camera_id} gets its token")
        made = self.low(admin, cameras.create_token(camera_id))
        assert made.access_token == f"placeholder-token-camera-{camera_id}"
        camera = Pyronear(made.access_token, base_url=BASE, transport=self._transport, retries=0)
        assert _payload(camera.validate()) == (camera_id, ["camera"], ORGANIZATION_OF_CAMERA[camera_id])
        return camera

    def low(self, who: Pyronear | Client, call: Call[T], *, content_type: str | None = None) -> T:
        """What a generated operation answers; its input goes out unchecked, however wrong it is."""
        client = who.client if isinstance(who, Pyronear) else who
        with self._session.going(Way.LOW_LEVEL):
            answer = client.send_detailed(call, check_input=False, content_type=content_type)
        return answer.parsed

    def custom(self, who: Pyronear | Client, method: str, path: str, **parts: Any) -> Answer[None]:
        """The answer to a request that the contract does not know."""
        client = who.client if isinstance(who, Pyronear) else who
        known = CONTRACT.find(method, path)
        assert known is None, f"{method} {path} is {known.operation_id}: call it"
        with self._session.going(Way.CUSTOM):
            return client.request(method, path, **parts)

    def picture(self, who: Pyronear, url: Any) -> bytes:
        """The bytes behind a presigned address, which no contract knows: asked for without credentials."""
        return (self.custom(who, "GET", str(url), credentials=False)).content


def given(entity: E, to: Pyronear) -> E:
    """The same entity in somebody else's hands: what it is asked then goes through their client."""
    return evolve(entity, connection=to._shell)  # type: ignore[type-var]


def _payload(payload: Any) -> tuple[int, list[str], int]:
    return payload.sub, [str(scope) for scope in payload.scopes], payload.organization_id
