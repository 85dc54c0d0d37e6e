"""Record sessions with a live server anew: ``make record SERVICE=pyronear URL=http://…``.

Credentials come from the environment (``SIGHTLINE_PYRONEAR_USERNAME``, ``…_PASSWORD``, the same of
``STICKYPI``; ``SIGHTLINE_CAM2_CLIENT_ID``, ``…_CLIENT_SECRET``; ``SIGHTLINE_PICTERRA_API_KEY``), never from
the command line, which other users of the machine can read. The scenarios make and delete things: point
them at a server that is there for it.
"""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parent.parent))

from scripts.recording import cam2, picterra, pyronear, stickypi
from scripts.recording.allowed import ALLOWED
from scripts.recording.placeholders import Placeholders
from scripts.recording.scrub import NotUnderstood
from scripts.recording.session import SecretFound, recorded

__all__ = ["SCENARIOS", "SETUPS", "main", "record"]

Setup = cam2.Setup | picterra.Setup | pyronear.Setup | stickypi.Setup
ROOT = Path(__file__).parent.parent
SCENARIOS: dict[str, dict[str, Callable[[Any], list[Any]]]] = {
    "cam2": cam2.SCENARIOS,
    "picterra": picterra.SCENARIOS,
    "pyronear": pyronear.SCENARIOS,
    "stickypi": stickypi.SCENARIOS,
}
"""By service, then by name of the cassette."""

SETUPS: dict[str, tuple[type[Any], tuple[str, ...]]] = {
    "cam2": (cam2.Setup, ("CLIENT_ID", "CLIENT_SECRET")),
    "picterra": (picterra.Setup, ("API_KEY",)),
    "pyronear": (pyronear.Setup, ("USERNAME", "PASSWORD")),
    "stickypi": (stickypi.Setup, ("USERNAME", "PASSWORD")),
}
"""What a service's scenarios need, and the ends of the variables with the credentials."""


def record(
    service: str,
    scenario: str,
    setup: Setup,
    folder: Path,
    *,
    secrets: Mapping[str, str] | None = None,
    storage_hosts: tuple[str, ...] = (),
) -> tuple[list[Any], Placeholders]:
    """What the scenario saw, and the placeholders; its cassette is now ``folder/scenario.yaml``.

    ``secrets`` are further ones by name that must not be in it. Raises SecretFound or NotUnderstood, with the
    old cassette as it was, rather than save anything doubtful.
    """
    known = {**setup.known, **(secrets or {})}
    with recorded(
        folder / f"{scenario}.yaml",
        service,
        setup.url,
        ALLOWED[service],
        known=known,
        storage_hosts=storage_hosts,
    ) as placeholders:
        seen = SCENARIOS[service][scenario](setup)
    return seen, placeholders


def main(arguments: list[str] | None = None) -> int:
    """0 when every cassette was written, 1 where one was refused, 2 where something needed is missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--service", required=True, choices=sorted(SCENARIOS))
    parser.add_argument("--url", required=True, help="address of the server")
    parser.add_argument("--storage", action="append", default=[], help="address that serves its files")
    parser.add_argument("--only", action="append", help="a scenario; all without it")
    parser.add_argument(
        "--into", type=Path, help="folder of the cassettes (default: tests/cassettes/recorded/SERVICE)"
    )
    parser.add_argument(
        "--secret-from",
        action="append",
        default=[],
        metavar="VARIABLE",
        help="a variable with one more secret",
    )
    given = parser.parse_args(arguments)
    prefix = f"SIGHTLINE_{given.service.upper()}_"
    kind, names = SETUPS[given.service]
    wanted = [*(prefix + name for name in names), *given.secret_from]
    missing = [name for name in wanted if not os.environ.get(name)]
    if missing:
        print(f"not set: {', '.join(missing)}", file=sys.stderr)
        return 2
    setup = kind(given.url, *(os.environ[name] for name in wanted[: len(names)]))
    folder = given.into or ROOT / "tests" / "cassettes" / "recorded" / given.service
    failed = False
    for scenario in given.only or sorted(SCENARIOS[given.service]):
        try:
            record(
                given.service,
                scenario,
                setup,
                folder,
                secrets={name: os.environ[name] for name in given.secret_from},
                storage_hosts=tuple(given.storage),
            )
        except (SecretFound, NotUnderstood) as refusal:
            failed = True
            print(f"{scenario}: {refusal}", file=sys.stderr)
        else:
            print(f"wrote {folder / scenario}.yaml")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
