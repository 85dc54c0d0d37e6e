"""Plays a recorded session request by request: through a proxy where one would send just that, else lower."""

from typing import Any, Self

import msgspec

from sightline.core.errors import ApiError, InvalidInput, error_class
from sightline_api._runtime._async.client import AsyncClient
from sightline_api._runtime._async.transport import AsyncHttpTransport
from sightline_api._runtime.wire import Headers, Request
from tests.replay.calls import Written, body_of, call_of
from tests.replay.cvat.reading import BASE, CATALOG, answered, auth_of, errors_in
from tests.replay.matching import header
from tests.replay.session import Session, Way

__all__ = ["AsyncPlayer"]

TWIN = "_async"


class AsyncPlayer:
    """One session; a context manager that ends with everything having been played."""

    def __init__(self, name: str) -> None:
        self.session = Session(name, TWIN, "cvat")
        self._transport = AsyncHttpTransport()
        self.unchecked: list[int] = []
        """Requests that the contract refuses and the server took, by their number."""

    async def __aenter__(self) -> Self:
        self.session.__enter__()
        return self

    async def __aexit__(self, *problem: Any) -> None:
        await self._transport.aclose()
        self.session.__exit__(*problem)

    async def play(self, until: int | None = None) -> None:
        """Plays the requests up to this number, or all that are left."""
        end = len(self.session) if until is None else until
        while self.session.at < end:
            await self._one(*self.session.recorded(self.session.at))

    async def _one(self, recorded: Any, answer: dict[str, Any]) -> None:
        before, status = self.session.at, int(answer["status"]["code"])
        self.session.step(f"request {before + 1}")
        written = call_of(CATALOG, BASE, recorded)
        try:
            result = await self._send(recorded, written, good=status < 300)
        except ApiError as problem:
            assert status >= 300, f"{problem!r} in place of {status}"
            assert (type(problem), problem.status) == (error_class(status), status)
            assert tuple(problem.errors) == errors_in(answer)
            assert problem.request_id, "every answer tells its request id"
        else:
            assert status < 300, f"{result!r} in place of {status}"
            wanted = answered(answer, None if written is None else written.call.endpoint)
            assert _plain(result) == wanted
        assert self.session.at == before + 1, "one request for one"

    async def _send(self, recorded: Any, written: Written | None, *, good: bool) -> Any:
        """What comes of it, parsed; raises what the client raises."""
        # Who looks at a web page of the service sends where they look from; the server insists on it.
        origin = {"Origin": header(recorded, "origin")} if header(recorded, "origin") else {}
        client = AsyncClient(BASE, auth=auth_of(recorded), headers=origin, transport=self._transport)
        if written is None:
            return await self._custom(client, recorded)
        call, headers = written
        with self.session.going(Way.LOW_LEVEL):
            try:
                return (await client.send_detailed(call, headers=headers)).parsed
            except InvalidInput:
                if good:
                    self.unchecked.append(self.session.at + 1)
            return (await client.send_detailed(call, headers=headers, check_input=False)).parsed

    async def _custom(self, client: AsyncClient, recorded: Any) -> Any:
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
            response = await client.execute(
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


def _plain(result: Any) -> Any:
    return result if isinstance(result, bytes) else msgspec.to_builtins(result)
