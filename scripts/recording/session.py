"""A session as it goes over the wire, kept by vcrpy, scrubbed, looked over, and saved in one step."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scripts.recording.allowed import Allowed
from scripts.recording.placeholders import Placeholders
from scripts.recording.scrub import NotUnderstood, Scrubber
from scripts.recording.spellings import find, places

__all__ = ["SecretFound", "recorded"]


class SecretFound(Exception):
    """A secret would have gone into the cassette: nothing was saved. Says where, never what."""


class _Nowhere:
    """A vcrpy persister that keeps its hands off files: saving is ours, after the last look."""

    @staticmethod
    def load_cassette(cassette_path: str, serializer: Any) -> Any:
        from vcr.persisters.filesystem import CassetteNotFoundError

        raise CassetteNotFoundError

    @staticmethod
    def save_cassette(cassette_path: str, cassette_dict: Any, serializer: Any) -> None:
        return None


@contextmanager
def recorded(
    path: Path,
    service: str,
    url: str,
    allowed: Allowed,
    *,
    known: Mapping[str, str],
    storage_hosts: Iterable[str] = (),
) -> Iterator[Placeholders]:
    """A block whose requests become the cassette ``path`` when it ends well; gives the placeholders.

    ``known`` are secrets by name, which stand first in their kinds. Raises, with the old cassette as it was,
    SecretFound where one of them or one that was seen on the way would be saved, and NotUnderstood for
    content that cannot be scrubbed.
    """
    import vcr

    placeholders = Placeholders(dict(known))
    hosts = {_origin(url): f"http://{service}.test"}
    hosts |= {_origin(one): f"http://storage.{service}.test" for one in storage_hosts}
    scrubber = Scrubber(allowed, placeholders, hosts)
    doubts: list[NotUnderstood] = []
    recorder = vcr.VCR(
        record_mode="all",
        before_record_request=lambda request: _request(scrubber, request, doubts),
        before_record_response=lambda response: _response(scrubber, response, doubts),
        decode_compressed_response=True,
    )
    recorder.register_persister(_Nowhere)
    with recorder.use_cassette(str(path)) as cassette:
        yield placeholders
    if doubts:
        raise doubts[0]
    text = _serialized(cassette)
    _look_over(text, placeholders.secrets)
    _save(path, text)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def _request(scrubber: Scrubber, request: Any, doubts: list[NotUnderstood]) -> Any:
    from vcr.request import Request

    kind = next(
        (_first(value) for name, value in request.headers.items() if name.lower() == "content-type"), ""
    )
    body = _body(scrubber, _bytes(request.body), kind, doubts)
    headers = scrubber.headers(request.headers, of_request=True)
    # A new one: the request that goes out is not touched.
    return Request(request.method, scrubber.address(request.uri), body or None, _measured(headers, body))


def _response(scrubber: Scrubber, response: dict[str, Any], doubts: list[NotUnderstood]) -> dict[str, Any]:
    headers = response["headers"]
    kind = next((_first(value) for name, value in headers.items() if name.lower() == "content-type"), "")
    body = _body(scrubber, _bytes(response["body"]["string"]), kind, doubts)
    kept = _measured(scrubber.headers(headers, of_request=False), body)
    return {"status": response["status"], "headers": kept, "body": {"string": body}}


def _body(scrubber: Scrubber, content: bytes, kind: str, doubts: list[NotUnderstood]) -> bytes:
    try:
        return scrubber.body(content, kind)
    except NotUnderstood as doubt:
        # Told at the end: the scenario goes on, so that it can take away what it made.
        doubts.append(doubt)
        return b""


def _measured(headers: dict[str, list[str]], body: bytes) -> dict[str, list[str]]:
    """The headers with the length that the body has now."""
    return {
        name: [str(len(body))] if name.lower() == "content-length" and body else values
        for name, values in headers.items()
    }


def _first(value: Any) -> str:
    first = value[0] if isinstance(value, list) else value
    return first.decode("latin-1") if isinstance(first, bytes) else str(first)


def _bytes(body: Any) -> bytes:
    if body is None:
        return b""
    return body.encode() if isinstance(body, str) else bytes(body)


def _serialized(cassette: Any) -> str:
    from vcr.serialize import serialize
    from vcr.serializers import yamlserializer

    text: str = serialize({"requests": cassette.requests, "responses": cassette.responses}, yamlserializer)
    return text


def _look_over(text: str, secrets: Iterable[str]) -> None:
    """Nothing, where no secret is in the cassette as it would be saved, nor in its decoded parts."""
    from vcr.serializers import yamlserializer

    known = sorted(secrets)
    found = [path for path, part in places(yamlserializer.deserialize(text)) if find(known, part)]
    if not found and find(known, text):
        found = ["the text of the file"]
    if found:
        raise SecretFound(
            f"a known secret stands in {', '.join(dict.fromkeys(found))}: the cassette was not saved. "
            "Take the name out of scripts/recording/allowed.py, or the secret out of the scenario"
        )


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, suffix=".part", delete=False) as file:
        file.write(text)
    Path(file.name).replace(path)
