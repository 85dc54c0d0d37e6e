"""Every Python block in the documents runs, in order, against a sandbox with a small world in it."""

import re
import shutil
from pathlib import Path

import pytest

from sightline._sync.shell import Service
from tests.docs.worlds import world_of

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("sandbox/*.md")])
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def blocks(document: Path) -> list[str]:
    return BLOCK.findall(document.read_text())


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if blocks(d)], ids=lambda d: d.name)
def test_every_python_block_of_a_document_runs(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    shutil.copy(ROOT / "openapi.json", tmp_path)
    with world_of(document, monkeypatch) as names:
        try:
            for number, block in enumerate(blocks(document), 1):
                exec(compile(block, f"{document.name}, block {number}", "exec"), names)
        finally:
            # A guide may keep a client from block to block, and leave closing it to the end of a program.
            for one in names.values():
                if isinstance(one, Service):
                    one.close()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.name)
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    missing = [link for link in LINK.findall(document.read_text()) if not (document.parent / link).exists()]
    assert missing == []
