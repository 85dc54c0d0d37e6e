"""The calls that the test suite of ``picterra`` 4.0.0 pins, and how each fits the contract.

They are no recording of a server: the suite scripts its answers. What it pins is the wire as that
client writes and reads it; what is careless in its scripts is named where the calls are compared.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from sightline_api._runtime.endpoint import Call, Endpoint
from tests.fidelity.contract import Contract, Operation

__all__ = ["Judged", "Pinned", "judge_calls", "read_calls"]

CASSETTE = Path(__file__).parents[2] / "cassettes" / "picterra" / "official_tests.jsonl"
API = "http://example.com"


@dataclass(frozen=True)
class Pinned:
    """One call."""

    number: int
    test: str
    method: str
    url: str
    body: str | None
    status: int
    answer: str
    has_key: bool

    @property
    def of_api(self) -> bool:
        """Whether it goes to the service; the others go to storage."""
        return self.url.startswith(API + "/")

    @cached_property
    def path(self) -> str:
        """The path alone."""
        return urlsplit(self.url).path

    @cached_property
    def query(self) -> list[tuple[str, str]]:
        """The query as pairs."""
        return parse_qsl(urlsplit(self.url).query)


@dataclass
class Judged:
    """A call, the operation that it is of, and where the two do not agree."""

    call: Pinned
    operation: Operation | None = None
    deviations: list[str] = field(default_factory=list)
    arguments: dict[str, Any] = field(default_factory=dict)

    @property
    def endpoint(self) -> Endpoint[Any]:
        """The generated operation."""
        assert self.operation is not None
        _, tag, verb = self.operation.id.split(".")
        endpoint: Endpoint[Any] = vars(import_module(f"sightline_api.picterra.{tag}"))[f"{verb}_endpoint"]
        return endpoint

    def prepare(self) -> Call[Any]:
        """The same call as the generated code makes it."""
        body = {"body": json.loads(self.call.body)} if self.call.body else {}
        return self.endpoint.call(self.arguments, **body)


def read_calls() -> list[Pinned]:
    """All calls, in their order."""
    rows = (json.loads(line) for line in CASSETTE.read_text().splitlines())
    return [
        Pinned(
            number=number,
            test=row["t"].rpartition("::")[2],
            method=row["m"],
            url=row["u"],
            body=row["b"],
            status=row["s"],
            answer=row["r"],
            has_key=row["key"] is not None,
        )
        for number, row in enumerate(rows)
    ]


def judge_calls(contract: Contract) -> Iterator[Judged]:
    """Each call beside the contract; documents and uploads by what the answers before told of them."""
    places: dict[str, Any] = {}
    documents: dict[str, Any] = {}
    for call in read_calls():
        if not call.of_api:
            yield Judged(call, None, _judge_storage(contract, call, places, documents))
            continue
        operation = contract.find(call.method, call.path)
        judged = Judged(call, operation)
        if operation is not None:
            _judge_request(contract, operation, judged)
            _judge_answer(contract, operation, judged, places, documents)
        yield judged


def _judge_request(contract: Contract, operation: Operation, judged: Judged) -> None:
    call, told = judged.call, judged.deviations
    parameters = {one["name"]: one["schema"] for one in operation.said.get("parameters", ())}
    given: dict[str, Any] = {**operation.arguments(call.path)}
    for name, text in call.query:
        if name not in parameters:
            told.append(f"query.{name}: unknown")
            continue
        given[name] = _read(text, contract.resolve(parameters[name])["type"])
        if isinstance(given[name], bool) and text[0].isupper() != bool(parameters[name].get("x-python-bool")):
            told.append(f"query.{name}: written {text}")
    for name, value in given.items():
        told += contract.deviations(value, parameters[name], f"parameter.{name}")
    judged.arguments.update(given)
    body = operation.said.get("requestBody")
    if call.body is None:
        told += ["no body"] if body and body.get("required") else []
    elif body is None:
        told.append("a body where there is none")
    else:
        schema = body["content"]["application/json"]["schema"]
        told += contract.deviations(json.loads(call.body), schema, "body")


def _judge_answer(
    contract: Contract,
    operation: Operation,
    judged: Judged,
    places: dict[str, Any],
    documents: dict[str, Any],
) -> None:
    call, responses = judged.call, operation.said["responses"]
    success = next(status for status in responses if status.startswith("2"))
    if str(call.status) != success:
        judged.deviations.append(f"status {call.status} of {operation.id}, which has {success}")
    if not call.answer.strip():
        return
    schema = responses[success].get("content", {}).get("application/json", {}).get("schema")
    if schema is None:
        judged.deviations.append("an answer where there is none")
        return
    answer = json.loads(call.answer)
    judged.deviations += contract.deviations(answer, schema, "answer")
    documents.update(contract.documents(answer, schema))
    if "x-upload" in operation.said and "upload_url" in answer:
        places[answer["upload_url"].rstrip("/")] = operation.said["x-upload"]


def _judge_storage(
    contract: Contract, call: Pinned, places: dict[str, Any], documents: dict[str, Any]
) -> list[str]:
    uploads = call.method == "PUT"
    schema = (places if uploads else documents).get(call.url.rstrip("/"))
    content = call.body if uploads else call.answer
    if schema is None:
        return [f"{call.method} of an address that no answer told"]
    if schema.get("format") == "binary" or content == "<stream>" or not (content or "").strip():
        return []
    return contract.deviations(json.loads(content or ""), schema, "upload" if uploads else "document")


def _read(text: str, kind: str) -> Any:
    """A query value as what the contract says that it is."""
    if kind == "integer":
        return int(text)
    return text.lower() == "true" if kind == "boolean" else text
