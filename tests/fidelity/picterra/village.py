"""The files that official clients work with, and what is true of them."""

import json
from pathlib import Path
from typing import Any

from shapely.geometry import Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

from sightline_sandbox import Sandbox
from sightline_sandbox.picterra.pictures.drawing import draw_aerial
from sightline_sandbox.picterra.pictures.placement import NOWHERE

__all__ = ["collection", "write_village"]


def collection(shapes: list[BaseGeometry], ids: list[str] | None = None) -> dict[str, Any]:
    """A FeatureCollection; with ids these are plots."""
    properties = [{"plot_id": one} for one in ids] if ids else [{} for _ in shapes]
    features = [
        {"type": "Feature", "properties": about, "geometry": mapping(one)}
        for about, one in zip(properties, shapes, strict=True)
    ]
    return {"type": "FeatureCollection", "features": features}


def write_village(folder: Path, sandbox: Sandbox) -> None:
    """A drawn picture without a place, shapes on it, plots elsewhere, and the facts to compare with."""
    aerial = draw_aerial("village")
    (folder / "village.png").write_bytes(aerial.as_png())
    roofs = [Polygon(ring) for ring in aerial.roofs]
    whole, half = NOWHERE.to_earth(box(0, 0, 640, 480)), NOWHERE.to_earth(box(0, 0, 320, 480))
    documents = {
        "roofs": collection([NOWHERE.to_earth(one) for one in roofs]),
        "area": collection([whole]),
        "half": collection([half]),
        "plots": collection([box(6.1, 46.1, 6.2, 46.2), box(6.3, 46.1, 6.4, 46.2)], ["p-1", "p-2"]),
        "more_plots": collection([box(6.5, 46.1, 6.6, 46.2)], ["p-3"]),
    }
    for name, document in documents.items():
        (folder / f"{name}.geojson").write_text(json.dumps(document))
    facts = {
        "roofs": len(roofs),
        "roofs_west": sum(one.intersects(box(0, 0, 320, 480)) for one in roofs),
        "area": [round(one, 4) for one in whole.bounds],
        "api": sandbox.url,
        "storage": sandbox.storage_url,
    }
    (folder / "facts.json").write_text(json.dumps(facts))
