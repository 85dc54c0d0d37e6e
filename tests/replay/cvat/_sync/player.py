# Written by `make generate` from tests/replay/cvat/_async/player.py: change that file, not this one.

"""Plays a recorded session request by request: through a proxy where one would send just that, else lower."""

from typing import Any, Self

import msgspec

from sightline import Cvat
from sightline.core.errors import ApiError, InvalidInput, error_class
from sightline.cvat.annotations import Annotations
from sightline_api._runtime._sync.client import Client
from sightline_api._runtime._sync.transport import HttpTransport
from sightline_api._runtime.wire import Headers, Request
from tests.replay._sync.capture import Capture, Captured
from tests.replay.calls import Written, body_of, call_of, sent_of
from tests.replay.cvat._sync.proxies import Ask
from tests.replay.cvat.reading import BASE, CATALOG, answered, auth_of, errors_in
from tests.replay.matching import authorization, differences, header
from tests.replay.session import Session, Way

__all__ = ["Player"]

TWIN = "_sync"


class Player:
    """One session; a context manager that ends with everything having been played."""

    def __init__(self, name: str) -> None:
        self.session = Session(name, TWIN, "cvat")
        self._transport = HttpTransport()
        self.unchecked: list[int] = []
        """Requests that the contract refuses and the server took, by their number."""
        self.refused: list[int] = []
        """Requests that the proxies refuse to send, by their number."""
        self._seen: dict[tuple[str, Any], Any] = {}

    def __enter__(self) -> Self:
        self.session.__enter__()
        return self

    def __exit__(self, *problem: Any) -> None:
        self._transport.close()
        self.session.__exit__(*problem)

    def play(self, until: int | None = None) -> None:
        """Plays the requests up to this number, or all that are left."""
        end = len(self.session) if until is None else until
        while self.session.at < end:
            self._one(*self.session.recorded(self.session.at))

    def _one(self, recorded: Any, answer: dict[str, Any]) -> None:
        before, status = self.session.at, int(answer["status"]["code"])
        self.session.step(f"request {before + 1}")
        written = call_of(CATALOG, BASE, recorded)
        try:
            # Who is turned away signs in anew, which nobody recorded.
            if written is not None and status != 401 and self._would_send(recorded, written):
                person = self._person(recorded, self._transport)
                result = Ask(person, written.call, self._seen).ask()
            else:
                result = self._send(recorded, written, good=status < 300)
        except ApiError as problem:
            assert status >= 300, f"{problem!r} in place of {status}"
            assert (type(problem), problem.status) == (error_class(status), status)
            assert tuple(problem.errors) == errors_in(answer)
            assert problem.request_id, "every answer tells its request id"
        else:
            # Who asks for an export that runs already joins it; anything else is refused with 409.
            joined = status == 409 and hasattr(result, "token")
            assert status < 300 or joined, f"{result!r} in place of {status}"
            wanted = answered(answer, None if written is None else written.call.endpoint)
            _note(self._seen, written, result)
            assert _plain(result, wanted) == wanted
        assert self.session.at == before + 1, "one request for one"

    def _send(self, recorded: Any, written: Written | None, *, good: bool) -> Any:
        """What comes of it, parsed; raises what the client raises."""
        # Who looks at a web page of the service sends where they look from; the server insists on it.
        origin = {"Origin": header(recorded, "origin")} if header(recorded, "origin") else {}
        client = Client(BASE, auth=auth_of(recorded), headers=origin, transport=self._transport)
        if written is None:
            return self._custom(client, recorded)
        call, headers = written
        with self.session.going(Way.LOW_LEVEL):
            try:
                return (client.send_detailed(call, headers=headers)).parsed
            except InvalidInput:
                if good:
                    self.unchecked.append(self.session.at + 1)
            return (client.send_detailed(call, headers=headers, check_input=False)).parsed

    def _custom(self, client: Client, recorded: Any) -> Any:
        """The request as one that no contract knows; its content, read where it is JSON."""
        own = (
            "accept",
            "accept-encoding",
            "x-organization",
            "tus-resumable",
            "upload-length",
            "upload-start",
        )
        fields = {name: header(recorded, name) for name in own if header(recorded, name)}
        fields |= {name: header(recorded, name) for name in client.headers}
        with self.session.going(Way.CUSTOM):
            response = client.execute(
                Request(
                    method=recorded.method,
                    url=recorded.uri,
                    headers=Headers(fields),
                    body=body_of(recorded),
                )
            )
        if "json" in response.headers.get("content-type", ""):
            return msgspec.json.decode(response.content)
        return response.content or None

    def _would_send(self, recorded: Any, written: Written) -> bool:
        """Whether a proxy, asked for this, would send this request and no other before it."""
        try:
            Ask(self._person(recorded, Capture()), written.call, self._seen).ask()
        except Captured as captured:
            return not differences(recorded, sent_of(captured.request))
        except InvalidInput:
            self.refused.append(self.session.at + 1)
        except (LookupError, TypeError, AttributeError, ValueError, ImportError):
            pass  # no proxy takes arguments of this shape
        return False

    def _person(self, recorded: Any, transport: Any) -> Cvat:
        """The high-level client of whoever asks; LookupError for those who do not sign with a token."""
        scheme, _, key = authorization(recorded).partition(" ")
        kind = {"Bearer": "access_token", "Token": "token"}[scheme]
        slug = header(recorded, "x-organization") if "x-organization" in recorded.headers else None
        return Cvat(BASE, **{kind: key}, organization=slug, transport=transport, retries=0, parallel=1)


def _note(seen: dict[tuple[str, Any], Any], written: Written | None, result: Any) -> None:
    """Keep the models that came, as a user keeps them who goes on with them."""
    if written is None:
        return
    model = getattr(result, "raw", result)
    for one in [model, *getattr(model, "results", [])]:
        for id in (getattr(one, "id", None), getattr(one, "key", None)):
            seen[written.call.endpoint.tag, id] = one


def _plain(result: Any, wanted: Any) -> Any:
    """What came, as plain values. Work that was started is known by its id, and a page by its items."""
    if isinstance(result, bytes):
        return result
    if isinstance(result, Annotations):
        assert result.strange == ()
    if hasattr(result, "token"):
        rq_id = msgspec.json.decode(result.token)["ids"]["rq_id"]
        return {"rq_id": rq_id}
    if hasattr(result, "has_next"):
        items = [_plain(item, None) for item in result.items]
        return {**wanted, "content" if "content" in wanted else "results": items}
    if result is None or isinstance(result, str):
        return wanted  # a proxy tells nothing where there is nothing to know, or one word of it
    if isinstance(result, list):
        items = [item if isinstance(item, str) else _plain(item, None) for item in result]
        return {**wanted, "events": items} if isinstance(wanted, dict) else items
    return msgspec.to_builtins(getattr(result, "raw", result))
