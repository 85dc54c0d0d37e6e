"""The side of an official client: runs in its environment, with the standard library and nothing of ours.

A driver is a script that calls every public method of a client, one line a method, and prints at its
end as JSON which it called and which there are. A line that does not read back what it should ends it.
"""

import base64
import csv
import hashlib
import inspect
import json
import types
from collections.abc import Callable, Iterable
from importlib import metadata
from typing import Any, TypeVar

__all__ = ["Driver", "assert_unmodified", "public_names"]

T = TypeVar("T")


def public_names(*owners: Any) -> list[str]:
    """``Class.method`` for every public method, inherited ones too; functions by their names."""
    found = []
    for owner in owners:
        if inspect.isfunction(owner):
            found.append(owner.__name__)
            continue
        public = (name for name in dir(owner) if not name.startswith("_"))
        found += [f"{owner.__name__}.{name}" for name in public if callable(getattr(owner, name))]
    return sorted(found)


def assert_unmodified(distribution: str, version: str) -> None:
    """Pass where this very release is installed, and every file of it is as it was published."""
    installed = metadata.distribution(distribution)
    assert installed.version == version, f"{distribution} is {installed.version}, not {version}"
    record = installed.read_text("RECORD") or ""
    checked = 0
    for path, digest, _ in csv.reader(record.splitlines()):
        if not digest or path.endswith(".pyc"):
            continue
        algorithm, _, expected = digest.partition("=")
        content = installed.locate_file(path).read_bytes()  # type: ignore[attr-defined]
        found = base64.urlsafe_b64encode(hashlib.new(algorithm, content).digest()).rstrip(b"=").decode()
        assert found == expected, f"{path} was changed"
        checked += path.endswith(".py")
    assert checked, f"no file of {distribution} is recorded"


class Driver:
    """Notes each method that is called, and insists on what is read back after it."""

    def __init__(self, distribution: str, version: str, owners: Iterable[Any]) -> None:
        assert_unmodified(distribution, version)
        self._release = f"{distribution} {version}"
        self._public = public_names(*owners)
        self._called: list[str] = []

    def call(
        self,
        method: Callable[..., T],
        *arguments: Any,
        reads: Callable[[T], Any],
        value: Any,
        **named: Any,
    ) -> T:
        """Call the method; ``reads`` of its result has to be ``value``. The result."""
        name = _name(method)
        result = method(*arguments, **named)
        got = reads(result)
        assert got == value, f"{name}: read back {got!r:.500}, expected {value!r:.500}"
        self._called.append(name)
        return result

    def finish(self) -> None:
        """Tell what was called, as the last line of standard output."""
        told = {"release": self._release, "public": self._public, "called": self._called}
        print(json.dumps(told))


def _name(method: Callable[..., Any]) -> str:
    if isinstance(method, types.MethodType):
        owner = method.__self__ if isinstance(method.__self__, type) else type(method.__self__)
        return f"{owner.__name__}.{method.__name__}"
    return str(method.__name__)
