"""One camera's part of the contact sheet: its best frame, its confidence over time, all its frames."""

from math import ceil

from PIL import Image, ImageDraw

from .ink import ALERT, DIM, GROUND, LINE, PAPER, mark_box, mark_mask, round_corners, text_width, write
from .record import FrameRecord, SequenceRecord

__all__ = ["WIDTH", "draw_strip"]

WIDTH = 924
_COLUMNS = 5
_GAP = 11
_HEAD, _CHART, _CAPTION = 78, 122, 27
_SHAPE = 9 / 16


def draw_strip(sequence: SequenceRecord, colour: str) -> Image.Image:
    """The strip, ``WIDTH`` wide and as high as its frames need."""
    hero_height = round(WIDTH * _SHAPE)
    thumb_width = (WIDTH - (_COLUMNS - 1) * _GAP) // _COLUMNS
    row = round(thumb_width * _SHAPE) + _CAPTION + _GAP
    rows = ceil(len(sequence.frames) / _COLUMNS)
    strip = Image.new("RGB", (WIDTH, _HEAD + hero_height + _CHART + rows * row), GROUND)
    _head(strip, sequence, colour)
    _paste_hero(strip, sequence, colour, hero_height)
    _chart(strip, sequence, colour, _HEAD + hero_height)
    for index, frame in enumerate(sequence.frames):
        left = (index % _COLUMNS) * (thumb_width + _GAP)
        top = _HEAD + hero_height + _CHART + index // _COLUMNS * row
        _paste_thumb(strip, frame, colour, (left, top), thumb_width)
    return strip


def _head(strip: Image.Image, sequence: SequenceRecord, colour: str) -> None:
    draw = ImageDraw.Draw(strip)
    draw.rounded_rectangle((0, 16, 8, 54), 4, fill=colour)
    write(draw, (24, 46), sequence.camera, 34, bold=True)
    about = f"looks {sequence.pose_azimuth:.0f}°   ·   sequence {sequence.id} bears {sequence.azimuth:.1f}°"
    write(draw, (44 + text_width(sequence.camera, 34), 46), about, 22, DIM)
    label = sequence.label.replace("_", " ") if sequence.label else "not labelled yet"
    wide = text_width(label, 21) + 32
    box = (WIDTH - wide, 16, WIDTH - 1, 54)
    if sequence.label:
        draw.rounded_rectangle(box, 19, fill=ALERT)
    else:
        draw.rounded_rectangle(box, 19, outline=DIM, width=2)
    write(
        draw,
        (WIDTH - wide / 2, 35),
        label,
        21,
        GROUND if sequence.label else DIM,
        anchor="mm",
        bold=bool(sequence.label),
    )


def _paste_hero(strip: Image.Image, sequence: SequenceRecord, colour: str, height: int) -> None:
    best = max(sequence.frames, key=lambda frame: frame.box.confidence if frame.box else 0)
    image = _opened(best, WIDTH, height)
    for mask in sequence.masks:
        mark_mask(image, mask, size=18)
    if best.box:
        mark_box(image, best.box, colour, line=4, size=24)
    strip.paste(image, (0, _HEAD), round_corners(image, 10))


def _chart(strip: Image.Image, sequence: SequenceRecord, colour: str, top: int) -> None:
    """A bar a frame, as high as its confidence; a dot where the frame had no box."""
    draw = ImageDraw.Draw(strip)
    floor, high = top + _CHART - 44, 58
    wide = WIDTH / len(sequence.frames)
    for index, frame in enumerate(sequence.frames):
        left = index * wide
        if frame.box:
            draw.rectangle(
                (left + 3, floor - high * frame.box.confidence, left + wide - 4, floor), fill=colour
            )
        else:
            middle = left + wide / 2
            draw.ellipse((middle - 4, floor - 9, middle + 4, floor - 1), outline=DIM, width=2)
    draw.line((0, floor + 2, WIDTH, floor + 2), fill=LINE, width=2)
    write(draw, (0, floor + 24), "confidence, frame by frame", 17, DIM)


def _paste_thumb(
    strip: Image.Image, frame: FrameRecord, colour: str, at: tuple[int, int], width: int
) -> None:
    image = _opened(frame, width, round(width * _SHAPE))
    if frame.box:
        mark_box(image, frame.box, colour, line=2)
    strip.paste(image, at, round_corners(image, 4))
    draw = ImageDraw.Draw(strip)
    line = at[1] + image.height + 20
    write(draw, (at[0] + 1, line), f"{frame.taken_at:%H:%M:%S}", 17, PAPER if frame.box else DIM)
    told = f"{frame.box.confidence:.2f}" if frame.box else "no box"
    write(
        draw,
        (at[0] + width - 1, line),
        told,
        17,
        colour if frame.box else DIM,
        anchor="rs",
        bold=bool(frame.box),
    )


def _opened(frame: FrameRecord, width: int, height: int) -> Image.Image:
    with Image.open(frame.path) as image:
        return image.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
