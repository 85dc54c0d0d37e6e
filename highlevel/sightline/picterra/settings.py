"""The settings of a detector, checked before they are sent (wire contract, section 7)."""

from collections.abc import Mapping
from inspect import signature
from typing import Any

from ..core.checks import did_you_mean, in_range, one_of, positive_int, refuse
from ..core.errors import InvalidInput

__all__ = ["BACKBONES", "DETECTION_TYPES", "OUTPUT_TYPES", "changes", "configuration"]

DETECTION_TYPES = ("count", "segmentation")
OUTPUT_TYPES = ("polygon", "bbox")
BACKBONES = ("resnet18", "resnet34", "resnet50")
_FEWEST_STEPS, _MOST_STEPS = 500, 40_000


def configuration(
    *,
    detection_type: str | None = None,
    output_type: str | None = None,
    training_steps: int | None = None,
    backbone: str | None = None,
    tile_size: int | None = None,
    background_sample_ratio: float | None = None,
) -> dict[str, Any]:
    """The settings that were given, in the order of the contract; None is left out, zero is not."""
    given: dict[str, Any] = {}
    if detection_type is not None:
        given["detection_type"] = one_of("detection_type", detection_type, DETECTION_TYPES)
    if output_type is not None:
        given["output_type"] = one_of("output_type", output_type, OUTPUT_TYPES)
    if training_steps is not None:
        if not _FEWEST_STEPS <= positive_int("training_steps", training_steps) <= _MOST_STEPS:
            raise refuse("training_steps", training_steps, "a whole number from 500 to 40000")
        given["training_steps"] = training_steps
    if backbone is not None:
        given["backbone"] = one_of("backbone", backbone, BACKBONES)
    if tile_size is not None:
        given["tile_size"] = positive_int("tile_size", tile_size)
    if background_sample_ratio is not None:
        given["background_sample_ratio"] = in_range("background_sample_ratio", background_sample_ratio, 0, 1)
    return given


def changes(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that are to change, by their names; InvalidInput for one that there is not."""
    known = list(signature(configuration).parameters)
    for name in settings:
        if name not in known:
            hint = did_you_mean(name, ["name", *known])
            raise InvalidInput(
                f"{name}: there is no such setting{hint}; there are {', '.join(known)}", field=name
            )
    return configuration(**settings)
