"""A small CVAT world for the tests: an administrator, two people, an organization, tasks with pictures."""

import io
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

import httpx
from PIL import Image

from sightline_sandbox import Sandbox
from sightline_sandbox.cvat.tables import User
from sightline_sandbox.cvat.world import World
from sightline_sandbox.passwords import hash_password
from tests.sandbox.people import NO_TLS, Clock

__all__ = ["PASSWORD", "Crew", "open_crew", "png", "rectangle", "tus_name"]

PASSWORD = "crew-password"
_SIZE = (48, 36)


def png(number: int = 0, size: tuple[int, int] = _SIZE) -> bytes:
    """A real picture; each number has a colour of its own."""
    content = io.BytesIO()
    Image.new("RGB", size, (7 * number % 256, 90, 140)).save(content, "PNG")
    return content.getvalue()


def rectangle(frame: int, label_id: int, left: float = 1.0, **more: Any) -> dict[str, Any]:
    """A shape as it is sent."""
    points = [left, 2.0, left + 20.0, 16.0]
    return {"type": "rectangle", "frame": frame, "label_id": label_id, "points": points, **more}


def tus_name(name: str) -> str:
    """The metadata that names a file."""
    return f"filename {b64encode(name.encode()).decode()}"


class Crew:
    """Clients of the people, and short ways to what most tests begin with."""

    def __init__(self, sandbox: Sandbox, clock: Clock, closing: ExitStack) -> None:
        self.sandbox, self.clock, self._closing = sandbox, clock, closing
        world = sandbox.instance
        assert isinstance(world, World)
        self.world = world
        self.anonymous = self.client()
        self.admin = self.client(auth=("admin", PASSWORD))
        self._add("maria", "pavel")
        self.maria, self.pavel = (self.client(auth=(name, PASSWORD)) for name in ("maria", "pavel"))

    def client(self, **options: Any) -> httpx.Client:
        """One more client of the service; paths begin after ``/api``."""
        headers = {"Origin": self.sandbox.url, **options.pop("headers", {})}
        address = f"{self.sandbox.url}/api"
        client = httpx.Client(base_url=address, headers=headers, verify=NO_TLS, **options)
        return self._closing.enter_context(client)

    def make_task(
        self,
        frames: int = 4,
        labels: Sequence[dict[str, Any]] = ({"name": "car"},),
        by: httpx.Client | None = None,
        data: dict[str, Any] | None = None,
        **fields: Any,
    ) -> dict[str, Any]:
        """A task with so many pictures, as it is read once they are there."""
        client = by or self.maria
        wanted = {"name": "task", "labels": list(labels), **fields}
        task_id = client.post("/tasks", json=wanted).raise_for_status().json()["id"]
        files = {f"client_files[{n}]": (f"frame_{n:02}.png", png(n), "image/png") for n in range(frames)}
        fields_of_data = {"image_quality": "70", **(data or {})}
        client.post(f"/tasks/{task_id}/data", data=fields_of_data, files=files).raise_for_status()
        self.sandbox.settle()
        told: dict[str, Any] = client.get(f"/tasks/{task_id}").json()
        return told

    def label_of(self, task: dict[str, Any]) -> int:
        """The id of the first label of a task."""
        return int(self.admin.get("/labels", params={"task_id": task["id"]}).json()["results"][0]["id"])

    def jobs_of(self, task: dict[str, Any]) -> list[dict[str, Any]]:
        """The jobs of a task, in the order of their frames."""
        listed = self.admin.get("/jobs", params={"task_id": task["id"]}).json()["results"]
        return sorted(listed, key=lambda one: one["start_frame"])

    def request(self, rq_id: str, by: httpx.Client | None = None) -> dict[str, Any]:
        """A background request, once it has ended."""
        self.sandbox.settle()
        told: dict[str, Any] = (by or self.maria).get(f"/requests/{rq_id}").raise_for_status().json()
        return told

    def _add(self, *names: str) -> None:
        with self.world.store.writing() as session:
            for name in names:
                address = f"{name}@crew.test"
                hashed = hash_password(PASSWORD)
                session.add(User(username=name, email=address, hashed=hashed, date_joined=self.world.now()))


@contextmanager
def open_crew(**options: Any) -> Iterator[Crew]:
    """A running CVAT sandbox with its people."""
    clock = Clock()
    with (
        Sandbox("cvat", password=PASSWORD, clock=clock, work=0.0, **options) as sandbox,
        ExitStack() as closing,
    ):
        yield Crew(sandbox, clock, closing)
