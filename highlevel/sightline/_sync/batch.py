# Written by `make generate` from highlevel/sightline/_async/batch.py: change that file, not this one.

"""Many files that come here side by side."""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from attrs import Factory, define, frozen

from ..core.checks import known_length
from ..core.errors import FileRefused
from ..core.progress import Advanced, Finished, ItemDone, ItemFailed, Listener, Started, silent
from ._primitives import Items, Lock, Places, bounded_map
from .download import Downloader, Source

__all__ = ["Batch", "Wanted", "Outcomes", "in_parallel"]

T = TypeVar("T")

Outcomes: TypeAlias = list[Path | Exception]
"""The file of each item in their order, or in its place why it did not come."""


@frozen
class Wanted:
    """One file to bring here; items with the same ``key`` want the same one.

    ``digest`` is (name for hashlib, hex) where it is known: a target that has it is not asked for again.
    ``settled`` says that whatever has the target's name is the right file, as in a cache by content.
    """

    key: Hashable
    target: Path
    source: Source
    digest: tuple[str, str] | None = None
    settled: bool = False


@define
class _Shared:
    """What became of one file, for all items that want it."""

    key: Hashable
    lock: Lock = Factory(Lock)
    outcome: Path | Exception | None = None


class Batch(Generic[T]):
    """Brings a file for each item, each file once, a bounded number side by side.

    ``plan`` says of an item which file that is; what it raises is the item's failure.
    """

    def __init__(
        self,
        downloads: Downloader,
        plan: Callable[[T], Wanted],
        *,
        etag_is_md5: bool = False,
        progress: Listener = silent,
    ) -> None:
        self._downloads = downloads
        self._plan = plan
        self._etag_is_md5 = etag_is_md5
        self._progress = progress
        self._shared: dict[Path, _Shared] = {}
        self._names: dict[Exception, str] = {}
        self._places: Places | None = None

    def run(self, items: Items[T], parallel: int, label: str = "", *, total: int | None = None) -> Outcomes:
        """A path for each item in their order, or the exception that kept it from coming.

        Raises only what the items themselves raise while they are walked, such as a page that fails; the
        files that are there by then are not asked for again by a second run.
        """
        # A few more than may ask the server: what waits for the disk leaves its connection to another one.
        self._places = Places(parallel)
        known = known_length(items)
        self._progress(Started(total if known is None else known, "items", label))
        try:
            return bounded_map(self._one, items, parallel + parallel // 4, self._tell)
        finally:
            self._progress(Finished())

    def _one(self, item: T) -> Path:
        wanted = self._plan(item)
        shared = self._shared.setdefault(wanted.target, _Shared(wanted.key))
        if shared.key != wanted.key:
            raise FileRefused(f"{wanted.target.name}: another file has this name", path=str(wanted.target))
        with shared.lock:
            if shared.outcome is None:
                shared.outcome = self._fetch(wanted)
        if isinstance(shared.outcome, Exception):
            raise shared.outcome
        return shared.outcome

    def _fetch(self, wanted: Wanted) -> Path | Exception:
        try:
            if wanted.settled and wanted.target.is_file():
                return wanted.target
            return self._downloads.save(
                wanted.source,
                wanted.target,
                digest=wanted.digest,
                etag_is_md5=self._etag_is_md5,
                places=self._places,
            )
        except Exception as problem:
            self._names[problem] = wanted.target.name
            return problem

    def _tell(self, index: int, outcome: Path | Exception) -> None:
        self._progress(Advanced(1))
        if isinstance(outcome, Exception):
            self._progress(ItemFailed(index, self._names.get(outcome, ""), outcome))
        else:
            self._progress(ItemDone(index, outcome.name))


def in_parallel(
    function: Callable[[T], Path],
    items: Items[T],
    parallel: int,
    *,
    progress: Listener = silent,
    label: str = "",
) -> Outcomes:
    """The path that ``function`` gives for each item, in their order, or the exception in its place.

    At most ``parallel`` are under way. Raises only what walking the items raises.
    """

    def tell(index: int, outcome: Path | Exception) -> None:
        progress(Advanced(1))
        if isinstance(outcome, Exception):
            progress(ItemFailed(index, "", outcome))
        else:
            progress(ItemDone(index, outcome.name))

    progress(Started(known_length(items), "items", label))
    try:
        return bounded_map(function, items, parallel, tell)
    finally:
        progress(Finished())
