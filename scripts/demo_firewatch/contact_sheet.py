"""The contact sheet: every frame with its box, by camera, and the map of what they add up to."""

from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw

from .ink import ALERT, DIM, GROUND, LINE, PAPER, PEN_COLOURS, round_corners, text_width, write
from .map_panel import draw_map
from .record import Outcome, SequenceRecord
from .strip import WIDTH as STRIP
from .strip import draw_strip

__all__ = ["WIDTH", "compose", "write_compact", "write_png"]

_MARGIN, _GUTTER = 56, 40
WIDTH = 2 * _MARGIN + 2 * STRIP + _GUTTER
_HEADER, _FOOTER, _MAP_WIDTH = 178, 560, 1_180
_COMPACT_WIDTH, _COMPACT_COLOURS = 1_080, 200


def compose(outcome: Outcome) -> Image.Image:
    """The sheet, ``WIDTH`` wide; its height follows from the number of frames."""
    strips = [
        draw_strip(sequence, colour) for sequence, colour in zip(outcome.sequences, PEN_COLOURS, strict=False)
    ]
    tallest = max(strip.height for strip in strips)
    sheet = Image.new("RGB", (WIDTH, _HEADER + tallest + _FOOTER + _MARGIN), GROUND)
    _header(sheet, outcome)
    for index, strip in enumerate(strips):
        sheet.paste(strip, (_MARGIN + index * (STRIP + _GUTTER), _HEADER))
    _footer(sheet, outcome, _HEADER + tallest + 30)
    return sheet


def write_png(sheet: Image.Image, path: Path) -> Path:
    """The file, in full size and colour."""
    sheet.save(path, "PNG", compress_level=5)
    return path


def write_compact(sheet: Image.Image, path: Path) -> Path:
    """The file, reduced to what a page of documentation needs: about half the width, few colours."""
    size = (_COMPACT_WIDTH, round(sheet.height * _COMPACT_WIDTH / sheet.width))
    small = sheet.resize(size, Image.Resampling.LANCZOS)
    few = small.quantize(palette=_palette(small), dither=Image.Dither.NONE)
    few.save(path, "PNG", optimize=True)
    return path


def _palette(sheet: Image.Image) -> Image.Image:
    """The colours that the frames need most, and those of the marks: small areas that must not turn grey."""
    marks = [value for colour in (ALERT, *PEN_COLOURS, GROUND, PAPER) for value in ImageColor.getrgb(colour)]
    common = sheet.quantize(_COMPACT_COLOURS, Image.Quantize.MEDIANCUT, kmeans=1).getpalette() or []
    palette = Image.new("P", (1, 1))
    palette.putpalette(common[: 3 * _COMPACT_COLOURS] + marks)
    return palette


def _header(sheet: Image.Image, outcome: Outcome) -> None:
    draw = ImageDraw.Draw(sheet)
    started = min(sequence.started_at for sequence in outcome.sequences)
    write(draw, (_MARGIN, 104), "Fire watch", 72, bold=True)
    ended = max(frame.taken_at for sequence in outcome.sequences for frame in sequence.frames)
    told = f"{started.day} {started:%B %Y}, {started:%H:%M} to {ended:%H:%M} UTC"
    write(
        draw, (_MARGIN, 148), f"{told}   ·   {len(outcome.sequences)} masts, {outcome.frames} frames", 26, DIM
    )
    place = outcome.alert.place
    right = WIDTH - _MARGIN
    where = f"{place.lat:.4f}° N  {place.lon:.4f}° E"
    write(draw, (right, 104), where, 44, anchor="rs", bold=True)
    dot = right - text_width(where, 44) - 34
    draw.ellipse((dot - 11, 76, dot + 11, 98), fill=ALERT)
    told = f"alert {outcome.alert.id}, {outcome.alert.off_by_km * 1000:.0f} m from where the fire was drawn"
    write(draw, (right, 148), told, 26, DIM, anchor="rs")


def _footer(sheet: Image.Image, outcome: Outcome, top: int) -> None:
    height = _FOOTER - 30
    panel = draw_map(outcome, _MAP_WIDTH, height)
    sheet.paste(panel, (_MARGIN, top), round_corners(panel, 10))
    left, right = _MARGIN + _MAP_WIDTH + _GUTTER, WIDTH - _MARGIN
    draw = ImageDraw.Draw(sheet)
    write(draw, (left, top + 28), "Two lines of sight, one fire", 34, bold=True)
    row = top + 78
    for sequence, colour in zip(outcome.sequences, PEN_COLOURS, strict=False):
        row = _facts(draw, sequence, colour, left, right, row)
    members = [str(sequence.id) for sequence in outcome.sequences if sequence.alert_id == outcome.alert.id]
    about = (
        ("joins sequences", " and ".join(members)),
        ("off by", f"{outcome.alert.off_by_km * 1000:.0f} m"),
    )
    _list(draw, f"alert {outcome.alert.id}", about, ALERT, left, right, row)


def _facts(
    draw: ImageDraw.ImageDraw, sequence: SequenceRecord, colour: str, left: int, right: int, row: int
) -> int:
    seen = sum(frame.box is not None for frame in sequence.frames)
    facts = (
        ("seen", f"{sequence.started_at:%H:%M:%S} to {sequence.last_seen_at:%H:%M:%S}"),
        ("frames", f"{seen} with a box, {len(sequence.frames) - seen} without"),
        ("line of sight", f"{sequence.azimuth:.1f}°, {sequence.cone_angle:.1f}° wide"),
        ("confidence", f"up to {sequence.max_confidence:.2f}"),
    )
    return _list(draw, f"{sequence.camera}, sequence {sequence.id}", facts, colour, left, right, row)


def _list(
    draw: ImageDraw.ImageDraw,
    title: str,
    facts: Iterable[tuple[str, str]],
    colour: str,
    left: int,
    right: int,
    row: int,
) -> int:
    """A title with facts under it; the row where the next one begins."""
    draw.line((left, row - 26, right, row - 26), fill=LINE, width=2)
    draw.rounded_rectangle((left, row - 4, left + 7, row + 20), 3, fill=colour)
    write(draw, (left + 20, row + 18), title, 25, bold=True)
    row += 48
    for name, told in facts:
        write(draw, (left + 20, row), name, 21, DIM)
        write(draw, (right, row), told, 21, PAPER, anchor="rs")
        row += 28
    return row + 20
