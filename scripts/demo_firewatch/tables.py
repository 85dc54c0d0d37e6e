"""The sequences as a table: for the terminal, and as CSV."""

import csv
from pathlib import Path

from .record import Outcome, SequenceRecord

__all__ = ["COLUMNS", "as_table", "write_csv"]

COLUMNS = (
    "sequence_id",
    "camera",
    "started_at",
    "last_seen_at",
    "frames",
    "frames_with_box",
    "max_confidence",
    "azimuth",
    "cone_angle",
    "label",
    "alert_id",
)


def write_csv(outcome: Outcome, path: Path) -> Path:
    """The file: one line a sequence, times in UTC with their offset, angles in degrees; no label is empty."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for one in outcome.sequences:
            writer.writerow(
                [
                    one.id,
                    one.camera,
                    one.started_at.isoformat(),
                    one.last_seen_at.isoformat(),
                    len(one.frames),
                    sum(frame.box is not None for frame in one.frames),
                    one.max_confidence,
                    one.azimuth,
                    one.cone_angle,
                    one.label,
                    one.alert_id,
                ]
            )
    return path


def as_table(outcome: Outcome) -> str:
    """The table to print."""
    head = ("camera", "started", "frames", "max confidence", "label", "alert")
    rows = [head, *(_cells(one) for one in outcome.sequences)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(line.rstrip() for line in lines)


def _cells(one: SequenceRecord) -> tuple[str, ...]:
    return (
        one.camera,
        f"{one.started_at:%H:%M:%S} UTC",
        str(len(one.frames)),
        f"{one.max_confidence:.3f}",
        one.label or "–",
        "–" if one.alert_id is None else str(one.alert_id),
    )
