"""Measure what is promised, beside the other way in the same run: ``python scripts/bench.py [name …]``."""

import sys
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).parent.parent))

from scripts.benches import cam2, cvat, picterra, pyronear, stickypi
from scripts.official import Missing

__all__ = ["main"]

SERVICES = {
    "cam2": cam2.MEASURES,
    "pyronear": pyronear.MEASURES,
    "stickypi": stickypi.MEASURES,
    "picterra": picterra.MEASURES,
    "cvat": cvat.MEASURES,
}


def main(names: list[str]) -> int:
    """0 where every ratio is at least the promised one, else 1."""
    failed = 0
    for service in names or SERVICES:
        for measure in SERVICES[service]:
            try:
                outcome = measure.run()
            except Missing as missing:
                print(f"none {service}: {measure.name}: {missing}", flush=True)
                continue
            good = outcome.ratio >= measure.promised
            failed += not good
            print(
                f"{'ok  ' if good else 'FAIL'} {service}: {measure.name}: "
                f"{outcome.ratio:.2f} x {measure.beside} "
                f"(promised {measure.promised:.2f}; {outcome.ours:.4f} against {outcome.theirs:.4f})",
                flush=True,
            )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
