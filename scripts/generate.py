"""Write the low level and every synchronous twin: ``python scripts/generate.py``."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parent.parent))

from scripts import twin
from scripts.generator.driver import GenerationFailed, generate_service
from scripts.generator.split import services

__all__ = ["generate", "main"]

ROOT = Path(__file__).parent.parent
HEADER = "# Written by `make generate` from {source}: change that file, not this one.\n"


def generate(document: Path, package: Path) -> dict[str, int]:
    """The number of operations by service, after ``package`` was written anew from the contract."""
    contract = json.loads(document.read_text())
    counts: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / package.name
        _copy_runtime(made)
        for service in services(contract):
            counts[service] = generate_service(contract, service, made / service)
        (made / "py.typed").touch()
        (made / "__init__.py").write_text(_package_init(counts))
        _format(made)
        _write_twins(made)
        # Brought over only when all of it was made: a failure leaves what stood there before.
        _bring(made, package)
    return counts


def _bring(made: Path, package: Path) -> None:
    """Make ``package`` equal to ``made``, touching only what differs: it may be in use meanwhile."""
    wanted = {path.relative_to(made) for path in made.rglob("*")}
    for name in sorted(wanted):
        source, target = made / name, package / name
        if source.is_dir():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_bytes() != source.read_bytes():
            shutil.copyfile(source, target)
    for path in sorted(package.rglob("*"), reverse=True):
        if path.relative_to(package) not in wanted and "__pycache__" not in path.parts:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _copy_runtime(package: Path) -> None:
    source = Path(__file__).parent / "generator" / "runtime"
    for path in sorted(source.rglob("*.py")):
        target = package / "_runtime" / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        name = path.relative_to(ROOT).as_posix()
        target.write_text(HEADER.format(source=name) + path.read_text())


def _write_twins(package: Path) -> None:
    # Here and not only by scripts/twin.py, so that a package written anywhere is whole.
    runtime = package / "_runtime"
    sources = {
        Path("generated", package.name, path.relative_to(package)).as_posix(): path
        for path in sorted((runtime / "_async").rglob("*.py"))
        if path.name not in twin.HAND_WRITTEN
    }
    made = twin.twins_of({name: path.read_text() for name, path in sources.items()})
    for name, path in sources.items():
        (runtime / "_sync" / path.relative_to(runtime / "_async")).write_text(made[name])


def _package_init(counts: dict[str, int]) -> str:
    lines = "\n".join(f"* ``{service}``: {count} operations" for service, count in counts.items())
    return (
        HEADER.format(source="openapi.json") + f'"""The low level, a sub-package a service.\n\n{lines}\n"""\n'
    )


def _format(folder: Path) -> None:
    ruff = [sys.executable, "-m", "ruff"]
    options = ["--isolated", "--no-cache", "--quiet", "--line-length=110", "--target-version=py311"]
    for command in (["check", "--select=I,F401", "--fix"], ["format"]):
        subprocess.run([*ruff, *command, *options, str(folder)], check=True)


def main() -> int:
    """0 when everything was written, 1 with a message where the contract cannot be."""
    try:
        counts = generate(ROOT / "openapi.json", ROOT / "generated" / "sightline_api")
    except (GenerationFailed, ValueError) as problem:
        print(problem, file=sys.stderr)
        return 1
    print(", ".join(f"{service}: {count} operations" for service, count in counts.items()))
    return twin.main([])


if __name__ == "__main__":
    sys.exit(main())
