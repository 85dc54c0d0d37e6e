"""Pictures that go to the server: only those that it does not have, each once, and on after a break.

The server refuses one that it has with a 500 that says nothing, after it has overwritten the stored file
(wire contract, section 8, traps 1 and 2). So it is asked first, and again whenever an answer is in doubt.
"""

import random
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from attrs import Factory, define, frozen

from sightline_api._runtime.files import File
from sightline_api.stickypi import images as calls

from ..._async._primitives import bounded_map, in_thread, sleep
from ...core.checks import known_length
from ...core.errors import (
    ApiError,
    DigestMismatch,
    Forbidden,
    InternalServerError,
    ServerError,
    TransportError,
    Unauthorized,
)
from ...core.progress import Advanced, Finished, ItemDone, ItemFailed, Listener, Started, silent
from ..puts import ImagePut, Puts, PutStatus
from ..queries import Item
from ..survey import Surveyed, survey
from .image import AsyncImage
from .link import AsyncPiShell

__all__ = ["AsyncSending"]

_AT_ONCE = 512
"""Files looked at, and asked for in one call, before their upload begins."""

_Done = ImagePut[AsyncImage]


@frozen
class _Planned:
    """A file on its way, with what is known of its place at the server; or why it does not go."""

    file: Surveyed | None
    there: AsyncImage | None = None
    problem: Exception | None = None


@define
class AsyncSending:
    """One job of putting pictures."""

    shell: AsyncPiShell
    parallel: int
    progress: Listener = silent
    _begun: int = 0
    _refusal: ApiError | None = None
    _names: dict[int, str] = Factory(dict)

    async def run(self, given: Iterable[Path | File]) -> Puts[AsyncImage]:
        """What became of each file; raises where nothing can go at all: the server refuses the user."""
        outcomes: list[_Done | Exception] = []
        self.progress(Started(known_length(given), "items", "pictures"))
        rest = iter(given)
        try:
            while chunk := list(islice(rest, _AT_ONCE)):
                self._begun = len(outcomes)
                outcomes += await bounded_map(self._one, await self._plan(chunk), self.parallel, self._tell)
                if self._refusal is not None:
                    raise self._refusal
        finally:
            self.progress(Finished())
        return Puts(outcomes)

    async def _plan(self, chunk: list[Path | File]) -> list[_Planned]:
        """Every file surveyed, and asked for: nothing is sent before the server has said what it has."""

        async def look(file: Path | File) -> Surveyed:
            return await in_thread(survey, file, self.shell.dialect.revision)

        seen = await bounded_map(look, chunk, self.parallel)
        self._names = {at: _name(file) for at, file in enumerate(chunk)}
        files = [one for one in seen if isinstance(one, Surveyed)]
        there = await self._there([one.item for one in files])
        planned, mine = [], dict[tuple[str, object], str]()
        for one in seen:
            if isinstance(one, Exception):
                planned.append(_Planned(None, problem=one))
                continue
            twin = mine.setdefault(one.item.key, one.md5)
            if twin == one.md5 or one.item.key in there:
                planned.append(_Planned(one, there.get(one.item.key)))
            else:
                problem = DigestMismatch("md5", twin, one.md5, where=f"{one.name} (given twice)")
                planned.append(_Planned(one, problem=problem))
        return planned

    async def _there(self, items: list[Item]) -> dict[tuple[str, object], AsyncImage]:
        bodies = list({item.key: item.body(self.shell.dialect.revision) for item in items}.values())
        rows = await self.shell.send(calls.get("metadata", bodies)) if bodies else []
        images = [AsyncImage(row, connection=self.shell) for row in rows]
        return {(image.device.lower(), image.datetime): image for image in images}

    async def _one(self, planned: _Planned) -> _Done:
        if planned.problem is not None or planned.file is None:
            raise planned.problem or ValueError("nothing to send")
        if planned.there is not None:
            return _found(planned.file, planned.there)
        if self._refusal is not None:
            raise self._refusal
        try:
            return await self._send(planned.file)
        except (Forbidden, Unauthorized) as refusal:
            # The same for all others: their content need not travel to hear it.
            self._refusal = refusal
            raise

    async def _send(self, file: Surveyed) -> _Done:
        policy = self.shell.options.retry_policy
        attempt = 0
        while True:
            try:
                row = (await self.shell.send(calls.put(file.parts)))[0]
            except (TransportError, ServerError) as problem:
                # It may have arrived, or somebody else's may have: asking costs little and spoils nothing.
                found = (await self._there([file.item])).get(file.item.key)
                if found is not None:
                    return _found(file, found, PutStatus.SENT)
                most = min(1, policy.retries) if isinstance(problem, InternalServerError) else policy.retries
                if attempt >= most:
                    raise
                await sleep(random.random() * min(policy.cap, policy.base * 2**attempt))
                attempt += 1
            else:
                if row.md5.lower() != file.md5:
                    raise DigestMismatch("md5", file.md5, row.md5, where=file.name)
                image = AsyncImage(row, connection=self.shell)
                return ImagePut(file.name, file.path, PutStatus.SENT, file.md5, image)

    def _tell(self, index: int, outcome: _Done | Exception) -> None:
        self.progress(Advanced(1))
        if isinstance(outcome, Exception):
            self.progress(ItemFailed(self._begun + index, self._names.get(index, ""), outcome))
        else:
            self.progress(ItemDone(self._begun + index, outcome.name))


def _found(file: Surveyed, image: AsyncImage, status: PutStatus = PutStatus.PRESENT) -> _Done:
    same = image.md5.lower() == file.md5
    return ImagePut(file.name, file.path, status if same else PutStatus.DIFFERENT, file.md5, image)


def _name(file: Path | File) -> str:
    return file.name
