"""What the recorded CVAT server held before each session, as far as the session shows it."""

import io
import json
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

from PIL import Image
from sqlalchemy import text

from sightline_sandbox import Sandbox
from sightline_sandbox.cvat.world import World
from tests.fidelity.cvat_people import PASSWORDS, add_people
from tests.fidelity.recordings import Recorded
from tests.fidelity.replay import RecordedClock

__all__ = ["Start", "picture"]

_BOX: dict[str, Any] = {
    "name": "box",
    "type": "rectangle",
    "color": "#208080",
    "attributes": [
        {
            "name": "occl",
            "mutable": True,
            "input_type": "select",
            "default_value": "no",
            "values": ["no", "half", "full"],
        }
    ],
}
_AREA, _DOTS = {"name": "area", "type": "polygon"}, {"name": "dots", "type": "points"}
_BOUNDARY = "arrangement"


def picture(number: int) -> bytes:
    """A PNG of the size that the recordings use."""
    content = io.BytesIO()
    Image.new("RGB", (48, 36), (40 * number % 256, 90, 140)).save(content, "PNG")
    return content.getvalue()


class Start:
    """Fills a fresh sandbox for one recording; ``before`` does what others did during it."""

    def __init__(self, sandbox: Sandbox, cassette: str, session: Sequence[Recorded]) -> None:
        self._sandbox, self._cassette, self._session = sandbox, cassette, session
        world = sandbox.instance
        assert isinstance(world, World)
        self._world = world
        clock = world.options.clock
        assert isinstance(clock, RecordedClock)
        self.clock = clock
        self._pictures: dict[str, bytes] = {}
        """Those whose bytes the recording asks for."""
        self._later: dict[int, Callable[[], None]] = {}
        if cassette == "login_and_tokens":
            return
        add_people(world)
        getattr(self, f"_start_{cassette}", lambda: None)()

    def before(self, number: int) -> None:
        """Do what others did before this request."""
        if number in self._later:
            self._later[number]()

    def next_id(self, table: str, identity: int) -> None:
        """The id of the next row of a table."""
        names = {"table": table, "last": identity - 1}
        with self._world.store.writing() as session:
            changed = session.execute(
                text("UPDATE sqlite_sequence SET seq = :last WHERE name = :table"), names
            )
            if not changed.rowcount:  # type: ignore[attr-defined]
                session.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :last)"), names)

    def _start_server_about(self) -> None:
        self._share()

    def _start_projects(self) -> None:
        self.next_id("labels", 3)

    def _start_tasks_from_images(self) -> None:
        self._share()
        self.next_id("jobs", 2)

    def _start_jobs(self) -> None:
        self._pictures["frame_02.png"] = self._session[8].answer.body
        self._task(9, "Six frames", frames=6, segment_size=2, job=9, org="crew")

    def _start_labels(self) -> None:
        self.next_id("labels", 25)
        self.next_id("attribute_specs", 11)
        self._later[17] = lambda: self._task(10, "Label task", frames=2, project_id=13, job=13)
        self._later[22] = lambda: self.next_id("labels", 31)

    def _start_annotations(self) -> None:
        self.next_id("attribute_specs", 17)
        labels = self._labels_of(1)
        self._task(12, "Draw", frames=4, labels=labels, job=14, label=34)

    def _start_annotation_import(self) -> None:
        labels = [
            *(_BOX, _AREA, _DOTS),
            {"name": "oval", "type": "ellipse"},
            {"name": "night", "type": "tag"},
        ]
        self._task(14, "Import", frames=3, labels=labels, job=15)

    def _start_dataset_export(self) -> None:
        self.next_id("projects", 14)
        self._call("POST", "projects", {"name": "Export project", "labels": [_BOX, _AREA]})
        self._task(15, "Export me", frames=3, job=16, shapes=3)
        self._task(17, "In project", frames=2, project_id=14, job=18)

    def _start_backup_and_restore(self) -> None:
        self.next_id("projects", 15)
        self._call("POST", "projects", {"name": "Backup project", "labels": [_BOX, _AREA]})
        self._task(18, "Keep me", frames=3, shapes=3)
        self._later[13] = lambda: self._task(20, "Member", frames=2, project_id=15)

    def _start_issues_and_comments(self) -> None:
        self._task(23, "Talk", frames=2, job=23, org="crew")

    def _start_invitations_to_confirm(self) -> None:
        self.next_id("memberships", 7)

    def _start_cloudstorages_content(self) -> None:
        bucket = self._world.buckets / "towers"
        names = [f"shot_{number:03}.png" for number in range(23)]
        names += [f"north/2026/n_{number}.png" for number in range(4)]
        for name in [*names, "south/a.png", "clip.mp4", "pack.zip", "paper.pdf", "readme.txt"]:
            path = bucket / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self._session[25].answer.body if name.endswith("n_0.png") else picture(1))

    def _start_requests(self) -> None:
        for number in (29, 30, 31):
            self._task(number, f"Requested {number}", frames=2, owner="pavel")

    def _start_quality(self) -> None:
        self.next_id("quality_settings", 51)
        self._task(33, "Checked", frames=4, job=29, label=96, shapes=2)
        self._later[19] = self._replicas

    def _start_lambda_functions(self) -> None:
        return None

    def _start_failures(self) -> None:
        return None

    def _replicas(self) -> None:
        self._task(34, "Twice", frames=2, job=31, consensus_replicas=2)
        shown = self._call("GET", "labels?task_id=34")["results"]
        for job in (32, 33):
            shape = {"type": "rectangle", "frame": 0, "label_id": shown[0]["id"], "points": [4, 4, 20, 16]}
            self._call("PUT", f"jobs/{job}/annotations/", {"shapes": [shape]})

    def _share(self) -> None:
        folder = self._world.options.share
        assert folder is not None
        (folder / "plots").mkdir(parents=True)
        for number in range(3):
            (folder / "plots" / f"plot_{number}.png").write_bytes(picture(number))

    def _task(
        self,
        identity: int,
        name: str,
        frames: int,
        labels: Sequence[Mapping[str, Any]] = (_BOX, _AREA, _DOTS),
        job: int | None = None,
        label: int | None = None,
        shapes: int = 0,
        org: str = "",
        owner: str = "maria",
        **more: Any,
    ) -> None:
        """A task of so many frames with its jobs, under these ids."""
        for table, first in (("tasks", identity), ("jobs", job), ("labels", label)):
            if first is not None:
                self.next_id(table, first)
        about = {"name": name, **more} if "project_id" in more else {"name": name, "labels": labels, **more}
        self._call("POST", f"tasks?org={org}", about, owner)
        names = [f"frame_{number:02}.png" for number in range(frames)]
        files = {name: self._pictures.get(name, picture(number)) for number, name in enumerate(names)}
        self._upload(f"tasks/{identity}/data/", files, owner)
        self._sandbox.settle()
        if shapes:
            label_id = self._call("GET", f"labels?task_id={identity}&page_size=1", owner=owner)["results"][0][
                "id"
            ]
            drawn = [
                {
                    "type": "rectangle",
                    "frame": number,
                    "label_id": label_id,
                    "points": [3 + number, 4, 20, 16],
                }
                for number in range(shapes)
            ]
            self._call(
                "PUT", f"tasks/{identity}/annotations/", {"shapes": drawn, "tags": [], "tracks": []}, owner
            )

    def _labels_of(self, number: int) -> list[dict[str, Any]]:
        """The labels that an answer of the recording lists, as they are made."""
        shown = json.loads(self._session[number - 1].answer.body)["results"]
        return [_unnumbered(one) for one in shown]

    def _upload(self, path: str, files: Mapping[str, bytes], owner: str) -> None:
        parts = [b'Content-Disposition: form-data; name="image_quality"\r\n\r\n70']
        for number, (name, content) in enumerate(files.items()):
            about = f'Content-Disposition: form-data; name="client_files[{number}]"; filename="{name}"'
            parts.append(about.encode() + b"\r\nContent-Type: image/png\r\n\r\n" + content)
        marker = f"--{_BOUNDARY}".encode()
        body = b"".join(marker + b"\r\n" + part + b"\r\n" for part in parts) + marker + b"--\r\n"
        self._send("POST", path, body, f"multipart/form-data; boundary={_BOUNDARY}", owner)

    def _call(self, method: str, path: str, body: Any = None, owner: str = "maria") -> Any:
        content = json.dumps(body).encode() if body is not None else None
        return self._send(method, path, content, "application/json", owner)

    def _send(self, method: str, path: str, body: bytes | None, kind: str, owner: str) -> Any:
        parts = urlsplit(self._sandbox.url)
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=30)
        secret = b64encode(f"{owner}:{PASSWORDS[owner]}".encode()).decode()
        headers = {"Authorization": f"Basic {secret}", "Content-Type": kind, "Host": "cvat.test"}
        try:
            connection.request(method, f"/api/{path}", body=body, headers=headers)
            answer = connection.getresponse()
            content = answer.read()
            assert answer.status < 300, (method, path, answer.status, content)
            return json.loads(content) if content else None
        finally:
            connection.close()


def _unnumbered(label: dict[str, Any]) -> dict[str, Any]:
    left_out = ("id", "parent_id", "has_parent", "task_id", "project_id")
    told = {name: value for name, value in label.items() if name not in left_out}
    told["attributes"] = [
        {name: value for name, value in one.items() if name != "id"} for one in label["attributes"]
    ]
    for part in label.get("sublabels", []):
        told["svg"] = told["svg"].replace(
            f'data-label-id="{part["id"]}"', f'data-label-name="{part["name"]}"'
        )
    if "sublabels" in told:
        told["sublabels"] = [_unnumbered(one) for one in told["sublabels"]]
    return told
