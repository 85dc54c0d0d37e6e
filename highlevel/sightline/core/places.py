"""Where things are."""

from attrs import frozen

__all__ = ["Location"]


@frozen
class Location:
    """A point on the earth: degrees (WGS 84), and metres above the sea where that is known."""

    lat: float
    lon: float
    elevation: float | None = None
