# Written by `make generate` from highlevel/sightline/stickypi/_async/fetching.py: change that file, not this one.

"""Files of pictures that come here: by links that are fresh, side by side, each once."""

import hashlib
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from attrs import frozen

from sightline_api.stickypi import images as calls

from ..._files import as_path
from ..._sync._primitives import Yields, in_thread
from ..._sync.batch import Wanted
from ..._sync.stored import stored_source
from ...core.checks import known_length, positive_int
from ...core.errors import DigestMismatch, InvalidInput, NotFound
from ...core.progress import Listener
from ..enums import ImageWhat
from ..names import TrapName
from ..pictures import cached_name, leads_to, local_name
from ..queries import Item, Items, each_item, item_of
from .image import Image
from .link import PiShell

__all__ = ["fetch_many", "read_one", "save_one"]

_AT_ONCE = 256
"""Links asked for in one call."""


@frozen
class _Linked:
    """A picture with the link to its file, or without one where the server does not know it."""

    item: Item
    md5: str | None
    url: str | None

    @property
    def name(self) -> str:
        return str(TrapName(self.item.device, self.item.datetime))


def fetch_many(
    shell: PiShell,
    query: Items,
    what: ImageWhat,
    into: str | Path | None,
    *,
    parallel: int | None,
    progress: Listener,
) -> list[Path | Exception]:
    """A file for each picture in their order, or in its place why it did not come."""
    folder = shell.cache if into is None else as_path(into)
    if folder is None:
        raise InvalidInput(
            "into: no folder was given; name one, or give the client one with cache=", field="into"
        )
    given = each_item(query)

    def plan(linked: _Linked) -> Wanted:
        return _wanted(shell, linked, what, folder, cached=into is None)

    most = shell.options.parallel if parallel is None else positive_int("parallel", parallel)
    batch = shell.batch(plan, etag_is_md5=True, progress=progress)
    linked = _linked(shell, given, what, cached=into is None)
    return batch.run(linked, most, str(what), total=known_length(given))


def read_one(image: Image, what: ImageWhat) -> bytes:
    """The file's content; DigestMismatch where it is not the picture that the row tells of."""
    source = stored_source(image._pi, lambda: image.link(what), _at_hand(image, what), what="picture")
    content = image._pi.downloads.read(source)
    if what is ImageWhat.IMAGE:
        got = hashlib.md5(content, usedforsecurity=False).hexdigest()
        if got != image.md5.lower():
            raise DigestMismatch("md5", image.md5, got, where=image.name)
    return content


def save_one(image: Image, what: ImageWhat, into: str | Path, progress: Listener) -> Path:
    """The file that the picture was saved in."""
    target = in_thread(_target, into, local_name(image.name, what))
    source = stored_source(image._pi, lambda: image.link(what), _at_hand(image, what), what="picture")
    return image._pi.downloads.save(
        source, target, digest=_digest(image.md5, what), etag_is_md5=True, progress=progress
    )


def _target(into: str | Path, name: str) -> Path:
    """``into`` itself where it names a file, else this name inside of that folder."""
    folder = as_path(into)
    is_folder = str(into).endswith(("/", "\\")) or folder.is_dir() or not folder.suffix
    return folder / name if is_folder else folder


def _wanted(shell: PiShell, linked: _Linked, what: ImageWhat, folder: Path, *, cached: bool) -> Wanted:
    if linked.url is None or linked.md5 is None:
        raise NotFound(
            f"there is no picture {linked.name}", status=404, operation=calls.get_endpoint.operation_id
        )

    def sign() -> str | None:
        rows = shell.send(calls.get(what, [linked.item.body(shell.dialect.revision)]))
        return rows[0].url if rows else None

    if cached:
        target = folder / linked.item.device.lower() / cached_name(linked.name, linked.md5, what)
    else:
        target = folder / local_name(linked.name, what)
    return Wanted(
        key=(linked.item.key, what),
        target=target,
        source=stored_source(shell, sign, linked.url or None, what="picture"),
        digest=_digest(linked.md5, what),
        settled=cached,
    )


def _linked(shell: PiShell, given: Iterable[object], what: ImageWhat, *, cached: bool) -> Yields[_Linked]:
    """Each picture with a link: that of its row where it leads there, else one asked for with many others."""
    rest, index = iter(given), 0
    while chunk := list(islice(rest, _AT_ONCE)):
        items = [item_of(one, f"images[{index + at}]") for at, one in enumerate(chunk)]
        index += len(chunk)
        # What is in the cache needs no link.
        here = [_ready(shell, one, what, cached) for one in chunk]
        missing = {item.key: item for item, one in zip(items, here, strict=True) if one is None}
        bodies = [item.body(shell.dialect.revision) for item in missing.values()]
        rows = shell.send(calls.get(what, bodies)) if bodies else []
        fresh = {(image.device.lower(), image.datetime): image for image in map(Image, rows)}
        for item, one in zip(items, here, strict=True):
            image = one or fresh.get(item.key)
            if image is None:
                yield _Linked(item, None, None)
            else:
                yield _Linked(item, image.md5, _at_hand(image, what) or "")


def _ready(shell: PiShell, given: object, what: ImageWhat, cached: bool) -> Image | None:
    """A picture whose file can be had without asking for a link."""
    if not isinstance(given, Image):
        return None
    if _at_hand(given, what):
        return given
    name = cached_name(given.name, given.md5, what)
    kept = cached and shell.cache is not None and (shell.cache / given.device.lower() / name).is_file()
    return given if kept else None


def _at_hand(image: Image, what: ImageWhat) -> str | None:
    url = image.url
    return url if url is not None and leads_to(url, what) else None


def _digest(md5: str, what: ImageWhat) -> tuple[str, str] | None:
    return ("md5", md5) if what is ImageWhat.IMAGE else None
