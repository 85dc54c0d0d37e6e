"""Errors of downloads say what to do, as those of calls do."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sightline import Cvat
from sightline.core.errors import Forbidden, NotFound
from sightline.cvat import Asset, CloudStorage, QualityReport, Task
from sightline_sandbox import Sandbox


def by_hand(kind: Any, cvat: Cvat) -> Any:
    """An entity of which no more than the id is known."""
    return kind(SimpleNamespace(id=1, uuid="0" * 32, filename="x.png"), connection=cvat._shell)


@pytest.mark.parametrize(
    ("operation", "ask"),
    [
        ("assets.retrieve", lambda cvat, task, into: by_hand(Asset, cvat).download(into / "x.png")),
        (
            "quality.retrieve_report_data",
            lambda cvat, task, into: by_hand(QualityReport, cvat).download(into / "x.json"),
        ),
        (
            "cloudstorages.retrieve_preview",
            lambda cvat, task, into: by_hand(CloudStorage, cvat).download_preview(into / "x.jpg"),
        ),
        ("tasks.retrieve_data", lambda cvat, task, into: task.read_frame(0)),
        ("tasks.retrieve_data", lambda cvat, task, into: task.download_frame(0, into / "x.jpg")),
        ("tasks.retrieve_data", lambda cvat, task, into: task.download_chunk(0, into / "x.zip")),
        ("tasks.retrieve_preview", lambda cvat, task, into: task.read_preview()),
        ("tasks.retrieve_preview", lambda cvat, task, into: task.download_preview(into / "x.jpg")),
    ],
)
def test_a_refused_download_says_what_to_do(
    cvat: Cvat, task: Task, sandbox: Sandbox, tmp_path: Path, operation: str, ask: Callable[..., Any]
) -> None:
    sandbox.fault(operation=f"cvat.{operation}", status=403, body={"detail": "no"}, times=None)
    with pytest.raises(Forbidden, match=r"The token may be read-only.*client\.organization"):
        ask(cvat, task, tmp_path)


def test_each_of_many_frames_that_do_not_come_says_what_to_do(
    task: Task, sandbox: Sandbox, tmp_path: Path
) -> None:
    task.meta()
    sandbox.fault(
        operation="cvat.tasks.retrieve_data", status=404, body={"detail": "no such organization"}, times=None
    )
    for outcome in task.download_frames([0, 1], into=tmp_path):
        assert isinstance(outcome, NotFound)
        assert outcome.hint == "Check the slug of the organization: client.organizations.list() shows yours"
