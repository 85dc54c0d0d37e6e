"""The place that a GeoTIFF tells, read from its tags and written into them."""

from collections.abc import Mapping
from typing import Any

from PIL.TiffImagePlugin import ImageFileDirectory_v2

from .placement import Placement

__all__ = ["geo_tags", "read_placement"]

# GeoTIFF 1.1, sections 7 and 8: tags, and keys inside of the key directory.
_SCALE, _TIE, _MATRIX, _KEYS = 33550, 33922, 34264, 34735
_MODEL_KEY, _RASTER_KEY, _GEOGRAPHIC_KEY, _PROJECTED_KEY = 1024, 1025, 2048, 3072
_PIXEL_IS_POINT = 2
_DOUBLE, _SHORT = 12, 3
_USER_DEFINED = 32767


def read_placement(tags: Mapping[int, Any]) -> Placement | None:
    """The placement that the tags tell; None where they tell none that has an EPSG number."""
    keys = _keys(tags.get(_KEYS) or ())
    epsg = keys.get(_PROJECTED_KEY) or keys.get(_GEOGRAPHIC_KEY)
    if epsg is None or not 0 < epsg < _USER_DEFINED:
        return None
    if _SCALE in tags and len(tags.get(_TIE) or ()) >= 6:
        across, down = (float(one) for one in tags[_SCALE][:2])
        x, y, _, east, north = (float(one) for one in tags[_TIE][:5])
        column, row = (across, 0.0), (0.0, -down)
        left, top = east - x * across, north + y * down
    elif len(tags.get(_MATRIX) or ()) >= 8:
        matrix = [float(one) for one in tags[_MATRIX]]
        column, row = (matrix[0], matrix[4]), (matrix[1], matrix[5])
        left, top = matrix[3], matrix[7]
    else:
        return None
    if keys.get(_RASTER_KEY) == _PIXEL_IS_POINT:
        # The place is that of the pixel's middle; what is wanted is its corner.
        left, top = left - (column[0] + row[0]) / 2, top - (column[1] + row[1]) / 2
    return Placement(epsg, left, top, column, row)


def _keys(listed: Any) -> dict[int, int]:
    """The keys whose value stands in the directory itself."""
    entries = [tuple(listed[start : start + 4]) for start in range(4, len(listed) - 3, 4)]
    return {int(key): int(value) for key, location, _, value in entries if location == 0}


def geo_tags(placement: Placement) -> ImageFileDirectory_v2:
    """Tags for a new TIFF in longitude and latitude (EPSG 4326), or in a projection, north up."""
    projected = placement.epsg != 4326
    tags = ImageFileDirectory_v2()
    tags.tagtype.update({_SCALE: _DOUBLE, _TIE: _DOUBLE, _KEYS: _SHORT})
    tags[_SCALE] = (placement.column[0], -placement.row[1], 0.0)
    tags[_TIE] = (0.0, 0.0, 0.0, placement.left, placement.top, 0.0)
    name = _PROJECTED_KEY if projected else _GEOGRAPHIC_KEY
    entries = ((_MODEL_KEY, 1 if projected else 2), (_RASTER_KEY, 1), (name, placement.epsg))
    listed = [part for key, value in entries for part in (key, 0, 1, value)]
    tags[_KEYS] = (1, 1, 0, len(entries), *listed)
    return tags
