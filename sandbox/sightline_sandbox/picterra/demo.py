"""``--seed demo``: a drawn village from above, a trained detector with its results, and a group of plots."""

import json
from datetime import timedelta
from typing import Any

from shapely.geometry import Polygon, box
from sqlalchemy import select

from .operations import begin
from .pictures.drawing import Ring, draw_aerial
from .pictures.placement import Placement
from .schemas import ConfigurationUpdate
from .tables import Annotations, Detector, DetectorClass, Folder, Marker, Operation, Raster, TrainingRaster
from .tracer_tables import Methodology, PlotsGroup
from .uploads import open_upload
from .work.rasters import place_raster, read_raster_facts
from .world import World

__all__ = ["DEMO_FOLDER", "seed_demo"]

DEMO_FOLDER = "Demo village"
_DEGREE = 1 / 370_000
"""About 0.3 m in degrees: the side of a pixel."""
_WEST, _NORTH = 6.6, 46.55


def seed_demo(world: World) -> None:
    """Fill a sandbox that has no rasters; one that has some is left alone."""
    if world.options.seed != "demo":
        raise ValueError(f"no seed {world.options.seed!r}: the sandbox knows 'demo'")
    with world.store.reading() as session:
        if session.scalar(select(Raster.id).limit(1)) is not None:
            return
    detector_id, raster_ids = _draw_village(world)
    _do(world, "forge", "detector_training", detector_id=detector_id)
    for raster_id in raster_ids:
        _do(world, "forge", "detector_run", detector_id=detector_id, raster_id=raster_id)
    _plant(world)


def _draw_village(world: World) -> tuple[str, list[str]]:
    """Two georeferenced pictures, and a detector that was shown the roofs and pools of the first."""
    with world.store.writing() as session:
        folder = Folder(name=DEMO_FOLDER, created_at=world.now())
        detector = Detector(
            name="Roofs and pools", configuration=ConfigurationUpdate().model_dump(), user_tag="demo"
        )
        session.add_all([folder, detector])
        session.flush()
        roofs = DetectorClass(detector_id=detector.id, name="roof", color="#ac4636")
        pools = DetectorClass(detector_id=detector.id, name="pool", color="#3aa0cc")
        session.add_all([roofs, pools])
        rasters = []
        for number, name in enumerate(("Village, west", "Village, east")):
            raster = Raster(
                name=name,
                folder_id=folder.id,
                type="upload",
                multispectral=False,
                captured_at=world.now() - timedelta(days=30 - number),
                cloud_coverage=5 * number,
                user_tag="demo",
            )
            session.add(raster)
            session.flush()
            aerial = draw_aerial(number)
            place = Placement(4326, _WEST + number * 640 * _DEGREE, _NORTH, (_DEGREE, 0.0), (0.0, -_DEGREE))
            world.files.put("rasters", raster.id, aerial.as_geotiff(place))
            place_raster(raster, read_raster_facts(world, raster.id))
            rasters.append((raster, aerial, place))
        first, aerial, place = rasters[0]
        session.add(TrainingRaster(detector_id=detector.id, raster_id=first.id))
        about = {"detector_id": detector.id, "raster_id": first.id}
        for one, rings in ((roofs, aerial.roofs), (pools, aerial.pools)):
            features = _features(place, rings)
            session.add(Annotations(**about, kind="outline", class_id=one.id, features=features))
        for kind, left in (("training_area", 0), ("testing_area", 320)):
            area = _features(place, [_ring(box(left, 0, left + 320, 480))])
            session.add(Annotations(**about, kind=kind, class_id=None, features=area))
        spot = {"lng": _WEST + 100 * _DEGREE, "lat": _NORTH - 100 * _DEGREE}
        session.add(Marker(raster_id=first.id, **spot, text="Is this orchard still in use?"))
        return detector.id, [raster.id for raster, _, _ in rasters]


def _features(place: Placement, rings: list[Ring]) -> list[dict[str, Any]]:
    return [_feature([list(one) for one in _ring(place.to_earth(Polygon(ring)))]) for ring in rings]


def _ring(shape: Any) -> Ring:
    return [(x, y) for x, y in shape.exterior.coords]


def _feature(ring: list[Any], **properties: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _plant(world: World) -> None:
    """Two groups of plots, one of them archived; the other one has an analysis with a report."""
    with world.store.writing() as session:
        methodology = session.scalars(select(Methodology).order_by(Methodology.number).limit(1)).one()
        common = {"methodology_id": methodology.id, "columns": {"country": "CH"}, "created_at": world.now()}
        group = PlotsGroup(name="Lake orchards", **common)
        session.add_all([PlotsGroup(name="Orchards of last year", archived=True, **common), group])
        session.flush()
        group_id = group.id
    names = [f"plot-{number}" for number in range(1, 5)]
    features = [_feature(_square(number), plot_id=name) for number, name in enumerate(names)]
    plots = {"type": "FeatureCollection", "features": features}
    file = {"filename": "plots.geojson", "upload_id": _put(world, plots)}
    _do(world, "tracer", "plots_group_upload", plots_group_id=group_id, files=[file], overwrite=True)
    last = world.now().date()
    span = {"date_from": str(last - timedelta(days=365)), "date_to": str(last)}
    about = {"analysis_name": "Last season", "upload_id": _put(world, {"plot_ids": names}), **span}
    made = _do(world, "tracer", "plots_analysis", plots_group_id=group_id, **about)
    report = {"name": "Areas", "upload_id": _put(world, {"plot_ids": names}), "report_type": "plots_summary"}
    analysis = {"plots_analysis_id": made["analysis_id"], "metadata": {"season": str(last.year)}}
    _do(world, "tracer", "plots_report", **report, **analysis)


def _square(number: int) -> list[list[float]]:
    left, bottom, side = 6.62 + 0.004 * number, 46.51, 0.003
    return [list(position) for position in _ring(box(left, bottom, left + side, bottom + side))]


def _put(world: World, document: dict[str, Any]) -> str:
    upload_id: str = open_upload(world, "tracer", "plots")["upload_id"]
    world.files.put("uploads", upload_id, json.dumps(document).encode())
    return upload_id


def _do(world: World, product: str, kind: str, **arguments: Any) -> dict[str, Any]:
    """What an operation results in, once it has ended."""
    begun = begin(world, product, kind, **arguments)
    world.jobs.settle()
    with world.store.reading() as session:
        done = session.scalars(select(Operation).where(Operation.id == begun["operation_id"])).one()
    if done.status != "success":
        raise RuntimeError(f"the demo's {kind} failed: {done.errors}")
    return done.results
