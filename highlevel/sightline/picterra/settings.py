"""The settings of a detector, checked before they are sent (wire contract, section 7)."""

from typing import Any

from ..core.checks import in_range, one_of, positive_int, refuse

__all__ = ["BACKBONES", "DETECTION_TYPES", "OUTPUT_TYPES", "configuration"]

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
