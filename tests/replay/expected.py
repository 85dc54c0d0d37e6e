"""How a recorded session goes: what is played which way, and what is not played as it was recorded."""

from attrs import frozen

__all__ = ["Expected"]


@frozen
class Expected:
    """Requests played through proxies, as generated operations, and as custom requests."""

    proxies: int
    low_level: int
    custom: int
    refused: tuple[int, ...] = ()
    """Requests that no proxy sends: it says before what is wrong. Played a level lower, unchecked."""
    unchecked: tuple[int, ...] = ()
    """Requests that the contract refuses and the server takes: a filter by a state that there is not."""
    spoilt: tuple[int, ...] = ()
    """Files that another upload has overwritten, which a proxy finds out by their MD5."""
