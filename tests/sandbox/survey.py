"""A small Picterra world for the tests: a client that judges every answer, pictures, and shapes on them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

import httpx
from shapely.geometry import Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

from sightline_api._runtime import ApiKey, Call, Client
from sightline_api.picterra import (
    annotations,
    detectors,
    models,
    operations,
    rasters,
    tracer_operations,
    training_rasters,
)
from sightline_sandbox import Sandbox
from sightline_sandbox.picterra.pictures.drawing import Aerial, draw_aerial
from sightline_sandbox.picterra.pictures.placement import NOWHERE
from sightline_sandbox.picterra.world import World
from tests.fidelity.contract import Contract
from tests.sandbox.people import NO_TLS, Clock

__all__ = ["KEY", "WIDE", "Survey", "areas", "open_survey", "village"]

T = TypeVar("T")
KEY = "survey-key"
WIDE = (640, 480)
"""Columns and rows of a drawn picture."""


@cache
def village(seed: object = "village") -> Aerial:
    """A drawn picture; tests share it."""
    return draw_aerial(seed, *WIDE)


@cache
def contract() -> Contract:
    """The contract, read once."""
    return Contract("picterra")


def areas(*shapes: BaseGeometry, pixels: bool = True, **properties: Any) -> dict[str, Any]:
    """A FeatureCollection of these shapes; in pixels of a picture without a place, or in degrees."""
    placed = [NOWHERE.to_earth(one) if pixels else one for one in shapes]
    features = [{"type": "Feature", "properties": properties, "geometry": mapping(one)} for one in placed]
    return {"type": "FeatureCollection", "features": features}


class Survey:
    """One sandbox; what is sent through ``send`` has to be answered as the contract says, key by key."""

    def __init__(self, sandbox: Sandbox, clock: Clock) -> None:
        self.sandbox, self.clock = sandbox, clock
        instance = sandbox.instance
        assert isinstance(instance, World)
        self.world = instance
        self.client = Client(sandbox.url, auth=ApiKey("X-Api-Key", KEY), verify=NO_TLS)
        self.http = httpx.Client(base_url=sandbox.url, headers={"X-Api-Key": KEY}, verify=NO_TLS)
        self.storage = httpx.Client(verify=NO_TLS)
        self.called: set[str] = set()

    def send(self, call: Call[T]) -> T:
        """What the call answers, judged; a drift warning would be an error anyway."""
        answer = self.client.send_detailed(call)
        operation = contract().find(call.endpoint.method, call.endpoint.path)
        assert operation is not None
        content = operation.said["responses"][str(answer.status)].get("content")
        told = json.loads(answer.content) if answer.content else None
        if content is None:
            assert told is None, f"{operation.id} has a body"
        else:
            schema = content["application/json"]["schema"]
            assert contract().deviations(told, schema, operation.id) == []
        self.called.add(operation.id)
        return answer.parsed

    def refuse(self, call: Call[Any], checked: bool = True) -> httpx.Response:
        """The error answer to the call, as raw as it is; its status has to be one that the contract names."""
        answer = self.client.send_detailed(call, check_status=False, check_input=checked)
        assert answer.status in call.endpoint.errors, f"{answer.status} is not declared"
        return httpx.Response(answer.status, content=answer.content, headers=dict(answer.headers))

    def put(self, url: str, content: bytes | dict[str, Any]) -> None:
        """Fill a place that was opened."""
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        answer = self.storage.put(url, content=body)
        assert answer.status_code == 200, answer.text

    def get(self, url: str) -> Any:
        """The JSON document behind a link."""
        answer = self.storage.get(url)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def end(self, begun: models.OperationStarted) -> models.Operation:
        """The operation, once it has ended."""
        self.sandbox.settle()
        return self.send(operations.get(begun.operation_id))

    def end_tracer(self, begun: models.OperationStarted) -> models.TracerOperation:
        """The same in Tracer."""
        self.sandbox.settle()
        return self.send(tracer_operations.get(begun.operation_id))

    def succeed(self, begun: models.OperationStarted) -> Any:
        """What the operation results in."""
        done = self.end(begun)
        assert done.status == "success", done.errors
        return done.results

    def fail(self, begun: models.OperationStarted) -> str:
        """The message with which the operation fails."""
        done = self.end(begun)
        assert done.status == "failed", done.results
        assert isinstance(done.errors, dict)
        return str(done.errors["message"])

    def upload(self, content: bytes | None = None, name: str = "west", **fields: Any) -> str:
        """The id of a new raster; a drawn village where no content is given."""
        place = self.send(rasters.create_upload({"name": name, "multispectral": False, **fields}))
        self.put(place.upload_url, village().as_png() if content is None else content)
        self.succeed(self.send(rasters.commit_upload(place.raster_id)))
        return place.raster_id

    def annotate(
        self, detector: str, raster: str, kind: str, document: Any, **commit: Any
    ) -> models.Operation:
        """The ended operation that takes up these annotations."""
        place = self.send(annotations.create_upload(detector, raster, kind))
        self.put(place.upload_url, document)
        return self.end(self.send(annotations.commit_upload(detector, raster, kind, place.upload_id, commit)))

    def teach(self, raster: str, **configuration: Any) -> str:
        """The id of a detector that was trained on the roofs of the village."""
        detector = self.send(detectors.create({"name": "Roofs", "configuration": configuration})).id
        self.send(training_rasters.add(detector, {"raster_id": raster}))
        roofs = [Polygon(ring) for ring in village().roofs]
        self.annotate(detector, raster, "outline", areas(*roofs))
        self.annotate(detector, raster, "training_area", areas(box(0, 0, *WIDE)))
        self.succeed(self.send(detectors.train(detector)))
        return detector

    def run(self, detector: str, raster: str) -> models.DetectionResults:
        """What the detector finds."""
        results = self.succeed(self.send(detectors.run(detector, {"raster_id": raster})))
        assert isinstance(results, models.DetectionResults)
        return results


@contextmanager
def open_survey(**options: Any) -> Iterator[Survey]:
    """A running Picterra sandbox whose clock the test moves."""
    clock = Clock()
    with Sandbox("picterra", **{"api_key": KEY, "clock": clock, "work": 3600.0, **options}) as sandbox:
        survey = Survey(sandbox, clock)
        try:
            yield survey
        finally:
            survey.client.close()
            survey.http.close()
            survey.storage.close()
