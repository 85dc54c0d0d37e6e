# Written by `make generate` from highlevel/sightline/picterra/_async/vector_layers.py: change that file, not this one.

"""Vector layers: geometries that belong to a raster, found by a detector or uploaded."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import frozen
from msgspec import UNSET

from sightline_api._runtime.files import File
from sightline_api.picterra import models
from sightline_api.picterra import vector_layers as calls

from ..._fields import moment, text, whole
from ..._files import as_path
from ..._sync._primitives import Items
from ..._sync.batch import Outcomes, Wanted
from ..._sync.download import Source
from ..._sync.entity import Collection
from ..._sync.operation import Operation
from ..._sync.pager import Pager
from ..._sync.stored import stored_source, target_of
from ...core.checks import identifier, positive_int
from ...core.errors import InvalidInput
from ...core.names import safe_name
from ...core.progress import Listener, silent
from ..features import FeatureCollection
from ..layers import layer_body
from ..paging import id_filter, pages, text_filter
from .documents import geojson_file, put_document
from .named import Named
from .work import begin, named_address

__all__ = ["VectorLayer", "VectorLayers", "layer_made"]


@frozen(repr=False)
class VectorLayer(Named[models.VectorLayer]):
    """Geometries that belong to a raster."""

    @property
    def color(self) -> str | None:
        """Its colour on the map, ``#rrggbb``."""
        return text(self.raw.color)

    @property
    def count(self) -> int | None:
        """How many geometries are in it."""
        return whole(self.raw.count)

    @property
    def raster_id(self) -> str | None:
        """The raster it belongs to."""
        return text(self.raw.raster_id)

    @property
    def detector_id(self) -> str | None:
        """The detector that made it; None for an uploaded one."""
        return text(self.raw.detector_id)

    @property
    def created_at(self) -> datetime | None:
        """When it was made (aware)."""
        return moment(self.raw.created_at)

    def _shown(self) -> dict[str, Any]:
        return {"id": self.raw.id, "name": self.raw.name, "raster_id": self.raster_id}

    def refresh(self) -> "VectorLayer":
        """The layer as it is now."""
        return self._with(self._shell.send(calls.get(self.id)))

    def update(self, *, name: str | None = None, color: str | None = None) -> "VectorLayer":
        """The layer with another name or colour (``#rrggbb``)."""
        VectorLayers(self._shell).update(self.id, name=name, color=color)
        return self.refresh()

    def delete(self) -> None:
        """Nothing; the layer is gone."""
        VectorLayers(self._shell).delete(self.id)

    def read(self) -> FeatureCollection:
        """What is in it: a feature a polygon."""
        return VectorLayers(self._shell).read(self.id)

    def download(self, into: str | Path, *, progress: Listener = silent) -> Path:
        """The GeoJSON file that the layer was saved in: ``into``, or in that folder, named by id."""
        return VectorLayers(self._shell).download(self.id, into, progress=progress)


class VectorLayers(Collection):
    """Vector layers (beta). What takes an id asks for the layer itself nothing else."""

    def list(
        self,
        raster_id: str,
        *,
        search: str | None = None,
        detector_id: str | None = None,
        limit: int | None = None,
    ) -> Pager[VectorLayer]:
        """Every layer on a raster: ``search`` looks for a part of the name."""
        call = calls.list(
            identifier("raster_id", raster_id),
            search=text_filter("search", search),
            detector=id_filter("detector_id", detector_id),
        )
        return self._shell.pager(pages(call), self._layer, limit=limit)

    def get(self, vector_layer_id: str) -> VectorLayer:
        """The layer with this id; raises NotFound."""
        return self._layer(self._shell.send(calls.get(identifier("vector_layer_id", vector_layer_id))))

    def upload(
        self,
        raster_id: str,
        features: Any,
        *,
        name: str | None = None,
        color: str | None = None,
        progress: Listener = silent,
    ) -> Operation[VectorLayer]:
        """The work of making a layer of GeoJSON: a file (``pathlib.Path``), a dict, or shapes.

        ``color`` is ``#rrggbb``. InvalidInput names the feature that cannot be uploaded.
        """
        raster, commit = identifier("raster_id", raster_id), layer_body(name, color)
        document: File = geojson_file(features, field="features")
        upload_id = put_document(self._shell, calls.create_upload(raster), document, progress=progress)
        started = self._shell.send(calls.commit_upload(raster, upload_id, commit))
        return begin(self._shell, "vector_layer_upload", started, layer_made)

    def update(self, vector_layer_id: str, *, name: str | None = None, color: str | None = None) -> None:
        """Nothing; the layer has another name or colour (``#rrggbb``)."""
        layer, body = identifier("vector_layer_id", vector_layer_id), layer_body(name, color)
        if not body:
            raise InvalidInput("name, color: nothing was given to change", field="name")
        self._shell.send(calls.update(layer, body))

    def delete(self, vector_layer_id: str) -> None:
        """Nothing; the layer is gone."""
        self._shell.send(calls.delete(identifier("vector_layer_id", vector_layer_id)))

    def download_url(self, vector_layer_id: str) -> str:
        """A presigned address of the layer's document, once the service has written it."""
        call = calls.download(identifier("vector_layer_id", vector_layer_id))
        started = self._shell.send(call)
        return begin(self._shell, "vector_layer_download", started, named_address).result()

    def read(self, vector_layer_id: str) -> FeatureCollection:
        """What is in a layer: a feature a polygon."""
        return FeatureCollection.from_bytes(self.read_bytes(vector_layer_id))

    def read_bytes(self, vector_layer_id: str) -> bytes:
        """The GeoJSON document of a layer, as it came."""
        return self._shell.downloads.read(self._source(vector_layer_id))

    def download(self, vector_layer_id: str, into: str | Path, *, progress: Listener = silent) -> Path:
        """The GeoJSON file that a layer was saved in: ``into``, or in that folder, named by id."""
        target = target_of(into, f"/{_file_name(vector_layer_id)}")
        return self._shell.downloads.save(self._source(vector_layer_id), target, progress=progress)

    def download_many(
        self,
        layers: Items[VectorLayer | str],
        into: str | Path,
        *,
        parallel: int | None = None,
        progress: Listener = silent,
    ) -> Outcomes:
        """The file of each layer (or layer id) in their order, or in its place why it did not come.

        Files are named by id. At most ``parallel`` run side by side.
        """
        folder = as_path(into)

        def plan(layer: VectorLayer | str) -> Wanted:
            layer_id = layer.id if isinstance(layer, VectorLayer) else identifier("layers", layer)
            return Wanted(layer_id, folder / _file_name(layer_id), self._source(layer_id))

        most = self._shell.options.parallel if parallel is None else positive_int("parallel", parallel)
        return self._shell.batch(plan, progress=progress).run(layers, most, "vector layers")

    def _source(self, vector_layer_id: str) -> Source:
        return stored_source(self._shell, lambda: self.download_url(vector_layer_id), what="vector layer")

    def _layer(self, raw: models.VectorLayer) -> VectorLayer:
        return VectorLayer(raw, connection=self._shell)


def _file_name(vector_layer_id: str) -> str:
    return f"{safe_name(identifier('vector_layer_id', vector_layer_id))}.geojson"


def layer_made(shell: Any, ids: Mapping[str, Any], raw: Any) -> VectorLayer:
    """The layer that was made of an upload."""
    made = getattr(raw.results, "vector_layer_id", UNSET)
    return VectorLayers(shell).get(identifier("vector_layer_id", made))
