"""The command line: which service, with which settings; one line on standard output when it answers."""

import argparse
import asyncio
import logging
import signal
import sys
from collections.abc import Sequence

from .sandbox import Sandbox
from .service import NAMES, load

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until SIGTERM or SIGINT; the exit status of the process."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    parser = argparse.ArgumentParser(
        prog="sightline_sandbox", description="Serve one service on this machine."
    )
    parser.add_argument("--coverage", action="store_true", help="print how much of each contract is served")
    parser.add_argument("--verbose", action="store_true", help="log failures with their traceback")
    services = parser.add_subparsers(dest="service", metavar="SERVICE", help=", ".join(NAMES))
    try:
        for name in NAMES:
            flags = services.add_parser(name)
            # Only the service that is asked for is imported: each may need libraries of its own.
            if name in words:
                load(name).options_type.add_flags(flags)
        given = parser.parse_args(words)
    except (ValueError, ImportError) as error:
        parser.error(str(error))
    if given.coverage:
        return _print_coverage()
    if given.service is None:
        parser.print_help()
        return 2
    logging.basicConfig(level=logging.DEBUG if given.verbose else logging.ERROR, stream=sys.stderr)
    try:
        options = load(given.service).options_type.from_flags(given)
    except ValueError as error:
        parser.error(str(error))
    return _run(Sandbox(given.service, **vars(options)))


def _run(sandbox: Sandbox) -> int:
    try:
        sandbox.prepare()
        asyncio.run(_serve(sandbox))
    except (OSError, ValueError, ImportError) as error:
        print(f"sandbox: {error}", file=sys.stderr)
        return 1
    finally:
        sandbox.stop()
    return 0


async def _serve(sandbox: Sandbox) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, sandbox.interrupt)
    await sandbox.serve(lambda: print(f"ready {sandbox.url}", flush=True))


def _print_coverage() -> int:
    for name in NAMES:
        try:
            coverage = load(name).coverage
        except (ValueError, ImportError) as error:
            print(f"{name:10} {error}")
            continue
        print(f"{name:10} {coverage.served}/{coverage.total} operations served")
        for operation in coverage.missing:
            print(f"{'':10} 501 {operation}")
    return 0
