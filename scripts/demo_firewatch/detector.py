"""The detector on the mast: a box around each smoke that can be made out, none where a mask says so."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from sightline.pyronear import Box, Mask

from .exposure import Exposure
from .noise import Floats

__all__ = ["boxes_in"]

_VISIBLE = 0.14
"""How much of the background smoke has to hide before the detector counts it."""
_FEWEST = 60
"""Picture elements that make a smoke; a few specks are none."""


def boxes_in(exposure: Exposure, masks: Iterable[Mask]) -> list[Box]:
    """The boxes that the camera reports; none when it sees nothing outside of its masks."""
    hidden = list(masks)
    found = [_around(smoke) for smoke in exposure.smokes]
    return [box for box in found if box is not None and not any(_inside(box, mask) for mask in hidden)]


def _around(smoke: Floats) -> Box | None:
    seen = smoke > _VISIBLE
    if np.count_nonzero(seen) < _FEWEST:
        return None
    height, width = smoke.shape
    rows, columns = np.nonzero(seen.any(axis=1))[0], np.nonzero(seen.any(axis=0))[0]
    return Box.from_pixels(
        float(columns[0]),
        float(rows[0]),
        float(columns[-1] + 1),
        float(rows[-1] + 1),
        _confidence(smoke, seen),
        size=(width, height),
    )


def _confidence(smoke: Floats, seen: NDArray[np.bool_]) -> float:
    """Large and thick smoke is sure to be smoke; the model's whims are part of it."""
    size = float(np.count_nonzero(seen)) / smoke.size
    thickness = float(smoke[seen].mean())
    whim = 0.03 * np.sin(1e5 * size)
    return float(np.clip(0.30 + 0.42 * (1 - np.exp(-size / 0.012)) + 0.30 * thickness + whim, 0.2, 0.97))


def _inside(box: Box, mask: Mask) -> bool:
    across, along = (box.xmin + box.xmax) / 2, (box.ymin + box.ymax) / 2
    return mask.xmin <= across <= mask.xmax and mask.ymin <= along <= mask.ymax
