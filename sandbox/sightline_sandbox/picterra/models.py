"""What detectors have learnt, as it is kept."""

from .detection.colours import ColourVotes
from .operations import Failed
from .world import World

__all__ = ["read_model"]


def read_model(world: World, detector_id: str) -> ColourVotes:
    """What the detector has learnt; the operation fails where it was never trained."""
    if not world.files.exists("models", detector_id):
        raise Failed("The detector has not been trained.")
    with world.files.open("models", detector_id) as source:
        return ColourVotes.restore(source.read())
