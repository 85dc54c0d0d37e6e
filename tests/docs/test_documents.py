"""Every Python block in the documents runs, in order, against a sandbox with a small world in it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sightline import Pyronear
from sightline_sandbox import Sandbox

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("sandbox/*.md")])
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def blocks(document: Path) -> list[str]:
    return BLOCK.findall(document.read_text())


@pytest.fixture
def world() -> Iterator[Sandbox]:
    with Sandbox("pyronear", login="admin", password="only-here", seed="demo") as box:
        box.settle()
        yield box


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if blocks(d)], ids=lambda d: d.name)
def test_every_python_block_of_a_document_runs(
    document: Path, world: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "openapi.json", tmp_path)
    monkeypatch.setenv("SIGHTLINE_PYRONEAR_BASE_URL", world.url)
    monkeypatch.setenv("SIGHTLINE_PYRONEAR_USERNAME", "admin")
    monkeypatch.setenv("SIGHTLINE_PYRONEAR_PASSWORD", "only-here")
    with Pyronear() as fire:
        names = {"__name__": "document", "base_url": world.url, "fire": fire}
        for number, block in enumerate(blocks(document), 1):
            exec(compile(block, f"{document.name}, block {number}", "exec"), names)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.name)
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    missing = [link for link in LINK.findall(document.read_text()) if not (document.parent / link).exists()]
    assert missing == []
