"""What a detector has learnt: votes of colours for classes."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any, Self

import numpy as np

__all__ = ["ColourVotes"]

_BINS = 20
"""Steps of each of red, green and blue."""

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]
Labels = np.ndarray[Any, np.dtype[np.int64]]


@dataclass
class ColourVotes:
    """Votes by class, the background last; ``smallest`` is the least area that was outlined, m² by class."""

    classes: list[str]
    votes: np.ndarray[Any, np.dtype[np.float64]]
    smallest: np.ndarray[Any, np.dtype[np.float64]]

    @classmethod
    def empty(cls, classes: list[str]) -> Self:
        """Nothing learnt yet about these classes."""
        return cls(
            classes, np.zeros((len(classes) + 1, _BINS**3)), np.full(len(classes), np.inf, dtype=np.float64)
        )

    def add(self, pixels: Pixels, where: Mask, which: int) -> None:
        """Let the pixels under the mask vote for the class at this place, -1 for the background."""
        self.votes[which] += np.bincount(_bins(pixels)[where], minlength=_BINS**3)

    def settled(self) -> Self:
        """The same with votes shared among neighbouring colours: no two photographs have quite the same."""
        cubes = self.votes.reshape(-1, _BINS, _BINS, _BINS)
        for axis in (1, 2, 3):
            before, after = np.roll(cubes, 1, axis), np.roll(cubes, -1, axis)
            # Nothing comes in over the ends: the darkest has no darker neighbour.
            _slice(before, axis, 0)[...] = 0
            _slice(after, axis, -1)[...] = 0
            cubes = cubes / 2 + before / 4 + after / 4
        return type(self)(self.classes, cubes.reshape(self.votes.shape), self.smallest)

    def judge(self, pixels: Pixels) -> Labels:
        """For each pixel the place of its class, -1 where it is background or of a colour never seen."""
        known = np.vstack([self.votes[-1:], self.votes[:-1]])
        winner = np.where(known.sum(axis=0) > 0, known.argmax(axis=0) - 1, -1)
        labels: Labels = winner[_bins(pixels)]
        return labels

    def doubt(self, pixels: Pixels) -> np.ndarray[Any, np.dtype[np.float64]]:
        """For each pixel 1 where the votes are even or there are none, 0 where all agree."""
        total = self.votes.sum(axis=0)
        share = np.divide(self.votes.max(axis=0), total, out=np.full_like(total, 0.5), where=total > 0)
        doubt: np.ndarray[Any, np.dtype[np.float64]] = (2 * (1 - share).clip(0, 0.5))[_bins(pixels)]
        return doubt

    def keep(self) -> bytes:
        """What was learnt, as bytes."""
        out = BytesIO()
        names = np.array(self.classes)
        np.savez_compressed(out, classes=names, votes=self.votes, smallest=self.smallest)
        return out.getvalue()

    @classmethod
    def restore(cls, kept: bytes) -> Self:
        """The votes that ``keep`` gave."""
        with np.load(BytesIO(kept), allow_pickle=False) as parts:
            return cls([str(one) for one in parts["classes"]], parts["votes"], parts["smallest"])


def _bins(pixels: Pixels) -> Labels:
    """The number of each pixel's colour."""
    steps = pixels.astype(np.int64) * _BINS // 256
    bins: Labels = (steps[..., 0] * _BINS + steps[..., 1]) * _BINS + steps[..., 2]
    return bins


def _slice(cubes: Any, axis: int, index: int) -> Any:
    return cubes[(slice(None),) * axis + (index,)]
