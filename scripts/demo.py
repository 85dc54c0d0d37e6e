"""Play the fire-watch story on the sandbox: ``python scripts/demo.py``.

Two cameras watch a ridge, a fire starts, and the service finds out where. It writes the frames as they
came down, a contact sheet, the alert as GeoJSON and the sequences as CSV. Exit code 1 with a reason where
the story does not come out.
"""

import argparse
import sys
import time
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.demo_firewatch import contact_sheet
from scripts.demo_firewatch.geojson import write_geojson
from scripts.demo_firewatch.record import Outcome, StoryFailed
from scripts.demo_firewatch.story import live_through
from scripts.demo_firewatch.tables import as_table, write_csv
from sightline.core.errors import SightlineError

__all__ = ["main", "play"]

ROOT = Path(__file__).resolve().parent.parent


def play(into: Path, *, frames: int = 60, picture: Path | None = None) -> Outcome:
    """How the story ended, after everything was written to the folder; raises StoryFailed."""
    started = time.monotonic()
    print(f"Fire watch: two masts, {frames} frames, one fire")
    outcome = live_through(frames, _emptied(into / "frames"), print)
    sheet = contact_sheet.compose(outcome)
    written = [
        contact_sheet.write_png(sheet, into / "contact-sheet.png"),
        write_geojson(outcome, into / "alerts.geojson"),
        write_csv(outcome, into / "sequences.csv"),
    ]
    if picture is not None:
        picture.parent.mkdir(parents=True, exist_ok=True)
        written.append(contact_sheet.write_compact(sheet, picture))
    print(f"\n{as_table(outcome)}\n")
    for path in written:
        print(f"  {_short(path)}")
    print(f"  {_short(into / 'frames')}/ ({outcome.frames} JPEG files)")
    print(f"\nDone in {time.monotonic() - started:.0f} s.")
    return outcome


def main(arguments: list[str] | None = None) -> int:
    """0, or 1 where the story did not come out."""
    parser = argparse.ArgumentParser(description="Play the fire-watch story on the sandbox.")
    parser.add_argument("--into", type=Path, default=ROOT / "demo-output", help="folder to write to")
    parser.add_argument("--frames", type=int, default=60, help="how many, of both cameras together")
    parser.add_argument("--picture", type=Path, help="also write a small contact sheet there, for documents")
    given = parser.parse_args(arguments)
    try:
        play(given.into, frames=given.frames, picture=given.picture)
    except (StoryFailed, SightlineError, OSError) as problem:
        print(f"\nThe story did not come out: {problem}", file=sys.stderr)
        return 1
    return 0


def _emptied(folder: Path) -> Path:
    """The folder without the frames of another day: what is there afterwards came down now."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.jpg*"):
        path.unlink()
    return folder


def _short(path: Path) -> str:
    """The path as one would type it here."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


if __name__ == "__main__":
    sys.exit(main())
