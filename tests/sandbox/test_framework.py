"""The sandbox as a program and as an object: starting, ending, keeping, refusing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from sightline_sandbox import Sandbox
from sightline_sandbox.cli import main
from sightline_sandbox.service import load

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


def start_program(*words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "sightline_sandbox", *words]
    return subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def read_ready_line(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_program_prints_one_ready_line_and_ends_on_a_signal(
    number: signal.Signals, tmp_path: Path
) -> None:
    program = start_program("pyronear", "--data", str(tmp_path))
    line = read_ready_line(program)
    assert httpx.get(line.removeprefix("ready ").strip() + "/status").json() == {"status": "ok"}

    program.send_signal(number)
    rest, errors = program.communicate(timeout=10)

    assert (program.returncode, rest, errors) == (0, "", "")


def test_the_program_serves_on_the_port_it_was_told(tmp_path: Path) -> None:
    with Sandbox("pyronear") as other:
        taken = other.url.rpartition(":")[2]
        program = start_program("pyronear", "--data", str(tmp_path), "--port", taken)
        _, errors = program.communicate(timeout=10)

    assert program.returncode == 1
    assert "in use" in errors


WITHOUT = "import sys; sys.modules[{library!r}] = None; "  # which is how Python is told that there is none
TOLD = "{library}, which the sandbox needs, is not installed: pip install 'sightline[sandbox]'"


@pytest.mark.parametrize("library", ["fastapi", "sqlalchemy", "uvicorn", "jwt", "shapely"])
def test_a_program_without_the_extra_says_how_to_install_it(library: str) -> None:
    code = WITHOUT + "from sightline_sandbox.cli import main; sys.exit(main(['pyronear']))"
    command = [sys.executable, "-c", code.format(library=library)]
    program = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True)

    assert program.returncode != 0
    assert TOLD.format(library=library) in program.stderr
    assert "Traceback" not in program.stderr


def test_code_without_the_extra_gets_an_import_error_that_says_the_same() -> None:
    code = WITHOUT + "from sightline_sandbox import Sandbox; Sandbox('pyronear')"
    command = [sys.executable, "-c", code.format(library="fastapi")]
    program = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True)

    assert program.stderr.splitlines()[-1] == f"ImportError: {TOLD.format(library='fastapi')}"


def test_coverage_is_counted_per_service() -> None:
    program = start_program("--coverage")
    printed, _ = program.communicate(timeout=20)

    assert printed.startswith("pyronear   88/88 operations served\n")


def test_an_unknown_service_is_refused() -> None:
    with pytest.raises(ValueError, match="one of pyronear"):
        Sandbox("pyromania")


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(TypeError, match="passwort"):
        Sandbox("pyronear", passwort="x")


def test_importing_the_package_loads_no_server() -> None:
    servers = "{'uvicorn', 'fastapi', 'sqlalchemy'}"
    check = f"import sys, sightline_sandbox; print(sorted({servers} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", check], env=ENVIRONMENT, capture_output=True, text=True)

    assert done.stdout == "[]\n"


def test_a_port_that_is_taken_is_named_with_its_address(capsys: pytest.CaptureFixture[str]) -> None:
    with Sandbox("pyronear") as running:
        address = running.url.removeprefix("http://")
        port = address.partition(":")[2]
        assert main(["pyronear", "--port", port]) == 1
    assert f"cannot listen on {address} (Address already in use)" in capsys.readouterr().err


def test_state_survives_a_restart_with_tokens(tmp_path: Path) -> None:
    form = {"username": "chief", "password": "secret-word"}
    with Sandbox("pyronear", data=tmp_path, login="chief", password="secret-word") as sandbox:
        token = httpx.post(f"{sandbox.url}/api/v1/login/creds", data=form).json()["access_token"]
        headers = {"Authorization": f"Bearer {token}"}
        made = httpx.post(f"{sandbox.url}/api/v1/organizations/", json={"name": "valley"}, headers=headers)
        assert made.json()["id"] == 2

    with Sandbox("pyronear", data=tmp_path, login="chief", password="secret-word") as sandbox:
        listed = httpx.get(f"{sandbox.url}/api/v1/organizations/", headers=headers).json()
        again = httpx.post(f"{sandbox.url}/api/v1/login/creds", data=form)

    assert [one["name"] for one in listed] == ["headquarters", "valley"]
    assert again.status_code == 200


def test_a_temporary_sandbox_leaves_nothing_behind() -> None:
    with Sandbox("pyronear") as sandbox:
        folder = Path(sandbox._temporary.name)  # type: ignore[union-attr]
        assert folder.is_dir()

    assert not folder.exists()


def test_two_sandboxes_run_side_by_side() -> None:
    with Sandbox("pyronear") as one, Sandbox("pyronear") as other:
        assert one.url != other.url
        assert (
            httpx.get(f"{one.url}/status").status_code == httpx.get(f"{other.url}/status").status_code == 200
        )


def test_an_operation_without_a_handler_answers_501(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(load("pyronear").handlers, "pyronear.cameras.list")
    with Sandbox("pyronear") as sandbox:
        answer = httpx.get(f"{sandbox.url}/api/v1/cameras/")

    assert answer.status_code == 501
    assert answer.json() == {"detail": "not served: pyronear.cameras.list"}


def test_a_second_handler_for_an_operation_is_refused() -> None:
    service = load("pyronear")
    with pytest.raises(ValueError, match="has a handler already"):
        service.handles(service.endpoints[0])(lambda: None)


def test_the_log_names_operations_and_no_secrets() -> None:
    with Sandbox("pyronear") as sandbox:
        headers = {"Authorization": "Bearer marker-secret"}
        httpx.get(f"{sandbox.url}/api/v1/cameras/?token=marker-secret", headers=headers)
        (seen,) = list(sandbox.requests)
        told = httpx.get(f"{sandbox.url}/_sandbox/requests")

    assert (seen.method, seen.path, seen.status) == ("GET", "/api/v1/cameras/", 406)
    assert seen.operation == "pyronear.cameras.list"
    assert [one["operation"] for one in told.json()] == ["pyronear.cameras.list"]
    assert "marker-secret" not in told.text + repr(seen)


def test_files_can_live_where_fsspec_reaches(tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="the extra 'local' is not installed")
    from tests.sandbox.people import PICTURE, box, open_valley

    with open_valley(files=f"file://{tmp_path / 'pictures'}") as valley:
        row = valley.upload(valley.north, box()).json()
        url = valley.user.get(f"/detections/{row['id']}/url").json()["url"]
        assert httpx.get(url).content == PICTURE

    assert list((tmp_path / "pictures").iterdir())


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["cvat", "--release", "2.99"], "--release: no release '2.99': one of 2.54.1, 2.80.0"),
        (["cvat", "--confirm", "maybe"], "--confirm: 'maybe' is neither on nor off"),
        (["cvat", "--port", "x"], "--port: invalid int value: 'x'"),
    ],
)
def test_a_flag_that_makes_no_sense_says_why(
    words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(words)
    assert why in capsys.readouterr().err
