"""A feature collection put together of the service's documents without taking their coordinates apart.

Results are mostly coordinates. Read into lists and written again, a file of 1 MB costs a tenth of a second;
handed on as the bytes that they are, it costs a few milliseconds.
"""

from collections.abc import Iterable

import msgspec
from msgspec import Raw, Struct

from ..core.errors import UnexpectedContent

__all__ = ["assembled", "polygon_texts"]

_KINDS = ("Polygon", "MultiPolygon")


class _Geometry(Struct):
    type: str
    coordinates: list[Raw] = []


class _Feature(Struct):
    geometry: _Geometry | None = None


class _Document(Struct):
    """A geometry, a feature or a collection: whichever of these it is."""

    type: str
    coordinates: list[Raw] = []
    geometry: _Geometry | None = None
    features: list[_Feature] = []


_decoder = msgspec.json.Decoder(_Document)


def polygon_texts(content: bytes) -> list[bytes]:
    """The coordinates of each polygon in a document as the JSON that they came in.

    UnexpectedContent where the document holds something else than polygons.
    """
    try:
        document = _decoder.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise UnexpectedContent(
            "a GeoJSON document was promised, and something else came", status=200
        ) from None
    if document.type == "FeatureCollection":
        geometries = [feature.geometry for feature in document.features]
    elif document.type == "Feature":
        geometries = [document.geometry]
    else:
        geometries = [_Geometry(document.type, document.coordinates)]
    return [text for geometry in geometries if geometry is not None for text in _texts(geometry)]


def assembled(classes: Iterable[tuple[str, bytes]], *, by_object: bool) -> bytes:
    """The collection of what was found, from the name and the document of each class.

    One MultiPolygon feature a class, with ``class_name`` among its properties; with ``by_object`` one
    Polygon feature for each thing instead.
    """
    features = []
    for name, content in classes:
        head = b'{"type":"Feature","properties":' + msgspec.json.encode({"class_name": name})
        texts = polygon_texts(content)
        if by_object:
            features += [_feature(head, b"Polygon", text) for text in texts]
        else:
            features.append(_feature(head, b"MultiPolygon", b"[" + b",".join(texts) + b"]"))
    return b'{"type":"FeatureCollection","features":[' + b",".join(features) + b"]}"


def _feature(head: bytes, kind: bytes, coordinates: bytes) -> bytes:
    return head + b',"geometry":{"type":"' + kind + b'","coordinates":' + coordinates + b"}}"


def _texts(geometry: _Geometry) -> list[bytes]:
    if geometry.type not in _KINDS:
        raise UnexpectedContent(f"polygons were promised, and a {geometry.type} came", status=200)
    texts = [bytes(text) for text in geometry.coordinates]
    return texts if geometry.type == "MultiPolygon" else [b"[" + b",".join(texts) + b"]"]
