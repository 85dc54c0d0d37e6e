"""The generated code under the strictest reading: mypy, ruff, and an import of every module."""

import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

from tests.generator.conftest import Package

USAGE = Path(__file__).parent / "usage.py.txt"


def _run(*command: str, cwd: Path) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_and_a_program_that_uses_it_pass_mypy_strict(package: Package, tmp_path: Path) -> None:
    usage = package.folder.parent / "usage.py"
    usage.write_text(USAGE.read_text())
    options = ["--strict", "--python-version=3.11", f"--cache-dir={tmp_path}", "--config-file="]
    _run("mypy", *options, package.folder.name, usage.name, cwd=package.folder.parent)


def test_the_package_is_linted_and_formatted(package: Package) -> None:
    options = ["--isolated", "--no-cache", "--line-length=110", "--target-version=py311"]
    twin = "--per-file-ignores=**/_sync/**:UP028"  # an asynchronous generator has no ``yield from``
    _run("ruff", "check", *options, "--select=E4,E7,E9,F,I,B,UP", twin, ".", cwd=package.folder)
    _run("ruff", "format", "--check", *options, ".", cwd=package.folder)


def test_every_module_can_be_imported_and_offers_what_it_says(package: Package) -> None:
    count = 0
    for found in pkgutil.walk_packages([str(package.folder)], f"{package.folder.name}."):
        module = importlib.import_module(found.name)
        assert all(hasattr(module, name) for name in getattr(module, "__all__", ()))
        count += 1
    assert count > 30


def test_every_type_of_every_operation_can_be_decoded(package: Package) -> None:
    decoder = package["_runtime.codec"]._decoder
    for service in ("harbour", "orchard"):
        for found in pkgutil.iter_modules([str(package.folder / service)]):
            module = package[f"{service}.{found.name}"]
            for name in module.__all__:
                if name.endswith("_endpoint"):
                    one = getattr(module, name)
                    for part in (*one.results, *one.bodies, *one.parameters):
                        decoder(part.type)


def test_one_twin_is_not_imported_for_the_other(package: Package) -> None:
    code = (
        f"import sys; from {package.folder.name}.harbour import Client, lights; Client('http://x')\n"
        "assert not [name for name in sys.modules if '_async.client' in name or name in ('httpx', 'asyncio')]"
    )
    _run_code(code, package.folder.parent)


def _run_code(code: str, cwd: Path) -> None:
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
