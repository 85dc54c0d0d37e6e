"""All 88 operations of the server: in the contract, in the low level, in the proxies, and in the sandbox."""

import ast
from pathlib import Path

from sightline import pyronear
from sightline_api.pyronear import alerts
from sightline_sandbox.catalog import read_endpoints
from sightline_sandbox.service import load

SERVER = Path(__file__).with_name("operations.txt").read_text().splitlines()
ENDPOINTS = read_endpoints("sightline_api.pyronear")


def test_the_low_level_has_every_operation_of_the_server_and_no_other() -> None:
    assert len(SERVER) == 88
    assert sorted(f"{one.method} {one.path}" for one in ENDPOINTS) == sorted(SERVER)


def test_every_result_has_a_type() -> None:
    untyped = [one.operation_id for one in ENDPOINTS for result in one.results if "Any" in repr(result.type)]
    assert untyped == []


def test_every_operation_names_the_roles_that_may_call_it_or_none_for_a_login() -> None:
    open_to_all = {one.operation_id for one in ENDPOINTS if not one.extensions.get("scopes")}
    assert open_to_all <= {"pyronear.login.create_token", "pyronear.login.validate"}
    assert alerts.delete_endpoint.extensions["scopes"] == ("admin",)


def test_the_sandbox_serves_every_operation() -> None:
    coverage = load("pyronear").coverage
    assert (coverage.served, coverage.total, coverage.missing) == (88, 88, ())


def test_a_proxy_leads_to_every_operation() -> None:
    proxies = Path(pyronear.__file__).parent
    used = {name for path in proxies.glob("_async/*.py") for name in operations_in(path)}
    used |= {name for path in proxies.glob("*.py") for name in operations_in(path)}
    assert {one.operation_id for one in ENDPOINTS} - used == set()


def operations_in(path: Path) -> set[str]:
    """Operations that a module names, such as ``calls.get`` where ``calls`` is a module of the low level."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "sightline_api.pyronear"
        for alias in node.names
    }
    return {
        f"pyronear.{modules[node.value.id]}.{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules
    }
