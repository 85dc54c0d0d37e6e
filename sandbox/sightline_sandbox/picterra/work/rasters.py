"""Taking up the bytes of a raster."""

from typing import Any

from shapely.geometry import Polygon, box
from shapely.geometry.polygon import orient
from sqlalchemy.orm import Session

from ..lookup import remaining
from ..operations import Failed, Keep, Outcome, work
from ..pictures.reading import Facts, Unreadable, read_facts
from ..tables import Raster
from ..world import World

__all__ = ["footprint_of", "place_raster", "read_raster_facts", "take_raster"]


@work("raster_upload")
def take_raster(world: World, arguments: dict[str, Any]) -> Keep:
    """The raster becomes ready, with the size and the footprint that its bytes tell."""
    raster_id = arguments["raster_id"]
    facts = read_raster_facts(world, raster_id)

    def keep(session: Session) -> Outcome:
        raster = remaining(session, Raster, raster_id)
        place_raster(raster, facts)
        told = {"raster_id": raster.id, "detector_id": None, "folder_id": raster.folder_id}
        return Outcome({"raster_id": raster.id}, told)

    return keep


def read_raster_facts(world: World, raster_id: str) -> Facts:
    """What the stored bytes of a raster are; the operation fails where they are nothing."""
    if not world.files.exists("rasters", raster_id):
        raise Failed("Nothing was uploaded: the picture has to be PUT to upload_url before the commit.")
    if world.files.size("rasters", raster_id) == 0:
        raise Failed("The uploaded file is empty.")
    try:
        with world.files.open("rasters", raster_id) as source:
            return read_facts(source)
    except Unreadable as error:
        raise Failed(f"The uploaded file is no raster: {error}.") from error


def place_raster(raster: Raster, facts: Facts) -> None:
    """Note what is known of the picture; from now on the raster can be used."""
    raster.width, raster.height = facts.width, facts.height
    raster.placement = facts.placement.keep()
    raster.footprint = footprint_of(facts)
    raster.status = "ready"


def footprint_of(facts: Facts) -> dict[str, Any]:
    """The outline of the picture in longitude and latitude, with its box inside as the service has it."""
    outline = facts.placement.to_earth(box(0, 0, facts.width, facts.height))
    assert isinstance(outline, Polygon)
    ring = [list(position) for position in orient(outline).exterior.coords]
    return {"type": "Polygon", "coordinates": [ring], "bbox": list(outline.bounds)}
