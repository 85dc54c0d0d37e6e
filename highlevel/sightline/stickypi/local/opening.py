"""From a folder to something that answers calls."""

from pathlib import Path

from ...core.checks import one_of
from ..enums import Revision
from .links import FILES_URL, LOCAL_URL, key_of
from .objects import accept_form, answer_file
from .service import StoreService
from .store import Store
from .wire import Answered, Asked, reason

__all__ = ["answer_anything", "open_service"]


def open_service(
    folder: str | Path | Store | None,
    *,
    revision: Revision | str,
    database: str | None,
    files: str | Path | None,
) -> StoreService:
    """A service over the store in a folder, or over one that is open already; its owner may do everything."""
    spoken = Revision(one_of("revision", str(revision), [str(one) for one in Revision]))
    store = folder if isinstance(folder, Store) else Store(folder, database=database, files=files)
    return StoreService(store, revision=spoken)


def answer_anything(service: StoreService, url: str, asked: Asked) -> Answered:
    """The answer to a call, or to a request for a file of the store; 404 for any other address."""
    if url.startswith(f"{LOCAL_URL}/"):
        return service.answer(asked)
    if not url.startswith(f"{FILES_URL}/"):
        return reason(404, f"{url.partition('?')[0]} is not an address of this store")
    if asked.method == "POST":
        return accept_form(service.store, asked)
    if asked.method == "GET":
        return answer_file(service.store, key_of(url), asked)
    return reason(405, "files are asked for with GET, and sent with POST")
