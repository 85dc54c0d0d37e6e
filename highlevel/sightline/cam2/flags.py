"""True and false, in every way in which the service's own client lets one say them."""

from typing import TypeAlias

from ..core.checks import refuse

__all__ = ["Flag", "truth"]

Flag: TypeAlias = bool | int | str
"""True or False, 1 or 0, ``"true"`` or ``"false"`` in any letter case."""

_WORDS = {"true": True, "1": True, "false": False, "0": False}


def truth(name: str, value: object) -> bool:
    """What a flag says, as a bool; InvalidInput for what says neither (wire contract, ``write_camera``)."""
    # Cells of a data frame are no bools, yet read like them. A number such as 1.0 is no flag.
    says = isinstance(value, int | str) or type(value).__name__ in ("bool", "bool_")
    said = _WORDS.get(str(value).casefold()) if says or hasattr(value, "__index__") else None
    if said is None:
        raise refuse(name, value, 'True or False (1, 0, "true" and "false" will do)')
    return said
