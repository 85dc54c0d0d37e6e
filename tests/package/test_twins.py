"""The synchronous and the asynchronous API have the same words: names, parameters, defaults."""

import importlib
import inspect
from typing import Any

import pytest

SERVICES = ("cam2", "cvat", "picterra", "pyronear", "stickypi")
SPELLED = {"aclose": "close"}  # what asyncio calls it


def twins() -> list[tuple[str, str]]:
    """Every public class that has a twin: its module and its name."""
    modules = ["sightline", *(f"sightline.{service}" for service in SERVICES)]
    return [
        (module, name.removeprefix("Async"))
        for module in modules
        for name in getattr(importlib.import_module(module), "__all__", ())
        if name.startswith("Async")
    ]


def members(cls: type) -> dict[str, Any]:
    public = {name for name in dir(cls) if not name.startswith("_")}
    return {SPELLED.get(name, name): inspect.getattr_static(cls, name) for name in public}


def shape(member: Any) -> Any:
    """What a caller sees of a member, but for the types of its twin's values."""
    function = getattr(member, "__func__", member)
    if not inspect.isfunction(function):
        return type(member)
    parameters = inspect.signature(function).parameters.values()
    return type(member), [(one.name, one.kind, repr(one.default)) for one in parameters]


def test_every_service_has_both_clients() -> None:
    clients = {name for module, name in twins() if module == "sightline"}
    assert clients >= {"Cam2", "Picterra", "Pyronear", "StickyPi"}


@pytest.mark.parametrize(("module", "name"), twins())
def test_both_twins_have_the_same_members_with_the_same_parameters(module: str, name: str) -> None:
    home = importlib.import_module(module)
    here = {word: shape(member) for word, member in members(getattr(home, name)).items()}
    there = {word: shape(member) for word, member in members(getattr(home, f"Async{name}")).items()}
    assert here == there
