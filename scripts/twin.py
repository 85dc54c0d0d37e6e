"""Write every ``_sync`` package from the ``_async`` package beside it, token by token.

``python scripts/twin.py`` writes, ``--check`` only compares. Both fail on an orphan (a sync file without
a source), on a rule that no source needs, and on a hand-written pair whose halves offer different names.
"""

import argparse
import ast
import io
import re
import subprocess
import sys
import tempfile
import tokenize
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

__all__ = ["main", "twins_of"]

ROOT = Path(__file__).parent.parent
PLACES = ("generated", "highlevel", "tests")

NAMES = {
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "_async": "_sync",
    "aclose": "close",
    "aiter_raw": "iter_raw",
    "anext": "next",
    "asynccontextmanager": "contextmanager",
}
"""Names that change; any other that begins with ``Async`` loses that beginning."""

DROPPED = ("async", "await")

HAND_WRITTEN = ("_io.py", "_primitives.py")
"""Files where the twins really differ: each is there twice, and only the names they offer are compared."""

_WORD = re.compile(r"\b(?:async |await )|[A-Za-z_][A-Za-z0-9_]*")


class _Twin:
    def __init__(self) -> None:
        self.used: set[str] = set()

    def name(self, name: str) -> str:
        if name in NAMES:
            self.used.add(name)
            return NAMES[name]
        if re.match(r"_?Async[A-Z]", name):
            return name.replace("Async", "", 1)
        return name

    def text(self, text: str) -> str:
        """A string or a comment: names and examples in it follow the same rules."""
        return _WORD.sub(lambda found: "" if found[0].endswith(" ") else self.name(found[0]), text)

    def source(self, source: str) -> str:
        lines = source.splitlines(keepends=True)
        written: list[str] = []
        row, column, after_dropped = 1, 0, False
        tokens = list(_tokens(source))
        dropped = _awaitable_brackets(tokens)
        for token in tokens:
            if token.type in (tokenize.ENDMARKER, tokenize.INDENT, tokenize.DEDENT):
                continue
            gap = _between(lines, (row, column), token.start)
            written.append("" if after_dropped else gap)
            after_dropped = token.type == tokenize.NAME and token.string in DROPPED
            if after_dropped or token.start in dropped:
                pass
            elif token.type == tokenize.NAME:
                written.append(self.name(token.string))
            elif token.type in (tokenize.STRING, tokenize.COMMENT):
                written.append(self.text(token.string))
            else:
                written.append(token.string)
            row, column = token.end
            if token.type in (tokenize.NEWLINE, tokenize.NL):
                row, column = row + (column > 0 and token.end[0] == token.start[0]), 0
        return "".join(written)


def _tokens(source: str) -> Iterator[tokenize.TokenInfo]:
    """The tokens, with every f-string as one: from Python 3.12 on it comes in pieces, unescaped."""
    lines = source.splitlines(keepends=True)
    depth, start = 0, (0, 0)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        kind = tokenize.tok_name[token.type]
        if kind in ("FSTRING_START", "TSTRING_START"):
            start = start if depth else token.start
            depth += 1
        elif kind in ("FSTRING_END", "TSTRING_END"):
            depth -= 1
            if not depth:
                text = _between(lines, start, token.end)
                yield tokenize.TokenInfo(tokenize.STRING, text, start, token.end, token.line)
        elif not depth:
            yield token


def _awaitable_brackets(tokens: list[tokenize.TokenInfo]) -> set[tuple[int, int]]:
    """Where ``Awaitable[`` and its closing bracket stand: without waiting, what is inside is all."""
    places: set[tuple[int, int]] = set()
    open_brackets: list[bool] = []
    for before, token in pairwise(tokens):
        if token.string == "[":
            open_brackets.append(before.string == "Awaitable")
            if open_brackets[-1]:
                places |= {before.start, token.start}
        elif token.string == "]" and open_brackets.pop():
            places.add(token.start)
    return places


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> str:
    if start[0] == end[0]:
        return lines[start[0] - 1][start[1] : end[1]] if start[0] <= len(lines) else ""
    middle = lines[start[0] : end[0] - 1]
    last = lines[end[0] - 1][: end[1]] if end[0] <= len(lines) else ""
    return lines[start[0] - 1][start[1] :] + "".join(middle) + last


def twins_of(sources: Mapping[str, str]) -> dict[str, str]:
    """The synchronous twins of asynchronous modules by name, formatted, with headers that name those."""
    return _formatted({name: _headed(_Twin().source(source), name) for name, source in sources.items()})


def _headed(text: str, name: str) -> str:
    return f"# Written by `make generate` from {name}: change that file, not this one.\n\n{text}"


def _formatted(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts as ruff writes them, all in one run: starting it costs more than what it does."""
    if not texts:
        return {}
    ruff = [sys.executable, "-m", "ruff"]
    options = ["--config", str(ROOT / "pyproject.toml"), "--no-cache", "--quiet", "."]
    with tempfile.TemporaryDirectory() as folder:
        # Numbered, so that what the configuration says of folders does not apply to these.
        paths = {name: Path(folder, f"twin_{number}.py") for number, name in enumerate(texts)}
        for name, path in paths.items():
            path.write_text(texts[name])
        for command in (["check", "--select=I,F401", "--fix"], ["format"]):
            subprocess.run([*ruff, *command, *options], cwd=folder, check=True)
        return {name: path.read_text() for name, path in paths.items()}


def _sources() -> list[Path]:
    found = [path for place in PLACES for path in (ROOT / place).rglob("_async/**/*.py")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def _target(source: Path) -> Path:
    return ROOT.joinpath(*("_sync" if part == "_async" else part for part in source.relative_to(ROOT).parts))


def _offered(path: Path) -> list[str]:
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            return sorted(ast.literal_eval(node.value))
    return []


def _problems_of_pairs(sources: list[Path]) -> list[str]:
    problems = []
    for source in sources:
        if source.name in HAND_WRITTEN:
            target, twin = _target(source), _Twin()
            if not target.exists():
                problems.append(f"{target.relative_to(ROOT)} is missing: it is written by hand")
            elif sorted(twin.name(name) for name in _offered(source)) != _offered(target):
                problems.append(f"{target.relative_to(ROOT)} offers other names than its twin")
    expected = {_target(source) for source in sources}
    for place in PLACES:
        for path in (ROOT / place).rglob("_sync/**/*.py"):
            if path not in expected:
                problems.append(f"{path.relative_to(ROOT)} is an orphan: it has no source in _async")
    return problems


def main(arguments: list[str] | None = None) -> int:
    """0, or 1 with a line for each problem."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    check: bool = parser.parse_args(arguments).check
    sources, twin = _sources(), _Twin()
    problems = _problems_of_pairs(sources)
    converted = {
        source.relative_to(ROOT).as_posix(): twin.source(source.read_text())
        for source in sources
        if source.name not in HAND_WRITTEN
    }
    formatted = _formatted({name: _headed(text, name) for name, text in converted.items()})
    for name, text in formatted.items():
        target = _target(ROOT / name)
        if target.exists() and target.read_text() == text:
            continue
        if check:
            problems.append(f"{target.relative_to(ROOT)} is not what its source makes: run make generate")
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
            print(f"wrote {target.relative_to(ROOT)}")
    problems += [f"the rule for {name} is used by no source" for name in NAMES if name not in twin.used]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
