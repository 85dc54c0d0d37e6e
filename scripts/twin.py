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
import tokenize
from pathlib import Path

__all__ = ["main", "twin_of"]

ROOT = Path(__file__).parent.parent
PLACES = ("generated", "highlevel", "tests")

NAMES = {
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "_async": "_sync",
    "aclose": "close",
    "aiter_bytes": "iter_bytes",
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
        dropped = _awaitable_brackets(list(tokenize.generate_tokens(io.StringIO(source).readline)))
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
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


def _awaitable_brackets(tokens: list[tokenize.TokenInfo]) -> set[tuple[int, int]]:
    """Where ``Awaitable[`` and its closing bracket stand: without waiting, what is inside is all."""
    places: set[tuple[int, int]] = set()
    open_brackets: list[bool] = []
    for before, token in zip(tokens, tokens[1:], strict=False):
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


def twin_of(source: str, name: str) -> str:
    """The synchronous twin of an asynchronous module, formatted, with a header that names its source."""
    return _formatted(_headed(_Twin().source(source), name))


def _headed(text: str, name: str) -> str:
    return f"# Written by `make generate` from {name}: change that file, not this one.\n\n{text}"


def _formatted(text: str) -> str:
    ruff = [sys.executable, "-m", "ruff"]
    options = ["--config", str(ROOT / "pyproject.toml"), "--stdin-filename", "twin.py", "-"]
    for command in (["check", "--quiet", "--select=I,F401", "--fix"], ["format", "--quiet"]):
        text = subprocess.run(
            [*ruff, *command, *options], input=text, capture_output=True, text=True, check=True
        ).stdout
    return text


def _sources() -> list[Path]:
    found = [path for place in PLACES for path in (ROOT / place).rglob("_async/**/*.py")]
    return sorted(path for path in found if "__pycache__" not in path.parts)


def _target(source: Path) -> Path:
    return Path(*("_sync" if part == "_async" else part for part in source.parts))


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
    for source in sources:
        if source.name in HAND_WRITTEN:
            continue
        name = source.relative_to(ROOT).as_posix()
        text, target = _formatted(_headed(twin.source(source.read_text()), name)), _target(source)
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
