"""Learning from annotated pictures, and a score of what was learnt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from shapely.geometry.base import BaseGeometry

from .colours import ColourVotes
from .shapes import draw_mask, without_specks

__all__ = ["Lesson", "learn", "score"]

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Shapes = list[BaseGeometry]


@dataclass(frozen=True)
class Lesson:
    """One picture with its annotations, which are in its pixels."""

    pixels: Pixels
    pixel_area: float
    """Square metres of one pixel."""
    outlines: Mapping[str, Shapes]
    """By class."""
    areas: Mapping[str, Shapes] = field(default_factory=dict)
    """By kind: ``training_area``, ``testing_area``, ``validation_area``."""

    def mask(self, shapes: Shapes) -> Any:
        """The pixels under these shapes."""
        return draw_mask(shapes, *self.pixels.shape[:2])

    def within(self, kind: str) -> Any:
        """The pixels of the areas of this kind; where there are none, all of them for training, else none."""
        if self.areas.get(kind):
            return self.mask(self.areas[kind])
        return np.full(self.pixels.shape[:2], kind == "training_area")


def learn(lessons: Iterable[Lesson], classes: list[str]) -> ColourVotes:
    """The votes of every pixel inside of the training areas."""
    votes = ColourVotes.empty(classes)
    for lesson in lessons:
        inside = lesson.within("training_area")
        free = inside.copy()
        for place, name in enumerate(classes):
            covered = lesson.mask(list(lesson.outlines.get(name, ())))
            votes.add(lesson.pixels, covered & inside, place)
            free &= ~covered
            areas = [one.area * lesson.pixel_area for one in lesson.outlines.get(name, ())]
            votes.smallest[place] = min([votes.smallest[place], *areas])
        votes.add(lesson.pixels, free, -1)
    return votes.settled()


def score(votes: ColourVotes, lessons: Iterable[Lesson]) -> float:
    """The F-score of the pixels: in the testing areas where there are any, else in the training areas."""
    lessons = list(lessons)
    kind = "testing_area" if any(one.areas.get("testing_area") for one in lessons) else "training_area"
    hits = found = wanted = 0
    for lesson in lessons:
        inside = lesson.within(kind)
        labels = votes.judge(lesson.pixels)
        for place, name in enumerate(votes.classes):
            guess = without_specks(labels == place) & inside
            truth = lesson.mask(list(lesson.outlines.get(name, ()))) & inside
            hits += int((guess & truth).sum())
            found, wanted = found + int(guess.sum()), wanted + int(truth.sum())
    return round(2 * hits / (found + wanted), 4) if found + wanted else 0.0
