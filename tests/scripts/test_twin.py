"""Behaviour of the twin tool: what it converts, and what it refuses to let pass."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import twin

SOURCE = '''"""The async client: ``await client.aclose()`` gives its connections back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from .._io import sleep
from ._async_names import marker

__all__ = ["AsyncHarbour"]


class AsyncHarbour:
    """Lights, asked for with ``async with AsyncHarbour() as harbour``."""

    peer: "AsyncHarbour | None" = None
    async_marker = marker

    async def __aenter__(self) -> "AsyncHarbour":
        # AsyncHarbour is given back as it is
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        await sleep(1)

    @asynccontextmanager
    async def lights(self) -> AsyncIterator[list[str]]:
        yield [f"{await self.name(light)} of AsyncHarbour" async for light in self]

    def __aiter__(self) -> AsyncIterator[str]:
        return self.walk()
'''


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house with one source, whose twin is up to date."""
    shutil.copy(twin.ROOT / "pyproject.toml", tmp_path)
    source = tmp_path / "highlevel" / "harbour" / "_async" / "client.py"
    source.parent.mkdir(parents=True)
    source.write_text(SOURCE)
    monkeypatch.setattr(twin, "ROOT", tmp_path)
    used = {name: to for name, to in twin.NAMES.items() if re.search(rf"\b{name}\b", SOURCE)}
    monkeypatch.setattr(twin, "NAMES", used)
    assert twin.main([]) == 0
    return source.parent.parent


def _twin(house: Path) -> str:
    return (house / "_sync" / "client.py").read_text()


def test_names_keywords_and_imports_are_converted(house: Path) -> None:
    text = _twin(house)
    assert "    def __enter__" in text
    assert "    def close(self) -> None:\n        sleep(1)" in text
    assert "from collections.abc import Iterator\nfrom contextlib import contextmanager" in text
    assert "for light in self" in text
    assert "await" not in text
    assert "async " not in text


def test_string_annotations_are_converted(house: Path) -> None:
    assert 'peer: "Harbour | None" = None' in _twin(house)
    assert 'def __enter__(self) -> "Harbour":' in _twin(house)


def test_docstrings_are_converted(house: Path) -> None:
    assert '"""The client: ``client.close()`` gives its connections back."""' in _twin(house)
    assert '"""Lights, asked for with ``with Harbour() as harbour``."""' in _twin(house)


def test_comments_are_converted(house: Path) -> None:
    assert "        # Harbour is given back as it is\n" in _twin(house)


def test_formatted_strings_are_converted(house: Path) -> None:
    assert 'f"{self.name(light)} of Harbour"' in _twin(house)


def test_other_names_are_left_alone(house: Path) -> None:
    assert "from ._async_names import marker" in _twin(house)
    assert "    async_marker = marker" in _twin(house)


def test_an_awaitable_becomes_what_it_brings() -> None:
    source = "work: Callable[[int], Awaitable[dict[str, list[int]]]] = load\n"
    assert twin._Twin().source(source) == "work: Callable[[int], dict[str, list[int]]] = load\n"


def test_text_over_several_lines_stays_where_it_is() -> None:
    source = 'async def f(\n    a,  # one\n\n    b,\n):\n    return """\n  await\n""", (await\n        a)\n'
    assert (
        twin._Twin().source(source)
        == 'def f(\n    a,  # one\n\n    b,\n):\n    return """\n  await\n""", (\n        a)\n'
    )


def test_the_header_names_the_source(house: Path) -> None:
    first = _twin(house).splitlines()[0]
    assert first.startswith("# Written by `make generate` from highlevel/harbour/_async/client.py")


def test_a_second_run_changes_nothing(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (house / "_sync" / "client.py").stat().st_mtime_ns
    assert twin.main([]) == 0
    assert (house / "_sync" / "client.py").stat().st_mtime_ns == before
    assert capsys.readouterr().out == ""


def _problems(capsys: pytest.CaptureFixture[str]) -> str:
    assert twin.main(["--check"]) == 1
    return capsys.readouterr().err


def test_an_edited_twin_is_drift(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = house / "_sync" / "client.py"
    path.write_text(_twin(house) + "\n# by hand\n")
    assert "highlevel/harbour/_sync/client.py is not what its source makes" in _problems(capsys)
    assert "# by hand" in _twin(house)


def test_a_changed_source_is_drift_until_it_is_written(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "_async" / "client.py").write_text(SOURCE + "\n\nasync def more() -> None: ...\n")
    assert "is not what its source makes" in _problems(capsys)
    assert twin.main([]) == 0
    assert twin.main(["--check"]) == 0


def test_a_missing_twin_is_drift(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "_sync" / "client.py").unlink()
    assert "is not what its source makes" in _problems(capsys)


def test_a_twin_without_a_source_is_an_orphan(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "_sync" / "left.py").touch()
    assert "highlevel/harbour/_sync/left.py is an orphan" in _problems(capsys)


def test_a_rule_that_no_source_needs_is_named(
    house: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(twin.NAMES, "aflush", "flush")
    assert "the rule for aflush is used by no source" in _problems(capsys)


def test_a_hand_written_pair_offers_the_same_names(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for side, offered in (("_async", '["AsyncGate", "sleep"]'), ("_sync", '["Gate", "sleep"]')):
        (house / side / "_io.py").write_text(f"__all__ = {offered}\n")
    assert twin.main(["--check"]) == 0
    (house / "_sync" / "_io.py").write_text('__all__ = ["Gate"]\n')
    assert "highlevel/harbour/_sync/_io.py offers other names than its twin" in _problems(capsys)


def test_the_second_half_of_a_hand_written_pair_is_not_written(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "_async" / "_io.py").write_text("__all__ = []\n")
    assert twin.main([]) == 1
    assert "highlevel/harbour/_sync/_io.py is missing: it is written by hand" in capsys.readouterr().err
    assert not (house / "_sync" / "_io.py").exists()


def test_generating_twice_leaves_a_clean_tree(tmp_path: Path) -> None:
    house, ignored = tmp_path / "house", shutil.ignore_patterns("__pycache__")
    for place in ("scripts", "generated", "highlevel"):
        shutil.copytree(twin.ROOT / place, house / place, ignore=ignored)
    for name in ("openapi.json", "pyproject.toml", ".gitignore"):
        shutil.copy(twin.ROOT / name, house)

    def run(*command: str) -> str:
        return subprocess.run(command, cwd=house, check=True, capture_output=True, text=True).stdout

    run("git", "init", "--quiet")
    run(sys.executable, "scripts/generate.py")
    run("git", "add", "--all")
    run(sys.executable, "scripts/generate.py")
    assert run("git", "diff", "--stat") == ""
    assert [
        line for line in run("git", "status", "--porcelain").splitlines() if line[0] != "A" or line[1] != " "
    ] == []
