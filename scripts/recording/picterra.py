"""Scenarios with a Picterra service. What the service lets one delete is deleted; returns what was seen."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PIL import Image, ImageDraw

from scripts.recording.refusals import refusal
from sightline import Picterra
from sightline.picterra import place_of
from sightline_api._runtime.files import File

__all__ = ["SCENARIOS", "Setup"]

_WIDTH, _HEIGHT, _RADIUS = 160, 80, 12
_MIDDLES = ((40, 40), (80, 40), (120, 40))
_PLOT = [[6.0, 46.0], [6.0, 46.001], [6.001, 46.001], [6.0, 46.0]]


@dataclass(frozen=True)
class Setup:
    """Where a session takes place, and with which key: one that is good for both products."""

    url: str
    api_key: str = field(repr=False)

    @property
    def known(self) -> dict[str, str]:
        """The secrets of the setup by name."""
        return {"api_key": self.api_key}

    def client(self, api_key: str | None = None) -> Picterra:
        """A client that repeats nothing and fetches nothing ahead: a session is the same each time."""
        return Picterra(api_key or self.api_key, base_url=self.url, retries=0, prefetch=False, parallel=1)


def rasters(setup: Setup) -> list[Any]:
    """A raster's life: uploaded, listed, changed, marked, given a layer, downloaded, deleted."""
    seen: list[Any] = []
    with setup.client() as picterra:
        forge = picterra.forge
        folder = forge.folders.create("recorded")
        raster = forge.rasters.upload(File(_picture(), "d.jpg"), "meadow", folder_id=folder.id).result()
        try:
            seen.append((raster.name, raster.status, raster.folder_id == folder.id))
            seen.append([one.name for one in folder.rasters(search="mead")])
            raster = raster.update(name="lawn", cloud_coverage=0, user_tag="recorded")
            seen.append((raster.name, raster.cloud_coverage, raster.user_tag))
            forge.markers.create(raster.id, 0.0001, -0.0001, "look")
            seen.append([(marker.text, marker.place) for marker in raster.markers()])
            layer = forge.vector_layers.upload(raster.id, [_disc(*_MIDDLES[0])], name="drawn").result()
            seen.append([(one.name, one.count) for one in raster.vector_layers()])
            seen.append(len(layer.read()))
            layer.delete()
            page = forge.rasters.list(folder_id=folder.id).page()
            seen.append((len(page), page.total, page.next(), page.previous()))
        finally:
            raster.delete()
        seen.append(refusal(raster.refresh))
    return seen


def detector(setup: Setup) -> list[Any]:
    """A detector's life: made, shown three discs, trained, run, its findings read, deleted."""
    seen: list[Any] = []
    with setup.client() as picterra:
        forge = picterra.forge
        raster = forge.rasters.upload(File(_picture(), "d.jpg"), "discs").result()
        made = forge.detectors.create("discs", training_steps=600)
        try:
            made.add_raster(raster.id)
            discs = [_disc(x, y) for x, y in _MIDDLES]
            made.set_annotations(raster.id, "outline", discs).wait()
            made.set_annotations(raster.id, "training_area", [_rectangle()]).wait()
            training = made.train().result()
            seen.append((training.score is not None, training.stats["total_annotations_count"]))
            work = made.run(raster.id)
            found = work.result()
            seen.append((found.class_names, len(found.read(by_object=True)), work.status))
            seen.append(len(forge.results.get(found.operation_id).read()))
            made = made.update(name="round things")
            configured = made.configuration
            seen.append((made.name, configured and configured.training_steps))
            seen.append([(one.grantee, one.role) for one in _share(picterra, made.id)])
        finally:
            made.delete()
            raster.delete()
        seen.append(refusal(made.refresh))
    return seen


def plots(setup: Setup) -> list[Any]:
    """A farm: plots brought in, checked, analysed, reported on. The service deletes none of that."""
    seen: list[Any] = []
    with setup.client() as picterra:
        tracer = picterra.tracer
        methodology = tracer.methodologies.list().first()
        assert methodology is not None, "the key has no methodology"
        columns = {"description": "mine"}
        group = tracer.plots_groups.create("recorded", methodology.id, columns=columns).result()
        seen.append((group.name, group.methodology == methodology.name))
        plot = {"type": "Polygon", "coordinates": [_PLOT]}
        feature = {"type": "Feature", "properties": {"plot_id": "p-1"}, "geometry": plot}
        document = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
        group = group.upload([File(document, "plots.geojson")]).result()
        ids = [one.properties["plot_id"] for one in group.read()]
        seen.append(ids)
        span = ("2024-01-01", "2024-12-31")
        seen.append(group.precheck("season", ids, *span).result().status)
        analysis = group.analyze("season", ids, *span).result()
        seen.append((analysis.name, str(analysis.date_from), [one.name for one in group.analyses()]))
        kind = analysis.report_types()[0].report_type
        analysis.precheck_report("season", ids, kind).wait()
        report = analysis.create_report("season", ids, kind, metadata={"text": "for me"}).result()
        seen.append((report.name, report.report_type == kind, bool(report.artifacts)))
    return seen


def refusals(setup: Setup) -> list[Any]:
    """Who may not in, what is not there, and what cannot be."""
    seen: list[Any] = []
    with setup.client("placeholder-wrong-key") as stranger:
        seen.append(refusal(stranger.forge.me)[0])
    with setup.client() as picterra:
        forge = picterra.forge
        seen.append(bool(forge.me().organization_name))
        for ask in (forge.rasters.get, forge.detectors.get, forge.vector_layers.get, forge.results.get):
            seen.append(refusal(partial(ask, "00000000-0000-0000-0000-000000000000"))[0])
        seen.append(refusal(lambda: forge.rasters.list().page(9999))[0])
    return seen


def _share(picterra: Picterra, detector_id: str) -> Any:
    user = picterra.forge.me().user_id
    return picterra.forge.grants.update("detector", detector_id, [("user", user, "viewer")])


def _picture() -> bytes:
    image = Image.new("RGB", (_WIDTH, _HEIGHT), (40, 120, 40))
    ink = ImageDraw.Draw(image)
    for x, y in _MIDDLES:
        ink.ellipse((x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS), fill=(240, 240, 240))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=90)
    return stream.getvalue()


def _disc(x: float, y: float) -> dict[str, Any]:
    steps = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7), (1, 0))
    ring = [list(place_of(x + _RADIUS * right, y + _RADIUS * down)) for right, down in steps]
    return {"type": "Polygon", "coordinates": [ring]}


def _rectangle() -> dict[str, Any]:
    corners = ((0, 0), (_WIDTH, 0), (_WIDTH, _HEIGHT), (0, _HEIGHT), (0, 0))
    return {"type": "Polygon", "coordinates": [[list(place_of(x, y)) for x, y in corners]]}


SCENARIOS: dict[str, Callable[[Setup], list[Any]]] = {
    "detector": detector,
    "plots": plots,
    "rasters": rasters,
    "refusals": refusals,
}
"""By the name of the cassette."""
