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
    chooser = _parser(add_help=False)
    chosen, _ = chooser.parse_known_args(arguments)
    if chosen.coverage:
        return _print_coverage()
    if chosen.service is None:
        _parser().print_help()
        return 2
    service = load(chosen.service)
    parser = _parser()
    service.options_type.add_flags(parser)
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.DEBUG if given.verbose else logging.ERROR, stream=sys.stderr)
    options = service.options_type.from_flags(given)
    sandbox = Sandbox(service.name, **vars(options))
    try:
        sandbox.prepare()
        asyncio.run(_serve(sandbox))
    except OSError as error:
        print(f"sandbox: {error}", file=sys.stderr)
        return 1
    finally:
        sandbox.stop()
    return 0


def _parser(add_help: bool = True) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sightline_sandbox", description=__doc__, add_help=add_help)
    parser.add_argument("service", nargs="?", choices=NAMES, help="the service to serve; see SERVICE --help")
    parser.add_argument("--coverage", action="store_true", help="print how much of each contract is served")
    parser.add_argument("--verbose", action="store_true", help="log failures with their traceback")
    return parser


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
            print(f"{name:10} not served ({error})")
            continue
        print(f"{name:10} {coverage.served}/{coverage.total} operations served")
        for operation in coverage.missing:
            print(f"{'':10} 501 {operation}")
    return 0
