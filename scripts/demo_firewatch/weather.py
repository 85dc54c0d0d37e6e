"""Low cloud that drifts past a mast now and then, and hides what is behind it."""

from math import exp

import numpy as np

from .noise import Floats, single, smooth

__all__ = ["cloud_over"]

_WHITE = np.array([0.86, 0.875, 0.89], np.float32)
_PASSES = {"mont-aigu": 0.47, "roc-blanc": 0.70}
"""When the cloud is thickest, as a part of the story; another time for each mast."""
_EARLIEST = 4.6
"""In frames: before, it would hide the smoke while the sequence is still to be founded."""


def cloud_over(mast: str, number: int, of: int, picture: Floats) -> tuple[Floats, Floats]:
    """The picture with the cloud of frame ``number`` before it, and how much of it still shows."""
    away = number - max(_EARLIEST, _PASSES[mast] * (of - 1))
    thick = 1.25 * exp(-((away / 1.25) ** 2))
    if thick < 0.02:
        return picture, np.ones(picture.shape[:2], np.float32)
    height, width = picture.shape[:2]
    x = np.arange(width, dtype=np.float32)[None, :] + np.float32(190 * away + 4_000)
    y = np.arange(height, dtype=np.float32)[:, None]
    cover = np.clip(thick * (0.70 + 0.75 * smooth(x, 2.2 * y, 330, 161, 4)), 0, 0.97)
    # Thinner at the foot of the picture: the cloud hangs on the ridges.
    cover *= np.clip(1.25 - 0.75 * (y / height) ** 2, 0, 1)
    return single(picture * (1 - cover[..., None]) + _WHITE * cover[..., None]), 1 - cover
